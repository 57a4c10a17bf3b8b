#include "core/ingest/pipeline.h"
#include "tests/support/case_count.h"
#include "tests/support/docx_file.h"
#include "tests/support/drawn_report.h"
#include "tests/support/html_page.h"
#include "tests/support/mutation.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <cstdio>

using namespace gouji;
using namespace gouji::testing;

namespace {

/// What reports of one kind came to.
struct Tally {
    int reports = 0;
    Judgement all;   ///< of every report
    Judgement whole; ///< of those that print every column: of others only relations tell which is lost
    Judgement sound; ///< of those without damage
    QStringList remarks;

    void add(std::uint32_t seed, const std::set<Damage>& damages, const Judgement& judgement) {
        ++reports;
        all += judgement;
        if (!damages.count(Damage::LostColumn) && !damages.count(Damage::LostColumnCells))
            whole += judgement;
        if (damages.empty())
            sound += judgement;
        const bool isNoteworthy =
            !judgement.isHonest() || judgement.identityWrong + judgement.identityAlarms > 0;
        if (isNoteworthy && remarks.size() < 20)
            remarks += QStringLiteral("%1: %2").arg(seed).arg(
                judgement.remarks.mid(0, 4).join(QStringLiteral("; ")));
    }
};

/// GOUJI_KEEP=DIR keeps the files that went wrong.
void keep(std::uint32_t seed, const QByteArray& bytes, const char* suffix, const Judgement& judgement) {
    const QString folder = qEnvironmentVariable("GOUJI_KEEP");
    if (folder.isEmpty() || (judgement.wrong + judgement.alarms == 0 && judgement.isHonest()))
        return;
    QFile file(QStringLiteral("%1/%2.%3").arg(folder).arg(seed).arg(QLatin1String(suffix)));
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
    QFile notes(QStringLiteral("%1/%2.why").arg(folder).arg(seed));
    if (notes.open(QIODevice::WriteOnly))
        notes.write(judgement.remarks.join(QLatin1Char('\n')).toUtf8() + '\n');
}

/// Anchors lie within the document, and cells where they say.
void checkAnchors(const Document& document) {
    int table = 0;
    for (const Block& block : document.blocks) {
        if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
            const auto range = std::get<TextRange>(paragraph->anchor);
            QCOMPARE(document.text.mid(range.start, range.length), paragraph->text);
            continue;
        }
        const auto& rows = std::get<SourceTable>(block).rows;
        for (size_t r = 0; r < rows.size(); ++r) {
            for (const SourceCell& cell : rows[r]) {
                QVERIFY(cell.column >= 0 && cell.rowSpan >= 1 && cell.columnSpan >= 1);
                QVERIFY(size_t(cell.rowSpan) <= rows.size() - r);
                QVERIFY(std::get<TableCell>(cell.anchor) == (TableCell{table, int(r), cell.column}));
            }
        }
        ++table;
    }
}

} // namespace

/// Reports with none to three damages each, printed as files of a format and read back from their bytes.
class TestPublished : public QObject {
    Q_OBJECT

    std::optional<Pipeline> m_pipeline;

    template <typename Print>
    void proveFormat(const char* suffix, Print print) {
        Tally tally;
        const int reports = caseCount({1'000, 150, 10'000});
        for (std::uint32_t seed = 0; seed < std::uint32_t(reports); ++seed) {
            const DrawnReport drawn = drawReport(m_pipeline->forms(), 910'000 + seed, Layout::Spanned);
            Random random(seed);
            const QByteArray bytes = print(*drawn.report.document, random);
            const auto extraction = m_pipeline->extract(bytes, QStringLiteral("report"));
            QVERIFY2(extraction.has_value(), qPrintable(QString::number(seed)));
            QCOMPARE(extraction->format, QLatin1String(suffix));
            const Judgement judgement = compareWithTruth(*extraction, drawn.report.truth);
            keep(seed, bytes, suffix, judgement);
            tally.add(seed, drawn.options.damages, judgement);
        }
        const Judgement& all = tally.all;
        std::printf("%s: %d reports, %d cells, %d wrong, %d silent, %d unflagged, %d alarms, identity %d "
                    "wrong %d alarms\n",
                    suffix, tally.reports, all.cells, all.wrong, all.silent, all.unflagged, all.alarms,
                    all.identityWrong, all.identityAlarms);
        QVERIFY2(tally.remarks.isEmpty(), qPrintable(tally.remarks.join(QLatin1Char('\n'))));
        QVERIFY2(tally.whole.wrong <= tally.whole.cells * 0.0001,
                 qPrintable(QString::number(tally.whole.wrong)));
        QCOMPARE(tally.sound.wrong, 0);
        QCOMPARE(tally.sound.alarms, 0);
    }

private Q_SLOTS:
    void initTestCase() {
        auto pipeline = Pipeline::bundled();
        QVERIFY(pipeline.has_value());
        m_pipeline.emplace(std::move(*pipeline));
    }

    void webPages() {
        proveFormat("html", [](const Document& document, Random& random) {
            return htmlOf(document, drawHtmlStyle(random), random);
        });
    }

    /// Whatever became of the bytes: a document whose anchors hold, or an error that says what is wrong.
    void mutatedFilesAreAnswered() {
        const int files = caseCount({600, 150, 5'000});
        int read = 0;
        for (int seed = 0; seed < files; ++seed) {
            Random random{std::uint32_t(seed)};
            const DrawnReport drawn =
                drawReport(m_pipeline->forms(), 910'000 + std::uint32_t(seed % 20), Layout::Spanned);
            const Document& source = *drawn.report.document;
            const QByteArray bytes = seed % 2 ? htmlOf(source, drawHtmlStyle(random), random)
                                              : docxOf(source, drawDocxStyle(random), random);
            const auto document = m_pipeline->read(mutated(bytes, random), QStringLiteral("report"));
            if (document) {
                ++read;
                if (document->format != QLatin1String("text"))
                    checkAnchors(*document);
                (void)m_pipeline->reportsOf(*document, QStringLiteral("report"));
            } else {
                QCOMPARE(document.error().place, QStringLiteral("report"));
            }
        }
        QVERIFY2(read > files / 4 && read < files, qPrintable(QString::number(read)));
    }

    void wordFiles() {
        proveFormat("docx", [](const Document& document, Random& random) {
            return docxOf(document, drawDocxStyle(random), random);
        });
    }
};

QTEST_GUILESS_MAIN(TestPublished)
#include "test_published.moc"
