#include "platform/sql/sqlite_connection.h"

#include <sqlite3.h>

namespace tenon::sql {

namespace {

// Search filters come in few shapes; beyond this many texts, something puts values into them.
constexpr std::size_t kept_texts = 100;

} // namespace

SqliteConnection::SqliteConnection(SqliteSettings const& settings) {
    try {
        open(settings);
        if (settings.writes) {
            refuse_foreign(settings.path);
            prepare_file();
        }
        apply(settings);
    } catch (...) {
        by_literal_.clear();
        by_text_.clear();
        sqlite3_close(handle_);
        throw;
    }
}

SqliteConnection::~SqliteConnection() {
    by_literal_.clear();
    by_text_.clear();
    sqlite3_close(handle_);
}

void SqliteConnection::open(SqliteSettings const& settings) {
    // Without a mutex of SQLite's own: ours gives a connection to one thread at a time.
    int const flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE |
                      (settings.writes ? SQLITE_OPEN_CREATE : 0);
    char const* const vfs = settings.vfs.empty() ? nullptr : settings.vfs.c_str();
    if (sqlite3_open_v2(settings.path.c_str(), &handle_, flags, vfs) != SQLITE_OK)
        throw_sqlite_error(handle_, "cannot open " + settings.path);
    sqlite3_busy_timeout(handle_, sqlite_busy_timeout_ms);
    // A misspelt column in double quotes is an error, not a text.
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
}

void SqliteConnection::refuse_foreign(std::string const& path) {
    std::int64_t const id = single("PRAGMA application_id");
    if (id == sqlite_application_id) return;
    if (id == 0 && single("SELECT count(*) FROM sqlite_schema") == 0) return; // new
    throw DatabaseError(DatabaseError::Kind::broken,
        path + " belongs to another application, not to Tenon. Choose another data directory.");
}

void SqliteConnection::prepare_file() {
    // The first two mean something before the first table only; on an older file they do nothing.
    script("PRAGMA page_size = 4096;"
           "PRAGMA auto_vacuum = INCREMENTAL;"
           "PRAGMA journal_mode = WAL;");
    if (single("PRAGMA application_id") == 0)
        script("PRAGMA application_id = " + std::to_string(sqlite_application_id));
}

void SqliteConnection::apply(SqliteSettings const& settings) {
    script("PRAGMA synchronous = " + settings.synchronous +
           ";"
           "PRAGMA foreign_keys = ON;"
           "PRAGMA case_sensitive_like = ON;"
           "PRAGMA temp_store = MEMORY;"
           "PRAGMA mmap_size = 0;"                 // an I/O error would be a signal instead of a result
           "PRAGMA cache_size = -16384;"           // 16 MiB
           "PRAGMA journal_size_limit = 67108864;" // 64 MiB of log stay after a burst
           // Checkpoints are the writer's, at a moment it chooses and with their errors looked at.
           "PRAGMA wal_autocheckpoint = 0;");
    if (!settings.writes) script("PRAGMA query_only = ON");
}

std::int64_t SqliteConnection::single(std::string_view query) {
    std::int64_t value = 0;
    run_text("settings", query, {}, [&](Row const& row) { value = row.integer(0); });
    return value;
}

std::int64_t SqliteConnection::run(std::string_view name, std::string_view literal, std::span<Arg const> args,
    std::function<void(Row const&)> const& visit) {
    SqliteStatement& statement = prepared(name, literal);
    if (!statement.is_running()) return statement.run(args, visit);
    // A visitor of this very statement runs it again.
    return SqliteStatement(handle_, name, literal).run(args, visit);
}

std::int64_t SqliteConnection::run_columns(std::string_view name, std::string_view literal,
    std::span<Arg const> same, std::span<ArgColumn const> columns) {
    return prepared(name, literal).run_columns(same, columns);
}

std::int64_t SqliteConnection::run_text(std::string_view name, std::string_view text,
    std::span<Arg const> args, std::function<void(Row const&)> const& visit) {
    SqliteStatement& statement = prepared_text(name, text);
    if (!statement.is_running()) return statement.run(args, visit);
    return SqliteStatement(handle_, name, text).run(args, visit);
}

void SqliteConnection::script(std::string_view text) {
    if (sqlite3_exec(handle_, std::string(text).c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        throw_sqlite_error(handle_, "script");
}

bool SqliteConnection::in_transaction() const { return sqlite3_get_autocommit(handle_) == 0; }

bool SqliteConnection::has_broken_references() const {
    int broken = 0;
    int highest = 0;
    sqlite3_db_status(handle_, SQLITE_DBSTATUS_DEFERRED_FKS, &broken, &highest, 0);
    return broken != 0;
}

int SqliteConnection::last_code() const { return sqlite3_extended_errcode(handle_); }

SqliteStatement& SqliteConnection::prepared(std::string_view name, std::string_view literal) {
    auto& statement = by_literal_[literal.data()];
    if (!statement) statement = std::make_unique<SqliteStatement>(handle_, name, literal);
    return *statement;
}

SqliteStatement& SqliteConnection::prepared_text(std::string_view name, std::string_view text) {
    if (by_text_.size() >= kept_texts)
        std::erase_if(by_text_, [](auto const& kept) { return !kept.second || !kept.second->is_running(); });
    auto& statement = by_text_[std::string(text)];
    if (!statement) statement = std::make_unique<SqliteStatement>(handle_, name, text);
    return *statement;
}

} // namespace tenon::sql
