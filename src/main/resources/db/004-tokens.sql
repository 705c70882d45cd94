-- Tokens of programs that write through the API. Times count milliseconds since 1970.
CREATE TABLE token (
    hash TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    created BIGINT NOT NULL,
    expires BIGINT NOT NULL
);
