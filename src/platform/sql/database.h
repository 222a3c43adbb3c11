#pragma once

// A database behind one interface: SQLite in one file, or PostgreSQL.
//
// SQLite has exactly one writing connection. Writes of many requests share one commit: each runs in a
// savepoint of the group's transaction on the thread of its caller, and the group is flushed
// (synchronous=FULL) by a thread of its own as soon as nobody else is waiting to join. What a write answers,
// success or refusal, may leave the program only after that flush, because a refusal too may rest on a
// neighbour's row; Unit keeps track of it, so that no thread waits for the disk. When the flush fails, the
// whole group answers `unavailable` (`storage_full` when the disk is full), nothing is published, and nothing
// stays behind.
//
// PostgreSQL has a pool of connections at READ COMMITTED; a write commits before it returns. Serialization
// failures and deadlocks are run again, so work passed to write() must be safe to run twice.

#include "base/result.h"
#include "platform/sql/transaction.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>

namespace tenon::sql {

// What became of the writes of one unit: called once with nothing when they are durable, or with the error
// that every answer of the group must give instead.
using DurableAction = std::function<void(std::optional<Error> const&)>;

// Stands for the group commit (SQLite) a write took part in. Empty where the write is durable already.
class Flush {
public:
    virtual ~Flush() = default;
    virtual void when_done(DurableAction action) = 0;
};

class Database {
public:
    virtual ~Database() = default;
    virtual Engine engine() const = 0;

    // Runs `work` in a transaction. `work` returns true to keep what it wrote and false to undo it; when it
    // throws, it is undone and the exception goes on. Returns the flush the answer must wait for, if any.
    virtual std::shared_ptr<Flush> run_write(std::function<bool(Transaction&)> const& work) = 0;

    // Runs `work` on one consistent snapshot of what is durable. Writing throws.
    virtual void run_read(std::function<void(Transaction&)> const& work) = 0;

    // Calls `action` with the payload of every notify() on the channel, in commit order, from a thread of the
    // database's own. Lasts as long as the database. An empty payload tells that messages may have been
    // missed (a connection was lost): look at the tables.
    virtual void listen(std::string channel, std::function<void(std::string_view payload)> action) = 0;

    // Several statements at once, outside any transaction of the caller: migrations, housekeeping, tests.
    virtual void run_script(std::string_view text) = 0;

    // One line for `tenon doctor`: engine, version, file or host.
    virtual std::string describe() = 0;
};

struct SqliteOptions {
    std::string path;                 // ":memory:" is refused: readers and writer must see one file
    int readers = 4;                  // read connections
    std::string vfs = {};             // tests only: a virtual file system that loses what is not synced
    std::string synchronous = "FULL"; // tests only: OFF, to show that the tests notice
};
// Throws DatabaseError where the file cannot be opened, or belongs to another application; such a file is
// left as it is.
std::unique_ptr<Database> open_sqlite(SqliteOptions options);

struct PostgresOptions {
    std::string url; // postgres://… or key=value, as libpq takes it
    int connections = 8;
};
// Connects when it is first used.
std::unique_ptr<Database> open_postgres(PostgresOptions options);

// One request's or one job's work. Writes through it may be several; the answer is held for all of them.
class Unit {
public:
    explicit Unit(Database& database) : database_(&database) {}

    // work(Transaction&) → Result<T>: an error undoes what was written.
    template <class Work> auto write(Work&& work) -> std::invoke_result_t<Work, Transaction&> {
        std::optional<std::invoke_result_t<Work, Transaction&>> answer;
        auto flush = database_->run_write([&](Transaction& transaction) {
            answer.emplace(work(transaction));
            return answer->has_value();
        });
        if (flush) flush_ = std::move(flush);
        return *std::move(answer);
    }

    // work(Transaction&) → anything. Sees what this unit wrote: where that is not durable yet, it waits, so
    // what a write has to answer is better read inside the write.
    template <class Work> auto read(Work&& work) -> std::invoke_result_t<Work, Transaction&> {
        std::optional<std::invoke_result_t<Work, Transaction&>> answer;
        wait_for_own_writes();
        database_->run_read([&](Transaction& transaction) { answer.emplace(work(transaction)); });
        return *std::move(answer);
    }

    // Calls `action` once all that was written is durable, at once where nothing is pending. A later flush
    // includes every earlier one, so only the last is kept.
    void when_durable(DurableAction action) const;

    // The same, waiting: for jobs, the command line and tests.
    std::optional<Error> wait_until_durable() const;

private:
    void wait_for_own_writes() const; // throws DatabaseError where they failed

    Database* database_;
    std::shared_ptr<Flush> flush_;
};

} // namespace tenon::sql
