#include "tests/ui/shell/window_fixture.h"

#include <QDir>
#include <QFile>
#include <QTest>

namespace gouji::testing {

namespace {

CaseServices servicesOf(const Pipeline& pipeline) {
    CaseServices services;
    services.check = [&pipeline](const Report& report) { return pipeline.check(report); };
    services.message = [&pipeline](const Finding& finding, const Report& report) {
        return pipeline.message(finding, report, Language::Chinese);
    };
    services.author = QStringLiteral("tester");
    return services;
}

} // namespace

WindowFixture::WindowFixture(const Pipeline& pipeline)
    : settings(folder.filePath(QStringLiteral("settings.ini"))),
      services(servicesOf(pipeline)),
      workspace(pipeline, services) {
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

bool WindowFixture::waitForImport() {
    return QTest::qWaitFor([this] { return !workspace.importer().isRunning(); }, 60000);
}

std::unique_ptr<CaseFile> WindowFixture::otherConnection() const {
    auto opened = CaseFile::open(casePath(), CaseFile::Mode::OpenExisting, services);
    return opened ? std::move(*opened) : nullptr;
}

} // namespace gouji::testing
