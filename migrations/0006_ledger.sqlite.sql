-- The books: one per workspace and currency. Transfers are the truth and are never changed; the counters of
-- accounts and the head of a book are what the transfers add up to, kept so that a rule need not read them all.
CREATE TABLE ledger_books (
    workspace_id TEXT NOT NULL,
    currency     TEXT NOT NULL,
    last_seq     INTEGER NOT NULL,
    head_hash    TEXT NOT NULL,
    PRIMARY KEY (workspace_id, currency)
) WITHOUT ROWID;

-- These tables keep their rowid: in a table without one, SQLite takes the first column of the primary key to be
-- as good as any index that begins with it, and would read a whole workspace to find one of its rows.
--
-- The last check restates the rule that the program has asked already: where an account may not be overdrawn,
-- what is pending counts against it.
CREATE TABLE ledger_accounts (
    workspace_id    TEXT NOT NULL,
    currency        TEXT NOT NULL,
    path            TEXT NOT NULL,
    code            INTEGER NOT NULL,
    side            TEXT NOT NULL CHECK (side IN ('debit', 'credit')),
    no_overdraft    BOOLEAN NOT NULL,
    engagement_id   TEXT,
    subject_id      TEXT,
    debits_pending  INTEGER NOT NULL CHECK (debits_pending >= 0),
    debits_posted   INTEGER NOT NULL CHECK (debits_posted >= 0),
    credits_pending INTEGER NOT NULL CHECK (credits_pending >= 0),
    credits_posted  INTEGER NOT NULL CHECK (credits_posted >= 0),
    PRIMARY KEY (workspace_id, path, currency),
    CHECK (NOT no_overdraft
        OR side = 'debit' AND debits_posted - credits_posted - credits_pending >= 0
        OR side = 'credit' AND credits_posted - debits_posted - debits_pending >= 0)
);
CREATE INDEX ledger_accounts_of_engagement ON ledger_accounts (workspace_id, engagement_id);

CREATE TABLE ledger_transfers (
    workspace_id  TEXT NOT NULL,
    currency      TEXT NOT NULL,
    seq           INTEGER NOT NULL CHECK (seq > 0),
    id            TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    code          INTEGER NOT NULL CHECK (code IN (10, 11, 20, 21, 30, 31, 50, 90)),
    phase         TEXT NOT NULL CHECK (phase IN ('single', 'pending', 'post', 'void')),
    linked        BOOLEAN NOT NULL,
    debit         TEXT NOT NULL,
    credit        TEXT NOT NULL,
    amount        INTEGER NOT NULL CHECK (amount > 0),
    pending_id    TEXT,
    expires_at    INTEGER,
    group_id      TEXT NOT NULL,
    ref_type      TEXT NOT NULL
        CHECK (ref_type IN ('engagement', 'pledge', 'milestone', 'expert', 'transfer')),
    ref_id        TEXT NOT NULL,
    evidence      TEXT,
    round         INTEGER NOT NULL CHECK (round > 0),
    actor_id      TEXT,
    actor_name    TEXT NOT NULL,
    reason        TEXT NOT NULL,
    effective_at  INTEGER NOT NULL,
    recorded_at   INTEGER NOT NULL,
    prev_hash     TEXT NOT NULL,
    hash          TEXT NOT NULL,
    PRIMARY KEY (workspace_id, currency, seq),
    CHECK (debit <> credit),
    CHECK ((pending_id IS NOT NULL) = (phase IN ('post', 'void')))
);
CREATE UNIQUE INDEX ledger_transfers_by_id ON ledger_transfers (workspace_id, id);
-- A pending transfer is posted or voided, once.
CREATE UNIQUE INDEX ledger_transfers_resolve_once ON ledger_transfers (workspace_id, pending_id)
    WHERE pending_id IS NOT NULL;
-- A bank's reference proves one payment, and a milestone is earned once. The round grows by one after a
-- correction, so that what was corrected can be recorded anew.
CREATE UNIQUE INDEX ledger_transfers_prove_once ON ledger_transfers (workspace_id, evidence, round)
    WHERE evidence IS NOT NULL;
CREATE UNIQUE INDEX ledger_transfers_earn_once ON ledger_transfers (workspace_id, ref_id, round)
    WHERE code = 30;
CREATE UNIQUE INDEX ledger_transfers_correct_once ON ledger_transfers (workspace_id, ref_id)
    WHERE code = 90;
CREATE INDEX ledger_transfers_of_group ON ledger_transfers (workspace_id, group_id, currency, seq);
CREATE INDEX ledger_transfers_of_engagement
    ON ledger_transfers (workspace_id, engagement_id, currency, seq);
CREATE INDEX ledger_transfers_pending ON ledger_transfers (workspace_id, engagement_id, recorded_at, id)
    WHERE phase = 'pending';
CREATE INDEX ledger_transfers_of_reference ON ledger_transfers (workspace_id, ref_id);

-- A promise to pay in. It moves nothing; a transfer that refers to it confirms it.
CREATE TABLE ledger_pledges (
    workspace_id  TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    id            TEXT NOT NULL,
    currency      TEXT NOT NULL,
    amount        INTEGER NOT NULL CHECK (amount > 0),
    actor_id      TEXT,
    actor_name    TEXT NOT NULL,
    recorded_at   INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, id)
);
CREATE INDEX ledger_pledges_of_engagement ON ledger_pledges (workspace_id, engagement_id);

CREATE TRIGGER ledger_transfers_are_never_changed BEFORE UPDATE ON ledger_transfers
WHEN NOT EXISTS (SELECT 1 FROM workspaces WHERE id = OLD.workspace_id AND sample)
BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: a transfer is never changed');
END;

CREATE TRIGGER ledger_transfers_are_never_removed BEFORE DELETE ON ledger_transfers
WHEN NOT EXISTS (SELECT 1 FROM workspaces WHERE id = OLD.workspace_id AND sample)
BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: a transfer is never removed');
END;

-- INSERT OR REPLACE removes the row in its way without asking the trigger above.
CREATE TRIGGER ledger_transfers_are_never_replaced BEFORE INSERT ON ledger_transfers
WHEN EXISTS (SELECT 1 FROM ledger_transfers
    WHERE workspace_id = NEW.workspace_id AND currency = NEW.currency AND seq = NEW.seq)
BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: a transfer is never replaced');
END;
