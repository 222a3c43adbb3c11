#pragma once

// A transaction on a SQLite connection: a member of a group of writes, or a reading one.

#include "platform/sql/listeners.h"
#include "platform/sql/sqlite_connection.h"
#include "platform/sql/transaction.h"
#include "platform/sql/write_group.h"

namespace tenon::sql {

class SqliteTransaction final : public Transaction {
public:
    // For writing; what it wants done after the commit gathers in `after_commit`.
    SqliteTransaction(SqliteConnection& connection, Listeners const& listeners, CommitActions& after_commit)
        : connection_(connection), listeners_(&listeners), after_commit_(&after_commit) {}
    // For reading.
    explicit SqliteTransaction(SqliteConnection& connection) : connection_(connection) {}

    Engine engine() const override { return Engine::sqlite; }
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
    void refuse_lost() const;

    SqliteConnection& connection_;
    Listeners const* listeners_ = nullptr;
    CommitActions* after_commit_ = nullptr; // null: a reading transaction, which commits nothing
};

} // namespace tenon::sql
