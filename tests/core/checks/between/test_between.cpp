#include "core/checks/between/check_between.h"
#include "core/checks/check.h"
#include "core/checks/sentences.h"
#include "core/report/figure_digest.h"
#include "core/report/prose_digest.h"
#include "tests/support/case_count.h"
#include "tests/support/figures.h"

#include <QTest>

#include <cmath>

using namespace gouji;
using namespace gouji::testing;

Q_DECLARE_METATYPE(Statement)
Q_DECLARE_METATYPE(StatementScope)

namespace {

constexpr int ownYear = 2023;

/// `t2.fees.amount` from `fees`: keys of the cases are written short.
FigureKey keyOf(const QString& name) {
    static const QHash<QString, QString> shorts{
        {QStringLiteral("fees"), QStringLiteral("t2.fees.amount")},
        {QStringLiteral("licences"), QStringLiteral("t2.licensing.decisions")},
        {QStringLiteral("new"), QStringLiteral("t3.new.total")},
        {QStringLiteral("in"), QStringLiteral("t3.carried_in.total")},
        {QStringLiteral("in.business"), QStringLiteral("t3.carried_in.business")},
        {QStringLiteral("out"), QStringLiteral("t3.carried_out.total")},
        {QStringLiteral("out.business"), QStringLiteral("t3.carried_out.business")},
        {QStringLiteral("rules"), QStringLiteral("t2.normative.in_force")},
        {QStringLiteral("issued"), QStringLiteral("t2.normative.issued")},
        {QStringLiteral("repealed"), QStringLiteral("t2.normative.repealed")}};
    return FigureKey(shorts.value(name, name));
}

/// `12` a plain figure, `?12` a doubtful one, `blank`, `/`, `missing`.
Reading readingOf(const QString& text) {
    if (text == QLatin1String("blank"))
        return {FigureState::Blank, {}, {}, {}, {}};
    if (text == QLatin1String("/"))
        return {FigureState::NotApplicable, {}, text, {}, {}};
    if (text == QLatin1String("missing"))
        return {};
    const bool isDoubtful = text.startsWith(QLatin1Char('?'));
    const QString digits = isDoubtful ? text.mid(1) : text;
    return {
        isDoubtful ? FigureState::Doubtful : FigureState::Read, Decimal::fromString(digits), digits, {}, {}};
}

/// `t3.carried_in.total=5`, shortened back, for what a case expects.
QString told(const Finding& finding) {
    QStringList keys;
    for (const FigureKey& key : finding.figures)
        keys += key.name;
    QString text = severityName(finding.severity).left(1) + QLatin1Char(':') + finding.rule;
    if (!keys.isEmpty())
        text += QLatin1Char('(') + keys.join(QLatin1Char(' ')) + QLatin1Char(')');
    if (!finding.actual.isEmpty())
        text += finding.expected + QStringLiteral("≠") + finding.actual;
    return text;
}

} // namespace

/// Rules that span reports, without any case file.
class TestBetween : public QObject {
    Q_OBJECT

    FormLibrary m_forms;

    Report zeros(int year, const char* edition = "2021") const {
        Report report;
        report.identity.issuer = QStringLiteral("桐庐县横村镇人民政府");
        report.identity.divisionCode = QStringLiteral("330122104");
        report.identity.year = year;
        report.form = QString::fromLatin1(edition);
        const Form& form = *m_forms.edition(report.form);
        for (const FormTable& table : form.tables)
            report.tableForms[table.id] = report.form;
        for (const FigureKey& each : form.keys)
            report.figures.set(each, readingOf(QStringLiteral("0")));
        return report;
    }

