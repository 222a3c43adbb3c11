-- The state of what the contract promises. A milestone without a row has not been touched: it is planned.
CREATE TABLE milestones (
    workspace_id    TEXT COLLATE "C" NOT NULL,
    engagement_id   TEXT COLLATE "C" NOT NULL,
    milestone       TEXT COLLATE "C" NOT NULL,
    id              TEXT COLLATE "C" NOT NULL UNIQUE,
    state           TEXT COLLATE "C" NOT NULL,
    round           BIGINT NOT NULL,
    funded_at       BIGINT,
    started_at      BIGINT,
    submitted_at    BIGINT,
    review_until    BIGINT,
    accepted_at     BIGINT,
    PRIMARY KEY (workspace_id, engagement_id, milestone),
    FOREIGN KEY (workspace_id, engagement_id) REFERENCES engagements (workspace_id, id)
);

-- What the expert names as the proof of a criterion; sealed evaluations need no naming.
CREATE TABLE milestone_evidence (
    workspace_id  TEXT COLLATE "C" NOT NULL,
    engagement_id TEXT COLLATE "C" NOT NULL,
    milestone     TEXT COLLATE "C" NOT NULL,
    criterion     TEXT COLLATE "C" NOT NULL,
    run_id        TEXT COLLATE "C",
    file_path     TEXT COLLATE "C",
    linked_at     BIGINT NOT NULL,
    linked_by     TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, milestone, criterion)
);

-- A criterion the client lets go, with the reason and the name.
CREATE TABLE milestone_waivers (
    workspace_id  TEXT COLLATE "C" NOT NULL,
    engagement_id TEXT COLLATE "C" NOT NULL,
    milestone     TEXT COLLATE "C" NOT NULL,
    criterion     TEXT COLLATE "C" NOT NULL,
    reason        TEXT COLLATE "C" NOT NULL,
    waived_at     BIGINT NOT NULL,
    waived_by     TEXT COLLATE "C" NOT NULL,
    name          TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, milestone, criterion)
);

-- Each time a submission was sent back: which criteria, and what was observed.
CREATE TABLE milestone_rejections (
    workspace_id  TEXT COLLATE "C" NOT NULL,
    engagement_id TEXT COLLATE "C" NOT NULL,
    milestone     TEXT COLLATE "C" NOT NULL,
    round         BIGINT NOT NULL,
    criteria      TEXT COLLATE "C" NOT NULL,
    observed      TEXT COLLATE "C" NOT NULL,
    rejected_at   BIGINT NOT NULL,
    name          TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, milestone, round)
);
