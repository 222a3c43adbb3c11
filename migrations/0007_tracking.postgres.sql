-- What experts log: experiments, runs and their values, datasets used, models made.
CREATE TABLE experiments (
    workspace_id      TEXT COLLATE "C" NOT NULL,
    engagement_id     TEXT COLLATE "C" NOT NULL,
    -- Counted per engagement; 0 is the one called Default.
    number            BIGINT NOT NULL,
    name              TEXT COLLATE "C" NOT NULL,
    artifact_location TEXT COLLATE "C" NOT NULL,
    stage             TEXT COLLATE "C" NOT NULL,
    created_at        BIGINT NOT NULL,
    updated_at        BIGINT NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, number),
    FOREIGN KEY (workspace_id, engagement_id) REFERENCES engagements (workspace_id, id)
);
-- Also of deleted ones: a name stays taken until it is restored or renamed.
CREATE UNIQUE INDEX experiments_by_name ON experiments (workspace_id, engagement_id, name);

CREATE TABLE experiment_tags (
    workspace_id  TEXT COLLATE "C" NOT NULL,
    engagement_id TEXT COLLATE "C" NOT NULL,
    experiment    BIGINT NOT NULL,
    key           TEXT COLLATE "C" NOT NULL,
    value         TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, experiment, key)
);

CREATE TABLE runs (
    workspace_id  TEXT COLLATE "C" NOT NULL,
    engagement_id TEXT COLLATE "C" NOT NULL,
    run_id        TEXT COLLATE "C" NOT NULL,
    -- Unique on the server: metric points hang on it and on nothing else.
    number        BIGINT NOT NULL,
    experiment    BIGINT NOT NULL,
    name          TEXT COLLATE "C" NOT NULL,
    user_id       TEXT COLLATE "C" NOT NULL,
    status        TEXT COLLATE "C" NOT NULL,
    -- Milliseconds, as the client says: any integer.
    started_at_ms BIGINT NOT NULL,
    ended_at_ms   BIGINT,
    stage         TEXT COLLATE "C" NOT NULL,
    artifact_uri  TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, run_id)
);
CREATE UNIQUE INDEX runs_by_number ON runs (number);
CREATE INDEX runs_of_experiment ON runs (workspace_id, engagement_id, experiment, started_at_ms, run_id);

CREATE TABLE run_params (
    workspace_id  TEXT COLLATE "C" NOT NULL,
    engagement_id TEXT COLLATE "C" NOT NULL,
    run_number    BIGINT NOT NULL,
    key           TEXT COLLATE "C" NOT NULL,
    value         TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, run_number, key)
);

CREATE TABLE run_tags (
    workspace_id  TEXT COLLATE "C" NOT NULL,
    engagement_id TEXT COLLATE "C" NOT NULL,
    run_number    BIGINT NOT NULL,
    key           TEXT COLLATE "C" NOT NULL,
    value         TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, run_number, key)
);

-- Metric names as numbers, counted per engagement, so that a point is five numbers.
CREATE TABLE metric_keys (
    workspace_id  TEXT COLLATE "C" NOT NULL,
    engagement_id TEXT COLLATE "C" NOT NULL,
    key           TEXT COLLATE "C" NOT NULL,
    number        BIGINT NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, key)
);
CREATE UNIQUE INDEX metric_keys_by_number ON metric_keys (workspace_id, engagement_id, number);

-- The bulk. The key is the whole row, in the order a history is read: what is sent twice is there once.
CREATE TABLE metric_points (
    run_number BIGINT NOT NULL,
    key_number BIGINT NOT NULL,
    at_ms      BIGINT NOT NULL,
    step       BIGINT NOT NULL,
    value      DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (run_number, key_number, at_ms, step, value)
);

-- The greatest point of each series by step, time and value: what lists and searches read.
CREATE TABLE metric_latest (
    workspace_id  TEXT COLLATE "C" NOT NULL,
    engagement_id TEXT COLLATE "C" NOT NULL,
    run_number    BIGINT NOT NULL,
    key_number    BIGINT NOT NULL,
    step          BIGINT NOT NULL,
    at_ms         BIGINT NOT NULL,
    value         DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, run_number, key_number)
);