    /// Nothing for no text at all; else a report of zeros with these readings: `in=5 out=?3`.
    std::shared_ptr<const Report> reportFrom(const QString& readings, int year) const {
        if (readings.isNull())
            return nullptr;
        Report report = zeros(year);
        for (const QString& each : readings.split(QLatin1Char(' '), Qt::SkipEmptyParts))
            report.figures.set(keyOf(each.section(QLatin1Char('='), 0, 0)),
                               readingOf(each.section(QLatin1Char('='), 1)));
        return std::make_shared<const Report>(std::move(report));
    }

    std::vector<Finding> between(const Report& report, const Neighbours& neighbours) const {
        return checkBetween(report, neighbours, m_forms);
    }

    QString said(const Finding& finding, const Report& report, Language language) const {
        return sentence(finding, report, m_forms, language);
    }

    Report withFigures(const FigureSet& figures, int year) const {
        Report report = zeros(year, figures.form->edition == QLatin1String("2019") ? "2019" : "2021");
        report.figures = {};
        for (const FigureKey& key : figures.form->keys)
            report.figures.set(key, readingOf(QStringLiteral("missing")));
        for (const auto& [key, value] : figures.values)
            report.figures.set(key, {FigureState::Read, value, value.toString(), {}, {}});
        return report;
    }

private Q_SLOTS:
    void initTestCase() {
        auto forms = FormLibrary::bundled();
        QVERIFY(forms.has_value());
        m_forms = *forms;
    }

    void rulesOfTheYears_data() {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("own");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QStringList>("findings");
        const QString none;
        const auto row = [](const char* name, const QString& before, const QString& own, const QString& after,
                            const QStringList& findings) {
            QTest::newRow(name) << before << own << after << findings;
        };
        const auto text = [](const char* words) { return QString::fromUtf8(words); };
        row("alone", none, text("in=5"), none, {});
        row("nothing differs", text(""), text(""), text(""), {});
        row("carried over", text("out=5 out.business=5"), text("in=5 in.business=5"), none, {});
        row("carried wrongly", text("out=4"), text("in=5"), none,
            {text("e:year.carry(t3.carried_in.total)4≠5")});
        row("told in the earlier one too", none, text("out=4"), text("in=5"),
            {text("e:year.carry(t3.carried_out.total)5≠4")});
        row("each column by itself", text("out=4 out.business=1"), text("in=5 in.business=0"), none,
            {text("e:year.carry(t3.carried_in.business)1≠0"), text("e:year.carry(t3.carried_in.total)4≠5")});
        row("a blank is no 0", text("out=blank"), text("in=0"), none,
            {text("i:year.carry.undecided(t3.carried_in.total)")});
        row("nor is what is missing", text("out=0"), text("in=missing"), none,
            {text("i:year.carry.undecided(t3.carried_in.total)")});
        row("nor a stroke", text("out=0"), text("in=/"), none,
            {text("i:year.carry.undecided(t3.carried_in.total)")});
        row("what is doubtful decides nothing", text("out=?4"), text("in=5"), none,
            {text("i:year.carry.undecided(t3.carried_in.total)")});
        row("undecided is told in the later one only", none, text("out=?4"), text("in=5"), {});
        row("in force", text("rules=10"), text("rules=11 issued=2 repealed=1"), none, {});
        row("not in force", text("rules=10"), text("rules=13 issued=2 repealed=1"), none,
            {text("i:year.in_force(t2.normative.in_force t2.normative.issued t2.normative.repealed)11≠13")});
        row("in force, blank before", text("rules=blank"), text("rules=13 issued=2"), none,
            {text("i:year.in_force.undecided(t2.normative.in_force)")});
        row("in force, told in the later one only", none, text("rules=10"), text("rules=13"), {});
        row("a lost point", text("licences=125"), text("licences=1250"), text("licences=130"),
            {text("i:year.jump(t2.licensing.decisions)125≠1250")});
        row("a tenth", text("licences=1250"), text("licences=125"), text("licences=1300"),
            {text("i:year.jump(t2.licensing.decisions)1250≠125")});
        row("no jump below the floor", text("licences=1"), text("licences=60"), text("licences=1"), {});
        row("1 to 6", text("new=1"), text("new=6"), text("new=1"), {});
        row("growth", text("licences=100"), text("licences=400"), text("licences=1600"), {});
        row("neighbours that disagree", text("licences=1250"), text("licences=125"), text("licences=130"),
            {});
        row("one neighbour, other digits", text("licences=12"), text("licences=175"), none, {});
        row("one neighbour, the same digits", text("licences=12"), text("licences=1200"), none,
            {text("i:year.jump(t2.licensing.decisions)12≠1200")});
        row("one digit and zeros", text("licences=20"), text("licences=2000"), none, {});
        row("yuan", text("fees=12.5"), text("fees=131000"), none,
            {text("w:year.jump(t2.fees.amount)12.5≠131000")});
        row("yuan between", text("fees=12.5"), text("fees=131000"), text("fees=13"),
            {text("w:year.jump(t2.fees.amount)12.5≠131000")});
        row("the year before yuan", text("fees=12.4"), text("fees=12.5"), text("fees=131000"), {});
        row("much more money", text("fees=12.5"), text("fees=1310"), none, {});
        row("doubtful jumps", text("licences=125"), text("licences=?1250"), text("licences=130"), {});
        row("received", text("new=48"), text("new=480"), text("new=51"),
            {text("i:year.jump(t3.new.total)48≠480")});
        row("sums are no figures of their own", text("t3.total.total=48"), text("t3.total.total=480"),
            text("t3.total.total=51"), {});
    }

