-- Schema 6: what a number in the prose is, and whose.

ALTER TABLE statements ADD COLUMN kind TEXT NOT NULL DEFAULT 'count'
-- ;;
ALTER TABLE statements ADD COLUMN scope TEXT NOT NULL DEFAULT 'unsaid'
-- ;;
ALTER TABLE statements ADD COLUMN whose TEXT NOT NULL DEFAULT ''
-- ;;
ALTER TABLE statements ADD COLUMN of_year INTEGER NOT NULL DEFAULT 0
-- ;;
ALTER TABLE statements ADD COLUMN places INTEGER NOT NULL DEFAULT 0
