-- What happened, in order; event_heads holds each workspace's newest number. Nobody changes history: only a
-- sample workspace may be removed with all its events.
CREATE TABLE event_heads (
    workspace_id TEXT NOT NULL PRIMARY KEY,
    last         INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE events (
    workspace_id  TEXT NOT NULL,
    number        INTEGER NOT NULL,
    at            INTEGER NOT NULL,
    kind          TEXT NOT NULL,
    engagement_id TEXT,
    subject       TEXT NOT NULL,
    actor_id      TEXT,
    actor_name    TEXT NOT NULL,
    data          TEXT NOT NULL,
    PRIMARY KEY (workspace_id, number)
) WITHOUT ROWID;
CREATE INDEX events_of_engagement ON events (workspace_id, engagement_id, number);

CREATE TRIGGER events_are_never_changed BEFORE UPDATE ON events
BEGIN
    SELECT RAISE(ABORT, 'history is append-only: an event is never changed');
END;

CREATE TRIGGER events_are_never_removed BEFORE DELETE ON events
WHEN NOT EXISTS (SELECT 1 FROM workspaces WHERE id = OLD.workspace_id AND sample)
BEGIN
    SELECT RAISE(ABORT, 'history is append-only: an event is never removed');
END;

-- INSERT OR REPLACE removes the row in its way without asking the trigger above.
CREATE TRIGGER events_are_never_replaced BEFORE INSERT ON events
WHEN EXISTS (SELECT 1 FROM events WHERE workspace_id = NEW.workspace_id AND number = NEW.number)
BEGIN
    SELECT RAISE(ABORT, 'history is append-only: an event is never replaced');
END;

-- Work to be done later, at least once. Whoever works on a job holds it until lease_until.
CREATE TABLE jobs (
    id           TEXT NOT NULL PRIMARY KEY,
    kind         TEXT NOT NULL,
    payload      TEXT NOT NULL,
    workspace_id TEXT,
    created_at   INTEGER NOT NULL,
    run_at       INTEGER NOT NULL,
    lease_until  INTEGER,
    lease_id     TEXT,
    attempts     INTEGER NOT NULL,
    last_error   TEXT,
    done_at      INTEGER,
    given_up_at  INTEGER
) WITHOUT ROWID;
CREATE INDEX jobs_waiting ON jobs (run_at) WHERE done_at IS NULL AND given_up_at IS NULL;
CREATE INDEX jobs_done ON jobs (done_at) WHERE done_at IS NOT NULL;

-- When each periodic job is due next; the job itself is a row of jobs.
CREATE TABLE periodic_jobs (
    name     TEXT NOT NULL PRIMARY KEY,
    next_at  INTEGER NOT NULL
) WITHOUT ROWID;

-- Files by what they contain. Several may share an MD5, which only names what DVC already named so.
CREATE TABLE blobs (
    sha256     TEXT NOT NULL PRIMARY KEY,
    md5        TEXT NOT NULL,
    bytes      INTEGER NOT NULL,
    created_at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX blobs_by_md5 ON blobs (md5);

-- Answers to requests that must not happen twice, under the key their client chose.
CREATE TABLE idempotency (
    scope       TEXT NOT NULL,
    key         TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    status      INTEGER NOT NULL,
    body        TEXT NOT NULL,
    created_at  INTEGER NOT NULL,
    PRIMARY KEY (scope, key)
) WITHOUT ROWID;
CREATE INDEX idempotency_by_age ON idempotency (created_at);
