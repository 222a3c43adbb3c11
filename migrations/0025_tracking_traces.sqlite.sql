-- What an application did for one request, as MLflow's tracing tells: its spans are files (artifacts).
CREATE TABLE traces (
    workspace_id      TEXT NOT NULL,
    engagement_id     TEXT NOT NULL,
    trace_id          TEXT NOT NULL,
    experiment        INTEGER NOT NULL,
    state             TEXT NOT NULL,
    -- Milliseconds, as the client says.
    at_ms             INTEGER NOT NULL,
    duration_ms       INTEGER,
    client_request_id TEXT,
    request_preview   TEXT,
    response_preview  TEXT,
    PRIMARY KEY (workspace_id, engagement_id, trace_id)
) WITHOUT ROWID;
CREATE INDEX traces_of_experiment ON traces (workspace_id, engagement_id, experiment, at_ms, trace_id);

CREATE TABLE trace_tags (
    workspace_id  TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    trace_id      TEXT NOT NULL,
    key           TEXT NOT NULL,
    value         TEXT NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, trace_id, key)
) WITHOUT ROWID;

CREATE TABLE trace_metadata (
    workspace_id  TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    trace_id      TEXT NOT NULL,
    key           TEXT NOT NULL,
    value         TEXT NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, trace_id, key)
) WITHOUT ROWID;

-- What a trace belongs to: runs by their id, versions of prompts as name/version.
CREATE TABLE trace_links (
    workspace_id  TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    trace_id      TEXT NOT NULL,
    kind          TEXT NOT NULL,
    target        TEXT NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, trace_id, kind, target)
) WITHOUT ROWID;
CREATE INDEX trace_links_by_target ON trace_links (workspace_id, engagement_id, kind, target);

-- What people, code or models say of a trace.
CREATE TABLE trace_assessments (
    workspace_id  TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    trace_id      TEXT NOT NULL,
    assessment_id TEXT NOT NULL,
    kind          TEXT NOT NULL,
    name          TEXT NOT NULL,
    span_id       TEXT NOT NULL,
    source_type   TEXT NOT NULL,
    source_id     TEXT NOT NULL,
    created_ms    INTEGER NOT NULL,
    updated_ms    INTEGER NOT NULL,
    -- JSON, and the same for searches: a text as it is, a number as one.
    value         TEXT NOT NULL,
    text          TEXT NOT NULL,
    number        REAL,
    -- JSON; null where there was none.
    error         TEXT NOT NULL,
    metadata      TEXT NOT NULL,
    rationale     TEXT NOT NULL,
    -- The assessment that this one takes the place of; it is not valid while this one stands.
    overrides     TEXT NOT NULL,
    valid         BOOLEAN NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, trace_id, assessment_id)
) WITHOUT ROWID;
