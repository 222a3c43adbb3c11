-- What DVC and Git LFS have pushed: an engagement has an object when somebody in it has sent the bytes, whoever
-- else has the same. kind: dvc, dvc_legacy (the layout of DVC 1 and 2) or lfs. digest: MD5 as DVC writes it, with
-- ".dir" behind that of a folder's manifest; SHA-256 for lfs.
CREATE TABLE remote_objects (
    workspace_id   TEXT COLLATE "C" NOT NULL,
    engagement_id  TEXT COLLATE "C" NOT NULL,
    kind           TEXT COLLATE "C" NOT NULL,
    digest         TEXT COLLATE "C" NOT NULL,
    sha256         TEXT COLLATE "C" NOT NULL,
    bytes          BIGINT NOT NULL,
    pushed_at      BIGINT NOT NULL,
    pushed_by      TEXT COLLATE "C",
    pushed_by_name TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, kind, digest),
    FOREIGN KEY (workspace_id, engagement_id) REFERENCES engagements (workspace_id, id)
);

-- Paths that somebody keeps from being changed by others with git lfs lock.
CREATE TABLE lfs_locks (
    workspace_id  TEXT COLLATE "C" NOT NULL,
    engagement_id TEXT COLLATE "C" NOT NULL,
    id            TEXT COLLATE "C" NOT NULL,
    path          TEXT COLLATE "C" NOT NULL,
    locked_at     BIGINT NOT NULL,
    locked_by     TEXT COLLATE "C",
    owner_name    TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, id),
    FOREIGN KEY (workspace_id, engagement_id) REFERENCES engagements (workspace_id, id)
);
CREATE UNIQUE INDEX lfs_locks_by_path ON lfs_locks (workspace_id, engagement_id, path);
