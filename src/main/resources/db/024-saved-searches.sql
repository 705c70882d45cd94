-- Searches that people keep under a name of their own, by the address of the search. saved counts milliseconds since 1970.
CREATE TABLE saved_search (
    person TEXT NOT NULL REFERENCES person (id),
    address TEXT NOT NULL,
    name TEXT NOT NULL,
    saved BIGINT NOT NULL,
    PRIMARY KEY (person, address)
);
