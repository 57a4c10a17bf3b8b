#include "core/checks/suggest/misreading.h"
#include "core/checks/suggest/suggest.h"
#include "core/checks/suggest/suggestion_sentences.h"
#include "tests/support/misreading.h"

#include <QTest>

#include <functional>

using namespace gouji;
using namespace gouji::testing;

namespace {

FigureKey key(const char* name, const char* end = "") {
    return FigureKey(QString(QLatin1String(name) + QLatin1String(end)));
}

void set(Report& report, const char* name, std::int64_t value) {
    report.figures.set(key(name), readingOf(value));
}

Statement statement(const char* about, std::int64_t value) {
    Statement stated;
    stated.about = key(about);
    stated.value = Decimal(value);
    return stated;
}

void state(Report& report, const char* about, std::int64_t value) {
    report.statements.push_back(statement(about, value));
}

Finding jump(const char* name, const char* expected) {
    return {QStringLiteral("year.jump"),
            Severity::Warning,
            {key(name)},
            QString::fromLatin1(expected),
            {},
            {},
            {}};
}

void leaveBlank(Report& report, const char* name) {
    report.figures.set(key(name), {FigureState::Blank, std::nullopt, {}, {}, {}});
}

/// `1 change t3.new.total 5` or `1 of 3 change …`: rank, how many share it, what changes.
QString dump(const Suggestion& suggestion) {
    QString text = QString::number(suggestion.rank);
    if (suggestion.ties > 0)
        text += QStringLiteral(" of %1").arg(suggestion.ties + 1);
    text += QLatin1Char(' ') + suggestionKindName(suggestion.kind);
    for (const SuggestedChange& change : suggestion.changes) {
        text += QLatin1Char(' ') + change.key.name + QLatin1Char(' ') + change.least.toString();
        if (!change.value)
            text += QStringLiteral("..") + (change.most ? change.most->toString() : QString());
    }
    return text;
}

QStringList dump(const Suggestions& suggestions) {
    QStringList lines;
    for (const Suggestion& each : suggestions.all)
        lines += dump(each);
    return lines;
}

} // namespace

Q_DECLARE_METATYPE(std::function<void(gouji::Report&)>)
Q_DECLARE_METATYPE(std::vector<gouji::Finding>)

/// What is suggested, and how it is said.
class TestSuggest : public QObject {
    Q_OBJECT

    FormLibrary m_forms;

    /// 12 requests of businesses and 3 of natural persons, all granted; a review upheld.
    Report small(const char* edition = "2021") const {
        FigureSet figures;
        figures.form = m_forms.edition(QString::fromLatin1(edition));
        for (const FigureKey& each : figures.form->keys)
            figures.values[each] = Decimal(0);
        for (const char* row : {"t3.new", "t3.granted", "t3.total"}) {
            figures.values[key(row, ".natural_person")] = Decimal(3);
            figures.values[key(row, ".business")] = Decimal(12);
            figures.values[key(row, ".total")] = Decimal(15);
        }
        figures.values[key("t4.review.upheld")] = Decimal(1);
        figures.values[key("t4.review.total")] = Decimal(1);
        return reportOf(figures);
    }

    QStringList suggested(const Report& report, const std::vector<Finding>& findings = {}) const {
        return dump(suggest(report, m_forms, findings));
    }

private Q_SLOTS:
    void initTestCase() {
        auto forms = FormLibrary::bundled();
        QVERIFY(forms);
        m_forms = *forms;
    }

    void misreadings_data() {
        QTest::addColumn<qint64>("meant");
        QTest::addColumn<qint64>("printed");
        QTest::addColumn<int>("reason");
        QTest::addColumn<int>("surprise");
        const auto row = [](qint64 meant, qint64 printed, MisreadingReason reason, int surprise) {
            QTest::addRow("%lld as %lld", meant, printed) << meant << printed << int(reason) << surprise;
        };
        row(8, 3, MisreadingReason::DigitConfused, 4);
        row(187, 181, MisreadingReason::DigitConfused, 4);
        row(182, 185, MisreadingReason::DigitChanged, 6);
        row(0, 5, MisreadingReason::DigitChanged, 6);
        row(12, 21, MisreadingReason::DigitsExchanged, 5);
        row(1234, 1324, MisreadingReason::DigitsExchanged, 5);
        row(1234, 4231, MisreadingReason::SumsOnly, 14);
        row(112, 12, MisreadingReason::DigitLost, 5);
        row(125, 12, MisreadingReason::DigitLost, 5);
        row(152, 12, MisreadingReason::DigitLost, 6);
        row(1552, 152, MisreadingReason::DigitLost, 5);
        row(12, 122, MisreadingReason::DigitAdded, 5);
        row(12, 132, MisreadingReason::DigitAdded, 6);
        row(7, 0, MisreadingReason::DigitChanged, 6);
        row(0, 123, MisreadingReason::SumsOnly, 16);
    }

