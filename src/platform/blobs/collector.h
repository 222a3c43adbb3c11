#pragma once

// Gives back the bytes that no row names any more: what the modules name is marked, everything else the table
// of blobs knows is swept. A file that was stored within an hour stays, because the row that will name it may
// still be on its way.

#include "base/context.h"
#include "platform/blobs/blobs.h"
#include "platform/sql/database.h"

#include <chrono>
#include <functional>
#include <optional>
#include <span>

namespace tenon::blobs {

// What a module names in the common store, of one workspace or of all. A digest may come twice.
using EachBlob = void (*)(
    sql::Transaction&, std::optional<Id<Workspace>> const&, std::function<void(std::string const&)> const&);

inline constexpr std::chrono::seconds collection_grace = std::chrono::hours(1);

struct Freed {
    std::int64_t files = 0;
    std::int64_t bytes = 0;
};

// Needs 32 bytes of memory for each file that is named. Safe to end half-way and to run again.
Result<Freed> collect(sql::Unit& unit, Store& store, std::span<EachBlob const> names,
    std::chrono::seconds grace = collection_grace);

// The kind of the job that collects, which the program repeats every day; whoever let go of many files asks
// for it: at once, and for what was stored lately once more after the grace.
inline constexpr std::string_view collect_kind = "blobs.collect";
void ask_to_collect(sql::Transaction&, Context const&);

} // namespace tenon::blobs
