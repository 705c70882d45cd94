-- Who changed what, as a chain: each hash covers its row and the hash before it (core.audit.Sealed).
-- Rows are only ever added. actor is a user's id or empty; former and latter are what stood there
-- before and after, as far as the log may tell. Time counts milliseconds since 1970.
CREATE TABLE audit (
    number BIGINT PRIMARY KEY,
    time BIGINT NOT NULL,
    actor TEXT NOT NULL,
    actor_name TEXT NOT NULL,
    way TEXT NOT NULL,
    act TEXT NOT NULL,
    subject TEXT NOT NULL,
    former TEXT NOT NULL,
    latter TEXT NOT NULL,
    hash TEXT NOT NULL
);
