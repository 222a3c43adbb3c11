-- What happened, in order; event_heads holds each workspace's newest number. Nobody changes history: only a
-- sample workspace may be removed with all its events.
CREATE TABLE event_heads (
    workspace_id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    last         BIGINT NOT NULL
);

CREATE TABLE events (
    workspace_id  TEXT COLLATE "C" NOT NULL,
    number        BIGINT NOT NULL,
    at            BIGINT NOT NULL,
    kind          TEXT COLLATE "C" NOT NULL,
    engagement_id TEXT COLLATE "C",
    subject       TEXT COLLATE "C" NOT NULL,
    actor_id      TEXT COLLATE "C",
    actor_name    TEXT COLLATE "C" NOT NULL,
    data          TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (workspace_id, number)
);
CREATE INDEX events_of_engagement ON events (workspace_id, engagement_id, number);

CREATE FUNCTION refuse_event_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'history is append-only: an event is never changed';
END $$;
CREATE TRIGGER events_are_never_changed BEFORE UPDATE ON events
    FOR EACH ROW EXECUTE FUNCTION refuse_event_change();

CREATE FUNCTION refuse_event_removal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM workspaces WHERE id = OLD.workspace_id AND sample) THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'history is append-only: an event is never removed';
END $$;
CREATE TRIGGER events_are_never_removed BEFORE DELETE ON events
    FOR EACH ROW EXECUTE FUNCTION refuse_event_removal();
-- TRUNCATE asks no trigger of a row.
CREATE TRIGGER events_are_never_emptied BEFORE TRUNCATE ON events
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_event_change();

-- Work to be done later, at least once. Whoever works on a job holds it until lease_until.
CREATE TABLE jobs (
    id           TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    kind         TEXT COLLATE "C" NOT NULL,
    payload      TEXT COLLATE "C" NOT NULL,
    workspace_id TEXT COLLATE "C",
    created_at   BIGINT NOT NULL,
    run_at       BIGINT NOT NULL,
    lease_until  BIGINT,
    lease_id     TEXT COLLATE "C",
    attempts     BIGINT NOT NULL,
    last_error   TEXT COLLATE "C",
    done_at      BIGINT,
    given_up_at  BIGINT
);
CREATE INDEX jobs_waiting ON jobs (run_at) WHERE done_at IS NULL AND given_up_at IS NULL;
CREATE INDEX jobs_done ON jobs (done_at) WHERE done_at IS NOT NULL;

-- When each periodic job is due next; the job itself is a row of jobs.
CREATE TABLE periodic_jobs (
    name     TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    next_at  BIGINT NOT NULL
);

-- Files by what they contain. Several may share an MD5, which only names what DVC already named so.
CREATE TABLE blobs (
    sha256     TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    md5        TEXT COLLATE "C" NOT NULL,
    bytes      BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX blobs_by_md5 ON blobs (md5);

-- Answers to requests that must not happen twice, under the key their client chose.
CREATE TABLE idempotency (
    scope       TEXT COLLATE "C" NOT NULL,
    key         TEXT COLLATE "C" NOT NULL,
    fingerprint TEXT COLLATE "C" NOT NULL,
    status      BIGINT NOT NULL,
    body        TEXT COLLATE "C" NOT NULL,
    created_at  BIGINT NOT NULL,
    PRIMARY KEY (scope, key)
);
CREATE INDEX idempotency_by_age ON idempotency (created_at);
