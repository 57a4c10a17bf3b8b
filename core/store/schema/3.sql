-- Schema 3: statements of the kind "more than 100".

ALTER TABLE statements ADD COLUMN at_least INTEGER NOT NULL DEFAULT 0 CHECK (at_least IN (0, 1))
