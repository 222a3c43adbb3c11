-- What commits of the expert's repository say of the data in it: DVC writes there which content a path had.

CREATE TABLE dvc_commits (
    workspace_id    TEXT COLLATE "C" NOT NULL,
    engagement_id   TEXT COLLATE "C" NOT NULL,
    commit_id       TEXT COLLATE "C" NOT NULL,
    message         TEXT COLLATE "C" NOT NULL,
    author          TEXT COLLATE "C" NOT NULL,
    committed_at    BIGINT NOT NULL,
    indexed_at      BIGINT NOT NULL,
    indexed_by      TEXT COLLATE "C",
    indexed_by_name TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, commit_id),
    FOREIGN KEY (workspace_id, engagement_id) REFERENCES engagements (workspace_id, id)
);

-- One content of one path. kind, digest: its name in the DVC remote, where it may or may not lie yet.
CREATE TABLE dvc_versions (
    workspace_id  TEXT COLLATE "C" NOT NULL,
    engagement_id TEXT COLLATE "C" NOT NULL,
    id            TEXT COLLATE "C" NOT NULL,
    path          TEXT COLLATE "C" NOT NULL,
    kind          TEXT COLLATE "C" NOT NULL,
    digest        TEXT COLLATE "C" NOT NULL,
    bytes         BIGINT,
    files         BIGINT,
    PRIMARY KEY (workspace_id, engagement_id, id),
    UNIQUE (workspace_id, engagement_id, path, kind, digest),
    FOREIGN KEY (workspace_id, engagement_id) REFERENCES engagements (workspace_id, id)
);

-- The versions a commit holds. stage: of the pipeline that made it; empty where a person added it.
CREATE TABLE dvc_commit_versions (
    workspace_id  TEXT COLLATE "C" NOT NULL,
    engagement_id TEXT COLLATE "C" NOT NULL,
    commit_id     TEXT COLLATE "C" NOT NULL,
    version_id    TEXT COLLATE "C" NOT NULL,
    stage         TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, commit_id, version_id),
    FOREIGN KEY (workspace_id, engagement_id, commit_id)
        REFERENCES dvc_commits (workspace_id, engagement_id, commit_id),
    FOREIGN KEY (workspace_id, engagement_id, version_id)
        REFERENCES dvc_versions (workspace_id, engagement_id, id)
);

-- What a stage of the pipeline read, by path and digest; some of it are versions too.
CREATE TABLE dvc_stage_inputs (
    workspace_id  TEXT COLLATE "C" NOT NULL,
    engagement_id TEXT COLLATE "C" NOT NULL,
    commit_id     TEXT COLLATE "C" NOT NULL,
    stage         TEXT COLLATE "C" NOT NULL,
    path          TEXT COLLATE "C" NOT NULL,
    digest        TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, commit_id, stage, path),
    FOREIGN KEY (workspace_id, engagement_id, commit_id)
        REFERENCES dvc_commits (workspace_id, engagement_id, commit_id)
);
