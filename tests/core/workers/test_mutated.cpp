#include "core/workers/worker_pool.h"
#include "tests/support/case_count.h"
#include "tests/support/docx_file.h"
#include "tests/support/drawn_report.h"
#include "tests/support/html_page.h"
#include "tests/support/mutation.h"
#include "tests/support/pdf/pdf_file.h"
#include "tests/support/scan/drawn_picture.h"
#include "tests/support/scan/scanned_report.h"

#include <QTest>

#include <atomic>
#include <functional>
#include <mutex>
#include <thread>

using namespace gouji;
using namespace gouji::testing;

namespace {

constexpr int originals = 20; ///< of each format
constexpr CaseCounts files{100, 20, 1200};
constexpr CaseCounts pictures{12, 4, 300}; ///< recognising takes a hundred times as long as reading
constexpr int threads = 2;

/// What became of mutated files; several threads add to it.
struct Answers {
    std::atomic<int> read = 0;
    std::atomic<int> refused = 0;
    std::mutex mutex;
    QStringList bad; ///< crashes, timeouts, and what has no place

    void add(const QString& name, const Result<std::vector<Extraction>>& answer) {
        if (answer) {
            ++read;
            return;
        }
        ++refused;
        const ErrorCode code = answer.error().code;
        if (code != ErrorCode::Crashed && code != ErrorCode::Timeout && code != ErrorCode::Internal &&
            answer.error().place == name)
            return;
        const std::lock_guard lock(mutex);
        bad += QStringLiteral("%1: %2 %3").arg(name, errorName(code), answer.error().detail);
    }
};

using Print = std::function<QByteArray(const WrittenReport&, Random&)>;

/// The top of a scanned report, with its title.
QImage stripOf(const WrittenReport& report, Random& random) {
    const QImage page = scannedPages(pdfOf(*report.document, {}), cleanScan(), random).front();
    return page.copy(0, 100, page.width(), 400);
}

QByteArray pngOf(const WrittenReport& report, Random& random) {
    return pictureFile(stripOf(report, random), cleanScan());
}

QByteArray jpegOf(const WrittenReport& report, Random& random) {
    return pictureFile(stripOf(report, random), poorScan());
}

QByteArray tiffOf(const WrittenReport& report, Random& random) {
    const QImage strip = stripOf(report, random);
    GreyPicture picture = drawnPicture(strip.width(), strip.height(), 200, {});
    for (int y = 0; y < strip.height(); ++y)
        std::copy_n(strip.constScanLine(y), strip.width(),
                    picture.pixels.begin() + qptrdiff(y) * strip.width());
    return testing::tiffOf({picture});
}

} // namespace

Q_DECLARE_METATYPE(Print)

/// Files with bytes flipped, cut and doubled go through the pool of workers as an import's do: each is
/// answered, no worker dies of one, and none keeps the others waiting.
class TestMutated : public QObject {
    Q_OBJECT

    std::optional<Pipeline> m_pipeline;

    std::vector<QByteArray> print(const Print& print) const {
        std::vector<QByteArray> files;
        for (std::uint32_t seed = 0; seed < originals; ++seed) {
            Random random{seed};
            const DrawnReport drawn = drawReport(m_pipeline->forms(), 990'000 + seed, Layout::Spanned);
            files.push_back(print(drawn.report, random));
        }
        return files;
    }

private Q_SLOTS:
    void initTestCase() {
        auto pipeline = Pipeline::bundled();
        QVERIFY(pipeline.has_value());
        m_pipeline.emplace(std::move(*pipeline));
    }

    void everyFileIsAnswered_data() {
        QTest::addColumn<Print>("printer");
        QTest::addColumn<int>("count");
        const auto row = [](const char* name, Print print) {
            QTest::newRow(name) << std::move(print) << caseCount(files);
        };
        row("text", [](const WrittenReport& report, Random&) { return report.text.toUtf8(); });
        row("html", [](const WrittenReport& report, Random& random) {
            return htmlOf(*report.document, drawHtmlStyle(random), random);
        });
        row("docx", [](const WrittenReport& report, Random& random) {
            return docxOf(*report.document, drawDocxStyle(random), random);
        });
        row("pdf", [](const WrittenReport& report, Random&) { return pdfOf(*report.document, {}); });
        const auto picture = [](const char* name, Print print) {
            QTest::newRow(name) << std::move(print) << caseCount(pictures);
        };
        picture("png", pngOf);
        picture("jpeg", jpegOf);
        picture("tiff", [](const WrittenReport& report, Random& random) { return tiffOf(report, random); });
    }

    void everyFileIsAnswered() {
        QFETCH(Print, printer);
        QFETCH(int, count);
        const std::vector<QByteArray> sound = print(printer);
        WorkerPool pool(QStringLiteral(GOUJI_WORKER), m_pipeline->limits(), threads);
        Answers answers;
        std::atomic<int> next = 0;
        std::vector<std::thread> running;
        for (int i = 0; i < threads; ++i) {
            running.emplace_back([&] {
                for (int seed = next++; seed < count; seed = next++) {
                    Random random{std::uint32_t(seed)};
                    const QString name = QString::number(seed);
                    const QByteArray bytes = mutated(sound[size_t(seed % originals)], random);
                    answers.add(name, pool.extract(bytes, name, {}, {}));
                }
            });
        }
        for (std::thread& thread : running)
            thread.join();
        QVERIFY2(answers.bad.isEmpty(), qPrintable(answers.bad.join(QLatin1Char('\n'))));
        QCOMPARE(answers.read + answers.refused, count);
        QVERIFY2(pool.extract(sound.front(), {}, {}, {}).has_value(), "sound files are read");
        // DOCX and PNG have checksums, so that hardly any survives; TIFF has none.
        const QByteArray format = QTest::currentDataTag();
        if (format != "docx" && format != "png" && format != "tiff")
            QVERIFY2(answers.read > 0 && answers.read < count,
                     qPrintable(QStringLiteral("%1 of %2 were read").arg(answers.read).arg(count)));
    }
};

QTEST_MAIN(TestMutated)
#include "test_mutated.moc"
