-- Each move of a phase of the plan, with its reason and its name; never changed afterwards.
CREATE TABLE plan_moves (
    workspace_id  TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    number        INTEGER NOT NULL,
    phase         TEXT NOT NULL,
    business_days INTEGER NOT NULL,
    reason        TEXT NOT NULL,
    because       TEXT NOT NULL,
    moved_at      INTEGER NOT NULL,
    moved_by      TEXT,
    moved_by_name TEXT NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, number),
    FOREIGN KEY (workspace_id, engagement_id) REFERENCES engagements (workspace_id, id)
);

CREATE TRIGGER plan_moves_are_never_changed BEFORE UPDATE ON plan_moves
BEGIN
    SELECT RAISE(ABORT, 'plan_moves are append-only: a row is never changed');
END;

CREATE TRIGGER plan_moves_are_never_removed BEFORE DELETE ON plan_moves
WHEN NOT EXISTS (SELECT 1 FROM workspaces WHERE id = OLD.workspace_id AND sample)
BEGIN
    SELECT RAISE(ABORT, 'plan_moves are never removed');
END;

-- INSERT OR REPLACE removes the row in its way without asking the trigger above.
CREATE TRIGGER plan_moves_are_never_replaced BEFORE INSERT ON plan_moves
WHEN EXISTS (
    SELECT 1 FROM plan_moves
    WHERE workspace_id = NEW.workspace_id AND engagement_id = NEW.engagement_id AND number = NEW.number)
BEGIN
    SELECT RAISE(ABORT, 'plan_moves are append-only: a row is never replaced');
END;
