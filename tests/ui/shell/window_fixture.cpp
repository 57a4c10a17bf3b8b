#include "tests/ui/shell/window_fixture.h"

#include "core/ingest/case_services.h"

#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QTest>
#include <QUrl>

#include <sys/stat.h>
#include <unistd.h>

namespace gouji::testing {

namespace {

CaseServices servicesOf(const Pipeline& pipeline) {
    CaseServices services = caseServices(pipeline);
    services.author = QStringLiteral("tester");
    return services;
}

} // namespace

WindowFixture::WindowFixture(const Pipeline& pipeline)
    : settings(folder.filePath(QStringLiteral("settings.ini"))),
      services(servicesOf(pipeline)),
      workers(workerProgram(), pipeline.limits(), 2),
      originals(workerProgram(), pipeline.limits(), 2),
      workspace(pipeline, workers, originals, services) {
    qputenv("XDG_DATA_HOME", path("data").toLocal8Bit()); // where the user's own case and the samples are
    translator.setLanguage(Language::English);
    window = std::make_unique<MainWindow>(WindowServices{workspace, settings, dialogs, theme, translator});
}

bool WindowFixture::begin(const QStringList& files) {
    window->show();
    return QTest::qWaitForWindowExposed(window.get()) && window->begin(casePath(), files);
}

QString WindowFixture::sample(int number) const {
    const QDir samples(QStringLiteral(":/samples"));
    const QString name = samples.entryList(QDir::Files, QDir::Name).value(number);
    const QString copy = folder.filePath(name);
    if (!QFile::exists(copy) && !QFile::copy(samples.filePath(name), copy))
        return {};
    return copy;
}

bool WindowFixture::importSamples() {
    QStringList paths;
    for (const QString& name : QDir(QStringLiteral(":/samples")).entryList({QStringLiteral("*.txt")}))
        paths.append(QStringLiteral(":/samples/") + name);
    workspace.import(paths);
    return waitForImport() && workspace.reports().rowCount() == int(paths.size());
}

bool WindowFixture::waitForImport() {
    return QTest::qWaitFor([this] { return !workspace.importer().isRunning(); }, 60000);
}

std::unique_ptr<CaseFile> WindowFixture::otherConnection() const {
    auto opened = CaseFile::open(casePath(), CaseFile::Mode::OpenExisting, services);
    return opened ? std::move(*opened) : nullptr;
}

bool dropOn(QWidget* widget, const QStringList& paths) {
    QMimeData data;
    QList<QUrl> urls;
    for (const QString& path : paths)
        urls.append(QUrl::fromLocalFile(path));
    data.setUrls(urls);
    const QPoint place = widget->rect().center();
    QDragEnterEvent enter(place, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(widget, &enter);
    auto* overlay = widget->window()->findChild<QWidget*>(QStringLiteral("dropOverlay"));
    if (!enter.isAccepted() || !overlay->isVisible())
        return false;
    QDragMoveEvent move(place, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(widget, &move);
    QDropEvent drop(place, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(widget, &drop);
    return move.isAccepted() && drop.isAccepted() && drop.dropAction() == Qt::CopyAction &&
           !overlay->isVisible();
}

Unprivileged::Unprivileged(const QString& folder, const QString& file)
    : m_folder(folder), m_root(getuid() == 0) {
    if (!file.isEmpty())
        chmod(file.toLocal8Bit().constData(), 0444);
    chmod(folder.toLocal8Bit().constData(), 0555);
    if (m_root && setresuid(65534, 65534, 0) != 0)
        qFatal("cannot become nobody");
}

Unprivileged::~Unprivileged() {
    if (m_root && setresuid(0, 0, 0) != 0)
        qFatal("cannot become root again");
    chmod(m_folder.toLocal8Bit().constData(), 0755);
}

} // namespace gouji::testing
