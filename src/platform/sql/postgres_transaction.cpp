#include "platform/sql/postgres_transaction.h"

#include "platform/sql/arguments.h"

namespace tenon::sql {

std::int64_t PostgresTransaction::run(
    Statement const& statement, std::span<Arg const> args, std::function<void(Row const&)> const& visit) {
    return connection_.run(statement.name(), statement.text(Engine::postgres), args, visit);
}

std::int64_t PostgresTransaction::execute_columns(
    Statement const& statement, std::span<Arg const> same, std::span<ArgColumn const> columns) {
    return connection_.run_columns(statement.name(), statement.text(Engine::postgres), same, columns);
}

std::int64_t PostgresTransaction::run_text(std::string_view name, std::string_view text,
    std::span<Arg const> args, std::function<void(Row const&)> const& visit) {
    return connection_.run_text(name, text, args, visit);
}

void PostgresTransaction::after_commit(std::function<void()> action) {
    if (after_commit_ == nullptr)
        throw DatabaseError(DatabaseError::Kind::broken, "a reading transaction commits nothing");
    after_commit_->push_back(std::move(action));
}

void PostgresTransaction::notify(std::string_view channel, std::string_view payload) {
    refuse_long_payload(channel, payload);
    constexpr std::string_view notify_text = "SELECT pg_notify(:channel, :payload)";
    Arg const args[] = {{"channel", channel}, {"payload", payload}};
    connection_.run("notify", notify_text, args, nullptr);
}

} // namespace tenon::sql
