-- What the checks saw: the facts of every gate decision and of every day's end. All of it is record: rows are
-- added and never changed.
CREATE TABLE engagement_days (
    workspace_id   TEXT COLLATE "C" NOT NULL,
    engagement_id  TEXT COLLATE "C" NOT NULL,
    day            TEXT COLLATE "C" NOT NULL, -- that ended, in the workspace's zone
    taken_at       BIGINT NOT NULL,
    engine_version BIGINT NOT NULL,
    facts          TEXT COLLATE "C" NOT NULL, -- JSON; '' where only the clock has moved since the newest row that has them
    facts_sha256   TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, day),
    FOREIGN KEY (workspace_id, engagement_id) REFERENCES engagements (workspace_id, id)
);

CREATE FUNCTION refuse_record_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% are append-only: a row is never changed', TG_TABLE_NAME;
END $$;

CREATE FUNCTION refuse_record_removal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM workspaces WHERE id = OLD.workspace_id AND sample) THEN RETURN OLD; END IF;
    RAISE EXCEPTION '% are never removed', TG_TABLE_NAME;
END $$;

CREATE TRIGGER gate_decisions_are_never_changed BEFORE UPDATE ON gate_decisions
    FOR EACH ROW EXECUTE FUNCTION refuse_record_change();
CREATE TRIGGER gate_decisions_are_never_emptied BEFORE TRUNCATE ON gate_decisions
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_record_change();
CREATE TRIGGER gate_decisions_are_never_removed BEFORE DELETE ON gate_decisions
    FOR EACH ROW EXECUTE FUNCTION refuse_record_removal();

CREATE TRIGGER gate_overrides_are_never_changed BEFORE UPDATE ON gate_overrides
    FOR EACH ROW EXECUTE FUNCTION refuse_record_change();
CREATE TRIGGER gate_overrides_are_never_emptied BEFORE TRUNCATE ON gate_overrides
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_record_change();
CREATE TRIGGER gate_overrides_are_never_removed BEFORE DELETE ON gate_overrides
    FOR EACH ROW EXECUTE FUNCTION refuse_record_removal();

CREATE TRIGGER engagement_days_are_never_changed BEFORE UPDATE ON engagement_days
    FOR EACH ROW EXECUTE FUNCTION refuse_record_change();
CREATE TRIGGER engagement_days_are_never_emptied BEFORE TRUNCATE ON engagement_days
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_record_change();
CREATE TRIGGER engagement_days_are_never_removed BEFORE DELETE ON engagement_days
    FOR EACH ROW EXECUTE FUNCTION refuse_record_removal();
