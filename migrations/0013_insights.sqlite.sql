-- Links that show a week's summary without an account. The words are kept as they were when the link was made; of
-- its secret only the hash is.
CREATE TABLE summary_links (
    workspace_id  TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    id            TEXT NOT NULL,
    token_hash    TEXT NOT NULL UNIQUE,
    week          TEXT NOT NULL,
    summary       TEXT NOT NULL,
    made_by       TEXT NOT NULL,
    made_by_name  TEXT NOT NULL,
    made_at       INTEGER NOT NULL,
    expires_at    INTEGER NOT NULL,
    revoked_at    INTEGER,
    revoked_by    TEXT,
    PRIMARY KEY (workspace_id, engagement_id, id),
    FOREIGN KEY (workspace_id, engagement_id) REFERENCES engagements (workspace_id, id)
) WITHOUT ROWID;
