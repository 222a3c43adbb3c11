-- What DVC and Git LFS have pushed: an engagement has an object when somebody in it has sent the bytes, whoever
-- else has the same. kind: dvc, dvc_legacy (the layout of DVC 1 and 2) or lfs. digest: MD5 as DVC writes it, with
-- ".dir" behind that of a folder's manifest; SHA-256 for lfs.
CREATE TABLE remote_objects (
    workspace_id   TEXT NOT NULL,
    engagement_id  TEXT NOT NULL,
    kind           TEXT NOT NULL,
    digest         TEXT NOT NULL,
    sha256         TEXT NOT NULL,
    bytes          INTEGER NOT NULL,
    pushed_at      INTEGER NOT NULL,
    pushed_by      TEXT,
    pushed_by_name TEXT NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, kind, digest),
    FOREIGN KEY (workspace_id, engagement_id) REFERENCES engagements (workspace_id, id)
) WITHOUT ROWID;

-- Paths that somebody keeps from being changed by others with git lfs lock.
CREATE TABLE lfs_locks (
    workspace_id  TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    id            TEXT NOT NULL,
    path          TEXT NOT NULL,
    locked_at     INTEGER NOT NULL,
    locked_by     TEXT,
    owner_name    TEXT NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, id),
    FOREIGN KEY (workspace_id, engagement_id) REFERENCES engagements (workspace_id, id)
) WITHOUT ROWID;
CREATE UNIQUE INDEX lfs_locks_by_path ON lfs_locks (workspace_id, engagement_id, path);
