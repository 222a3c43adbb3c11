-- Files of runs and models: a path in an engagement, and the content it names now.
CREATE TABLE artifact_files (
    workspace_id  TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    path          TEXT NOT NULL,
    -- The last segment, because an environment is recognised by the name of its file.
    name          TEXT NOT NULL,
    sha256        TEXT NOT NULL,
    bytes         INTEGER NOT NULL,
    content_type  TEXT NOT NULL,
    created_at    INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, path),
    FOREIGN KEY (workspace_id, engagement_id) REFERENCES engagements (workspace_id, id)
) WITHOUT ROWID;
CREATE INDEX artifact_files_by_name ON artifact_files (workspace_id, engagement_id, name);
