#include "tests/support/html_page.h"
#include "tests/support/layouts.h"
#include "tests/ui/review_fixture.h"
#include "tests/ui/slow_extractor.h"
#include "ui/original/laid_out_text.h"
#include "ui/original/original_view.h"

#include <QLabel>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QTextTable>

#include <algorithm>

using namespace gouji;
using gouji::testing::key;
using gouji::testing::madeUpReport;
using gouji::testing::MarkingTranslator;
using gouji::testing::ReviewCase;
using gouji::testing::SlowExtractor;

namespace {

/// A document from pieces; each anchored where it stands in the text.
struct DocumentMaker {
    Document document;

    TextRange take(const QString& text) {
        const TextRange range{document.text.size(), text.size()};
        document.text += text + QLatin1Char('\n');
        return range;
    }
    void paragraph(const QString& text) { document.blocks.emplace_back(Paragraph{text, take(text)}); }
    void table(const std::vector<QStringList>& rows) {
        SourceTable table;
        for (const QStringList& texts : rows) {
            SourceRow row;
            for (const QString& text : texts)
                row.push_back({text, take(text), int(row.size()), 1, 1});
            table.rows.push_back(row);
        }
        document.blocks.emplace_back(table);
    }
};

QString textAt(const LaidOutText& text, const TextPlace& place) {
    QTextCursor cursor(text.document());
    cursor.setPosition(int(place.begin));
    cursor.setPosition(int(place.end), QTextCursor::KeepAnchor);
    return cursor.selectedText();
}

struct Desk {
    explicit Desk(const gouji::testing::CellReadings& readings = {}) {
        id = review.addAndOpen(readings);
        view.resize(600, 400);
        view.show();
    }
    const std::vector<TextMark>& marks() const { return view.textView()->marks(); }
    QString marked(const TextMark& mark) const {
        QTextCursor cursor(view.textView()->document());
        cursor.setPosition(int(mark.place.begin));
        cursor.setPosition(int(mark.place.end), QTextCursor::KeepAnchor);
        return cursor.selectedText();
    }
    QRectF rectOfMark(size_t index) const { return view.textView()->rectsOf(marks()[index].place).front(); }
    QString banner() const {
        auto* label = view.findChild<QLabel*>(QStringLiteral("banner"));
        return label->isVisible() ? label->text() : QString();
    }

    ReviewCase review;
    OriginalView view{review.session()};
    qint64 id = 0;
};

} // namespace

