#include "core/checks/report_counts.h"
#include "tests/core/checks/localise/oracle.h"
#include "tests/support/case_count.h"
#include "tests/support/misreading.h"

#include <QTest>

using namespace gouji;
using namespace gouji::testing;

namespace {

/// What localise found over all components, as one: components do not touch.
LeastRepairs leastRepairs(const std::vector<Localisation>& parts) {
    LeastRepairs all{0, {{}}};
    for (const Localisation& part : parts) {
        std::set<std::vector<int>> sets;
        for (const std::vector<int>& known : all.sets) {
            for (const Repair& repair : part.repairs) {
                std::vector<int> set = known;
                for (const RangedFigure& change : repair.changes)
                    set.push_back(change.figure);
                std::sort(set.begin(), set.end());
                sets.insert(std::move(set));
            }
        }
        all.sets = std::move(sets);
        all.weight += part.weight;
    }
    return all;
}

QString textOf(const LeastRepairs& repairs) {
    QStringList sets;
    for (const std::vector<int>& set : repairs.sets) {
        QStringList figures;
        for (int figure : set)
            figures += QString::number(figure);
        sets += figures.join(QLatin1Char(' '));
    }
    return QStringLiteral("%1: %2").arg(repairs.weight).arg(sets.join(QStringLiteral(" | ")));
}

/// Rows and columns of small counts with their totals, and a balance of the first two rows' columns against
/// the others when there are four.
CountProblem smallGrid(int rows, int columns, Random& random) {
    CountProblem problem;
    const auto cell = [&](int r, int c) { return r * (columns + 1) + c; };
    problem.figures.resize(size_t((rows + 1) * (columns + 1)));
    std::vector<qint64> values(problem.figures.size());
    for (int r = 0; r < rows; ++r) {
        for (int c = 0; c < columns; ++c) {
            const qint64 value = random.chance(50) ? 0 : random.between(1, 2);
            for (int each : {cell(r, c), cell(r, columns), cell(rows, c), cell(rows, columns)})
                values[size_t(each)] += value;
        }
    }
    for (size_t i = 0; i < values.size(); ++i)
        problem.figures[i].value = values[i];
    for (int r = 0; r <= rows; ++r) {
        CountRelation sum{{cell(r, columns)}, {}};
        for (int c = 0; c < columns; ++c)
            sum.right.push_back(cell(r, c));
        problem.relations.push_back(sum);
    }
    for (int c = 0; c <= columns; ++c) {
        CountRelation sum{{cell(rows, c)}, {}};
        for (int r = 0; r < rows; ++r)
            sum.right.push_back(cell(r, c));
        problem.relations.push_back(sum);
    }
    return problem;
}

void misstate(CountProblem& problem, int wrong, int unknown, Random& random) {
    for (int i = 0; i < wrong; ++i)
        problem.figures[size_t(random.below(int(problem.figures.size())))].value = random.below(5);
    for (int i = 0; i < unknown; ++i)
        problem.figures[size_t(random.below(int(problem.figures.size())))].value.reset();
}

void weigh(CountProblem& problem, Random& random) {
    for (CountedFigure& figure : problem.figures)
        figure.weight = random.between(1, 3);
}

} // namespace

/// Error localisation against other solvers: the same least weight, the same sets, none missed.
class TestLocaliseOracle : public QObject {
    Q_OBJECT

    static constexpr int slices = 4; ///< Qt gives each row of a table five minutes

    FormLibrary m_forms;

    ReportCounts drawn(std::uint32_t seed, const Form& form) const {
        Random random(seed);
        const FigureSize size = random.chance(90) ? FigureSize(random.below(3)) : FigureSize::City;
        const FigureSet figures = makeFigures(form, {size, random.chance(30), nullptr}, random);
        Report report = reportOf(figures);
        std::vector<FigureKey> keys = keysOfTable(figures, "t3");
        const std::vector<FigureKey> courts = keysOfTable(figures, "t4");
        keys.insert(keys.end(), courts.begin(), courts.end());
        misstate(report, keys, random.between(1, 4), random);
        const int blanks = random.chance(50) ? 0 : random.chance(90) ? random.between(1, 6) : 30;
        for (int i = 0; i < blanks; ++i)
            report.figures.set(random.pick(keys), {FigureState::Blank, std::nullopt, {}, {}, {}});
        ReportCounts counts = countsOf(report, m_forms);
        if (random.chance(30))
            weigh(counts.problem, random);
        return counts;
    }

