-- Files that belong to a page, or to a form whose page was never saved: then page is empty, and owner
-- and form say whose it is. hash names the file in the data folder. Times count milliseconds since
-- 1970.
CREATE TABLE attachment (
    page TEXT NOT NULL,
    owner TEXT NOT NULL,
    form TEXT NOT NULL,
    name TEXT NOT NULL,
    hash TEXT NOT NULL,
    type TEXT NOT NULL,
    size BIGINT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    alt TEXT NOT NULL,
    author TEXT NOT NULL,
    added BIGINT NOT NULL,
    PRIMARY KEY (page, owner, form, name)
);
CREATE INDEX attachment_by_hash ON attachment (hash, name);
