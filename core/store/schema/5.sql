-- Schema 5: which version of the program read a report, and what was imported when.

ALTER TABLE reports ADD COLUMN read_by TEXT NOT NULL DEFAULT ''
-- ;;
CREATE TABLE imports (
    import_id INTEGER PRIMARY KEY AUTOINCREMENT,
    paths TEXT NOT NULL, -- files and folders as they were given, a JSON list
    started_at TEXT NOT NULL,
    ended_at TEXT, -- null: under way, or cut short
    is_complete INTEGER NOT NULL DEFAULT 0 CHECK (is_complete IN (0, 1)), -- every file was tried
    files INTEGER NOT NULL DEFAULT 0,
    added INTEGER NOT NULL DEFAULT 0,
    already_there INTEGER NOT NULL DEFAULT 0,
    read_again INTEGER NOT NULL DEFAULT 0
)
-- ;;
CREATE TABLE import_failures (
    import_id INTEGER NOT NULL REFERENCES imports (import_id),
    position INTEGER NOT NULL,
    path TEXT NOT NULL,
    code TEXT NOT NULL,
    detail TEXT NOT NULL,
    PRIMARY KEY (import_id, position)
) WITHOUT ROWID
