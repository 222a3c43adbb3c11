-- Which workspace a kept answer is about, so that it goes with a sample workspace.
ALTER TABLE idempotency ADD COLUMN workspace_id TEXT;
