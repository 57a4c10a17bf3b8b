#include "core/checks/report_counts.h"
#include "tests/support/misreading.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <thread>

using namespace gouji;
using namespace gouji::testing;

namespace {

QStringList wordsOf(const QString& text, QChar between = QLatin1Char(' ')) {
    return text.split(between, Qt::SkipEmptyParts);
}

/// A problem in two lines: `T = A + B; T + U = C` and `T=6 A=2 B=? C=9@3`, where `?` is unknown and @ gives
/// the weight.
class Spelling {
public:
    Spelling(const QString& relations, const QString& values) {
        for (const QString& value : wordsOf(values))
            addFigure(value);
        for (const QString& relation : wordsOf(relations, QLatin1Char(';'))) {
            const QStringList sides = relation.split(QLatin1Char('='));
            m_problem.relations.push_back({numbersOf(sides[0]), numbersOf(sides[1])});
        }
    }

    const CountProblem& problem() const { return m_problem; }

    /// `weight: repair | repair`, a repair as `T 5 A 0..4 B 2..`, unknown figures behind a slash; how the
    /// search ended, unless it is complete.
    QString dump(const Localisation& found) const {
        static const QStringList endings{QString(),
                                         QStringLiteral(" more"),
                                         QStringLiteral(" steps"),
                                         QStringLiteral(" heavy"),
                                         QStringLiteral(" cancelled"),
                                         QStringLiteral(" unsupported")};
        QStringList repairs;
        for (const Repair& repair : found.repairs) {
            QString text = dump(repair.changes);
            if (!repair.filled.empty())
                text += QStringLiteral("/ ") + dump(repair.filled);
            repairs += text.trimmed();
        }
        return QString::number(found.weight) + QStringLiteral(": ") + repairs.join(QStringLiteral(" | ")) +
               endings[int(found.end)];
    }

    QString dump(const std::vector<Localisation>& found) const {
        QStringList parts;
        for (const Localisation& each : found)
            parts += dump(each);
        return parts.join(QStringLiteral("; "));
    }

private:
    void addFigure(const QString& text) {
        const QStringList weighted = text.mid(text.indexOf(QLatin1Char('=')) + 1).split(QLatin1Char('@'));
        m_names += text.left(text.indexOf(QLatin1Char('=')));
        CountedFigure figure;
        if (weighted[0] != QLatin1String("?"))
            figure.value = weighted[0].toLongLong();
        if (weighted.size() > 1)
            figure.weight = weighted[1].toInt();
        m_problem.figures.push_back(figure);
    }

    std::vector<int> numbersOf(const QString& side) const {
        std::vector<int> numbers;
        for (const QString& name : wordsOf(side.simplified(), QLatin1Char('+')))
            numbers.push_back(int(m_names.indexOf(name.trimmed())));
        return numbers;
    }

    QString dump(const std::vector<RangedFigure>& figures) const {
        QString text;
        for (const RangedFigure& each : figures) {
            text += m_names[each.figure] + QLatin1Char(' ') + QString::number(each.range.least);
            if (!each.range.isUnique())
                text += QStringLiteral("..");
            if (each.range.most && !each.range.isUnique())
                text += QString::number(*each.range.most);
            text += QLatin1Char(' ');
        }
        return text;
    }

    QStringList m_names;
    CountProblem m_problem;
};

/// Two rows and two columns with totals; T is the sum of all.
const char* const grid = "R = A + B; S = C + D; U = R + S; P = A + C; Q = B + D; U = P + Q";

} // namespace

/// Which figures must change, and to what.
class TestLocalise : public QObject {
    Q_OBJECT

    FormLibrary m_forms;

    Report wrongCity(int wrong, std::uint32_t seed) const {
        Random random(seed);
        const FigureSet figures =
            makeFigures(*m_forms.edition(u"2021"), {FigureSize::City, false, nullptr}, random);
        Report report = reportOf(figures);
        misstate(report, keysOfTable(figures, "t3"), wrong, random);
        return report;
    }

