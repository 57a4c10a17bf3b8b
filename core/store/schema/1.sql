-- Schema 1. Released, never changed again: 2.sql goes on from here.
-- Statements are separated by lines that hold nothing but two semicolons behind a comment mark.

CREATE TABLE reports (
    report_id INTEGER PRIMARY KEY AUTOINCREMENT,
    issuer TEXT NOT NULL,
    division_code TEXT,
    division TEXT NOT NULL,
    province TEXT,
    city TEXT,
    county TEXT,
    township TEXT,
    year INTEGER,
    form TEXT,
    published_on TEXT,
    status TEXT NOT NULL DEFAULT 'new' CHECK (status IN ('new', 'in_review', 'reviewed', 'rejected')),
    source_name TEXT NOT NULL,
    source_format TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    imported_at TEXT NOT NULL
)
-- ;;
CREATE UNIQUE INDEX reports_by_sha256 ON reports (sha256)
-- ;;
-- The files as they were imported, compressed: length of the whole (4 bytes, big-endian), then a zlib stream.
CREATE TABLE originals (
    report_id INTEGER PRIMARY KEY REFERENCES reports (report_id),
    bytes INTEGER NOT NULL,
    content BLOB NOT NULL
)
-- ;;
CREATE TABLE figures (
    report_id INTEGER NOT NULL REFERENCES reports (report_id),
    key TEXT NOT NULL,
    position INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('read', 'blank', 'not_applicable', 'doubtful', 'missing')),
    value TEXT,
    printed TEXT NOT NULL,
    anchor TEXT,
    PRIMARY KEY (report_id, key)
) WITHOUT ROWID
-- ;;
CREATE TABLE findings (
    finding_id INTEGER PRIMARY KEY,
    report_id INTEGER NOT NULL REFERENCES reports (report_id),
    rule TEXT NOT NULL,
    severity TEXT NOT NULL CHECK (severity IN ('error', 'warning', 'information')),
    figures TEXT NOT NULL,
    expected TEXT NOT NULL,
    actual TEXT NOT NULL,
    message TEXT NOT NULL
)
-- ;;
CREATE INDEX findings_by_report ON findings (report_id, severity)
-- ;;
CREATE TABLE corrections (
    correction_id INTEGER PRIMARY KEY AUTOINCREMENT,
    report_id INTEGER NOT NULL,
    key TEXT NOT NULL,
    old_value TEXT NOT NULL,
    new_value TEXT NOT NULL,
    reason TEXT NOT NULL,
    author TEXT NOT NULL,
    at TEXT NOT NULL,
    FOREIGN KEY (report_id, key) REFERENCES figures (report_id, key)
)
-- ;;
CREATE INDEX corrections_by_figure ON corrections (report_id, key)
-- ;;
CREATE TRIGGER corrections_stay_as_they_are BEFORE UPDATE ON corrections
BEGIN
    SELECT RAISE(ABORT, 'corrections are never changed');
END
-- ;;
CREATE TRIGGER corrections_stay BEFORE DELETE ON corrections
BEGIN
    SELECT RAISE(ABORT, 'corrections are never deleted');
END
-- ;;
CREATE VIEW v_reports AS
SELECT report_id, issuer, division_code, province, city, county, township, year, form, published_on, status,
       source_name, sha256
FROM reports
-- ;;
CREATE VIEW v_figures AS
SELECT f.report_id, f.key,
       CASE WHEN c.new_value IS NULL THEN f.value ELSE nullif(nullif(c.new_value, ''), '/') END AS value,
       CASE WHEN c.new_value IS NULL THEN f.state
            WHEN c.new_value = '' THEN 'blank'
            WHEN c.new_value = '/' THEN 'not_applicable'
            ELSE 'read' END AS state,
       f.printed,
       c.new_value IS NOT NULL AS corrected
FROM figures f
LEFT JOIN corrections c ON c.report_id = f.report_id AND c.key = f.key
    AND NOT EXISTS (SELECT 1 FROM corrections later
                    WHERE later.report_id = c.report_id AND later.key = c.key
                      AND later.correction_id > c.correction_id)
-- ;;
CREATE VIEW v_findings AS
SELECT report_id, rule, severity, message FROM findings
-- ;;
CREATE VIEW v_corrections AS
SELECT report_id, key, old_value, new_value, reason, author, at FROM corrections
