-- A link that signs somebody in once: for people of a sample, who have no password, and for operators.
CREATE TABLE sign_in_links (
    token_hash TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    expires_at INTEGER NOT NULL
) WITHOUT ROWID;

-- One finished example is enough for a server.
CREATE UNIQUE INDEX workspaces_one_sample ON workspaces (sample) WHERE sample;
