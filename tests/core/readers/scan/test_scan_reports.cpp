#include "core/ingest/pipeline.h"
#include "core/readers/reader.h"
#include "tests/support/case_count.h"
#include "tests/support/pdf/pdf_file.h"
#include "tests/support/pdf/printed_report.h"
#include "tests/support/scan/scanned_report.h"

#include <QFile>
#include <QTest>

#include <ctime>

using namespace gouji;
using namespace gouji::testing;

namespace {

/// Where a rectangle of a page stands once the page is turned clockwise.
QRectF turnedRect(const QRectF& rect, QSizeF page, int turns) {
    switch (turns) {
    case 1:
        return {page.height() - rect.bottom(), rect.left(), rect.height(), rect.width()};
    case 2:
        return {page.width() - rect.right(), page.height() - rect.bottom(), rect.width(), rect.height()};
    default:
        return {rect.top(), page.width() - rect.right(), rect.height(), rect.width()};
    }
}

} // namespace

/// Yearly reports printed, scanned and read again.
class TestScanReports : public QObject {
    Q_OBJECT

    std::optional<Pipeline> m_pipeline;

    struct Score {
        Judgement judgement;
        int pages = 0;
        qint64 milliseconds = 0;

        Score& operator+=(const Score& other) {
            judgement += other.judgement;
            pages += other.pages;
            milliseconds += other.milliseconds;
            return *this;
        }
    };

    /// A report on paper.
    struct Paper {
        WrittenReport report;
        std::vector<QImage> pages;
    };

    Paper scanned(std::uint32_t seed, const ScanStyle& style) const {
        Paper paper{printedReport(m_pipeline->forms(), {}, seed), {}};
        PdfStyle print;
        Random random{seed};
        print.serif = random.chance(50);
        print.narrow = random.chance(30);
        print.tearsRows = random.chance(30);
        print.closesPages = random.chance(70);
        paper.pages = scannedPages(pdfOf(*paper.report.document, print), style, random);
        return paper;
    }

    Score judge(const Paper& paper, const QByteArray& file, std::uint32_t seed) const {
        if (qEnvironmentVariableIsSet("GOUJI_SCANS")) {
            QFile out(
                qEnvironmentVariable("GOUJI_SCANS") +
                QStringLiteral("/%1 %2.pdf").arg(QString::fromLatin1(QTest::currentDataTag())).arg(seed));
            if (out.open(QIODevice::WriteOnly))
                out.write(file);
        }
        Score score;
        score.pages = int(paper.pages.size());
        const std::clock_t begin = std::clock();
        const auto extraction = m_pipeline->extract(file, QStringLiteral("scan.pdf"));
        score.milliseconds = qint64(std::clock() - begin) * 1000 / CLOCKS_PER_SEC;
        if (!extraction) {
            qWarning("%u: %s", seed, qPrintable(errorName(extraction.error().code)));
            score.judgement.silent = score.judgement.wrong = score.judgement.cells =
                int(paper.report.truth.values.size());
            return score;
        }
        score.judgement = compareWithTruth(*extraction, paper.report.truth);
        for (const QString& remark : score.judgement.remarks)
            qInfo("%u: %s", seed, qPrintable(remark));
        return score;
    }

    /// `perMille`: so many figures may be wrong, and must be marked.
    static bool isGood(const Score& score, int perMille) {
        const Judgement& sum = score.judgement;
        qInfo("%d cells, %d wrong, %d silent, %d alarms; %d pages, %lld ms of processor time a page",
              sum.cells, sum.wrong, sum.silent, sum.alarms, score.pages,
              score.milliseconds / std::max(1, score.pages));
        return sum.cells > 0 && sum.wrong * 1000 <= sum.cells * perMille && sum.silent == 0 &&
               sum.identitySilent == 0;
    }

private Q_SLOTS:
    void initTestCase() {
        auto pipeline = Pipeline::bundled();
        QVERIFY(pipeline.has_value());
        m_pipeline.emplace(std::move(*pipeline));
    }

    void everyScan_data() {
        QTest::addColumn<bool>("poor");
        QTest::newRow("clean") << false;
        QTest::newRow("skewed, blurred, noisy, JPEG") << true;
    }

