#pragma once

// One SQLite connection with our settings, and its prepared statements. Used by one thread at a time.

#include "platform/sql/sqlite_statement.h"

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

namespace tenon::sql {

// "TENO": what tells our files from those of other programs.
inline constexpr int sqlite_application_id = 0x54454E4F;

inline constexpr int sqlite_busy_timeout_ms = 5000;

struct SqliteSettings {
    std::string path;
    std::string vfs;
    std::string synchronous;
    bool writes = false;
};

class SqliteConnection {
public:
    // A writing connection makes the file where there is none, and refuses one of another program untouched.
    explicit SqliteConnection(SqliteSettings const& settings);
    SqliteConnection(SqliteConnection const&) = delete;
    SqliteConnection& operator=(SqliteConnection const&) = delete;
    ~SqliteConnection();

    // The statement of a text that outlives the program, prepared once.
    std::int64_t run(std::string_view name, std::string_view literal, std::span<Arg const> args,
        std::function<void(Row const&)> const& visit);
    std::int64_t run_columns(std::string_view name, std::string_view literal, std::span<Arg const> same,
        std::span<ArgColumn const> columns);
    // The statement of a text made at run time; some of them are kept prepared.
    std::int64_t run_text(std::string_view name, std::string_view text, std::span<Arg const> args,
        std::function<void(Row const&)> const& visit);

    // BEGIN, COMMIT and the like: the text of a literal.
    void command(std::string_view literal) { run(literal, literal, {}, nullptr); }
    void script(std::string_view text);

    // False after SQLite rolled a transaction back by itself, as it does when the disk is full.
    bool in_transaction() const;
    // A foreign key checked at COMMIT is broken now; it would take the whole group with it.
    bool has_broken_references() const;
    // The extended result code of the last call.
    int last_code() const;

    sqlite3* handle() const { return handle_; }

private:
    using Statements = std::unordered_map<std::string, std::unique_ptr<SqliteStatement>>;

    void open(SqliteSettings const& settings);
    void refuse_foreign(std::string const& path);
    void prepare_file();
    void apply(SqliteSettings const& settings);
    std::int64_t single(std::string_view query);
    SqliteStatement& prepared(std::string_view name, std::string_view literal);
    SqliteStatement& prepared_text(std::string_view name, std::string_view text);

    sqlite3* handle_ = nullptr;
    // By address: a literal is its own identity, and comparing long texts on every call would cost more than
    // a short query.
    std::unordered_map<char const*, std::unique_ptr<SqliteStatement>> by_literal_;
    Statements by_text_;
};

} // namespace tenon::sql