    static void set(Report& report, const char* key, Reading reading) {
        report.figures.set(FigureKey(QString::fromLatin1(key)), std::move(reading));
    }

private Q_SLOTS:
    void initTestCase() {
        auto forms = FormLibrary::bundled();
        QVERIFY(forms);
        m_forms = *forms;
    }

    void repairs_data() {
        QTest::addColumn<QString>("relations");
        QTest::addColumn<QString>("values");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* relations, const char* values,
                            const char* expected) {
            QTest::newRow(name) << QString::fromLatin1(relations) << QString::fromLatin1(values)
                                << QString::fromLatin1(expected);
        };
        row("nothing wrong", "T = A + B", "T=5 A=2 B=3", "");
        row("no relation", "", "T=5", "");
        row("one sum: three equal answers", "T = A + B", "T=6 A=2 B=3", "1: T 5 | A 3 | B 4");
        row("a count cannot shrink below 0", "T = A + B", "T=1 A=2 B=3", "1: T 5");
        row("nor a total of one side", "T + U = A", "T=3 A=1 U=9", "1: A 12");
        row("two independent sums", "T = A + B; U = C + D", "T=6 A=2 B=3 U=1 C=2 D=3",
            "1: T 5 | A 3 | B 4; 1: U 5");
        row("a cell of a grid is found alone", grid, "A=9 B=2 C=3 D=4 R=3 S=7 P=4 Q=6 U=10", "1: A 1");
        row("a total of a grid too", grid, "A=1 B=2 C=3 D=4 R=8 S=7 P=4 Q=6 U=10", "1: R 3");
        row("two cells of one row", grid, "A=9 B=9 C=3 D=4 R=3 S=7 P=4 Q=6 U=10", "2: A 1 B 2");
        row("the surer figure stays", "T = A + B", "T=6@4 A=2@2 B=3@4", "2: A 3");
        row("two doubtful ones are as likely as a sure one", "T = A + B; U = A + C; V = B + D",
            "T=9@4 A=2@2 B=3@2 U=3@4 C=1@4 V=5@4 D=2@4", "4: T 5");
        row("an unknown figure takes its value", "T = A + B", "T=6 A=2 B=?", "0: / B 4");
        row("unless it would be negative", "T = A + B", "T=1 A=2 B=?", "1: T 2.. / B 0.. | A 0..1 / B 0..1");
        row("unknown ones share", "T = A + B + C", "T=6 A=2 B=? C=?", "0: / B 0..4 C 0..4");
        row("without bound", "T = A + B", "T=? A=2 B=?", "0: / T 2.. B 0..");
        row("an unknown total", grid, "A=1 B=2 C=3 D=4 R=3 S=7 P=4 Q=? U=10", "0: / Q 6");
        row("an unknown cell proves another wrong", grid, "A=? B=2 C=3 D=5 R=3 S=7 P=4 Q=6 U=10",
            "1: D 4 / A 1");
        row("not less than any", "T = A; T = B", "T=4 A=4 B=5", "1: B 4");
        row("an empty side is 0", "A + B = ", "A=1 B=0", "1: A 0");
        row("nothing is bound", " = ", "A=1", "");
        row("a figure of two unequal sums is not alone wrong", "T = A; T = B", "T=4 A=5 B=6",
            "2: T 6 A 6 | T 5 B 5 | A 4 B 4");
    }

    void repairs() {
        QFETCH(QString, relations);
        QFETCH(QString, values);
        QFETCH(QString, expected);
        const Spelling spelling(relations, values);
        QCOMPARE(spelling.dump(localise(spelling.problem())), expected);
    }

    /// Four cells of a cycle: where none may keep its value, because the others would fall below 0, a range
    /// of values is left.
    void dependentFiguresTakeARange() {
        const Spelling spelling(QStringLiteral("R = A + B; S = C + D; P = A + C; Q = B + D"),
                                QStringLiteral("A=9 B=0 C=0 D=9 R=9@9 S=9@9 P=3@9 Q=15@9"));
        const auto found = localise(spelling.problem());
        QCOMPARE(spelling.dump(found), QStringLiteral("2: A 3 B 6"));
        const Spelling cycle(QStringLiteral("R = A + B; S = C + D; P = A + C; Q = B + D"),
                             QStringLiteral("A=1 B=0 C=2 D=3 R=4@9 S=1@9 P=3@9 Q=2@9"));
        QCOMPARE(cycle.dump(localise(cycle.problem())), QStringLiteral("4: A 2..3 B 1..2 C 0..1 D 0..1"));
    }

    void whichRelationsFail() {
        const Spelling spelling(QStringLiteral("T = A + B; U = T; V = W"),
                                QStringLiteral("T=6 A=2 B=3 U=6 V=1 W=2"));
        const auto found = localise(spelling.problem());
        QCOMPARE(found.size(), size_t(2));
        QCOMPARE(found[0].violated, std::vector<int>{0});
        QCOMPARE(found[1].violated, std::vector<int>{2});
    }

    void moreThanAskedFor() {
        const Spelling spelling(QStringLiteral("T = A + B + C"), QStringLiteral("T=9 A=1 B=2 C=3"));
        LocaliseLimits limits;
        limits.repairs = 2;
        QCOMPARE(spelling.dump(localise(spelling.problem(), limits)), QStringLiteral("1: T 6 | A 4 more"));
        limits.repairs = 4;
        QVERIFY(localise(spelling.problem(), limits).front().isComplete());
    }

    void noHeavierThanAskedFor() {
        const Spelling spelling(QStringLiteral("T = A; U = B"), QStringLiteral("T=1@3 A=2@3 U=1@5 B=2@5"));
        LocaliseLimits limits;
        limits.mostWeight = 3;
        QCOMPARE(spelling.dump(localise(spelling.problem(), limits)),
                 QStringLiteral("3: T 2 | A 1; 5:  heavy"));
        limits.mostWeight = 5;
        QCOMPARE(spelling.dump(localise(spelling.problem(), limits)),
                 QStringLiteral("3: T 2 | A 1; 5: U 2 | B 1"));
    }

    void endsWithItsSteps() {
        const ReportCounts counts = countsOf(wrongCity(14, 3), m_forms);
        LocaliseLimits limits;
        limits.steps = 2000;
        QElapsedTimer clock;
        clock.start();
        const auto found = localise(counts.problem, limits);
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found.front().end, SearchEnd::OutOfSteps);
        QVERIFY(found.front().weight > 6 * ReadWeight); // so many at least are proved
        QVERIFY(clock.elapsed() < 5000);
    }

    void endsWhenCancelled() {
        const ReportCounts counts = countsOf(wrongCity(20, 5), m_forms);
        LocaliseLimits limits;
        limits.steps = std::numeric_limits<qint64>::max();
        std::stop_source source;
        std::vector<Localisation> found;
        std::thread search([&] { found = localise(counts.problem, limits, source.get_token()); });
        source.request_stop();
        search.join();
        QCOMPARE(found.front().end, SearchEnd::Cancelled);
    }

    void refusesWhatIsNotExact() {
        // An odd cycle: its inverse has halves.
        const Spelling odd(QStringLiteral("A + B = X; B + C = Y; C + A = Z"),
                           QStringLiteral("A=? B=? C=? X=1 Y=1 Z=1"));
        QCOMPARE(odd.dump(localise(odd.problem())), QStringLiteral("0:  unsupported"));
        CountProblem large;
        large.figures.assign(300, {1, 1});
        large.relations.push_back({});
        for (int i = 0; i < 300; ++i)
            large.relations.back().left.push_back(i);
        QCOMPARE(localise(large).front().end, SearchEnd::Unsupported);
    }

    /// The order in which figures and relations stand does not matter.
    void orderDoesNotMatter() {
        for (std::uint32_t seed = 1; seed <= 20; ++seed) {
            Random random(seed);
            const CountProblem problem = countsOf(wrongCity(3, seed), m_forms).problem;
            CountProblem turned;
            const int last = int(problem.figures.size()) - 1;
            turned.figures.assign(problem.figures.rbegin(), problem.figures.rend());
            for (auto relation = problem.relations.rbegin(); relation != problem.relations.rend();
                 ++relation) {
                turned.relations.push_back({relation->right, relation->left});
                for (std::vector<int>* side : {&turned.relations.back().left, &turned.relations.back().right})
                    std::for_each(side->begin(), side->end(), [&](int& figure) { figure = last - figure; });
            }
            const auto expected = localise(problem);
            const auto found = localise(turned);
            QCOMPARE(found.size(), expected.size());
            QCOMPARE(found.front().weight, expected.front().weight);
            QCOMPARE(found.front().repairs.size(), expected.front().repairs.size());
        }
    }

    /// Putting a repair's values in place mends every relation, and never holds the present value.
    void repairsRepair() {
        for (std::uint32_t seed = 1; seed <= 60; ++seed) {
            const CountProblem problem = countsOf(wrongCity(int(seed % 4) + 1, seed), m_forms).problem;
            for (const Localisation& part : localise(problem)) {
                for (const Repair& repair : part.repairs) {
                    CountProblem mended = problem;
                    for (const RangedFigure& change : repair.changes) {
                        QVERIFY(change.range.isUnique());
                        QVERIFY(problem.figures[size_t(change.figure)].value != change.range.least);
                        mended.figures[size_t(change.figure)].value = change.range.least;
                    }
                    QVERIFY(localise(mended).empty());
                }
            }
        }
    }

    void countsOfAReport() {
        Random random(4);
        const FigureSet figures =
            makeFigures(*m_forms.edition(u"2021"), {FigureSize::Medium, true, nullptr}, random);
        Report report = reportOf(figures);
        set(report, "t3.new.total", {FigureState::Blank, std::nullopt, {}, {}, {}});
        set(report, "t3.granted.business", {FigureState::Read, Decimal(-3), {}, {}, {}});
        set(report, "t3.granted.welfare",
            {FigureState::Read, Decimal::fromMillionths(1'500'000), {}, {}, {}});
        set(report, "t3.partial.total", {FigureState::Doubtful, Decimal(7), {}, {}, {}});
        set(report, "t3.partial.business",
            {FigureState::Read, Decimal(8), {}, {}, {{EvidenceKind::Recognised, QStringLiteral("71")}}});
        set(report, "t3.partial.welfare",
            {FigureState::Read, Decimal(9), {}, {}, {{EvidenceKind::Recognised, QStringLiteral("99")}}});
        const ReportCounts counts = countsOf(report, m_forms);
        const auto figure = [&](const char* key) {
            const auto at =
                std::find(counts.keys.begin(), counts.keys.end(), FigureKey(QString::fromLatin1(key)));
            return counts.problem.figures.at(size_t(at - counts.keys.begin()));
        };
        QCOMPARE(counts.problem.relations.size(), size_t(7 + 7 + 23 + 3)); // （六） is one row
        QVERIFY(!figure("t3.new.total").value);
        QVERIFY(!figure("t3.granted.business").value);
        QVERIFY(!figure("t3.granted.welfare").value);
        QCOMPARE(figure("t3.partial.total").weight, int(DoubtfulWeight));
        QCOMPARE(figure("t3.partial.total").value, std::optional<qint64>(7));
        QCOMPARE(figure("t3.partial.business").weight, int(RecognisedWeight));
        QCOMPARE(figure("t3.partial.welfare").weight, int(ReadWeight));
        QVERIFY(std::none_of(counts.keys.begin(), counts.keys.end(),
                             [](const FigureKey& key) { return key.table() == QLatin1String("t2"); }));
    }
};

QTEST_GUILESS_MAIN(TestLocalise)
#include "test_localise.moc"
