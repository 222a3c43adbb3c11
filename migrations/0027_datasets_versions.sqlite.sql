-- What commits of the expert's repository say of the data in it: DVC writes there which content a path had.

CREATE TABLE dvc_commits (
    workspace_id    TEXT NOT NULL,
    engagement_id   TEXT NOT NULL,
    commit_id       TEXT NOT NULL,
    message         TEXT NOT NULL,
    author          TEXT NOT NULL,
    committed_at    INTEGER NOT NULL,
    indexed_at      INTEGER NOT NULL,
    indexed_by      TEXT,
    indexed_by_name TEXT NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, commit_id),
    FOREIGN KEY (workspace_id, engagement_id) REFERENCES engagements (workspace_id, id)
) WITHOUT ROWID;

-- One content of one path. kind, digest: its name in the DVC remote, where it may or may not lie yet.
CREATE TABLE dvc_versions (
    workspace_id  TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    id            TEXT NOT NULL,
    path          TEXT NOT NULL,
    kind          TEXT NOT NULL,
    digest        TEXT NOT NULL,
    bytes         INTEGER,
    files         INTEGER,
    PRIMARY KEY (workspace_id, engagement_id, id),
    UNIQUE (workspace_id, engagement_id, path, kind, digest),
    FOREIGN KEY (workspace_id, engagement_id) REFERENCES engagements (workspace_id, id)
) WITHOUT ROWID;

-- The versions a commit holds. stage: of the pipeline that made it; empty where a person added it.
CREATE TABLE dvc_commit_versions (
    workspace_id  TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    commit_id     TEXT NOT NULL,
    version_id    TEXT NOT NULL,
    stage         TEXT NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, commit_id, version_id),
    FOREIGN KEY (workspace_id, engagement_id, commit_id)
        REFERENCES dvc_commits (workspace_id, engagement_id, commit_id),
    FOREIGN KEY (workspace_id, engagement_id, version_id)
        REFERENCES dvc_versions (workspace_id, engagement_id, id)
) WITHOUT ROWID;

-- What a stage of the pipeline read, by path and digest; some of it are versions too.
CREATE TABLE dvc_stage_inputs (
    workspace_id  TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    commit_id     TEXT NOT NULL,
    stage         TEXT NOT NULL,
    path          TEXT NOT NULL,
    digest        TEXT NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, commit_id, stage, path),
    FOREIGN KEY (workspace_id, engagement_id, commit_id)
        REFERENCES dvc_commits (workspace_id, engagement_id, commit_id)
) WITHOUT ROWID;
