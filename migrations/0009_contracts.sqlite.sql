-- Contracts: one per engagement, with all its versions, signatures and the trail of what happened to it.
-- Versions, attachments, signatures and the trail are never changed and never removed; only a sample
-- workspace may be removed with everything in it.

-- proposal counts how often it was proposed: a signature counts for the proposal it was given to.
CREATE TABLE contracts (
    workspace_id  TEXT NOT NULL,
    id            TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    state         TEXT NOT NULL,
    version       INTEGER NOT NULL,
    proposal      INTEGER NOT NULL,
    proposed_by   TEXT,
    created_at    INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, id),
    UNIQUE (workspace_id, engagement_id)
) WITHOUT ROWID;

-- The signed bytes: text (TCT-1), params (RFC 8785), manifest of the attachments, and the digest over them.
CREATE TABLE contract_versions (
    workspace_id TEXT NOT NULL,
    contract_id  TEXT NOT NULL,
    version      INTEGER NOT NULL,
    made_at      INTEGER NOT NULL,
    made_by      TEXT,
    text         TEXT NOT NULL,
    params       TEXT NOT NULL,
    manifest     TEXT NOT NULL,
    digest       TEXT NOT NULL,
    PRIMARY KEY (workspace_id, contract_id, version)
) WITHOUT ROWID;

CREATE TABLE contract_attachments (
    workspace_id TEXT NOT NULL,
    contract_id  TEXT NOT NULL,
    name         TEXT NOT NULL,
    content      TEXT NOT NULL,
    PRIMARY KEY (workspace_id, contract_id, name)
) WITHOUT ROWID;

-- record: the whole ceremony as canonical JSON.
CREATE TABLE contract_signatures (
    workspace_id TEXT NOT NULL,
    contract_id  TEXT NOT NULL,
    proposal     INTEGER NOT NULL,
    party        TEXT NOT NULL,
    account_id   TEXT NOT NULL,
    signed_at    INTEGER NOT NULL,
    record       TEXT NOT NULL,
    PRIMARY KEY (workspace_id, contract_id, proposal, party),
    UNIQUE (workspace_id, contract_id, proposal, account_id)
) WITHOUT ROWID;

-- record: canonical JSON that holds the hash of the record before it; hash: its SHA-256.
CREATE TABLE contract_events (
    workspace_id TEXT NOT NULL,
    contract_id  TEXT NOT NULL,
    number       INTEGER NOT NULL,
    record       TEXT NOT NULL,
    hash         TEXT NOT NULL,
    PRIMARY KEY (workspace_id, contract_id, number)
) WITHOUT ROWID;

CREATE TRIGGER contracts_are_never_removed BEFORE DELETE ON contracts
WHEN NOT EXISTS (SELECT 1 FROM workspaces WHERE id = OLD.workspace_id AND sample)
BEGIN
    SELECT RAISE(ABORT, 'contracts are never removed');
END;

CREATE TRIGGER contract_versions_are_never_changed BEFORE UPDATE ON contract_versions
BEGIN
    SELECT RAISE(ABORT, 'contract_versions are append-only: a row is never changed');
END;

CREATE TRIGGER contract_versions_are_never_removed BEFORE DELETE ON contract_versions
WHEN NOT EXISTS (SELECT 1 FROM workspaces WHERE id = OLD.workspace_id AND sample)
BEGIN
    SELECT RAISE(ABORT, 'contract_versions are never removed');
END;

-- INSERT OR REPLACE removes the row in its way without asking the trigger above.
CREATE TRIGGER contract_versions_are_never_replaced BEFORE INSERT ON contract_versions
WHEN EXISTS (
    SELECT 1 FROM contract_versions
    WHERE workspace_id = NEW.workspace_id AND contract_id = NEW.contract_id AND version = NEW.version)
BEGIN
    SELECT RAISE(ABORT, 'contract_versions are append-only: a row is never replaced');
END;

CREATE TRIGGER contract_attachments_are_never_changed BEFORE UPDATE ON contract_attachments
BEGIN
    SELECT RAISE(ABORT, 'contract_attachments are append-only: a row is never changed');
END;

CREATE TRIGGER contract_attachments_are_never_removed BEFORE DELETE ON contract_attachments
WHEN NOT EXISTS (SELECT 1 FROM workspaces WHERE id = OLD.workspace_id AND sample)
BEGIN
    SELECT RAISE(ABORT, 'contract_attachments are never removed');
END;

CREATE TRIGGER contract_attachments_are_never_replaced BEFORE INSERT ON contract_attachments
WHEN EXISTS (
    SELECT 1 FROM contract_attachments
    WHERE workspace_id = NEW.workspace_id AND contract_id = NEW.contract_id AND name = NEW.name)
BEGIN
    SELECT RAISE(ABORT, 'contract_attachments are append-only: a row is never replaced');
END;

CREATE TRIGGER contract_signatures_are_never_changed BEFORE UPDATE ON contract_signatures
BEGIN
    SELECT RAISE(ABORT, 'contract_signatures are append-only: a row is never changed');
END;

CREATE TRIGGER contract_signatures_are_never_removed BEFORE DELETE ON contract_signatures
WHEN NOT EXISTS (SELECT 1 FROM workspaces WHERE id = OLD.workspace_id AND sample)
BEGIN
    SELECT RAISE(ABORT, 'contract_signatures are never removed');
END;

CREATE TRIGGER contract_signatures_are_never_replaced BEFORE INSERT ON contract_signatures
WHEN EXISTS (
    SELECT 1 FROM contract_signatures
    WHERE workspace_id = NEW.workspace_id AND contract_id = NEW.contract_id AND proposal = NEW.proposal
        AND (party = NEW.party OR account_id = NEW.account_id))
BEGIN
    SELECT RAISE(ABORT, 'contract_signatures are append-only: a row is never replaced');
END;

CREATE TRIGGER contract_events_are_never_changed BEFORE UPDATE ON contract_events
BEGIN
    SELECT RAISE(ABORT, 'contract_events are append-only: a row is never changed');
END;

CREATE TRIGGER contract_events_are_never_removed BEFORE DELETE ON contract_events
WHEN NOT EXISTS (SELECT 1 FROM workspaces WHERE id = OLD.workspace_id AND sample)
BEGIN
    SELECT RAISE(ABORT, 'contract_events are never removed');
END;

CREATE TRIGGER contract_events_are_never_replaced BEFORE INSERT ON contract_events
WHEN EXISTS (
    SELECT 1 FROM contract_events
    WHERE workspace_id = NEW.workspace_id AND contract_id = NEW.contract_id AND number = NEW.number)
BEGIN
    SELECT RAISE(ABORT, 'contract_events are append-only: a row is never replaced');
END;
