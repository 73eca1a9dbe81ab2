-- Faults of the trial run are counted; rows that are found by words.

ALTER TABLE indicator_days ADD COLUMN trial_faults bigint NOT NULL DEFAULT 0;
