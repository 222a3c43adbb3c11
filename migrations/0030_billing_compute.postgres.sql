-- What computing may cost and what an hour of it costs. Nothing here is ever changed; the newest row counts.

-- The client's decisions on the cap: where the contract has one, only above it.
CREATE TABLE compute_caps (
    workspace_id    TEXT COLLATE "C" NOT NULL,
    engagement_id   TEXT COLLATE "C" NOT NULL,
    number          BIGINT NOT NULL,
    minor           BIGINT NOT NULL,
    currency        TEXT COLLATE "C" NOT NULL,
    reason          TEXT COLLATE "C" NOT NULL,
    decided_at      BIGINT NOT NULL,
    decided_by      TEXT COLLATE "C",
    decided_by_name TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, number),
    FOREIGN KEY (workspace_id, engagement_id) REFERENCES engagements (workspace_id, id)
);

-- Whole cards, as a JSON list of rates: a run keeps the card under which it began.
CREATE TABLE compute_rate_cards (
    workspace_id  TEXT COLLATE "C" NOT NULL,
    engagement_id TEXT COLLATE "C" NOT NULL,
    version       BIGINT NOT NULL,
    document      TEXT COLLATE "C" NOT NULL,
    set_at        BIGINT NOT NULL,
    set_by        TEXT COLLATE "C",
    set_by_name   TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, version),
    FOREIGN KEY (workspace_id, engagement_id) REFERENCES engagements (workspace_id, id)
);

-- Levels that were told, once for each cap; cap 0 is the contract's.
CREATE TABLE compute_alerts (
    workspace_id  TEXT COLLATE "C" NOT NULL,
    engagement_id TEXT COLLATE "C" NOT NULL,
    cap_number    BIGINT NOT NULL,
    level_bp      BIGINT NOT NULL,
    spent_minor   BIGINT NOT NULL,
    currency      TEXT COLLATE "C" NOT NULL,
    told_at       BIGINT NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, cap_number, level_bp),
    FOREIGN KEY (workspace_id, engagement_id) REFERENCES engagements (workspace_id, id)
);

CREATE TRIGGER compute_caps_are_never_changed BEFORE UPDATE ON compute_caps
    FOR EACH ROW EXECUTE FUNCTION refuse_record_change();
CREATE TRIGGER compute_caps_are_never_emptied BEFORE TRUNCATE ON compute_caps
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_record_change();
CREATE TRIGGER compute_caps_are_never_removed BEFORE DELETE ON compute_caps
    FOR EACH ROW EXECUTE FUNCTION refuse_record_removal();

CREATE TRIGGER compute_rate_cards_are_never_changed BEFORE UPDATE ON compute_rate_cards
    FOR EACH ROW EXECUTE FUNCTION refuse_record_change();
CREATE TRIGGER compute_rate_cards_are_never_emptied BEFORE TRUNCATE ON compute_rate_cards
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_record_change();
CREATE TRIGGER compute_rate_cards_are_never_removed BEFORE DELETE ON compute_rate_cards
    FOR EACH ROW EXECUTE FUNCTION refuse_record_removal();
