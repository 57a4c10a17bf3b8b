#pragma once

#include "ui/queue/report_model.h"
#include "ui/review/review_session.h"
#include "ui/shell/importer.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace gouji {

/// The open case with all that the windows share of it: the session, the list of reports, the import. Keeps
/// them in step: what one changes, the others show. GUI thread.
class Workspace : public QObject {
    Q_OBJECT

public:
    /// Pipeline and extractors are borrowed and must outlive the workspace. `originals` reads what is to be
    /// shown and should not have to wait for `imports`.
    Workspace(const Pipeline& pipeline, Extractor& imports, Extractor& originals, CaseServices services,
              QObject* parent = nullptr);
    ~Workspace() override;

    /// Opens another case. On failure the present one stays open.
    Result<void> open(const QString& path, CaseFile::Mode mode);
    /// Null when none is open.
    CaseFile* caseFile() const { return m_case.get(); }
    QString path() const;
    bool isReadOnly() const { return !m_case || m_case->isReadOnly(); }
    /// A further connection to the same case, for another thread; may be called there.
    std::function<Result<std::unique_ptr<CaseFile>>()> connector() const;

    const Pipeline& pipeline() const { return m_pipeline; }
    ReviewSession& session() { return m_session; }
    ReportModel& reports() { return m_reports; }
    Importer& importer() { return m_importer; }

    void import(const QStringList& paths);
    /// What the last import was given, if it did not come to its end; nothing while one is running.
    Result<QStringList> unfinishedImport() const;
    void setStatus(const std::vector<qint64>& ids, ReviewStatus status);

Q_SIGNALS:
    void caseOpened();
    /// Reports came or changed: comparisons are out of date.
    void contentChanged();
    void failed(const gouji::Error& error);

private:
    void collect(qint64 reportId);
    void showCollected();
    /// Reports that were there before are compared with those that have come.
    void showImported();
    void showReadAgain(qint64 reportId);
    void refresh(qint64 reportId);

    const Pipeline& m_pipeline;
    CaseServices m_services;
    std::unique_ptr<CaseFile> m_case;
    ReportModel m_reports;
    ReviewSession m_session;
    Importer m_importer;
    std::vector<qint64> m_collected; ///< added by the import, not yet in the list
    QTimer m_showing;
};

} // namespace gouji