    void everyScan() {
        QFETCH(bool, poor);
        const ScanStyle style = poor ? poorScan() : cleanScan();
        Score sum;
        const int count = caseCount({2, 1, 24});
        for (std::uint32_t seed = 0; seed < std::uint32_t(count); ++seed) {
            const Paper paper = scanned(seed, style);
            sum += judge(paper, scannedPdf(paper.pages, style), seed);
        }
        QVERIFY(isGood(sum, poor ? 10 : 5));
    }

    void turnedPages_data() {
        QTest::addColumn<int>("turns");
        QTest::newRow("to the right") << 1;
        QTest::newRow("upside down") << 2;
        QTest::newRow("to the left") << 3;
    }

    /// Paper that lay on its side: all is found, and anchored where it stands on the page as it is in the
    /// file.
    void turnedPages() {
        QFETCH(int, turns);
        Score sum;
        for (std::uint32_t seed = 40; seed < 40 + std::uint32_t(caseCount({1, 1, 6})); ++seed) {
            const Paper paper = scanned(seed, cleanScan());
            std::vector<QImage> turned;
            for (const QImage& page : paper.pages)
                turned.push_back(turnedPage(page, turns));
            sum += judge(paper, scannedPdf(turned, cleanScan()), seed);
            const auto upright = m_pipeline->extract(scannedPdf(paper.pages, cleanScan()), {});
            const auto aside = m_pipeline->extract(scannedPdf(turned, cleanScan()), {});
            QVERIFY(upright && aside);
            int compared = 0;
            for (const auto& [key, reading] : upright->report.figures) {
                const auto* place = std::get_if<PageRect>(&reading.anchor);
                const Reading* other = aside->report.figures.find(key);
                if (!place || !other || isNowhere(other->anchor))
                    continue;
                const QSizeF size = QSizeF(paper.pages.front().size()) * 0.36;
                const QRectF expected = turnedRect(place->rect, size, turns);
                const QRectF found = std::get<PageRect>(other->anchor).rect;
                QVERIFY2((found.center() - expected.center()).manhattanLength() < 4, qPrintable(key.name));
                ++compared;
            }
            QVERIFY(compared > 150);
        }
        QVERIFY(isGood(sum, 5));
    }

    void seals_data() {
        QTest::addColumn<bool>("poor");
        QTest::newRow("clean") << false;
        QTest::newRow("JPEG") << true;
    }

    /// Seals over tables, labels and prose: three a page, below each other.
    void seals() {
        QFETCH(bool, poor);
        ScanStyle style;
        style.jpegQuality = poor ? 60 : 0;
        Score sum;
        for (std::uint32_t seed = 60; seed < 60 + std::uint32_t(caseCount({1, 1, 12})); ++seed) {
            Paper paper = scanned(seed, style);
            Random random{seed};
            for (QImage& page : paper.pages) {
                for (int i = 0; i < 3; ++i)
                    stamp(page, QPointF(random.between(20, 62), random.between(16, 28) + 29 * i) / 10,
                          style.dpi);
            }
            sum += judge(paper, scannedPdf(paper.pages, style), seed);
        }
        QVERIFY(isGood(sum, poor ? 10 : 5));
    }

    void picturesBesideText_data() {
        QTest::addColumn<double>("size");
        QTest::newRow("the whole page, and a line") << 1.0;
        QTest::newRow("below prose") << 0.6;
    }

    void picturesBesideText() {
        QFETCH(double, size);
        Score sum;
        for (std::uint32_t seed = 80; seed < 80 + std::uint32_t(caseCount({1, 1, 6})); ++seed) {
            const Paper paper = scanned(seed, cleanScan());
            sum += judge(paper, pdfWithPictures(paper.pages, size), seed);
        }
        QVERIFY(isGood(sum, 5));
    }

    /// Without the data for recognition such pictures are told.
    void untoldPicturesAreNoted() {
        const Paper paper = scanned(80, cleanScan());
        const auto document = readDocument(pdfWithPictures(paper.pages, 0.6), QStringLiteral("a"), {}, {});
        QVERIFY(document.has_value());
        QCOMPARE(document->pictures, int(paper.pages.size()));
    }
};

QTEST_MAIN(TestScanReports)
#include "test_scan_reports.moc"
