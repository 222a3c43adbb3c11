-- Ways to a few rows of tables that grow; the test of query plans found what was read whole before.
CREATE INDEX invitations_open ON invitations (workspace_id, expires_at)
    WHERE accepted_at IS NULL AND revoked_at IS NULL;
CREATE INDEX api_tokens_of_account ON api_tokens (account_id, workspace_id);
CREATE INDEX jobs_of_kind ON jobs (kind) WHERE done_at IS NULL AND given_up_at IS NULL;
CREATE INDEX jobs_leased ON jobs (lease_until) WHERE lease_until IS NOT NULL;
CREATE INDEX jobs_given_up ON jobs (given_up_at) WHERE given_up_at IS NOT NULL;
