-- The words of the field (core.text.FieldTerm); synonyms with | between them. number and change are
-- taken from the count of changes in meta.
CREATE TABLE term (
    number BIGINT PRIMARY KEY,
    change BIGINT NOT NULL,
    english TEXT NOT NULL,
    bokmal TEXT NOT NULL,
    nynorsk TEXT NOT NULL,
    danish TEXT NOT NULL,
    synonyms TEXT NOT NULL
);

-- Files that the words were read from, and the change after which the list said the same.
CREATE TABLE term_file (
    source TEXT PRIMARY KEY,
    hash TEXT NOT NULL,
    change BIGINT NOT NULL
);
