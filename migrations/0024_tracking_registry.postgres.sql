-- The model registry: names, the versions below each, and who pointed which alias where.
CREATE TABLE registered_models (
    workspace_id  TEXT COLLATE "C" NOT NULL,
    engagement_id TEXT COLLATE "C" NOT NULL,
    -- Never leaves the server: a new name moves nothing else.
    id            TEXT COLLATE "C" NOT NULL,
    name          TEXT COLLATE "C" NOT NULL,
    description   TEXT COLLATE "C" NOT NULL,
    user_id       TEXT COLLATE "C" NOT NULL,
    -- The greatest number ever given, also to a version that is gone: none is given twice.
    last_version  BIGINT NOT NULL,
    created_at    BIGINT NOT NULL,
    updated_at    BIGINT NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, id),
    FOREIGN KEY (workspace_id, engagement_id) REFERENCES engagements (workspace_id, id)
);
CREATE UNIQUE INDEX registered_models_by_name ON registered_models (workspace_id, engagement_id, name);

CREATE TABLE registered_model_tags (
    workspace_id  TEXT COLLATE "C" NOT NULL,
    engagement_id TEXT COLLATE "C" NOT NULL,
    model         TEXT COLLATE "C" NOT NULL,
    key           TEXT COLLATE "C" NOT NULL,
    value         TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, model, key)
);

CREATE TABLE model_versions (
    workspace_id  TEXT COLLATE "C" NOT NULL,
    engagement_id TEXT COLLATE "C" NOT NULL,
    id            TEXT COLLATE "C" NOT NULL,
    model         TEXT COLLATE "C" NOT NULL,
    number        BIGINT NOT NULL,
    description   TEXT COLLATE "C" NOT NULL,
    user_id       TEXT COLLATE "C" NOT NULL,
    -- As the client said, and where the files lie.
    source        TEXT COLLATE "C" NOT NULL,
    location      TEXT COLLATE "C" NOT NULL,
    run_id        TEXT COLLATE "C" NOT NULL,
    run_link      TEXT COLLATE "C" NOT NULL,
    logged_model  TEXT COLLATE "C" NOT NULL,
    stage         TEXT COLLATE "C" NOT NULL,
    staged_by     TEXT COLLATE "C" NOT NULL,
    staged_at     BIGINT NOT NULL,
    created_at    BIGINT NOT NULL,
    updated_at    BIGINT NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, id)
);
CREATE UNIQUE INDEX model_versions_by_number ON model_versions (workspace_id, engagement_id, model, number);
CREATE INDEX model_versions_by_stage ON model_versions (workspace_id, engagement_id, model, stage, number);
CREATE INDEX model_versions_by_run ON model_versions (workspace_id, engagement_id, run_id);
CREATE INDEX model_versions_by_logged_model ON model_versions (workspace_id, engagement_id, logged_model);

CREATE TABLE model_version_tags (
    workspace_id  TEXT COLLATE "C" NOT NULL,
    engagement_id TEXT COLLATE "C" NOT NULL,
    version       TEXT COLLATE "C" NOT NULL,
    key           TEXT COLLATE "C" NOT NULL,
    value         TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, version, key)
);

CREATE TABLE model_aliases (
    workspace_id  TEXT COLLATE "C" NOT NULL,
    engagement_id TEXT COLLATE "C" NOT NULL,
    model         TEXT COLLATE "C" NOT NULL,
    alias         TEXT COLLATE "C" NOT NULL,
    number        BIGINT NOT NULL,
    set_by        TEXT COLLATE "C" NOT NULL,
    set_at        BIGINT NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, model, alias)
);
