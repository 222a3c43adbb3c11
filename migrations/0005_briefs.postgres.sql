-- Every version of a brief as the document it was; never changed afterwards.
CREATE TABLE brief_versions (
    workspace_id  TEXT COLLATE "C" NOT NULL,
    engagement_id TEXT COLLATE "C" NOT NULL,
    version       BIGINT NOT NULL,
    document      TEXT COLLATE "C" NOT NULL,
    saved_at      BIGINT NOT NULL,
    saved_by      TEXT COLLATE "C",
    saved_by_name TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, version),
    FOREIGN KEY (workspace_id, engagement_id) REFERENCES engagements (workspace_id, id)
);
