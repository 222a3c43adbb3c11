#include "platform/sql/sqlite_transaction.h"

#include "platform/sql/arguments.h"

namespace tenon::sql {

std::int64_t SqliteTransaction::run(
    Statement const& statement, std::span<Arg const> args, std::function<void(Row const&)> const& visit) {
    refuse_lost();
    return connection_.run(statement.name(), statement.text(Engine::sqlite), args, visit);
}

std::int64_t SqliteTransaction::execute_columns(
    Statement const& statement, std::span<Arg const> same, std::span<ArgColumn const> columns) {
    refuse_lost();
    return connection_.run_columns(statement.name(), statement.text(Engine::sqlite), same, columns);
}

std::int64_t SqliteTransaction::run_text(std::string_view name, std::string_view text,
    std::span<Arg const> args, std::function<void(Row const&)> const& visit) {
    refuse_lost();
    return connection_.run_text(name, text, args, visit);
}

void SqliteTransaction::after_commit(std::function<void()> action) {
    if (after_commit_ == nullptr)
        throw DatabaseError(DatabaseError::Kind::broken, "a reading transaction commits nothing");
    after_commit_->push_back(std::move(action));
}

void SqliteTransaction::notify(std::string_view channel, std::string_view payload) {
    refuse_long_payload(channel, payload);
    after_commit([listeners = listeners_, to = std::string(channel), message = std::string(payload)] {
        listeners->deliver(to, message);
    });
}

// After SQLite rolled back by itself, every statement would be a transaction of its own.
void SqliteTransaction::refuse_lost() const {
    if (!connection_.in_transaction())
        throw DatabaseError(DatabaseError::Kind::connection, "the transaction was rolled back");
}

} // namespace tenon::sql
