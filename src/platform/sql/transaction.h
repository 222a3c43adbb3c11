#pragma once

// An open transaction. Face functions take a `Transaction&` and join it; whoever opened it (database.h) ends
// it. Statements refuse by throwing DatabaseError; what a person can cause is asked for beforehand, or
// written with ON CONFLICT DO NOTHING and seen in the number of rows changed: a failed statement would end
// the whole transaction on PostgreSQL.

#include "platform/sql/row.h"
#include "platform/sql/statement.h"

#include <functional>
#include <initializer_list>
#include <optional>
#include <span>
#include <vector>

namespace tenon::sql {

// One column of many rows, for bulk inserts. Views the caller's memory.
struct ArgColumn {
    std::string_view name;
    std::span<std::int64_t const> integers = {};
    std::span<double const> reals = {};
};

class Transaction {
public:
    Transaction() = default;
    Transaction(Transaction const&) = delete;
    Transaction& operator=(Transaction const&) = delete;
    virtual ~Transaction() = default;

    virtual Engine engine() const = 0;

    // Runs a statement and returns the number of rows it changed.
    std::int64_t execute(Statement const& statement, std::initializer_list<Arg> args = {}) {
        return run(statement, {args.begin(), args.size()}, nullptr);
    }

    // All rows, in the order the statement gives.
    template <class T> std::vector<T> all(Statement const& statement, std::initializer_list<Arg> args = {}) {
        std::vector<T> rows;
        run(statement, {args.begin(), args.size()},
            [&](Row const& row) { rows.push_back(read_row<T>(row)); });
        return rows;
    }

    // The only row, or nothing. More than one is a broken query.
    template <class T>
    std::optional<T> find(Statement const& statement, std::initializer_list<Arg> args = {}) {
        std::optional<T> found;
        run(statement, {args.begin(), args.size()}, [&](Row const& row) {
            if (found) throw_unexpected(statement, "gave more than one row");
            found.emplace(read_row<T>(row));
        });
        return found;
    }

    // The row that must be there.
    template <class T> T one(Statement const& statement, std::initializer_list<Arg> args = {}) {
        std::optional<T> found = find<T>(statement, args);
        if (!found) throw_unexpected(statement, "gave no row");
        return *std::move(found);
    }

    // Row by row, without keeping them.
    void each(Statement const& statement, std::initializer_list<Arg> args,
        std::function<void(Row const&)> const& visit) {
        run(statement, {args.begin(), args.size()}, visit);
    }

    // The same statement for every row of some columns of equal length. SQLite runs it once a row; PostgreSQL
    // runs its text once with each column as an array, `unnest(CAST(:step AS bigint[]), …)`. Returns the
    // number of rows changed.
    virtual std::int64_t execute_columns(
        Statement const& statement, std::span<Arg const> same, std::span<ArgColumn const> columns) = 0;

    // Text assembled at run time from fixed fragments, for search filters only; values still travel as
    // arguments. `name` stands in errors and timings.
    virtual std::int64_t run_text(std::string_view name, std::string_view text, std::span<Arg const> args,
        std::function<void(Row const&)> const& visit) = 0;

    // Told once the transaction is durable, never when it is not: live updates, waking a worker. In order;
    // may be called from another thread; must not throw.
    virtual void after_commit(std::function<void()> action) = 0;

    // Wakes whoever listens on the channel (Database::listen) once this is durable: in this process on
    // SQLite, on every node on PostgreSQL. At most 7000 bytes.
    virtual void notify(std::string_view channel, std::string_view payload) = 0;

protected:
    virtual std::int64_t run(Statement const& statement, std::span<Arg const> args,
        std::function<void(Row const&)> const& visit) = 0;

    [[noreturn]] static void throw_unexpected(Statement const& statement, std::string_view what);
};

} // namespace tenon::sql
