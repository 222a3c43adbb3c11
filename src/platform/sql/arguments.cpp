#include "platform/sql/arguments.h"

#include <algorithm>

namespace tenon::sql {

namespace {

[[noreturn]] void refuse(std::string_view statement, std::string const& what) {
    throw DatabaseError(DatabaseError::Kind::broken, std::string(statement) + ": " + what);
}

std::size_t length_of(ArgColumn const& column) {
    return std::max(column.integers.size(), column.reals.size());
}

} // namespace

Arg const& find_arg(std::span<Arg const> args, std::string_view name, std::string_view statement) {
    auto const found =
        std::find_if(args.begin(), args.end(), [&](Arg const& arg) { return arg.name() == name; });
    if (found == args.end()) refuse(statement, "no value for :" + std::string(name));
    return *found;
}

ArgColumn const* find_column(std::span<ArgColumn const> columns, std::string_view name) {
    auto const found = std::find_if(
        columns.begin(), columns.end(), [&](ArgColumn const& column) { return column.name == name; });
    return found == columns.end() ? nullptr : &*found;
}

std::size_t count_rows(std::span<ArgColumn const> columns, std::string_view statement) {
    if (columns.empty()) refuse(statement, "needs at least one column");
    std::size_t const rows = length_of(columns.front());
    for (ArgColumn const& column : columns)
        if (length_of(column) != rows) refuse(statement, "the columns differ in length");
    return rows;
}

void refuse_nul(Arg const& arg, std::string_view statement) {
    if (arg.type() == Arg::Type::text && arg.text().find('\0') != std::string_view::npos)
        refuse(statement, "the text of :" + std::string(arg.name()) + " holds U+0000");
}

void refuse_long_payload(std::string_view channel, std::string_view payload) {
    constexpr std::size_t limit = 7000;
    if (payload.size() > limit) refuse(channel, "a notification holds at most 7000 bytes");
}

} // namespace tenon::sql
