#pragma once

// What both engines ask of the arguments of a statement.

#include "platform/sql/row.h"
#include "platform/sql/transaction.h"

#include <span>
#include <string_view>

namespace tenon::sql {

// The argument of that name; throws where it was forgotten.
Arg const& find_arg(std::span<Arg const> args, std::string_view name, std::string_view statement);

// The column of that name, or null.
ArgColumn const* find_column(std::span<ArgColumn const> columns, std::string_view name);

// How many rows the columns hold; throws where they differ.
std::size_t count_rows(std::span<ArgColumn const> columns, std::string_view statement);

// U+0000 ends a text on PostgreSQL's wire, so neither engine takes it: it would be cut without a word.
void refuse_nul(Arg const& arg, std::string_view statement);

// PostgreSQL takes 8000 bytes less its own; SQLite is held to the same.
void refuse_long_payload(std::string_view channel, std::string_view payload);

} // namespace tenon::sql
