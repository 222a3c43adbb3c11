-- Links that show a week's summary without an account. The words are kept as they were when the link was made; of
-- its secret only the hash is.
CREATE TABLE summary_links (
    workspace_id  TEXT COLLATE "C" NOT NULL,
    engagement_id TEXT COLLATE "C" NOT NULL,
    id            TEXT COLLATE "C" NOT NULL,
    token_hash    TEXT COLLATE "C" NOT NULL UNIQUE,
    week          TEXT COLLATE "C" NOT NULL,
    summary       TEXT COLLATE "C" NOT NULL,
    made_by       TEXT COLLATE "C" NOT NULL,
    made_by_name  TEXT COLLATE "C" NOT NULL,
    made_at       BIGINT NOT NULL,
    expires_at    BIGINT NOT NULL,
    revoked_at    BIGINT,
    revoked_by    TEXT COLLATE "C",
    PRIMARY KEY (workspace_id, engagement_id, id),
    FOREIGN KEY (workspace_id, engagement_id) REFERENCES engagements (workspace_id, id)
);
