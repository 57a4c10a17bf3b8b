#include "core/checks/check.h"
#include "core/checks/suggest/suggest.h"
#include "tests/support/case_count.h"
#include "tests/support/misreading.h"

#include <QTest>

#include <algorithm>

using namespace gouji;
using namespace gouji::testing;

namespace {

using Values = std::map<FigureKey, qint64>;

/// The figures that damage changed, as they were.
Values truthOf(const Report& sound, const Report& damaged) {
    Values truth;
    for (const auto& [key, reading] : sound.figures) {
        if (damaged.figures.find(key)->value != reading.value)
            truth[key] = countIn(sound, key);
    }
    return truth;
}

Values valuesOf(const Suggestion& suggestion) {
    Values values;
    for (const SuggestedChange& change : suggestion.changes)
        values[change.key] = change.value ? change.value->millionths() / Decimal::unit : -1;
    return values;
}

/// What became of the truth among the suggestions, over many reports.
struct Tally {
    int reports = 0;
    int first = 0;      ///< it stands first, alone
    int tied = 0;       ///< it shares the first rank, and that is said
    int firstThree = 0; ///< it is one of the first three
    int listed = 0;
    int misled = 0; ///< something else stands first, alone

    void add(const Suggestions& suggestions, const Values& truth) {
        ++reports;
        const auto at = std::find_if(suggestions.all.begin(), suggestions.all.end(),
                                     [&](const Suggestion& each) { return valuesOf(each) == truth; });
        const auto place = at - suggestions.all.begin();
        const bool isListed = at != suggestions.all.end();
        listed += isListed;
        firstThree += isListed && place < 3;
        first += isListed && at->rank == 1 && at->ties == 0;
        tied += isListed && at->rank == 1 && at->ties > 0;
        misled +=
            !suggestions.all.empty() && suggestions.all.front().ties == 0 && (!isListed || at->rank > 1);
    }

    QString line(const QString& name) const {
        const auto share = [this](int count) {
            return QString::number(reports == 0 ? 0.0 : 100.0 * count / reports, 'f', 1);
        };
        return QStringLiteral("| %1 | %2 | %3 | %4 | %5 | %6 | %7 |")
            .arg(name)
            .arg(reports)
            .arg(share(first), share(tied), share(firstThree), share(listed), share(misled));
    }
};

Statement statement(const FigureKey& about, qint64 value) {
    Statement stated;
    stated.about = about;
    stated.value = Decimal(value);
    return stated;
}

/// Two rows of outcomes in each other's places; false where nobody could tell, because their totals are alike
/// or one is nothing, which the prose would not mention.
bool exchangeOutcomes(Report& report, const FigureSet& figures, Random& random) {
    const auto isOutcome = [](const std::vector<FigureKey>& row) {
        return row.front().name.startsWith(QLatin1String("t3.refused.")) ||
               row.front().name.startsWith(QLatin1String("t3.unable.")) ||
               row.front().name.startsWith(QLatin1String("t3.granted.")) ||
               row.front().name.startsWith(QLatin1String("t3.partial."));
    };
    std::vector<std::vector<FigureKey>> outcomes;
    for (const std::vector<FigureKey>& row : rowsOfTable(figures, "t3")) {
        if (isOutcome(row) && countIn(report, row.back()) != 0)
            outcomes.push_back(row);
    }
    if (outcomes.size() < 2)
        return false;
    const auto& a = random.pick(outcomes);
    const auto& b = random.pick(outcomes);
    if (countIn(report, a.back()) == countIn(report, b.back()))
        return false;
    for (size_t c = 0; c < a.size(); ++c) {
        const Reading first = *report.figures.find(a[c]);
        report.figures.set(a[c], Reading(*report.figures.find(b[c])));
        report.figures.set(b[c], first);
    }
    return true;
}

bool fails(const Report& report, const FormLibrary& forms) {
    const std::vector<Finding> findings = checkReport(report, forms);
    return std::any_of(findings.begin(), findings.end(),
                       [](const Finding& finding) { return finding.severity == Severity::Error; });
}

bool misprint(Report& report, const std::vector<FigureKey>& keys, Random& random) {
    const FigureKey& key = random.pick(keys);
    const auto value = misprinted(countIn(report, key), Misprint(random.below(4)), random);
    if (value)
        report.figures.set(key, readingOf(*value));
    return value.has_value();
}

} // namespace

/// How often the first suggestion is the truth: prints a table (tests/bench/README.md), and holds the shares
/// that reviewers are promised.
class TestSuggestAccuracy : public QObject {
    Q_OBJECT

