#include "tests/support/pdf/pdf_file.h"
#include "tests/support/report_writer.h"
#include "tests/ui/review_fixture.h"
#include "tests/ui/slow_extractor.h"
#include "ui/original/original_view.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

#include <algorithm>

using namespace gouji;
using namespace gouji::testing;

namespace {

/// A report printed as a PDF file, in the case and open.
struct PaperDesk {
    explicit PaperDesk(bool damaged = false) {
        const Form& form = *review.pipeline().forms().edition(QStringLiteral("2021"));
        WriteOptions options;
        options.layout = Layout::Spanned;
        options.prose.overviewPages = 2;
        const WrittenReport written = writeReport(form, {}, options, 7);
        const QByteArray pdf = pdfOf(*written.document, {});
        const auto extraction = review.pipeline().extract(pdf, QStringLiteral("年报.pdf"));
        if (!extraction)
            qFatal("the report cannot be read");
        id = review.add({extraction->sourceName, extraction->sha256, extraction->format,
                         damaged ? pdf.left(pdf.size() / 3) : pdf, extraction->report, extraction->findings});
        view.resize(700, 500);
        view.show();
        review.session().openReport(id);
    }

    PageView& pages() { return *view.pageView(); }
    PageRect placeOf(const char* name) {
        return std::get<PageRect>(review.session().report()->figures.at(key(name)).reading.anchor);
    }
    std::vector<PageMark> marksOf(MarkKind kind) {
        std::vector<PageMark> found;
        std::copy_if(pages().marks().begin(), pages().marks().end(), std::back_inserter(found),
                     [kind](const PageMark& mark) { return mark.kind == kind; });
        return found;
    }
    bool waitForPicture(int page) {
        return QTest::qWaitFor([&] { return pages().hasPicture(page); }, 20'000);
    }

    ReviewCase review;
    OriginalView view{review.session()};
    qint64 id = 0;
};

/// Dark pixels of the picture of a widget within a rectangle.
int inkIn(QWidget& widget, const QRectF& rect) {
    const QImage shot = widget.grab().toImage();
    int dark = 0;
    const QRect area = rect.toAlignedRect().intersected(shot.rect());
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x)
            dark += qGray(shot.pixel(x, y)) < 128 ? 1 : 0;
    }
    return dark;
}

} // namespace

