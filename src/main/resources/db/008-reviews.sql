-- What reviewers answered to the four questions about one revision; an answer that was not given
-- is empty. Times count milliseconds since 1970.
CREATE TABLE review (
    page TEXT NOT NULL REFERENCES page (id),
    revision INTEGER NOT NULL,
    reviewer TEXT NOT NULL,
    time BIGINT NOT NULL,
    verdict TEXT NOT NULL,
    goals TEXT NOT NULL,
    measure TEXT NOT NULL,
    documentation TEXT NOT NULL,
    strengthen TEXT NOT NULL,
    PRIMARY KEY (page, revision)
);
