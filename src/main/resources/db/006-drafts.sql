-- What people have typed and not saved yet: one row per person and form. subject is the id of a
-- page, or the code of a kind for a new one. Times count milliseconds since 1970.
CREATE TABLE draft (
    owner TEXT NOT NULL,
    form TEXT NOT NULL,
    subject TEXT NOT NULL,
    title TEXT NOT NULL,
    content TEXT NOT NULL,
    time BIGINT NOT NULL,
    PRIMARY KEY (owner, form)
);
CREATE INDEX draft_by_subject ON draft (owner, subject, time);
CREATE INDEX draft_by_time ON draft (owner, time);

-- What each form was saved as, so that one sent twice is saved once.
CREATE TABLE kept_form (
    owner TEXT NOT NULL,
    form TEXT NOT NULL,
    page TEXT NOT NULL,
    revision INTEGER NOT NULL,
    time BIGINT NOT NULL,
    PRIMARY KEY (owner, form)
);
CREATE INDEX kept_form_by_time ON kept_form (time);
