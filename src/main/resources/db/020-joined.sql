-- Pages that went up in another one (core.page.JoinedPage), and the id of that one, which may come
-- into the store later.
CREATE TABLE joined (
    page TEXT PRIMARY KEY REFERENCES page (id),
    target TEXT NOT NULL
);

-- The page that left the address behind when it went up in another; empty when the page that the
-- address leads to had it itself.
ALTER TABLE redirect ADD COLUMN origin TEXT NOT NULL DEFAULT '';
CREATE INDEX redirect_by_origin ON redirect (origin);
