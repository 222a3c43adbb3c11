-- Who accepted a milestone; nothing where silence did.
ALTER TABLE milestones ADD COLUMN accepted_by TEXT;
UPDATE milestones SET accepted_by = (
    SELECT max(decider_name) FROM gate_decisions
    WHERE gate_decisions.workspace_id = milestones.workspace_id
      AND gate_decisions.engagement_id = milestones.engagement_id
      AND gate = 'accept' AND subject = milestones.milestone)
WHERE state = 'accepted';

-- Each time a review window ended without an answer and silence could not accept: why the parties decide.
CREATE TABLE milestone_escalations (
    workspace_id  TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    milestone     TEXT NOT NULL,
    round         INTEGER NOT NULL,
    because       TEXT NOT NULL,
    escalated_at  INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, engagement_id, milestone, round)
);

-- What waits for an answer now gets the job that a submission asks for from here on.
INSERT INTO jobs (id, kind, payload, workspace_id, created_at, run_at, attempts)
SELECT id, 'milestones.end_review', json_object('workspace', workspace_id, 'engagement', engagement_id, 'milestone', milestone),
    workspace_id, submitted_at, review_until + 1000000, 0
FROM milestones WHERE state = 'submitted' AND review_until IS NOT NULL;
