-- Every version of a brief as the document it was; never changed afterwards.
CREATE TABLE brief_versions (
    workspace_id  TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    version       INTEGER NOT NULL,
    document      TEXT NOT NULL,
    saved_at      INTEGER NOT NULL,
    saved_by      TEXT,
    saved_by_name TEXT NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, version),
    FOREIGN KEY (workspace_id, engagement_id) REFERENCES engagements (workspace_id, id)
);
