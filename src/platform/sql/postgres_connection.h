#pragma once

// One connection to PostgreSQL: connects when it is first used and again after a loss, and keeps its prepared
// statements. Used by one thread at a time. A result is read completely before its rows are visited, so that
// a visitor may run further statements.

#include "platform/sql/postgres_parameters.h"
#include "platform/sql/postgres_result.h"
#include "platform/sql/transaction.h"

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tenon::sql {

class PostgresConnection {
public:
    explicit PostgresConnection(std::string url) : url_(std::move(url)) {}

    // Opens a transaction. A connection that died since its last use is opened anew, once: nothing was begun.
    void begin(char const* text);
    // Ends it; throws when the server rolled back instead, or when nobody knows (Kind::connection).
    void commit();
    // After an error: whatever the connection is, it is ready for its next use.
    void roll_back() noexcept;

    std::int64_t run(std::string_view name, std::string_view literal, std::span<Arg const> args,
        std::function<void(Row const&)> const& visit);
    std::int64_t run_columns(std::string_view name, std::string_view literal, std::span<Arg const> same,
        std::span<ArgColumn const> columns);
    std::int64_t run_text(std::string_view name, std::string_view text, std::span<Arg const> args,
        std::function<void(Row const&)> const& visit);
    void script(std::string const& text);
    std::string describe();

    // libpq's connection, open.
    pg_conn* handle();
    bool is_connected() const;
    void disconnect();

private:
    struct Disconnect {
        void operator()(pg_conn* connection) const;
    };
    struct Prepared {
        std::string id;
        std::vector<std::string> parameters;
    };
    using Columns = std::span<ArgColumn const>;

    void connect();
    Prepared const& prepared(std::string_view name, std::string_view literal);
    Prepared const& prepared_text(std::string_view name, std::string_view text);
    Prepared prepare(std::string_view name, std::string_view text);
    void forget_texts();
    std::int64_t run_prepared(std::string_view name, Prepared const& statement, std::span<Arg const> args,
        Columns columns, std::function<void(Row const&)> const& visit);

    std::string url_;
    std::unique_ptr<pg_conn, Disconnect> connection_;
    int statements_ = 0;
    // By address: a literal is its own identity.
    std::unordered_map<char const*, Prepared> by_literal_;
    std::unordered_map<std::string, Prepared> by_text_;
};

} // namespace tenon::sql
