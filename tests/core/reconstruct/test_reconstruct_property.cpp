#include "core/ingest/pipeline.h"
#include "tests/support/case_count.h"
#include "tests/support/extract_written.h"
#include "tests/support/report_writer.h"
#include "tests/support/samples.h"

#include <QFile>
#include <QTest>

#include <cstdio>
#include <map>
#include <optional>

using namespace gouji;
using namespace gouji::testing;

namespace {

int seedCount() {
    return caseCount({8, 2, 200});
}

/// Wrong cells, all of them marked, that a thousand may have; 0 wherever what is printed can be known. Digits
/// of large numbers that run together have several splits that satisfy every relation. Reconstruction leaves
/// more unread, and marks it, where labels between run-together digits are changed twice, or a space before
/// the point of an ordinal hides where the digits end.
int allowedPerMille(Layout layout, int damage) {
    if (!runsTogether(layout))
        return 0;
    return damage == int(Damage::LabelSpaces) || damage == int(Damage::LabelVariants) ? 80 : 20;
}

struct Tally {
    QByteArray name;
    int reports = 0;
    Judgement judgement;
};

/// How one of the five known ways of tearing a report looks; its figures vary.
struct TornLayout {
    const char* name;
    Layout layout;
    PageHand hand;
    const char* pageTwo;
    std::set<Damage> damages;
    int allowedPerMille; ///< as above; an extra 0 among zeros is marked even where the relations would tell
                         ///< it
};

const std::vector<TornLayout>& tornLayouts() {
    using D = Damage;
    static const std::vector<TornLayout> all{
        {"narrow pages, totals cut, row torn inside a group, empty review",
         Layout::PagedTabs,
         PageHand::Narrow,
         "t3.unprocessed.publication",
         {D::TotalsCut, D::TornRow, D::EmptyReview},
         0},
        {"gapped pages, totals cut, labels lost, eight numbers for seven",
         Layout::PagedTabs,
         PageHand::Gapped,
         "t3.total",
         {D::TotalsCut, D::TornRow, D::LostLabels, D::SpuriousZero, D::CellBreaks},
         5},
        {"cell lines, breaks inside cells", Layout::CellLines, PageHand::Narrow, "", {D::CellBreaks}, 0},
        {"cell lines, other spellings, padded",
         Layout::CellLines,
         PageHand::Narrow,
         "",
         {D::LabelVariants, D::PaddedValues},
         0},
        {"wide pages, spaces in labels, empty review",
         Layout::PagedTabs,
         PageHand::Wide,
         "t3.otherwise.overdue_correction",
         {D::TornRow, D::LabelSpaces, D::EmptyReview},
         0},
    };
    return all;
}

} // namespace

