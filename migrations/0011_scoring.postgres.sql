-- Sealed evaluations and what was submitted to them.

-- The seal is SHA-256(salt, file). labels_sha256 finds the file on the disk and is shown to nobody: without the
-- salt, a small file could be guessed by trying. The salt also splits public from private rows.
CREATE TABLE evaluations (
    workspace_id     TEXT COLLATE "C" NOT NULL,
    engagement_id    TEXT COLLATE "C" NOT NULL,
    id               TEXT COLLATE "C" NOT NULL,
    name             TEXT COLLATE "C" NOT NULL,
    metric           TEXT COLLATE "C" NOT NULL,
    positive_label   TEXT COLLATE "C" NOT NULL,
    public_share_bp  BIGINT NOT NULL,
    tries            BIGINT NOT NULL,
    used             BIGINT NOT NULL,
    criterion        TEXT COLLATE "C",
    created_at       BIGINT NOT NULL,
    created_by       TEXT COLLATE "C",
    created_by_name  TEXT COLLATE "C" NOT NULL,
    salt             TEXT COLLATE "C",
    digest           TEXT COLLATE "C",
    labels_sha256    TEXT COLLATE "C",
    row_count        BIGINT,
    public_row_count BIGINT,
    sealed_at        BIGINT,
    revealed_at      BIGINT,
    PRIMARY KEY (workspace_id, engagement_id, id),
    UNIQUE (workspace_id, engagement_id, criterion),
    CHECK (used BETWEEN 0 AND tries),
    FOREIGN KEY (workspace_id, engagement_id) REFERENCES engagements (workspace_id, id)
);

-- private_score is in no answer before the evaluation is revealed. The notes say which convention gave a score,
-- or why there is none.
CREATE TABLE evaluation_submissions (
    workspace_id       TEXT COLLATE "C" NOT NULL,
    engagement_id      TEXT COLLATE "C" NOT NULL,
    evaluation_id      TEXT COLLATE "C" NOT NULL,
    id                 TEXT COLLATE "C" NOT NULL,
    number             BIGINT NOT NULL,
    predictions_sha256 TEXT COLLATE "C" NOT NULL,
    bytes              BIGINT NOT NULL,
    public_score       DOUBLE PRECISION,
    private_score      DOUBLE PRECISION NOT NULL,
    public_note        TEXT COLLATE "C" NOT NULL,
    private_note       TEXT COLLATE "C" NOT NULL,
    submitted_at       BIGINT NOT NULL,
    submitted_by       TEXT COLLATE "C",
    submitted_by_name  TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, evaluation_id, id),
    UNIQUE (workspace_id, engagement_id, evaluation_id, number),
    UNIQUE (workspace_id, engagement_id, evaluation_id, predictions_sha256),
    FOREIGN KEY (workspace_id, engagement_id, evaluation_id)
        REFERENCES evaluations (workspace_id, engagement_id, id)
);

-- What was sealed stays as it was sealed, and what was revealed stays revealed.
CREATE FUNCTION refuse_evaluation_unsealing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'evaluations are never changed once they are sealed';
END $$;
CREATE TRIGGER evaluations_stay_sealed BEFORE UPDATE ON evaluations
    FOR EACH ROW WHEN ((OLD.sealed_at IS NOT NULL AND (NEW.digest IS DISTINCT FROM OLD.digest
            OR NEW.salt IS DISTINCT FROM OLD.salt OR NEW.labels_sha256 IS DISTINCT FROM OLD.labels_sha256
            OR NEW.sealed_at IS DISTINCT FROM OLD.sealed_at OR NEW.tries <> OLD.tries
            OR NEW.metric <> OLD.metric))
        OR (OLD.revealed_at IS NOT NULL AND NEW.revealed_at IS DISTINCT FROM OLD.revealed_at))
    EXECUTE FUNCTION refuse_evaluation_unsealing();

CREATE FUNCTION refuse_submission_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% are append-only: a row is never changed', TG_TABLE_NAME;
END $$;

CREATE FUNCTION refuse_submission_removal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM workspaces WHERE id = OLD.workspace_id AND sample) THEN RETURN OLD; END IF;
    RAISE EXCEPTION '% are never removed', TG_TABLE_NAME;
END $$;

CREATE TRIGGER evaluation_submissions_are_never_changed BEFORE UPDATE ON evaluation_submissions
    FOR EACH ROW EXECUTE FUNCTION refuse_submission_change();
CREATE TRIGGER evaluation_submissions_are_never_emptied BEFORE TRUNCATE ON evaluation_submissions
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_submission_change();
CREATE TRIGGER evaluation_submissions_are_never_removed BEFORE DELETE ON evaluation_submissions
    FOR EACH ROW EXECUTE FUNCTION refuse_submission_removal();
