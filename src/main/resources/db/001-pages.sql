-- One row: the number of the last change. Every write begins by raising it, so writers queue here.
CREATE TABLE counter (
    id INTEGER PRIMARY KEY,
    last BIGINT NOT NULL
);
INSERT INTO counter (id, last) VALUES (1, 0);

-- A page as its newest revision describes it. change is the number of its latest change: the
-- change log is this column in order of number.
CREATE TABLE page (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    slug TEXT NOT NULL,
    lang TEXT NOT NULL,
    title TEXT NOT NULL,
    title_order TEXT NOT NULL,
    summary TEXT NOT NULL,
    state TEXT NOT NULL,
    details TEXT NOT NULL,
    card TEXT NOT NULL,
    revision INTEGER NOT NULL,
    updated BIGINT NOT NULL,
    change BIGINT NOT NULL,
    UNIQUE (kind, slug),
    UNIQUE (change)
);
CREATE INDEX page_by_title ON page (state, title_order, id);
CREATE INDEX page_by_kind_and_title ON page (state, kind, title_order, id);
CREATE INDEX page_by_change ON page (state, change);
CREATE INDEX page_by_kind_and_change ON page (state, kind, change);

-- Every text that a page ever had. time counts milliseconds since 1970.
CREATE TABLE revision (
    page TEXT NOT NULL REFERENCES page (id),
    number INTEGER NOT NULL,
    time BIGINT NOT NULL,
    author TEXT NOT NULL,
    comment TEXT NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (page, number)
);

-- Addresses that pages once had. They lead to the page for ever.
CREATE TABLE redirect (
    kind TEXT NOT NULL,
    slug TEXT NOT NULL,
    page TEXT NOT NULL REFERENCES page (id),
    PRIMARY KEY (kind, slug)
);
CREATE INDEX redirect_by_page ON redirect (page);

-- Derived from the newest revision, rewritten with it. A link with no kind ('') means whatever page
-- has the slug.
CREATE TABLE link (
    page TEXT NOT NULL REFERENCES page (id),
    type TEXT NOT NULL,
    kind TEXT NOT NULL,
    slug TEXT NOT NULL,
    position INTEGER NOT NULL
);
CREATE INDEX link_by_page ON link (page);
CREATE INDEX link_by_target ON link (slug, kind, page);

CREATE TABLE outcome (
    page TEXT NOT NULL REFERENCES page (id),
    indicator TEXT NOT NULL,
    result TEXT NOT NULL,
    PRIMARY KEY (page, indicator)
);

CREATE TABLE case_municipality (
    page TEXT NOT NULL REFERENCES page (id),
    number TEXT NOT NULL,
    PRIMARY KEY (page, number)
);
CREATE INDEX case_municipality_by_number ON case_municipality (number, page);

-- Files of a content folder: the page each became, and the revision and bytes it had then.
CREATE TABLE loaded (
    path TEXT PRIMARY KEY,
    page TEXT NOT NULL REFERENCES page (id),
    revision INTEGER NOT NULL,
    hash TEXT NOT NULL
);
