-- Contracts: one per engagement, with all its versions, signatures and the trail of what happened to it.
-- Versions, attachments, signatures and the trail are never changed and never removed; only a sample
-- workspace may be removed with everything in it.

-- proposal counts how often it was proposed: a signature counts for the proposal it was given to.
CREATE TABLE contracts (
    workspace_id  TEXT COLLATE "C" NOT NULL,
    id            TEXT COLLATE "C" NOT NULL,
    engagement_id TEXT COLLATE "C" NOT NULL,
    state         TEXT COLLATE "C" NOT NULL,
    version       BIGINT NOT NULL,
    proposal      BIGINT NOT NULL,
    proposed_by   TEXT COLLATE "C",
    created_at    BIGINT NOT NULL,
    PRIMARY KEY (workspace_id, id),
    UNIQUE (workspace_id, engagement_id)
);

-- The signed bytes: text (TCT-1), params (RFC 8785), manifest of the attachments, and the digest over them.
CREATE TABLE contract_versions (
    workspace_id TEXT COLLATE "C" NOT NULL,
    contract_id  TEXT COLLATE "C" NOT NULL,
    version      BIGINT NOT NULL,
    made_at      BIGINT NOT NULL,
    made_by      TEXT COLLATE "C",
    text         TEXT COLLATE "C" NOT NULL,
    params       TEXT COLLATE "C" NOT NULL,
    manifest     TEXT COLLATE "C" NOT NULL,
    digest       TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (workspace_id, contract_id, version)
);

CREATE TABLE contract_attachments (
    workspace_id TEXT COLLATE "C" NOT NULL,
    contract_id  TEXT COLLATE "C" NOT NULL,
    name         TEXT COLLATE "C" NOT NULL,
    content      TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (workspace_id, contract_id, name)
);

-- record: the whole ceremony as canonical JSON.
CREATE TABLE contract_signatures (
    workspace_id TEXT COLLATE "C" NOT NULL,
    contract_id  TEXT COLLATE "C" NOT NULL,
    proposal     BIGINT NOT NULL,
    party        TEXT COLLATE "C" NOT NULL,
    account_id   TEXT COLLATE "C" NOT NULL,
    signed_at    BIGINT NOT NULL,
    record       TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (workspace_id, contract_id, proposal, party),
    UNIQUE (workspace_id, contract_id, proposal, account_id)
);

-- record: canonical JSON that holds the hash of the record before it; hash: its SHA-256.
CREATE TABLE contract_events (
    workspace_id TEXT COLLATE "C" NOT NULL,
    contract_id  TEXT COLLATE "C" NOT NULL,
    number       BIGINT NOT NULL,
    record       TEXT COLLATE "C" NOT NULL,
    hash         TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (workspace_id, contract_id, number)
);

CREATE FUNCTION refuse_contract_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% are append-only: a row is never changed', TG_TABLE_NAME;
END $$;

CREATE FUNCTION refuse_contract_removal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM workspaces WHERE id = OLD.workspace_id AND sample) THEN RETURN OLD; END IF;
    RAISE EXCEPTION '% are never removed', TG_TABLE_NAME;
END $$;

CREATE TRIGGER contracts_are_never_removed BEFORE DELETE ON contracts
    FOR EACH ROW EXECUTE FUNCTION refuse_contract_removal();

CREATE TRIGGER contract_versions_are_never_changed BEFORE UPDATE ON contract_versions
    FOR EACH ROW EXECUTE FUNCTION refuse_contract_change();
CREATE TRIGGER contract_versions_are_never_emptied BEFORE TRUNCATE ON contract_versions
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_contract_change();
CREATE TRIGGER contract_versions_are_never_removed BEFORE DELETE ON contract_versions
    FOR EACH ROW EXECUTE FUNCTION refuse_contract_removal();

CREATE TRIGGER contract_attachments_are_never_changed BEFORE UPDATE ON contract_attachments
    FOR EACH ROW EXECUTE FUNCTION refuse_contract_change();
CREATE TRIGGER contract_attachments_are_never_emptied BEFORE TRUNCATE ON contract_attachments
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_contract_change();
CREATE TRIGGER contract_attachments_are_never_removed BEFORE DELETE ON contract_attachments
    FOR EACH ROW EXECUTE FUNCTION refuse_contract_removal();

CREATE TRIGGER contract_signatures_are_never_changed BEFORE UPDATE ON contract_signatures
    FOR EACH ROW EXECUTE FUNCTION refuse_contract_change();
CREATE TRIGGER contract_signatures_are_never_emptied BEFORE TRUNCATE ON contract_signatures
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_contract_change();
CREATE TRIGGER contract_signatures_are_never_removed BEFORE DELETE ON contract_signatures
    FOR EACH ROW EXECUTE FUNCTION refuse_contract_removal();

CREATE TRIGGER contract_events_are_never_changed BEFORE UPDATE ON contract_events
    FOR EACH ROW EXECUTE FUNCTION refuse_contract_change();
CREATE TRIGGER contract_events_are_never_emptied BEFORE TRUNCATE ON contract_events
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_contract_change();
CREATE TRIGGER contract_events_are_never_removed BEFORE DELETE ON contract_events
    FOR EACH ROW EXECUTE FUNCTION refuse_contract_removal();
