#pragma once

// A result of libpq: freed once, and read as strictly as the types of its columns.

#include "platform/sql/row.h"

#include <memory>

struct pg_conn;
struct pg_result;

namespace tenon::sql {

struct FreeResult {
    void operator()(pg_result* result) const;
};
using PostgresResult = std::unique_ptr<pg_result, FreeResult>;

// Throws what a failed result means. `what` is the statement's name, or what was being done.
void check_result(pg_conn* connection, PostgresResult const& result, std::string_view what);

class PostgresRow final : public Row {
public:
    explicit PostgresRow(pg_result* result) : result_(result) {}
    int rows() const;
    void go_to(int row) { row_ = row; }

    int columns() const override;
    std::string_view name(int column) const override;
    bool is_null(int column) const override;
    bool boolean(int column) const override;
    std::int64_t integer(int column) const override;
    double real(int column) const override;
    std::string_view text(int column) const override;
    std::string blob(int column) const override;

private:
    std::string_view bytes(int column) const;

    pg_result* result_;
    int row_ = 0;
};

} // namespace tenon::sql
