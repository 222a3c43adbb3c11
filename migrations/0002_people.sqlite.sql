-- People of this server: accounts and their sessions belong to the instance, everything else to a workspace.
CREATE TABLE accounts (
    id            TEXT NOT NULL PRIMARY KEY,
    email         TEXT NOT NULL UNIQUE,
    name          TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    created_at    INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE sessions (
    id           TEXT NOT NULL PRIMARY KEY,
    account_id   TEXT NOT NULL REFERENCES accounts (id),
    token_hash   TEXT NOT NULL UNIQUE,
    created_at   INTEGER NOT NULL,
    last_seen_at INTEGER NOT NULL,
    fresh_at     INTEGER NOT NULL,
    user_agent   TEXT NOT NULL,
    ip           TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX sessions_of_account ON sessions (account_id);

-- The way in to a server that nobody owns yet: at most one row.
CREATE TABLE claim_links (
    token_hash TEXT NOT NULL PRIMARY KEY
) WITHOUT ROWID;

CREATE TABLE reset_links (
    token_hash TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    expires_at INTEGER NOT NULL
) WITHOUT ROWID;

-- A sample workspace is watermarked and may be removed whole; the mark can never be set or taken off later,
-- because the append-only tables trust it.
CREATE TABLE workspaces (
    id         TEXT NOT NULL PRIMARY KEY,
    name       TEXT NOT NULL,
    currency   TEXT NOT NULL,
    time_zone  TEXT NOT NULL,
    work_week  TEXT NOT NULL,
    sample     BOOLEAN NOT NULL,
    created_at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE workspace_members (
    workspace_id TEXT NOT NULL REFERENCES workspaces (id),
    account_id   TEXT NOT NULL REFERENCES accounts (id),
    role         TEXT NOT NULL,
    added_at     INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, account_id)
) WITHOUT ROWID;
CREATE INDEX workspace_members_of_account ON workspace_members (account_id);

CREATE TABLE engagement_members (
    workspace_id  TEXT NOT NULL REFERENCES workspaces (id),
    engagement_id TEXT NOT NULL,
    account_id    TEXT NOT NULL REFERENCES accounts (id),
    role          TEXT NOT NULL,
    added_at      INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, account_id)
) WITHOUT ROWID;
CREATE INDEX engagement_members_of_account ON engagement_members (account_id);

CREATE TABLE invitations (
    workspace_id    TEXT NOT NULL REFERENCES workspaces (id),
    id              TEXT NOT NULL,
    email           TEXT NOT NULL,
    token_hash      TEXT NOT NULL UNIQUE,
    workspace_role  TEXT,
    engagement_id   TEXT,
    engagement_role TEXT,
    created_by      TEXT NOT NULL REFERENCES accounts (id),
    created_at      INTEGER NOT NULL,
    expires_at      INTEGER NOT NULL,
    accepted_at     INTEGER,
    revoked_at      INTEGER,
    PRIMARY KEY (workspace_id, id)
) WITHOUT ROWID;

CREATE TABLE api_tokens (
    id            TEXT NOT NULL PRIMARY KEY,
    secret_hash   TEXT NOT NULL,
    account_id    TEXT NOT NULL REFERENCES accounts (id),
    workspace_id  TEXT NOT NULL REFERENCES workspaces (id),
    engagement_id TEXT NOT NULL,
    name          TEXT NOT NULL,
    created_at    INTEGER NOT NULL,
    expires_at    INTEGER NOT NULL,
    revoked_at    INTEGER
) WITHOUT ROWID;
CREATE INDEX api_tokens_of_engagement ON api_tokens (workspace_id, engagement_id);

CREATE TRIGGER workspaces_sample_is_final BEFORE UPDATE OF sample ON workspaces
BEGIN
    SELECT RAISE(ABORT, 'whether a workspace is a sample is decided once');
END;
