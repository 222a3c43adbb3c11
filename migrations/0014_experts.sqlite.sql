-- What an expert says of themself: one row per account, the newest words only. What somebody took out of
-- their profile is gone; the version tells a save that it was based on older words.
CREATE TABLE expert_profiles (
    account_id TEXT NOT NULL PRIMARY KEY REFERENCES accounts (id),
    version    INTEGER NOT NULL,
    document   TEXT NOT NULL,
    saved_at   INTEGER NOT NULL
) WITHOUT ROWID;
