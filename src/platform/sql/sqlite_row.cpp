#include "platform/sql/sqlite_row.h"

#include <sqlite3.h>

#include <limits>

namespace tenon::sql {

int SqliteRow::columns() const { return sqlite3_column_count(statement_); }

std::string_view SqliteRow::name(int column) const { return sqlite3_column_name(statement_, column); }

bool SqliteRow::is_null(int column) const { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }

bool SqliteRow::boolean(int column) const {
    std::int64_t const value = integer(column);
    if (value != 0 && value != 1) detail::bad_column(*this, column, "is not a boolean");
    return value == 1;
}

std::int64_t SqliteRow::integer(int column) const {
    require_type(column, SQLITE_INTEGER, "is not an integer");
    return sqlite3_column_int64(statement_, column);
}

double SqliteRow::real(int column) const {
    // SQLite has no NaN of its own: it would store NULL. sqlite_statement.cpp stores the text instead.
    if (sqlite3_column_type(statement_, column) == SQLITE_TEXT && text(column) == "NaN")
        return std::numeric_limits<double>::quiet_NaN();
    // An expression such as sum(a) may have a whole value; columns of type REAL give reals.
    if (sqlite3_column_type(statement_, column) != SQLITE_INTEGER)
        require_type(column, SQLITE_FLOAT, "is not a number");
    return sqlite3_column_double(statement_, column);
}

std::string_view SqliteRow::text(int column) const {
    require_type(column, SQLITE_TEXT, "is not text");
    auto const* bytes = reinterpret_cast<char const*>(sqlite3_column_text(statement_, column));
    return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

std::string SqliteRow::blob(int column) const {
    require_type(column, SQLITE_BLOB, "is not a blob");
    auto const size = static_cast<std::size_t>(sqlite3_column_bytes(statement_, column));
    auto const* bytes = static_cast<char const*>(sqlite3_column_blob(statement_, column));
    return size == 0 ? std::string() : std::string(bytes, size);
}

void SqliteRow::require_type(int column, int type, char const* refusal) const {
    if (sqlite3_column_type(statement_, column) != type) detail::bad_column(*this, column, refusal);
}

} // namespace tenon::sql
