-- What an application did for one request, as MLflow's tracing tells: its spans are files (artifacts).
CREATE TABLE traces (
    workspace_id      TEXT COLLATE "C" NOT NULL,
    engagement_id     TEXT COLLATE "C" NOT NULL,
    trace_id          TEXT COLLATE "C" NOT NULL,
    experiment        BIGINT NOT NULL,
    state             TEXT COLLATE "C" NOT NULL,
    -- Milliseconds, as the client says.
    at_ms             BIGINT NOT NULL,
    duration_ms       BIGINT,
    client_request_id TEXT COLLATE "C",
    request_preview   TEXT COLLATE "C",
    response_preview  TEXT COLLATE "C",
    PRIMARY KEY (workspace_id, engagement_id, trace_id)
);
CREATE INDEX traces_of_experiment ON traces (workspace_id, engagement_id, experiment, at_ms, trace_id);

CREATE TABLE trace_tags (
    workspace_id  TEXT COLLATE "C" NOT NULL,
    engagement_id TEXT COLLATE "C" NOT NULL,
    trace_id      TEXT COLLATE "C" NOT NULL,
    key           TEXT COLLATE "C" NOT NULL,
    value         TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, trace_id, key)
);

CREATE TABLE trace_metadata (
    workspace_id  TEXT COLLATE "C" NOT NULL,
    engagement_id TEXT COLLATE "C" NOT NULL,
    trace_id      TEXT COLLATE "C" NOT NULL,
    key           TEXT COLLATE "C" NOT NULL,
    value         TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, trace_id, key)
);

-- What a trace belongs to: runs by their id, versions of prompts as name/version.
CREATE TABLE trace_links (
    workspace_id  TEXT COLLATE "C" NOT NULL,
    engagement_id TEXT COLLATE "C" NOT NULL,
    trace_id      TEXT COLLATE "C" NOT NULL,
    kind          TEXT COLLATE "C" NOT NULL,
    target        TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, trace_id, kind, target)
);
CREATE INDEX trace_links_by_target ON trace_links (workspace_id, engagement_id, kind, target);

-- What people, code or models say of a trace.
CREATE TABLE trace_assessments (
    workspace_id  TEXT COLLATE "C" NOT NULL,
    engagement_id TEXT COLLATE "C" NOT NULL,
    trace_id      TEXT COLLATE "C" NOT NULL,
    assessment_id TEXT COLLATE "C" NOT NULL,
    kind          TEXT COLLATE "C" NOT NULL,
    name          TEXT COLLATE "C" NOT NULL,
    span_id       TEXT COLLATE "C" NOT NULL,
    source_type   TEXT COLLATE "C" NOT NULL,
    source_id     TEXT COLLATE "C" NOT NULL,
    created_ms    BIGINT NOT NULL,
    updated_ms    BIGINT NOT NULL,
    -- JSON, and the same for searches: a text as it is, a number as one.
    value         TEXT COLLATE "C" NOT NULL,
    text          TEXT COLLATE "C" NOT NULL,
    number        DOUBLE PRECISION,
    -- JSON; null where there was none.
    error         TEXT COLLATE "C" NOT NULL,
    metadata      TEXT COLLATE "C" NOT NULL,
    rationale     TEXT COLLATE "C" NOT NULL,
    -- The assessment that this one takes the place of; it is not valid while this one stands.
    overrides     TEXT COLLATE "C" NOT NULL,
    valid         BOOLEAN NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, trace_id, assessment_id)
);
