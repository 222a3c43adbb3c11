-- What computing may cost and what an hour of it costs. Nothing here is ever changed; the newest row counts.

-- The client's decisions on the cap: where the contract has one, only above it.
CREATE TABLE compute_caps (
    workspace_id    TEXT NOT NULL,
    engagement_id   TEXT NOT NULL,
    number          INTEGER NOT NULL,
    minor           INTEGER NOT NULL,
    currency        TEXT NOT NULL,
    reason          TEXT NOT NULL,
    decided_at      INTEGER NOT NULL,
    decided_by      TEXT,
    decided_by_name TEXT NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, number),
    FOREIGN KEY (workspace_id, engagement_id) REFERENCES engagements (workspace_id, id)
) WITHOUT ROWID;

-- Whole cards, as a JSON list of rates: a run keeps the card under which it began.
CREATE TABLE compute_rate_cards (
    workspace_id  TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    version       INTEGER NOT NULL,
    document      TEXT NOT NULL,
    set_at        INTEGER NOT NULL,
    set_by        TEXT,
    set_by_name   TEXT NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, version),
    FOREIGN KEY (workspace_id, engagement_id) REFERENCES engagements (workspace_id, id)
) WITHOUT ROWID;

-- Levels that were told, once for each cap; cap 0 is the contract's.
CREATE TABLE compute_alerts (
    workspace_id  TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    cap_number    INTEGER NOT NULL,
    level_bp      INTEGER NOT NULL,
    spent_minor   INTEGER NOT NULL,
    currency      TEXT NOT NULL,
    told_at       INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, cap_number, level_bp),
    FOREIGN KEY (workspace_id, engagement_id) REFERENCES engagements (workspace_id, id)
) WITHOUT ROWID;

CREATE TRIGGER compute_caps_are_never_changed BEFORE UPDATE ON compute_caps
BEGIN
    SELECT RAISE(ABORT, 'compute_caps are append-only: a row is never changed');
END;

CREATE TRIGGER compute_caps_are_never_removed BEFORE DELETE ON compute_caps
WHEN NOT EXISTS (SELECT 1 FROM workspaces WHERE id = OLD.workspace_id AND sample)
BEGIN
    SELECT RAISE(ABORT, 'compute_caps are never removed');
END;

CREATE TRIGGER compute_rate_cards_are_never_changed BEFORE UPDATE ON compute_rate_cards
BEGIN
    SELECT RAISE(ABORT, 'compute_rate_cards are append-only: a row is never changed');
END;

CREATE TRIGGER compute_rate_cards_are_never_removed BEFORE DELETE ON compute_rate_cards
WHEN NOT EXISTS (SELECT 1 FROM workspaces WHERE id = OLD.workspace_id AND sample)
BEGIN
    SELECT RAISE(ABORT, 'compute_rate_cards are never removed');
END;
