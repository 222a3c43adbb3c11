-- What a sealed evaluation asks, until when, and against what; what each submission came to, whole; and the
-- verdicts, with the digest of what they were drawn from.

-- slices_open: whether the expert sees the segments of the labels after the reveal. late_rule: refuse or mark.
ALTER TABLE evaluations ADD COLUMN task TEXT NOT NULL DEFAULT 'binary';
ALTER TABLE evaluations ADD COLUMN parameter REAL;
ALTER TABLE evaluations ADD COLUMN slices_open BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE evaluations ADD COLUMN closes_at INTEGER;
ALTER TABLE evaluations ADD COLUMN late_rule TEXT NOT NULL DEFAULT 'refuse';
ALTER TABLE evaluations ADD COLUMN baseline TEXT;
ALTER TABLE evaluations ADD COLUMN baseline_name TEXT;
UPDATE evaluations SET task = 'regression' WHERE metric IN ('mae', 'rmse');

-- score: all that was computed, as JSON; NULL for what was scored before it was kept.
ALTER TABLE evaluation_submissions ADD COLUMN is_late BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE evaluation_submissions ADD COLUMN public_low REAL;
ALTER TABLE evaluation_submissions ADD COLUMN public_high REAL;
ALTER TABLE evaluation_submissions ADD COLUMN private_low REAL;
ALTER TABLE evaluation_submissions ADD COLUMN private_high REAL;
ALTER TABLE evaluation_submissions ADD COLUMN engine TEXT NOT NULL DEFAULT 'tenon-score 1';
ALTER TABLE evaluation_submissions ADD COLUMN score TEXT;

-- inputs_sha256: of the canonical text of engine, metric, seal, predictions and threshold.
CREATE TABLE evaluation_verdicts (
    workspace_id  TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    evaluation_id TEXT NOT NULL,
    submission_id TEXT NOT NULL,
    inputs_sha256 TEXT NOT NULL,
    criterion     TEXT NOT NULL,
    op            TEXT NOT NULL,
    threshold     REAL NOT NULL,
    score         REAL NOT NULL,
    met           BOOLEAN NOT NULL,
    engine        TEXT NOT NULL,
    decided_at    INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, evaluation_id, submission_id, inputs_sha256),
    FOREIGN KEY (workspace_id, engagement_id, evaluation_id, submission_id)
        REFERENCES evaluation_submissions (workspace_id, engagement_id, evaluation_id, id)
) WITHOUT ROWID;

-- What is measured, and what the expert will see of it, is fixed with the seal.
CREATE TRIGGER evaluations_keep_their_terms BEFORE UPDATE ON evaluations
WHEN OLD.sealed_at IS NOT NULL AND (NEW.task <> OLD.task OR NEW.parameter IS NOT OLD.parameter
        OR NEW.positive_label <> OLD.positive_label OR NEW.public_share_bp <> OLD.public_share_bp
        OR NEW.slices_open <> OLD.slices_open)
BEGIN
    SELECT RAISE(ABORT, 'evaluations are never changed once they are sealed');
END;

CREATE TRIGGER evaluation_verdicts_are_never_changed BEFORE UPDATE ON evaluation_verdicts
BEGIN
    SELECT RAISE(ABORT, 'evaluation_verdicts are append-only: a row is never changed');
END;

CREATE TRIGGER evaluation_verdicts_are_never_removed BEFORE DELETE ON evaluation_verdicts
WHEN NOT EXISTS (SELECT 1 FROM workspaces WHERE id = OLD.workspace_id AND sample)
BEGIN
    SELECT RAISE(ABORT, 'evaluation_verdicts are never removed');
END;
