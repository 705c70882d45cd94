-- Searches that found something, and pages opened from their hits, counted by day (ISO 8601). Who asked is not kept.
CREATE TABLE search_hit (
    words TEXT NOT NULL,
    day TEXT NOT NULL,
    found BIGINT NOT NULL,
    opened BIGINT NOT NULL,
    PRIMARY KEY (day, words)
);
