-- The numbers a workspace has set for its checks, every version of them.
CREATE TABLE check_policies (
    workspace_id  TEXT NOT NULL REFERENCES workspaces (id),
    version       INTEGER NOT NULL,
    document      TEXT NOT NULL,
    reason        TEXT NOT NULL,
    saved_at      INTEGER NOT NULL,
    saved_by      TEXT,
    saved_by_name TEXT NOT NULL,
    PRIMARY KEY (workspace_id, version)
) WITHOUT ROWID;

CREATE TRIGGER check_policies_are_never_changed BEFORE UPDATE ON check_policies
BEGIN
    SELECT RAISE(ABORT, 'check_policies are append-only: a row is never changed');
END;

CREATE TRIGGER check_policies_are_never_removed BEFORE DELETE ON check_policies
WHEN NOT EXISTS (SELECT 1 FROM workspaces WHERE id = OLD.workspace_id AND sample)
BEGIN
    SELECT RAISE(ABORT, 'check_policies are never removed');
END;

-- INSERT OR REPLACE removes the row in its way without asking the triggers above.
CREATE TRIGGER check_policies_are_never_replaced BEFORE INSERT ON check_policies
WHEN EXISTS (SELECT 1 FROM check_policies WHERE workspace_id = NEW.workspace_id AND version = NEW.version)
BEGIN
    SELECT RAISE(ABORT, 'check_policies are append-only: a row is never replaced');
END;
