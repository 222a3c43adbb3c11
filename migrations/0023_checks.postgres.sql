-- The numbers a workspace has set for its checks, every version of them.
CREATE TABLE check_policies (
    workspace_id  TEXT COLLATE "C" NOT NULL REFERENCES workspaces (id),
    version       BIGINT NOT NULL,
    document      TEXT COLLATE "C" NOT NULL,
    reason        TEXT COLLATE "C" NOT NULL,
    saved_at      BIGINT NOT NULL,
    saved_by      TEXT COLLATE "C",
    saved_by_name TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (workspace_id, version)
);

CREATE TRIGGER check_policies_are_never_changed BEFORE UPDATE ON check_policies
    FOR EACH ROW EXECUTE FUNCTION refuse_record_change();
CREATE TRIGGER check_policies_are_never_emptied BEFORE TRUNCATE ON check_policies
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_record_change();
CREATE TRIGGER check_policies_are_never_removed BEFORE DELETE ON check_policies
    FOR EACH ROW EXECUTE FUNCTION refuse_record_removal();