    void rulesOfTheYears() {
        QFETCH(QString, before);
        QFETCH(QString, own);
        QFETCH(QString, after);
        QFETCH(QStringList, findings);
        Neighbours neighbours;
        neighbours.before = reportFrom(before, ownYear - 1);
        neighbours.after = reportFrom(after, ownYear + 1);
        const auto report = reportFrom(own, ownYear);
        QStringList found;
        for (const Finding& finding : between(*report, neighbours)) {
            found += told(finding);
            QVERIFY(finding.detail.contains(report->identity.issuer));
        }
        QCOMPARE(found, findings);
    }

    void editionsMix() {
        Report old = zeros(2020, "2019");
        old.figures.set(keyOf(QStringLiteral("out")), readingOf(QStringLiteral("3")));
        Neighbours neighbours;
        neighbours.before = std::make_shared<const Report>(old);
        const Report report = zeros(2021);
        const auto findings = between(report, neighbours);
        QCOMPARE(findings.size(), size_t(1)); // no in_force: the older form has no such figure
        QCOMPARE(told(findings.front()), QStringLiteral("e:year.carry(t3.carried_in.total)3≠0"));
        Report prose;
        prose.identity = old.identity;
        neighbours.before = std::make_shared<const Report>(prose);
        QVERIFY(between(report, neighbours).empty());
    }

    void copiesAreTold_data() {
        QTest::addColumn<QString>("own");
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("isCopy");
        const QString rich = QStringLiteral("licences=5321 fees=48.25 new=37 t4.review.total=11");
        QTest::newRow("copied") << rich << rich << true;
        QTest::newRow("another figure") << rich << QString(rich + QStringLiteral(" in=1")) << false;
        QTest::newRow("doubtful, yet the same")
            << rich << QString(rich).replace(QLatin1String("=37"), QLatin1String("=?37")) << true;
        QTest::newRow("nothing but zeros") << QStringLiteral("") << QStringLiteral("") << false;
        QTest::newRow("too little to tell")
            << QStringLiteral("licences=12 new=2 t3.new.natural_person=2")
            << QStringLiteral("licences=12 new=2 t3.new.natural_person=2") << false;
        QTest::newRow("round numbers tell little")
            << QStringLiteral("licences=1000 new=2000 fees=500")
            << QStringLiteral("licences=1000 new=2000 fees=500") << false;
    }

