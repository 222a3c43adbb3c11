#include "platform/sql/foreign_file.h"

#include "platform/sql/sqlite_connection.h"

namespace tenon::sql {

Result<ForeignFile> ForeignFile::open(std::string const& path) {
    try {
        ForeignFile file(std::make_unique<SqliteConnection>(
            SqliteSettings{.path = path, .vfs = {}, .synchronous = "FULL"}));
        file.has_table("x"); // the first look at its content
        return file;
    } catch (DatabaseError const& error) {
        return fail(ErrorKind::invalid, "database_unreadable",
            path + " cannot be read as a SQLite database: " + error.what());
    }
}

ForeignFile::ForeignFile(std::unique_ptr<SqliteConnection> connection) : connection_(std::move(connection)) {}
ForeignFile::ForeignFile(ForeignFile&&) noexcept = default;
ForeignFile::~ForeignFile() = default;

void ForeignFile::each(
    std::string_view query, std::span<Arg const> args, std::function<void(Row const&)> const& visit) const {
    connection_->run_text("foreign", query, args, visit);
}

bool ForeignFile::has_table(std::string_view name) const {
    bool found = false;
    Arg const args[] = {{"name", name}};
    each("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = :name", args,
        [&](Row const&) { found = true; });
    return found;
}

bool ForeignFile::has_column(std::string_view table, std::string_view column) const {
    bool found = false;
    Arg const args[] = {{"table", table}, {"column", column}};
    each("SELECT 1 FROM pragma_table_info(:table) WHERE name = :column", args,
        [&](Row const&) { found = true; });
    return found;
}

} // namespace tenon::sql
