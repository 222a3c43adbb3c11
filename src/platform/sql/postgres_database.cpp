#include "platform/sql/database.h"
#include "platform/sql/pool.h"
#include "platform/sql/postgres_connection.h"
#include "platform/sql/postgres_listener.h"
#include "platform/sql/postgres_transaction.h"

#include <algorithm>
#include <chrono>
#include <random>
#include <thread>

namespace tenon::sql {

namespace {

constexpr int attempts = 10;

// 1, 2, 4 … 100 ms, and any part of it, so that two that collided do not meet again.
void pause_before_attempt(int attempt) {
    thread_local std::minstd_rand random{std::random_device{}()};
    int const longest_us = std::min(1000 << attempt, 100'000);
    std::uniform_int_distribution<int> pause_us(0, longest_us);
    std::this_thread::sleep_for(std::chrono::microseconds(pause_us(random)));
}

class PostgresDatabase final : public Database {
public:
    explicit PostgresDatabase(PostgresOptions options) : listener_(options.url) {
        // Two at least: migrate() holds a lock with one and works with another.
        for (int i = 0; i < std::max(2, options.connections); ++i)
            connections_.add(std::make_unique<PostgresConnection>(options.url));
    }

    Engine engine() const override { return Engine::postgres; }
    std::shared_ptr<Flush> run_write(std::function<bool(Transaction&)> const& work) override;
    void run_read(std::function<void(Transaction&)> const& work) override;
    void listen(std::string channel, std::function<void(std::string_view)> action) override {
        listener_.add(std::move(channel), std::move(action));
    }
    void run_script(std::string_view text) override;
    std::string describe() override { return connections_.take()->describe(); }

private:
    void attempt_write(std::function<bool(Transaction&)> const& work, CommitActions& after_commit);

    Pool<PostgresConnection> connections_;
    PostgresListener listener_;
};

std::shared_ptr<Flush> PostgresDatabase::run_write(std::function<bool(Transaction&)> const& work) {
    for (int attempt = 1;; ++attempt) {
        try {
            CommitActions after_commit;
            attempt_write(work, after_commit);
            for (auto const& action : after_commit)
                action();
            return nullptr; // durable already
        } catch (DatabaseError const& error) {
            if (error.kind != DatabaseError::Kind::retry || attempt == attempts) throw;
        }
        pause_before_attempt(attempt);
    }
}

void PostgresDatabase::attempt_write(
    std::function<bool(Transaction&)> const& work, CommitActions& after_commit) {
    auto const connection = connections_.take();
    try {
        connection->begin("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE");
        PostgresTransaction transaction(*connection, after_commit);
        if (work(transaction)) return connection->commit();
        after_commit.clear();
        connection->roll_back();
    } catch (...) {
        connection->roll_back();
        throw;
    }
}

void PostgresDatabase::run_read(std::function<void(Transaction&)> const& work) {
    auto const connection = connections_.take();
    try {
        connection->begin("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
        PostgresTransaction transaction(*connection);
        work(transaction);
        connection->commit();
    } catch (...) {
        connection->roll_back();
        throw;
    }
}

void PostgresDatabase::run_script(std::string_view text) {
    auto const connection = connections_.take();
    try {
        connection->script(std::string(text));
    } catch (...) {
        connection->roll_back();
        throw;
    }
}

} // namespace

std::unique_ptr<Database> open_postgres(PostgresOptions options) {
    return std::make_unique<PostgresDatabase>(std::move(options));
}

} // namespace tenon::sql
