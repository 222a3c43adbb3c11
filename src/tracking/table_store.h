#pragma once

// What a table of many runs reads: one statement a kind, value by value, no row kept.

#include "base/actor.h"
#include "platform/sql/transaction.h"

#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace tenon::tracking {

// The latest value of each of these metrics in each of these runs, where there is one.
void each_latest(sql::Transaction& transaction, Place const& place, std::span<std::int64_t const> runs,
    std::span<std::string const> keys,
    std::function<void(std::int64_t run, std::string_view key, double value)> const& visit);

// The same of parameters or tags.
enum class TextKind { param, tag };
void each_text(sql::Transaction& transaction, Place const& place, TextKind kind,
    std::span<std::int64_t const> runs, std::span<std::string const> keys,
    std::function<void(std::int64_t run, std::string_view key, std::string_view value)> const& visit);

// Everything ever logged in the engagement, with how many runs have it; also deleted runs count.
void each_logged(sql::Transaction& transaction, Place const& place,
    std::function<void(std::string_view kind, std::string_view key, std::int64_t runs)> const& visit);

} // namespace tenon::tracking