    static void compareRange(const CountProblem& problem, const Repair& repair, Random& random) {
        std::vector<int> set;
        for (const RangedFigure& change : repair.changes)
            set.push_back(change.figure);
        std::vector<RangedFigure> ranged = repair.changes;
        ranged.insert(ranged.end(), repair.filled.begin(), repair.filled.end());
        if (ranged.empty())
            return;
        const RangedFigure& one = random.pick(ranged);
        const auto expected = rangeByGlpk(problem, set, one.figure);
        QVERIFY(expected);
        QCOMPARE(one.range.least, expected->least);
        QCOMPARE(one.range.most, expected->most);
    }

private Q_SLOTS:
    void initTestCase() {
        auto forms = FormLibrary::bundled();
        QVERIFY(forms);
        m_forms = *forms;
    }

    void smallGrids() {
        const int cases = caseCount({300, 60, 600});
        for (int seed = 1; seed <= cases; ++seed) {
            Random random(std::uint32_t(seed) + 500);
            CountProblem problem = smallGrid(2, random.between(2, 3), random);
            misstate(problem, random.between(1, 3), random.below(2), random);
            if (random.chance(30))
                weigh(problem, random);
            const LeastRepairs expected = leastRepairsByTrial(problem);
            const LeastRepairs found = leastRepairs(localise(problem));
            QVERIFY2(
                textOf(found) == textOf(expected),
                qPrintable(
                    QStringLiteral("seed %1: %2, not %3").arg(seed).arg(textOf(found), textOf(expected))));
        }
    }

    void wholeForms_data() {
        QTest::addColumn<QString>("edition");
        QTest::addColumn<int>("slice");
        for (const Form& form : m_forms.forms()) {
            for (int slice = 0; slice < slices; ++slice)
                QTest::addRow("%s/%d", qPrintable(form.edition), slice) << form.edition << slice;
        }
    }

    void wholeForms() {
        QFETCH(QString, edition);
        QFETCH(int, slice);
        constexpr int most = 25;
        const int cases = caseCount({100, 20, 2000}) / slices;
        int compared = 0;
        for (int seed = slice * cases + 1; seed <= (slice + 1) * cases; ++seed) {
            const ReportCounts counts = drawn(std::uint32_t(seed), *m_forms.edition(edition));
            const auto parts = localise(counts.problem);
            const LeastRepairs found = leastRepairs(parts);
            if (found.sets.size() > size_t(most))
                continue; // GLPK takes a solution each
            const auto expected = leastRepairsByGlpk(counts.problem, most + 1);
            if (!expected)
                continue;
            ++compared;
            QVERIFY2(
                textOf(found) == textOf(*expected),
                qPrintable(
                    QStringLiteral("seed %1: %2, not %3").arg(seed).arg(textOf(found), textOf(*expected))));
        }
        qInfo("compared with GLPK: %d of %d", compared, cases);
        QVERIFY(compared * 10 >= cases * 7);
    }

    void ranges() {
        const int cases = caseCount({40, 5, 400});
        for (int seed = 1; seed <= cases; ++seed) {
            const ReportCounts counts = drawn(std::uint32_t(seed), m_forms.forms()[size_t(seed % 2)]);
            Random random(std::uint32_t(seed) + 9000);
            const auto parts = localise(counts.problem);
            Repair whole; // of all components: their own relations bind each
            for (const Localisation& part : parts) {
                const Repair& one = random.pick(part.repairs);
                whole.changes.insert(whole.changes.end(), one.changes.begin(), one.changes.end());
                whole.filled.insert(whole.filled.end(), one.filled.begin(), one.filled.end());
            }
            compareRange(counts.problem, whole, random);
        }
    }
};

QTEST_GUILESS_MAIN(TestLocaliseOracle)
#include "test_localise_oracle.moc"
