#pragma once

// The schema is the migrations run from zero: numbered, forward only, one text per engine, never changed
// after a release. A database newer than the program is refused with the way out.

#include "platform/sql/database.h"

#include <span>
#include <string_view>

namespace tenon::sql {

struct Migration {
    int number;            // 1, 2, 3 …: one global order
    std::string_view name; // "people": from the file name 0001_people.sqlite.sql
    std::string_view sqlite;
    std::string_view postgres;
};

// The migrations in the program, in order.
std::span<Migration const> all_migrations();

// Runs those that are missing, each in a transaction of its own, and returns how many there were. Two nodes
// that start together on PostgreSQL wait for each other.
// Errors: database_newer (conflict) names the migration this program does not know, and the ways out;
// database_foreign (conflict) where the numbers are known under other names.
Result<int> migrate(Database& database, std::span<Migration const> migrations, Timestamp now);

} // namespace tenon::sql
