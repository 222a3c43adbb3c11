-- Questions that runs answer, and every step of each: open, confirmed, refuted, inconclusive.
CREATE TABLE hypotheses (
    workspace_id    TEXT NOT NULL,
    engagement_id   TEXT NOT NULL,
    number          INTEGER NOT NULL,
    statement       TEXT NOT NULL,
    metric          TEXT NOT NULL,
    direction       TEXT NOT NULL,
    baseline_value  REAL,
    baseline_run    TEXT,
    effect          REAL,
    effect_bp       INTEGER,
    noise           REAL,
    state           TEXT NOT NULL,
    ends_at         INTEGER NOT NULL,
    created_at      INTEGER NOT NULL,
    created_by      TEXT,
    created_by_name TEXT NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, number),
    FOREIGN KEY (workspace_id, engagement_id) REFERENCES engagements (workspace_id, id)
) WITHOUT ROWID;

-- by_hand: somebody decided, with a reason; else the rule did, and moved_by_name is the server's.
CREATE TABLE hypothesis_moves (
    workspace_id  TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    hypothesis    INTEGER NOT NULL,
    number        INTEGER NOT NULL,
    state         TEXT NOT NULL,
    because       TEXT NOT NULL,
    by_hand       BOOLEAN NOT NULL,
    best_value    REAL,
    best_run      TEXT,
    moved_at      INTEGER NOT NULL,
    moved_by      TEXT,
    moved_by_name TEXT NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, hypothesis, number),
    FOREIGN KEY (workspace_id, engagement_id, hypothesis)
        REFERENCES hypotheses (workspace_id, engagement_id, number)
) WITHOUT ROWID;

CREATE TRIGGER hypothesis_moves_are_never_changed BEFORE UPDATE ON hypothesis_moves
BEGIN
    SELECT RAISE(ABORT, 'hypothesis_moves are append-only: a row is never changed');
END;

CREATE TRIGGER hypothesis_moves_are_never_removed BEFORE DELETE ON hypothesis_moves
WHEN NOT EXISTS (SELECT 1 FROM workspaces WHERE id = OLD.workspace_id AND sample)
BEGIN
    SELECT RAISE(ABORT, 'hypothesis_moves are never removed');
END;

-- What evidence was when it was linked: the digest of what the verdict read (of a file, its SHA-256), the
-- verdict, and the version of the rule. Nothing: linked before verdicts were kept.
ALTER TABLE milestone_evidence ADD COLUMN inputs_sha256 TEXT;
ALTER TABLE milestone_evidence ADD COLUMN met BOOLEAN;
ALTER TABLE milestone_evidence ADD COLUMN engine_version INTEGER;
