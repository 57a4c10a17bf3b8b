-- Schema 8: prose that repeats another issuer's.

-- By which prose is compared (core/report/prose_digest.h); null: it says too little.
ALTER TABLE reports ADD COLUMN prose_digest TEXT
-- ;;
CREATE INDEX reports_by_prose ON reports (prose_digest, report_id) WHERE prose_digest IS NOT NULL
-- ;;
-- To be worked out again with what the case is opened by.
UPDATE reports SET issuer_key = NULL