    void copiesAreTold() {
        QFETCH(QString, own);
        QFETCH(QString, other);
        QFETCH(bool, isCopy);
        const auto report = reportFrom(own.isNull() ? QStringLiteral("") : own, ownYear);
        for (const bool isBefore : {true, false}) {
            Neighbours neighbours;
            const auto copied = reportFrom(other, isBefore ? ownYear - 1 : ownYear + 1);
            (isBefore ? neighbours.before : neighbours.after) = copied;
            int copies = 0;
            for (const Finding& finding : between(*report, neighbours))
                copies += finding.rule == QLatin1String("year.repeated") ? 1 : 0;
            QCOMPARE(copies, isCopy ? 1 : 0);
        }
    }

    void aCountyIsToldByItsFigures() {
        const auto county =
            reportFrom(QStringLiteral("licences=53217 t2.penalties.decisions=914 fees=4818.25 new=137 "
                                      "t3.granted.total=61 t3.partial.total=23"),
                       ownYear);
        const auto township =
            reportFrom(QStringLiteral("licences=53 t2.penalties.decisions=14 new=2"), ownYear);
        QVERIFY(!tellingDigest(county->figures).isEmpty());
        QVERIFY(tellingDigest(township->figures).isEmpty());
        Neighbours neighbours;
        neighbours.sameFigures = Identity{QStringLiteral("建德市人民政府"), {}, {}, 2022, {}, {}, {}, {}};
        const auto findings = between(*county, neighbours);
        QCOMPARE(findings.size(), size_t(1));
        QCOMPARE(told(findings.front()), QStringLiteral("w:issuer.repeated"));
        const QString zh = said(findings.front(), *county, Language::Chinese);
        QVERIFY2(zh.contains(QStringLiteral("建德市人民政府 2022 年年报")) &&
                     zh.contains(QStringLiteral("6 项")),
                 qPrintable(zh));
    }

    void proseOfLastYear() {
        const auto withProse = [&](const QString& figures, int year, const QStringList& clauses) {
            Report report = *reportFrom(figures, year);
            int value = 512;
            for (const QString& clause : clauses)
                report.statements.push_back(
                    {keyOf(QStringLiteral("new")), Decimal(value += 37), clause, TextRange{7, 9}, false});
            return std::make_shared<const Report>(report);
        };
        const QStringList clauses{QStringLiteral("主动公开信息549条"), QStringLiteral("收到申请586件"),
                                  QStringLiteral("办结623件")};
        Neighbours neighbours;
        neighbours.before = withProse(QStringLiteral("new=586"), ownYear - 1, clauses);
        const auto report = withProse(QStringLiteral("new=601"), ownYear, clauses);
        const auto findings = between(*report, neighbours);
        QCOMPARE(findings.size(), size_t(1));
        QCOMPARE(told(findings.front()), QStringLiteral("w:year.prose_repeated"));
        QVERIFY(findings.front().anchor == Anchor(TextRange{7, 9}));
        QVERIFY(said(findings.front(), *report, Language::Chinese)
                    .contains(QStringLiteral("“主动公开信息549条”")));
        QVERIFY(between(*withProse(QStringLiteral("new=586"), ownYear, clauses), neighbours)
                    .empty()); // all the same
        QVERIFY(between(*withProse(QStringLiteral("new=601"), ownYear, clauses.mid(1)), neighbours).empty());
        neighbours.before = withProse(QStringLiteral("new=586"), ownYear - 1, clauses.mid(1));
        QVERIFY(between(*withProse(QStringLiteral("new=601"), ownYear, clauses.mid(1)), neighbours)
                    .empty()); // two
    }

