#include "ui/shell/workspace.h"

namespace gouji {

namespace {

/// How long added reports are gathered before the list shows them at once.
constexpr int gatherMs = 60;

} // namespace

Workspace::Workspace(const Pipeline& pipeline, Extractor& imports, Extractor& originals,
                     CaseServices services, QObject* parent)
    : QObject(parent),
      m_pipeline(pipeline),
      m_services(std::move(services)),
      m_session(pipeline, originals),
      m_importer(imports) {
    m_showing.setSingleShot(true);
    m_showing.setInterval(gatherMs);
    connect(&m_showing, &QTimer::timeout, this, &Workspace::showCollected);
    connect(&m_importer, &Importer::reportAdded, this, &Workspace::collect);
    connect(&m_importer, &Importer::reportReadAgain, this, &Workspace::showReadAgain);
    connect(&m_importer, &Importer::finished, this, &Workspace::showImported);
    connect(&m_session, &ReviewSession::summaryChanged, this, &Workspace::refresh);
    connect(&m_session, &ReviewSession::figuresChanged, this, &Workspace::contentChanged);
    connect(&m_session, &ReviewSession::failed, this, &Workspace::failed);
}

Workspace::~Workspace() {
    m_importer.stop();
    m_session.setCase(nullptr);
}

Result<void> Workspace::open(const QString& path, CaseFile::Mode mode) {
    auto opened = CaseFile::open(path, mode, m_services);
    if (!opened)
        return failure(opened.error());
    auto summaries = (*opened)->reports();
    if (!summaries)
        return failure(summaries.error());
    m_importer.stop();
    m_collected.clear();
    m_session.setCase(opened->get());
    m_case = std::move(*opened);
    m_reports.reset(std::move(*summaries));
    Q_EMIT caseOpened();
    Q_EMIT contentChanged();
    return {};
}

QString Workspace::path() const {
    return m_case ? m_case->path() : QString();
}

std::function<Result<std::unique_ptr<CaseFile>>()> Workspace::connector() const {
    return [path = path(), services = m_services] {
        return CaseFile::open(path, CaseFile::Mode::OpenExisting, services);
    };
}

void Workspace::import(const QStringList& paths) {
    if (isReadOnly()) {
        Q_EMIT failed({ErrorCode::ReadOnly, path(), {}});
        return;
    }
    m_importer.add(paths, connector());
}

Result<QStringList> Workspace::unfinishedImport() const {
    if (isReadOnly() || m_importer.isRunning())
        return QStringList();
    const auto last = m_case->lastImport();
    if (!last)
        return failure(last.error());
    return *last && !(*last)->isComplete ? (*last)->paths : QStringList();
}

void Workspace::showReadAgain(qint64 reportId) {
    refresh(reportId);
    const CaseReport* open = m_session.report();
    if (open && open->summary.id == reportId)
        m_session.reload();
}

void Workspace::setStatus(const std::vector<qint64>& ids, ReviewStatus status) {
    if (!m_case)
        return;
    const CaseReport* open = m_session.report();
    const qint64 current = open ? open->summary.id : 0;
    for (const qint64 id : ids) {
        if (id == current) {
            m_session.setStatus(status);
            continue;
        }
        const auto done = m_case->setStatus(id, status);
        if (!done) {
            Q_EMIT failed(done.error());
            return;
        }
        refresh(id);
        for (const qint64 other : *done)
            showReadAgain(other); // it is compared with others now
    }
}

void Workspace::collect(qint64 reportId) {
    m_collected.push_back(reportId);
    if (!m_showing.isActive())
        m_showing.start();
}

void Workspace::showCollected() {
    m_showing.stop();
    std::vector<ReportSummary> summaries;
    for (const qint64 id : std::exchange(m_collected, {})) {
        if (auto summary = m_case->summary(id))
            summaries.push_back(std::move(*summary));
        else
            Q_EMIT failed(summary.error());
    }
    if (summaries.empty())
        return;
    m_reports.add(summaries);
    Q_EMIT contentChanged();
}

void Workspace::showImported() {
    showCollected();
    if (!m_case)
        return;
    const auto summaries = m_case->reports();
    if (!summaries) {
        Q_EMIT failed(summaries.error());
        return;
    }
    for (const ReportSummary& each : *summaries) {
        const ReportSummary* shown = m_reports.find(each.id);
        if (shown && !(*shown == each))
            showReadAgain(each.id);
    }
}

void Workspace::refresh(qint64 reportId) {
    if (!m_case)
        return;
    if (const auto summary = m_case->summary(reportId))
        m_reports.update(*summary);
    else
        Q_EMIT failed(summary.error());
    Q_EMIT contentChanged();
}

} // namespace gouji
