-- What experts log: experiments, runs and their values, datasets used, models made.
CREATE TABLE experiments (
    workspace_id      TEXT NOT NULL,
    engagement_id     TEXT NOT NULL,
    -- Counted per engagement; 0 is the one called Default.
    number            INTEGER NOT NULL,
    name              TEXT NOT NULL,
    artifact_location TEXT NOT NULL,
    stage             TEXT NOT NULL,
    created_at        INTEGER NOT NULL,
    updated_at        INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, number),
    FOREIGN KEY (workspace_id, engagement_id) REFERENCES engagements (workspace_id, id)
) WITHOUT ROWID;
-- Also of deleted ones: a name stays taken until it is restored or renamed.
CREATE UNIQUE INDEX experiments_by_name ON experiments (workspace_id, engagement_id, name);

CREATE TABLE experiment_tags (
    workspace_id  TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    experiment    INTEGER NOT NULL,
    key           TEXT NOT NULL,
    value         TEXT NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, experiment, key)
) WITHOUT ROWID;

CREATE TABLE runs (
    workspace_id  TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    run_id        TEXT NOT NULL,
    -- Unique on the server: metric points hang on it and on nothing else.
    number        INTEGER NOT NULL,
    experiment    INTEGER NOT NULL,
    name          TEXT NOT NULL,
    user_id       TEXT NOT NULL,
    status        TEXT NOT NULL,
    -- Milliseconds, as the client says: any integer.
    started_at_ms INTEGER NOT NULL,
    ended_at_ms   INTEGER,
    stage         TEXT NOT NULL,
    artifact_uri  TEXT NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, run_id)
) WITHOUT ROWID;
CREATE UNIQUE INDEX runs_by_number ON runs (number);
CREATE INDEX runs_of_experiment ON runs (workspace_id, engagement_id, experiment, started_at_ms, run_id);

CREATE TABLE run_params (
    workspace_id  TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    run_number    INTEGER NOT NULL,
    key           TEXT NOT NULL,
    value         TEXT NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, run_number, key)
) WITHOUT ROWID;

CREATE TABLE run_tags (
    workspace_id  TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    run_number    INTEGER NOT NULL,
    key           TEXT NOT NULL,
    value         TEXT NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, run_number, key)
) WITHOUT ROWID;

-- Metric names as numbers, counted per engagement, so that a point is five numbers.
CREATE TABLE metric_keys (
    workspace_id  TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    key           TEXT NOT NULL,
    number        INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, key)
) WITHOUT ROWID;
CREATE UNIQUE INDEX metric_keys_by_number ON metric_keys (workspace_id, engagement_id, number);

-- The bulk. The key is the whole row, in the order a history is read: what is sent twice is there once.
CREATE TABLE metric_points (
    run_number INTEGER NOT NULL,
    key_number INTEGER NOT NULL,
    at_ms      INTEGER NOT NULL,
    step       INTEGER NOT NULL,
    value      REAL NOT NULL,
    PRIMARY KEY (run_number, key_number, at_ms, step, value)
) WITHOUT ROWID;

-- The greatest point of each series by step, time and value: what lists and searches read.
CREATE TABLE metric_latest (
    workspace_id  TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    run_number    INTEGER NOT NULL,
    key_number    INTEGER NOT NULL,
    step          INTEGER NOT NULL,
    at_ms         INTEGER NOT NULL,
    value         REAL NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, run_number, key_number)
) WITHOUT ROWID;

-- Datasets as clients describe them; which version of ours that is follows from the digest.
CREATE TABLE run_datasets (
    workspace_id  TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    number        INTEGER NOT NULL,
    experiment    INTEGER NOT NULL,
    name          TEXT NOT NULL,
    digest        TEXT NOT NULL,
    source_type   TEXT NOT NULL,
    source        TEXT NOT NULL,
    schema        TEXT,
    profile       TEXT,
    PRIMARY KEY (workspace_id, engagement_id, number)
) WITHOUT ROWID;
CREATE UNIQUE INDEX run_datasets_by_name ON run_datasets (workspace_id, engagement_id, experiment, name, digest);

CREATE TABLE run_inputs (
    workspace_id  TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    run_number    INTEGER NOT NULL,
    dataset       INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, run_number, dataset)
) WITHOUT ROWID;

CREATE TABLE run_input_tags (
    workspace_id  TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    run_number    INTEGER NOT NULL,
    dataset       INTEGER NOT NULL,
    key           TEXT NOT NULL,
    value         TEXT NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, run_number, dataset, key)
) WITHOUT ROWID;

-- Models a run read (input) or made (output).
CREATE TABLE run_models (
    workspace_id  TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    run_number    INTEGER NOT NULL,
    role          TEXT NOT NULL,
    model_id      TEXT NOT NULL,
    step          INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, run_number, role, model_id)
) WITHOUT ROWID;
CREATE INDEX run_models_by_model ON run_models (workspace_id, engagement_id, model_id);

CREATE TABLE logged_models (
    workspace_id   TEXT NOT NULL,
    engagement_id  TEXT NOT NULL,
    model_id       TEXT NOT NULL,
    experiment     INTEGER NOT NULL,
    name           TEXT NOT NULL,
    model_type     TEXT NOT NULL,
    source_run_id  TEXT NOT NULL,
    status         TEXT NOT NULL,
    status_message TEXT NOT NULL,
    artifact_uri   TEXT NOT NULL,
    stage          TEXT NOT NULL,
    created_at     INTEGER NOT NULL,
    updated_at     INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, model_id)
) WITHOUT ROWID;
CREATE INDEX logged_models_of_experiment ON logged_models (workspace_id, engagement_id, experiment, created_at, model_id);

CREATE TABLE model_params (
    workspace_id  TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    model_id      TEXT NOT NULL,
    key           TEXT NOT NULL,
    value         TEXT NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, model_id, key)
) WITHOUT ROWID;

CREATE TABLE model_tags (
    workspace_id  TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    model_id      TEXT NOT NULL,
    key           TEXT NOT NULL,
    value         TEXT NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, model_id, key)
) WITHOUT ROWID;

CREATE TABLE model_metrics (
    workspace_id   TEXT NOT NULL,
    engagement_id  TEXT NOT NULL,
    model_id       TEXT NOT NULL,
    key            TEXT NOT NULL,
    run_id         TEXT NOT NULL,
    at_ms          INTEGER NOT NULL,
    step           INTEGER NOT NULL,
    value          REAL NOT NULL,
    dataset_name   TEXT NOT NULL,
    dataset_digest TEXT NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, model_id, key, run_id, at_ms, step, value)
) WITHOUT ROWID;
