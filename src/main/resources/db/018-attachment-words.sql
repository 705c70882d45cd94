-- The words of a file, a row for each page or slide from 1. Made of the file again when it comes in
-- again.
CREATE TABLE attachment_words (
    hash TEXT NOT NULL,
    page INTEGER NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (hash, page)
);
