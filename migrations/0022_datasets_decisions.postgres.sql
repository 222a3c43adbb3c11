-- What client and expert make of a verdict on the data: go on, get other data, change the scope, or stop.
-- Nothing here is ever changed; the newest decision about the newest sample counts.

-- choice: proceed, get_data, rescope or stop. number: 1, 2, … of the decisions about one version.
CREATE TABLE data_decisions (
    workspace_id    TEXT COLLATE "C" NOT NULL,
    engagement_id   TEXT COLLATE "C" NOT NULL,
    asset           TEXT COLLATE "C" NOT NULL,
    version         BIGINT NOT NULL,
    number          BIGINT NOT NULL,
    choice          TEXT COLLATE "C" NOT NULL,
    reason          TEXT COLLATE "C" NOT NULL,
    decided_at      BIGINT NOT NULL,
    decided_by      TEXT COLLATE "C",
    decided_by_name TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, asset, version, number),
    FOREIGN KEY (workspace_id, engagement_id, asset, version)
        REFERENCES dataset_versions (workspace_id, engagement_id, asset, version)
);

CREATE TRIGGER data_decisions_are_never_changed BEFORE UPDATE ON data_decisions
    FOR EACH ROW EXECUTE FUNCTION refuse_dataset_change();
CREATE TRIGGER data_decisions_are_never_emptied BEFORE TRUNCATE ON data_decisions
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_dataset_change();
CREATE TRIGGER data_decisions_are_never_removed BEFORE DELETE ON data_decisions
    FOR EACH ROW EXECUTE FUNCTION refuse_dataset_removal();
