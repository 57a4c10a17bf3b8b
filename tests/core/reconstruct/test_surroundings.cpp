#include "core/ingest/pipeline.h"
#include "tests/support/case_count.h"
#include "tests/support/extract_written.h"
#include "tests/support/surroundings.h"

#include <QFile>
#include <QTest>

using namespace gouji;
using namespace gouji::testing;

/// What stands around the statutory tables changes none of their figures: neither values nor states.
class TestSurroundings : public QObject {
    Q_OBJECT

    std::optional<Pipeline> m_pipeline;

    WriteOptions draw(Layout layout, std::uint32_t seed) const {
        Random random(seed + 31);
        WriteOptions options;
        options.layout = layout;
        options.hand = PageHand(random.below(3));
        return options;
    }

    FigureSet figures(Layout layout, std::uint32_t seed) const {
        Random random(seed);
        const bool isOld = random.chance(25);
        const Form& form = *m_pipeline->forms().edition(isOld ? u"2019" : u"2021");
        const FigureSize size = FigureSize(random.below(layout == Layout::Joined ? 3 : 4));
        return makeFigures(form, {size, !isOld && random.chance(15), nullptr}, random);
    }

    static WrittenReport write(const FigureSet& figures, WriteOptions options, std::uint32_t seed) {
        Random random(seed);
        options.prose.year = figures.form->edition == QLatin1String("2019") ? 2020 : 2023;
        return writeReport(figures, options, random);
    }

    static QString shown(const Extraction& extraction) {
        QStringList lines;
        for (const auto& [key, reading] : extraction.report.figures)
            lines.append(QStringLiteral("%1 %2 %3")
                             .arg(key.name, reading.value ? reading.value->toString() : QString(),
                                  stateName(reading.state)));
        return lines.join(QLatin1Char('\n'));
    }

    static void keep(const QString& text, std::uint32_t seed) {
        const QString folder = qEnvironmentVariable("GOUJI_KEEP");
        QFile file(
            QStringLiteral("%1/%2-%3.txt").arg(folder, QString::fromUtf8(QTest::currentDataTag())).arg(seed));
        if (!folder.isEmpty() && file.open(QIODevice::WriteOnly))
            file.write(text.toUtf8());
    }

    static QString firstDifference(const QString& a, const QString& b) {
        const QStringList before = a.split(QLatin1Char('\n')), after = b.split(QLatin1Char('\n'));
        for (qsizetype i = 0; i < qMin(before.size(), after.size()); ++i) {
            if (before[i] != after[i])
                return QString(before[i] + QStringLiteral(" → ") + after[i]);
        }
        return QStringLiteral("%1 figures, %2 figures").arg(before.size()).arg(after.size());
    }

private Q_SLOTS:
    void initTestCase() {
        auto pipeline = Pipeline::bundled();
        QVERIFY(pipeline.has_value());
        m_pipeline.emplace(std::move(*pipeline));
    }

    void noFigureChanges_data() {
        QTest::addColumn<int>("surrounding");
        QTest::addColumn<int>("layout");
        for (size_t i = 0; i < surroundings().size(); ++i) {
            for (const Layout layout : allLayouts()) {
                // Where nothing divides rows, nothing shows where a table between the others ends.
                const QByteArray name = surroundings()[i].name;
                const bool isBetween = name == "tables between" && layout == Layout::Scraped;
                // Nor does anything tell a row's number from its first figure there, nor where rows are cut.
                const bool isNumbered =
                    name == "row numbers" && (runsTogether(layout) || layout == Layout::Spaces ||
                                              layout == Layout::Scraped || layout == Layout::PagedTabs);
                if (!isBetween && !isNumbered)
                    QTest::addRow("%s %s", surroundings()[i].name, layoutName(layout))
                        << int(i) << int(layout);
            }
        }
    }

    void noFigureChanges() {
        QFETCH(int, surrounding);
        QFETCH(int, layout);
        QStringList changed;
        const int reports = caseCount({30, 5, 400});
        for (std::uint32_t seed = 0; seed < std::uint32_t(reports); ++seed) {
            const FigureSet set = figures(Layout(layout), seed);
            WriteOptions options = draw(Layout(layout), seed);
            const WrittenReport plain = write(set, options, seed);
            options.change = [&](Manuscript& manuscript) {
                Random random(seed + 77);
                surroundings()[size_t(surrounding)].add(manuscript, random);
            };
            const WrittenReport surrounded = write(set, options, seed);
            QVERIFY(plain.text != surrounded.text);
            const auto before = extractWritten(*m_pipeline, plain);
            const auto after = extractWritten(*m_pipeline, surrounded);
            QVERIFY(before && after);
            if (shown(*before) == shown(*after))
                continue;
            keep(surrounded.text, seed);
            changed.append(
                QStringLiteral("%1: %2").arg(seed).arg(firstDifference(shown(*before), shown(*after))));
        }
        QVERIFY2(changed.isEmpty(), qPrintable(changed.mid(0, 5).join(QLatin1Char('\n'))));
    }
};

QTEST_GUILESS_MAIN(TestSurroundings)
#include "test_surroundings.moc"
