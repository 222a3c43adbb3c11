-- People of this server: accounts and their sessions belong to the instance, everything else to a workspace.
CREATE TABLE accounts (
    id            TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    email         TEXT COLLATE "C" NOT NULL UNIQUE,
    name          TEXT COLLATE "C" NOT NULL,
    password_hash TEXT COLLATE "C" NOT NULL,
    created_at    BIGINT NOT NULL
);

CREATE TABLE sessions (
    id           TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    account_id   TEXT COLLATE "C" NOT NULL REFERENCES accounts (id),
    token_hash   TEXT COLLATE "C" NOT NULL UNIQUE,
    created_at   BIGINT NOT NULL,
    last_seen_at BIGINT NOT NULL,
    fresh_at     BIGINT NOT NULL,
    user_agent   TEXT COLLATE "C" NOT NULL,
    ip           TEXT COLLATE "C" NOT NULL
);
CREATE INDEX sessions_of_account ON sessions (account_id);

-- The way in to a server that nobody owns yet: at most one row.
CREATE TABLE claim_links (
    token_hash TEXT COLLATE "C" NOT NULL PRIMARY KEY
);

CREATE TABLE reset_links (
    token_hash TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    account_id TEXT COLLATE "C" NOT NULL REFERENCES accounts (id),
    expires_at BIGINT NOT NULL
);

-- A sample workspace is watermarked and may be removed whole; the mark can never be set or taken off later,
-- because the append-only tables trust it.
CREATE TABLE workspaces (
    id         TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    name       TEXT COLLATE "C" NOT NULL,
    currency   TEXT COLLATE "C" NOT NULL,
    time_zone  TEXT COLLATE "C" NOT NULL,
    work_week  TEXT COLLATE "C" NOT NULL,
    sample     BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE workspace_members (
    workspace_id TEXT COLLATE "C" NOT NULL REFERENCES workspaces (id),
    account_id   TEXT COLLATE "C" NOT NULL REFERENCES accounts (id),
    role         TEXT COLLATE "C" NOT NULL,
    added_at     BIGINT NOT NULL,
    PRIMARY KEY (workspace_id, account_id)
);
CREATE INDEX workspace_members_of_account ON workspace_members (account_id);

CREATE TABLE engagement_members (
    workspace_id  TEXT COLLATE "C" NOT NULL REFERENCES workspaces (id),
    engagement_id TEXT COLLATE "C" NOT NULL,
    account_id    TEXT COLLATE "C" NOT NULL REFERENCES accounts (id),
    role          TEXT COLLATE "C" NOT NULL,
    added_at      BIGINT NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, account_id)
);
CREATE INDEX engagement_members_of_account ON engagement_members (account_id);

CREATE TABLE invitations (
    workspace_id    TEXT COLLATE "C" NOT NULL REFERENCES workspaces (id),
    id              TEXT COLLATE "C" NOT NULL,
    email           TEXT COLLATE "C" NOT NULL,
    token_hash      TEXT COLLATE "C" NOT NULL UNIQUE,
    workspace_role  TEXT COLLATE "C",
    engagement_id   TEXT COLLATE "C",
    engagement_role TEXT COLLATE "C",
    created_by      TEXT COLLATE "C" NOT NULL REFERENCES accounts (id),
    created_at      BIGINT NOT NULL,
    expires_at      BIGINT NOT NULL,
    accepted_at     BIGINT,
    revoked_at      BIGINT,
    PRIMARY KEY (workspace_id, id)
);

CREATE TABLE api_tokens (
    id            TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    secret_hash   TEXT COLLATE "C" NOT NULL,
    account_id    TEXT COLLATE "C" NOT NULL REFERENCES accounts (id),
    workspace_id  TEXT COLLATE "C" NOT NULL REFERENCES workspaces (id),
    engagement_id TEXT COLLATE "C" NOT NULL,
    name          TEXT COLLATE "C" NOT NULL,
    created_at    BIGINT NOT NULL,
    expires_at    BIGINT NOT NULL,
    revoked_at    BIGINT
);
CREATE INDEX api_tokens_of_engagement ON api_tokens (workspace_id, engagement_id);

CREATE FUNCTION refuse_sample_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'whether a workspace is a sample is decided once';
END $$;
CREATE TRIGGER workspaces_sample_is_final BEFORE UPDATE OF sample ON workspaces
    FOR EACH ROW EXECUTE FUNCTION refuse_sample_change();
