#include "platform/jobs/job_store.h"

namespace tenon::jobs {

namespace {

sql::Statement const insert_job{"jobs.insert", R"sql(
    INSERT INTO jobs (id, kind, payload, workspace_id, created_at, run_at, attempts)
    VALUES (:id, :kind, :payload, :workspace, :now, :run_at, 0))sql"};

// SQLite has one writer; on PostgreSQL a job that another node is just taking is passed over.
sql::Statement const lease_job{"jobs.lease", R"sql(
    UPDATE jobs SET lease_id = :lease, lease_until = :until, attempts = attempts + 1
    WHERE id = (
        SELECT id FROM jobs
        WHERE done_at IS NULL AND given_up_at IS NULL AND run_at <= :now
            AND (lease_until IS NULL OR lease_until <= :now)
        ORDER BY run_at, id LIMIT 1)
    RETURNING id, kind, payload, attempts)sql",
    R"sql(
    UPDATE jobs SET lease_id = :lease, lease_until = :until, attempts = attempts + 1
    WHERE id = (
        SELECT id FROM jobs
        WHERE done_at IS NULL AND given_up_at IS NULL AND run_at <= :now
            AND (lease_until IS NULL OR lease_until <= :now)
        ORDER BY run_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id, kind, payload, attempts)sql"};

sql::Statement const finish_job{"jobs.finish", R"sql(
    UPDATE jobs SET done_at = :now, lease_id = NULL, lease_until = NULL
    WHERE id = :id AND lease_id = :lease)sql"};

sql::Statement const postpone_job{"jobs.postpone", R"sql(
    UPDATE jobs SET run_at = :run_at, last_error = :error, lease_id = NULL, lease_until = NULL
    WHERE id = :id AND lease_id = :lease)sql"};

sql::Statement const give_up_job{"jobs.give_up", R"sql(
    UPDATE jobs SET given_up_at = :now, last_error = :error, lease_id = NULL, lease_until = NULL
    WHERE id = :id AND lease_id = :lease)sql"};

// A lease outlasts the moment its job was due.
sql::Statement const find_next_due{"jobs.find_next_due", R"sql(
    SELECT due FROM (
        SELECT min(run_at) AS due FROM jobs
        WHERE done_at IS NULL AND given_up_at IS NULL AND lease_until IS NULL
        UNION ALL
        SELECT min(lease_until) FROM jobs WHERE lease_until IS NOT NULL) AS moments
    WHERE due IS NOT NULL ORDER BY due LIMIT 1)sql"};

sql::Statement const find_given_up_jobs{"jobs.find_given_up", R"sql(
    SELECT id, kind, payload, attempts, last_error, given_up_at FROM jobs
    WHERE given_up_at IS NOT NULL
    ORDER BY given_up_at DESC, id LIMIT :limit)sql"};

sql::Statement const delete_of_workspace{
    "jobs.delete_of_workspace", "DELETE FROM jobs WHERE workspace_id = :workspace"};

sql::Statement const delete_done{"jobs.delete_done", "DELETE FROM jobs WHERE done_at < :before"};

sql::Statement const find_turns{"jobs.find_turns", "SELECT name, next_at FROM periodic_jobs"};

// Changes a row only where the turn is due, so that of several nodes one takes it.
sql::Statement const take_due_turn{"jobs.take_turn", R"sql(
    INSERT INTO periodic_jobs (name, next_at) VALUES (:name, :next)
    ON CONFLICT (name) DO UPDATE SET next_at = excluded.next_at WHERE periodic_jobs.next_at <= :now)sql"};

sql::Statement const find_pending{"jobs.find_pending", R"sql(
    SELECT id FROM jobs WHERE kind = :kind AND done_at IS NULL AND given_up_at IS NULL LIMIT 1)sql"};

} // namespace

Actor server_in(Place const& place) {
    Actor server;
    server.kind = Actor::Kind::system;
    server.name = "Tenon";
    server.workspace = place.workspace;
    server.engagement = place.engagement;
    return server;
}

Id<Job> enqueue(sql::Transaction& transaction, Context const& context, NewJob const& job) {
    auto const id = context.ids.make<Job>();
    Timestamp const now = context.clock.now();
    transaction.execute(
        insert_job, {{"id", id}, {"kind", job.kind}, {"payload", job.payload}, {"workspace", job.workspace},
                        {"now", now}, {"run_at", job.run_at.value_or(now)}});
    transaction.notify(channel, job.kind);
    return id;
}

std::vector<GivenUp> find_given_up(sql::Transaction& transaction, std::int64_t limit) {
    return transaction.all<GivenUp>(find_given_up_jobs, {{"limit", limit}});
}

std::int64_t forget_done(sql::Transaction& transaction, Timestamp before) {
    return transaction.execute(delete_done, {{"before", before}});
}

void remove_sample(sql::Transaction& transaction, Id<Workspace> workspace) {
    transaction.execute(delete_of_workspace, {{"workspace", workspace}});
}

std::optional<LeasedJob> lease_next(
    sql::Transaction& transaction, Id<Lease> const& lease, Timestamp now, Timestamp until) {
    return transaction.find<LeasedJob>(lease_job, {{"lease", lease}, {"until", until}, {"now", now}});
}

bool finish(sql::Transaction& transaction, Id<Job> const& id, Id<Lease> const& lease, Timestamp now) {
    return transaction.execute(finish_job, {{"id", id}, {"lease", lease}, {"now", now}}) == 1;
}

bool postpone(sql::Transaction& transaction, Id<Job> const& id, Id<Lease> const& lease, Timestamp run_at,
    std::string_view error) {
    return transaction.execute(
               postpone_job, {{"id", id}, {"lease", lease}, {"run_at", run_at}, {"error", error}}) == 1;
}

bool give_up(sql::Transaction& transaction, Id<Job> const& id, Id<Lease> const& lease, Timestamp now,
    std::string_view error) {
    return transaction.execute(give_up_job, {{"id", id}, {"lease", lease}, {"now", now}, {"error", error}}) ==
           1;
}

std::optional<Timestamp> next_due(sql::Transaction& transaction) {
    return transaction.find<Timestamp>(find_next_due);
}

std::vector<Turn> turns(sql::Transaction& transaction) { return transaction.all<Turn>(find_turns); }

bool take_turn(sql::Transaction& transaction, std::string_view name, Timestamp now, Timestamp next) {
    return transaction.execute(take_due_turn, {{"name", name}, {"now", now}, {"next", next}}) == 1;
}

bool is_pending(sql::Transaction& transaction, std::string_view kind) {
    return transaction.find<Id<Job>>(find_pending, {{"kind", kind}}).has_value();
}

} // namespace tenon::jobs
