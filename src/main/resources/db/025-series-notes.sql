-- What a source says of a whole series, such as a note of Statistics Norway on a municipality.
ALTER TABLE series ADD COLUMN note TEXT NOT NULL DEFAULT '';
ALTER TABLE intake_series ADD COLUMN note TEXT NOT NULL DEFAULT '';
