#pragma once

#include "core/base/result.h"
#include "core/report/correction.h"
#include "core/report/decision.h"
#include "core/report/report.h"

#include <QDateTime>

#include <map>
#include <vector>

/// How stages and windows see the reports of a case without knowing where they are kept.
namespace gouji {

enum class ReviewStatus { New, InReview, Reviewed, Rejected };

QString statusName(ReviewStatus status); ///< `new`, `in_review`, `reviewed`, `rejected`
std::optional<ReviewStatus> statusFromName(QStringView name);

/// What a list of reports shows of each; cheap to load by the thousand.
struct ReportSummary {
    qint64 id = 0;
    Identity identity; ///< anchors are left out
    QString form;
    ReviewStatus status = ReviewStatus::New;
    QString sourceName; ///< file name as it was imported
    QString sourceFormat;
    QString sha256;
    int part = 0;         ///< 1, 2, …: of a file with several reports; 0: the file is one report
    int parts = 1;        ///< reports of that file
    QDateTime importedAt; ///< UTC
    int errors = 0;       ///< open findings by severity
    int warnings = 0;
    int informations = 0;
    int decided = 0; ///< findings with a decision in force
    /// Errors and warnings that the report has by itself, decided or not: what twins are ranked by, so that
    /// the rank does not hang on whom the report is compared with.
    int ownErrors = 0;
    int ownWarnings = 0;
    int corrections = 0; ///< figures with a correction in force
    bool operator==(const ReportSummary&) const = default;
};

/// The file's name, with the part where the file holds several reports: `年报.txt (1/2)`.
QString sourceTitle(const ReportSummary& summary);

/// A report as it stands in the case: readings overlaid by corrections, with its findings.
struct CaseReport {
    ReportSummary summary;
    Report report;                       ///< as it was read
    std::map<FigureKey, Figure> figures; ///< the same readings with their corrections
    std::vector<Finding> findings;       ///< of the figures as they now count
    std::vector<Correction> corrections; ///< all, oldest first
    std::vector<Decision> decisions; ///< on findings of today and of before, oldest first; see decisionsOn

    /// The figures as checks should see them: corrected values count as read.
    Report effectiveReport() const;
};

/// One report's values for comparing and exporting.
struct PanelRow {
    ReportSummary summary;
    std::map<FigureKey, FigureValue> values;
};

/// Read access to the reports of a case. Implemented by core/store; calls block and belong to one thread.
class ReportSource {
public:
    virtual ~ReportSource() = default;
    /// In the order of issuer's division, issuer, year; of the same report in several files the better one
    /// first (twins.h).
    virtual Result<std::vector<ReportSummary>> reports() const = 0;
    virtual Result<CaseReport> report(qint64 id) const = 0;
    /// The given figures of every report; all figures when `keys` is empty.
    virtual Result<std::vector<PanelRow>> panel(const std::vector<FigureKey>& keys) const = 0;
};

} // namespace gouji
