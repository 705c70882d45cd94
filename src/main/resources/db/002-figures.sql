CREATE TABLE series (
    id TEXT PRIMARY KEY,
    entity TEXT NOT NULL,
    municipality TEXT NOT NULL,
    sector TEXT NOT NULL,
    indicator TEXT NOT NULL,
    unit TEXT NOT NULL
);
CREATE INDEX series_by_indicator ON series (indicator, id);

CREATE TABLE observation (
    series TEXT NOT NULL REFERENCES series (id),
    position INTEGER NOT NULL,
    period TEXT NOT NULL,
    value DOUBLE PRECISION NOT NULL,
    kind TEXT NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (series, position)
);
