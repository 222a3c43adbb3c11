-- What client and expert make of a verdict on the data: go on, get other data, change the scope, or stop.
-- Nothing here is ever changed; the newest decision about the newest sample counts.

-- choice: proceed, get_data, rescope or stop. number: 1, 2, … of the decisions about one version.
CREATE TABLE data_decisions (
    workspace_id    TEXT NOT NULL,
    engagement_id   TEXT NOT NULL,
    asset           TEXT NOT NULL,
    version         INTEGER NOT NULL,
    number          INTEGER NOT NULL,
    choice          TEXT NOT NULL,
    reason          TEXT NOT NULL,
    decided_at      INTEGER NOT NULL,
    decided_by      TEXT,
    decided_by_name TEXT NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, asset, version, number),
    FOREIGN KEY (workspace_id, engagement_id, asset, version)
        REFERENCES dataset_versions (workspace_id, engagement_id, asset, version)
) WITHOUT ROWID;

CREATE TRIGGER data_decisions_are_never_changed BEFORE UPDATE ON data_decisions
BEGIN
    SELECT RAISE(ABORT, 'data_decisions are append-only: a row is never changed');
END;

CREATE TRIGGER data_decisions_are_never_removed BEFORE DELETE ON data_decisions
WHEN NOT EXISTS (SELECT 1 FROM workspaces WHERE id = OLD.workspace_id AND sample)
BEGIN
    SELECT RAISE(ABORT, 'data_decisions are never removed');
END;
