#include "scoring/evaluation_store.h"

namespace tenon::scoring::store {

namespace {

sql::Statement const add{"scoring.add_evaluation", R"sql(
    INSERT INTO evaluations (workspace_id, engagement_id, id, name, metric, positive_label, public_share_bp, tries,
                             used, criterion, created_at, created_by, created_by_name)
    VALUES (:workspace, :engagement, :id, :name, :metric, :positive_label, :public_share_bp, :tries, 0, :criterion,
            :now, :by, :by_name)
    ON CONFLICT (workspace_id, engagement_id, criterion) DO NOTHING)sql"};

sql::Statement const by_id{"scoring.evaluation", R"sql(
    SELECT id, name, metric, positive_label, public_share_bp, tries, used, criterion, created_at, created_by_name,
           salt, digest, labels_sha256, row_count, public_row_count, sealed_at, revealed_at
    FROM evaluations WHERE workspace_id = :workspace AND engagement_id = :engagement AND id = :id)sql"};

sql::Statement const by_criterion{"scoring.evaluation_of_criterion", R"sql(
    SELECT id, name, metric, positive_label, public_share_bp, tries, used, criterion, created_at, created_by_name,
           salt, digest, labels_sha256, row_count, public_row_count, sealed_at, revealed_at
    FROM evaluations
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND criterion = :criterion)sql"};

sql::Statement const every_evaluation{"scoring.evaluations", R"sql(
    SELECT id, name, metric, positive_label, public_share_bp, tries, used, criterion, created_at, created_by_name,
           salt, digest, labels_sha256, row_count, public_row_count, sealed_at, revealed_at
    FROM evaluations WHERE workspace_id = :workspace AND engagement_id = :engagement ORDER BY created_at, id)sql"};

sql::Statement const put_seal{"scoring.seal", R"sql(
    UPDATE evaluations SET salt = :salt, digest = :digest, labels_sha256 = :labels, row_count = :row_count,
                           public_row_count = :public_row_count, sealed_at = :now
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND id = :id AND sealed_at IS NULL)sql"};

// The whole rule in one statement: however many arrive at once, each try is taken by one of them.
sql::Statement const count_try{"scoring.take_try", R"sql(
    UPDATE evaluations SET used = used + 1
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND id = :id
        AND used < tries AND sealed_at IS NOT NULL AND revealed_at IS NULL)sql"};

sql::Statement const open_seal{"scoring.reveal", R"sql(
    UPDATE evaluations SET revealed_at = :now
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND id = :id
        AND sealed_at IS NOT NULL AND revealed_at IS NULL)sql"};

sql::Statement const add_submission{"scoring.add_submission", R"sql(
    INSERT INTO evaluation_submissions (workspace_id, engagement_id, evaluation_id, id, number, predictions_sha256,
                                        bytes, public_score, public_note, private_score, private_note, submitted_at,
                                        submitted_by, submitted_by_name)
    VALUES (:workspace, :engagement, :evaluation, :id, :number, :sha256, :bytes, :public_score, :public_note,
            :private_score, :private_note, :now, :by, :name)
    ON CONFLICT (workspace_id, engagement_id, evaluation_id, predictions_sha256) DO NOTHING)sql"};

sql::Statement const submission_by_file{"scoring.submission_by_file", R"sql(
    SELECT id, number, predictions_sha256, bytes, public_score, public_note, private_score, private_note,
           submitted_at, submitted_by_name
    FROM evaluation_submissions
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND evaluation_id = :evaluation
        AND predictions_sha256 = :sha256)sql"};

sql::Statement const every_submission{"scoring.submissions", R"sql(
    SELECT id, number, predictions_sha256, bytes, public_score, public_note, private_score, private_note,
           submitted_at, submitted_by_name
    FROM evaluation_submissions
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND evaluation_id = :evaluation
    ORDER BY number)sql"};

} // namespace

std::int64_t insert(sql::Transaction& transaction, Actor const& actor, EvaluationRow const& row) {
    Place const place = actor.place();
    return transaction.execute(
        add, {{"workspace", place.workspace}, {"engagement", place.engagement}, {"id", row.id},
                 {"name", row.name}, {"metric", row.metric}, {"positive_label", row.positive_label},
                 {"public_share_bp", row.public_share_bp}, {"tries", row.tries}, {"criterion", row.criterion},
                 {"now", row.created_at}, {"by", actor.account}, {"by_name", row.created_by_name}});
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

std::int64_t take_try(sql::Transaction& transaction, Place const& place, Id<Evaluation> const& id) {
    return transaction.execute(
        count_try, {{"workspace", place.workspace}, {"engagement", place.engagement}, {"id", id}});
}

std::int64_t reveal(
    sql::Transaction& transaction, Place const& place, Id<Evaluation> const& id, Timestamp now) {
    return transaction.execute(open_seal,
        {{"workspace", place.workspace}, {"engagement", place.engagement}, {"id", id}, {"now", now}});
}

std::int64_t insert_submission(sql::Transaction& transaction, Actor const& actor,
    Id<Evaluation> const& evaluation, SubmissionRow const& row) {
    Place const place = actor.place();
    return transaction.execute(add_submission,
        {{"workspace", place.workspace}, {"engagement", place.engagement}, {"evaluation", evaluation},
            {"id", row.id}, {"number", row.number}, {"sha256", row.predictions_sha256}, {"bytes", row.bytes},
            {"public_score", row.public_score}, {"public_note", row.public_note},
            {"private_score", row.private_score}, {"private_note", row.private_note},
            {"now", row.submitted_at}, {"by", actor.account}, {"name", row.submitted_by_name}});
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
