-- The day in the field checked, as 2014-09-03; empty when there is none.
ALTER TABLE page ADD COLUMN checked TEXT NOT NULL DEFAULT '';
ALTER TABLE pending ADD COLUMN checked TEXT NOT NULL DEFAULT '';

-- The last day on which somebody stood for the page that readers see, counted from 1970-01-01.
ALTER TABLE page ADD COLUMN fresh BIGINT NOT NULL DEFAULT 0;
UPDATE page SET fresh = updated / 86400000;
CREATE INDEX page_by_fresh ON page (state, fresh, id);
