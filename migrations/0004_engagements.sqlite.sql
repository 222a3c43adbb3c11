-- An engagement, the gates it has passed and what was overridden on the way.
CREATE TABLE engagements (
    workspace_id TEXT NOT NULL REFERENCES workspaces (id),
    id           TEXT NOT NULL UNIQUE,
    handle       TEXT NOT NULL UNIQUE,
    title        TEXT NOT NULL,
    phase        TEXT NOT NULL,
    created_at   INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, id)
) WITHOUT ROWID;

-- With the facts it was decided on, so that it can be replayed.
CREATE TABLE gate_decisions (
    workspace_id   TEXT NOT NULL,
    engagement_id  TEXT NOT NULL,
    id             TEXT NOT NULL,
    gate           TEXT NOT NULL,
    subject        TEXT NOT NULL,
    decided_at     INTEGER NOT NULL,
    decided_by     TEXT,
    decider_name   TEXT NOT NULL,
    engine_version INTEGER NOT NULL,
    facts          TEXT NOT NULL,
    facts_sha256   TEXT NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, id),
    FOREIGN KEY (workspace_id, engagement_id) REFERENCES engagements (workspace_id, id)
);

CREATE TABLE gate_overrides (
    workspace_id  TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    id            TEXT NOT NULL,
    gate          TEXT NOT NULL,
    code          TEXT NOT NULL,
    pointer       TEXT NOT NULL,
    read          TEXT NOT NULL,
    reason        TEXT NOT NULL,
    overridden_at INTEGER NOT NULL,
    overridden_by TEXT,
    name          TEXT NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, id),
    FOREIGN KEY (workspace_id, engagement_id) REFERENCES engagements (workspace_id, id)
) WITHOUT ROWID;
