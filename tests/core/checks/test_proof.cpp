#include "core/checks/check.h"
#include "core/checks/proof.h"
#include "core/checks/sentences.h"

#include <QTest>

using namespace gouji;

namespace {

FigureKey key(const QString& name) {
    return FigureKey(name);
}

Reading reading(int value, FigureState state = FigureState::Read) {
    return {state, Decimal(value), QString::number(value), {}, {}};
}

} // namespace

/// What is said to speak for a figure.
class TestProof : public QObject {
    Q_OBJECT

    FormLibrary m_forms;

    /// A 2021 report in which every figure is read and 0.
    CaseReport zeros() const {
        CaseReport report;
        report.report.form = QStringLiteral("2021");
        for (const FormTable& table : m_forms.edition(u"2021")->tables)
            report.report.tableForms[table.id] = report.report.form;
        for (const FigureKey& each : m_forms.edition(u"2021")->keys)
            put(report, each, reading(0));
        return report;
    }

    static void put(CaseReport& report, const FigureKey& at, const Reading& value) {
        report.report.figures.set(at, value);
        report.figures[at].reading = value;
    }

    static void type(CaseReport& report, const FigureKey& at, std::optional<FigureValue> value,
                     const QString& author) {
        const Correction correction{qint64(report.corrections.size()) + 1, 1, at, {}, value, {}, author, {}};
        report.corrections.push_back(correction);
        report.figures[at].correction = correction;
    }

    FigureProof proofOf(const CaseReport& report, const char* name) const {
        return proofs(report, m_forms).at(key(QString::fromLatin1(name)));
    }

private Q_SLOTS:
    void initTestCase() {
        auto forms = FormLibrary::bundled();
        QVERIFY(forms.has_value());
        m_forms = *forms;
    }

    void countsRelations() {
        const CaseReport report = zeros();
        // total of total: the balance, the outcomes and its row.
        QCOMPARE(proofOf(report, "t3.total.total"), (FigureProof{ProofState::Pinned, 3, 0, 0}));
        QCOMPARE(proofOf(report, "t2.regulations.issued"), (FigureProof{ProofState::MachineOnly, 0, 0, 0}));
    }

    void failingSumsLeaveAllTheirFiguresOpen() {
        CaseReport report = zeros();
        put(report, key(QStringLiteral("t4.review.total")), reading(1));
        QCOMPARE(proofOf(report, "t4.review.upheld"), (FigureProof{ProofState::Open, 0, 1, 0}));
        QCOMPARE(proofOf(report, "t4.review.total").state, ProofState::Open);
    }

    /// A person's word on one figure of a failed sum does not make the sum hold.
    void aWordDoesNotSettleAFailedSum() {
        CaseReport report = zeros();
        const FigureKey total = key(QStringLiteral("t4.review.total"));
        put(report, total, reading(1));
        type(report, total, FigureValue::number(Decimal(1)), QStringLiteral("甲"));
        QCOMPARE(proofOf(report, "t4.review.total").state, ProofState::Open);
    }

    void typing_data() {
        QTest::addColumn<int>("read");
        QTest::addColumn<QStringList>("typed"); // author:value
        QTest::addColumn<ProofState>("state");
        QTest::newRow("nobody") << 7 << QStringList() << ProofState::MachineOnly;
        QTest::newRow("confirmed") << 7 << QStringList{u"甲:7"_qs} << ProofState::Seen;
        QTest::newRow("corrected") << 7 << QStringList{u"甲:8"_qs} << ProofState::Seen;
        QTest::newRow("by two alike") << 7 << QStringList{u"甲:8"_qs, u"乙:8"_qs} << ProofState::KeyedTwice;
        QTest::newRow("by two otherwise") << 7 << QStringList{u"甲:8"_qs, u"乙:9"_qs} << ProofState::Seen;
        QTest::newRow("by one twice")
            << 7 << QStringList{u"甲:8"_qs, u"甲:9"_qs, u"甲:8"_qs} << ProofState::Seen;
        QTest::newRow("withdrawn") << 7 << QStringList{u"甲:8"_qs, u"甲:"_qs} << ProofState::MachineOnly;
    }
    void typing() {
        QFETCH(int, read);
        QFETCH(QStringList, typed);
        QFETCH(ProofState, state);
        CaseReport report = zeros();
        const FigureKey at = key(QStringLiteral("t2.penalties.decisions"));
        put(report, at, reading(read));
        for (const QString& each : typed) {
            const QString number = each.section(u':', 1);
            type(report, at,
                 number.isEmpty() ? std::optional<FigureValue>()
                                  : FigureValue::number(Decimal(number.toInt())),
                 each.section(u':', 0, 0));
        }
        QCOMPARE(proofOf(report, "t2.penalties.decisions").state, state);
    }

