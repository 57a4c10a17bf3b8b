#include "tests/ui/review_fixture.h"
#include "ui/figures/figure_clipboard.h"
#include "ui/figures/figure_grid_view.h"
#include "ui/figures/figure_painting.h"
#include "ui/figures/figure_table_page.h"
#include "ui/figures/figures_view.h"
#include "ui/figures/selection_summary.h"
#include "ui/figures/spanned_header_view.h"
#include "ui/look/theme.h"
#include "ui/look/tones.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QRegularExpression>
#include <QScreen>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

using namespace gouji;
using gouji::testing::CellReading;
using gouji::testing::key;
using gouji::testing::MarkingTranslator;
using gouji::testing::ReviewCase;

namespace {

/// The tables on a window of their own, used as a person does.
struct Desk {
    explicit Desk(const gouji::testing::CellReadings& readings = {}) {
        id = review.addAndOpen(readings);
        view.resize(560, 600);
        view.show();
    }

    FigureGridView* grid() const {
        for (FigureGridView* one : view.findChildren<FigureGridView*>()) {
            if (one->isVisible() && one->currentIndex().isValid())
                return one;
        }
        return nullptr;
    }
    void goTo(const char* figure) {
        review.session().selectFigure(key(figure));
        view.focusTable();
    }
    void press(Qt::Key k, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(grid(), k, modifiers); }
    QLineEdit* editor() const { return view.findChild<QLineEdit*>(QStringLiteral("figureEditor")); }
    QString stored(const char* figure) const { return review.stored(id, figure); }
    QString current() const { return review.session().currentFigure().name; }
    QString complaint() const {
        auto* label = view.findChild<QLabel*>(QStringLiteral("complaint"));
        return label->isVisible() ? label->text() : QString();
    }

    mutable ReviewCase review;
    FiguresView view{review.session()};
    qint64 id = 0;
};

const SpannedHeaderView::Label* labelNamed(const QHeaderView* header, const char* text) {
    for (const auto& label : static_cast<const SpannedHeaderView*>(header)->labels()) {
        if (label.text == QString::fromUtf8(text))
            return &label;
    }
    return nullptr;
}

/// Black and white only: what is left when colours cannot be told apart.
QImage shapeOf(const FigureLook& look, const QPalette& palette, double ratio) {
    QImage image((QSizeF(look.place.size()) * ratio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    QPainter painter(&image);
    painter.setFont(QGuiApplication::font());
    paintFigure(painter, look, Tones(palette));
    painter.end();
    return image.convertToFormat(QImage::Format_Grayscale8);
}

} // namespace

class TestFigures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QFont font(QStringLiteral("Noto Sans CJK SC"));
        font.setPointSizeF(10);
        QApplication::setFont(font);
    }

    /// Views complain of editors that they do not know: no test may make them.
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^QAbstractItemView"))); }

    void modelsKeepTheRules_data() {
        QTest::addColumn<int>("table");
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("columns");
        QTest::newRow("t2") << 0 << 2 << 3;
        QTest::newRow("t3") << 1 << 25 << 7;
        QTest::newRow("t4") << 2 << 1 << 15;
    }

    void modelsKeepTheRules() {
        QFETCH(int, table);
        ReviewCase review;
        review.addAndOpen();
        const Form& form = *review.pipeline().forms().edition(u"2021");
        FigureGridModel model(review.session(), form, table, 0);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTEST(model.rowCount(), "rows");
        QTEST(model.columnCount(), "columns");
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        const QModelIndex first = model.index(0, 0);
        QVERIFY(model.setData(first, QStringLiteral("41")));
        model.refresh();
        QCOMPARE(changed.count(), 1);
        QCOMPARE(model.data(first).toString(), QStringLiteral("41"));
        QVERIFY(model.data(first, FigureGridModel::CorrectedRole).toBool());
        QVERIFY(!model.setData(first, QStringLiteral("forty")));
        QCOMPARE(model.indexOf(model.keyAt(first)), first);
        QVERIFY(!model.indexOf(key("t9.none")).isValid());
        review.session().closeReport();
        model.refresh();
        QCOMPARE(model.rowCount(), 0);
    }

