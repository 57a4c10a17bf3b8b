-- Schema 4: several reports from one file. Their original is kept once, with the first of them. What supports an
-- identity.

ALTER TABLE reports ADD COLUMN part INTEGER NOT NULL DEFAULT 0 CHECK (part >= 0)
-- ;;
ALTER TABLE reports ADD COLUMN identity_evidence TEXT NOT NULL DEFAULT '[]'
-- ;;
DROP INDEX reports_by_sha256
-- ;;
CREATE UNIQUE INDEX reports_by_sha256 ON reports (sha256, part)
-- ;;
DROP VIEW v_reports
-- ;;
CREATE VIEW v_reports AS
SELECT report_id, issuer, division_code, province, city, county, township, year, form, published_on, status,
       source_name, sha256, nullif(part, 0) AS part
FROM reports
