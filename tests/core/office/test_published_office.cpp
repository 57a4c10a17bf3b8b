#include "core/office/office_extractor.h"
#include "tests/support/case_count.h"
#include "tests/support/docx_file.h"
#include "tests/support/drawn_report.h"
#include "tests/support/html_page.h"
#include "tests/support/office_print.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>
#include <QThreadPool>

#include <cstdio>

using namespace gouji;
using namespace gouji::testing;

namespace {

/// Sheets are made of web pages: each cell is one there, merged ones as well.
struct Way {
    QString from;
    QString filter;
};

Way wayTo(const QString& format) {
    if (format == QLatin1String("xls") || format == QLatin1String("xlsx") || format == QLatin1String("ods"))
        return {QStringLiteral("html"), QStringLiteral("HTML (StarCalc)")};
    return {QStringLiteral("docx"), {}};
}

/// GOUJI_KEEP=FOLDER keeps the files that were read wrongly.
void keep(const QString& name, const QByteArray& bytes) {
    const QString folder = qEnvironmentVariable("GOUJI_KEEP");
    QFile file(QDir(folder).filePath(name));
    if (!folder.isEmpty() && file.open(QIODevice::WriteOnly))
        file.write(bytes);
}

} // namespace

/// Reports with none to three damages each, saved by LibreOffice in the formats that only LibreOffice reads,
/// and read back as an import reads them. Only in the long run, since LibreOffice must be installed.
class TestPublishedOffice : public QObject {
    Q_OBJECT

    std::optional<Pipeline> m_pipeline;
    std::vector<DrawnReport> m_drawn;

    QByteArray printed(size_t index, const QString& format) const {
        Random random{std::uint32_t(index)};
        const Document& document = *m_drawn[index].report.document;
        if (format == QLatin1String("html"))
            return htmlOf(document, {}, random);
        DocxStyle style = drawDocxStyle(random);
        style.hidden = false;                           // of what is hidden LibreOffice keeps the text alone
        style.wrapped = false;                          // it loses rows whose cells stand in content controls
        style.textBox = style.textBox && !style.nested; // in RTF it loses such a box
        return docxOf(document, style, random);
    }

    std::vector<QByteArray> filesOf(const QString& format) const {
        const Way way = wayTo(format);
        std::vector<QByteArray> sources;
        for (size_t i = 0; i < m_drawn.size(); ++i)
            sources.push_back(printed(i, way.from));
        const auto files = printedByOffice(sources, way.from, format, way.filter);
        return files.value_or(std::vector<QByteArray>());
    }

