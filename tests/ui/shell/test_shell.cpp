#include "tests/ui/shell/window_fixture.h"
#include "ui/compare/compare_chart.h"
#include "ui/compare/compare_page.h"
#include "ui/figures/figures_view.h"
#include "ui/original/original_view.h"
#include "ui/queue/queue_panel.h"
#include "ui/shell/actions.h"
#include "ui/shell/case_commands.h"
#include "ui/shell/import_report_dialog.h"
#include "ui/shell/review_page.h"
#include "ui/shell/window_place.h"

#include <QAction>
#include <QApplication>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QMimeData>
#include <QProcess>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QScreen>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>
#include <QTextBrowser>
#include <QTreeWidget>
#include <QUrl>

using namespace gouji;
using gouji::testing::dropOn;
using gouji::testing::part;
using gouji::testing::Unprivileged;
using gouji::testing::WindowFixture;

namespace {

QString python(const QString& script, const QStringList& arguments) {
    QProcess process;
    process.start(QStringLiteral("/usr/bin/python3"), QStringList{QStringLiteral("-c"), script} + arguments);
    process.waitForFinished(60000);
    return process.exitCode() == 0 ? QString::fromUtf8(process.readAllStandardOutput()).trimmed()
                                   : QString::fromUtf8(process.readAllStandardError());
}

} // namespace

class TestShell : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^QAbstractItemView"))); }
    void settingsSurvive();
    void firstStartTellsWhatToDo();
    void samplesFillTheCase();
    void dropsAnywhere_data();
    void dropsAnywhere();
    void failuresAreListed();
    void textsDroppedIntoFieldsStayTexts();
    void typedCorrectionIsInTheCaseAndUndone();
    void samplesHaveACaseOfTheirOwn();
    void walksThroughFindingsAcrossReports();
    void marksReviewedAndGoesOn();
    void exportsAWorkbook();
    void exportsOnlyWhatIsShown();
    void exportNeverReplacesSilently();
    void chartLeadsToTheReport();
    void languageSwitchesWithoutRestart();
    void everyTextFollowsTheTheme();
    void keysAreTheContracts_data();
    void keysAreTheContracts();
    void brokenCaseAsksAndHarmsNothing();
    void lastCaseThatIsGoneIsNotMadeAnew();
    void readOnlyCaseSaysSo();
    void newCaseNeverReplacesAFile();
    void closingDuringAnImportAsks();
    void windowsFitTheScreen_data();
    void windowsFitTheScreen();
    void theFirstWindowFitsTheScreen();
    void theQueueHasRoom();

private:
    std::unique_ptr<Pipeline> m_pipeline;
};

void TestShell::initTestCase() {
    auto pipeline = Pipeline::bundled();
    QVERIFY(pipeline.has_value());
    m_pipeline = std::make_unique<Pipeline>(std::move(*pipeline));
}

void TestShell::settingsSurvive() {
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("s.ini"));
    {
        Settings settings(file);
        QCOMPARE(settings.value(Setting::TextZoom).toInt(), 100);
        QCOMPARE(settings.text(Setting::ThemeName), QStringLiteral("system"));
        settings.set(Setting::TextZoom, 150);
        settings.set(Setting::WindowGeometry, QByteArray("\0\1x", 3));
    }
    Settings again(file);
    QCOMPARE(again.value(Setting::TextZoom).toInt(), 150);
    QCOMPARE(again.value(Setting::WindowGeometry).toByteArray(), QByteArray("\0\1x", 3));
    again.forget(Setting::TextZoom);
    QCOMPARE(again.value(Setting::TextZoom).toInt(), 100);
}

void TestShell::firstStartTellsWhatToDo() {
    WindowFixture f(*m_pipeline);
    QVERIFY(f.begin());
    QVERIFY(part<QWidget>(f.window.get(), "welcome")->isVisible());
    QVERIFY(part<QLabel>(f.window.get(), "queueHint")->isVisible());
    QVERIFY(part<QPushButton>(f.window.get(), "welcomeSamples")->isEnabled());
    QVERIFY(!f.window->actions()[Act::Export]->isEnabled());
    QVERIFY(!f.window->actions()[Act::MarkReviewed]->isEnabled());
    QCOMPARE(f.window->accessibleName(), QStringLiteral("Gouji"));
}

