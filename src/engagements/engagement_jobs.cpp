#include "engagements/engagement_jobs.h"

namespace tenon::engagements {

namespace {

constexpr int page_size = 50; // few enough that nobody waits for the writer

// Wherever midnight has passed since it last ran. A server that slept stores only the last day that ended:
// nobody knows what was true on the days before it.
Result<void> close_days(Engagements& engagements, sql::Unit& unit) {
    std::string after;
    for (bool more = true; more;) {
        auto closed = unit.write([&](sql::Transaction& transaction) -> Result<void> {
            auto const page = store::living(transaction, after, page_size);
            for (store::LivingRow const& engagement : page)
                engagements.close_day(transaction, engagement);
            more = static_cast<int>(page.size()) == page_size;
            if (more) after = page.back().id.str();
            return {};
        });
        if (!closed) return closed;
    }
    return {};
}

} // namespace

void add_jobs(jobs::Worker& worker, Engagements& engagements) {
    worker.every({"days.close", std::chrono::minutes(15),
        "The facts of every day's end are kept, so that checks can be replayed.",
        [&engagements](sql::Unit& unit, std::string const&) { return close_days(engagements, unit); }});
}

} // namespace tenon::engagements
