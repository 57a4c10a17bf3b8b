#include "core/ingest/pipeline.h"
#include "tests/support/case_count.h"
#include "tests/support/docx_file.h"
#include "tests/support/layouts.h"
#include "tests/support/office_print.h"
#include "tests/support/report_writer.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <cstdio>

using namespace gouji;
using namespace gouji::testing;

Q_DECLARE_METATYPE(DocxPaper)

namespace {

/// Damages that tables in a word processor have.
const std::vector<Damage>& damagesOnPaper() {
    static const std::vector<Damage> all{
        Damage::CellBreaks,    Damage::LabelSpaces, Damage::LabelVariants,   Damage::PaddedValues,
        Damage::GroupedValues, Damage::PlusSigns,   Damage::AnnotatedValues, Damage::FullWidthValues,
        Damage::Dashes,        Damage::Footnotes,   Damage::FootnoteRows,    Damage::WrappedDigits,
        Damage::BlankZeros,    Damage::MoneyWords,  Damage::EmptyReview,     Damage::FeesInYuan};
    return all;
}

bool drawsColumns(const DocxPaper& paper) {
    return paper.rules == DocxPaper::Rules::All || paper.rules == DocxPaper::Rules::OpenSides;
}

} // namespace

/// Word files that LibreOffice makes PDF files of: pages, fonts and rules of a word processor, pages that end
/// anywhere.
class TestPdfOffice : public QObject {
    Q_OBJECT

    std::optional<Pipeline> m_pipeline;

    static DocxStyle styleOf(const DocxPaper& paper, Random& random) {
        DocxStyle style = drawDocxStyle(random);
        style.tracked = false; // LibreOffice prints what was deleted, struck out
        style.nested = false;
        style.textBox = false; // … and shows no more of a text box than fits
        style.wrapped = false; // it loses rows whose cells stand in content controls
        // Figures that are struck out push others out of their column, which only rules would tell then.
        style.hidden = style.hidden && drawsColumns(paper);
        style.paper = paper;
        return style;
    }

    WrittenReport write(std::uint32_t seed, int damages) const {
        Random random{seed};
        FigureOptions figures;
        figures.size = FigureSize(random.below(4));
        const QString edition = random.chance(70) ? QStringLiteral("2021") : QStringLiteral("2019");
        figures.otherwiseInOneRow = edition == QLatin1String("2021") && random.chance(15);
        WriteOptions options;
        options.layout = Layout::Spanned;
        options.page = PageStyle();
        options.prose.overviewPages = random.between(1, 3);
        for (int wanted = damages; wanted > 0; --wanted)
            options.damages.insert(random.pick(damagesOnPaper()));
        return writeReport(*m_pipeline->forms().edition(edition), figures, options, seed);
    }

    /// GOUJI_KEEP=FOLDER keeps the files there.
    static void keep(const QString& name, const QByteArray& pdf) {
        const QString folder = qEnvironmentVariable("GOUJI_KEEP");
        QFile file(QDir(folder).filePath(name));
        if (!folder.isEmpty() && file.open(QIODevice::WriteOnly))
            file.write(pdf);
    }

private Q_SLOTS:
    void initTestCase() {
        auto pipeline = Pipeline::bundled();
        QVERIFY(pipeline.has_value());
        m_pipeline.emplace(std::move(*pipeline));
    }

    void printedByLibreOffice_data() {
        QTest::addColumn<DocxPaper>("paper");
        QTest::addColumn<bool>(
            "isShort"); ///< a page ends after so many lines, another number for each report
        QTest::addColumn<int>("damages");
        const DocxPaper a4{11906, 16838};
        const auto row = [&](const char* name, auto change, bool isShort = false, int damages = 0) {
            DocxPaper paper = a4;
            change(paper);
            QTest::newRow(name) << paper << isShort << damages;
        };
        QTest::newRow("as it comes") << DocxPaper() << false << 0;
        row("numbered pages", [](DocxPaper& paper) { paper.numbersPages = true; });
        row("large type", [](DocxPaper& paper) { paper.halfPoints = 32; });
        row("landscape", [](DocxPaper& paper) {
            std::swap(paper.width, paper.height);
            paper.tableWidth = 13'800;
        });
        row("narrow columns", [](DocxPaper& paper) { paper.tableWidth = 6400; });
        row("open sides", [](DocxPaper& paper) { paper.rules = DocxPaper::Rules::OpenSides; });
        row("rules across", [](DocxPaper& paper) { paper.rules = DocxPaper::Rules::Across; });
        row("no rules", [](DocxPaper& paper) { paper.rules = DocxPaper::Rules::None; });
        row("no rules, landscape", [](DocxPaper& paper) {
            std::swap(paper.width, paper.height);
            paper.tableWidth = 13'800;
            paper.rules = DocxPaper::Rules::None;
        });
        row(
            "header on each page", [](DocxPaper& paper) { paper.repeatsHeader = true; }, true);
        row(
            "rows kept whole", [](DocxPaper& paper) { paper.keepsRows = true; }, true);
        row(
            "pages end anywhere", [](DocxPaper&) {}, true);
        row(
            "pages end anywhere, narrow columns", [](DocxPaper& paper) { paper.tableWidth = 6400; }, true);
        row(
            "pages end anywhere, running lines",
            [](DocxPaper& paper) { paper.numbersPages = paper.hasRunningHeader = true; }, true);
        row(
            "pages end anywhere, no rules", [](DocxPaper& paper) { paper.rules = DocxPaper::Rules::None; },
            true);
        row(
            "one damage", [](DocxPaper& paper) { paper.numbersPages = true; }, true, 1);
        row(
            "two damages", [](DocxPaper&) {}, true, 2);
    }

    void printedByLibreOffice() {
        QFETCH(DocxPaper, paper);
        QFETCH(bool, isShort);
        QFETCH(int, damages);
        const auto count = std::uint32_t(caseCount({6, 4, 24}));
        std::vector<QByteArray> sources;
        for (std::uint32_t seed = 0; seed < count; ++seed) {
            Random random{seed};
            if (isShort)
                paper.height = random.between(7000, 13'000);
            const DocxStyle style = styleOf(paper, random);
            sources.push_back(docxOf(*write(seed, damages).document, style, random));
        }
        const auto printed = printedByOffice(sources, QStringLiteral("docx"), QStringLiteral("pdf"));
        QVERIFY(printed.has_value());
        Judgement sum;
        for (std::uint32_t seed = 0; seed < count; ++seed) {
            const QString name =
                QStringLiteral("%1 %2.pdf").arg(QLatin1String(QTest::currentDataTag())).arg(seed);
            keep(name, (*printed)[seed]);
            const auto extraction = m_pipeline->extract((*printed)[seed], name);
            QVERIFY2(extraction.has_value(), qPrintable(name));
            const Judgement judgement = compareWithTruth(*extraction, write(seed, damages).truth);
            for (const QString& remark : judgement.remarks)
                qInfo("%s: %s", qPrintable(name), qPrintable(remark));
            sum += judgement;
        }
        std::printf("%s: %u reports, %d figures, %d wrong, %d silent, %d unflagged, %d alarms\n",
                    QTest::currentDataTag(), count, sum.cells, sum.wrong, sum.silent, sum.unflagged,
                    sum.alarms);
        QVERIFY(sum.isHonest());
        QVERIFY(sum.wrong * 10'000 <= sum.cells);
    }
};

QTEST_GUILESS_MAIN(TestPdfOffice)
#include "test_pdf_office.moc"
