#include "tests/ui/shell/window_fixture.h"
#include "ui/compare/compare_chart.h"
#include "ui/compare/compare_page.h"
#include "ui/compare/roll_up_page.h"
#include "ui/figures/figure_grid_view.h"
#include "ui/figures/figures_view.h"
#include "ui/findings/card_delegate.h"
#include "ui/findings/findings_panel.h"
#include "ui/look/tones.h"
#include "ui/original/original_view.h"
#include "ui/queue/queue_panel.h"
#include "ui/shell/actions.h"
#include "ui/shell/review_page.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QRegularExpression>
#include <QStatusBar>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <QUrl>

#include <map>
#include <set>

using namespace gouji;
using gouji::testing::dropOn;
using gouji::testing::part;
using gouji::testing::Unprivileged;
using gouji::testing::WindowFixture;

namespace {

FigureKey key(const char* name) {
    return FigureKey(QString::fromLatin1(name));
}

/// The window with the twelve sample reports in its case.
struct Desk : WindowFixture {
    explicit Desk(const Pipeline& pipeline) : WindowFixture(pipeline) { ready = begin() && importSamples(); }

    ReviewSession& session() { return workspace.session(); }
    ReviewPage& page() { return window->reviewPage(); }
    QTreeView* list() { return part<QTreeView>(window.get(), "queueList"); }
    qint64 current() { return session().report() ? session().report()->summary.id : 0; }

    /// The value of a figure as another connection to the case file sees it; `!` without one.
    QString stored(qint64 report, const char* name) const {
        const auto read = otherConnection()->report(report);
        if (!read)
            return QStringLiteral("!");
        const auto found = read->figures.find(key(name));
        return found == read->figures.end() ? QStringLiteral("!") : found->second.effective().toText();
    }
    void goTo(const char* name) {
        session().selectFigure(key(name));
        page().figures().focusTable();
    }
    void press(int k, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(k), modifiers);
    }
    void type(const QString& text) {
        for (const QChar c : text)
            QTest::keyClick(QApplication::focusWidget(), c.toLatin1());
        press(Qt::Key_Return);
    }
    /// Clicks a row of the list.
    void choose(int row) {
        const QModelIndex index = list()->model()->index(row, ReportModel::IssuerColumn);
        list()->scrollTo(index);
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, list()->visualRect(index).center());
    }
    void clickHeader(int column) {
        QHeaderView* header = list()->header();
        const QPoint at(header->sectionViewportPosition(column) + header->sectionSize(column) / 2,
                        header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
    }

    bool ready = false;
};

