#include "core/edits/edit.h"
#include "core/edits/entry_rule.h"
#include "core/report/forms_in_use.h"

#include <QTest>

using namespace gouji;

namespace {

const FigureKey total(QStringLiteral("t3.new.total"));
const FigureKey persons(QStringLiteral("t3.new.natural_person"));
const FigureKey unknown(QStringLiteral("t9.nothing"));

FigureValue number(int n) {
    return FigureValue::number(Decimal(n));
}

/// `total` read as 60 and corrected to 59; `persons` read as 12.
CaseReport caseReport() {
    CaseReport report;
    report.summary.id = 7;
    Figure figure;
    figure.reading = {FigureState::Read, Decimal(12), QStringLiteral("12"), {}, {}};
    report.figures[persons] = figure;
    figure.reading = {FigureState::Doubtful, Decimal(60), QStringLiteral("60"), {}, {}};
    figure.correction = Correction{1, 7, total, QStringLiteral("60"), number(59), {}, {}, {}};
    report.figures[total] = figure;
    return report;
}

} // namespace

/// Edits as values: made from a report, inverted, merged.
class TestEdits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void remembersWhatCountedBefore() {
        const Edit edit = makeEdit(caseReport(), {{total, number(58)}, {persons, FigureValue::blank()}},
                                   QStringLiteral("看错"));
        QCOMPARE(edit.reportId, qint64(7));
        QCOMPARE(edit.reason, QStringLiteral("看错"));
        QCOMPARE(edit.changes.size(), size_t(2));
        QVERIFY((edit.changes[0] == FigureChange{total, number(59), number(58)}));
        QVERIFY((edit.changes[1] == FigureChange{persons, std::nullopt, FigureValue::blank()}));
    }

    void leavesOutWhatChangesNothing() {
        const Edit edit = makeEdit(caseReport(), {{total, number(59)}, {unknown, number(1)}}, {});
        QVERIFY(edit.isEmpty());
        QCOMPARE(edit.reportId, qint64(7));
    }

    void takesTheReadValueAsAPersonsWord() {
        const Edit edit = makeEdit(caseReport(), {{persons, number(12)}}, {});
        QCOMPARE(edit.changes.size(), size_t(1));
        QVERIFY(!edit.changes[0].before);
    }

    void letsTheLastOfTwoValuesCount() {
        const Edit edit = makeEdit(caseReport(), {{total, number(1)}, {total, number(2)}}, {});
        QCOMPARE(edit.changes.size(), size_t(1));
        QVERIFY((edit.changes[0] == FigureChange{total, number(59), number(2)}));
        QVERIFY(makeEdit(caseReport(), {{total, number(1)}, {total, number(59)}}, {}).isEmpty());
    }

    void withdrawsOnlyCorrections() {
        const Edit edit =
            makeWithdrawal(caseReport(), {persons, total, total, unknown}, QStringLiteral("撤回"));
        QCOMPARE(edit.changes.size(), size_t(1));
        QVERIFY((edit.changes[0] == FigureChange{total, number(59), std::nullopt}));
        QCOMPARE(edit.reason, QStringLiteral("撤回"));
    }

    void theUnitBoundsWhatMayBeEntered_data() {
        QTest::addColumn<QString>("edition");
        QTest::addColumn<QString>("figure");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("allowed");
        const auto row = [](const char* edition, const char* figure, const char* typed, bool allowed) {
            QTest::addRow("%s %s %s", edition, figure, typed)
                << QString::fromLatin1(edition) << QString::fromLatin1(figure) << QString::fromLatin1(typed)
                << allowed;
        };
        for (const char* figure : {"t2.normative.in_force", "t3.new.total", "t4.review.total"}) {
            row("2021", figure, "0", true);
            row("2021", figure, "1,200", true);
            row("2021", figure, "12.0", true);
            row("2021", figure, "", true);
            row("2021", figure, "/", true);
            row("2021", figure, "12.5", false);
            row("2021", figure, "-3", false);
        }
        row("2021", "t2.fees.amount", "12.5", true);
        row("2021", "t2.fees.amount", "-12.5", false);
        row("2019", "t2.licensing.items_change", "-3", true);
        row("2019", "t2.licensing.items_change", "-3.5", false);
        row("2021", "t9.nothing", "-3.5", true); // no form tells what it counts
    }

    void theUnitBoundsWhatMayBeEntered() {
        QFETCH(QString, edition);
        QFETCH(QString, figure);
        QFETCH(QString, typed);
        const auto forms = FormLibrary::bundled();
        QVERIFY(forms);
        CaseReport report;
        report.report.form = QStringLiteral("2021");
        report.report.tableForms[QStringLiteral("t2")] = edition;
        const auto value = parseTypedValue(typed);
        QVERIFY(value);
        QVERIFY(figure.startsWith(QLatin1String("t9")) || unitOf(FigureKey(figure), report.report, *forms));
        QTEST(allows(report, *forms, FigureKey(figure), *value), "allowed");
    }

    void whatIsPrintedMayBeConfirmedHoweverOdd() {
        const auto forms = FormLibrary::bundled();
        QVERIFY(forms);
        CaseReport report;
        report.report.form = QStringLiteral("2021");
        const auto odd = FigureValue::number(*Decimal::fromString(u"12.5"));
        report.report.figures.set(total, {FigureState::Doubtful, odd.value, QStringLiteral("12.5"), {}, {}});
        QVERIFY(allows(report, *forms, total, odd));
        QVERIFY(!allows(report, *forms, persons, odd));
    }

    void theRuleNamesTheUnit() {
        const Unit cases{QStringLiteral("件"), QStringLiteral("cases"), false, false};
        const Unit money{QStringLiteral("万元"), QStringLiteral("10,000 yuan"), true, false};
        const Unit change{QStringLiteral("项"), QStringLiteral("items"), false, true};
        for (const Unit& unit : {cases, money, change}) {
            QVERIFY(entryRule(unit, Language::Chinese).contains(unit.zh));
            QVERIFY(entryRule(unit, Language::English).contains(unit.en));
        }
        QVERIFY(entryRule(cases, Language::Chinese) !=
                entryRule(change, Language::Chinese).replace(change.zh, cases.zh));
    }

    void isUndoneByItsInverse() {
        const Edit edit =
            makeEdit(caseReport(), {{total, number(58)}, {persons, number(11)}}, QStringLiteral("a"));
        const Edit undo = inverse(edit, QStringLiteral("b"));
        QCOMPARE(undo.reason, QStringLiteral("b"));
        QCOMPARE(undo.reportId, edit.reportId);
        QVERIFY((undo.changes[0] == FigureChange{persons, number(11), std::nullopt}));
        QVERIFY((undo.changes[1] == FigureChange{total, number(58), number(59)}));
        QVERIFY(inverse(undo, QStringLiteral("a")) == edit);
    }

    void merges_data() {
        QTest::addColumn<Edit>("first");
        QTest::addColumn<Edit>("second");
        QTest::addColumn<bool>("isMerged");
        QTest::addColumn<Edit>("expected");
        const QString r1 = QStringLiteral("first"), r2 = QStringLiteral("second");
        const Edit to1{7, {{total, std::nullopt, number(1)}}, r1};
        const auto row = [&](const char* name, const Edit& second, bool ok, const Edit& expected = {}) {
            QTest::newRow(name) << to1 << second << ok << expected;
        };
        row("continued", {7, {{total, number(1), number(2)}}, r2}, true,
            {7, {{total, std::nullopt, number(2)}}, r2});
        row("earlier reason", {7, {{total, number(1), number(2)}}, {}}, true,
            {7, {{total, std::nullopt, number(2)}}, r1});
        row("back again", {7, {{total, number(1), std::nullopt}}, r2}, true, {7, {}, r2});
        row("other report", {8, {{total, number(1), number(2)}}, r2}, false);
        row("other figure", {7, {{persons, number(1), number(2)}}, r2}, false);
        row("not continued", {7, {{total, number(3), number(2)}}, r2}, false);
        row("blank is no zero", {7, {{total, FigureValue::blank(), number(2)}}, r2}, false);
        row("several figures", {7, {{total, number(1), number(2)}, {persons, std::nullopt, number(2)}}, r2},
            false);
        row("nothing", {7, {}, r2}, false);
    }

    void merges() {
        QFETCH(Edit, first);
        QFETCH(Edit, second);
        QFETCH(bool, isMerged);
        QFETCH(Edit, expected);
        const auto both = merged(first, second);
        QCOMPARE(both.has_value(), isMerged);
        if (both)
            QVERIFY(*both == expected);
    }
};

QTEST_APPLESS_MAIN(TestEdits)
#include "test_edits.moc"
