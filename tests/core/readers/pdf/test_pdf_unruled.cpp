#include "core/ingest/pipeline.h"
#include "tests/support/case_count.h"
#include "tests/support/pdf/pdf_file.h"
#include "tests/support/pdf/printed_report.h"

#include <QTest>

using namespace gouji;
using namespace gouji::testing;

Q_DECLARE_METATYPE(PdfStyle)

/// Yearly reports printed without rules between columns: where figures and the lines of labels stand tells
/// what belongs together.
class TestPdfUnruled : public QObject {
    Q_OBJECT

    std::optional<Pipeline> m_pipeline;

private Q_SLOTS:
    void initTestCase() {
        auto pipeline = Pipeline::bundled();
        QVERIFY(pipeline.has_value());
        m_pipeline.emplace(std::move(*pipeline));
    }

    void everyStyle_data() {
        using Place = PdfStyle::Place;
        QTest::addColumn<PdfStyle>("style");
        const auto add = [](const char* name, auto change) {
            PdfStyle style;
            style.rules = PdfStyle::Rules::None;
            change(style);
            QTest::newRow(name) << style;
        };
        add("figures left", [](PdfStyle& style) { style.figures = Place::Begin; });
        add("figures right", [](PdfStyle& style) { style.figures = Place::End; });
        add("labels centred", [](PdfStyle& style) { style.labels = Place::Middle; });
        add("all from the left",
            [](PdfStyle& style) { style.figures = style.labels = style.heads = Place::Begin; });
        add("all centred",
            [](PdfStyle& style) { style.figures = style.labels = style.heads = Place::Middle; });
        add("at the top", [](PdfStyle& style) { style.height = Place::Begin; });
        add("at the bottom", [](PdfStyle& style) { style.height = Place::End; });
        add("tight", [](PdfStyle& style) { style.spare = 0; });
        add("tight, at the top", [](PdfStyle& style) { style.spare = 0, style.height = Place::Begin; });
        add("tight, at the bottom", [](PdfStyle& style) { style.spare = 0, style.height = Place::End; });
        add("loose", [](PdfStyle& style) { style.spare = 9; });
        add("narrow", [](PdfStyle& style) { style.narrow = true; });
        add("narrow and tight", [](PdfStyle& style) { style.narrow = true, style.spare = 0; });
        add("narrow and tight, at the top",
            [](PdfStyle& style) { style.narrow = true, style.spare = 0, style.height = Place::Begin; });
        add("narrow and tight, at the bottom",
            [](PdfStyle& style) { style.narrow = true, style.spare = 0, style.height = Place::End; });
        add("wide", [](PdfStyle& style) { style.wide = true; });
        add("torn rows", [](PdfStyle& style) { style.tearsRows = style.narrow = true; });
        add("rules across", [](PdfStyle& style) { style.rules = PdfStyle::Rules::Across; });
        add("rules across, tight", [](PdfStyle& style) {
            style.rules = PdfStyle::Rules::Across;
            style.spare = 0;
            style.narrow = true;
        });
    }

    void everyStyle() {
        QFETCH(PdfStyle, style);
        Judgement sum;
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        for (std::uint32_t seed = 0; seed < std::uint32_t(caseCount({3, 1, 20})); ++seed)
            sum += judgePrinted(*m_pipeline, printedReport(m_pipeline->forms(), {}, seed), style,
                                name + QStringLiteral(" %1").arg(seed));
        qInfo("%d cells, %d wrong, %d alarms, %d silent", sum.cells, sum.wrong, sum.alarms, sum.silent);
        QVERIFY(sum.isHonest());
        QVERIFY(sum.wrong * 10'000 <= sum.cells);
    }

    void drawn_data() {
        QTest::addColumn<bool>("isDamaged");
        QTest::newRow("sound") << false;
        QTest::newRow("up to two damages") << true;
    }

    /// Everything drawn: figures, style and the damages that printed tables have. Some of these leave open
    /// what belongs where, as whole columns without figures do.
    void drawn() {
        QFETCH(bool, isDamaged);
        static const std::vector<Damage> damages{
            Damage::LabelVariants, Damage::RepeatedHeader, Damage::GroupedValues, Damage::Dashes,
            Damage::FootnoteRows,  Damage::BlankZeros,     Damage::CellBreaks,    Damage::MoneyWords};
        Judgement sum;
        const int count = caseCount({20, 4, 300});
        for (int seed = 100; seed < 100 + count; ++seed) {
            Random random{std::uint32_t(seed)};
            std::set<Damage> chosen;
            for (int wanted = isDamaged ? random.below(3) : 0; wanted > 0; --wanted)
                chosen.insert(random.pick(damages));
            const PdfStyle style = drawUnruledStyle(random);
            sum += judgePrinted(
                *m_pipeline, printedReport(m_pipeline->forms(), chosen, std::uint32_t(seed)), style,
                QStringLiteral("%1 %2").arg(QLatin1String(QTest::currentDataTag())).arg(seed));
        }
        qInfo("%d cells, %d wrong, %d alarms, %d silent", sum.cells, sum.wrong, sum.alarms, sum.silent);
        QVERIFY(sum.isHonest());
        QVERIFY(sum.wrong * (isDamaged ? 200 : 10'000) <= sum.cells);
    }
};

QTEST_MAIN(TestPdfUnruled)
#include "test_pdf_unruled.moc"
