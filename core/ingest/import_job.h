#pragma once

#include "core/ingest/extractor.h"
#include "core/store/case_file.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

namespace gouji {

struct ImportSummary {
    int total = 0; ///< files found
    int added = 0; ///< files; each may hold several reports
    int alreadyThere = 0;
    int readAgain = 0; ///< files that an earlier version had read; their corrections stay
    bool cancelled = false;
    bool stopped =
        false; ///< the case itself failed: told once, as the last failure; the rest was not imported
    bool wasConfined = true; ///< Extractor::isConfined
    std::vector<ImportFailure> failures;
    std::vector<qint64> reportIds; ///< added, in the order of the files
};

/// Files below the given paths: files as they are, folders searched (sorted by name, hidden files left out,
/// links to folders not followed), archives opened (archive_files.h).
QStringList filesBelow(const QStringList& paths, const Limits& limits = {});

/// Imports files and folders into a case: `jobs` files are extracted at a time, and written on a thread of
/// its own with a connection of its own. Signals arrive on the thread that owns the job. One failed file
/// never stops the rest; a case that cannot be opened or turns out to be damaged does. The case journals the
/// import: one that was cancelled or cut short by a crash can be begun again, and what is in the case by then
/// is passed over.
class ImportJob : public QObject {
    Q_OBJECT

public:
    using OpenCase = std::function<Result<std::unique_ptr<CaseFile>>()>;

    /// The extractor is borrowed and must outlive the job. `openCase` is called on the writing thread. `jobs`
    /// 0: as many as there are cores.
    ImportJob(Extractor& extractor, OpenCase openCase, QStringList paths, int jobs = 0,
              QObject* parent = nullptr);
    ~ImportJob() override; ///< cancels and waits

    void start();
    /// No further file is begun, and those under way are given up. `finished` still comes.
    void cancel();
    /// Between two files; what is under way is finished. Paused jobs can be cancelled.
    void pause();
    void resume();
    bool isPaused() const;
    bool isRunning() const;

Q_SIGNALS:
    void progressed(int done, int total, const QString& currentPath);
    /// A page of a scan is being recognised, which takes a second or so.
    void pageBegun(const QString& path, int page, int pages);
    void reportAdded(qint64 reportId);
    void reportReadAgain(qint64 reportId);
    void fileFailed(const gouji::ImportFailure& failure);
    void finished(const gouji::ImportSummary& summary);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace gouji
