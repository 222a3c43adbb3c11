#include "platform/sql/migrations.h"

#include "base/embedded_file.h"
#include "base/text.h"

#include <boost/describe.hpp>

#include <algorithm>
#include <charconv>
#include <map>
#include <vector>

namespace tenon::sql {

namespace migration_files {
std::span<EmbeddedFile const> all(); // the files of migrations/, made by tenon_embed
}

namespace {

struct Applied {
    int number;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(Applied, (), (number, name))

Statement const find_applied{"migrations.find_applied", R"sql(
    SELECT number, name FROM schema_migrations ORDER BY number)sql"};

// Two nodes that start together migrate one after the other. Any number nobody else uses will do.
Statement const lock_migrations{"migrations.lock", "SELECT 1", "SELECT pg_advisory_xact_lock(5064650911)"};

constexpr char const* make_table_sqlite = R"sql(
    CREATE TABLE IF NOT EXISTS schema_migrations (
        number     BIGINT NOT NULL PRIMARY KEY,
        name       TEXT NOT NULL,
        applied_at BIGINT NOT NULL
    ))sql";
constexpr char const* make_table_postgres = R"sql(
    CREATE TABLE IF NOT EXISTS schema_migrations (
        number     BIGINT NOT NULL PRIMARY KEY,
        name       TEXT COLLATE "C" NOT NULL,
        applied_at BIGINT NOT NULL
    ))sql";

// "0001_platform.sqlite.sql" → 1, "platform", "sqlite".
struct FileName {
    int number;
    std::string_view name;
    std::string_view engine;
};

FileName parse_file_name(std::string_view path) {
    auto const parts = split(path, '.');
    FileName file{0, parts[0].substr(5), parts[1]};
    std::from_chars(path.data(), path.data() + 4, file.number);
    return file;
}

std::vector<Migration> read_migrations() {
    std::map<int, Migration> migrations;
    for (EmbeddedFile const& embedded : migration_files::all()) {
        FileName const file = parse_file_name(embedded.path);
        Migration& migration = migrations[file.number];
        migration.number = file.number;
        migration.name = file.name;
        (file.engine == "sqlite" ? migration.sqlite : migration.postgres) = embedded.bytes;
    }
    std::vector<Migration> all;
    for (auto const& [number, migration] : migrations)
        all.push_back(migration);
    return all;
}

std::string numbered(int number, std::string_view name) {
    return "migration " + std::to_string(number) + " (" + std::string(name) + ")";
}

// What the database has must be the beginning of what the program has.
Result<void> require_known(Applied const& applied, std::span<Migration const> migrations) {
    auto const known = std::find_if(migrations.begin(), migrations.end(),
        [&](Migration const& migration) { return migration.number == applied.number; });
    if (known == migrations.end())
        return fail(ErrorKind::conflict, "database_newer",
            "The database has " + numbered(applied.number, applied.name) +
                ", which this version of Tenon does not know. Run the version that was used last, or restore "
                "the backup made before the upgrade.");
    if (known->name != applied.name)
        return fail(ErrorKind::conflict, "database_foreign",
            "The database has " + numbered(applied.number, applied.name) + ", but this program's is " +
                numbered(known->number, known->name) + ": the database belongs to another program.");
    return {};
}

void apply(Database& database, Migration const& migration, Timestamp now) {
    bool const sqlite = database.engine() == Engine::sqlite;
    std::string script = sqlite ? "BEGIN IMMEDIATE;\n" : "BEGIN;\n";
    script += sqlite ? migration.sqlite : migration.postgres;
    script += "\n;INSERT INTO schema_migrations (number, name, applied_at) VALUES (" +
              std::to_string(migration.number) + ", '" + std::string(migration.name) + "', " +
              std::to_string(to_microseconds(now)) + ");\nCOMMIT;";
    database.run_script(script);
}

Result<int> apply_missing(Database& database, std::span<Migration const> migrations, Timestamp now) {
    bool const sqlite = database.engine() == Engine::sqlite;
    database.run_script(sqlite ? make_table_sqlite : make_table_postgres);
    auto const applied =
        Unit(database).read([](Transaction& transaction) { return transaction.all<Applied>(find_applied); });
    for (Applied const& one : applied)
        TENON_CHECK(require_known(one, migrations));
    int const last = applied.empty() ? 0 : applied.back().number;
    int count = 0;
    for (Migration const& migration : migrations) {
        if (migration.number <= last) continue;
        apply(database, migration, now);
        ++count;
    }
    return count;
}

} // namespace

std::span<Migration const> all_migrations() {
    static std::vector<Migration> const migrations = read_migrations();
    return migrations;
}

Result<int> migrate(Database& database, std::span<Migration const> migrations, Timestamp now) {
    // SQLite's file belongs to one process; a script there waits for every transaction to end.
    if (database.engine() == Engine::sqlite) return apply_missing(database, migrations, now);
    return Unit(database).write([&](Transaction& transaction) -> Result<int> {
        transaction.each(lock_migrations, {}, nullptr);
        return apply_missing(database, migrations, now);
    });
}

} // namespace tenon::sql
