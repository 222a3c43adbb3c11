-- What a sealed evaluation asks, until when, and against what; what each submission came to, whole; and the
-- verdicts, with the digest of what they were drawn from.

-- slices_open: whether the expert sees the segments of the labels after the reveal. late_rule: refuse or mark.
ALTER TABLE evaluations ADD COLUMN task TEXT COLLATE "C" NOT NULL DEFAULT 'binary';
ALTER TABLE evaluations ADD COLUMN parameter DOUBLE PRECISION;
ALTER TABLE evaluations ADD COLUMN slices_open BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE evaluations ADD COLUMN closes_at BIGINT;
ALTER TABLE evaluations ADD COLUMN late_rule TEXT COLLATE "C" NOT NULL DEFAULT 'refuse';
ALTER TABLE evaluations ADD COLUMN baseline TEXT COLLATE "C";
ALTER TABLE evaluations ADD COLUMN baseline_name TEXT COLLATE "C";
UPDATE evaluations SET task = 'regression' WHERE metric IN ('mae', 'rmse');

-- score: all that was computed, as JSON; NULL for what was scored before it was kept.
ALTER TABLE evaluation_submissions ADD COLUMN is_late BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE evaluation_submissions ADD COLUMN public_low DOUBLE PRECISION;
ALTER TABLE evaluation_submissions ADD COLUMN public_high DOUBLE PRECISION;
ALTER TABLE evaluation_submissions ADD COLUMN private_low DOUBLE PRECISION;
ALTER TABLE evaluation_submissions ADD COLUMN private_high DOUBLE PRECISION;
ALTER TABLE evaluation_submissions ADD COLUMN engine TEXT COLLATE "C" NOT NULL DEFAULT 'tenon-score 1';
ALTER TABLE evaluation_submissions ADD COLUMN score TEXT COLLATE "C";

-- inputs_sha256: of the canonical text of engine, metric, seal, predictions and threshold.
CREATE TABLE evaluation_verdicts (
    workspace_id  TEXT COLLATE "C" NOT NULL,
    engagement_id TEXT COLLATE "C" NOT NULL,
    evaluation_id TEXT COLLATE "C" NOT NULL,
    submission_id TEXT COLLATE "C" NOT NULL,
    inputs_sha256 TEXT COLLATE "C" NOT NULL,
    criterion     TEXT COLLATE "C" NOT NULL,
    op            TEXT COLLATE "C" NOT NULL,
    threshold     DOUBLE PRECISION NOT NULL,
    score         DOUBLE PRECISION NOT NULL,
    met           BOOLEAN NOT NULL,
    engine        TEXT COLLATE "C" NOT NULL,
    decided_at    BIGINT NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, evaluation_id, submission_id, inputs_sha256),
    FOREIGN KEY (workspace_id, engagement_id, evaluation_id, submission_id)
        REFERENCES evaluation_submissions (workspace_id, engagement_id, evaluation_id, id)
);

-- What is measured, and what the expert will see of it, is fixed with the seal.
CREATE TRIGGER evaluations_keep_their_terms BEFORE UPDATE ON evaluations
    FOR EACH ROW WHEN (OLD.sealed_at IS NOT NULL AND (NEW.task <> OLD.task OR NEW.parameter IS DISTINCT FROM OLD.parameter
        OR NEW.positive_label <> OLD.positive_label OR NEW.public_share_bp <> OLD.public_share_bp
        OR NEW.slices_open <> OLD.slices_open))
    EXECUTE FUNCTION refuse_evaluation_unsealing();

CREATE TRIGGER evaluation_verdicts_are_never_changed BEFORE UPDATE ON evaluation_verdicts
    FOR EACH ROW EXECUTE FUNCTION refuse_submission_change();
CREATE TRIGGER evaluation_verdicts_are_never_emptied BEFORE TRUNCATE ON evaluation_verdicts
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_submission_change();
CREATE TRIGGER evaluation_verdicts_are_never_removed BEFORE DELETE ON evaluation_verdicts
    FOR EACH ROW EXECUTE FUNCTION refuse_submission_removal();