class TestOriginal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Reports of one file share the original; each opens where it begins.
    void aPartOpensWhereItBegins_data() {
        QTest::addColumn<int>("part");
        QTest::addColumn<bool>("scrolled");
        QTest::newRow("whole file") << 0 << false;
        QTest::newRow("first") << 1 << false;
        QTest::newRow("second") << 2 << true;
    }

    void aPartOpensWhereItBegins() {
        QFETCH(int, part);
        QFETCH(bool, scrolled);
        ReviewCase review;
        OriginalView view{review.session()};
        view.resize(600, 400);
        view.show();
        const QString upper = QStringLiteral("上一份\n").repeated(part == 2 ? 300 : 1);
        const QString lower = QStringLiteral("\n以下无正文").repeated(300);
        NewReport report =
            gouji::testing::proseReport(review.pipeline(), QStringLiteral("乌苏市甘河子镇人民政府"));
        report.report.identity.yearAnchor = TextRange{upper.size() + 11, 4};
        report.original = upper.toUtf8() + report.original + lower.toUtf8();
        report.part = part;
        const qint64 id = review.add(report);
        QVERIFY(id != 0);
        review.session().openReport(id);
        QTRY_COMPARE(view.textView()->verticalScrollBar()->value() > 0, scrolled);
        review.session().closeReport();
        review.session().openReport(id);
        QTRY_COMPARE(view.textView()->verticalScrollBar()->value() > 0, scrolled);
    }

    void laysOutParagraphsAndRaggedTables() {
        DocumentMaker made;
        made.paragraph(QStringLiteral("标题"));
        made.table({{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}, {QStringLiteral("d")}});
        made.table({{QStringLiteral("e\nf"), QString()}});
        made.paragraph(QStringLiteral("<img src=\"file:///etc/passwd\">"));
        const LaidOutText text = LaidOutText::blocks(made.document, QPalette(), 10'000);
        QVERIFY(!text.isCut());
        QVERIFY(text.document()->toPlainText().contains(QStringLiteral("<img src"))); // text, not markup
        int tables = 0;
        for (const QTextFrame* frame : text.document()->rootFrame()->childFrames())
            tables += qobject_cast<const QTextTable*>(frame) ? 1 : 0;
        QCOMPARE(tables, 2);
    }

    void anchorsFindTheirPlaces_data() {
        QTest::addColumn<QString>("wanted"); // text to be anchored
        QTest::addColumn<bool>("wholeCell");
        for (const char* text : {"标题", "a", "c", "d", "e"})
            QTest::newRow(text) << QString::fromUtf8(text) << (qstrlen(text) == 1);
        QTest::newRow("within a paragraph") << QStringLiteral("题") << false;
        QTest::newRow("within a cell") << QStringLiteral("34") << false;
    }

    void anchorsFindTheirPlaces() {
        QFETCH(QString, wanted);
        DocumentMaker made;
        made.paragraph(QStringLiteral("标题"));
        made.table({{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}, {QStringLiteral("d")}});
        made.table({{QStringLiteral("e"), QStringLiteral("1234")}});
        const TextRange anchor{made.document.text.indexOf(wanted), wanted.size()};
        for (const bool raw : {false, true}) {
            const LaidOutText text = raw ? LaidOutText::raw(made.document, 1000)
                                         : LaidOutText::blocks(made.document, QPalette(), 1000);
            const auto place = text.placeOf(anchor);
            QVERIFY(place);
            QCOMPARE(textAt(text, *place), wanted);
            if (!raw)
                QTEST(place->wholeCell, "wholeCell");
        }
    }

    void anchorsToNowhereFindNothing() {
        DocumentMaker made;
        made.paragraph(QStringLiteral("标题"));
        const LaidOutText text = LaidOutText::blocks(made.document, QPalette(), 1000);
        QVERIFY(!text.placeOf(Anchor()));
        QVERIFY(!text.placeOf(TextRange{500, 3}));
        QVERIFY(!text.placeOf(PageRect{1, {0, 0, 10, 10}}));
        QVERIFY(!text.placeOf(TableCell{0, 0, 0}));
    }

    /// Of pieces around the middle of what is wanted the smallest: the cell, not the table's whole row.
    void placesOnPages_data() {
        QTest::addColumn<PageRect>("wanted");
        QTest::addColumn<QString>("found");
        QTest::newRow("a cell") << PageRect{2, {110, 50, 80, 20}} << QStringLiteral("16");
        QTest::newRow("digits within it") << PageRect{2, {140, 55, 10, 10}} << QStringLiteral("16");
        QTest::newRow("a paragraph") << PageRect{1, {20, 12, 5, 5}} << QStringLiteral("概述");
        QTest::newRow("beside everything") << PageRect{2, {400, 400, 5, 5}} << QString();
        QTest::newRow("on another page") << PageRect{3, {140, 55, 10, 10}} << QString();
    }

    void placesOnPages() {
        QFETCH(PageRect, wanted);
        QFETCH(QString, found);
        Document document;
        document.blocks = {Paragraph{QStringLiteral("概述"), PageRect{1, {10, 10, 200, 20}}},
                           SourceTable{{{{QStringLiteral("合计"), PageRect{2, {10, 50, 290, 20}}, 0, 1, 1},
                                         {QStringLiteral("16"), PageRect{2, {110, 50, 80, 20}}, 1, 1, 1}}}}};
        const LaidOutText text = LaidOutText::blocks(document, QPalette(), 1000);
        const auto place = text.placeOf(wanted);
        QCOMPARE(place.has_value(), !found.isEmpty());
        if (place)
            QCOMPARE(text.document()->toPlainText().mid(place->begin, place->end - place->begin), found);
    }

    void cellsAreFoundByTheirNumbersToo() {
        DocumentMaker made;
        made.table({{QStringLiteral("a"), QStringLiteral("b")}});
        const LaidOutText text = LaidOutText::blocks(made.document, QPalette(), 1000);
        const auto place = text.placeOf(TableCell{0, 0, 1});
        QVERIFY(place);
        QCOMPARE(textAt(text, *place), QStringLiteral("b"));
    }

    /// As the reader of web pages anchors them, in both ways of showing.
    void everyFigureOfAWebPageHasItsPlace() {
        const ReviewCase review;
        gouji::testing::WriteOptions options;
        options.layout = gouji::testing::Layout::Spanned;
        const gouji::testing::WrittenReport written = gouji::testing::writeReport(
            *review.pipeline().forms().edition(QStringLiteral("2021")), {}, options, 5);
        gouji::testing::Random random(5);
        const QByteArray page = htmlOf(*written.document, gouji::testing::HtmlStyle(), random);
        const auto document = review.pipeline().read(page, QStringLiteral("page"));
        const auto reports = review.pipeline().reportsOf(document.value(), QStringLiteral("page"));
        QVERIFY(reports.has_value());
        for (const bool raw : {false, true}) {
            const LaidOutText text = raw ? LaidOutText::raw(*document, 1'000'000)
                                         : LaidOutText::blocks(*document, QPalette(), 1'000'000);
            int places = 0;
            for (const auto& [figure, reading] : reports->front().report.figures) {
                const auto place = text.placeOf(reading.anchor);
                QVERIFY2(place.has_value(), qPrintable(figure.name));
                QCOMPARE(textAt(text, *place), reading.text);
                ++places;
            }
            QVERIFY(places > 190);
        }
    }

    void anEmptyCellHasAPlace() {
        DocumentMaker made;
        made.table({{QStringLiteral("a"), QString(), QStringLiteral("c")}});
        const auto& row = std::get<SourceTable>(made.document.blocks.front()).rows.front();
        const LaidOutText text = LaidOutText::blocks(made.document, QPalette(), 1000);
        const auto place = text.placeOf(row[1].anchor);
        QVERIFY(place);
        QVERIFY(place->wholeCell);
        QVERIFY(place != text.placeOf(row[0].anchor));
        QVERIFY(place != text.placeOf(row[2].anchor));
    }

    void rawTextKeepsEveryPosition_data() {
        QTest::addColumn<QString>("before");
        QTest::newRow("windows lines") << QStringLiteral("a\r\nb\r\n");
        QTest::newRow("old mac lines") << QStringLiteral("a\rb\r");
        QTest::newRow("page breaks") << QStringLiteral("a\fb\v\n");
        QTest::newRow("separators") << QString(QStringLiteral("a") + QChar(0x2028) + QChar(0x2029));
        QTest::newRow("marks of QTextDocument")
            << QString(QStringLiteral("a") + QChar(0xFDD0) + QChar(0xFDD1) + QChar(0xFFFC));
        QTest::newRow("beyond the BMP") << QStringLiteral("𠀀b");
        QTest::newRow("zero") << QString(QStringLiteral("a") + QChar(0) + QStringLiteral("b"));
    }

    void rawTextKeepsEveryPosition() {
        QFETCH(QString, before);
        Document document;
        document.text = before + QStringLiteral("77") + before;
        const LaidOutText text = LaidOutText::raw(document, 1000);
        const auto place = text.placeOf(TextRange{before.size(), 2});
        QVERIFY(place);
        QCOMPARE(textAt(text, *place), QStringLiteral("77"));
    }

    /// The same sign in both views.
    void whatCouldNotBeReadIsSeen() {
        Document document;
        document.text = QStringLiteral("甲\uFFFC");
        document.blocks = {Paragraph{document.text, TextRange{0, 2}}};
        QCOMPARE(LaidOutText::raw(document, 1000).document()->toPlainText(), QStringLiteral("甲▨"));
        QCOMPARE(LaidOutText::blocks(document, QPalette(), 1000).document()->toPlainText(),
                 QStringLiteral("甲▨"));
    }

    void overlappingAndSpanningCellsDoNoHarm() {
        SourceTable table;
        table.rows = {{{QStringLiteral("a"), TextRange{0, 1}, 0, 9, 9},
                       {QStringLiteral("b"), TextRange{1, 1}, 1, 1, 1}},
                      {{QStringLiteral("c"), TextRange{2, 1}, 900, 1, 1},
                       {QStringLiteral("d"), TextRange{3, 1}, -1, 0, 0}}};
        Document document;
        document.text = QStringLiteral("abcd");
        document.blocks = {table, SourceTable()};
        const LaidOutText text = LaidOutText::blocks(document, QPalette(), 1000);
        QVERIFY(text.document()->toPlainText().contains(QLatin1Char('a')));
    }

    void selectingAFigureOutlinesItsSource() {
        Desk desk;
        desk.review.session().selectFigure(key("t2.fees.amount"));
        QCOMPARE(desk.marks().size(), size_t(1));
        QCOMPARE(desk.marked(desk.marks().front()), QStringLiteral("12.345678"));
        QCOMPARE(desk.marks().front().kind, TextMark::Kind::Current);
        desk.review.session().selectFigure(key("t4.review.upheld")); // far below
        const QRectF rect = desk.rectOfMark(0);
        QVERIFY(QRectF(desk.view.textView()->viewport()->rect()).contains(rect.center()));
        QVERIFY(desk.view.textView()->verticalScrollBar()->value() > 0);
    }

    void aClickOnASourceSelectsItsFigure_data() {
        QTest::addColumn<bool>("raw");
        QTest::newRow("laid out") << false;
        QTest::newRow("raw") << true;
    }

    void aClickOnASourceSelectsItsFigure() {
        QFETCH(bool, raw);
        Desk desk;
        desk.view.setMode(raw ? OriginalView::Mode::Text : OriginalView::Mode::Document);
        desk.review.session().selectFigure(key("t2.licensing.decisions"));
        const QPoint place = desk.rectOfMark(0).center().toPoint();
        desk.review.session().selectFigure(FigureKey());
        QTest::mouseClick(desk.view.textView()->viewport(), Qt::LeftButton, {}, place);
        QCOMPARE(desk.review.session().currentFigure(), key("t2.licensing.decisions"));
    }

    void ofFiguresInOneRangeTheFirstIsSelected() {
        ReviewCase review;
        NewReport made = gouji::testing::madeUpReport(review.pipeline(), QStringLiteral("洪泽区人民政府"));
        const Anchor shared = made.report.figures.find(key("t2.licensing.decisions"))->anchor;
        made.report.figures.find(key("t2.penalties.decisions"))->anchor = shared;
        review.session().openReport(review.add(made));
        OriginalView view(review.session());
        view.show();
        review.session().selectFigure(key("t2.penalties.decisions"));
        const QRectF rect = view.textView()->rectsOf(view.textView()->marks().front().place).front();
        QTest::mouseClick(view.textView()->viewport(), Qt::LeftButton, {}, rect.center().toPoint());
        QCOMPARE(review.session().currentFigure(), key("t2.licensing.decisions"));
    }

    void theFiguresOfAFindingAreOutlined() {
        Desk desk({{QStringLiteral("t4.review.total"), {FigureState::Read, QStringLiteral("2"), {}}}});
        desk.review.session().selectFinding(0);
        QCOMPARE(desk.marks().size(), size_t(6)); // the total, four addends, the current figure
        QTRY_VERIFY(!desk.review.session().suggestions().all.empty());
        QCOMPARE(desk.marks().front().kind, TextMark::Kind::Other); // any of the five may be wrong
        QCOMPARE(desk.marks().front().number, 1);
        QCOMPARE(desk.marks()[1].kind, TextMark::Kind::Other);
        QCOMPARE(desk.marked(desk.marks().front()), QStringLiteral("2"));
        desk.review.session().selectFinding(-1);
        QCOMPARE(desk.marks().size(), size_t(1));
    }

    /// The sentence is what has to be read, not the cell that it contradicts.
    void aFindingAboutASentenceLeadsToTheSentence() {
        ReviewCase review;
        NewReport made = gouji::testing::madeUpReport(review.pipeline(), QStringLiteral("测试镇人民政府"));
        const QString sentence = QStringLiteral("新收政府信息公开申请999件。");
        Statement statement;
        statement.about = key("t3.new.total");
        statement.value = Decimal(999);
        statement.text = sentence;
        statement.anchor = TextRange{QString::fromUtf8(made.original).size(), sentence.size()};
        made.original += sentence.toUtf8();
        made.report.statements.push_back(statement);
        made.findings = review.pipeline().check(made.report);
        review.session().openReport(review.add(made));
        OriginalView view(review.session());
        view.resize(600, 200);
        view.show();
        QCOMPARE(review.session().report()->findings.front().rule, QStringLiteral("text.received"));
        QCOMPARE(view.textView()->verticalScrollBar()->value(), 0);
        review.session().selectFinding(0);
        QVERIFY(view.textView()->verticalScrollBar()->value() > 0);
        const TextMark mark = view.textView()->marks().front();
        QCOMPARE(mark.kind, TextMark::Kind::Suspect);
        const auto isSeen = [&] {
            const QRectF visible(view.textView()->viewport()->rect());
            const auto rects = view.textView()->rectsOf(mark.place);
            return std::any_of(rects.begin(), rects.end(),
                               [&](const QRectF& r) { return visible.intersects(r); });
        };
        QVERIFY(isSeen());
        review.session().selectFigure(key("t2.licensing.decisions")); // now a figure far above is asked for
        QVERIFY(!isSeen());
    }

    void aFindingWithoutFiguresLeadsToItsSentence() {
        ReviewCase review;
        NewReport made = gouji::testing::madeUpReport(review.pipeline(), QStringLiteral("测试镇人民政府"));
        const QString sentence = QStringLiteral("申请数量比上年增长三成。");
        const TextRange range{QString::fromUtf8(made.original).size(), sentence.size()};
        made.original += sentence.toUtf8();
        made.findings = {{QStringLiteral("text.growth"), Severity::Warning, {}, {}, {}, {}, range}};
        review.session().openReport(review.add(made));
        OriginalView view(review.session());
        view.resize(600, 200);
        view.show();
        review.session().selectFigure(key("t2.licensing.decisions"));
        const int above = view.textView()->verticalScrollBar()->value();
        review.session().selectFinding(0);
        QVERIFY(view.textView()->verticalScrollBar()->value() > above);
        QCOMPARE(view.textView()->marks().size(), size_t(1));
        QCOMPARE(view.textView()->marks().front().kind, TextMark::Kind::Suspect);
        QCOMPARE(view.textView()->marks().front().severity, Severity::Warning);
    }

    void aMissingFigureLeadsToItsRow_data() {
        QTest::addColumn<bool>("raw");
        QTest::newRow("laid out") << false;
        QTest::newRow("raw") << true;
    }

    void aMissingFigureLeadsToItsRow() {
        QFETCH(bool, raw);
        Desk desk({{QStringLiteral("t4.review.other"), {FigureState::Missing, {}, {}}}});
        desk.view.setMode(raw ? OriginalView::Mode::Text : OriginalView::Mode::Document);
        desk.review.session().selectFigure(key("t4.review.other"));
        QCOMPARE(desk.marks().size(), size_t(1));
        const TextMark mark = desk.marks().front();
        QCOMPARE(mark.kind, TextMark::Kind::Row);
        QVERIFY(desk.view.textView()->verticalScrollBar()->value() > 0);
        const QRectF row = desk.rectOfMark(0);
        QVERIFY(QRectF(desk.view.textView()->viewport()->rect()).intersects(row));
        QVERIFY(desk.marked(mark).startsWith(QStringLiteral("件数"))); // from the label on
        desk.review.session().selectFigure(key("t4.review.upheld"));   // a neighbour, in that row
        QCOMPARE(desk.marks().front().kind, TextMark::Kind::Current);
        QVERIFY(row.adjusted(-1, -1, 1, 1).contains(desk.rectOfMark(0).center()));
        desk.review.session().selectFigure(key("t4.suit_direct.upheld"));
        QVERIFY(desk.marks().front().place != mark.place);
    }

    void aFigureWithoutAnyRowHasNoMark() {
        gouji::testing::CellReadings none;
        for (const char* column : {"issued", "repealed", "in_force"})
            none[QStringLiteral("t2.normative.") + QLatin1String(column)] = {FigureState::Missing, {}, {}};
        Desk desk(none);
        desk.review.session().selectFigure(key("t2.normative.issued"));
        QVERIFY(desk.marks().empty());
    }

    void aFindingAboutMissingFiguresShowsTheirRow() {
        Desk desk({{QStringLiteral("t3.new.total"), {FigureState::Missing, {}, {}}}});
        const auto& findings = desk.review.session().report()->findings;
        const auto about = std::find_if(findings.begin(), findings.end(), [](const Finding& finding) {
            return std::find(finding.figures.begin(), finding.figures.end(), key("t3.new.total")) !=
                   finding.figures.end();
        });
        QVERIFY(about != findings.end());
        const int index = int(about - findings.begin());
        desk.review.session().selectFinding(index);
        desk.review.session().selectFigure(key("t3.new.total"));
        const auto& marks = desk.marks();
        const auto row = std::find_if(marks.begin(), marks.end(),
                                      [](const TextMark& mark) { return mark.kind == TextMark::Kind::Row; });
        QVERIFY(row != marks.end());
        QCOMPARE(row->number, index + 1);
        QVERIFY(desk.marked(*row).contains(QStringLiteral("本年新收")));
        const auto same = [&](const TextMark& mark) { return mark.place == row->place; };
        QCOMPARE(std::count_if(marks.begin(), marks.end(), same), 2); // the current figure's row, too
        QCOMPARE(marks.back().number, 0);
    }

    /// The exact source is filled in, the row where a figure should stand is not.
    void rowsAndSourcesLookDifferent() {
        Desk desk({{QStringLiteral("t4.review.other"), {FigureState::Missing, {}, {}}}});
        QVERIFY(QTest::qWaitForWindowExposed(&desk.view));
        const auto coloured = [&](const QRectF& place) {
            const QImage image = desk.view.textView()->viewport()->grab(place.toRect()).toImage();
            int filled = 0;
            for (int x = 3; x < image.width() - 3; ++x)
                filled += image.pixelColor(x, 4) != desk.view.palette().color(QPalette::Base) ? 1 : 0;
            return double(filled) / image.width();
        };
        desk.review.session().selectFigure(key("t4.review.upheld"));
        const QRectF cell = desk.rectOfMark(0);
        QVERIFY(coloured(cell) > 0.5);
        desk.review.session().selectFigure(key("t4.review.other"));
        QVERIFY(coloured(cell) < 0.5);
    }

    void switchesToTheRawText() {
        Desk desk;
        desk.review.session().selectFigure(key("t2.fees.amount"));
        desk.view.setMode(OriginalView::Mode::Text);
        QVERIFY(desk.view.textView()->toPlainText().contains(QStringLiteral("行政事业性收费\t12.345678")));
        QCOMPARE(desk.marked(desk.marks().front()), QStringLiteral("12.345678"));
        desk.view.setMode(OriginalView::Mode::Document);
        QCOMPARE(desk.marked(desk.marks().front()), QStringLiteral("12.345678"));
    }

    /// In a column as narrow as that of any single digit.
    void numbersAreNotFolded() {
        Desk desk({{QStringLiteral("t3.granted.total"), {FigureState::Read, QStringLiteral("1234567"), {}}},
                   {QStringLiteral("t2.fees.amount"), {FigureState::Read, QStringLiteral("12.345678"), {}}}});
        desk.view.resize(260, 600);
        QCoreApplication::processEvents();
        for (const char* name : {"t3.granted.total", "t2.fees.amount"}) {
            desk.review.session().selectFigure(key(name));
            const TextMark mark = desk.marks().front();
            QTextCursor cursor(desk.view.textView()->document());
            cursor.setPosition(int(mark.place.begin));
            const double top = desk.view.textView()->cursorRect(cursor).top();
            cursor.setPosition(int(mark.place.end));
            QCOMPARE(desk.view.textView()->cursorRect(cursor).top(), top);
        }
    }

    void findsText() {
        Desk desk;
        QVERIFY(desk.view.find(QStringLiteral("12.345678"), false));
        QCOMPARE(desk.view.textView()->textCursor().selectedText(), QStringLiteral("12.345678"));
        QVERIFY(desk.view.find(QStringLiteral("甘河子镇"), false)); // from the start again
        QVERIFY(desk.view.find(QStringLiteral("12.345678"), true));
        QVERIFY(!desk.view.find(QStringLiteral("不在其中"), false));
        QVERIFY(!desk.view.find(QString(), false));
    }

    void zooms() {
        Desk desk;
        const double before = desk.view.textView()->font().pointSizeF();
        desk.view.zoomIn();
        QVERIFY(desk.view.textView()->font().pointSizeF() > before);
        desk.view.resetZoom();
        QCOMPARE(desk.view.textView()->font().pointSizeF(), before);
    }

    void aReportOpensBeforeItsOriginalIsRead() {
        ReviewCase review;
        const qint64 first = review.add(madeUpReport(review.pipeline(), QStringLiteral("洪泽区人民政府")));
        const qint64 second = review.add(madeUpReport(review.pipeline(), QStringLiteral("盱眙县人民政府")));
        SlowExtractor slow(review.pipeline());
        ReviewSession session(review.pipeline(), slow, nullptr, std::chrono::milliseconds(1));
        session.setCase(&review.caseFile());
        OriginalView view(session);
        QSignalSpy read(&session, &ReviewSession::originalRead);
        QSignalSpy failed(&session, &ReviewSession::failed);
        const auto hints = [&] { return view.findChild<QLabel*>(QStringLiteral("originalHint"))->text(); };
        session.openReport(first);
        QCOMPARE(session.report()->summary.id, first);
        QVERIFY(session.isReadingOriginal());
        QVERIFY(!session.document());
        QCOMPARE(hints(), QStringLiteral("Reading the original…"));
        session.openReport(second); // the first is given up, and says nothing
        QVERIFY(session.isReadingOriginal());
        slow.answer();
        QTRY_COMPARE(read.count(), 1);
        QVERIFY(!session.isReadingOriginal());
        QVERIFY(session.document()->text.contains(QStringLiteral("盱眙县人民政府")));
        QVERIFY(view.textView()->toPlainText().contains(QStringLiteral("盱眙县人民政府")));
        QVERIFY(failed.isEmpty());
    }

    void leavingAReportGivesUpItsOriginal() {
        ReviewCase review;
        const qint64 id = review.add(madeUpReport(review.pipeline(), QStringLiteral("洪泽区人民政府")));
        SlowExtractor slow(review.pipeline());
        ReviewSession session(review.pipeline(), slow, nullptr, std::chrono::milliseconds(1));
        session.setCase(&review.caseFile());
        session.openReport(id);
        QVERIFY(session.isReadingOriginal());
        session.closeReport();
        QVERIFY(!session.isReadingOriginal());
        QCoreApplication::processEvents();
        QVERIFY(!session.document());
    }

    void aVeryLongTextIsCutAndSaysSo_data() {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("paragraphs") << QByteArray("一二三四五六七八九十\n");
        QTest::newRow("table rows") << QByteArray("1.属于国家秘密\t0\t0\t0\t0\t0\n");
    }

    void aVeryLongTextIsCutAndSaysSo() {
        QFETCH(QByteArray, line);
        ReviewCase review;
        NewReport made = gouji::testing::madeUpReport(review.pipeline(), QStringLiteral("洪泽区人民政府"));
        made.original += line.repeated(300'000); // 9 MB
        review.session().openReport(review.add(made));
        QVERIFY(review.session().document());
        OriginalView view(review.session());
        view.resize(600, 400);
        view.show();
        auto* banner = view.findChild<QLabel*>(QStringLiteral("banner"));
        for (const bool raw : {false, true}) {
            view.setMode(raw ? OriginalView::Mode::Text : OriginalView::Mode::Document);
            view.grab();
            const QTextDocument* shown = view.textView()->document();
            QVERIFY2(shown->characterCount() > 10'000, "the beginning is there");
            QVERIFY2(shown->characterCount() <= 1024 * 1024 + 300'000, "the rest is left out");
            QVERIFY(shown->toPlainText().contains(QStringLiteral("洪泽区人民政府")));
            QVERIFY(banner->isVisible());
            QVERIFY(banner->text().contains(QStringLiteral("only its beginning")));
        }
    }

    void emptyStatesSayWhatIsShownHere() {
        ReviewCase review;
        OriginalView view(review.session());
        view.show();
        QVERIFY(!view.textView()->isVisible());
        review.addAndOpen();
        QVERIFY(view.textView()->isVisible());
        review.session().closeReport();
        QVERIFY(!view.textView()->isVisible());
        QVERIFY(!view.find(QStringLiteral("x"), false));
    }

    void speaksTheLanguageOfTheWindows() {
        Desk desk;
        QCOMPARE(desk.view.accessibleName(), QStringLiteral("Original"));
        MarkingTranslator chinese;
        QCoreApplication::installTranslator(&chinese);
        QCoreApplication::processEvents();
        QCOMPARE(desk.view.accessibleName(), QStringLiteral("「Original」"));
        QCoreApplication::removeTranslator(&chinese);
        QCoreApplication::processEvents();
        QCOMPARE(desk.view.accessibleName(), QStringLiteral("Original"));
    }
};

QTEST_MAIN(TestOriginal)
#include "test_original.moc"
