#pragma once

// A prepared statement of one SQLite connection.

#include "platform/sql/row.h"
#include "platform/sql/transaction.h"

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace tenon::sql {

// Throws what the connection's last error means. `what` is the statement's name, or what was being done.
[[noreturn]] void throw_sqlite_error(sqlite3* connection, std::string_view what);

class SqliteStatement {
public:
    SqliteStatement(sqlite3* connection, std::string_view name, std::string_view text);
    SqliteStatement(SqliteStatement const&) = delete;
    SqliteStatement& operator=(SqliteStatement const&) = delete;
    ~SqliteStatement();

    // Returns the number of rows changed; 0 for a query.
    std::int64_t run(std::span<Arg const> args, std::function<void(Row const&)> const& visit);
    std::int64_t run_columns(std::span<Arg const> same, std::span<ArgColumn const> columns);

    // Somebody further up the stack is reading its rows.
    bool is_running() const;

private:
    struct BoundColumn {
        int place;
        ArgColumn const* column;
    };
    void bind(int place, Arg const& arg);
    void bind_real(int place, double value);
    std::vector<BoundColumn> bind_same(std::span<Arg const> same, std::span<ArgColumn const> columns);
    std::int64_t step_all(std::function<void(Row const&)> const& visit);
    void check(int code) const;

    sqlite3* connection_;
    sqlite3_stmt* handle_ = nullptr;
    std::string name_;
    std::vector<std::string> parameters_;
};

} // namespace tenon::sql
