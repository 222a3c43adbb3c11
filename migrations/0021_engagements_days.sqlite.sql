-- What the checks saw: the facts of every gate decision and of every day's end. All of it is record: rows are
-- added and never changed.
CREATE TABLE engagement_days (
    workspace_id   TEXT NOT NULL,
    engagement_id  TEXT NOT NULL,
    day            TEXT NOT NULL, -- that ended, in the workspace's zone
    taken_at       INTEGER NOT NULL,
    engine_version INTEGER NOT NULL,
    facts          TEXT NOT NULL, -- JSON; '' where only the clock has moved since the newest row that has them
    facts_sha256   TEXT NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, day),
    FOREIGN KEY (workspace_id, engagement_id) REFERENCES engagements (workspace_id, id)
) WITHOUT ROWID;

CREATE TRIGGER gate_decisions_are_never_changed BEFORE UPDATE ON gate_decisions
BEGIN
    SELECT RAISE(ABORT, 'gate_decisions are append-only: a row is never changed');
END;

CREATE TRIGGER gate_decisions_are_never_removed BEFORE DELETE ON gate_decisions
WHEN NOT EXISTS (SELECT 1 FROM workspaces WHERE id = OLD.workspace_id AND sample)
BEGIN
    SELECT RAISE(ABORT, 'gate_decisions are never removed');
END;

CREATE TRIGGER gate_overrides_are_never_changed BEFORE UPDATE ON gate_overrides
BEGIN
    SELECT RAISE(ABORT, 'gate_overrides are append-only: a row is never changed');
END;

CREATE TRIGGER gate_overrides_are_never_removed BEFORE DELETE ON gate_overrides
WHEN NOT EXISTS (SELECT 1 FROM workspaces WHERE id = OLD.workspace_id AND sample)
BEGIN
    SELECT RAISE(ABORT, 'gate_overrides are never removed');
END;

CREATE TRIGGER engagement_days_are_never_changed BEFORE UPDATE ON engagement_days
BEGIN
    SELECT RAISE(ABORT, 'engagement_days are append-only: a row is never changed');
END;

CREATE TRIGGER engagement_days_are_never_removed BEFORE DELETE ON engagement_days
WHEN NOT EXISTS (SELECT 1 FROM workspaces WHERE id = OLD.workspace_id AND sample)
BEGIN
    SELECT RAISE(ABORT, 'engagement_days are never removed');
END;

-- INSERT OR REPLACE removes the row in its way without asking the triggers above.
CREATE TRIGGER gate_decisions_are_never_replaced BEFORE INSERT ON gate_decisions
WHEN EXISTS (SELECT 1 FROM gate_decisions WHERE workspace_id = NEW.workspace_id AND engagement_id = NEW.engagement_id AND id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'gate_decisions are append-only: a row is never replaced');
END;

CREATE TRIGGER gate_overrides_are_never_replaced BEFORE INSERT ON gate_overrides
WHEN EXISTS (SELECT 1 FROM gate_overrides WHERE workspace_id = NEW.workspace_id AND engagement_id = NEW.engagement_id AND id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'gate_overrides are append-only: a row is never replaced');
END;

CREATE TRIGGER engagement_days_are_never_replaced BEFORE INSERT ON engagement_days
WHEN EXISTS (SELECT 1 FROM engagement_days WHERE workspace_id = NEW.workspace_id AND engagement_id = NEW.engagement_id AND day = NEW.day)
BEGIN
    SELECT RAISE(ABORT, 'engagement_days are append-only: a row is never replaced');
END;
