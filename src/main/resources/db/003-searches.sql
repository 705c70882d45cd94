-- Searches that found nothing, counted by day (ISO 8601). Who asked is not kept.
CREATE TABLE search_miss (
    words TEXT NOT NULL,
    day TEXT NOT NULL,
    times BIGINT NOT NULL,
    PRIMARY KEY (day, words)
);