/// The pages of a PDF file beside its figures.
class TestPagesOfOriginal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPagedFileShowsItsPages() {
        PaperDesk desk;
        QCOMPARE(desk.view.mode(), OriginalView::Mode::Pages);
        QVERIFY(desk.pages().isVisible());
        QVERIFY(desk.waitForPicture(1));
        const QRectF title = desk.pages().rectOf({1, QRectF(60, 40, 475, 200)});
        QVERIFY2(inkIn(*desk.pages().viewport(), title) > 100, "something is printed at the top");
    }

    void theSourceIsOutlinedAndInView() {
        PaperDesk desk;
        desk.review.session().selectFigure(key("t3.granted.total"));
        const auto current = desk.marksOf(MarkKind::Current);
        QCOMPARE(current.size(), size_t(1));
        QVERIFY(current.front().place == desk.placeOf("t3.granted.total"));
        const QRectF shown = desk.pages().rectOf(current.front().place);
        QVERIFY(QRectF(desk.pages().viewport()->rect()).contains(shown));
        QVERIFY(desk.waitForPicture(current.front().place.page));
        QVERIFY2(inkIn(*desk.pages().viewport(), shown) > 0, "the figure stands in its outline");
    }

    void aFindingOutlinesAllItsFigures() {
        PaperDesk desk;
        auto& session = desk.review.session();
        session.enter({{key("t3.new.total"), FigureValue::number(Decimal(99'999))}}, {});
        QTRY_VERIFY(!session.suggestions().all.empty());
        session.stepFinding(1);
        QVERIFY(session.currentFinding() >= 0);
        QCOMPARE(desk.marksOf(MarkKind::Suspect).size(), size_t(1));
        QVERIFY(!desk.marksOf(MarkKind::Other).empty());
        QCOMPARE(desk.marksOf(MarkKind::Suspect).front().number, session.currentFinding() + 1);
    }

    void aClickSelectsTheFigure() {
        PaperDesk desk;
        desk.review.session().selectFigure(key("t3.granted.total"));
        const PageRect other = desk.placeOf("t3.granted.natural_person");
        const QPoint point = desk.pages().rectOf(other).center().toPoint();
        QVERIFY(desk.pages().viewport()->rect().contains(point));
        QTest::mouseClick(desk.pages().viewport(), Qt::LeftButton, {}, point);
        QCOMPARE(desk.review.session().currentFigure(), key("t3.granted.natural_person"));
    }

    void zoomingKeepsThePlaceAndSharpens() {
        PaperDesk desk;
        desk.review.session().selectFigure(key("t3.granted.total"));
        const PageRect place = desk.placeOf("t3.granted.total");
        QVERIFY(desk.waitForPicture(place.page));
        const double before = desk.pages().rectOf(place).width();
        QSignalSpy needed(&desk.pages(), &PageView::pictureNeeded);
        for (int i = 0; i < 4; ++i)
            desk.view.zoomIn();
        QVERIFY(desk.pages().rectOf(place).width() > 1.5 * before);
        QTRY_VERIFY(!needed.isEmpty());
        QVERIFY(needed.front().back().toInt() > 700);
        desk.view.resetZoom();
        QCOMPARE(desk.pages().rectOf(place).width(), before);
    }

    void theKeyboardGoesThroughThePages() {
        PaperDesk desk;
        QScrollBar* bar = desk.pages().verticalScrollBar();
        QTest::keyClick(&desk.pages(), Qt::Key_End);
        QCOMPARE(bar->value(), bar->maximum());
        QTest::keyClick(&desk.pages(), Qt::Key_PageUp);
        QVERIFY(bar->value() < bar->maximum());
        QTest::keyClick(&desk.pages(), Qt::Key_Home);
        QCOMPARE(bar->value(), 0);
    }

    void pagesAreThereBeforeTheTextIs() {
        PaperDesk desk;
        SlowExtractor slow(desk.review.pipeline());
        ReviewSession session(desk.review.pipeline(), slow, nullptr, std::chrono::milliseconds(1));
        session.setCase(&desk.review.caseFile());
        OriginalView view(session);
        view.resize(700, 500);
        view.show();
        session.openReport(desk.id);
        QTRY_VERIFY(!session.pageSizes().empty());
        QVERIFY(session.isReadingOriginal());
        QVERIFY(view.pageView()->isVisible());
        QTRY_VERIFY(view.pageView()->hasPicture(1));
        session.selectFigure(key("t3.granted.total"));
        QVERIFY(!view.pageView()->marks().empty());
        const int place = view.pageView()->verticalScrollBar()->value();
        slow.answer();
        QTRY_VERIFY(session.document());
        QVERIFY2(view.pageView()->hasPicture(1), "the pictures stay");
        QCOMPARE(view.pageView()->verticalScrollBar()->value(), place);
    }

    void whatIsLookedForIsFoundInTheText() {
        PaperDesk desk;
        QVERIFY(desk.view.find(QStringLiteral("行政复议"), false));
        QCOMPARE(desk.view.mode(), OriginalView::Mode::Document);
        QVERIFY(desk.view.textView()->isVisible());
    }

    void theModeStaysWhereItCan() {
        PaperDesk desk;
        auto* modes = desk.view.findChild<QTabBar*>();
        QCOMPARE(modes->currentIndex(), int(OriginalView::Mode::Pages));
        const qint64 text =
            desk.review.add(madeUpReport(desk.review.pipeline(), QStringLiteral("洪泽区人民政府")));
        desk.review.session().openReport(text);
        QVERIFY2(!modes->isTabVisible(int(OriginalView::Mode::Pages)), "a text has no pages");
        QCOMPARE(desk.view.mode(), OriginalView::Mode::Document);
        desk.review.session().openReport(desk.id);
        QCOMPARE(desk.view.mode(), OriginalView::Mode::Pages);
        modes->setCurrentIndex(int(OriginalView::Mode::Document));
        QVERIFY(desk.view.textView()->isVisible());
        desk.review.session().openReport(text);
        desk.review.session().openReport(desk.id);
        QCOMPARE(desk.view.mode(), OriginalView::Mode::Document);
    }

    void aPageThatCannotBePaintedSaysSo() {
        PageView view;
        view.resize(400, 500);
        view.setPages({QSizeF(595, 842)});
        view.show();
        const QImage waiting = view.grab().toImage();
        view.setPicture(1, {});
        QVERIFY(!view.hasPicture(1));
        QVERIFY(view.grab().toImage() != waiting);
        view.setPicture(7, QImage(10, 10, QImage::Format_Grayscale8)); // no such page
        QVERIFY(!view.hasPicture(7));
    }

    void manyPagesKeepFewPictures() {
        PageView view;
        view.resize(400, 500);
        view.setPages(std::vector<QSizeF>(100, QSizeF(595, 842)));
        view.show();
        QImage white(64, 90, QImage::Format_Grayscale8);
        white.fill(255);
        for (int page = 1; page <= 100; ++page) {
            view.scrollTo({page, QRectF(10, 10, 10, 10)});
            view.setPicture(page, white);
        }
        int kept = 0;
        for (int page = 1; page <= 100; ++page)
            kept += view.hasPicture(page) ? 1 : 0;
        QVERIFY2(kept >= 4 && kept <= 12, qPrintable(QString::number(kept)));
        QVERIFY(view.hasPicture(100));
    }
};

QTEST_MAIN(TestPagesOfOriginal)
#include "test_pages_of_original.moc"
