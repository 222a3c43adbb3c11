-- What an expert says of themself: one row per account, the newest words only. What somebody took out of
-- their profile is gone; the version tells a save that it was based on older words.
CREATE TABLE expert_profiles (
    account_id TEXT COLLATE "C" NOT NULL PRIMARY KEY REFERENCES accounts (id),
    version    BIGINT NOT NULL,
    document   TEXT COLLATE "C" NOT NULL,
    saved_at   BIGINT NOT NULL
);
