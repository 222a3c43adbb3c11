#include "platform/sql/postgres_result.h"

#include <libpq-fe.h>

#include <charconv>
#include <limits>

namespace tenon::sql {

namespace {

// Object ids of the types in the table of row.h, and of what aggregates make of them (pg_type.dat).
constexpr Oid boolean_type = 16;
constexpr Oid bytea_type = 17;
constexpr Oid int8_type = 20;
constexpr Oid int2_type = 21;
constexpr Oid int4_type = 23;
constexpr Oid float4_type = 700;
constexpr Oid float8_type = 701;
constexpr Oid numeric_type = 1700;

bool is_whole(Oid type) {
    return type == int8_type || type == int4_type || type == int2_type || type == numeric_type; // sum(bigint)
}

bool is_number(Oid type) { return is_whole(type) || type == float8_type || type == float4_type; }

bool is_text(Oid type) { return !is_number(type) && type != boolean_type && type != bytea_type; }

DatabaseError::Kind kind_of(pg_conn* connection, std::string_view state) {
    if (state == "40001" || state == "40P01") return DatabaseError::Kind::retry;
    if (state == "53100") return DatabaseError::Kind::disk_full;
    if (state.starts_with("23")) return DatabaseError::Kind::constraint;
    // Lost, or the server is starting, stopping or has no connection left.
    bool const gone = state.starts_with("08") || state.starts_with("57P") || state == "53300";
    if (gone || PQstatus(connection) != CONNECTION_OK) return DatabaseError::Kind::connection;
    return DatabaseError::Kind::broken;
}

} // namespace

void FreeResult::operator()(pg_result* result) const { PQclear(result); }

void check_result(pg_conn* connection, PostgresResult const& result, std::string_view what) {
    ExecStatusType const status = PQresultStatus(result.get());
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK) return;
    char const* const state = PQresultErrorField(result.get(), PG_DIAG_SQLSTATE);
    std::string message = result ? PQresultErrorMessage(result.get()) : PQerrorMessage(connection);
    while (message.ends_with('\n'))
        message.pop_back();
    throw DatabaseError(
        kind_of(connection, state == nullptr ? "" : state), std::string(what) + ": " + message);
}

int PostgresRow::rows() const { return PQntuples(result_); }

int PostgresRow::columns() const { return PQnfields(result_); }

std::string_view PostgresRow::name(int column) const { return PQfname(result_, column); }

bool PostgresRow::is_null(int column) const { return PQgetisnull(result_, row_, column) != 0; }

bool PostgresRow::boolean(int column) const {
    if (PQftype(result_, column) != boolean_type) detail::bad_column(*this, column, "is not a boolean");
    return bytes(column) == "t";
}

std::int64_t PostgresRow::integer(int column) const {
    std::string_view const digits = bytes(column);
    std::int64_t value = 0;
    auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    bool const complete = error == std::errc() && end == digits.data() + digits.size();
    if (!complete || !is_whole(PQftype(result_, column)))
        detail::bad_column(*this, column, "is not an integer");
    return value;
}

double PostgresRow::real(int column) const {
    if (!is_number(PQftype(result_, column))) detail::bad_column(*this, column, "is not a number");
    std::string_view const digits = bytes(column);
    if (digits == "NaN") return std::numeric_limits<double>::quiet_NaN();
    if (digits == "Infinity") return std::numeric_limits<double>::infinity();
    if (digits == "-Infinity") return -std::numeric_limits<double>::infinity();
    double value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

std::string_view PostgresRow::text(int column) const {
    if (!is_text(PQftype(result_, column))) detail::bad_column(*this, column, "is not text");
    return bytes(column);
}

std::string PostgresRow::blob(int column) const {
    if (PQftype(result_, column) != bytea_type) detail::bad_column(*this, column, "is not a blob");
    std::size_t size = 0;
    auto const* escaped = reinterpret_cast<unsigned char const*>(PQgetvalue(result_, row_, column));
    std::unique_ptr<unsigned char, decltype(&PQfreemem)> const plain(
        PQunescapeBytea(escaped, &size), PQfreemem);
    if (!plain) throw std::bad_alloc();
    return {reinterpret_cast<char const*>(plain.get()), size};
}

std::string_view PostgresRow::bytes(int column) const {
    return {PQgetvalue(result_, row_, column), static_cast<std::size_t>(PQgetlength(result_, row_, column))};
}

} // namespace tenon::sql
