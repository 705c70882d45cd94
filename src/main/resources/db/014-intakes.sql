-- What stands behind a value, and what it was before.
ALTER TABLE observation ADD COLUMN people INTEGER;
ALTER TABLE observation ADD COLUMN numerator DOUBLE PRECISION;
ALTER TABLE observation ADD COLUMN denominator DOUBLE PRECISION;
ALTER TABLE observation ADD COLUMN deviation DOUBLE PRECISION;
ALTER TABLE observation ADD COLUMN response_rate DOUBLE PRECISION;
ALTER TABLE observation ADD COLUMN preliminary INTEGER NOT NULL DEFAULT 0;
ALTER TABLE observation ADD COLUMN note TEXT NOT NULL DEFAULT '';
CREATE INDEX observation_by_period ON observation (series, period);
CREATE INDEX series_by_municipality ON series (municipality, id);

CREATE TABLE observation_former (
    series TEXT NOT NULL REFERENCES series (id),
    number INTEGER NOT NULL,
    replaced BIGINT NOT NULL,
    period TEXT NOT NULL,
    value DOUBLE PRECISION NOT NULL,
    kind TEXT NOT NULL,
    source TEXT NOT NULL,
    people INTEGER,
    numerator DOUBLE PRECISION,
    denominator DOUBLE PRECISION,
    deviation DOUBLE PRECISION,
    response_rate DOUBLE PRECISION,
    preliminary INTEGER NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (series, number)
);

-- Files that were understood and wait to be confirmed.
CREATE TABLE intake (
    id TEXT PRIMARY KEY,
    owner TEXT NOT NULL,
    file TEXT NOT NULL,
    made BIGINT NOT NULL,
    standing TEXT NOT NULL,
    rows INTEGER NOT NULL,
    empty INTEGER NOT NULL,
    headings TEXT NOT NULL
);
CREATE INDEX intake_by_time ON intake (made);

CREATE TABLE intake_series (
    intake TEXT NOT NULL REFERENCES intake (id),
    id TEXT NOT NULL,
    entity TEXT NOT NULL,
    municipality TEXT NOT NULL,
    sector TEXT NOT NULL,
    indicator TEXT NOT NULL,
    unit TEXT NOT NULL,
    PRIMARY KEY (intake, id)
);

CREATE TABLE intake_point (
    intake TEXT NOT NULL,
    series TEXT NOT NULL,
    period TEXT NOT NULL,
    line INTEGER NOT NULL,
    twice INTEGER NOT NULL DEFAULT 0,
    value DOUBLE PRECISION NOT NULL,
    kind TEXT NOT NULL,
    source TEXT NOT NULL,
    people INTEGER,
    numerator DOUBLE PRECISION,
    denominator DOUBLE PRECISION,
    deviation DOUBLE PRECISION,
    response_rate DOUBLE PRECISION,
    preliminary INTEGER NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (intake, series, period),
    FOREIGN KEY (intake, series) REFERENCES intake_series (intake, id)
);
CREATE INDEX intake_point_twice ON intake_point (intake, twice);

CREATE TABLE intake_problem (
    intake TEXT NOT NULL REFERENCES intake (id),
    number INTEGER NOT NULL,
    line INTEGER NOT NULL,
    field TEXT NOT NULL,
    code TEXT NOT NULL,
    details TEXT NOT NULL,
    PRIMARY KEY (intake, number)
);
