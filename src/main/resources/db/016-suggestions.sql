-- Changes that people would make to pages which others answer for. person is empty for a program that
-- belongs to nobody; answer is empty while it waits, then taken or declined. Times count milliseconds
-- since 1970.
CREATE TABLE suggestion (
    number BIGINT PRIMARY KEY,
    page TEXT NOT NULL,
    person TEXT NOT NULL,
    author TEXT NOT NULL,
    form TEXT NOT NULL,
    base INTEGER NOT NULL,
    source TEXT NOT NULL,
    comment TEXT NOT NULL,
    time BIGINT NOT NULL,
    answer TEXT NOT NULL DEFAULT '',
    answered_by TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT '',
    answered BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX suggestion_by_answer ON suggestion (answer, number);
CREATE INDEX suggestion_by_person ON suggestion (person, number);