    void proseOfAnotherIssuer() {
        Report report = *reportFrom(QStringLiteral("new=29"), ownYear);
        for (const int number : {586, 623, 549})
            report.statements.push_back({keyOf(QStringLiteral("new")), Decimal(number),
                                         QStringLiteral("收到申请%1件").arg(number), TextRange{7, 9}});
        Neighbours neighbours;
        neighbours.sameProse = Identity{QStringLiteral("建德市人民政府"), {}, {}, 2022, {}, {}, {}, {}};
        const auto findings = between(report, neighbours);
        QCOMPARE(findings.size(), size_t(1));
        QCOMPARE(told(findings.front()), QStringLiteral("w:issuer.prose_repeated"));
        QVERIFY(findings.front().anchor == Anchor(TextRange{7, 9}));
        const QString zh = said(findings.front(), report, Language::Chinese);
        QVERIFY2(zh.contains(QStringLiteral("3 处（如“收到申请586件”）与建德市人民政府 2022 年年报完全相同")),
                 qPrintable(zh));
        neighbours.sameFigures = neighbours.sameProse; // told of the figures already
        QCOMPARE(told(between(report, neighbours).front()), QStringLiteral("w:issuer.repeated"));
    }

    void proseDigestsTell_data() {
        QTest::addColumn<QList<int>>("numbers");
        QTest::addColumn<StatementScope>("scope");
        QTest::addColumn<bool>("tells");
        QTest::newRow("large numbers")
            << QList<int>{58'617, 62'331, 54'913} << StatementScope::Unsaid << true;
        QTest::newRow("our own") << QList<int>{58'617, 62'331, 54'913} << StatementScope::Own << true;
        QTest::newRow("the county's") << QList<int>{58'617, 62'331, 54'913} << StatementScope::Whole << false;
        QTest::newRow("two clauses") << QList<int>{58'617'113, 62'331'117} << StatementScope::Unsaid << false;
        QTest::newRow("small numbers") << QList<int>{2, 3, 7, 12} << StatementScope::Unsaid << false;
        QTest::newRow("zeros") << QList<int>{0, 0, 0} << StatementScope::Unsaid << false;
        QTest::newRow("none") << QList<int>{} << StatementScope::Unsaid << false;
    }

    void proseDigestsTell() {
        QFETCH(QList<int>, numbers);
        QFETCH(StatementScope, scope);
        QFETCH(bool, tells);
        std::vector<Statement> statements;
        for (const int number : numbers) {
            statements.push_back({keyOf(QStringLiteral("new")),
                                  Decimal(number),
                                  QStringLiteral("收到申请%1件").arg(number),
                                  {}});
            statements.back().scope = scope;
        }
        QCOMPARE(!tellingDigest(statements).isEmpty(), tells);
    }

    void twoYearsOnOneSide_data() {
        QTest::addColumn<bool>("areBefore");
        QTest::addColumn<QString>("nearer");
        QTest::addColumn<QString>("further");
        QTest::addColumn<QString>("own");
        QTest::addColumn<QString>("finding");
        const auto row = [](const char* name, bool areBefore, const char* nearer, const char* further,
                            const char* own, const char* finding) {
            QTest::newRow(name) << areBefore << QString::fromUtf8(nearer) << QString::fromUtf8(further)
                                << QString::fromUtf8(own) << QString::fromUtf8(finding);
        };
        row("the newest year", true, "licences=430", "licences=412", "licences=4013",
            "i:year.jump(t2.licensing.decisions)430≠4013");
        row("the oldest year", false, "licences=430", "licences=412", "licences=41",
            "i:year.jump(t2.licensing.decisions)430≠41");
        row("money", true, "fees=131.2", "fees=125.6", "fees=1181.3",
            "i:year.jump(t2.fees.amount)131.2≠1181.3");
        row("growing", true, "licences=1200", "licences=100", "licences=9700", "");
        row("not enough", true, "licences=430", "licences=412", "licences=3200", "");
        row("nearer is blank", true, "licences=blank", "licences=412", "licences=4013", "");
        row("further is blank", true, "licences=430", "licences=blank", "licences=4013", "");
        row("small", true, "licences=2", "licences=3", "licences=33", "");
    }

    void twoYearsOnOneSide() {
        QFETCH(bool, areBefore);
        QFETCH(QString, nearer);
        QFETCH(QString, further);
        QFETCH(QString, own);
        QFETCH(QString, finding);
        const int step = areBefore ? -1 : 1;
        Neighbours neighbours;
        (areBefore ? neighbours.before : neighbours.after) = reportFrom(nearer, ownYear + step);
        (areBefore ? neighbours.beforeLast : neighbours.afterNext) = reportFrom(further, ownYear + 2 * step);
        const auto report = reportFrom(own, ownYear);
        QStringList jumps;
        QString zh;
        for (const Finding& each : between(*report, neighbours)) {
            if (each.rule == QLatin1String("year.jump")) {
                jumps += told(each);
                zh = said(each, *report, Language::Chinese);
            }
        }
        QCOMPARE(jumps.join(QLatin1Char(' ')), finding);
        if (!finding.isEmpty())
            QVERIFY2(zh.contains(QString::number(ownYear + step)) &&
                         zh.contains(QString::number(ownYear + 2 * step)),
                     qPrintable(zh));
    }

    void growthAgainstLastYearsReport_data() {
        QTest::addColumn<Statement>("statement");
        QTest::addColumn<QString>("last");
        QTest::addColumn<QString>("finding");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* name, StatementKind kind, double value, int places, int ofYear,
                            const char* last, const char* finding, const char* words) {
            Statement statement{keyOf(QStringLiteral("new")),
                                Decimal::fromMillionths(std::llround(value * Decimal::unit)),
                                QStringLiteral("收到申请29件，比上年下降20.5%"),
                                {}};
            statement.kind = kind;
            statement.places = places;
            statement.ofYear = ofYear;
            QTest::newRow(name) << statement << QString::fromUtf8(last) << QString::fromUtf8(finding)
                                << QString::fromUtf8(words);
        };
        const char* told = "w:year.growth(t3.new.total)-3.3≠-20.5";
        row("percent", StatementKind::Growth, -20.5, 1, 0, "new=30", told, "(29 − 30) ÷ 30 = -3.3%");
        row("percent that fits", StatementKind::Growth, -3.3, 1, 0, "new=30", "", "");
        row("percent cut off", StatementKind::Growth, -3, 0, 0, "new=30", "", "");
        row("twice as many", StatementKind::Growth, 200, -2, 0, "new=10", "", "");
        row("thrice as many", StatementKind::Growth, 300, -2, 0, "new=28", "w:year.growth(t3.new.total)4≠300",
            "(29 − 28) ÷ 28 = 4%");
        row("from nothing", StatementKind::Growth, 100, 0, 0, "new=0", "", "");
        row("last year's is doubtful", StatementKind::Growth, -20.5, 1, 0, "new=?30", "", "");
        row("difference", StatementKind::Change, 2, 0, 0, "new=30", "w:year.growth(t3.new.total)-1≠2",
            "29 − 30 = -1");
        row("difference that fits", StatementKind::Change, -1, 0, 0, "new=30", "", "");
        row("last year's number", StatementKind::Count, 45, 0, ownYear - 1, "new=30",
            "w:year.growth(t3.new.total)30≠45", "说的是 45 ≠ 2022 年年报的 30");
        row("last year's number fits", StatementKind::Count, 30, 0, ownYear - 1, "new=30", "", "");
        row("an older number", StatementKind::Count, 45, 0, ownYear - 2, "new=30", "", "");
        row("this year's number", StatementKind::Count, 45, 0, 0, "new=30", "", "");
    }

    void growthAgainstLastYearsReport() {
        QFETCH(Statement, statement);
        QFETCH(QString, last);
        QFETCH(QString, finding);
        QFETCH(QString, words);
        Neighbours neighbours;
        neighbours.before = reportFrom(last, ownYear - 1);
        Report report = *reportFrom(QStringLiteral("new=29"), ownYear);
        report.statements.push_back(statement);
        const auto findings = between(report, neighbours);
        QStringList all;
        for (const Finding& each : findings)
            all += told(each);
        QCOMPARE(all.join(QLatin1Char(' ')), finding);
        for (const Finding& each : findings) {
            const QString zh = said(each, report, Language::Chinese);
            QVERIFY2(zh.contains(words), qPrintable(zh));
            QVERIFY(said(each, report, Language::English).contains(QStringLiteral("the report for 2022")));
        }
        statement.scope = StatementScope::Part;
        report.statements = {statement};
        QVERIFY(between(report, neighbours).empty());
    }

    void twoReportsForAYear() {
        Neighbours neighbours;
        neighbours.sameYear = reportFrom(QStringLiteral("new=16 licences=?7 in=2"), ownYear);
        neighbours.sameYearSource = QStringLiteral("横村镇.pdf");
        const auto same = reportFrom(QStringLiteral("new=16 licences=8 in=2"), ownYear);
        QVERIFY(between(*same, neighbours).empty()); // what is doubtful differs from nothing
        const auto other = reportFrom(QStringLiteral("new=17 in=blank fees=3"), ownYear);
        neighbours.gap = ownYear - 1;
        const auto findings = between(*other, neighbours);
        QCOMPARE(findings.size(), size_t(1));
        QCOMPARE(told(findings.front()), QStringLiteral("w:year.twice(t2.fees.amount t3.new.total)0≠3"));
        const QString zh = said(findings.front(), *other, Language::Chinese);
        QVERIFY2(zh.contains(QStringLiteral("横村镇.pdf")) &&
                     zh.contains(QStringLiteral("没有 2022 年的年报")),
                 qPrintable(zh));
    }

    void theWorseOfTwoFilesIsComparedWithTheBetterOnly() {
        Neighbours neighbours;
        neighbours.before = reportFrom(QStringLiteral("out=4"), ownYear - 1);
        neighbours.sameYear = reportFrom(QStringLiteral(""), ownYear);
        neighbours.hasBetterTwin = true;
        const auto findings = between(*reportFrom(QStringLiteral("in=5"), ownYear), neighbours);
        QCOMPARE(findings.size(), size_t(1));
        QCOMPARE(findings.front().rule, QStringLiteral("year.twice"));
    }

    void sentencesNameBothReports_data() {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("own");
        QTest::addColumn<QString>("zh");
        QTest::addColumn<QString>("en");
        QTest::newRow("carry")
            << QStringLiteral("out=4") << QStringLiteral("in=5")
            << QStringLiteral("表三 · 二、上年结转政府信息公开申请数量 · 总计：桐庐县横村镇人民政府 2023 "
                              "年年报为 5 ≠ 2022 "
                              "年年报“表三 · 四、结转下年度继续办理 · 总计”4（差 1）")
            << QStringLiteral("Table 3 · 2 Requests carried over from last year · Total: 5 in the report of "
                              "桐庐县横村镇人民政府 for 2023 ≠ 4 in the report for 2022");
        QTest::newRow("in force") << QStringLiteral("rules=10")
                                  << QStringLiteral("rules=13 issued=2 repealed=1")
                                  << QStringLiteral("2022 年年报 10 + 本年制发 2 − 本年废止 1 = 11 ≠ "
                                                    "桐庐县横村镇人民政府 2023 年年报的 13（差 2）")
                                  << QStringLiteral(
                                         "10 in the report for 2022 + 2 issued − 1 repealed = 11 ≠ 13");
        QTest::newRow("jump") << QStringLiteral("fees=12.5") << QStringLiteral("fees=125000")
                              << QStringLiteral("2023 年年报为 125000，而 2022 年为 12.5，相差约 10000 倍")
                              << QStringLiteral("yet 12.5 in 2022, about 10000 times apart");
        QTest::newRow("undecided") << QStringLiteral("out=blank") << QStringLiteral("")
                                   << QStringLiteral(
                                          "有 1 处无法核对：表三 · 二、上年结转政府信息公开申请数量 · 总计")
                                   << QStringLiteral("cannot be checked in 1 place(s)");
    }

    void sentencesNameBothReports() {
        QFETCH(QString, before);
        QFETCH(QString, own);
        QFETCH(QString, zh);
        QFETCH(QString, en);
        Neighbours neighbours;
        neighbours.before = reportFrom(before, ownYear - 1);
        const auto report = reportFrom(own, ownYear);
        const auto findings = between(*report, neighbours);
        QCOMPARE(findings.size(), size_t(1));
        const QString chinese = said(findings.front(), *report, Language::Chinese);
        QVERIFY2(chinese.contains(zh), qPrintable(chinese));
        const QString english = said(findings.front(), *report, Language::English);
        QVERIFY2(english.contains(en), qPrintable(english));
        for (const QString& text : {chinese, english})
            QVERIFY2(!text.contains(QLatin1Char('%')) && !text.contains(QStringLiteral("t3.")) &&
                         !text.contains(QStringLiteral("year.")),
                     qPrintable(text));
    }

    /// What is wrong with the detail or the figures of a stored finding makes no sentence, and no crash.
    void strangeFindings_data() {
        QTest::addColumn<Finding>("finding");
        const auto row = [](const char* name, const char* rule, const std::vector<FigureKey>& figures,
                            const char* detail) {
            QTest::newRow(name) << Finding{
                QString::fromLatin1(rule), Severity::Error, figures, {}, {}, QString::fromUtf8(detail), {}};
        };
        row("no figure", "year.carry", {}, "2022\t甲镇");
        row("another figure", "year.carry", {FigureKey(QStringLiteral("t9.a.b"))}, "2022\t甲镇");
        row("no detail", "year.carry", {keyOf(QStringLiteral("in"))}, "");
        row("one figure of three", "year.in_force", {keyOf(QStringLiteral("rules"))}, "x\ty");
        row("no years", "year.jump", {keyOf(QStringLiteral("fees"))}, "2022\t甲镇\tx=");
        row("no facts", "year.twice", {keyOf(QStringLiteral("fees"))}, "2022\t甲镇");
        row("marks of ours", "issuer.repeated", {}, "2022\t%1%2%3\t%4");
        row("not ours", "issuer.unheard", {}, "2022\t甲镇");
    }

    void strangeFindings() {
        QFETCH(Finding, finding);
        for (const Language language : {Language::Chinese, Language::English})
            QVERIFY(!said(finding, zeros(ownYear), language).isEmpty());
    }

    /// Years that really follow each other break no rule that is an error, whatever their size.
    void soundYearsHaveNoErrors() {
        Random random(7);
        for (int round = 0; round < caseCount({40, 10, 400}); ++round) {
            const auto size = FigureSize(round % 4);
            FigureSet last = makeFigures(*m_forms.edition(u"2019"), {size, false, nullptr}, random);
            Report before = withFigures(last, 2020);
            for (int year = 2021; year < 2025; ++year) {
                const FigureSet figures =
                    makeFigures(*m_forms.edition(u"2021"), {size, random.below(3) == 0, &last}, random);
                const Report report = withFigures(figures, year);
                Neighbours ofLater, ofEarlier;
                ofLater.before = std::make_shared<const Report>(before);
                ofEarlier.after = std::make_shared<const Report>(report);
                for (const Finding& finding : between(report, ofLater))
                    QVERIFY2(finding.severity != Severity::Error, qPrintable(told(finding)));
                for (const Finding& finding : between(before, ofEarlier))
                    QVERIFY2(finding.severity != Severity::Error, qPrintable(told(finding)));
                before = report;
                last = figures;
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestBetween)
#include "test_between.moc"
