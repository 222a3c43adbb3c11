-- Who of an engagement's people may see an event: what stands between client and expert, such as the contract and
-- the money, is not for reviewers and stakeholders. Events written before are seen as they were.
ALTER TABLE events ADD COLUMN audience TEXT COLLATE "C" NOT NULL DEFAULT 'participants';
