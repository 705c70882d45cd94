-- Wordings of searches that are offered to nobody, because somebody took them away. The log knows who.
CREATE TABLE search_hidden (
    words TEXT NOT NULL PRIMARY KEY
);
