-- The model registry: names, the versions below each, and who pointed which alias where.
CREATE TABLE registered_models (
    workspace_id  TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    -- Never leaves the server: a new name moves nothing else.
    id            TEXT NOT NULL,
    name          TEXT NOT NULL,
    description   TEXT NOT NULL,
    user_id       TEXT NOT NULL,
    -- The greatest number ever given, also to a version that is gone: none is given twice.
    last_version  INTEGER NOT NULL,
    created_at    INTEGER NOT NULL,
    updated_at    INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, id),
    FOREIGN KEY (workspace_id, engagement_id) REFERENCES engagements (workspace_id, id)
) WITHOUT ROWID;
CREATE UNIQUE INDEX registered_models_by_name ON registered_models (workspace_id, engagement_id, name);

CREATE TABLE registered_model_tags (
    workspace_id  TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    model         TEXT NOT NULL,
    key           TEXT NOT NULL,
    value         TEXT NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, model, key)
) WITHOUT ROWID;

CREATE TABLE model_versions (
    workspace_id  TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    id            TEXT NOT NULL,
    model         TEXT NOT NULL,
    number        INTEGER NOT NULL,
    description   TEXT NOT NULL,
    user_id       TEXT NOT NULL,
    -- As the client said, and where the files lie.
    source        TEXT NOT NULL,
    location      TEXT NOT NULL,
    run_id        TEXT NOT NULL,
    run_link      TEXT NOT NULL,
    logged_model  TEXT NOT NULL,
    stage         TEXT NOT NULL,
    staged_by     TEXT NOT NULL,
    staged_at     INTEGER NOT NULL,
    created_at    INTEGER NOT NULL,
    updated_at    INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, id)
) WITHOUT ROWID;
CREATE UNIQUE INDEX model_versions_by_number ON model_versions (workspace_id, engagement_id, model, number);
CREATE INDEX model_versions_by_stage ON model_versions (workspace_id, engagement_id, model, stage, number);
CREATE INDEX model_versions_by_run ON model_versions (workspace_id, engagement_id, run_id);
CREATE INDEX model_versions_by_logged_model ON model_versions (workspace_id, engagement_id, logged_model);

CREATE TABLE model_version_tags (
    workspace_id  TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    version       TEXT NOT NULL,
    key           TEXT NOT NULL,
    value         TEXT NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, version, key)
) WITHOUT ROWID;

CREATE TABLE model_aliases (
    workspace_id  TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    model         TEXT NOT NULL,
    alias         TEXT NOT NULL,
    number        INTEGER NOT NULL,
    set_by        TEXT NOT NULL,
    set_at        INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, model, alias)
) WITHOUT ROWID;
