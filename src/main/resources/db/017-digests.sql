-- Who follows which theme by mail. week is the last one for which a digest was begun, 2026-W48; told is
-- the moment up to which changes were in a digest that went out, in milliseconds since 1970.
CREATE TABLE subscription (
    person TEXT NOT NULL REFERENCES person (id),
    theme TEXT NOT NULL,
    lang TEXT NOT NULL,
    secret TEXT NOT NULL UNIQUE,
    told BIGINT NOT NULL,
    week TEXT NOT NULL,
    PRIMARY KEY (person, theme)
);
CREATE INDEX subscription_by_week ON subscription (week, person, theme);
