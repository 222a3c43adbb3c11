-- A file is found by what its name says it is for, not by the name alone. The kind itself is told by the path, so that
-- a new kind needs no new rows; of what was stored before, every file is looked at.
DROP INDEX artifact_files_by_name;
ALTER TABLE artifact_files DROP COLUMN name;
ALTER TABLE artifact_files ADD COLUMN is_recognised BOOLEAN NOT NULL DEFAULT TRUE;
CREATE INDEX artifact_files_recognised ON artifact_files (workspace_id, engagement_id) WHERE is_recognised;
