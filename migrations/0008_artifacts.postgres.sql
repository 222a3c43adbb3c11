-- Files of runs and models: a path in an engagement, and the content it names now.
CREATE TABLE artifact_files (
    workspace_id  TEXT COLLATE "C" NOT NULL,
    engagement_id TEXT COLLATE "C" NOT NULL,
    path          TEXT COLLATE "C" NOT NULL,
    -- The last segment, because an environment is recognised by the name of its file.
    name          TEXT COLLATE "C" NOT NULL,
    sha256        TEXT COLLATE "C" NOT NULL,
    bytes         BIGINT NOT NULL,
    content_type  TEXT COLLATE "C" NOT NULL,
    created_at    BIGINT NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, path),
    FOREIGN KEY (workspace_id, engagement_id) REFERENCES engagements (workspace_id, id)
);
CREATE INDEX artifact_files_by_name ON artifact_files (workspace_id, engagement_id, name);
