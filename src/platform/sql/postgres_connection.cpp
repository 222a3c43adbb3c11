#include "platform/sql/postgres_connection.h"

#include "platform/sql/arguments.h"

#include <libpq-fe.h>

#include <charconv>

namespace tenon::sql {

namespace {

// Search filters come in few shapes; beyond this many texts, something puts values into them.
constexpr std::size_t kept_texts = 100;

// 0 for a query, as on SQLite; libpq counts the rows it gave.
std::int64_t changed_rows(pg_result* result) {
    std::string_view const status = PQcmdStatus(result);
    if (status.starts_with("SELECT")) return 0;
    std::string_view const digits = PQcmdTuples(result);
    std::int64_t count = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), count);
    return count;
}

} // namespace

void PostgresConnection::Disconnect::operator()(pg_conn* connection) const { PQfinish(connection); }

void PostgresConnection::begin(char const* text) {
    bool const fresh = !is_connected();
    try {
        script(text);
    } catch (DatabaseError const& error) {
        if (fresh || error.kind != DatabaseError::Kind::connection) throw;
        disconnect();
        script(text);
    }
}

void PostgresConnection::commit() {
    PostgresResult const result(PQexec(handle(), "COMMIT"));
    check_result(connection_.get(), result, "commit");
    // COMMIT after a failed statement is a ROLLBACK, politely announced.
    if (std::string_view(PQcmdStatus(result.get())) == "ROLLBACK")
        throw DatabaseError(
            DatabaseError::Kind::broken, "a statement failed and its error was not passed on: rolled back");
}

void PostgresConnection::roll_back() noexcept {
    if (is_connected() && PQtransactionStatus(connection_.get()) != PQTRANS_IDLE)
        PostgresResult const result(PQexec(connection_.get(), "ROLLBACK"));
    if (!is_connected() || PQtransactionStatus(connection_.get()) != PQTRANS_IDLE) disconnect();
}

std::int64_t PostgresConnection::run(std::string_view name, std::string_view literal,
    std::span<Arg const> args, std::function<void(Row const&)> const& visit) {
    return run_prepared(name, prepared(name, literal), args, {}, visit);
}

std::int64_t PostgresConnection::run_columns(std::string_view name, std::string_view literal,
    std::span<Arg const> same, std::span<ArgColumn const> columns) {
    if (count_rows(columns, name) == 0) return 0;
    return run_prepared(name, prepared(name, literal), same, columns, nullptr);
}

std::int64_t PostgresConnection::run_text(std::string_view name, std::string_view text,
    std::span<Arg const> args, std::function<void(Row const&)> const& visit) {
    return run_prepared(name, prepared_text(name, text), args, {}, visit);
}

void PostgresConnection::script(std::string const& text) {
    PostgresResult const result(PQexec(handle(), text.c_str()));
    check_result(connection_.get(), result, "script");
}

std::string PostgresConnection::describe() {
    pg_conn* const open = handle();
    return std::string("PostgreSQL ") + PQparameterStatus(open, "server_version") + ", " + PQhost(open) +
           ":" + PQport(open) + ", database " + PQdb(open);
}

pg_conn* PostgresConnection::handle() {
    if (!connection_) connect();
    return connection_.get();
}

void PostgresConnection::disconnect() {
    by_literal_.clear();
    by_text_.clear();
    connection_.reset();
}

void PostgresConnection::connect() {
    // What stands before dbname may be chosen differently in the URL, what stands behind it may not.
    char const* const keywords[] = {
        "connect_timeout", "fallback_application_name", "dbname", "client_encoding", nullptr};
    char const* const values[] = {"10", "tenon", url_.c_str(), "UTF8", nullptr};
    connection_.reset(PQconnectdbParams(keywords, values, 1));
    if (!is_connected()) {
        std::string const message = PQerrorMessage(connection_.get());
        disconnect();
        throw DatabaseError(DatabaseError::Kind::connection, "cannot reach PostgreSQL: " + message);
    }
    PQsetNoticeProcessor(
        connection_.get(), [](void*, char const*) {}, nullptr); // else they go to stderr
    script("SET synchronous_commit = on; SET TimeZone = 'UTC'; SET extra_float_digits = 1");
}

bool PostgresConnection::is_connected() const { return PQstatus(connection_.get()) == CONNECTION_OK; }

PostgresConnection::Prepared const& PostgresConnection::prepared(
    std::string_view name, std::string_view literal) {
    auto const found = by_literal_.find(literal.data());
    if (found != by_literal_.end()) return found->second;
    return by_literal_.emplace(literal.data(), prepare(name, literal)).first->second;
}

PostgresConnection::Prepared const& PostgresConnection::prepared_text(
    std::string_view name, std::string_view text) {
    auto const found = by_text_.find(std::string(text));
    if (found != by_text_.end()) return found->second;
    if (by_text_.size() >= kept_texts) forget_texts();
    return by_text_.emplace(std::string(text), prepare(name, text)).first->second;
}

PostgresConnection::Prepared PostgresConnection::prepare(std::string_view name, std::string_view text) {
    PlacedText placed = place_parameters(text, Engine::postgres);
    std::string const id = "s" + std::to_string(++statements_);
    PostgresResult const result(PQprepare(handle(), id.c_str(), placed.text.c_str(), 0, nullptr));
    check_result(connection_.get(), result, name);
    return {id, std::move(placed.parameters)};
}

void PostgresConnection::forget_texts() {
    for (auto const& [text, statement] : by_text_)
        script("DEALLOCATE " + statement.id);
    by_text_.clear();
}

std::int64_t PostgresConnection::run_prepared(std::string_view name, Prepared const& statement,
    std::span<Arg const> args, Columns columns, std::function<void(Row const&)> const& visit) {
    PostgresParameters parameters;
    for (std::string const& parameter : statement.parameters)
        if (ArgColumn const* column = find_column(columns, parameter))
            parameters.add(*column);
        else {
            Arg const& arg = find_arg(args, parameter, name);
            refuse_nul(arg, name);
            parameters.add(arg);
        }
    PostgresResult const result(PQexecPrepared(handle(), statement.id.c_str(), parameters.count(),
        parameters.values(), parameters.lengths(), parameters.formats(), 0));
    check_result(connection_.get(), result, name);
    PostgresRow row(result.get());
    for (int i = 0; visit && i < row.rows(); ++i) {
        row.go_to(i);
        visit(row);
    }
    return changed_rows(result.get());
}

} // namespace tenon::sql