-- Datasets as clients describe them; which version of ours that is follows from the digest.
CREATE TABLE run_datasets (
    workspace_id  TEXT COLLATE "C" NOT NULL,
    engagement_id TEXT COLLATE "C" NOT NULL,
    number        BIGINT NOT NULL,
    experiment    BIGINT NOT NULL,
    name          TEXT COLLATE "C" NOT NULL,
    digest        TEXT COLLATE "C" NOT NULL,
    source_type   TEXT COLLATE "C" NOT NULL,
    source        TEXT COLLATE "C" NOT NULL,
    schema        TEXT COLLATE "C",
    profile       TEXT COLLATE "C",
    PRIMARY KEY (workspace_id, engagement_id, number)
);
CREATE UNIQUE INDEX run_datasets_by_name ON run_datasets (workspace_id, engagement_id, experiment, name, digest);

CREATE TABLE run_inputs (
    workspace_id  TEXT COLLATE "C" NOT NULL,
    engagement_id TEXT COLLATE "C" NOT NULL,
    run_number    BIGINT NOT NULL,
    dataset       BIGINT NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, run_number, dataset)
);

CREATE TABLE run_input_tags (
    workspace_id  TEXT COLLATE "C" NOT NULL,
    engagement_id TEXT COLLATE "C" NOT NULL,
    run_number    BIGINT NOT NULL,
    dataset       BIGINT NOT NULL,
    key           TEXT COLLATE "C" NOT NULL,
    value         TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, run_number, dataset, key)
);

-- Models a run read (input) or made (output).
CREATE TABLE run_models (
    workspace_id  TEXT COLLATE "C" NOT NULL,
    engagement_id TEXT COLLATE "C" NOT NULL,
    run_number    BIGINT NOT NULL,
    role          TEXT COLLATE "C" NOT NULL,
    model_id      TEXT COLLATE "C" NOT NULL,
    step          BIGINT NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, run_number, role, model_id)
);
CREATE INDEX run_models_by_model ON run_models (workspace_id, engagement_id, model_id);

CREATE TABLE logged_models (
    workspace_id   TEXT COLLATE "C" NOT NULL,
    engagement_id  TEXT COLLATE "C" NOT NULL,
    model_id       TEXT COLLATE "C" NOT NULL,
    experiment     BIGINT NOT NULL,
    name           TEXT COLLATE "C" NOT NULL,
    model_type     TEXT COLLATE "C" NOT NULL,
    source_run_id  TEXT COLLATE "C" NOT NULL,
    status         TEXT COLLATE "C" NOT NULL,
    status_message TEXT COLLATE "C" NOT NULL,
    artifact_uri   TEXT COLLATE "C" NOT NULL,
    stage          TEXT COLLATE "C" NOT NULL,
    created_at     BIGINT NOT NULL,
    updated_at     BIGINT NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, model_id)
);
CREATE INDEX logged_models_of_experiment ON logged_models (workspace_id, engagement_id, experiment, created_at, model_id);

CREATE TABLE model_params (
    workspace_id  TEXT COLLATE "C" NOT NULL,
    engagement_id TEXT COLLATE "C" NOT NULL,
    model_id      TEXT COLLATE "C" NOT NULL,
    key           TEXT COLLATE "C" NOT NULL,
    value         TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, model_id, key)
);

CREATE TABLE model_tags (
    workspace_id  TEXT COLLATE "C" NOT NULL,
    engagement_id TEXT COLLATE "C" NOT NULL,
    model_id      TEXT COLLATE "C" NOT NULL,
    key           TEXT COLLATE "C" NOT NULL,
    value         TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, model_id, key)
);

CREATE TABLE model_metrics (
    workspace_id   TEXT COLLATE "C" NOT NULL,
    engagement_id  TEXT COLLATE "C" NOT NULL,
    model_id       TEXT COLLATE "C" NOT NULL,
    key            TEXT COLLATE "C" NOT NULL,
    run_id         TEXT COLLATE "C" NOT NULL,
    at_ms          BIGINT NOT NULL,
    step           BIGINT NOT NULL,
    value          DOUBLE PRECISION NOT NULL,
    dataset_name   TEXT COLLATE "C" NOT NULL,
    dataset_digest TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, model_id, key, run_id, at_ms, step, value)
);

-- SQLite has one writer, so there the greatest number plus one will do.
CREATE SEQUENCE run_numbers;
CREATE SEQUENCE metric_key_numbers;
CREATE SEQUENCE run_dataset_numbers;
