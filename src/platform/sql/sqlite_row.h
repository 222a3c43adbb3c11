#pragma once

// The current row of a SQLite statement, as strict about types as PostgreSQL: SQLite itself would turn any
// value into any other.

#include "platform/sql/row.h"

struct sqlite3_stmt;

namespace tenon::sql {

class SqliteRow final : public Row {
public:
    explicit SqliteRow(sqlite3_stmt* statement) : statement_(statement) {}

    int columns() const override;
    std::string_view name(int column) const override;
    bool is_null(int column) const override;
    bool boolean(int column) const override;
    std::int64_t integer(int column) const override;
    double real(int column) const override;
    std::string_view text(int column) const override;
    std::string blob(int column) const override;

private:
    void require_type(int column, int type, char const* refusal) const;

    sqlite3_stmt* statement_;
};

} // namespace tenon::sql
