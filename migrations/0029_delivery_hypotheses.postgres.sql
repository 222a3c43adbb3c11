-- Questions that runs answer, and every step of each: open, confirmed, refuted, inconclusive.
CREATE TABLE hypotheses (
    workspace_id    TEXT COLLATE "C" NOT NULL,
    engagement_id   TEXT COLLATE "C" NOT NULL,
    number          BIGINT NOT NULL,
    statement       TEXT COLLATE "C" NOT NULL,
    metric          TEXT COLLATE "C" NOT NULL,
    direction       TEXT COLLATE "C" NOT NULL,
    baseline_value  DOUBLE PRECISION,
    baseline_run    TEXT COLLATE "C",
    effect          DOUBLE PRECISION,
    effect_bp       BIGINT,
    noise           DOUBLE PRECISION,
    state           TEXT COLLATE "C" NOT NULL,
    ends_at         BIGINT NOT NULL,
    created_at      BIGINT NOT NULL,
    created_by      TEXT COLLATE "C",
    created_by_name TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, number),
    FOREIGN KEY (workspace_id, engagement_id) REFERENCES engagements (workspace_id, id)
);

-- by_hand: somebody decided, with a reason; else the rule did, and moved_by_name is the server's.
CREATE TABLE hypothesis_moves (
    workspace_id  TEXT COLLATE "C" NOT NULL,
    engagement_id TEXT COLLATE "C" NOT NULL,
    hypothesis    BIGINT NOT NULL,
    number        BIGINT NOT NULL,
    state         TEXT COLLATE "C" NOT NULL,
    because       TEXT COLLATE "C" NOT NULL,
    by_hand       BOOLEAN NOT NULL,
    best_value    DOUBLE PRECISION,
    best_run      TEXT COLLATE "C",
    moved_at      BIGINT NOT NULL,
    moved_by      TEXT COLLATE "C",
    moved_by_name TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, hypothesis, number),
    FOREIGN KEY (workspace_id, engagement_id, hypothesis)
        REFERENCES hypotheses (workspace_id, engagement_id, number)
);

CREATE TRIGGER hypothesis_moves_are_never_changed BEFORE UPDATE ON hypothesis_moves
    FOR EACH ROW EXECUTE FUNCTION refuse_record_change();
CREATE TRIGGER hypothesis_moves_are_never_emptied BEFORE TRUNCATE ON hypothesis_moves
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_record_change();
CREATE TRIGGER hypothesis_moves_are_never_removed BEFORE DELETE ON hypothesis_moves
    FOR EACH ROW EXECUTE FUNCTION refuse_record_removal();

-- What evidence was when it was linked: the digest of what the verdict read (of a file, its SHA-256), the
-- verdict, and the version of the rule. Nothing: linked before verdicts were kept.
ALTER TABLE milestone_evidence ADD COLUMN inputs_sha256 TEXT COLLATE "C";
ALTER TABLE milestone_evidence ADD COLUMN met BOOLEAN;
ALTER TABLE milestone_evidence ADD COLUMN engine_version BIGINT;