    /// All at once, as an import does.
    std::vector<Result<std::vector<Extraction>>> extractAll(const std::vector<QByteArray>& files) const {
        PipelineExtractor reading(*m_pipeline);
        OfficeExtractor extractor(reading, findOffice());
        std::vector<Result<std::vector<Extraction>>> all(files.size(), failure(ErrorCode::Internal));
        QThreadPool pool;
        pool.setMaxThreadCount(2 + extractor.waitingRoom());
        for (size_t i = 0; i < files.size(); ++i)
            pool.start([&, i] { all[i] = extractor.extract(files[i], QStringLiteral("report"), {}, {}); });
        pool.waitForDone();
        return all;
    }

private Q_SLOTS:
    void initTestCase() {
        auto pipeline = Pipeline::bundled();
        QVERIFY(pipeline.has_value());
        m_pipeline.emplace(std::move(*pipeline));
        QVERIFY2(!findOffice().path.isEmpty(), "LibreOffice is not installed");
        const int reports = caseCount({24, 20, 60});
        for (int seed = 0; seed < reports; ++seed)
            m_drawn.push_back(
                drawReport(m_pipeline->forms(), 640'000 + std::uint32_t(seed), Layout::Spanned));
    }

    void readsBack_data() {
        QTest::addColumn<QString>("format");
        for (const char* format : {"doc", "rtf", "odt", "xls", "xlsx", "ods"})
            QTest::newRow(format) << QString::fromLatin1(format);
    }

    void readsBack() {
        QFETCH(QString, format);
        const std::vector<QByteArray> files = filesOf(format);
        QCOMPARE(files.size(), m_drawn.size());
        QElapsedTimer clock;
        clock.start();
        const auto all = extractAll(files);
        const qint64 elapsed = clock.elapsed();
        Judgement sum, whole;
        for (size_t i = 0; i < all.size(); ++i) {
            QVERIFY2(all[i].has_value(), qPrintable(QString::number(i)));
            QCOMPARE(all[i]->front().format, format);
            const Judgement judgement = compareWithTruth(all[i]->front(), m_drawn[i].report.truth);
            for (const QString& remark : judgement.remarks)
                qInfo("%s %zu: %s", qPrintable(format), i, qPrintable(remark));
            if (!judgement.isHonest())
                keep(QStringLiteral("%1.%2").arg(i).arg(format), files[i]);
            const auto& damages = m_drawn[i].options.damages;
            sum += judgement;
            if (!damages.count(Damage::LostColumn) && !damages.count(Damage::LostColumnCells))
                whole += judgement;
        }
        std::printf("%s: %zu reports, %d cells, %d wrong, %d silent, %d unflagged, %d alarms, %.1f files/s\n",
                    qPrintable(format), files.size(), sum.cells, sum.wrong, sum.silent, sum.unflagged,
                    sum.alarms, double(files.size()) * 1000.0 / double(elapsed));
        QVERIFY(sum.isHonest());
        QVERIFY(whole.wrong <= whole.cells * 0.0001);
    }

    /// What becomes of files that are not what they should be, in LibreOffice's own hands.
    void badFiles_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("codes"); ///< any of these
        const QByteArray doc = filesOf(QStringLiteral("doc")).front();
        const QByteArray ods = filesOf(QStringLiteral("ods")).front();
        const auto row = [](const char* name, const QByteArray& bytes, const char* codes) {
            QTest::newRow(name) << bytes << QString::fromLatin1(codes);
        };
        row("half a DOC", doc.left(doc.size() / 2), "damaged");
        row("most of a DOC", doc.left(doc.size() - 1024), "damaged");
        QByteArray odd = doc;
        for (qsizetype at = 1024; at < doc.size() / 2; at += 97)
            odd[at] = char(odd[at] ^ 0x55);
        row("a spoilt DOC", odd, "damaged read no_report crashed timeout");
        row("half an ODS", ods.left(ods.size() / 2), "damaged");
        row("RTF and nothing more", "{\\rtf1", "empty no_report damaged");
        row("deep RTF", "{\\rtf1" + QByteArray(2'000'000, '{'),
            "empty no_report damaged crashed timeout too_large");
        row("RTF with a bomb of pictures",
            "{\\rtf1" +
                QByteArray("{\\pict\\wmetafile8\\picw30000\\pich30000\\bin2000000000 ").repeated(2000),
            "empty no_report damaged crashed timeout too_large");
        row("RTF with a table of a million cells",
            "{\\rtf1 " + QByteArray("\\trowd\\cellx1 1\\cell\\row").repeated(200'000),
            "no_report timeout too_large crashed read");
    }

    void badFiles() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, codes);
        Limits limits;
        limits.officeSeconds = 20;
        PipelineExtractor reading(Pipeline(m_pipeline->forms(), m_pipeline->gazetteer(), limits));
        OfficeExtractor extractor(reading, findOffice());
        const auto reports = extractor.extract(bytes, QStringLiteral("a.txt"), {}, {});
        const QString code = reports ? QStringLiteral("read") : errorName(reports.error().code);
        QVERIFY2(codes.split(u' ').contains(code), qPrintable(code));
        if (!reports)
            QCOMPARE(reports.error().place, QStringLiteral("a.txt"));
        else
            QVERIFY(compareWithTruth(reports->front(), m_drawn.front().report.truth).silent == 0);
    }
};

QTEST_GUILESS_MAIN(TestPublishedOffice)
#include "test_published_office.moc"