    void whatWasNotReadSurelyIsOpen() {
        CaseReport report = zeros();
        put(report, key(QStringLiteral("t2.penalties.decisions")), reading(5, FigureState::Doubtful));
        put(report, key(QStringLiteral("t2.licensing.decisions")), {FigureState::Missing, {}, {}, {}, {}});
        QCOMPARE(proofOf(report, "t2.penalties.decisions").state, ProofState::Open);
        QCOMPARE(proofOf(report, "t2.licensing.decisions").state, ProofState::Open);
        type(report, key(QStringLiteral("t2.penalties.decisions")), FigureValue::number(Decimal(5)), {});
        QCOMPARE(proofOf(report, "t2.penalties.decisions").state, ProofState::Seen);
    }

    /// （六） as one row: its three rows are not there to be found.
    void replacedRowsAreNotOpen() {
        CaseReport report = zeros();
        for (const FigureKey& each : m_forms.edition(u"2021")->keys) {
            const QString name = each.name;
            if (!name.startsWith(QStringLiteral("t3.otherwise.")))
                continue;
            put(report, each, {FigureState::Missing, {}, {}, {}, {}});
            put(report, key(QStringLiteral("t3.otherwise") + name.mid(name.lastIndexOf(u'.'))), reading(0));
        }
        report.findings = checkReport(report.effectiveReport(), m_forms);
        QVERIFY(report.findings.empty());
        const auto known = proofs(report, m_forms);
        QVERIFY(summary(report, known).isClear());
        QCOMPARE(known.count(key(QStringLiteral("t3.otherwise.total"))), size_t(1));
        QCOMPARE(known.size(), report.figures.size() - 21);
    }

    /// Sums hold, and yet the year before says otherwise: the figure is open, whatever is decided on that.
    void aContradictionToAnotherYearLeavesFiguresOpen() {
        CaseReport report = zeros();
        const FigureKey carried = key(QStringLiteral("t3.carried_in.total"));
        report.findings = {
            {u"year.carry"_qs, Severity::Error, {carried}, u"4"_qs, u"0"_qs, {}, {}},
            {u"year.in_force"_qs, Severity::Information, {key(u"t2.normative.in_force"_qs)}, {}, {}, {}, {}}};
        QCOMPARE(proofOf(report, "t3.carried_in.total"), (FigureProof{ProofState::Open, 2, 1, 0}));
        QCOMPARE(proofOf(report, "t3.carried_in.business").state, ProofState::Pinned);
        QCOMPARE(proofOf(report, "t2.normative.in_force").state, ProofState::MachineOnly);
        ProofSummary all = summary(report, proofs(report, m_forms));
        QCOMPARE(all.contradicted, 1);
        QCOMPARE(openSentence(all, Language::Chinese), QString()); // the error itself is open, and says it
        Decision dismissed = decisionOn(1, report.findings.front(), Verdict::Dismissed, {});
        dismissed.id = 1;
        report.decisions.push_back(dismissed);
        all = summary(report, proofs(report, m_forms));
        QCOMPARE(all.count(ProofState::Open), 1);
        QCOMPARE(all.errors, 0);
        for (const Language language : {Language::Chinese, Language::English})
            QVERIFY(openSentence(all, language).contains(u'1'));
    }

    void undecidedRelationsPinNothing() {
        CaseReport report = zeros();
        put(report, key(QStringLiteral("t4.review.pending")), {FigureState::Blank, {}, {}, {}, {}});
        QCOMPARE(proofOf(report, "t4.review.total"), (FigureProof{ProofState::MachineOnly, 0, 0, 1}));
    }

    void summaryCountsEachFigureOnce() {
        CaseReport report = zeros();
        put(report, key(QStringLiteral("t4.review.total")), reading(1));
        put(report, key(QStringLiteral("t2.penalties.decisions")), reading(5, FigureState::Doubtful));
        report.findings = checkReport(report.effectiveReport(), m_forms);
        const ProofSummary all = summary(report, proofs(report, m_forms));
        QCOMPARE(all.total(), int(report.figures.size()));
        QCOMPARE(all.count(ProofState::Open), 6); // five figures of the failed sum, and the doubtful one
        QCOMPARE(all.count(ProofState::Seen), 0);
        QCOMPARE(all.errors, 1);
        QCOMPARE(all.warnings, 1);
        QCOMPARE(all.doubtful, 1);
        QCOMPARE(all.missing, 0);
        QVERIFY(!all.isClear());
        const CaseReport sound = zeros();
        QVERIFY(summary(sound, proofs(sound, m_forms)).isClear());
    }
};

QTEST_GUILESS_MAIN(TestProof)
#include "test_proof.moc"
