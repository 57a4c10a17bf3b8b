#include "core/ingest/pipeline.h"
#include "tests/support/case_count.h"
#include "tests/support/pdf/pdf_file.h"
#include "tests/support/pdf/printed_report.h"

#include <QTest>

using namespace gouji;
using namespace gouji::testing;

Q_DECLARE_METATYPE(PdfStyle)

/// Yearly reports printed as PDF files in every style and with the damages that paper can have: what is read
/// is right or marked.
class TestPdfReports : public QObject {
    Q_OBJECT

    std::optional<Pipeline> m_pipeline;

private Q_SLOTS:
    void initTestCase() {
        auto pipeline = Pipeline::bundled();
        QVERIFY(pipeline.has_value());
        m_pipeline.emplace(std::move(*pipeline));
    }

    void everyStyle_data() {
        QTest::addColumn<PdfStyle>("style");
        const auto add = [](const char* name, auto change) {
            PdfStyle style;
            change(style);
            QTest::newRow(name) << style;
        };
        add("strokes", [](PdfStyle&) {});
        add("thin rectangles", [](PdfStyle& style) { style.rules = PdfStyle::Rules::ThinRectangles; });
        add("double rules", [](PdfStyle& style) { style.rules = PdfStyle::Rules::Doubled; });
        add("open sides", [](PdfStyle& style) { style.rules = PdfStyle::Rules::OpenSides; });
        add("frames", [](PdfStyle& style) { style.rules = PdfStyle::Rules::Frames; });
        add("no rules", [](PdfStyle& style) { style.rules = PdfStyle::Rules::None; });
        add("bare page numbers", [](PdfStyle& style) { style.pageNumber = PdfStyle::PageNumber::Bare; });
        add("page numbers in words", [](PdfStyle& style) { style.pageNumber = PdfStyle::PageNumber::Words; });
        add("page numbers of all", [](PdfStyle& style) { style.pageNumber = PdfStyle::PageNumber::OfAll; });
        add("turned right", [](PdfStyle& style) { style.turn = 1; });
        add("turned over", [](PdfStyle& style) { style.turn = 2; });
        add("turned left", [](PdfStyle& style) { style.turn = 3; });
        add("rotated 90", [](PdfStyle& style) { style.rotate = 90; });
        add("rotated 180", [](PdfStyle& style) { style.rotate = 180; });
        add("rotated 270", [](PdfStyle& style) { style.rotate = 270; });
        add("rotated and turned", [](PdfStyle& style) { style.rotate = 90, style.turn = 1; });
        add("wide", [](PdfStyle& style) { style.wide = true; });
        add("open page ends", [](PdfStyle& style) { style.closesPages = false; });
        add("torn rows", [](PdfStyle& style) { style.tearsRows = true, style.narrow = true; });
        add("torn rows, open page ends", [](PdfStyle& style) {
            style.tearsRows = style.narrow = true;
            style.closesPages = false;
        });
        add("running header", [](PdfStyle& style) { style.runningHeader = true; });
        add("bold twice", [](PdfStyle& style) { style.boldTwice = true; });
        add("glyph by glyph", [](PdfStyle& style) { style.glyphByGlyph = true; });
        add("shades", [](PdfStyle& style) { style.shades = true; });
        add("painted over", [](PdfStyle& style) { style.covered = true; });
        add("watermark", [](PdfStyle& style) { style.watermark = true; });
        add("narrow", [](PdfStyle& style) { style.narrow = true; });
    }

    void everyStyle() {
        QFETCH(PdfStyle, style);
        Judgement sum;
        for (std::uint32_t seed = 0; seed < std::uint32_t(caseCount({4, 2, 20})); ++seed)
            sum +=
                judgePrinted(*m_pipeline, printedReport(m_pipeline->forms(), {}, seed), style,
                             QStringLiteral("%1 %2").arg(QLatin1String(QTest::currentDataTag())).arg(seed));
        qInfo("%d cells, %d wrong, %d alarms", sum.cells, sum.wrong, sum.alarms);
        QVERIFY(sum.isHonest());
        QVERIFY(sum.wrong * 10'000 <= sum.cells);
    }

    /// Everything drawn: figures, style and up to two damages that printed tables have.
    void drawn() {
        static const std::vector<Damage> damages{
            Damage::CellBreaks,      Damage::LabelSpaces,   Damage::LabelVariants, Damage::RepeatedHeader,
            Damage::PaddedValues,    Damage::GroupedValues, Damage::PlusSigns,     Damage::AnnotatedValues,
            Damage::FullWidthValues, Damage::Dashes,        Damage::Footnotes,     Damage::FootnoteRows,
            Damage::WrappedDigits,   Damage::HeaderNotes,   Damage::BlankZeros,    Damage::MoneyWords};
        Judgement sum;
        const int count = caseCount({40, 8, 400});
        for (int seed = 100; seed < 100 + count; ++seed) {
            Random random{std::uint32_t(seed)};
            std::set<Damage> chosen;
            for (int wanted = random.below(3); wanted > 0; --wanted)
                chosen.insert(random.pick(damages));
            const PdfStyle style = drawPdfStyle(random);
            sum += judgePrinted(*m_pipeline, printedReport(m_pipeline->forms(), chosen, std::uint32_t(seed)),
                                style, QString::number(seed));
        }
        qInfo("%d cells, %d wrong, %d alarms", sum.cells, sum.wrong, sum.alarms);
        QVERIFY(sum.isHonest());
        QVERIFY(sum.wrong * 10'000 <= sum.cells);
    }
};

QTEST_MAIN(TestPdfReports)
#include "test_pdf_reports.moc"
