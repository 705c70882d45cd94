-- What is kept but should be looked at stands beside what cannot be kept.
ALTER TABLE intake_problem ADD COLUMN remark INTEGER NOT NULL DEFAULT 0;
