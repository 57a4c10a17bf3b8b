-- Schema 2: anchors of the identity, editions by table, evidence, statements, notes; corrections can be withdrawn.

ALTER TABLE reports ADD COLUMN table_forms TEXT NOT NULL DEFAULT '{}'
-- ;;
ALTER TABLE reports ADD COLUMN issuer_anchor TEXT
-- ;;
ALTER TABLE reports ADD COLUMN year_anchor TEXT
-- ;;
ALTER TABLE reports ADD COLUMN published_anchor TEXT
-- ;;
-- In schema 1 all tables of a report were of one edition.
UPDATE reports SET table_forms = coalesce(
    (SELECT json_group_object(tables.id, reports.form)
     FROM (SELECT DISTINCT substr(f.key, 1, instr(f.key, '.') - 1) AS id
           FROM figures f WHERE f.report_id = reports.report_id ORDER BY id) AS tables), '{}')
WHERE form IS NOT NULL
-- ;;
ALTER TABLE figures ADD COLUMN evidence TEXT NOT NULL DEFAULT '[]'
-- ;;
ALTER TABLE findings ADD COLUMN detail TEXT NOT NULL DEFAULT ''
-- ;;
ALTER TABLE findings ADD COLUMN anchor TEXT
-- ;;
CREATE TABLE statements (
    report_id INTEGER NOT NULL REFERENCES reports (report_id),
    position INTEGER NOT NULL,
    about TEXT NOT NULL,
    value TEXT NOT NULL,
    text TEXT NOT NULL,
    anchor TEXT,
    PRIMARY KEY (report_id, position)
) WITHOUT ROWID
-- ;;
-- Findings of reconstruction itself, as they were when the report was imported.
CREATE TABLE notes (
    report_id INTEGER NOT NULL REFERENCES reports (report_id),
    position INTEGER NOT NULL,
    rule TEXT NOT NULL,
    severity TEXT NOT NULL CHECK (severity IN ('error', 'warning', 'information')),
    figures TEXT NOT NULL,
    expected TEXT NOT NULL,
    actual TEXT NOT NULL,
    detail TEXT NOT NULL,
    anchor TEXT,
    PRIMARY KEY (report_id, position)
) WITHOUT ROWID
-- ;;
DROP VIEW v_figures
-- ;;
DROP VIEW v_corrections
-- ;;
CREATE TABLE journal (
    correction_id INTEGER PRIMARY KEY AUTOINCREMENT,
    report_id INTEGER NOT NULL,
    key TEXT NOT NULL,
    old_value TEXT NOT NULL,
    new_value TEXT, -- null: earlier corrections are withdrawn
    reason TEXT NOT NULL,
    author TEXT NOT NULL,
    at TEXT NOT NULL,
    FOREIGN KEY (report_id, key) REFERENCES figures (report_id, key)
)
-- ;;
INSERT INTO journal SELECT correction_id, report_id, key, old_value, new_value, reason, author, at
FROM corrections ORDER BY correction_id
-- ;;
DROP TABLE corrections
-- ;;
ALTER TABLE journal RENAME TO corrections
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
CREATE TRIGGER corrections_are_not_replaced BEFORE INSERT ON corrections
WHEN EXISTS (SELECT 1 FROM corrections WHERE correction_id = NEW.correction_id)
BEGIN
    SELECT RAISE(ABORT, 'corrections are never replaced');
END
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
CREATE VIEW v_corrections AS
SELECT report_id, key, old_value, new_value, reason, author, at FROM corrections
