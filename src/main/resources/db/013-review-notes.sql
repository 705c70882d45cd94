-- What a reviewer said to single paragraphs of the revision that was reviewed; the first is 0.
CREATE TABLE review_note (
    page TEXT NOT NULL,
    revision INTEGER NOT NULL,
    paragraph INTEGER NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (page, revision, paragraph),
    FOREIGN KEY (page, revision) REFERENCES review (page, revision)
);
