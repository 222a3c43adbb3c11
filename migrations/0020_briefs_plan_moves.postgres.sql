-- Each move of a phase of the plan, with its reason and its name; never changed afterwards.
CREATE TABLE plan_moves (
    workspace_id  TEXT COLLATE "C" NOT NULL,
    engagement_id TEXT COLLATE "C" NOT NULL,
    number        BIGINT NOT NULL,
    phase         TEXT COLLATE "C" NOT NULL,
    business_days BIGINT NOT NULL,
    reason        TEXT COLLATE "C" NOT NULL,
    because       TEXT COLLATE "C" NOT NULL,
    moved_at      BIGINT NOT NULL,
    moved_by      TEXT COLLATE "C",
    moved_by_name TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, number),
    FOREIGN KEY (workspace_id, engagement_id) REFERENCES engagements (workspace_id, id)
);

CREATE FUNCTION refuse_plan_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% are append-only: a row is never changed', TG_TABLE_NAME;
END $$;

CREATE FUNCTION refuse_plan_removal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM workspaces WHERE id = OLD.workspace_id AND sample) THEN RETURN OLD; END IF;
    RAISE EXCEPTION '% are never removed', TG_TABLE_NAME;
END $$;

CREATE TRIGGER plan_moves_are_never_changed BEFORE UPDATE ON plan_moves
    FOR EACH ROW EXECUTE FUNCTION refuse_plan_change();
CREATE TRIGGER plan_moves_are_never_emptied BEFORE TRUNCATE ON plan_moves
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_plan_change();
CREATE TRIGGER plan_moves_are_never_removed BEFORE DELETE ON plan_moves
    FOR EACH ROW EXECUTE FUNCTION refuse_plan_removal();
