-- The state in which each revision was saved.
ALTER TABLE revision ADD COLUMN state TEXT NOT NULL DEFAULT 'published';
UPDATE revision SET state = (SELECT p.state FROM page p WHERE p.id = revision.page);

-- Number of the revision that readers see, 0 when there is none. The other columns of a page
-- describe that revision, and the newest one while nothing is published.
ALTER TABLE page ADD COLUMN published INTEGER NOT NULL DEFAULT 0;
UPDATE page SET published = revision WHERE state = 'published';

-- The newest revision of a page whose readers see an older one.
CREATE TABLE pending (
    page TEXT PRIMARY KEY REFERENCES page (id),
    kind TEXT NOT NULL,
    slug TEXT NOT NULL,
    lang TEXT NOT NULL,
    title TEXT NOT NULL,
    summary TEXT NOT NULL,
    state TEXT NOT NULL,
    details TEXT NOT NULL
);
CREATE INDEX page_by_published_and_state ON page (published, state);
CREATE INDEX pending_by_state ON pending (state, page);
