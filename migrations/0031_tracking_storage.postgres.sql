-- The smallest and the greatest value of each series beside its latest, so that a search need not read the points.
-- NaN is neither; a series of NaN alone has none.
ALTER TABLE metric_latest ADD COLUMN lowest DOUBLE PRECISION;
ALTER TABLE metric_latest ADD COLUMN highest DOUBLE PRECISION;
UPDATE metric_latest SET
    lowest = (SELECT min(p.value) FROM metric_points AS p WHERE p.run_number = metric_latest.run_number
        AND p.key_number = metric_latest.key_number AND p.value <> 'NaN'),
    highest = (SELECT max(p.value) FROM metric_points AS p WHERE p.run_number = metric_latest.run_number
        AND p.key_number = metric_latest.key_number AND p.value <> 'NaN');

-- What was deleted and then removed for good: who asked, how far it is, and what it freed.
CREATE TABLE purges (
    workspace_id    TEXT COLLATE "C" NOT NULL,
    engagement_id   TEXT COLLATE "C" NOT NULL,
    id              TEXT COLLATE "C" NOT NULL,
    asked_by        TEXT COLLATE "C" NOT NULL,
    asked_at        BIGINT NOT NULL,
    ended_at        BIGINT,
    experiments     BIGINT NOT NULL,
    runs            BIGINT NOT NULL,
    models          BIGINT NOT NULL,
    points          BIGINT NOT NULL,
    files           BIGINT NOT NULL,
    bytes           BIGINT NOT NULL,
    -- Numbers of experiments are never given twice: scripts hold them.
    last_experiment BIGINT NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, id),
    FOREIGN KEY (workspace_id, engagement_id) REFERENCES engagements (workspace_id, id)
);
