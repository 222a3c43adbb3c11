-- What is known about the data a brief names: samples with their profiles, who was given access, who looked.
-- Nothing here is ever changed; only a sample workspace may be removed with everything in it.

-- asset: the id in the brief's list of data. profile, reasons: JSON, as the rules of that day saw the file.
-- size, format and quality fill the sheet where the brief leaves them out.
CREATE TABLE dataset_versions (
    workspace_id    TEXT COLLATE "C" NOT NULL,
    engagement_id   TEXT COLLATE "C" NOT NULL,
    asset           TEXT COLLATE "C" NOT NULL,
    version         BIGINT NOT NULL,
    sha256          TEXT COLLATE "C" NOT NULL,
    bytes           BIGINT NOT NULL,
    row_count       BIGINT NOT NULL,
    column_count    BIGINT NOT NULL,
    size            TEXT COLLATE "C" NOT NULL,
    format          TEXT COLLATE "C" NOT NULL,
    quality         TEXT COLLATE "C" NOT NULL,
    readiness       TEXT COLLATE "C" NOT NULL,
    reasons         TEXT COLLATE "C" NOT NULL,
    profile         TEXT COLLATE "C" NOT NULL,
    sampled_at      BIGINT NOT NULL,
    sampled_by      TEXT COLLATE "C",
    sampled_by_name TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, asset, version),
    FOREIGN KEY (workspace_id, engagement_id) REFERENCES engagements (workspace_id, id)
);

-- step: granted (by the client) or verified (by the expert, who has opened the data).
CREATE TABLE dataset_access (
    workspace_id  TEXT COLLATE "C" NOT NULL,
    engagement_id TEXT COLLATE "C" NOT NULL,
    asset         TEXT COLLATE "C" NOT NULL,
    step          TEXT COLLATE "C" NOT NULL,
    at            BIGINT NOT NULL,
    by_account    TEXT COLLATE "C",
    by_name       TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, asset, step),
    FOREIGN KEY (workspace_id, engagement_id) REFERENCES engagements (workspace_id, id)
);

-- When an expert first opened the profile of an asset.
CREATE TABLE dataset_looks (
    workspace_id  TEXT COLLATE "C" NOT NULL,
    engagement_id TEXT COLLATE "C" NOT NULL,
    asset         TEXT COLLATE "C" NOT NULL,
    account_id    TEXT COLLATE "C" NOT NULL,
    seen_at       BIGINT NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, asset, account_id),
    FOREIGN KEY (workspace_id, engagement_id) REFERENCES engagements (workspace_id, id)
);

CREATE FUNCTION refuse_dataset_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% are append-only: a row is never changed', TG_TABLE_NAME;
END $$;

CREATE FUNCTION refuse_dataset_removal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM workspaces WHERE id = OLD.workspace_id AND sample) THEN RETURN OLD; END IF;
    RAISE EXCEPTION '% are never removed', TG_TABLE_NAME;
END $$;

CREATE TRIGGER dataset_versions_are_never_changed BEFORE UPDATE ON dataset_versions
    FOR EACH ROW EXECUTE FUNCTION refuse_dataset_change();
CREATE TRIGGER dataset_versions_are_never_emptied BEFORE TRUNCATE ON dataset_versions
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_dataset_change();
CREATE TRIGGER dataset_versions_are_never_removed BEFORE DELETE ON dataset_versions
    FOR EACH ROW EXECUTE FUNCTION refuse_dataset_removal();

CREATE TRIGGER dataset_access_are_never_changed BEFORE UPDATE ON dataset_access
    FOR EACH ROW EXECUTE FUNCTION refuse_dataset_change();
CREATE TRIGGER dataset_access_are_never_emptied BEFORE TRUNCATE ON dataset_access
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_dataset_change();
CREATE TRIGGER dataset_access_are_never_removed BEFORE DELETE ON dataset_access
    FOR EACH ROW EXECUTE FUNCTION refuse_dataset_removal();

CREATE TRIGGER dataset_looks_are_never_changed BEFORE UPDATE ON dataset_looks
    FOR EACH ROW EXECUTE FUNCTION refuse_dataset_change();
CREATE TRIGGER dataset_looks_are_never_emptied BEFORE TRUNCATE ON dataset_looks
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_dataset_change();
CREATE TRIGGER dataset_looks_are_never_removed BEFORE DELETE ON dataset_looks
    FOR EACH ROW EXECUTE FUNCTION refuse_dataset_removal();
