-- The state of what the contract promises. A milestone without a row has not been touched: it is planned.
CREATE TABLE milestones (
    workspace_id    TEXT NOT NULL,
    engagement_id   TEXT NOT NULL,
    milestone       TEXT NOT NULL,
    id              TEXT NOT NULL UNIQUE,
    state           TEXT NOT NULL,
    round           INTEGER NOT NULL,
    funded_at       INTEGER,
    started_at      INTEGER,
    submitted_at    INTEGER,
    review_until    INTEGER,
    accepted_at     INTEGER,
    PRIMARY KEY (workspace_id, engagement_id, milestone),
    FOREIGN KEY (workspace_id, engagement_id) REFERENCES engagements (workspace_id, id)
) WITHOUT ROWID;

-- What the expert names as the proof of a criterion; sealed evaluations need no naming.
CREATE TABLE milestone_evidence (
    workspace_id  TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    milestone     TEXT NOT NULL,
    criterion     TEXT NOT NULL,
    run_id        TEXT,
    file_path     TEXT,
    linked_at     INTEGER NOT NULL,
    linked_by     TEXT NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, milestone, criterion)
) WITHOUT ROWID;

-- A criterion the client lets go, with the reason and the name.
CREATE TABLE milestone_waivers (
    workspace_id  TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    milestone     TEXT NOT NULL,
    criterion     TEXT NOT NULL,
    reason        TEXT NOT NULL,
    waived_at     INTEGER NOT NULL,
    waived_by     TEXT NOT NULL,
    name          TEXT NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, milestone, criterion)
) WITHOUT ROWID;

-- Each time a submission was sent back: which criteria, and what was observed.
CREATE TABLE milestone_rejections (
    workspace_id  TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    milestone     TEXT NOT NULL,
    round         INTEGER NOT NULL,
    criteria      TEXT NOT NULL,
    observed      TEXT NOT NULL,
    rejected_at   INTEGER NOT NULL,
    name          TEXT NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, milestone, round)
) WITHOUT ROWID;