/// Reports written by tests/support, with every damage in every layout that can have it: nothing may be read
/// wrong in silence, and what can still be known must be read right.
class TestReconstructProperty : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        auto pipeline = Pipeline::bundled();
        QVERIFY(pipeline);
        m_pipeline.emplace(std::move(*pipeline));
    }

    void everyDamageInEveryLayout_data() {
        QTest::addColumn<QString>("edition");
        QTest::addColumn<int>("layout");
        QTest::addColumn<int>("damage"); // -1: none
        for (const char* edition : {"2021", "2019"}) {
            const FigureSet probe = figuresOf(edition, FigureSize::Township, 0);
            for (Layout layout : allLayouts()) {
                QTest::addRow("%s %s sound", edition, layoutName(layout))
                    << QString::fromLatin1(edition) << int(layout) << -1;
                for (Damage damage : allDamages()) {
                    if (applies(damage, layout, probe))
                        QTest::addRow("%s %s %s", edition, layoutName(layout), damageName(damage))
                            << QString::fromLatin1(edition) << int(layout) << int(damage);
                }
            }
        }
    }

    void everyDamageInEveryLayout() {
        QFETCH(QString, edition);
        QFETCH(int, layout);
        QFETCH(int, damage);
        Tally tally{damage < 0 ? "sound" : damageName(Damage(damage)), 0, {}};
        for (int seed = 0; seed < seedCount(); ++seed) {
            WriteOptions options;
            options.layout = Layout(layout);
            if (damage >= 0)
                options.damages = {Damage(damage)};
            const FigureSize size = FigureSize(seed % (runsTogether(options.layout) ? 3 : 4));
            const Form& form = *m_pipeline->forms().edition(edition);
            judge(writeReport(form, {size, seed % 5 == 4 && edition == QStringLiteral("2021"), nullptr},
                              options, std::uint32_t(seed)),
                  tally);
        }
        finish(tally, allowedPerMille(Layout(layout), damage));
    }

    /// Numbers so large that few splits can be told: what cannot be told is marked.
    void joinedCitiesAreHonest() {
        Tally tally{"joined_city", 0, {}};
        WriteOptions options;
        options.layout = Layout::Joined;
        const Form& form = *m_pipeline->forms().edition(QStringLiteral("2021"));
        for (int seed = 0; seed < seedCount(); ++seed)
            judge(writeReport(form, {FigureSize::City, false, nullptr}, options, std::uint32_t(seed)), tally);
        finish(tally, 1000);
    }

    void tornAsKnown_data() {
        QTest::addColumn<int>("torn");
        for (size_t i = 0; i < tornLayouts().size(); ++i)
            QTest::newRow(tornLayouts()[i].name) << int(i);
    }

    void tornAsKnown() {
        QFETCH(int, torn);
        const TornLayout& plan = tornLayouts()[size_t(torn)];
        Tally tally{plan.name, 0, {}};
        for (int seed = 0; seed < qMax(20, seedCount()); ++seed) {
            Random random{std::uint32_t(seed + 1000)};
            WriteOptions options;
            options.layout = plan.layout;
            options.hand = plan.hand;
            options.firstRowOfPageTwo = FigureKey(QString::fromLatin1(plan.pageTwo));
            options.damages = plan.damages;
            judge(writeReport(figuresOf("2021", FigureSize(1 + seed % 3), seed), options, random), tally);
        }
        finish(tally, plan.allowedPerMille);
    }

    void brokenSumsAreTold_data() {
        QTest::addColumn<int>("layout");
        for (Layout layout : {Layout::PlainTabs, Layout::PagedTabs, Layout::CellLines})
            QTest::newRow(layoutName(layout)) << int(layout);
    }

    void brokenSumsAreTold() {
        QFETCH(int, layout);
        Tally tally{"broken_sum", 0, {}};
        for (int seed = 0; seed < seedCount(); ++seed) {
            Random random{std::uint32_t(seed)};
            WriteOptions options;
            options.layout = Layout(layout);
            FigureSet figures = figuresOf("2021", FigureSize(1 + seed % 3), seed);
            breakSum(figures, random);
            judge(writeReport(figures, options, random), tally);
        }
        finish(tally);
    }

    void theSamplesAreRead() {
        Tally tally{"samples", 0, {}};
        for (const Sample& sample : sampleReports(m_pipeline->forms()))
            judge(sample.report, tally);
        finish(tally, 1);
    }

    void cleanupTestCase() {
        std::printf("%-70s %7s %8s %6s %6s %7s %7s %8s\n", "damage", "reports", "cells", "wrong", "silent",
                    "unflag", "alarms", "identity");
        for (const auto& [name, tally] : m_tallies) {
            const Judgement& j = tally.judgement;
            std::printf("%-70s %7d %8d %6d %6d %7d %7d %8d\n", name.constData(), tally.reports, j.cells,
                        j.wrong, j.silent, j.unflagged, j.alarms, j.identityWrong);
        }
    }

private:
    FigureSet figuresOf(const char* edition, FigureSize size, int seed) const {
        Random random{std::uint32_t(seed + 500)};
        return makeFigures(*m_pipeline->forms().edition(QString::fromLatin1(edition)), {size, false, nullptr},
                           random);
    }

    void judge(const WrittenReport& report, Tally& tally) {
        const auto extraction = extractWritten(*m_pipeline, report);
        ++tally.reports;
        if (!extraction) {
            ++tally.judgement.silent;
            tally.judgement.remarks.append(extraction.error().detail);
            return;
        }
        const Judgement judgement = compareWithTruth(*extraction, report.truth);
        if (!judgement.remarks.isEmpty())
            keep(report.text.toUtf8(), judgement.remarks, tally.reports);
        tally.judgement += judgement;
    }

    /// GOUJI_KEEP=DIR keeps the texts that went wrong, with what went wrong.
    void keep(const QByteArray& bytes, const QStringList& remarks, int number) const {
        const QString folder = qEnvironmentVariable("GOUJI_KEEP");
        if (folder.isEmpty())
            return;
        const QString name =
            QStringLiteral("%1/%2-%3-%4")
                .arg(folder, QString::fromLatin1(QTest::currentTestFunction()),
                     QString::fromUtf8(QTest::currentDataTag()).replace(QLatin1Char(' '), QLatin1Char('_')))
                .arg(number);
        QFile text(name + QStringLiteral(".txt"));
        QFile why(name + QStringLiteral(".why"));
        if (text.open(QIODevice::WriteOnly) && why.open(QIODevice::WriteOnly)) {
            text.write(bytes);
            why.write(remarks.join(QLatin1Char('\n')).toUtf8());
        }
    }

    void finish(const Tally& tally, int allowedWrongPerMille = 0) {
        Tally& all = m_tallies[tally.name];
        all.reports += tally.reports;
        all.judgement += tally.judgement;
        const Judgement& j = tally.judgement;
        const QByteArray remarks = j.remarks.mid(0, 6).join(QLatin1Char('\n')).toUtf8();
        QVERIFY2(j.isHonest(), remarks.constData());
        QCOMPARE(j.identityWrong, 0);
        QVERIFY2(j.wrong * 1000 <= j.cells * allowedWrongPerMille, remarks.constData());
    }

    std::optional<Pipeline> m_pipeline;
    std::map<QByteArray, Tally> m_tallies;
};

QTEST_GUILESS_MAIN(TestReconstructProperty)
#include "test_reconstruct_property.moc"