/// An event of dragging these, as the window system sends it; whether it was taken.
template <typename Event>
bool drag(QWidget* widget, const QMimeData& data) {
    Event event(widget->rect().center(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    event.ignore();
    QCoreApplication::sendEvent(widget, &event);
    return event.isAccepted();
}

} // namespace

/// The window used as a person uses it, keyboard and mouse; what counts is then in the case file.
class TestWindow : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Pipeline> m_pipeline;

private Q_SLOTS:
    void initTestCase() {
        auto pipeline = Pipeline::bundled();
        QVERIFY(pipeline.has_value());
        m_pipeline = std::make_unique<Pipeline>(std::move(*pipeline));
    }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^QAbstractItemView"))); }

    void keysWithCtrlLeaveOneReportSelected_data() {
        QTest::addColumn<int>("key");
        QTest::newRow("reviewed") << int(Qt::Key_Return);
        QTest::newRow("next") << int(Qt::Key_PageDown);
        QTest::newRow("previous") << int(Qt::Key_PageUp);
    }

    /// What the menu of the list acts on is the report that is open, not those passed through.
    void keysWithCtrlLeaveOneReportSelected() {
        QFETCH(int, key);
        Desk desk(*m_pipeline);
        QVERIFY(desk.ready);
        desk.choose(4);
        for (int step = 0; step < 3; ++step) {
            const qint64 before = desk.current();
            desk.press(key, Qt::ControlModifier);
            QVERIFY(desk.current() != before);
            QCOMPARE(desk.page().queue().selected(), std::vector{desk.current()});
        }
    }

    void aReviewedReportTellsWhatIsStillOpen() {
        Desk desk(*m_pipeline);
        QVERIFY(desk.ready);
        qint64 open = 0;
        qint64 clean = 0;
        for (const ReportSummary& summary : desk.workspace.reports().summaries())
            (hasOpenFindings(summary) ? open : clean) = summary.id;
        QVERIFY(open && clean);
        const auto mark = [&](qint64 id) {
            desk.session().openReport(id);
            desk.window->statusBar()->clearMessage();
            desk.press(Qt::Key_Return, Qt::ControlModifier);
            return desk.window->statusBar()->currentMessage();
        };
        const ReportSummary summary = *desk.workspace.reports().find(open);
        const QString told = mark(open);
        QVERIFY2(told.contains(displayName(summary)) && told.contains(findingsText(summary)),
                 qPrintable(told));
        QCOMPARE(desk.otherConnection()->summary(open)->status, ReviewStatus::Reviewed);
        QCOMPARE(mark(clean), QString());
    }

    void theListFiltersByFindingsAndStatus() {
        Desk desk(*m_pipeline);
        QVERIFY(desk.ready);
        auto* only = part<QToolButton>(desk.window.get(), "queueOnlyFindings");
        QTest::mouseClick(only, Qt::LeftButton);
        const auto shown = desk.page().queue().shown();
        QVERIFY(!shown.empty() && shown.size() < 12);
        for (const qint64 id : shown)
            QVERIFY(hasOpenFindings(*desk.otherConnection()->summary(id)));
        desk.choose(0);
        QCOMPARE(desk.current(), shown.front());
        QTest::keyClick(desk.window.get(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(desk.otherConnection()->summary(shown.front())->status, ReviewStatus::Reviewed);
        QTest::mouseClick(only, Qt::LeftButton);
        auto* status = part<QComboBox>(desk.window.get(), "queueStatus");
        QTest::keyClick(status, Qt::Key_End); // rejected
        QVERIFY(desk.page().queue().shown().empty());
        QTest::keyClick(status, Qt::Key_Up); // reviewed
        QCOMPARE(desk.page().queue().shown(), std::vector{shown.front()});
        QTest::mouseClick(desk.list()->viewport(), Qt::LeftButton); // nothing but that row is there
        QTest::keyClick(status, Qt::Key_Home);
        QCOMPARE(int(desk.page().queue().shown().size()), 12);
    }

    void typingFiltersTheList() {
        Desk desk(*m_pipeline);
        QVERIFY(desk.ready);
        QTest::keyClick(desk.window.get(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        auto* field = part<QLineEdit>(desk.window.get(), "queueFilter");
        QCOMPARE(QApplication::focusWidget(), field);
        QTest::keyClicks(field, QStringLiteral("2024"));
        const auto shown = desk.page().queue().shown();
        QCOMPARE(int(shown.size()), 6);
        for (const qint64 id : shown)
            QCOMPARE(desk.otherConnection()->summary(id)->identity.year, std::optional(2024));
        QVERIFY(part<QLabel>(desk.window.get(), "queueCount")->text().startsWith(QStringLiteral("6 of 12")));
        QTest::keyClicks(field, QStringLiteral(" 330122"));
        QCOMPARE(desk.page().queue().shown(), shown);
        QTest::keyClicks(field, QStringLiteral("xyz"));
        QVERIFY(desk.page().queue().shown().empty());
        QTest::mouseClick(part<QPushButton>(desk.window.get(), "queueClear"), Qt::LeftButton);
        QCOMPARE(int(desk.page().queue().shown().size()), 12);
    }

    void aClickOnATitleSorts() {
        Desk desk(*m_pipeline);
        QVERIFY(desk.ready);
        const auto years = [&] {
            std::vector<int> all;
            for (const qint64 id : desk.page().queue().shown())
                all.push_back(desk.otherConnection()->summary(id)->identity.year.value_or(0));
            return all;
        };
        QVERIFY(!std::is_sorted(years().begin(), years().end()) || years().front() == years().back());
        desk.clickHeader(ReportModel::YearColumn);
        auto sorted = years();
        QVERIFY(std::is_sorted(sorted.begin(), sorted.end()));
        const qint64 before = desk.current();
        desk.clickHeader(ReportModel::YearColumn);
        sorted = years();
        QVERIFY(std::is_sorted(sorted.rbegin(), sorted.rend()));
        QCOMPARE(desk.current(), before); // sorting opens nothing
    }

    void stepsStayWithinTheFilter() {
        Desk desk(*m_pipeline);
        QVERIFY(desk.ready);
        part<QLineEdit>(desk.window.get(), "queueFilter")->setText(QStringLiteral("2024"));
        const auto shown = desk.page().queue().shown();
        std::set<qint64> visited;
        for (int step = 0; step < 40; ++step) {
            QTest::keyClick(desk.window.get(), Qt::Key_F8);
            visited.insert(desk.current());
        }
        visited.erase(desk.current());
        int outside = 0;
        for (const qint64 id : visited)
            outside += std::find(shown.begin(), shown.end(), id) == shown.end() ? 1 : 0;
        QVERIFY2(outside <= 1, "no report but the one it began with lies outside the filter");
    }

    void nextAndPreviousWalkTheList() {
        Desk desk(*m_pipeline);
        QVERIFY(desk.ready);
        QTest::mouseClick(part<QToolButton>(desk.window.get(), "queueOnlyFindings"), Qt::LeftButton);
        desk.choose(0);
        auto* panel = part<FindingsPanel>(desk.window.get(), "findingsPanel");
        const int all = panel->findingsList()->model()->rowCount();
        QVERIFY(all > 0);
        for (int i = 0; i < all; ++i) {
            QTest::keyClick(desk.window.get(), Qt::Key_F8);
            QCOMPARE(panel->findingsList()->currentIndex().row(), i);
            QCOMPARE(desk.session().currentFinding(), i);
        }
        const qint64 first = desk.current();
        QTest::keyClick(desk.window.get(), Qt::Key_F8); // over to the next report
        QVERIFY(desk.current() != first);
        QCOMPARE(desk.session().currentFinding(), 0);
        QTest::keyClick(desk.window.get(), Qt::Key_F8, Qt::ShiftModifier); // and back, to the last one
        QCOMPARE(desk.current(), first);
        QCOMPARE(desk.session().currentFinding(), all - 1);
        desk.window->actions()[Act::PreviousFinding]->trigger();
        QCOMPARE(desk.session().currentFinding(), std::max(0, all - 2));
    }

    /// A finding about the prose has no cell: none stays marked, and its sentence is gone to.
    void aFindingAboutTheProseIsGoneToInTheOriginal() {
        Desk desk(*m_pipeline);
        QVERIFY(desk.ready);
        NewReport made;
        made.original = QByteArray("甘河子镇2024年年报\n受理申请数量比上年增长三成。\n");
        made.sha256 = QString(64, QLatin1Char('7'));
        made.sourceName = QStringLiteral("prose.txt");
        made.format = QStringLiteral("text");
        made.report.identity.issuer = QStringLiteral("甘河子镇人民政府");
        made.report.identity.year = 2024;
        made.report.form = QStringLiteral("2021");
        made.report.tableForms[QStringLiteral("t3")] = made.report.form;
        for (const FigureKey& each : m_pipeline->forms().edition(u"2021")->keys) {
            if (each.table() == QLatin1String("t3"))
                made.report.figures.set(each, {FigureState::Read, Decimal(0), QStringLiteral("0"), {}, {}});
        }
        made.findings = {
            {QStringLiteral("figure.doubtful"), Severity::Error, {key("t3.new.total")}, {}, {}, {}, {}},
            {QStringLiteral("text.growth"), Severity::Warning, {}, {}, {}, {}, TextRange{14, 10}}};
        const auto added = desk.workspace.caseFile()->add(made);
        QVERIFY(added.has_value());
        desk.session().openReport(added->reportId);
        auto* figures = part<FiguresView>(desk.window.get(), "figures");
        QTest::keyClick(desk.window.get(), Qt::Key_F8);
        QCOMPARE(desk.session().currentFigure(), key("t3.new.total"));
        QTest::keyClick(desk.window.get(), Qt::Key_F8);
        QCOMPARE(desk.session().currentFinding(), 1);
        QVERIFY(desk.session().currentFigure().isEmpty());
        for (const FigureGridView* grid : figures->findChildren<FigureGridView*>())
            QVERIFY(!grid->currentIndex().isValid());
        const SourceTextView* text = desk.page().original().textView();
        QVERIFY(text->hasFocus());
        QCOMPARE(text->marks().size(), size_t(1));
        QTest::keyClick(desk.window.get(), Qt::Key_F8, Qt::ShiftModifier);
        QCOMPARE(desk.session().currentFigure(), key("t3.new.total"));
    }

    /// What can be pressed at the same time in either language has an access key of its own.
    void accessKeysAreEachTheirOwn() {
        Desk desk(*m_pipeline);
        QVERIFY(desk.ready);
        for (const Act language : {Act::LanguageEnglish, Act::LanguageChinese}) {
            desk.window->actions()[language]->trigger();
            QStringList texts;
            for (const QAction* menu : desk.window->menuBar()->actions())
                texts += menu->text();
            for (const QAbstractButton* button : desk.window->findChildren<QAbstractButton*>())
                texts += button->text();
            for (const QLabel* label : desk.window->findChildren<QLabel*>())
                texts += label->buddy() ? label->text() : QString();
            std::map<QString, QStringList> byKey;
            for (const QString& text : texts) {
                if (const QKeySequence access = QKeySequence::mnemonic(text); !access.isEmpty())
                    byKey[access.toString()] += text;
            }
            QVERIFY(byKey.size() > 8);
            for (const auto& [access, sharing] : byKey)
                QVERIFY2(sharing.size() == 1, qPrintable(access + sharing.join(QLatin1Char(' '))));
        }
    }

    void aRollUpLeadsToItsReports() {
        Desk desk(*m_pipeline);
        QVERIFY(desk.ready);
        QTest::keyClick(desk.window.get(), Qt::Key_3, Qt::ControlModifier);
        QVERIFY(desk.window->rollUpPage().isVisible());
        auto* places = part<QTableView>(desk.window.get(), "rollUpPlaces");
        QVERIFY(places->model()->rowCount() > 1);
        const QString issuer = places->model()->index(0, 1).data().toString();
        places->setFocus();
        places->setCurrentIndex(places->model()->index(0, 0));
        QTest::keyClick(places, Qt::Key_Return);
        QVERIFY(desk.page().isVisible());
        QCOMPARE(desk.session().report()->summary.identity.issuer, issuer);
        QTest::keyClick(desk.window.get(), Qt::Key_3, Qt::ControlModifier);
        QTest::keyClick(desk.window.get(), Qt::Key_F, Qt::ControlModifier);
        QVERIFY(part<QLineEdit>(desk.window.get(), "rollUpFilter")->hasFocus());
    }

    void aBlockOfFiguresIsCopiedIntoAnotherReport() {
        Desk desk(*m_pipeline);
        QVERIFY(desk.ready);
        desk.choose(0);
        const qint64 from = desk.current();
        desk.goTo("t3.new.natural_person");
        desk.press(Qt::Key_Right, Qt::ShiftModifier);
        desk.press(Qt::Key_Down, Qt::ShiftModifier);
        desk.press(Qt::Key_C, Qt::ControlModifier);
        const char* const names[] = {"t3.new.natural_person", "t3.new.business",
                                     "t3.carried_in.natural_person", "t3.carried_in.business"};
        const QString copied = QGuiApplication::clipboard()->text();
        QCOMPARE(copied, QStringLiteral("%1\t%2\n%3\t%4")
                             .arg(desk.stored(from, names[0]), desk.stored(from, names[1]),
                                  desk.stored(from, names[2]), desk.stored(from, names[3])));
        QGuiApplication::clipboard()->setText(QStringLiteral("71\t72\n73\t74"));
        desk.choose(3);
        const qint64 to = desk.current();
        QVERIFY(to != from);
        QStringList before;
        for (const char* name : names)
            before.append(desk.stored(to, name));
        desk.goTo(names[0]);
        desk.press(Qt::Key_V, Qt::ControlModifier);
        QStringList after;
        for (const char* name : names)
            after.append(desk.stored(to, name));
        QCOMPARE(after, QStringList({QStringLiteral("71"), QStringLiteral("72"), QStringLiteral("73"),
                                     QStringLiteral("74")}));
        QCOMPARE(desk.workspace.reports().find(to)->corrections, 4);
        QTest::keyClick(desk.window.get(), Qt::Key_Z, Qt::ControlModifier); // one step
        for (int i = 0; i < 4; ++i)
            QCOMPARE(desk.stored(to, names[i]), before[i]);
        QCOMPARE(desk.stored(from, names[0]), copied.section(QLatin1Char('\t'), 0, 0));
    }

    void undoGoesBackToTheOtherReport() {
        Desk desk(*m_pipeline);
        QVERIFY(desk.ready);
        desk.choose(1);
        const qint64 one = desk.current();
        const QString oneBefore = desk.stored(one, "t3.new.business");
        desk.goTo("t3.new.business");
        desk.type(QStringLiteral("301"));
        desk.choose(4);
        const qint64 other = desk.current();
        QVERIFY(other != one);
        const QString otherBefore = desk.stored(other, "t2.licensing.decisions");
        desk.goTo("t2.licensing.decisions");
        desk.type(QStringLiteral("302"));
        QCOMPARE(desk.stored(one, "t3.new.business"), QStringLiteral("301"));
        QCOMPARE(desk.stored(other, "t2.licensing.decisions"), QStringLiteral("302"));
        QTest::keyClick(desk.window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.stored(other, "t2.licensing.decisions"), otherBefore);
        QCOMPARE(desk.current(), other);
        QTest::keyClick(desk.window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.stored(one, "t3.new.business"), oneBefore);
        QCOMPARE(desk.current(), one); // what is undone is shown
        QCOMPARE(desk.page().queue().current(), one);
        QCOMPARE(desk.session().currentFigure(), key("t3.new.business"));
        for (int i = 0; i < 2; ++i)
            QTest::keyClick(desk.window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(desk.stored(one, "t3.new.business"), QStringLiteral("301"));
        QCOMPARE(desk.stored(other, "t2.licensing.decisions"), QStringLiteral("302"));
        QCOMPARE(desk.current(), other);
        QVERIFY(!desk.window->actions()[Act::Redo]->isEnabled());
    }

    void originalAndTablesLeadToEachOther() {
        Desk desk(*m_pipeline);
        QVERIFY(desk.ready);
        desk.choose(2);
        SourceTextView* text = desk.page().original().textView();
        desk.goTo("t3.new.total");
        const auto placeNow = [&] {
            for (const TextMark& mark : text->marks()) {
                if (mark.kind == TextMark::Kind::Current)
                    return std::optional(mark.place);
            }
            return std::optional<TextPlace>();
        };
        const auto total = placeNow();
        QVERIFY(total);
        QVERIFY(text->viewport()->rect().intersects(text->rectsOf(*total).front().toRect()));
        desk.press(Qt::Key_Left); // in the table: the original follows
        QCOMPARE(desk.session().currentFigure(), key("t3.new.other_org"));
        QVERIFY(placeNow() && *placeNow() != *total);
        const QPoint at =
            text->rectsOf(*total).front().center().toPoint(); // in the original: so do the tables
        QTest::mouseClick(text->viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(desk.session().currentFigure(), key("t3.new.total"));
        desk.page().figures().focusTable();
        const auto* grid = qobject_cast<FigureGridView*>(QApplication::focusWidget());
        QVERIFY(grid && grid->currentIndex().isValid());
        desk.type(QStringLiteral("303")); // what was clicked is what is edited
        QCOMPARE(desk.stored(desk.current(), "t3.new.total"), QStringLiteral("303"));
    }

    void aBarOpensItsReport() {
        Desk desk(*m_pipeline);
        QVERIFY(desk.ready);
        desk.goTo("t3.new.business");
        QTest::keyClick(desk.window.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        ComparePage& compare = desk.window->comparePage();
        QVERIFY(compare.isVisible());
        QCOMPARE(compare.figure(), key("t3.new.business"));
        compare.setMode(CompareMode::Issuers);
        QCoreApplication::processEvents();
        CompareChart& chart = compare.chart();
        QCOMPARE(int(chart.spots().size()), 12);
        for (const size_t i : {size_t(1), size_t(10)}) {
            const ChartSpot spot = chart.spots()[i];
            const QPointF at = chart.positionOf(spot) + QPointF(2, 0);
            QTest::mouseClick(chart.viewport(), Qt::LeftButton, {},
                              chart.mapFromScene(chart.chart()->mapToScene(at)));
            QVERIFY(!compare.isVisible());
            QCOMPARE(desk.current(), spot.point.reportId);
            QCOMPARE(desk.session().currentFigure(), key("t3.new.business"));
            desk.page().figures().focusTable();
            desk.type(QString::number(400 + int(i)));
            QCOMPARE(desk.stored(spot.point.reportId, "t3.new.business"), QString::number(400 + int(i)));
            QTest::keyClick(desk.window.get(), Qt::Key_2, Qt::ControlModifier);
            QCoreApplication::processEvents(); // drawn anew, with the corrected value
            QCOMPARE(chart.spots()[i].point.figure.value, std::optional(Decimal(400 + int(i))));
        }
    }

    void anExportThatIsRefusedSaysSo_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("no right to write") << QStringLiteral("locked/out.xlsx");
        QTest::newRow("CSV, no right to write") << QStringLiteral("locked/out.csv");
        QTest::newRow("no such folder") << QStringLiteral("locked/gone/out.xlsx");
    }

    void anExportThatIsRefusedSaysSo() {
        QFETCH(QString, name);
        Desk desk(*m_pipeline);
        QVERIFY(desk.ready);
        QVERIFY(QDir(desk.folder.path()).mkdir(QStringLiteral("locked")));
        QFile::setPermissions(desk.folder.path(), QFile::Permissions(0x7775)); // nobody may go through it
        QTest::keyClick(desk.window.get(), Qt::Key_E, Qt::ControlModifier);
        auto* dialog = part<QWidget>(desk.window.get(), "exportDialog");
        QVERIFY(dialog);
        auto* target = part<QLineEdit>(dialog, "exportTarget");
        target->selectAll();
        QTest::keyClicks(target, desk.folder.filePath(name));
        auto* result = part<QLabel>(dialog, "exportResult");
        {
            const Unprivileged nobody(desk.folder.filePath(QStringLiteral("locked")), {});
            QTest::mouseClick(part<QPushButton>(dialog, "exportStart"), Qt::LeftButton);
            QVERIFY(QTest::qWaitFor([&] { return result->isVisible(); }, 30000));
        }
        QVERIFY2(result->text().startsWith(QStringLiteral("Not exported: ")), qPrintable(result->text()));
        QVERIFY(!part<QPushButton>(dialog, "exportFolder")->isVisible());
        QVERIFY(part<QPushButton>(dialog, "exportStart")->isEnabled()); // another folder may do
        QVERIFY(QDir(desk.folder.filePath(QStringLiteral("locked"))).isEmpty());
        target->selectAll();
        QTest::keyClicks(target, desk.path("better.csv"));
        QTest::mouseClick(part<QPushButton>(dialog, "exportStart"), Qt::LeftButton);
        QVERIFY(QTest::qWaitFor(
            [&] { return result->isVisible() && result->text().startsWith(QStringLiteral("Exported")); },
            30000));
        QVERIFY(QFile::exists(desk.path("better.csv")));
    }

    void theLanguageChangesEverywhere() {
        Desk desk(*m_pipeline);
        QVERIFY(desk.ready);
        desk.goTo("t3.new.total");
        desk.type(QStringLiteral("99999"));
        QVERIFY(!desk.session().report()->findings.empty());
        desk.window->actions()[Act::LanguageChinese]->trigger();
        auto* pages = part<QTabWidget>(desk.window.get(), "pages");
        QTRY_COMPARE(pages->tabText(1), QStringLiteral("比较"));
        QCoreApplication::processEvents();
        // English is left in names of keys, file types, the language itself: words of three letters and more
        // tell.
        static const QRegularExpression english(QStringLiteral("[A-Za-z]{3,}"));
        static const QRegularExpression fine(QStringLiteral("Ctrl|Shift|English|CSV|Excel|Gouji|gouji|txt"));
        QStringList left;
        const auto look = [&](const QString& text) {
            if (QString(text).remove(fine).contains(english))
                left.append(text);
        };
        for (const QLabel* label : desk.window->findChildren<QLabel*>()) {
            if (label->objectName() != QLatin1String("importText")) // of the last import, not shown
                look(label->text());
        }
        for (const QAbstractButton* button : desk.window->findChildren<QAbstractButton*>())
            look(button->text());
        for (const QAction* action : desk.window->findChildren<QAction*>())
            look(action->text());
        for (const QLineEdit* field : desk.window->findChildren<QLineEdit*>())
            look(field->placeholderText());
        for (const QTabBar* bar : desk.window->findChildren<QTabBar*>()) {
            for (int i = 0; i < bar->count(); ++i)
                look(bar->tabText(i));
        }
        const QAbstractItemModel* findings =
            part<FindingsPanel>(desk.window.get(), "findingsPanel")->findingsList()->model();
        QVERIFY(findings->rowCount() > 0);
        for (int row = 0; row < findings->rowCount(); ++row)
            look(findings->index(row, 0).data().toString());
        QVERIFY2(left.isEmpty(), qPrintable(left.join(QLatin1Char('\n'))));
    }

    void everyTextCanBeReadInTheDark() {
        Desk desk(*m_pipeline);
        QVERIFY(desk.ready);
        desk.window->actions()[Act::ThemeDark]->trigger();
        QCoreApplication::processEvents();
        int seen = 0;
        for (const QWidget* widget : desk.window->findChildren<QWidget*>()) {
            const auto ratio = contrast(widget->palette().color(widget->foregroundRole()),
                                        widget->palette().color(widget->backgroundRole()));
            if (!qobject_cast<const QLabel*>(widget) && !qobject_cast<const QAbstractButton*>(widget))
                continue;
            ++seen;
            if (widget->isEnabled())
                QVERIFY2(ratio >= 4, qPrintable(widget->objectName() + QString::number(ratio)));
        }
        QVERIFY(seen > 20);
        desk.window->actions()[Act::ShowCompare]->trigger();
        QCoreApplication::processEvents();
        const CompareChart& chart = desk.window->comparePage().chart();
        const QImage image = desk.window->comparePage().chart().grab().toImage();
        QVERIFY(image.pixelColor(2, 2).lightness() < 80);
        const QColor ground = chart.palette().color(QPalette::Base);
        QVERIFY(contrast(chart.chart()->titleBrush().color(), ground) >= 4.5);
        QCOMPARE(desk.settings.text(Setting::ThemeName), QStringLiteral("dark"));
    }

    void theSignOfDroppingComesAndGoes() {
        Desk desk(*m_pipeline);
        QVERIFY(desk.ready);
        auto* overlay = part<QWidget>(desk.window.get(), "dropOverlay");
        QWidget* list = desk.list()->viewport();
        QMimeData files;
        files.setUrls({QUrl::fromLocalFile(desk.casePath())});
        QVERIFY(!overlay->isVisible());
        QVERIFY(drag<QDragEnterEvent>(list, files));
        QVERIFY(overlay->isVisible());
        QCOMPARE(overlay->size(), desk.window->size());
        QDragLeaveEvent leave;
        QCoreApplication::sendEvent(list, &leave);
        QVERIFY(drag<QDragEnterEvent>(desk.page().original().textView(), files)); // over to a neighbour
        QTest::qWait(150);
        QVERIFY(overlay->isVisible());
        QDragLeaveEvent away;
        QCoreApplication::sendEvent(desk.page().original().textView(), &away);
        QTRY_VERIFY(!overlay->isVisible());
        QMimeData web;
        web.setUrls({QUrl(QStringLiteral("https://example.org/report.doc"))});
        QVERIFY(!drag<QDragEnterEvent>(desk.window.get(), web)); // nothing is ever fetched
        QVERIFY(!overlay->isVisible());
        QCOMPARE(int(desk.otherConnection()->reports()->size()), 12);
    }

    void reportsDroppedAgainAreThereOnce() {
        Desk desk(*m_pipeline);
        QVERIFY(desk.ready);
        QVERIFY(dropOn(desk.list()->viewport(), {desk.sample(0), desk.sample(5)}));
        QVERIFY(desk.waitForImport());
        QCOMPARE(int(desk.otherConnection()->reports()->size()), 12);
        QCOMPARE(desk.workspace.reports().rowCount(), 12);
        QVERIFY(desk.dialogs.warned.isEmpty());
    }
};

QTEST_MAIN(TestWindow)
#include "test_window.moc"
