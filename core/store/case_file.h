#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/edits/edit.h"
#include "core/report/neighbours.h"
#include "core/report/report_source.h"

#include <functional>
#include <memory>

/// The case file (CONTRACT "Case file"): one SQLite database with reports, originals and corrections.
namespace gouji {

/// What the case file needs from the stages above it, handed in: how to check a report, and how to say a
/// finding in Chinese for `v_findings`. The functions are called from several threads during a recheck.
struct CaseServices {
    /// A report by itself. Anchors of figures may be left out.
    std::function<std::vector<Finding>(const Report&)> check;
    /// A report against its neighbours; none: the case keeps no such findings.
    std::function<std::vector<Finding>(const Report&, const Neighbours&)> checkBetween;
    std::function<QString(const Finding&, const Report&)> message;
    Clock clock = systemClock();
    QString author; ///< journaled with corrections; by default the login name
    QString readBy; ///< version of what reads reports: those read by another are out of date
};

/// A report on its way into the case.
struct NewReport {
    QString sourceName;
    QString sha256;
    QString format;
    QByteArray original;
    Report report;
    std::vector<Finding> findings;
    int part = 0; ///< 1, 2, …: of a file with several reports; 0: the file is one report
};

struct AddOutcome {
    qint64 reportId = 0;
    bool alreadyThere = false; ///< the same bytes were in the case before
};

struct PartsOutcome {
    std::vector<qint64> reportIds; ///< in the order of the parts; of those in the case when they were there
    bool alreadyThere = false;
};

/// Bytes that are in the case.
struct KnownOriginal {
    qint64 reportId = 0;     ///< the (first) report from them
    bool isOutdated = false; ///< read by another version than CaseServices::readBy
};

/// A file that did not get into the case.
struct ImportFailure {
    QString path;
    Error error;
    bool operator==(const ImportFailure&) const = default;
};

/// An entry in the journal of imports.
struct ImportRecord {
    qint64 id = 0;
    QStringList paths; ///< files and folders as they were given
    QDateTime startedAt;
    QDateTime endedAt;       ///< invalid: under way somewhere, or cut short
    bool isComplete = false; ///< every file was tried
    int files = 0;
    int added = 0; ///< files, as are the following
    int alreadyThere = 0;
    int readAgain = 0;
    std::vector<ImportFailure> failures;
    bool operator==(const ImportRecord&) const = default;
};

/// Other reports than the one that was changed, of which findings between reports came, went or changed.
using ChangedReports = std::vector<qint64>;

struct RecheckOutcome {
    int reports = 0;        ///< that were checked
    ChangedReports changed; ///< of which findings are others than before
};

/// Reports done, and all. Called now and then, from the thread of the call.
using RecheckProgress = std::function<void(int done, int all)>;

/// What `verify` found wrong; empty when all is well.
struct VerifyProblem {
    qint64 reportId = 0; ///< 0: the file as a whole
    QString detail;
};

/// An open case file. Every change is one transaction. It is on the disk when the call returns
/// (synchronous=FULL); what an import adds, when the import ends, at the latest. Belongs to the thread that
/// opened it; several may have the same file open (WAL), writers wait for each other.
class CaseFile : public ReportSource {
public:
    enum class Mode {
        OpenOrCreate, ///< creates a missing or zero-byte file
        OpenExisting,
    };

    /// Migrates older schemas (after a backup `NAME.gouji.vN.bak` beside it). NotACase, NewerSchema, Busy,
    /// Unreadable, Storage. A file in a read-only place opens for reading only.
    static Result<std::unique_ptr<CaseFile>> open(const QString& path, Mode mode, CaseServices services);
    ~CaseFile() override;

    QString path() const;
    bool isReadOnly() const;

    Result<AddOutcome> add(const NewReport& report);
    /// The reports of one file, at least one, all or none. The original is kept once.
    Result<PartsOutcome> addParts(const std::vector<NewReport>& parts);
    /// What a later version of the program reads from a file that is in the case; corrections stay
    /// (core/store/second_reading.h).
    Result<void> replaceReadings(const std::vector<NewReport>& parts);
    /// Nothing when these bytes are not in the case.
    Result<std::optional<KnownOriginal>> findOriginal(const QString& sha256) const;

    /// Journals that an import begins; the id is for its end. What is added in between outlives this process
    /// at once, and a power cut from the end on.
    Result<qint64> beginImport(const QStringList& paths);
    Result<void> endImport(const ImportRecord& record);
    /// The newest import; one that is not complete can be gone on with.
    Result<std::optional<ImportRecord>> lastImport() const;

    Result<std::vector<ReportSummary>> reports() const override;
    Result<CaseReport> report(qint64 id) const override;
    Result<std::vector<PanelRow>> panel(const std::vector<FigureKey>& keys) const override;
    Result<ReportSummary> summary(qint64 id) const;
    /// The file as it was imported.
    Result<QByteArray> original(qint64 id) const;

    /// Appends the edit's corrections and renews the findings of the report and of those that are compared
    /// with it, all or nothing. NotFound for an unknown report or key, ReadOnly, Storage. A `new` report
    /// becomes `in_review`.
    Result<ChangedReports> apply(const Edit& edit);
    Result<ChangedReports> setStatus(qint64 id, ReviewStatus status);
    /// Appends a decision on a finding of the report (core/store/decisions.h); id, author and time are the
    /// case's. NotFound when the report has no such finding. A `new` report becomes `in_review`, which may
    /// make it the better one of two files.
    Result<ChangedReports> decide(const Decision& decision);
    /// Makes the findings of every report anew, as after a change of the rules (core/store/recheck.h).
    Result<RecheckOutcome> recheck(const RecheckProgress& progress = {});
    /// Every correction of the case, oldest first.
    Result<std::vector<Correction>> corrections() const;

    /// SQLite's integrity check, the schema against the one this program makes, foreign keys, and every
    /// original against its sha256. Nothing is told twice.
    Result<std::vector<VerifyProblem>> verify() const;
    /// Damaged when SQLite's quick check finds something. For before much is written: a case above 256 MiB is
    /// taken as sound, because reading all of it would take longer than the writing.
    Result<void> checkStructure() const;

private:
    struct Connection;
    explicit CaseFile(std::unique_ptr<Connection> connection);
    std::unique_ptr<Connection> m_connection;
};

} // namespace gouji
