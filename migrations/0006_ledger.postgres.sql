-- The books: one per workspace and currency. Transfers are the truth and are never changed; the counters of
-- accounts and the head of a book are what the transfers add up to, kept so that a rule need not read them all.
CREATE TABLE ledger_books (
    workspace_id TEXT COLLATE "C" NOT NULL,
    currency     TEXT COLLATE "C" NOT NULL,
    last_seq     BIGINT NOT NULL,
    head_hash    TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (workspace_id, currency)
);

-- The last check restates the rule that the program has asked already: where an account may not be overdrawn,
-- what is pending counts against it.
CREATE TABLE ledger_accounts (
    workspace_id    TEXT COLLATE "C" NOT NULL,
    currency        TEXT COLLATE "C" NOT NULL,
    path            TEXT COLLATE "C" NOT NULL,
    code            BIGINT NOT NULL,
    side            TEXT COLLATE "C" NOT NULL CHECK (side IN ('debit', 'credit')),
    no_overdraft    BOOLEAN NOT NULL,
    engagement_id   TEXT COLLATE "C",
    subject_id      TEXT COLLATE "C",
    debits_pending  BIGINT NOT NULL CHECK (debits_pending >= 0),
    debits_posted   BIGINT NOT NULL CHECK (debits_posted >= 0),
    credits_pending BIGINT NOT NULL CHECK (credits_pending >= 0),
    credits_posted  BIGINT NOT NULL CHECK (credits_posted >= 0),
    PRIMARY KEY (workspace_id, path, currency),
    CHECK (NOT no_overdraft
        OR side = 'debit' AND debits_posted - credits_posted - credits_pending >= 0
        OR side = 'credit' AND credits_posted - debits_posted - debits_pending >= 0)
);
CREATE INDEX ledger_accounts_of_engagement ON ledger_accounts (workspace_id, engagement_id);

CREATE TABLE ledger_transfers (
    workspace_id  TEXT COLLATE "C" NOT NULL,
    currency      TEXT COLLATE "C" NOT NULL,
    seq           BIGINT NOT NULL CHECK (seq > 0),
    id            TEXT COLLATE "C" NOT NULL,
    engagement_id TEXT COLLATE "C" NOT NULL,
    code          BIGINT NOT NULL CHECK (code IN (10, 11, 20, 21, 30, 31, 50, 90)),
    phase         TEXT COLLATE "C" NOT NULL CHECK (phase IN ('single', 'pending', 'post', 'void')),
    linked        BOOLEAN NOT NULL,
    debit         TEXT COLLATE "C" NOT NULL,
    credit        TEXT COLLATE "C" NOT NULL,
    amount        BIGINT NOT NULL CHECK (amount > 0),
    pending_id    TEXT COLLATE "C",
    expires_at    BIGINT,
    group_id      TEXT COLLATE "C" NOT NULL,
    ref_type      TEXT COLLATE "C" NOT NULL
        CHECK (ref_type IN ('engagement', 'pledge', 'milestone', 'expert', 'transfer')),
    ref_id        TEXT COLLATE "C" NOT NULL,
    evidence      TEXT COLLATE "C",
    round         BIGINT NOT NULL CHECK (round > 0),
    actor_id      TEXT COLLATE "C",
    actor_name    TEXT COLLATE "C" NOT NULL,
    reason        TEXT COLLATE "C" NOT NULL,
    effective_at  BIGINT NOT NULL,
    recorded_at   BIGINT NOT NULL,
    prev_hash     TEXT COLLATE "C" NOT NULL,
    hash          TEXT COLLATE "C" NOT NULL,
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
    workspace_id  TEXT COLLATE "C" NOT NULL,
    engagement_id TEXT COLLATE "C" NOT NULL,
    id            TEXT COLLATE "C" NOT NULL,
    currency      TEXT COLLATE "C" NOT NULL,
    amount        BIGINT NOT NULL CHECK (amount > 0),
    actor_id      TEXT COLLATE "C",
    actor_name    TEXT COLLATE "C" NOT NULL,
    recorded_at   BIGINT NOT NULL,
    PRIMARY KEY (workspace_id, id)
);
CREATE INDEX ledger_pledges_of_engagement ON ledger_pledges (workspace_id, engagement_id);

CREATE FUNCTION ledger_transfers_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'TRUNCATE' THEN
        IF EXISTS (SELECT 1 FROM workspaces WHERE id = OLD.workspace_id AND sample) THEN
            RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
        END IF;
    END IF;
    RAISE EXCEPTION 'the ledger is append-only: a transfer is never changed or removed';
END $$;

CREATE TRIGGER ledger_transfers_are_final BEFORE UPDATE OR DELETE ON ledger_transfers
FOR EACH ROW EXECUTE FUNCTION ledger_transfers_refuse_change();

CREATE TRIGGER ledger_transfers_stay BEFORE TRUNCATE ON ledger_transfers
FOR EACH STATEMENT EXECUTE FUNCTION ledger_transfers_refuse_change();