void TestShell::samplesFillTheCase() {
    WindowFixture f(*m_pipeline);
    QVERIFY(f.begin());
    QTest::mouseClick(part<QPushButton>(f.window.get(), "welcomeSamples"), Qt::LeftButton);
    QVERIFY(f.waitForImport());
    const auto reports = f.workspace.caseFile()->reports();
    QVERIFY(reports.has_value());
    QVERIFY(reports->size() >= 12);
    QCOMPARE(f.workspace.reports().rowCount(), int(reports->size()));
    QVERIFY2(f.otherConnection()->reports()->empty(), "samples are never among one's own reports");
    QVERIFY(!part<QWidget>(f.window.get(), "welcome")->isVisible());
    QVERIFY2(f.workspace.session().report(), "the first report is shown, not an empty desk");
    QVERIFY(part<QLabel>(f.window.get(), "reviewProgress")->text().contains(QStringLiteral("0/12")));
    QVERIFY(f.dialogs.warned.isEmpty());
}

void TestShell::dropsAnywhere_data() {
    QTest::addColumn<QString>("target");
    for (const char* name :
         {"mainWindow", "queueList", "queueFilter", "search", "pages", "comparePage", "original"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestShell::dropsAnywhere() {
    QFETCH(QString, target);
    WindowFixture f(*m_pipeline);
    QVERIFY(f.begin());
    QWidget* widget = f.window.get();
    if (target == QLatin1String("original"))
        widget = f.window->reviewPage().original().textView();
    else if (target != QLatin1String("mainWindow"))
        widget = f.window->findChild<QWidget*>(target);
    QVERIFY(widget);
    QVERIFY(dropOn(widget, {f.sample(0), f.sample(1)}));
    QVERIFY(f.waitForImport());
    const auto reports = f.otherConnection()->reports();
    QVERIFY(reports.has_value());
    QCOMPARE(int(reports->size()), 2);
    if (auto* field = qobject_cast<QLineEdit*>(widget))
        QVERIFY2(field->text().isEmpty(), "the field must not take the names of the files");
}

void TestShell::failuresAreListed() {
    WindowFixture f(*m_pipeline);
    QVERIFY(f.begin());
    QFile empty(f.path("empty.txt"));
    QVERIFY(empty.open(QIODevice::WriteOnly));
    empty.close();
    QFile letter(f.path("letter.txt"));
    QVERIFY(letter.open(QIODevice::WriteOnly) && letter.write("Dear all, see you on Monday.\n") > 0);
    letter.close();
    QVERIFY(dropOn(f.window.get(), {f.sample(0), empty.fileName(), letter.fileName()}));
    QVERIFY(f.waitForImport());
    auto* dialog = f.window->findChild<ImportReportDialog*>();
    QVERIFY(dialog && dialog->isVisible());
    auto* failures = part<QTreeWidget>(dialog, "importFailures");
    QCOMPARE(failures->topLevelItemCount(), 2);
    QCOMPARE(failures->topLevelItem(0)->text(1), QDir::toNativeSeparators(f.folder.path()));
    const auto row = [&](int i) { return failures->visualItemRect(failures->topLevelItem(i)); };
    dialog->resize(600, dialog->height()); // too narrow for the letter's reason, which is folded, not cut
    QTRY_VERIFY(std::abs(row(0).height() - row(1).height()) >= failures->fontMetrics().height() / 2);
    f.dialogs.fileToSave = f.path("list.txt");
    QTest::mouseClick(part<QPushButton>(dialog, "importSave"), Qt::LeftButton);
    QFile list(f.path("list.txt"));
    QVERIFY(list.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(list.readAll());
    QVERIFY2(text.contains(QStringLiteral("empty.txt")) && text.contains(QStringLiteral("the file is empty")),
             qPrintable(text));
    QCOMPARE(int(f.otherConnection()->reports()->size()), 1);
}

void TestShell::textsDroppedIntoFieldsStayTexts() {
    WindowFixture f(*m_pipeline);
    QVERIFY(f.begin());
    auto* field = part<QLineEdit>(f.window.get(), "queueFilter");
    QMimeData data;
    data.setText(QStringLiteral("横村"));
    QDragEnterEvent enter(field->rect().center(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(field, &enter);
    QDropEvent drop(field->rect().center(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(field, &drop);
    QCOMPARE(field->text(), QStringLiteral("横村"));
    QVERIFY(!f.workspace.importer().isRunning());
}

void TestShell::typedCorrectionIsInTheCaseAndUndone() {
    WindowFixture f(*m_pipeline);
    QVERIFY(f.begin());
    QVERIFY(dropOn(f.window.get(), {f.sample(0)}));
    QVERIFY(f.waitForImport());
    ReviewSession& session = f.workspace.session();
    QVERIFY(session.report());
    const qint64 id = session.report()->summary.id;
    const FigureKey key(QStringLiteral("t3.new.total"));
    const auto stored = [&] {
        const auto report = f.otherConnection()->report(id);
        return report ? report->figures.at(key).effective().toText() : QStringLiteral("unreadable");
    };
    const QString before = stored();
    session.selectFigure(key);
    f.window->reviewPage().figures().focusTable();
    for (const char digit : {'4', '7', '1', '1'}) // the first one opens the editor, which takes the others
        QTest::keyClick(QApplication::focusWidget(), digit);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(stored(), QStringLiteral("4711"));
    QCOMPARE(f.workspace.reports().find(id)->corrections, 1);
    QTest::keySequence(f.window.get(), QKeySequence(Qt::CTRL | Qt::Key_Z));
    QCOMPARE(stored(), before);
    QTest::keySequence(f.window.get(), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z));
    QCOMPARE(stored(), QStringLiteral("4711"));
    QVERIFY2(f.otherConnection()->corrections()->size() >= 3, "undoing appends, it deletes nothing");
}

void TestShell::samplesHaveACaseOfTheirOwn() {
    WindowFixture f(*m_pipeline);
    QVERIFY(f.begin());
    QVERIFY(dropOn(f.window.get(), {f.sample(0)}));
    QVERIFY(f.waitForImport());
    for (int twice = 0; twice < 2; ++twice) {
        f.window->actions()[Act::OpenSamples]->trigger();
        QVERIFY(f.waitForImport());
        QCOMPARE(f.workspace.reports().rowCount(), 12);
        QCOMPARE(f.workspace.path(), CaseCommands::samplesCase());
    }
    QVERIFY(f.workspace.path().startsWith(f.path("data")));
    QVERIFY(f.window->windowTitle().contains(QStringLiteral("sample reports")));
    QCOMPARE(f.otherConnection()->reports()->size(), size_t(1)); // what was one's own is as it was
    QVERIFY(f.dialogs.asked.isEmpty());
    f.window->actions()[Act::OpenOwnCase]->trigger();
    QCOMPARE(f.workspace.path(), f.casePath()); // back to where one came from
    QCOMPARE(f.workspace.reports().rowCount(), 1);
    f.window->actions()[Act::OpenOwnCase]->trigger();
    QCOMPARE(f.workspace.path(), CaseCommands::defaultCase());
    QCOMPARE(f.workspace.reports().rowCount(), 0);
    QVERIFY(!f.window->actions()[Act::OpenOwnCase]->isEnabled());
}

void TestShell::walksThroughFindingsAcrossReports() {
    WindowFixture f(*m_pipeline);
    QVERIFY(f.begin());
    QVERIFY(f.importSamples());
    ReviewSession& session = f.workspace.session();
    std::vector<qint64> visited;
    for (int step = 0; step < 200; ++step) {
        QTest::keyClick(f.window.get(), Qt::Key_F8);
        const qint64 id = session.report()->summary.id;
        if (visited.empty() || visited.back() != id)
            visited.push_back(id);
    }
    int open = 0;
    for (const ReportSummary& summary : f.workspace.reports().summaries()) {
        if (!hasOpenFindings(summary))
            continue;
        ++open;
        QVERIFY(std::find(visited.begin(), visited.end(), summary.id) != visited.end());
    }
    QVERIFY(open >= 3);
    QVERIFY2(f.window->reviewPage().figures().isAncestorOf(QApplication::focusWidget()),
             "the next key corrects what was found");
    QVERIFY(session.currentFinding() >= 0);
    const qint64 here = session.report()->summary.id;
    for (int step = 0; step < 60 && session.report()->summary.id == here; ++step)
        QTest::keyClick(f.window.get(), Qt::Key_F8, Qt::ShiftModifier);
    QVERIFY(session.report()->summary.id != here);
}

void TestShell::marksReviewedAndGoesOn() {
    WindowFixture f(*m_pipeline);
    QVERIFY(f.begin());
    QVERIFY(dropOn(f.window.get(), {f.sample(0), f.sample(1), f.sample(2)}));
    QVERIFY(f.waitForImport());
    ReviewSession& session = f.workspace.session();
    for (int done = 1; done <= 3; ++done) {
        const qint64 id = session.report()->summary.id;
        QTest::keyClick(f.window.get(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(f.otherConnection()->summary(id)->status, ReviewStatus::Reviewed);
        QCOMPARE(f.workspace.reports().progress().reviewed, done);
        if (done < 3)
            QVERIFY(session.report()->summary.id != id);
    }
    QVERIFY(part<QLabel>(f.window.get(), "reviewProgress")->text().contains(QStringLiteral("3/3")));
}

void TestShell::exportsAWorkbook() {
    WindowFixture f(*m_pipeline);
    QVERIFY(f.begin());
    QVERIFY(dropOn(f.window.get(), {f.sample(0), f.sample(1)}));
    QVERIFY(f.waitForImport());
    QTest::keySequence(f.window.get(), QKeySequence(Qt::CTRL | Qt::Key_E));
    auto* dialog = part<QWidget>(f.window.get(), "exportDialog");
    QVERIFY(dialog && dialog->isVisible());
    f.dialogs.fileToSave = f.path("out.xlsx");
    QTest::mouseClick(part<QPushButton>(dialog, "exportChoose"), Qt::LeftButton);
    QTest::mouseClick(part<QPushButton>(dialog, "exportStart"), Qt::LeftButton);
    auto* result = part<QLabel>(dialog, "exportResult");
    QVERIFY(QTest::qWaitFor([&] { return result->isVisible(); }, 30000));
    QVERIFY2(result->text().contains(QStringLiteral("out.xlsx")), qPrintable(result->text()));
    QTest::mouseClick(part<QPushButton>(dialog, "exportFolder"), Qt::LeftButton);
    QCOMPARE(f.dialogs.revealed, QStringList{f.path("out.xlsx")});
    const QString seen = python(QStringLiteral("import sys, openpyxl\n"
                                               "b = openpyxl.load_workbook(sys.argv[1])\n"
                                               "print(len(b.sheetnames), b.worksheets[0].max_row)"),
                                {f.path("out.xlsx")});
    QCOMPARE(seen, QStringLiteral("5 3"));
}

void TestShell::exportsOnlyWhatIsShown() {
    WindowFixture f(*m_pipeline);
    QVERIFY(f.begin());
    QVERIFY(f.importSamples());
    part<QLineEdit>(f.window.get(), "queueFilter")->setText(QStringLiteral("2024"));
    const size_t shown = f.window->reviewPage().queue().shown().size();
    QVERIFY(shown > 0 && shown < 12);
    f.window->actions()[Act::Export]->trigger();
    auto* dialog = part<QWidget>(f.window.get(), "exportDialog");
    part<QRadioButton>(dialog, "exportShown")->click();
    part<QRadioButton>(dialog, "exportCsv")->click();
    auto* target = part<QLineEdit>(dialog, "exportTarget");
    QVERIFY(target->text().endsWith(QStringLiteral(".csv")));
    target->setText(f.path("out.csv"));
    QTest::mouseClick(part<QPushButton>(dialog, "exportStart"), Qt::LeftButton);
    QVERIFY(QTest::qWaitFor([&] { return part<QLabel>(dialog, "exportResult")->isVisible(); }, 30000));
    const QString rows =
        python(QStringLiteral("import sys, csv\n"
                              "print(len(list(csv.reader(open(sys.argv[1], encoding='utf-8-sig')))))"),
               {f.path("out.csv")});
    QCOMPARE(rows, QString::number(shown + 1));
}

void TestShell::exportNeverReplacesSilently() {
    WindowFixture f(*m_pipeline);
    QVERIFY(f.begin());
    QVERIFY(dropOn(f.window.get(), {f.sample(0)}));
    QVERIFY(f.waitForImport());
    QFile precious(f.path("precious.xlsx"));
    QVERIFY(precious.open(QIODevice::WriteOnly) && precious.write("precious") == 8);
    precious.close();
    f.window->actions()[Act::Export]->trigger();
    auto* dialog = part<QWidget>(f.window.get(), "exportDialog");
    part<QLineEdit>(dialog, "exportTarget")->setText(precious.fileName());
    QTest::mouseClick(part<QPushButton>(dialog, "exportStart"), Qt::LeftButton);
    QCOMPARE(f.dialogs.asked.size(), 1);
    QTest::qWait(200);
    QVERIFY(precious.open(QIODevice::ReadOnly));
    QCOMPARE(precious.readAll(), QByteArray("precious"));
}

void TestShell::chartLeadsToTheReport() {
    WindowFixture f(*m_pipeline);
    QVERIFY(f.begin());
    QVERIFY(f.importSamples());
    QTest::keySequence(f.window.get(), QKeySequence(Qt::CTRL | Qt::Key_2));
    ComparePage& page = f.window->comparePage();
    QVERIFY(page.isVisible());
    QCoreApplication::processEvents();
    QVERIFY(page.chart().spots().size() >= 12);
    const ChartSpot spot = page.chart().spots().at(3);
    CompareChart& chart = page.chart();
    const QPointF at = chart.positionOf(spot) + QPointF(2, 0);
    QTest::mouseClick(chart.viewport(), Qt::LeftButton, {},
                      chart.mapFromScene(chart.chart()->mapToScene(at)));
    QVERIFY(!page.isVisible());
    QCOMPARE(f.workspace.session().report()->summary.id, spot.point.reportId);
    QCOMPARE(f.workspace.session().currentFigure(), page.figure());
    f.dialogs.fileToSave = f.path("chart.png");
    f.window->actions()[Act::SaveChart]->trigger();
    QVERIFY(!QImage(f.path("chart.png")).isNull());
}

void TestShell::languageSwitchesWithoutRestart() {
    WindowFixture f(*m_pipeline);
    QVERIFY(f.begin());
    auto* pages = part<QTabWidget>(f.window.get(), "pages");
    QCOMPARE(pages->tabText(0), QStringLiteral("Review"));
    f.window->actions()[Act::LanguageChinese]->trigger();
    QTRY_COMPARE(pages->tabText(0), QStringLiteral("审核"));
    QCOMPARE(f.window->reviewPage().queue().accessibleName(), QStringLiteral("年报"));
    QStringList menus;
    const auto actions = f.window->menuBar()->actions();
    for (const QAction* action : actions)
        menus.append(action->text().section(QLatin1Char('('), 0, 0));
    QCOMPARE(menus, QStringList({QStringLiteral("文件"), QStringLiteral("编辑"), QStringLiteral("审核"),
                                 QStringLiteral("比较"), QStringLiteral("视图"), QStringLiteral("帮助")}));
    QCOMPARE(f.settings.text(Setting::LanguageName), QStringLiteral("zh"));
    f.window->actions()[Act::LanguageEnglish]->trigger();
    QTRY_COMPARE(pages->tabText(0), QStringLiteral("Review"));
}

void TestShell::everyTextFollowsTheTheme() {
    WindowFixture f(*m_pipeline);
    QVERIFY(f.begin());
    f.window->actions()[Act::ThemeDark]->trigger();
    QTRY_VERIFY(isDark(f.window->palette()));
    QTRY_VERIFY(isDark(f.window->comparePage().chart().palette()));
    f.window->actions()[Act::ThemeLight]->trigger();
    QTRY_VERIFY(!isDark(f.window->palette()));
    QCOMPARE(f.settings.text(Setting::ThemeName), QStringLiteral("light"));
}

void TestShell::keysAreTheContracts_data() {
    QTest::addColumn<int>("act");
    QTest::addColumn<QString>("keys");
    const auto add = [](Act act, const char* keys) {
        QTest::newRow(keys) << int(act) << QString::fromLatin1(keys);
    };
    add(Act::NextFinding, "F8");
    add(Act::PreviousFinding, "Shift+F8");
    add(Act::MarkReviewed, "Ctrl+Return");
    add(Act::Undo, "Ctrl+Z");
    add(Act::Redo, "Ctrl+Shift+Z");
    add(Act::Find, "Ctrl+F");
    add(Act::OpenFiles, "Ctrl+O");
    add(Act::Export, "Ctrl+E");
}

void TestShell::keysAreTheContracts() {
    QFETCH(int, act);
    QFETCH(QString, keys);
    WindowFixture f(*m_pipeline);
    QCOMPARE(f.window->actions()[Act(act)]->shortcut().toString(QKeySequence::PortableText), keys);
}

void TestShell::brokenCaseAsksAndHarmsNothing() {
    WindowFixture f(*m_pipeline);
    QFile broken(f.casePath());
    QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("this is a letter, not a case") > 0);
    broken.close();
    f.dialogs.answers = {1, 3}; // a new case, but no name given; then give up
    QVERIFY(!f.window->begin(f.casePath(), {}));
    QCOMPARE(f.dialogs.asked.size(), 2);
    QVERIFY(broken.open(QIODevice::ReadOnly));
    QCOMPARE(broken.readAll(), QByteArray("this is a letter, not a case"));
    broken.close();
    f.dialogs.answers = {1};
    f.dialogs.fileToSave = f.path("other.gouji");
    QVERIFY(f.window->begin(f.casePath(), {}));
    QCOMPARE(f.workspace.path(), f.path("other.gouji"));
}

void TestShell::lastCaseThatIsGoneIsNotMadeAnew() {
    WindowFixture f(*m_pipeline);
    f.settings.set(Setting::LastCase, f.path("gone.gouji"));
    QVERIFY(!f.window->begin({}, {}));
    QCOMPARE(f.dialogs.asked.size(), 1);
    QVERIFY(!QFile::exists(f.path("gone.gouji")));
}

void TestShell::readOnlyCaseSaysSo() {
    QTemporaryDir place;
    const QString path = place.filePath(QStringLiteral("kept.gouji"));
    {
        WindowFixture f(*m_pipeline);
        f.window->begin(path, {f.sample(0)});
        QVERIFY(f.waitForImport());
        QVERIFY(!part<QLabel>(f.window.get(), "readOnlyBanner")->isVisibleTo(f.window.get()));
    }
    WindowFixture f(*m_pipeline);
    const Unprivileged nobody(place.path(), path);
    f.window->show();
    QVERIFY2(f.window->begin(path, {}), qPrintable(f.dialogs.details.join(QLatin1Char('\n'))));
    QVERIFY(f.workspace.isReadOnly());
    QVERIFY(part<QLabel>(f.window.get(), "readOnlyBanner")->isVisible());
    for (const Act act : {Act::OpenFiles, Act::MarkReviewed, Act::Reject})
        QVERIFY(!f.window->actions()[act]->isEnabled());
    QVERIFY(f.window->actions()[Act::Export]->isEnabled());
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter({9, 9}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(f.window.get(), &enter);
    QVERIFY(!enter.isAccepted());
}

void TestShell::newCaseNeverReplacesAFile() {
    WindowFixture f(*m_pipeline);
    QVERIFY(f.begin());
    QFile other(f.path("other.gouji"));
    QVERIFY(other.open(QIODevice::WriteOnly) && other.write("x") == 1);
    other.close();
    f.dialogs.fileToSave = other.fileName();
    f.window->actions()[Act::NewCase]->trigger();
    QCOMPARE(f.dialogs.warned.size(), 1);
    QCOMPARE(other.size(), 1);
    QCOMPARE(f.workspace.path(), f.casePath());
}

void TestShell::closingDuringAnImportAsks() {
    WindowFixture f(*m_pipeline);
    QVERIFY(f.begin());
    QStringList many;
    for (int i = 0; i < 12; ++i)
        many.append(f.sample(i));
    QVERIFY(dropOn(f.window.get(), many));
    // That an import has ended is told by an event: until the next one is handled, this one is running.
    QVERIFY(f.workspace.importer().isRunning());
    QVERIFY(!f.window->close()); // the safest answer: go on importing
    QCOMPARE(f.dialogs.asked, QStringList{QStringLiteral("An import is still running")});
    QVERIFY(f.workspace.importer().isRunning());
    QVERIFY(f.window->isVisible());
    f.dialogs.answers = {0};
    QVERIFY(f.window->close());
    QCOMPARE(f.dialogs.asked.size(), 2);
    QVERIFY(!f.workspace.importer().isRunning());
    const auto reports = f.otherConnection()->reports();
    QVERIFY(reports.has_value());
    QVERIFY(f.otherConnection()->verify()->empty());
}

void TestShell::windowsFitTheScreen_data() {
    QTest::addColumn<QRect>("remembered");
    QTest::addColumn<QRect>("shown");
    // The screen begins at 100, 30 and has 1440 × 870 to give.
    QTest::newRow("fits") << QRect(200, 60, 1000, 700) << QRect(200, 60, 1000, 700);
    QTest::newRow("fills") << QRect(100, 30, 1440, 870) << QRect(100, 30, 1440, 870);
    QTest::newRow("too wide") << QRect(100, 60, 1900, 700) << QRect(100, 60, 1324, 700);
    QTest::newRow("too high") << QRect(200, 30, 1000, 1000) << QRect(200, 30, 1000, 800);
    QTest::newRow("too large") << QRect(0, 0, 2560, 1440) << QRect(100, 30, 1324, 800);
    QTest::newRow("beyond the right") << QRect(1500, 60, 1000, 700) << QRect(540, 60, 1000, 700);
    QTest::newRow("beyond the bottom") << QRect(200, 800, 1000, 700) << QRect(200, 200, 1000, 700);
    QTest::newRow("beyond the left") << QRect(-900, -20, 1000, 700) << QRect(100, 30, 1000, 700);
}

void TestShell::windowsFitTheScreen() {
    QFETCH(QRect, remembered);
    QTEST(fittedPlace(remembered, QRect(100, 30, 1440, 870)), "shown");
}

void TestShell::theFirstWindowFitsTheScreen() {
    QCOMPARE(firstSize({1440, 900}, {2560, 1400}), QSize(1440, 900));
    QCOMPARE(firstSize({1440, 900}, {1440, 900}), QSize(1324, 828));
    WindowFixture first(*m_pipeline);
    const QSize screen = first.window->screen()->availableSize();
    const auto fits = [&](const QWidget& window) {
        const QSize most = (QSizeF(screen) * 0.92).toSize().expandedTo(window.minimumSizeHint());
        return window.width() <= most.width() && window.height() <= most.height();
    };
    QVERIFY(fits(*first.window));
    first.window->resize(screen * 2);
    first.settings.set(Setting::WindowGeometry, first.window->saveGeometry());
    const MainWindow again({first.workspace, first.settings, first.dialogs, first.theme, first.translator});
    QVERIFY(fits(again));
}

/// At 1440 × 900, as small as screens in offices are.
void TestShell::theQueueHasRoom() {
    WindowFixture f(*m_pipeline);
    QVERIFY(f.begin({f.sample(0)}));
    QVERIFY(f.waitForImport());
    f.window->resize(firstSize({1440, 900}, {1440, 900}));
    QCoreApplication::processEvents();
    QCOMPARE(f.window->size(), QSize(1324, 828));
    const ReviewPage& page = f.window->reviewPage();
    QVERIFY2(page.queue().width() >= 300, qPrintable(QString::number(page.queue().width())));
    QVERIFY(page.original().width() >= 300);
    QVERIFY(page.figures().width() >= 500);
}

QTEST_MAIN(TestShell)
#include "test_shell.moc"
