-- Whoever can sign in. municipality is empty when none is known, networks has one name per line,
-- password is a slow hash and empty for those who sign in elsewhere.
CREATE TABLE person (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    email TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL,
    municipality TEXT NOT NULL,
    networks TEXT NOT NULL,
    active INTEGER NOT NULL,
    password TEXT NOT NULL
);
CREATE INDEX person_by_name ON person (name, id);

-- Who wrote some of a page's text.
CREATE TABLE page_writer (
    page TEXT NOT NULL REFERENCES page (id),
    person TEXT NOT NULL REFERENCES person (id),
    PRIMARY KEY (page, person)
);

-- Signed-in browsers, by the hash of their cookie. Times count milliseconds since 1970.
CREATE TABLE session (
    hash TEXT PRIMARY KEY,
    person TEXT NOT NULL REFERENCES person (id),
    device TEXT NOT NULL,
    created BIGINT NOT NULL,
    seen BIGINT NOT NULL,
    expires BIGINT NOT NULL
);
CREATE INDEX session_by_person ON session (person, seen);
CREATE INDEX session_by_expires ON session (expires);

-- Links that let someone choose a password once. person is empty for the first administrator.
CREATE TABLE invitation (
    person TEXT PRIMARY KEY,
    hash TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL,
    expires BIGINT NOT NULL
);

-- Those made on the command line have no owner.
ALTER TABLE token ADD COLUMN scope TEXT NOT NULL DEFAULT 'publish';
ALTER TABLE token ADD COLUMN owner TEXT REFERENCES person (id);
CREATE INDEX token_by_owner ON token (owner, created);
