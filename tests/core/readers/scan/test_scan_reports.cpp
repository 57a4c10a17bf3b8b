#include "core/ingest/pipeline.h"
#include "tests/support/case_count.h"
#include "tests/support/pdf/pdf_file.h"
#include "tests/support/pdf/printed_report.h"
#include "tests/support/scan/scanned_report.h"

#include <QElapsedTimer>
#include <QTest>

using namespace gouji;
using namespace gouji::testing;

/// Yearly reports printed, scanned and read again.
class TestScanReports : public QObject {
    Q_OBJECT

    std::optional<Pipeline> m_pipeline;

    struct Score {
        Judgement judgement;
        int pages = 0;
        qint64 milliseconds = 0;
    };

    Score scan(std::uint32_t seed, const ScanStyle& style, const std::set<Damage>& damages = {}) const {
        const WrittenReport report = printedReport(m_pipeline->forms(), damages, seed);
        PdfStyle print;
        Random random{seed};
        print.serif = random.chance(50);
        print.narrow = random.chance(30);
        print.tearsRows = random.chance(30);
        print.closesPages = random.chance(70);
        const std::vector<QImage> pages = scannedPages(pdfOf(*report.document, print), style, random);
        const QByteArray file = scannedPdf(pages, style);
        if (qEnvironmentVariableIsSet("GOUJI_SCANS")) {
            QFile out(qEnvironmentVariable("GOUJI_SCANS") + QStringLiteral("/%1.pdf").arg(seed));
            if (out.open(QIODevice::WriteOnly))
                out.write(file);
        }
        Score score;
        score.pages = int(pages.size());
        QElapsedTimer timer;
        timer.start();
        const auto extraction = m_pipeline->extract(file, QStringLiteral("scan.pdf"));
        score.milliseconds = timer.elapsed();
        if (!extraction) {
            qWarning("%u: %s", seed, qPrintable(errorName(extraction.error().code)));
            score.judgement.silent = score.judgement.wrong = score.judgement.cells =
                int(report.truth.values.size());
            return score;
        }
        score.judgement = compareWithTruth(*extraction, report.truth);
        for (const QString& remark : score.judgement.remarks)
            qInfo("%u: %s", seed, qPrintable(remark));
        return score;
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
        Judgement sum;
        int pages = 0;
        qint64 milliseconds = 0;
        const int count = caseCount({2, 1, 24});
        for (int seed = 0; seed < count; ++seed) {
            const Score score = scan(std::uint32_t(seed), poor ? poorScan() : cleanScan());
            sum += score.judgement;
            pages += score.pages;
            milliseconds += score.milliseconds;
        }
        qInfo("%d cells, %d wrong, %d silent, %d alarms; %d pages, %lld ms a page", sum.cells, sum.wrong,
              sum.silent, sum.alarms, pages, milliseconds / std::max(1, pages));
        QVERIFY(sum.wrong * 1000 <= sum.cells * (poor ? 10 : 5));
        QVERIFY(sum.silent == 0);
        QCOMPARE(sum.identitySilent, 0);
    }
};

QTEST_MAIN(TestScanReports)
#include "test_scan_reports.moc"
