-- Schema 7: rules between reports, and reviewers' decisions on findings.

-- What reports are compared by (core/report/issuer_key.h, figure_digest.h). Key null: not worked out yet; empty: the
-- issuer is unknown. Digest null: the figures say too little.
ALTER TABLE reports ADD COLUMN issuer_key TEXT
-- ;;
ALTER TABLE reports ADD COLUMN figure_digest TEXT
-- ;;
CREATE INDEX reports_by_issuer ON reports (issuer_key, year)
-- ;;
CREATE INDEX reports_by_digest ON reports (figure_digest, report_id) WHERE figure_digest IS NOT NULL
-- ;;
CREATE TABLE decisions (
    decision_id INTEGER PRIMARY KEY AUTOINCREMENT,
    report_id INTEGER NOT NULL REFERENCES reports (report_id),
    rule TEXT NOT NULL,
    figures TEXT NOT NULL,
    expected TEXT NOT NULL,
    actual TEXT NOT NULL,
    detail TEXT NOT NULL,
    verdict TEXT CHECK (verdict IN ('confirmed', 'dismissed', 'accepted')), -- null: earlier ones are withdrawn
    comment TEXT NOT NULL,
    author TEXT NOT NULL,
    at TEXT NOT NULL
)
-- ;;
CREATE INDEX decisions_by_report ON decisions (report_id)
-- ;;
CREATE TRIGGER decisions_stay_as_they_are BEFORE UPDATE ON decisions
BEGIN
    SELECT RAISE(ABORT, 'decisions are never changed');
END
-- ;;
CREATE TRIGGER decisions_stay BEFORE DELETE ON decisions
BEGIN
    SELECT RAISE(ABORT, 'decisions are never deleted');
END
-- ;;
CREATE TRIGGER decisions_are_not_replaced BEFORE INSERT ON decisions
WHEN EXISTS (SELECT 1 FROM decisions WHERE decision_id = NEW.decision_id)
BEGIN
    SELECT RAISE(ABORT, 'decisions are never replaced');
END
-- ;;
ALTER TABLE findings ADD COLUMN is_between INTEGER NOT NULL DEFAULT 0 CHECK (is_between IN (0, 1))
-- ;;
-- The decision in force on exactly this finding; null: it is open.
ALTER TABLE findings ADD COLUMN decision_id INTEGER REFERENCES decisions (decision_id)
-- ;;
DROP INDEX findings_by_report
-- ;;
CREATE INDEX findings_by_report ON findings (report_id, severity, is_between, decision_id)
-- ;;
DROP VIEW v_findings
-- ;;
CREATE VIEW v_findings AS
SELECT f.report_id, f.rule, f.severity, f.message, d.verdict AS decision
FROM findings f
LEFT JOIN decisions d ON d.decision_id = f.decision_id
-- ;;
CREATE VIEW v_decisions AS
SELECT report_id, rule, figures, expected, actual, verdict AS decision, comment, author, at FROM decisions
