-- The smallest and the greatest value of each series beside its latest, so that a search need not read the points.
-- NaN is neither; a series of NaN alone has none.
ALTER TABLE metric_latest ADD COLUMN lowest REAL;
ALTER TABLE metric_latest ADD COLUMN highest REAL;
UPDATE metric_latest SET
    lowest = (SELECT min(p.value) FROM metric_points AS p WHERE p.run_number = metric_latest.run_number
        AND p.key_number = metric_latest.key_number AND typeof(p.value) = 'real'),
    highest = (SELECT max(p.value) FROM metric_points AS p WHERE p.run_number = metric_latest.run_number
        AND p.key_number = metric_latest.key_number AND typeof(p.value) = 'real');

-- What was deleted and then removed for good: who asked, how far it is, and what it freed.
CREATE TABLE purges (
    workspace_id    TEXT NOT NULL,
    engagement_id   TEXT NOT NULL,
    id              TEXT NOT NULL,
    asked_by        TEXT NOT NULL,
    asked_at        INTEGER NOT NULL,
    ended_at        INTEGER,
    experiments     INTEGER NOT NULL,
    runs            INTEGER NOT NULL,
    models          INTEGER NOT NULL,
    points          INTEGER NOT NULL,
    files           INTEGER NOT NULL,
    bytes           INTEGER NOT NULL,
    -- Numbers of experiments are never given twice: scripts hold them.
    last_experiment INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, id),
    FOREIGN KEY (workspace_id, engagement_id) REFERENCES engagements (workspace_id, id)
) WITHOUT ROWID;
