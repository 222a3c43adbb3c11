#include "platform/sql/space.h"

namespace tenon::sql {

namespace {

constexpr std::int64_t pages_at_a_time = 1000;

Statement const free_pages{"sql.free_pages", "SELECT freelist_count FROM pragma_freelist_count", "SELECT 0"};
Statement const page_size{"sql.page_size", "SELECT page_size FROM pragma_page_size", "SELECT 0"};

std::int64_t read(Database& database, Statement const& statement) {
    return Unit(database).read(
        [&](Transaction& transaction) { return transaction.find<std::int64_t>(statement, {}).value_or(0); });
}

} // namespace

std::int64_t release_space(Database& database) {
    if (database.engine() != Engine::sqlite) return 0;
    std::int64_t const before = read(database, free_pages);
    // Counted down rather than asked again: other writers go on filling and leaving pages.
    for (std::int64_t left = before; left > 0; left -= pages_at_a_time)
        database.run_script("PRAGMA incremental_vacuum(" + std::to_string(pages_at_a_time) + ")");
    return std::max<std::int64_t>(0, before - read(database, free_pages)) * read(database, page_size);
}

} // namespace tenon::sql
