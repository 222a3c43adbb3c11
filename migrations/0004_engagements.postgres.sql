-- An engagement, the gates it has passed and what was overridden on the way.
CREATE TABLE engagements (
    workspace_id TEXT COLLATE "C" NOT NULL REFERENCES workspaces (id),
    id           TEXT COLLATE "C" NOT NULL UNIQUE,
    handle       TEXT COLLATE "C" NOT NULL UNIQUE,
    title        TEXT COLLATE "C" NOT NULL,
    phase        TEXT COLLATE "C" NOT NULL,
    created_at   BIGINT NOT NULL,
    PRIMARY KEY (workspace_id, id)
);

-- With the facts it was decided on, so that it can be replayed.
CREATE TABLE gate_decisions (
    workspace_id   TEXT COLLATE "C" NOT NULL,
    engagement_id  TEXT COLLATE "C" NOT NULL,
    id             TEXT COLLATE "C" NOT NULL,
    gate           TEXT COLLATE "C" NOT NULL,
    subject        TEXT COLLATE "C" NOT NULL,
    decided_at     BIGINT NOT NULL,
    decided_by     TEXT COLLATE "C",
    decider_name   TEXT COLLATE "C" NOT NULL,
    engine_version BIGINT NOT NULL,
    facts          TEXT COLLATE "C" NOT NULL,
    facts_sha256   TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, id),
    FOREIGN KEY (workspace_id, engagement_id) REFERENCES engagements (workspace_id, id)
);

CREATE TABLE gate_overrides (
    workspace_id  TEXT COLLATE "C" NOT NULL,
    engagement_id TEXT COLLATE "C" NOT NULL,
    id            TEXT COLLATE "C" NOT NULL,
    gate          TEXT COLLATE "C" NOT NULL,
    code          TEXT COLLATE "C" NOT NULL,
    pointer       TEXT COLLATE "C" NOT NULL,
    read          TEXT COLLATE "C" NOT NULL,
    reason        TEXT COLLATE "C" NOT NULL,
    overridden_at BIGINT NOT NULL,
    overridden_by TEXT COLLATE "C",
    name          TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, id),
    FOREIGN KEY (workspace_id, engagement_id) REFERENCES engagements (workspace_id, id)
);
