#include "scoring/evaluation_store.h"

namespace tenon::scoring::store {

namespace {

sql::Statement const add{"scoring.add_evaluation", R"sql(
    INSERT INTO evaluations (workspace_id, engagement_id, id, name, metric, positive_label, public_share_bp, tries,
                             used, criterion, created_at, created_by, created_by_name, task, parameter,
                             slices_open, closes_at, late_rule)
    VALUES (:workspace, :engagement, :id, :name, :metric, :positive_label, :public_share_bp, :tries, 0, :criterion,
            :now, :by, :by_name, :task, :parameter, :slices_open, :closes_at, :late_rule)
    ON CONFLICT (workspace_id, engagement_id, criterion) DO NOTHING)sql"};

sql::Statement const by_id{"scoring.evaluation", R"sql(
    SELECT id, name, metric, positive_label, public_share_bp, tries, used, criterion, created_at, created_by_name,
           salt, digest, labels_sha256, row_count, public_row_count, sealed_at, revealed_at, task, parameter,
           slices_open, closes_at, late_rule, baseline, baseline_name
    FROM evaluations WHERE workspace_id = :workspace AND engagement_id = :engagement AND id = :id)sql"};

sql::Statement const by_criterion{"scoring.evaluation_of_criterion", R"sql(
    SELECT id, name, metric, positive_label, public_share_bp, tries, used, criterion, created_at, created_by_name,
           salt, digest, labels_sha256, row_count, public_row_count, sealed_at, revealed_at, task, parameter,
           slices_open, closes_at, late_rule, baseline, baseline_name
    FROM evaluations
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND criterion = :criterion)sql"};

sql::Statement const every_evaluation{"scoring.evaluations", R"sql(
    SELECT id, name, metric, positive_label, public_share_bp, tries, used, criterion, created_at, created_by_name,
           salt, digest, labels_sha256, row_count, public_row_count, sealed_at, revealed_at, task, parameter,
           slices_open, closes_at, late_rule, baseline, baseline_name
    FROM evaluations WHERE workspace_id = :workspace AND engagement_id = :engagement ORDER BY created_at, id)sql"};

sql::Statement const put_seal{"scoring.seal", R"sql(
    UPDATE evaluations SET salt = :salt, digest = :digest, labels_sha256 = :labels, row_count = :row_count,
                           public_row_count = :public_row_count, sealed_at = :now
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND id = :id AND sealed_at IS NULL)sql"};

// The whole rule in one statement: however many arrive at once, each try is taken by one of them.
sql::Statement const count_try{"scoring.take_try", R"sql(
    UPDATE evaluations SET used = used + 1
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND id = :id
        AND used < tries AND sealed_at IS NOT NULL AND revealed_at IS NULL
        AND (closes_at IS NULL OR closes_at > :now OR late_rule = 'mark'))sql"};

sql::Statement const put_deadline{"scoring.set_deadline", R"sql(
    UPDATE evaluations SET closes_at = :closes_at, late_rule = :late_rule
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND id = :id AND revealed_at IS NULL)sql"};

sql::Statement const put_baseline{"scoring.set_baseline", R"sql(
    UPDATE evaluations SET baseline = :baseline, baseline_name = :name
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND id = :id)sql"};

sql::Statement const open_seal{"scoring.reveal", R"sql(
    UPDATE evaluations SET revealed_at = :now
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND id = :id
        AND sealed_at IS NOT NULL AND revealed_at IS NULL)sql"};

sql::Statement const add_submission{"scoring.add_submission", R"sql(
    INSERT INTO evaluation_submissions (workspace_id, engagement_id, evaluation_id, id, number, predictions_sha256,
                                        bytes, public_score, public_note, private_score, private_note, submitted_at,
                                        submitted_by, submitted_by_name, is_late, public_low, public_high,
                                        private_low, private_high, engine, score)
    VALUES (:workspace, :engagement, :evaluation, :id, :number, :sha256, :bytes, :public_score, :public_note,
            :private_score, :private_note, :now, :by, :name, :is_late, :public_low, :public_high, :private_low,
            :private_high, :engine, :score)
    ON CONFLICT (workspace_id, engagement_id, evaluation_id, predictions_sha256) DO NOTHING)sql"};

sql::Statement const submission_by_file{"scoring.submission_by_file", R"sql(
    SELECT id, number, predictions_sha256, bytes, public_score, public_note, private_score, private_note,
           submitted_at, submitted_by_name, is_late, public_low, public_high, private_low, private_high, engine
    FROM evaluation_submissions
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND evaluation_id = :evaluation
        AND predictions_sha256 = :sha256)sql"};

sql::Statement const every_submission{"scoring.submissions", R"sql(
    SELECT id, number, predictions_sha256, bytes, public_score, public_note, private_score, private_note,
           submitted_at, submitted_by_name, is_late, public_low, public_high, private_low, private_high, engine
    FROM evaluation_submissions
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND evaluation_id = :evaluation
    ORDER BY number)sql"};

sql::Statement const whole_score{"scoring.score_of_submission", R"sql(
    SELECT score FROM evaluation_submissions
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND evaluation_id = :evaluation
        AND id = :id AND score IS NOT NULL)sql"};

sql::Statement const add_verdict{"scoring.add_verdict", R"sql(
    INSERT INTO evaluation_verdicts (workspace_id, engagement_id, evaluation_id, submission_id, inputs_sha256,
                                     criterion, op, threshold, score, met, engine, decided_at)
    VALUES (:workspace, :engagement, :evaluation, :submission, :inputs, :criterion, :op, :threshold, :score, :met,
            :engine, :now)
    ON CONFLICT DO NOTHING)sql"};

sql::Statement const every_verdict{"scoring.verdicts", R"sql(
    SELECT criterion, op, threshold, score, met, inputs_sha256, engine, decided_at FROM evaluation_verdicts
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND evaluation_id = :evaluation
        AND submission_id = :submission ORDER BY decided_at, inputs_sha256)sql"};

} // namespace

std::int64_t insert(sql::Transaction& transaction, Actor const& actor, EvaluationRow const& row) {
    Place const place = actor.place();
    return transaction.execute(
        add, {{"workspace", place.workspace}, {"engagement", place.engagement}, {"id", row.id},
                 {"name", row.name}, {"metric", row.metric}, {"positive_label", row.positive_label},
                 {"public_share_bp", row.public_share_bp}, {"tries", row.tries}, {"criterion", row.criterion},
                 {"now", row.created_at}, {"by", actor.account}, {"by_name", row.created_by_name},
                 {"task", row.task}, {"parameter", row.parameter}, {"slices_open", row.slices_open},
                 {"closes_at", row.closes_at}, {"late_rule", row.late_rule}});
}

std::optional<EvaluationRow> find(
    sql::Transaction& transaction, Place const& place, Id<Evaluation> const& id) {
    return transaction.find<EvaluationRow>(
        by_id, {{"workspace", place.workspace}, {"engagement", place.engagement}, {"id", id}});
}

std::optional<EvaluationRow> find_by_criterion(
    sql::Transaction& transaction, Place const& place, std::string_view criterion) {
    return transaction.find<EvaluationRow>(by_criterion,
        {{"workspace", place.workspace}, {"engagement", place.engagement}, {"criterion", criterion}});
}

std::vector<EvaluationRow> all(sql::Transaction& transaction, Place const& place) {
    return transaction.all<EvaluationRow>(
        every_evaluation, {{"workspace", place.workspace}, {"engagement", place.engagement}});
}

std::int64_t seal(sql::Transaction& transaction, Place const& place, Id<Evaluation> const& id,
    SealRow const& row, Timestamp now) {
    return transaction.execute(put_seal,
        {{"workspace", place.workspace}, {"engagement", place.engagement}, {"id", id}, {"salt", row.salt},
            {"digest", row.digest}, {"labels", row.labels_sha256}, {"row_count", row.row_count},
            {"public_row_count", row.public_row_count}, {"now", now}});
}

std::int64_t take_try(
    sql::Transaction& transaction, Place const& place, Id<Evaluation> const& id, Timestamp now) {
    return transaction.execute(count_try,
        {{"workspace", place.workspace}, {"engagement", place.engagement}, {"id", id}, {"now", now}});
}

std::int64_t set_deadline(
    sql::Transaction& transaction, Place const& place, Id<Evaluation> const& id, SetDeadline const& wanted) {
    return transaction.execute(
        put_deadline, {{"workspace", place.workspace}, {"engagement", place.engagement}, {"id", id},
                          {"closes_at", wanted.closes_at}, {"late_rule", wanted.late}});
}

void set_baseline(
    sql::Transaction& transaction, Place const& place, Id<Evaluation> const& id, NameBaseline const& wanted) {
    transaction.execute(
        put_baseline, {{"workspace", place.workspace}, {"engagement", place.engagement}, {"id", id},
                          {"baseline", wanted.submission}, {"name", wanted.name}});
}

std::int64_t reveal(
    sql::Transaction& transaction, Place const& place, Id<Evaluation> const& id, Timestamp now) {
    return transaction.execute(open_seal,
        {{"workspace", place.workspace}, {"engagement", place.engagement}, {"id", id}, {"now", now}});
}

std::int64_t insert_submission(sql::Transaction& transaction, Actor const& actor,
    Id<Evaluation> const& evaluation, SubmissionRow const& row, std::string const& score) {
    Place const place = actor.place();
    return transaction.execute(add_submission,
        {{"workspace", place.workspace}, {"engagement", place.engagement}, {"evaluation", evaluation},
            {"id", row.id}, {"number", row.number}, {"sha256", row.predictions_sha256}, {"bytes", row.bytes},
            {"public_score", row.public_score}, {"public_note", row.public_note},
            {"private_score", row.private_score}, {"private_note", row.private_note},
            {"now", row.submitted_at}, {"by", actor.account}, {"name", row.submitted_by_name},
            {"is_late", row.is_late}, {"public_low", row.public_low}, {"public_high", row.public_high},
            {"private_low", row.private_low}, {"private_high", row.private_high}, {"engine", row.engine},
            {"score", score}});
}

std::optional<std::string> find_score(sql::Transaction& transaction, Place const& place,
    Id<Evaluation> const& evaluation, Id<EvaluationSubmission> const& id) {
    return transaction.find<std::string>(
        whole_score, {{"workspace", place.workspace}, {"engagement", place.engagement},
                         {"evaluation", evaluation}, {"id", id}});
}

void insert_verdict(sql::Transaction& transaction, Place const& place, Id<Evaluation> const& evaluation,
    Id<EvaluationSubmission> const& submission, CardVerdict const& row) {
    transaction.execute(add_verdict,
        {{"workspace", place.workspace}, {"engagement", place.engagement}, {"evaluation", evaluation},
            {"submission", submission}, {"inputs", row.inputs_sha256}, {"criterion", row.criterion},
            {"op", row.op}, {"threshold", row.threshold}, {"score", row.score}, {"met", row.met},
            {"engine", row.engine}, {"now", row.decided_at}});
}

std::vector<CardVerdict> verdicts(sql::Transaction& transaction, Place const& place,
    Id<Evaluation> const& evaluation, Id<EvaluationSubmission> const& submission) {
    return transaction.all<CardVerdict>(
        every_verdict, {{"workspace", place.workspace}, {"engagement", place.engagement},
                           {"evaluation", evaluation}, {"submission", submission}});
}

std::optional<SubmissionRow> find_submission(sql::Transaction& transaction, Place const& place,
    Id<Evaluation> const& evaluation, std::string_view sha256) {
    return transaction.find<SubmissionRow>(
        submission_by_file, {{"workspace", place.workspace}, {"engagement", place.engagement},
                                {"evaluation", evaluation}, {"sha256", sha256}});
}

std::vector<SubmissionRow> submissions(
    sql::Transaction& transaction, Place const& place, Id<Evaluation> const& evaluation) {
    return transaction.all<SubmissionRow>(every_submission,
        {{"workspace", place.workspace}, {"engagement", place.engagement}, {"evaluation", evaluation}});
}

} // namespace tenon::scoring::store
