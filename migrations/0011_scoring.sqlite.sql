-- Sealed evaluations and what was submitted to them.

-- The seal is SHA-256(salt, file). labels_sha256 finds the file on the disk and is shown to nobody: without the
-- salt, a small file could be guessed by trying. The salt also splits public from private rows.
CREATE TABLE evaluations (
    workspace_id     TEXT NOT NULL,
    engagement_id    TEXT NOT NULL,
    id               TEXT NOT NULL,
    name             TEXT NOT NULL,
    metric           TEXT NOT NULL,
    positive_label   TEXT NOT NULL,
    public_share_bp  INTEGER NOT NULL,
    tries            INTEGER NOT NULL,
    used             INTEGER NOT NULL,
    criterion        TEXT,
    created_at       INTEGER NOT NULL,
    created_by       TEXT,
    created_by_name  TEXT NOT NULL,
    salt             TEXT,
    digest           TEXT,
    labels_sha256    TEXT,
    row_count        INTEGER,
    public_row_count INTEGER,
    sealed_at        INTEGER,
    revealed_at      INTEGER,
    PRIMARY KEY (workspace_id, engagement_id, id),
    UNIQUE (workspace_id, engagement_id, criterion),
    CHECK (used BETWEEN 0 AND tries),
    FOREIGN KEY (workspace_id, engagement_id) REFERENCES engagements (workspace_id, id)
) WITHOUT ROWID;

-- private_score is in no answer before the evaluation is revealed. The notes say which convention gave a score,
-- or why there is none.
CREATE TABLE evaluation_submissions (
    workspace_id       TEXT NOT NULL,
    engagement_id      TEXT NOT NULL,
    evaluation_id      TEXT NOT NULL,
    id                 TEXT NOT NULL,
    number             INTEGER NOT NULL,
    predictions_sha256 TEXT NOT NULL,
    bytes              INTEGER NOT NULL,
    public_score       REAL,
    private_score      REAL NOT NULL,
    public_note        TEXT NOT NULL,
    private_note       TEXT NOT NULL,
    submitted_at       INTEGER NOT NULL,
    submitted_by       TEXT,
    submitted_by_name  TEXT NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, evaluation_id, id),
    UNIQUE (workspace_id, engagement_id, evaluation_id, number),
    UNIQUE (workspace_id, engagement_id, evaluation_id, predictions_sha256),
    FOREIGN KEY (workspace_id, engagement_id, evaluation_id)
        REFERENCES evaluations (workspace_id, engagement_id, id)
) WITHOUT ROWID;

-- What was sealed stays as it was sealed, and what was revealed stays revealed.
CREATE TRIGGER evaluations_stay_sealed BEFORE UPDATE ON evaluations
WHEN (OLD.sealed_at IS NOT NULL AND (NEW.digest IS NOT OLD.digest OR NEW.salt IS NOT OLD.salt
        OR NEW.labels_sha256 IS NOT OLD.labels_sha256 OR NEW.sealed_at IS NOT OLD.sealed_at
        OR NEW.tries <> OLD.tries OR NEW.metric <> OLD.metric))
    OR (OLD.revealed_at IS NOT NULL AND NEW.revealed_at IS NOT OLD.revealed_at)
BEGIN
    SELECT RAISE(ABORT, 'evaluations are never changed once they are sealed');
END;

CREATE TRIGGER evaluation_submissions_are_never_changed BEFORE UPDATE ON evaluation_submissions
BEGIN
    SELECT RAISE(ABORT, 'evaluation_submissions are append-only: a row is never changed');
END;

CREATE TRIGGER evaluation_submissions_are_never_removed BEFORE DELETE ON evaluation_submissions
WHEN NOT EXISTS (SELECT 1 FROM workspaces WHERE id = OLD.workspace_id AND sample)
BEGIN
    SELECT RAISE(ABORT, 'evaluation_submissions are never removed');
END;
