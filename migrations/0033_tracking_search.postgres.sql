-- A search by a metric's latest value finds the runs by it, instead of looking at every run of the engagement.
CREATE INDEX metric_latest_by_value ON metric_latest (workspace_id, engagement_id, key_number, value, run_number);