    void cellsTellWhatIsKnownOfThem() {
        Desk desk(
            {{QStringLiteral("t3.new.total"),
              {FigureState::Doubtful, QStringLiteral("<b>5</b>"), {{EvidenceKind::RowByPosition, {}}}}}});
        desk.goTo("t3.new.total");
        const QModelIndex index = desk.grid()->currentIndex();
        QCOMPARE(index.data().toString(), QStringLiteral("?"));
        const QString tip = index.data(Qt::ToolTipRole).toString();
        QVERIFY(tip.contains(QStringLiteral("&lt;b&gt;5"))); // shown, not obeyed
        QVERIFY(tip.contains(QStringLiteral("Total")));
        QVERIFY(index.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("Total")));
        desk.review.session().enter({{key("t3.new.total"), FigureValue::number(Decimal(5))}},
                                    QStringLiteral("seen"));
        QVERIFY(index.data(Qt::ToolTipRole).toString().contains(QStringLiteral("seen")));
        QVERIFY(index.data(Qt::ToolTipRole).toString().contains(QStringLiteral("tester")));
    }

    void headersSpanAsTheRegulationHasThem() {
        MarkingTranslator chinese;
        QCoreApplication::installTranslator(&chinese);
        Desk desk;
        desk.goTo("t3.new.total");
        const auto* persons = labelNamed(desk.grid()->horizontalHeader(), "法人或其他组织");
        QVERIFY(persons);
        QCOMPARE(persons->firstSection, 1);
        QCOMPARE(persons->lastSection, 5);
        const auto* natural = labelNamed(desk.grid()->horizontalHeader(), "自然人");
        QVERIFY(natural);
        QCOMPARE(natural->lastLevel, 1);
        const auto* results = labelNamed(desk.grid()->verticalHeader(), "三、本年度办理结果");
        QVERIFY(results);
        QCOMPARE(results->firstSection, 2);
        QCOMPARE(results->lastSection, 23);
        const auto* refused = labelNamed(desk.grid()->verticalHeader(), "（三）不予公开");
        QVERIFY(refused);
        QCOMPARE(refused->lastSection - refused->firstSection + 1, 8);
        desk.goTo("t4.review.total");
        QCOMPARE(static_cast<SpannedHeaderView*>(desk.grid()->horizontalHeader())->levels(), 3);
        const auto* suits = labelNamed(desk.grid()->horizontalHeader(), "行政诉讼");
        QVERIFY(suits);
        QCOMPARE(suits->lastSection - suits->firstSection + 1, 10);
    }

    void tableThreeFitsBesideTheOriginal_data() {
        QTest::addColumn<bool>("chinese");
        QTest::newRow("zh") << true;
        QTest::newRow("en") << false;
    }

    void tableThreeFitsBesideTheOriginal() {
        QFETCH(bool, chinese);
        MarkingTranslator translator;
        if (chinese)
            QCoreApplication::installTranslator(&translator);
        Desk desk;
        desk.goTo("t3.new.total");
        QCOMPARE(desk.grid()->horizontalScrollBar()->maximum(), 0);
        for (int column = 0; column < 7; ++column)
            QVERIFY(desk.grid()->columnWidth(column) >= 44);
    }

    void headersStayCleanWhileScrolling_data() {
        QTest::addColumn<bool>("chinese");
        QTest::newRow("zh") << true;
        QTest::newRow("en") << false;
    }

    /// What stands on the screen after scrolling is what a header painted from nothing shows.
    void headersStayCleanWhileScrolling() {
        QFETCH(bool, chinese);
        MarkingTranslator translator;
        if (chinese)
            QCoreApplication::installTranslator(&translator);
        Desk desk;
        desk.view.resize(480, 360);
        QVERIFY(QTest::qWaitForWindowExposed(&desk.view));
        desk.goTo("t3.new.total");
        QHeaderView* header = desk.grid()->verticalHeader();
        QScrollBar* down = desk.grid()->verticalScrollBar();
        QVERIFY(down->maximum() > 200);
        for (const int by : {17, 40, 63, -25, 90, 120, -33, -150}) {
            down->setValue(down->value() + by);
            QTest::qWait(20);
            const QRect place(header->viewport()->mapTo(&desk.view, QPoint()), header->viewport()->size());
            const QImage seen =
                desk.view.screen()
                    ->grabWindow(desk.view.winId(), place.x(), place.y(), place.width(), place.height())
                    .toImage();
            const QImage anew = header->viewport()->grab().toImage();
            QCOMPARE(seen.size(), anew.size());
            QVERIFY2(seen.convertToFormat(QImage::Format_RGB32) == anew.convertToFormat(QImage::Format_RGB32),
                     qPrintable(QString::number(down->value())));
        }
    }

    void typingReplacesAndMovesOn() {
        Desk desk;
        desk.goTo("t3.new.business");
        desk.press(Qt::Key_7);
        QVERIFY(desk.editor());
        QTest::keyClick(desk.editor(), Qt::Key_1);
        QTest::keyClick(desk.editor(), Qt::Key_Return);
        QCOMPARE(desk.stored("t3.new.business"), QStringLiteral("71"));
        QCOMPARE(desk.current(), QStringLiteral("t3.carried_in.business"));
        desk.press(Qt::Key_4);
        QTest::keyClick(desk.editor(), Qt::Key_Tab);
        QCOMPARE(desk.stored("t3.carried_in.business"), QStringLiteral("4"));
        QCOMPARE(desk.current(), QStringLiteral("t3.carried_in.research"));
        desk.review.session().undoStack().undo();
        QCOMPARE(desk.stored("t3.carried_in.business"), QStringLiteral("0"));
        QCOMPARE(desk.current(), QStringLiteral("t3.carried_in.business"));
        QCOMPARE(desk.stored("t3.new.business"), QStringLiteral("71"));
    }

    void escapeAndAnUntouchedTextChangeNothing() {
        Desk desk;
        desk.goTo("t3.new.business");
        desk.press(Qt::Key_F2);
        QCOMPARE(desk.editor()->text(), QStringLiteral("2"));
        QTest::keyClick(desk.editor(), Qt::Key_9);
        QTest::keyClick(desk.editor(), Qt::Key_Escape);
        desk.press(Qt::Key_F2);
        QTest::keyClick(desk.editor(), Qt::Key_Return);
        QVERIFY(desk.review.storedCorrections(desk.id).empty());
    }

    void countsThatCannotBeAreRefused_data() {
        QTest::addColumn<QString>("figure");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("unit");
        QTest::newRow("fraction") << "t3.new.business"
                                  << "12.5"
                                  << "items";
        QTest::newRow("negative") << "t3.new.business"
                                  << "-3"
                                  << "items";
        QTest::newRow("fee") << "t2.fees.amount"
                             << "-1"
                             << "10,000 yuan";
    }

    void countsThatCannotBeAreRefused() {
        QFETCH(QString, figure);
        QFETCH(QString, typed);
        QFETCH(QString, unit);
        const QByteArray name = figure.toLatin1();
        Desk desk;
        desk.goTo(name.constData());
        desk.press(Qt::Key_F2);
        desk.editor()->selectAll();
        QTest::keyClicks(desk.editor(), typed);
        QTest::keyClick(desk.editor(), Qt::Key_Return);
        QVERIFY(desk.editor()); // what was typed is still there
        QCOMPARE(desk.editor()->text(), typed);
        QVERIFY2(desk.complaint().contains(typed) && desk.complaint().contains(unit),
                 qPrintable(desk.complaint()));
        QTest::keyClick(desk.editor(), Qt::Key_Escape);
        QGuiApplication::clipboard()->setText(typed);
        desk.press(Qt::Key_V, Qt::ControlModifier);
        QVERIFY2(desk.complaint().contains(typed) && desk.complaint().contains(unit),
                 qPrintable(desk.complaint()));
        QVERIFY(desk.review.storedCorrections(desk.id).empty());
    }

    void doubtfulValuesAreConfirmedByKey() {
        const CellReading doubt{FigureState::Doubtful, QStringLiteral("1"), {}};
        Desk desk(
            {{QStringLiteral("t3.granted.business"), doubt}, {QStringLiteral("t4.review.upheld"), doubt}});
        desk.goTo("t3.granted.business");
        desk.press(Qt::Key_F2);
        QTest::keyClick(desk.editor(), Qt::Key_Return); // nothing typed: the value is right
        QCOMPARE(desk.stored("t3.granted.business"), QStringLiteral("1"));
        QCOMPARE(desk.review.storedCorrections(desk.id).size(), size_t(1));
        QVERIFY(desk.current() != QStringLiteral("t3.granted.business"));
        desk.goTo("t4.review.upheld");
        desk.press(Qt::Key_F2);
        QTest::keyClick(desk.editor(), Qt::Key_Escape);
        QCOMPARE(desk.review.storedCorrections(desk.id).size(), size_t(1));
        desk.view.confirmPrinted();
        QCOMPARE(desk.review.storedCorrections(desk.id).size(), size_t(2));
        QCOMPARE(desk.review.storedCorrections(desk.id).back().key, key("t4.review.upheld"));
        desk.view.confirmPrinted(); // there is nothing left to confirm
        QVERIFY(!desk.complaint().isEmpty());
        QCOMPARE(desk.review.storedCorrections(desk.id).size(), size_t(2));
    }

    void lettersBeginNothing() {
        Desk desk;
        desk.goTo("t3.new.business");
        desk.press(Qt::Key_X);
        QVERIFY(!desk.editor());
    }

    void badTextKeepsItsEditor_data() {
        QTest::addColumn<QString>("typed");
        for (const char* typed : {"3x", "1,23", "=1+1", "3件", "--", "1e3", "99999999999999999999"})
            QTest::newRow(typed) << QString::fromUtf8(typed);
    }

    void badTextKeepsItsEditor() {
        QFETCH(QString, typed);
        Desk desk;
        desk.goTo("t3.new.business");
        desk.press(Qt::Key_F2);
        desk.editor()->selectAll();
        QGuiApplication::clipboard()->setText(typed);
        QTest::keyClick(desk.editor(), Qt::Key_V, Qt::ControlModifier);
        QTest::keyClick(desk.editor(), Qt::Key_Return);
        QVERIFY(desk.editor());
        QCOMPARE(desk.editor()->text(), typed);
        QVERIFY(desk.complaint().contains(typed));
        QVERIFY(desk.review.storedCorrections(desk.id).empty());
        QTest::keyClick(desk.editor(), Qt::Key_Escape);
        QVERIFY(desk.complaint().isEmpty());
        QCOMPARE(desk.stored("t3.new.business"), QStringLiteral("2"));
    }

    void badTextSurvivesAClickElsewhere() {
        Desk desk;
        desk.goTo("t3.new.business");
        desk.press(Qt::Key_3);
        QTest::keyClicks(desk.editor(), QStringLiteral("x"));
        FigureGridView* grid = desk.grid();
        QTest::mouseClick(grid->viewport(), Qt::LeftButton, {},
                          grid->visualRect(grid->model()->index(3, 3)).center());
        QTRY_COMPARE(desk.current(), QStringLiteral("t3.new.business"));
        QVERIFY(desk.editor());
        QCOMPARE(desk.editor()->text(), QStringLiteral("3x"));
        QTest::keyClick(desk.editor(), Qt::Key_Backspace);
        QTest::keyClick(desk.editor(), Qt::Key_Return);
        QCOMPARE(desk.stored("t3.new.business"), QStringLiteral("3"));
    }

    void anOpenEditorIsHandedInWhenTheReportIsLeft() {
        Desk desk;
        const qint64 other = desk.review.add(
            gouji::testing::madeUpReport(desk.review.pipeline(), QStringLiteral("洪泽区人民政府")));
        desk.goTo("t3.new.business");
        desk.press(Qt::Key_8);
        desk.review.session().openReport(other);
        QCOMPARE(desk.stored("t3.new.business"), QStringLiteral("8"));
        QCOMPARE(desk.review.stored(other, "t3.new.business"), QStringLiteral("2"));
    }

    void anEditorWithBadTextAsksToStay() {
        Desk desk;
        desk.goTo("t3.new.business");
        QVERIFY(desk.view.finishEditing()); // nothing is open
        desk.press(Qt::Key_3);
        QTest::keyClicks(desk.editor(), QStringLiteral("x"));
        QVERIFY(!desk.view.finishEditing());
        QVERIFY(desk.editor());
        QCOMPARE(desk.editor()->text(), QStringLiteral("3x"));
        QTest::keyClick(desk.editor(), Qt::Key_Backspace);
        QVERIFY(desk.view.finishEditing());
        QCOMPARE(desk.stored("t3.new.business"), QStringLiteral("3"));
    }

    void aClosedEditorIsNotAskedAgain_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("key");
        QTest::addColumn<QString>("stored");
        QTest::newRow("entered") << QStringLiteral("7") << int(Qt::Key_Return) << QStringLiteral("7");
        QTest::newRow("given up") << QStringLiteral("3x") << int(Qt::Key_Escape) << QStringLiteral("2");
    }

    void aClosedEditorIsNotAskedAgain() {
        QFETCH(QString, typed);
        QFETCH(int, key);
        Desk desk;
        desk.goTo("t3.new.business");
        desk.press(Qt::Key_F2);
        desk.editor()->selectAll();
        QTest::keyClicks(desk.editor(), typed);
        QTest::keyClick(desk.editor(), Qt::Key(key));
        QVERIFY(desk.view.finishEditing()); // before the event loop has deleted the editor
        QTEST(desk.stored("t3.new.business"), "stored");
    }

    void deleteRecordsBlanks() {
        Desk desk;
        desk.goTo("t3.new.natural_person");
        desk.press(Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(desk.grid()->selectedFigures().size(), size_t(2));
        desk.press(Qt::Key_Delete);
        QCOMPARE(desk.stored("t3.new.natural_person"), QString());
        QCOMPARE(desk.stored("t3.new.business"), QString());
        QCOMPARE(desk.grid()->currentIndex().data(FigureGridModel::StateRole).toInt(),
                 int(FigureState::Blank));
        QCOMPARE(desk.review.session().undoStack().count(), 1);
    }

    void copiesPlainValues() {
        Desk desk({{QStringLiteral("t3.carried_in.business"), {FigureState::Blank, {}, {}}},
                   {QStringLiteral("t3.carried_in.research"),
                    {FigureState::NotApplicable, QStringLiteral("—"), {}}}});
        desk.goTo("t3.new.business");
        desk.press(Qt::Key_Right, Qt::ShiftModifier);
        desk.press(Qt::Key_Down, Qt::ShiftModifier);
        desk.press(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("2\t0\n\t/"));
    }

    void pastesARangeAsOneStep() {
        Desk desk;
        desk.goTo("t3.new.business");
        QGuiApplication::clipboard()->setText(QStringLiteral("11\t１２\r\n\t/\r\n"));
        desk.press(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(desk.stored("t3.new.business"), QStringLiteral("11"));
        QCOMPARE(desk.stored("t3.new.research"), QStringLiteral("12"));
        QCOMPARE(desk.stored("t3.carried_in.business"), QString());
        QCOMPARE(desk.stored("t3.carried_in.research"), QStringLiteral("/"));
        QCOMPARE(desk.review.session().undoStack().count(), 1);
        desk.review.session().undoStack().undo();
        QCOMPARE(desk.stored("t3.new.business"), QStringLiteral("2"));
        QCOMPARE(desk.stored("t3.carried_in.research"), QStringLiteral("0"));
    }

    void oneValueFillsTheSelection() {
        Desk desk;
        desk.goTo("t3.carried_in.natural_person");
        desk.press(Qt::Key_Right, Qt::ShiftModifier);
        QGuiApplication::clipboard()->setText(QStringLiteral("6"));
        desk.press(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(desk.stored("t3.carried_in.natural_person"), QStringLiteral("6"));
        QCOMPARE(desk.stored("t3.carried_in.business"), QStringLiteral("6"));
    }

    void aBadPasteChangesNothing_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("named"); // in the complaint
        QTest::newRow("a word") << QStringLiteral("1\t2\n3\tmany") << QStringLiteral("many");
        QTest::newRow("the first of two") << QStringLiteral("1\tfirst\n3\tsecond") << QStringLiteral("first");
        QTest::newRow("too wide") << QStringLiteral("1\t1\t1\t1\t1\t1\t1\t1\t1") << QStringLiteral("9");
        QTest::newRow("too high") << QString(QStringLiteral("1\n").repeated(40)) << QStringLiteral("40");
        QTest::newRow("with a unit") << QStringLiteral("3件\t1") << QStringLiteral("3件");
    }

    void aBadPasteChangesNothing() {
        QFETCH(QString, text);
        QFETCH(QString, named);
        Desk desk;
        desk.goTo("t3.new.business");
        QGuiApplication::clipboard()->setText(text);
        desk.press(Qt::Key_V, Qt::ControlModifier);
        QVERIFY(desk.review.storedCorrections(desk.id).empty());
        QVERIFY2(desk.complaint().contains(named), qPrintable(desk.complaint()));
        desk.press(Qt::Key_Down); // a new selection ends the complaint
        QVERIFY(desk.complaint().isEmpty());
    }

    void pastingAVouchedValueOfADoubtfulFigureCounts() {
        Desk desk({{QStringLiteral("t3.new.business"), {FigureState::Doubtful, QStringLiteral("2"), {}}}});
        desk.goTo("t3.new.business");
        QGuiApplication::clipboard()->setText(QStringLiteral("2"));
        desk.press(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(desk.review.storedCorrections(desk.id).size(), size_t(1));
    }

    void theMenuConfirmsAndWithdraws() {
        Desk desk({{QStringLiteral("t3.new.business"), {FigureState::Doubtful, QStringLiteral("2"), {}}}});
        desk.goTo("t3.new.business");
        const auto trigger = [&](const char* text) {
            showFigureMenu(*desk.grid(), desk.review.session(), desk.view.mapToGlobal(QPoint(50, 50)));
            auto* menu = desk.grid()->findChild<QMenu*>();
            for (QAction* action : menu->actions()) {
                if (action->text().remove(QLatin1Char('&')) == QLatin1String(text) && action->isEnabled())
                    action->trigger();
            }
            delete menu;
        };
        trigger("Confirm the printed value");
        QCOMPARE(desk.grid()->currentIndex().data(FigureGridModel::StateRole).toInt(),
                 int(FigureState::Read));
        trigger("Withdraw correction");
        QCOMPARE(desk.grid()->currentIndex().data(FigureGridModel::StateRole).toInt(),
                 int(FigureState::Doubtful));
        trigger("Record as not applicable (/)");
        QCOMPARE(desk.stored("t3.new.business"), QStringLiteral("/"));
        QCOMPARE(desk.review.storedCorrections(desk.id).size(), size_t(3));
    }

    void sumsUpTheSelection_data() {
        QTest::addColumn<QStringList>("keys");
        QTest::addColumn<QString>("summary");
        const auto row = [](const char* name, const char* keys, const char* summary) {
            QStringList full;
            for (const QString& one : QString::fromLatin1(keys).split(QLatin1Char(' ')))
                full += one;
            QTest::newRow(name) << full << QString::fromUtf8(summary);
        };
        row("one", "t3.new.total", "");
        row("two", "t3.new.total t3.total.total", "2 selected · sum 11");
        row("addends of a row",
            "t3.new.natural_person t3.new.business t3.new.research t3.new.welfare t3.new.legal_service "
            "t3.new.other_org",
            "6 selected · sum 5 ≠ Total 6");
        row("addends of a block", "t4.review.upheld t4.review.corrected t4.review.other t4.review.pending",
            "4 selected · sum 1 = Total 1");
        row("with a blank", "t3.carried_in.business t3.new.business",
            "2 selected · sum 2 · 1 without a value");
        row("only blanks", "t3.carried_in.business t3.carried_in.research", "2 selected · 2 without a value");
        row("fractions", "t2.fees.amount t2.fees.amount", "2 selected · sum 24.691356");
        row("units", "t2.fees.amount t2.penalties.decisions", "2 selected · different units, no sum");
    }

    void sumsUpTheSelection() {
        QFETCH(QStringList, keys);
        ReviewCase review;
        review.addAndOpen({{QStringLiteral("t3.new.total"), {FigureState::Read, QStringLiteral("6"), {}}},
                           {QStringLiteral("t3.carried_in.business"), {FigureState::Blank, {}, {}}},
                           {QStringLiteral("t3.carried_in.research"), {FigureState::Missing, {}, {}}}});
        std::vector<FigureKey> selected;
        for (const QString& name : keys)
            selected.emplace_back(name);
        QTEST(selectionSummary(review.session(), selected), "summary");
    }

    void theStatusBarHearsOfTheSelection() {
        Desk desk;
        QSignalSpy summary(&desk.view, &FiguresView::selectionSummaryChanged);
        desk.goTo("t3.new.natural_person");
        desk.press(Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(summary.back().front().toString(), QStringLiteral("2 selected · sum 5"));
    }

    void sessionAndTablesShowTheSameFigure() {
        Desk desk;
        desk.review.session().selectFigure(key("t4.review.total"));
        QCOMPARE(desk.view.findChild<QTabBar*>(QStringLiteral("tables"))->currentIndex(), 2);
        QVERIFY(desk.grid());
        QCOMPARE(desk.grid()->currentFigure(), key("t4.review.total"));
        desk.view.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&desk.view));
        QTest::keyClick(&desk.view, Qt::Key_2, Qt::AltModifier);
        QCOMPARE(desk.view.findChild<QTabBar*>(QStringLiteral("tables"))->currentIndex(), 1);
        QVERIFY(desk.grid()); // the shortcut gives it the keyboard
        FigureGridView* grid = desk.grid();
        QTest::mouseClick(grid->viewport(), Qt::LeftButton, {},
                          grid->visualRect(grid->model()->index(0, 6)).center());
        QCOMPARE(desk.current(), QStringLiteral("t3.new.total"));
    }

    void theKeyboardWalksThroughAllGrids() {
        Desk desk;
        desk.goTo("t2.regulations.in_force");
        desk.press(Qt::Key_Tab);
        QCOMPARE(desk.current(), QStringLiteral("t2.normative.issued"));
        desk.press(Qt::Key_Backtab);
        QCOMPARE(desk.current(), QStringLiteral("t2.regulations.in_force"));
        desk.press(Qt::Key_Down);
        desk.press(Qt::Key_Tab);
        QCOMPARE(desk.current(), QStringLiteral("t2.licensing.decisions"));
        desk.press(Qt::Key_Down);
        desk.press(Qt::Key_Down);
        desk.press(Qt::Key_Down);
        QCOMPARE(desk.current(), QStringLiteral("t2.fees.amount"));
        desk.press(Qt::Key_Up);
        QCOMPARE(desk.current(), QStringLiteral("t2.coercion.decisions"));
        desk.press(Qt::Key_Backtab);
        desk.press(Qt::Key_Backtab);
        desk.press(Qt::Key_Backtab);
        QCOMPARE(desk.current(), QStringLiteral("t2.normative.in_force"));
    }

    /// A sum that stands alone accuses none of its figures more than another.
    void theFiguresOfAFindingAreMarked() {
        Desk desk({{QStringLiteral("t4.review.total"), {FigureState::Read, QStringLiteral("2"), {}}}});
        QTRY_VERIFY(!desk.review.session().suggestions().all.empty());
        desk.review.session().selectFinding(0);
        QCOMPARE(desk.current(), QStringLiteral("t4.review.total"));
        const FigureGridModel& model = desk.grid()->figureModel();
        const auto mark = [&](const char* figure) {
            return FigureMark(model.indexOf(key(figure)).data(FigureGridModel::MarkRole).toInt());
        };
        QCOMPARE(mark("t4.review.total"), FigureMark::Other);
        QCOMPARE(mark("t4.review.upheld"), FigureMark::Other);
        QCOMPARE(mark("t4.suit_direct.total"), FigureMark::None);
        QCOMPARE(model.index(0, 0).data(FigureGridModel::MarkNumberRole).toInt(), 1);
        QVERIFY(!desk.view.findChild<QTabBar*>(QStringLiteral("tables"))->tabIcon(2).isNull());
    }

    /// Two sums fail, and one figure explains both: it is framed and led to, wherever the findings name it.
    void theSuspectIsWhatLocalisationSays() {
        Desk desk(
            {{QStringLiteral("t3.granted.natural_person"), {FigureState::Read, QStringLiteral("8"), {}}}});
        ReviewSession& session = desk.review.session();
        QTRY_VERIFY(!session.suggestions().all.empty());
        const auto& findings = session.report()->findings;
        QVERIFY(findings.size() > 1);
        bool isFirstEverywhere = true;
        for (size_t i = 0; i < findings.size(); ++i) {
            session.selectFinding(int(i));
            QCOMPARE(desk.current(), QStringLiteral("t3.granted.natural_person"));
            isFirstEverywhere = isFirstEverywhere && findings[i].figures.front() == session.currentFigure();
            const FigureGridModel& model = desk.grid()->figureModel();
            for (const FigureKey& each : findings[i].figures) {
                const bool isSuspect = each == key("t3.granted.natural_person");
                QCOMPARE(FigureMark(model.indexOf(each).data(FigureGridModel::MarkRole).toInt()),
                         isSuspect ? FigureMark::Suspect : FigureMark::Other);
            }
        }
        QVERIFY(!isFirstEverywhere); // the order of a finding's figures says nothing
    }

    /// The frames follow the search, which may come later than the finding is chosen.
    void framesFollowTheSearch() {
        Desk desk({{QStringLiteral("t3.new.total"), {FigureState::Read, QStringLiteral("6"), {}}}});
        ReviewSession& session = desk.review.session();
        session.selectFinding(0);
        const FigureGridModel& model = desk.grid()->figureModel();
        const auto mark = [&] {
            return FigureMark(model.indexOf(key("t3.new.total")).data(FigureGridModel::MarkRole).toInt());
        };
        QTRY_COMPARE(mark(), FigureMark::Suspect);
        session.enter({{key("t3.new.total"), FigureValue::number(Decimal(5))}}, {});
        QCOMPARE(mark(), FigureMark::None);
    }

    void aFindingWithoutFiguresMarksNone() {
        ReviewCase review;
        NewReport made = gouji::testing::madeUpReport(review.pipeline(), QStringLiteral("洪泽区人民政府"));
        made.findings.push_back({QStringLiteral("text.growth"), Severity::Warning, {}, {}, {}, {}, {}});
        review.session().openReport(review.add(made));
        FiguresView view(review.session());
        view.show();
        review.session().selectFigure(key("t3.new.total"));
        review.session().selectFinding(int(review.session().report()->findings.size()) - 1);
        QVERIFY(review.session().currentFigure().isEmpty());
        for (const FigureGridView* grid : view.findChildren<FigureGridView*>())
            QVERIFY(!grid->currentIndex().isValid());
    }

    void emptyStatesSayWhatToDo() {
        ReviewCase review;
        FiguresView view(review.session());
        view.show();
        const auto visibleText = [&] {
            QString text;
            for (const QLabel* label : view.findChildren<QLabel*>())
                text += label->isVisible() ? label->text() : QString();
            return text;
        };
        QVERIFY(visibleText().contains(QStringLiteral("drop report files")));
        review.session().openReport(
            review.add(gouji::testing::proseReport(review.pipeline(), QStringLiteral("洪泽区人民政府"))));
        QVERIFY(visibleText().contains(QStringLiteral("No statutory tables")));
    }

    void changesLanguageWhileOpen() {
        Desk desk;
        desk.goTo("t3.new.business");
        const QTabBar* tabs = desk.view.findChild<QTabBar*>(QStringLiteral("tables"));
        QCOMPARE(tabs->tabText(1), QStringLiteral("Table 3"));
        MarkingTranslator chinese;
        QCoreApplication::installTranslator(&chinese);
        QCoreApplication::processEvents();
        QCOMPARE(tabs->tabText(1), QStringLiteral("表三"));
        QVERIFY(labelNamed(desk.grid()->horizontalHeader(), "商业企业"));
        QCOMPARE(desk.view.accessibleName(), QStringLiteral("「Figures」"));
        QCOMPARE(desk.current(), QStringLiteral("t3.new.business"));
        QCoreApplication::removeTranslator(&chinese);
        QCoreApplication::processEvents();
        QCOMPARE(tabs->tabText(1), QStringLiteral("Table 3"));
        QCOMPARE(desk.view.accessibleName(), QStringLiteral("Figures"));
    }

    void zoomsItsText() {
        Desk desk;
        desk.goTo("t3.new.business");
        const int before = desk.grid()->rowHeight(0);
        for (int i = 0; i < 5; ++i)
            desk.view.zoomIn();
        QVERIFY(desk.grid()->rowHeight(0) > before);
        desk.view.resetZoom();
        QCOMPARE(desk.grid()->rowHeight(0), before);
    }

    void statesDifferWithoutColour_data() {
        QTest::addColumn<QPalette>("palette");
        QTest::addColumn<double>("ratio");
        QTest::newRow("light 100 %") << Theme::lightPalette() << 1.0;
        QTest::newRow("light 200 %") << Theme::lightPalette() << 2.0;
        QTest::newRow("dark 100 %") << Theme::darkPalette() << 1.0;
        QTest::newRow("dark 200 %") << Theme::darkPalette() << 2.0;
    }

    void statesDifferWithoutColour() {
        QFETCH(QPalette, palette);
        QFETCH(double, ratio);
        FigureLook plain{QRect(0, 0, 48, 28),
                         QStringLiteral("5"),
                         FigureState::Read,
                         false,
                         false,
                         false,
                         FigureMark::None,
                         1};
        std::vector<FigureLook> looks(8, plain);
        looks[1].state = FigureState::Doubtful;
        looks[2].corrected = true;
        looks[3].mark = FigureMark::Suspect;
        looks[4].mark = FigureMark::Other;
        looks[5].text.clear();
        looks[5].state = FigureState::Blank;
        looks[6].text.clear();
        looks[6].state = FigureState::Missing;
        looks[7].text = QStringLiteral("—");
        looks[7].state = FigureState::NotApplicable;
        for (size_t a = 0; a < looks.size(); ++a) {
            for (size_t b = 0; b < a; ++b) {
                const QImage one = shapeOf(looks[a], palette, ratio);
                const QImage other = shapeOf(looks[b], palette, ratio);
                int different = 0;
                for (int y = 0; y < one.height(); ++y) {
                    for (int x = 0; x < one.width(); ++x)
                        different += std::abs(qGray(one.pixel(x, y)) - qGray(other.pixel(x, y))) > 40 ? 1 : 0;
                }
                QVERIFY2(different >= 12,
                         qPrintable(QStringLiteral("%1 and %2: %3").arg(a).arg(b).arg(different)));
            }
        }
    }
};

QTEST_MAIN(TestFigures)
#include "test_figures.moc"