    void misreadings() {
        QFETCH(qint64, meant);
        QFETCH(qint64, printed);
        const Misreading found = misreadingOf(meant, printed);
        QTEST(int(found.reason), "reason");
        QTEST(found.surprise, "surprise");
    }

    void witnesses_data() {
        QTest::addColumn<std::function<void(Report&)>>("change");
        QTest::addColumn<std::vector<Finding>>("findings");
        QTest::addColumn<QStringList>("expected");
        using Change = std::function<void(Report&)>;
        const auto row = [](const char* name, const Change& change, const QStringList& expected,
                            const std::vector<Finding>& findings = {}) {
            QTest::newRow(name) << change << findings << expected;
        };
        // Requests granted and requests refused for want of them, exchanged: every sum holds.
        const auto exchange = [](Report& report) {
            for (const char* column : {".natural_person", ".business", ".total"}) {
                const Reading granted = *report.figures.find(key("t3.granted", column));
                report.figures.set(key("t3.unable.not_held", column), granted);
                set(report, QByteArray("t3.granted").append(column).constData(), 0);
            }
        };
        const QString swapped = QStringLiteral(
            "1 swap_rows t3.granted.business 12 t3.granted.natural_person 3 t3.granted.total 15 "
            "t3.unable.not_held.business 0 t3.unable.not_held.natural_person 0 "
            "t3.unable.not_held.total 0");
        row("rows exchanged, nobody says a word", exchange, {});
        row("rows exchanged, one number says so",
            [=](Report& report) {
                exchange(report);
                state(report, "t3.granted.total", 15);
            },
            {});
        row("rows exchanged, two numbers say so",
            [=](Report& report) {
                exchange(report);
                state(report, "t3.granted.total", 15);
                state(report, "t3.granted.business", 12);
            },
            {swapped});
        row("rows exchanged, a third contradicts",
            [=](Report& report) {
                exchange(report);
                state(report, "t3.granted.total", 15);
                state(report, "t3.granted.business", 12);
                state(report, "t3.unable.not_held.total", 15);
            },
            {});
        row("one number, and a row found by its position",
            [=](Report& report) {
                exchange(report);
                state(report, "t3.granted.total", 15);
                Reading reading = *report.figures.find(key("t3.granted.total"));
                reading.evidence = {{EvidenceKind::RowByPosition, {}}};
                report.figures.set(key("t3.granted.total"), reading);
            },
            {swapped});
        row("a sum that stands alone, and the prose",
            [](Report& report) {
                set(report, "t4.review.total", 2);
                state(report, "t4.review.total", 1);
            },
            {QStringLiteral("1 change t4.review.total 1"),
             QStringLiteral("2 of 4 change t4.review.corrected 1"),
             QStringLiteral("2 of 4 change t4.review.other 1"),
             QStringLiteral("2 of 4 change t4.review.pending 1"),
             QStringLiteral("2 of 4 change t4.review.upheld 2")});
        row("yuan for 10,000 yuan, by the prose",
            [](Report& report) {
                set(report, "t2.fees.amount", 705'000);
                Statement stated = statement("t2.fees.amount", 0);
                stated.value = *Decimal::fromString(u"70.5");
                report.statements.push_back(stated);
            },
            {QStringLiteral("1 change t2.fees.amount 70.5")});
        row("yuan for 10,000 yuan, by the year before",
            [](Report& report) { set(report, "t2.fees.amount", 705'000); },
            {QStringLiteral("1 change t2.fees.amount 70.5")}, {jump("t2.fees.amount", "68")});
        row("a point lost, by the year before", [](Report& report) { set(report, "t2.fees.amount", 7051); },
            {QStringLiteral("1 change t2.fees.amount 70.51")}, {jump("t2.fees.amount", "68")});
        row("nothing explains it", [](Report& report) { set(report, "t2.fees.amount", 70'510'000); }, {},
            {jump("t2.fees.amount", "68")});
        row("a count has no unit", [](Report& report) { set(report, "t2.licensing.decisions", 705'000); }, {},
            {jump("t2.licensing.decisions", "68")});
    }

    /// What the prose and other years say where sums are silent or leave it open.
    void witnesses() {
        QFETCH(std::function<void(Report&)>, change);
        QFETCH(std::vector<Finding>, findings);
        Report report = small();
        change(report);
        QTEST(suggested(report, findings), "expected");
    }

    void theYearBeforeBreaksATie() {
        Report report = small();
        set(report, "t3.carried_in.business", 4); // sums: 4 more were carried in than handled
        const Finding carry{QStringLiteral("year.carry"),
                            Severity::Error,
                            {key("t3.carried_in.business")},
                            QStringLiteral("0"),
                            QStringLiteral("4"),
                            {},
                            {}};
        const Suggestions found = suggest(report, m_forms, {carry});
        QVERIFY(!found.all.empty());
        QCOMPARE(found.all.front().changes.front().key, key("t3.carried_in.business"));
        QCOMPARE(found.all.front().agreeing, 1);
        QVERIFY(sentence(found.all.front(), report, m_forms, Language::Chinese)
                    .contains(QStringLiteral("与正文或上下年度的 1 处数字相符")));
    }

    void nothingWhereAllHolds() {
        QVERIFY(suggest(small(), m_forms) == Suggestions{});
        QVERIFY(suggest(Report{}, m_forms) == Suggestions{});
    }

    void nothingFromSumsFor_t2() {
        Report report = small();
        set(report, "t2.normative.issued", 7000);
        leaveBlank(report, "t2.normative.in_force");
        QCOMPARE(suggested(report), QStringList{});
    }

    void oneFigure() {
        Report report = small();
        set(report, "t3.granted.business", 72);
        QCOMPARE(suggested(report), QStringList{QStringLiteral("1 change t3.granted.business 12")});
    }

    void olderEdition() {
        Report report = small("2019");
        set(report, "t3.total.total", 51);
        QCOMPARE(suggested(report), QStringList{QStringLiteral("1 change t3.total.total 15")});
    }

    void aSumThatStandsAlone() {
        Report report = small();
        set(report, "t4.review.total", 4);
        QCOMPARE(suggested(report), (QStringList{QStringLiteral("1 of 5 change t4.review.total 1"),
                                                 QStringLiteral("1 of 5 change t4.review.upheld 4"),
                                                 QStringLiteral("1 of 5 change t4.review.corrected 3"),
                                                 QStringLiteral("1 of 5 change t4.review.other 3"),
                                                 QStringLiteral("1 of 5 change t4.review.pending 3")}));
    }

    void groupsStandApart() {
        Report report = small();
        set(report, "t3.new.total", 19);
        set(report, "t4.review.total", 0);
        const Suggestions found = suggest(report, m_forms);
        QCOMPARE(dump(found), (QStringList{QStringLiteral("1 change t3.new.total 15"),
                                           QStringLiteral("1 of 2 change t4.review.total 1"),
                                           QStringLiteral("1 of 2 change t4.review.upheld 0")}));
        QCOMPARE(found.all[0].group, 1);
        QCOMPARE(found.all[2].group, 2);
        QVERIFY(found.isComplete);
    }

    void blanksThatFollow() {
        Report report = small();
        leaveBlank(report, "t3.granted.business");
        leaveBlank(report, "t3.partial.total");
        leaveBlank(report, "t4.review.other");
        QCOMPARE(suggested(report),
                 (QStringList{QStringLiteral("1 fill t3.granted.business 12 t3.partial.total 0"),
                              QStringLiteral("1 fill t4.review.other 0")}));
        const Suggestions found = suggest(report, m_forms);
        QVERIFY(found.all.front().changes.front().reason == MisreadingReason::Follows);
    }

    void blanksThatMayBeAnything() {
        Report report = small();
        leaveBlank(report, "t4.review.total");
        leaveBlank(report, "t4.review.other");
        QCOMPARE(suggested(report), QStringList{});
    }

    void printedValuesThatNoCountHas() {
        Report report = small();
        set(report, "t3.new.natural_person", -3);
        const Suggestions found = suggest(report, m_forms);
        QCOMPARE(dump(found), QStringList{QStringLiteral("1 change t3.new.natural_person 3")});
        QVERIFY(found.all.front().changes.front().reason == MisreadingReason::SignAdded);
        report.figures.set(key("t3.new.natural_person"),
                           {FigureState::Read, Decimal::fromMillionths(2'500'000), {}, {}, {}});
        QCOMPARE(suggested(report), QStringList{QStringLiteral("1 change t3.new.natural_person 3")});
    }

    void mishaps_data() {
        QTest::addColumn<std::vector<int>>("row"); ///< what stands in t3.granted
        QTest::addColumn<QString>("kind");
        const auto row = [](const char* name, std::vector<int> values, const char* kind) {
            QTest::newRow(name) << std::move(values) << QString::fromLatin1(kind);
        };
        row("slid right", {0, 3, 12, 0, 0, 0, 0}, "shift");
        row("slid left", {12, 0, 0, 0, 0, 15, 0}, "shift");
        row("neighbours exchanged", {12, 3, 0, 0, 0, 0, 15}, "swap");
        row("exchanged with the total", {3, 15, 0, 0, 0, 0, 12}, "swap");
        row("glued", {312, 0, 0, 0, 0, 15, 0}, "split");
        row("glued in place", {312, 0, 0, 0, 0, 0, 15}, "split");
        row("cut elsewhere", {31, 2, 0, 0, 0, 0, 15}, "split");
        row("spilt", {3, 1, 2, 0, 0, 0, 0}, "split");
        row("total in another column", {3, 12, 0, 0, 15, 0, 0}, "move");
        row("total over another figure", {15, 12, 0, 0, 0, 0, 0}, "move");
    }

    void mishaps() {
        QFETCH(std::vector<int>, row);
        QFETCH(QString, kind);
        Report report = small();
        const auto rows = [&] {
            FigureSet figures;
            figures.form = m_forms.edition(u"2021");
            for (const FigureKey& each : figures.form->keys)
                figures.values[each] = Decimal(0);
            return rowsOfTable(figures, "t3");
        }();
        const auto granted = std::find_if(rows.begin(), rows.end(), [](const auto& each) {
            return each.front() == key("t3.granted.natural_person");
        });
        QVERIFY(granted != rows.end());
        for (size_t c = 0; c < row.size(); ++c)
            report.figures.set((*granted)[c], readingOf(row[c]));
        const Suggestions found = suggest(report, m_forms);
        QVERIFY(!found.all.empty());
        const Suggestion& first = found.all.front();
        QCOMPARE(suggestionKindName(first.kind), kind);
        QCOMPARE(first.ties, 0);
        for (const SuggestedChange& change : first.changes)
            report.figures.set(change.key, readingOf(change.value->millionths() / Decimal::unit));
        QCOMPARE(countIn(report, key("t3.granted.natural_person")), 3);
        QCOMPARE(countIn(report, key("t3.granted.business")), 12);
        QVERIFY(suggest(report, m_forms).all.empty());
    }

    /// A total of 0 that its row of equal figures could slide over: one figure is wrong, and nothing moved.
    void oneFigureHasNotSlid() {
        Report report = small();
        for (const char* row : {"t3.new", "t3.granted", "t3.total"}) {
            set(report, QByteArray(row).append(".business").constData(), 0);
            set(report, QByteArray(row).append(".total").constData(), 3);
        }
        set(report, "t3.granted.total", 0);
        const Suggestions found = suggest(report, m_forms);
        QVERIFY(!found.all.empty());
        QCOMPARE(dump(found.all.front()), QStringLiteral("1 change t3.granted.total 3"));
        for (const Suggestion& each : found.all)
            QVERIFY2(each.kind == SuggestionKind::Change || each.changes.size() > 1, qPrintable(dump(each)));
    }

    /// One request was filed under another kind of applicant, in one of the rows of the balance. Figures that
    /// differ by one are no sign that they were exchanged.
    void rowsThatRelationsCannotTellApart() {
        Report report = small();
        for (const char* row : {"t3.new", "t3.carried_out"}) {
            const bool isNew = QLatin1String(row) == QLatin1String("t3.new");
            set(report, QByteArray(row).append(".natural_person").constData(), isNew ? 4 : 2);
            set(report, QByteArray(row).append(".business").constData(), isNew ? 14 : 1);
            set(report, QByteArray(row).append(".total").constData(), isNew ? 18 : 3);
        }
        const Suggestions found = suggest(report, m_forms);
        QVERIFY(!found.all.empty());
        const Suggestion& first = found.all.front();
        QCOMPARE(suggestionKindName(first.kind), QStringLiteral("swap"));
        QVERIFY(first.ties > 0);
        const QStringList lines = dump(found);
        QVERIFY2(lines.contains(QStringLiteral("1 of %1 change t3.new.business 13 t3.new.natural_person 5")
                                    .arg(first.ties + 1)),
                 qPrintable(lines.join(QLatin1Char('\n'))));
    }

    /// A difference of nine that is just that of two neighbours is no chance.
    void aLargeDifferenceTellsAnExchange() {
        Report report = small();
        set(report, "t3.new.natural_person", 12);
        set(report, "t3.new.business", 3);
        const Suggestions found = suggest(report, m_forms);
        QVERIFY(!found.all.empty());
        QCOMPARE(dump(found.all.front()),
                 QStringLiteral("1 swap t3.new.business 12 t3.new.natural_person 3"));
    }

    void rowsExchanged() {
        Report report = small();
        for (const char* column : {".natural_person", ".business", ".total"}) {
            report.figures.set(key("t3.otherwise.other", column),
                               *report.figures.find(key("t3.total", column)));
            report.figures.set(key("t3.total", column), readingOf(0));
        }
        const Suggestions found = suggest(report, m_forms);
        QVERIFY(!found.all.empty());
        QCOMPARE(suggestionKindName(found.all.front().kind), QStringLiteral("swap_rows"));
    }

    void onlyTheBestAreKept() {
        Report report = small();
        set(report, "t4.review.total", 4);
        SuggestLimits limits;
        limits.perGroup = 2;
        const Suggestions found = suggest(report, m_forms, {}, limits);
        QCOMPARE(found.all.size(), size_t(2));
        QCOMPARE(found.all.front().ties, 4);
        QVERIFY(!found.isComplete);
    }

    void endsWhenCancelled() {
        Random random(8);
        const FigureSet figures =
            makeFigures(*m_forms.edition(u"2021"), {FigureSize::City, false, nullptr}, random);
        Report report = reportOf(figures);
        misstate(report, keysOfTable(figures, "t3"), 30, random);
        std::stop_source source;
        source.request_stop();
        SuggestLimits limits;
        limits.localise.steps = std::numeric_limits<qint64>::max();
        QVERIFY(!suggest(report, m_forms, {}, limits, source.get_token()).isComplete);
    }

    void sentences() {
        Report report = small();
        set(report, "t3.granted.business", 72);
        const Suggestion one = suggest(report, m_forms).all.front();
        QCOMPARE(sentence(one, report, m_forms, Language::Chinese),
                 QStringLiteral("表三 · （一）予以公开 · 商业企业：72 应为 12（把数字认成了形近的数字）"));
        QCOMPARE(
            sentence(one, report, m_forms, Language::English),
            QStringLiteral("Table 3 · (1) Granted · Businesses: 72 should be 12 (a digit taken for one of "
                           "similar shape)"));
        report = small();
        set(report, "t3.granted.natural_person", 12);
        set(report, "t3.granted.business", 3);
        QCOMPARE(sentence(suggest(report, m_forms).all.front(), report, m_forms, Language::Chinese),
                 QStringLiteral(
                     "两个数值互换了位置。表三 · （一）予以公开——自然人：12 应为 3；商业企业：3 应为 12"));
        report = small();
        set(report, "t4.review.total", 2);
        QVERIFY(sentence(suggest(report, m_forms).all.front(), report, m_forms, Language::Chinese)
                    .endsWith(QStringLiteral("。另有 4 种同样可能的答案")));
        report = small();
        leaveBlank(report, "t3.granted.business");
        QCOMPARE(sentence(suggest(report, m_forms).all.front(), report, m_forms, Language::Chinese),
                 QStringLiteral("表三 · （一）予以公开 · 商业企业：空白，应为 12"));
    }

    /// Every kind and reason has words in both languages, and no placeholder is left.
    void everySentence() {
        const Report report = small();
        for (int kind = 0; kind <= int(SuggestionKind::Move); ++kind) {
            for (int reason = 0; reason <= int(MisreadingReason::Displaced); ++reason) {
                for (const Language language : {Language::Chinese, Language::English}) {
                    Suggestion each{SuggestionKind(kind), {}, 1, 1, 2, 0};
                    each.changes.assign(99,
                                        {key("t3.new.total"), {}, Decimal(1), {}, MisreadingReason(reason)});
                    each.changes.front().most = Decimal(4);
                    const QString text = sentence(each, report, m_forms, language);
                    QVERIFY2(!text.contains(QLatin1Char('%')), qPrintable(text));
                    QVERIFY(text.contains(QStringLiteral("99"))); // how many there are
                    QVERIFY(!suggestionKindName(each.kind).isEmpty());
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestSuggest)
#include "test_suggest.moc"
