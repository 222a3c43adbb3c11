#pragma once

// A database's schema as sorted lines that read the same on both engines: columns with type and nullability,
// primary keys, unique indexes, foreign keys.

#include "platform/sql/database.h"

#include <string>
#include <vector>

namespace tenon::test {

// "milestones.title text not null", "milestones primary key (workspace_id,id)", …
std::vector<std::string> describe_schema(sql::Database& database);

} // namespace tenon::test
