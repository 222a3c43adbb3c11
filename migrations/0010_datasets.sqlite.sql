-- What is known about the data a brief names: samples with their profiles, who was given access, who looked.
-- Nothing here is ever changed; only a sample workspace may be removed with everything in it.

-- asset: the id in the brief's list of data. profile, reasons: JSON, as the rules of that day saw the file.
-- size, format and quality fill the sheet where the brief leaves them out.
CREATE TABLE dataset_versions (
    workspace_id    TEXT NOT NULL,
    engagement_id   TEXT NOT NULL,
    asset           TEXT NOT NULL,
    version         INTEGER NOT NULL,
    sha256          TEXT NOT NULL,
    bytes           INTEGER NOT NULL,
    row_count       INTEGER NOT NULL,
    column_count    INTEGER NOT NULL,
    size            TEXT NOT NULL,
    format          TEXT NOT NULL,
    quality         TEXT NOT NULL,
    readiness       TEXT NOT NULL,
    reasons         TEXT NOT NULL,
    profile         TEXT NOT NULL,
    sampled_at      INTEGER NOT NULL,
    sampled_by      TEXT,
    sampled_by_name TEXT NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, asset, version),
    FOREIGN KEY (workspace_id, engagement_id) REFERENCES engagements (workspace_id, id)
) WITHOUT ROWID;

-- step: granted (by the client) or verified (by the expert, who has opened the data).
CREATE TABLE dataset_access (
    workspace_id  TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    asset         TEXT NOT NULL,
    step          TEXT NOT NULL,
    at            INTEGER NOT NULL,
    by_account    TEXT,
    by_name       TEXT NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, asset, step),
    FOREIGN KEY (workspace_id, engagement_id) REFERENCES engagements (workspace_id, id)
) WITHOUT ROWID;

-- When an expert first opened the profile of an asset.
CREATE TABLE dataset_looks (
    workspace_id  TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    asset         TEXT NOT NULL,
    account_id    TEXT NOT NULL,
    seen_at       INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, asset, account_id),
    FOREIGN KEY (workspace_id, engagement_id) REFERENCES engagements (workspace_id, id)
) WITHOUT ROWID;

CREATE TRIGGER dataset_versions_are_never_changed BEFORE UPDATE ON dataset_versions
BEGIN
    SELECT RAISE(ABORT, 'dataset_versions are append-only: a row is never changed');
END;

CREATE TRIGGER dataset_versions_are_never_removed BEFORE DELETE ON dataset_versions
WHEN NOT EXISTS (SELECT 1 FROM workspaces WHERE id = OLD.workspace_id AND sample)
BEGIN
    SELECT RAISE(ABORT, 'dataset_versions are never removed');
END;

CREATE TRIGGER dataset_access_are_never_changed BEFORE UPDATE ON dataset_access
BEGIN
    SELECT RAISE(ABORT, 'dataset_access are append-only: a row is never changed');
END;

CREATE TRIGGER dataset_access_are_never_removed BEFORE DELETE ON dataset_access
WHEN NOT EXISTS (SELECT 1 FROM workspaces WHERE id = OLD.workspace_id AND sample)
BEGIN
    SELECT RAISE(ABORT, 'dataset_access are never removed');
END;

CREATE TRIGGER dataset_looks_are_never_changed BEFORE UPDATE ON dataset_looks
BEGIN
    SELECT RAISE(ABORT, 'dataset_looks are append-only: a row is never changed');
END;

CREATE TRIGGER dataset_looks_are_never_removed BEFORE DELETE ON dataset_looks
WHEN NOT EXISTS (SELECT 1 FROM workspaces WHERE id = OLD.workspace_id AND sample)
BEGIN
    SELECT RAISE(ABORT, 'dataset_looks are never removed');
END;
