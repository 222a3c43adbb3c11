#pragma once

// The rows of jobs and of periodic jobs. Whoever leases a job holds it under an id of its own: what a worker
// says about a job it has lost meanwhile changes nothing.

#include "platform/jobs/jobs.h"

namespace tenon::jobs {

// Where new jobs are announced (Database::listen).
inline constexpr std::string_view channel = "jobs";

struct Lease;

struct LeasedJob {
    Id<Job> id;
    std::string kind;
    std::string payload;
    std::int64_t attempts; // this one included
};
BOOST_DESCRIBE_STRUCT(LeasedJob, (), (id, kind, payload, attempts))

// The job that is due for longest and that nobody holds.
std::optional<LeasedJob> lease_next(
    sql::Transaction& transaction, Id<Lease> const& lease, Timestamp now, Timestamp until);

// These return false where the lease was lost.
bool finish(sql::Transaction& transaction, Id<Job> const& id, Id<Lease> const& lease, Timestamp now);
bool postpone(sql::Transaction& transaction, Id<Job> const& id, Id<Lease> const& lease, Timestamp run_at,
    std::string_view error);
bool give_up(sql::Transaction& transaction, Id<Job> const& id, Id<Lease> const& lease, Timestamp now,
    std::string_view error);

// When the next job may be leased; in the past where one may be now.
std::optional<Timestamp> next_due(sql::Transaction& transaction);

// When a periodic job is due next.
struct Turn {
    std::string name;
    Timestamp next_at;
};
BOOST_DESCRIBE_STRUCT(Turn, (), (name, next_at))

std::vector<Turn> turns(sql::Transaction& transaction);

// Takes the turn that is due at `now`. false: another node was first.
bool take_turn(sql::Transaction& transaction, std::string_view name, Timestamp now, Timestamp next);

// Whether a job of the kind is neither done nor given up.
bool is_pending(sql::Transaction& transaction, std::string_view kind);

} // namespace tenon::jobs