    FormLibrary m_forms;

    FigureSet drawn(Random& random) const {
        const Form& form = random.pick(m_forms.forms());
        return makeFigures(form, {FigureSize(random.between(1, 3)), random.chance(30), nullptr}, random);
    }

    template <typename Damage>
    Tally tally(std::uint32_t firstSeed, const Damage& damage) const {
        Tally tally;
        const int cases = caseCount({150, 20, 4000});
        for (std::uint32_t seed = firstSeed; tally.reports < cases; ++seed) {
            Random random(seed);
            const FigureSet figures = drawn(random);
            const Report sound = reportOf(figures);
            Report damaged = sound;
            if (damage(damaged, figures, random) && fails(damaged, m_forms))
                tally.add(suggest(damaged, m_forms), truthOf(sound, damaged));
        }
        return tally;
    }

    Tally misprints(int count, const char* table) const {
        return tally(1, [&](Report& report, const FigureSet& figures, Random& random) {
            const std::vector<FigureKey> keys = keysOfTable(figures, table);
            for (int left = count; left > 0;)
                left -= misprint(report, keys, random);
            return true;
        });
    }

private Q_SLOTS:
    void initTestCase() {
        auto forms = FormLibrary::bundled();
        QVERIFY(forms);
        m_forms = *forms;
        qInfo("| damage | reports | first alone | first, tied | first three | listed | misled |");
    }

    void nothingForSoundReports() {
        const int cases = caseCount({200, 40, 5000});
        for (std::uint32_t seed = 1; seed <= std::uint32_t(cases); ++seed) {
            Random random(seed);
            QVERIFY(suggest(reportOf(drawn(random)), m_forms) == Suggestions{});
        }
    }

    void oneMisprint() {
        const Tally found = misprints(1, "t3");
        qInfo().noquote() << found.line(QStringLiteral("one misprint in 表三"));
        QVERIFY(found.first * 100 >= found.reports * 99);
    }

    void twoMisprints() {
        const Tally found = misprints(2, "t3");
        qInfo().noquote() << found.line(QStringLiteral("two misprints in 表三"));
        QVERIFY(found.first * 100 >= found.reports * 95);
    }

    void threeMisprints() {
        const Tally found = misprints(3, "t3");
        qInfo().noquote() << found.line(QStringLiteral("three misprints in 表三"));
        QVERIFY(found.first * 100 >= found.reports * 85);
    }

    void lonelySums() {
        const Tally found = misprints(1, "t4");
        qInfo().noquote() << found.line(QStringLiteral("one misprint in 表四"));
        QCOMPARE(found.listed, found.reports);
        QCOMPARE(found.tied + found.first, found.reports);
        QCOMPARE(found.misled, 0);
    }

    /// Two rows of outcomes exchanged, which no sum sees; the prose tells what was granted and refused.
    void rowsExchangedAndProse() {
        const int cases = caseCount({150, 20, 4000});
        Tally found;
        for (std::uint32_t seed = 20'000; found.reports < cases; ++seed) {
            Random random(seed);
            const FigureSet figures = drawn(random);
            const Report sound = reportOf(figures);
            Report damaged = sound;
            if (!exchangeOutcomes(damaged, figures, random))
                continue;
            for (const FigureKey& key : keysOfTable(figures, "t3")) {
                if (key.name.endsWith(QLatin1String(".total")) && countIn(sound, key) != 0)
                    damaged.statements.push_back(statement(key, countIn(sound, key)));
            }
            found.add(suggest(damaged, m_forms), truthOf(sound, damaged));
        }
        qInfo().noquote() << found.line(QStringLiteral("rows exchanged, and prose"));
        QVERIFY(found.firstThree * 100 >= found.reports * 90);
        QVERIFY(found.misled * 100 <= found.reports);
    }

    void mishaps_data() {
        QTest::addColumn<int>("mishap");
        for (Mishap mishap : allMishaps())
            QTest::newRow(mishapName(mishap)) << int(mishap);
    }

    void mishaps() {
        QFETCH(int, mishap);
        const Tally found = tally(7000, [&](Report& report, const FigureSet& figures, Random& random) {
            return damage(report, rowsOfTable(figures, "t3"), Mishap(mishap), random);
        });
        qInfo().noquote() << found.line(QString::fromLatin1(mishapName(Mishap(mishap))));
        QVERIFY(found.firstThree * 100 >= found.reports * 90);
        QVERIFY(found.misled * 100 <= found.reports);
    }
};

QTEST_GUILESS_MAIN(TestSuggestAccuracy)
#include "test_suggest_accuracy.moc"
