#include "platform/sql/sqlite_statement.h"

#include "platform/sql/arguments.h"
#include "platform/sql/sqlite_row.h"

#include <sqlite3.h>

#include <cmath>

namespace tenon::sql {

namespace {

DatabaseError::Kind kind_of(int code) {
    switch (code & 0xff) {
    case SQLITE_CONSTRAINT: return DatabaseError::Kind::constraint;
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return DatabaseError::Kind::retry;
    case SQLITE_FULL: return DatabaseError::Kind::disk_full;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN: return DatabaseError::Kind::connection;
    default: return DatabaseError::Kind::broken;
    }
}

// Makes a statement ready for its next use, also when a visitor throws: an open one would hold its snapshot.
class Reset {
public:
    explicit Reset(sqlite3_stmt* statement) : statement_(statement) {}
    Reset(Reset const&) = delete;
    Reset& operator=(Reset const&) = delete;
    ~Reset() {
        sqlite3_reset(statement_);
        sqlite3_clear_bindings(statement_); // they point to memory of the caller
    }

private:
    sqlite3_stmt* statement_;
};

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n;") == std::string_view::npos; }

} // namespace

void throw_sqlite_error(sqlite3* connection, std::string_view what) {
    int const code = sqlite3_extended_errcode(connection);
    throw DatabaseError(kind_of(code),
        std::string(what) + ": " + sqlite3_errmsg(connection) + " (SQLite " + std::to_string(code) + ")");
}

SqliteStatement::SqliteStatement(sqlite3* connection, std::string_view name, std::string_view text)
    : connection_(connection), name_(name) {
    PlacedText placed = place_parameters(text, Engine::sqlite);
    char const* rest = nullptr;
    check(sqlite3_prepare_v3(connection, placed.text.c_str(), static_cast<int>(placed.text.size() + 1),
        SQLITE_PREPARE_PERSISTENT, &handle_, &rest));
    if (handle_ == nullptr || !is_blank(rest)) {
        sqlite3_finalize(handle_);
        throw DatabaseError(DatabaseError::Kind::broken, name_ + ": the text is not exactly one statement");
    }
    parameters_ = std::move(placed.parameters);
}

SqliteStatement::~SqliteStatement() { sqlite3_finalize(handle_); }

bool SqliteStatement::is_running() const { return sqlite3_stmt_busy(handle_) != 0; }

std::int64_t SqliteStatement::run(std::span<Arg const> args, std::function<void(Row const&)> const& visit) {
    Reset const reset(handle_);
    bind_same(args, {});
    return step_all(visit);
}

std::int64_t SqliteStatement::run_columns(std::span<Arg const> same, std::span<ArgColumn const> columns) {
    Reset const reset(handle_);
    std::size_t const rows = count_rows(columns, name_);
    auto const bound = bind_same(same, columns);
    std::int64_t changed = 0;
    for (std::size_t row = 0; row < rows; ++row) {
        for (auto const& [place, column] : bound)
            if (column->reals.empty())
                check(sqlite3_bind_int64(handle_, place, column->integers[row]));
            else
                bind_real(place, column->reals[row]);
        changed += step_all(nullptr);
        check(sqlite3_reset(handle_));
    }
    return changed;
}

// Binds what stays the same and says where the columns go.
std::vector<SqliteStatement::BoundColumn> SqliteStatement::bind_same(
    std::span<Arg const> same, std::span<ArgColumn const> columns) {
    std::vector<BoundColumn> bound;
    for (std::size_t i = 0; i < parameters_.size(); ++i) {
        int const place = static_cast<int>(i) + 1;
        if (ArgColumn const* column = find_column(columns, parameters_[i]))
            bound.push_back({place, column});
        else
            bind(place, find_arg(same, parameters_[i], name_));
    }
    return bound;
}

void SqliteStatement::bind(int place, Arg const& arg) {
    // A null pointer would bind NULL instead of nothing, hence the empty literal.
    std::string_view const text = arg.text().data() == nullptr ? std::string_view("") : arg.text();
    switch (arg.type()) {
    case Arg::Type::null: return check(sqlite3_bind_null(handle_, place));
    case Arg::Type::boolean:
    case Arg::Type::integer: return check(sqlite3_bind_int64(handle_, place, arg.integer()));
    case Arg::Type::real: return bind_real(place, arg.real());
    case Arg::Type::text:
        refuse_nul(arg, name_);
        return check(
            sqlite3_bind_text64(handle_, place, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8));
    case Arg::Type::blob:
        return check(sqlite3_bind_blob64(handle_, place, text.data(), text.size(), SQLITE_STATIC));
    }
}

void SqliteStatement::bind_real(int place, double value) {
    // SQLite stores NaN as NULL; as text it stays what it is, and sorts after every number as in PostgreSQL.
    if (std::isnan(value))
        check(sqlite3_bind_text(handle_, place, "NaN", 3, SQLITE_STATIC));
    else
        check(sqlite3_bind_double(handle_, place, value));
}

std::int64_t SqliteStatement::step_all(std::function<void(Row const&)> const& visit) {
    SqliteRow const row(handle_);
    int code = sqlite3_step(handle_);
    for (; code == SQLITE_ROW; code = sqlite3_step(handle_))
        if (visit) visit(row);
    if (code != SQLITE_DONE) throw_sqlite_error(connection_, name_);
    return sqlite3_stmt_readonly(handle_) != 0 ? 0 : sqlite3_changes64(connection_);
}

void SqliteStatement::check(int code) const {
    if (code != SQLITE_OK) throw_sqlite_error(connection_, name_);
}

} // namespace tenon::sql
