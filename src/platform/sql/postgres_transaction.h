#pragma once

// A transaction on a PostgreSQL connection.

#include "platform/sql/postgres_connection.h"
#include "platform/sql/transaction.h"
#include "platform/sql/write_group.h"

namespace tenon::sql {

class PostgresTransaction final : public Transaction {
public:
    // For writing; what it wants done after the commit gathers in `after_commit`.
    PostgresTransaction(PostgresConnection& connection, CommitActions& after_commit)
        : connection_(connection), after_commit_(&after_commit) {}
    // For reading.
    explicit PostgresTransaction(PostgresConnection& connection) : connection_(connection) {}

    Engine engine() const override { return Engine::postgres; }
    std::int64_t execute_columns(
        Statement const& statement, std::span<Arg const> same, std::span<ArgColumn const> columns) override;
    std::int64_t run_text(std::string_view name, std::string_view text, std::span<Arg const> args,
        std::function<void(Row const&)> const& visit) override;
    void after_commit(std::function<void()> action) override;
    void notify(std::string_view channel, std::string_view payload) override;

protected:
    std::int64_t run(Statement const& statement, std::span<Arg const> args,
        std::function<void(Row const&)> const& visit) override;

private:
    PostgresConnection& connection_;
    CommitActions* after_commit_ = nullptr; // null: a reading transaction, which commits nothing
};

} // namespace tenon::sql
