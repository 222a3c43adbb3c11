#include "delivery/milestone_store.h"

namespace tenon::delivery::store {

namespace {

sql::Statement const all_milestones{"delivery.milestones", R"sql(
    SELECT milestone, id, state, round, funded_at, started_at, submitted_at, review_until, accepted_at, accepted_by
    FROM milestones WHERE workspace_id = :workspace AND engagement_id = :engagement ORDER BY milestone)sql"};

sql::Statement const add_milestone{"delivery.add_milestone", R"sql(
    INSERT INTO milestones (workspace_id, engagement_id, milestone, id, state, round)
    VALUES (:workspace, :engagement, :milestone, :id, :state, :round))sql"};

sql::Statement const save_milestone{"delivery.save_milestone", R"sql(
    UPDATE milestones SET state = :state, round = :round, funded_at = :funded_at, started_at = :started_at,
        submitted_at = :submitted_at, review_until = :review_until, accepted_at = :accepted_at,
        accepted_by = :accepted_by
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND milestone = :milestone
      AND state = :before)sql"};

sql::Statement const all_evidence{"delivery.evidence", R"sql(
    SELECT milestone, criterion, run_id, file_path, inputs_sha256, met, engine_version FROM milestone_evidence
    WHERE workspace_id = :workspace AND engagement_id = :engagement ORDER BY milestone, criterion)sql"};

sql::Statement const replace_evidence{"delivery.put_evidence", R"sql(
    INSERT INTO milestone_evidence (workspace_id, engagement_id, milestone, criterion, run_id, file_path, linked_at,
                                    linked_by, inputs_sha256, met, engine_version)
    VALUES (:workspace, :engagement, :milestone, :criterion, :run_id, :file_path, :now, :by, :inputs_sha256, :met,
            :engine_version)
    ON CONFLICT (workspace_id, engagement_id, milestone, criterion) DO UPDATE SET
        run_id = excluded.run_id, file_path = excluded.file_path, linked_at = excluded.linked_at,
        linked_by = excluded.linked_by, inputs_sha256 = excluded.inputs_sha256, met = excluded.met,
        engine_version = excluded.engine_version)sql"};

sql::Statement const all_waivers{"delivery.waivers", R"sql(
    SELECT milestone, criterion, reason, name FROM milestone_waivers
    WHERE workspace_id = :workspace AND engagement_id = :engagement ORDER BY milestone, criterion)sql"};

sql::Statement const insert_waiver{"delivery.add_waiver", R"sql(
    INSERT INTO milestone_waivers (workspace_id, engagement_id, milestone, criterion, reason, waived_at, waived_by, name)
    VALUES (:workspace, :engagement, :milestone, :criterion, :reason, :now, :by, :name)
    ON CONFLICT (workspace_id, engagement_id, milestone, criterion) DO NOTHING)sql"};

sql::Statement const all_rejections{"delivery.rejections", R"sql(
    SELECT milestone, round, criteria, observed, rejected_at, name FROM milestone_rejections
    WHERE workspace_id = :workspace AND engagement_id = :engagement ORDER BY milestone, round)sql"};

sql::Statement const insert_rejection{"delivery.add_rejection", R"sql(
    INSERT INTO milestone_rejections (workspace_id, engagement_id, milestone, round, criteria, observed, rejected_at,
                                      name)
    VALUES (:workspace, :engagement, :milestone, :round, :criteria, :observed, :now, :name))sql"};

sql::Statement const all_escalations{"delivery.escalations", R"sql(
    SELECT milestone, round, because, escalated_at FROM milestone_escalations
    WHERE workspace_id = :workspace AND engagement_id = :engagement ORDER BY milestone, round)sql"};

sql::Statement const insert_escalation{"delivery.add_escalation", R"sql(
    INSERT INTO milestone_escalations (workspace_id, engagement_id, milestone, round, because, escalated_at)
    VALUES (:workspace, :engagement, :milestone, :round, :because, :now))sql"};

} // namespace

std::vector<MilestoneRow> milestones(sql::Transaction& transaction, Place const& place) {
    return transaction.all<MilestoneRow>(
        all_milestones, {{"workspace", place.workspace}, {"engagement", place.engagement}});
}

void add(sql::Transaction& transaction, Place const& place, MilestoneRow const& row) {
    transaction.execute(add_milestone,
        {{"workspace", place.workspace}, {"engagement", place.engagement}, {"milestone", row.milestone},
            {"id", row.id}, {"state", row.state}, {"round", row.round}});
}

std::int64_t save(
    sql::Transaction& transaction, Place const& place, MilestoneRow const& row, MilestoneState before) {
    return transaction.execute(save_milestone,
        {{"workspace", place.workspace}, {"engagement", place.engagement}, {"milestone", row.milestone},
            {"state", row.state}, {"round", row.round}, {"funded_at", row.funded_at},
            {"started_at", row.started_at}, {"submitted_at", row.submitted_at},
            {"review_until", row.review_until}, {"accepted_at", row.accepted_at},
            {"accepted_by", row.accepted_by}, {"before", before}});
}

std::vector<EvidenceRow> evidence(sql::Transaction& transaction, Place const& place) {
    return transaction.all<EvidenceRow>(
        all_evidence, {{"workspace", place.workspace}, {"engagement", place.engagement}});
}

void put_evidence(sql::Transaction& transaction, Actor const& actor, EvidenceRow const& row, Timestamp now) {
    Place const place = actor.place();
    transaction.execute(replace_evidence,
        {{"workspace", place.workspace}, {"engagement", place.engagement}, {"milestone", row.milestone},
            {"criterion", row.criterion}, {"run_id", row.run_id}, {"file_path", row.file_path}, {"now", now},
            {"by", actor.account.value()}, {"inputs_sha256", row.inputs_sha256}, {"met", row.met},
            {"engine_version", row.engine_version}});
}

std::vector<WaiverRow> waivers(sql::Transaction& transaction, Place const& place) {
    return transaction.all<WaiverRow>(
        all_waivers, {{"workspace", place.workspace}, {"engagement", place.engagement}});
}

std::int64_t add_waiver(
    sql::Transaction& transaction, Actor const& actor, WaiverRow const& row, Timestamp now) {
    Place const place = actor.place();
    return transaction.execute(
        insert_waiver, {{"workspace", place.workspace}, {"engagement", place.engagement},
                           {"milestone", row.milestone}, {"criterion", row.criterion}, {"reason", row.reason},
                           {"now", now}, {"by", actor.account.value()}, {"name", row.name}});
}

std::vector<RejectionRow> rejections(sql::Transaction& transaction, Place const& place) {
    return transaction.all<RejectionRow>(
        all_rejections, {{"workspace", place.workspace}, {"engagement", place.engagement}});
}

void add_rejection(sql::Transaction& transaction, Place const& place, RejectionRow const& row) {
    transaction.execute(
        insert_rejection, {{"workspace", place.workspace}, {"engagement", place.engagement},
                              {"milestone", row.milestone}, {"round", row.round}, {"criteria", row.criteria},
                              {"observed", row.observed}, {"now", row.rejected_at}, {"name", row.name}});
}

std::vector<EscalationRow> escalations(sql::Transaction& transaction, Place const& place) {
    return transaction.all<EscalationRow>(
        all_escalations, {{"workspace", place.workspace}, {"engagement", place.engagement}});
}

void add_escalation(sql::Transaction& transaction, Place const& place, EscalationRow const& row) {
    transaction.execute(insert_escalation,
        {{"workspace", place.workspace}, {"engagement", place.engagement}, {"milestone", row.milestone},
            {"round", row.round}, {"because", row.because}, {"now", row.escalated_at}});
}

} // namespace tenon::delivery::store
