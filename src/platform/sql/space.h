#pragma once

#include "platform/sql/database.h"

namespace tenon::sql {

// Gives the pages that deleted rows have left back to the disk, a few megabytes at a time, so that nobody
// waits long for the writer; the file shrinks with the next checkpoint. How many bytes that were. PostgreSQL
// keeps house by itself (autovacuum) and says 0.
std::int64_t release_space(Database& database);

} // namespace tenon::sql
