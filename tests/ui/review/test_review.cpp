#include "tests/ui/review_fixture.h"
#include "ui/review/committed_step.h"
#include "ui/review/figure_sums.h"

#include <QSignalSpy>
#include <QTest>

using namespace gouji;
using gouji::testing::CellReadings;
using gouji::testing::key;
using gouji::testing::madeUpReport;
using gouji::testing::ReviewCase;

/// The session and its undo steps, seen from the case file; sums.
class TestReview : public QObject {
    Q_OBJECT

private:
    static FigureValue number(int n) { return FigureValue::number(Decimal(n)); }

private Q_SLOTS:
    void opensAReportWithItsOriginal() {
        ReviewCase review;
        QSignalSpy opened(&review.session(), &ReviewSession::reportOpened);
        QVERIFY(!review.session().report());
        const qint64 id = review.addAndOpen();
        QVERIFY(id > 0);
        QCOMPARE(opened.count(), 1);
        QVERIFY(review.session().report());
        QCOMPARE(review.session().report()->summary.id, id);
        QVERIFY(review.session().document());
        QVERIFY(review.session().document()->text.contains(QStringLiteral("甘河子镇")));
        QVERIFY(review.session().formOf(QStringLiteral("t3")));
        QVERIFY(!review.session().formOf(QStringLiteral("t9")));
        review.session().closeReport();
        QVERIFY(!review.session().report());
        QCOMPARE(opened.count(), 2);
    }

    void anUnknownReportLeavesTheOpenOne() {
        ReviewCase review;
        const qint64 id = review.addAndOpen();
        QSignalSpy failed(&review.session(), &ReviewSession::failed);
        review.session().openReport(id + 100);
        QCOMPARE(failed.count(), 1);
        QCOMPARE(failed.front().front().value<Error>().code, ErrorCode::NotFound);
        QCOMPARE(review.session().report()->summary.id, id);
    }

    void anEditIsInTheCaseFileWhenTheCallReturns() {
        ReviewCase review;
        const qint64 id = review.addAndOpen();
        QSignalSpy changed(&review.session(), &ReviewSession::figuresChanged);
        QSignalSpy summaries(&review.session(), &ReviewSession::summaryChanged);
        review.session().enter({{key("t3.new.total"), number(8)}}, QStringLiteral("原件如此"));
        QCOMPARE(review.stored(id, "t3.new.total"), QStringLiteral("8"));
        const auto corrections = review.storedCorrections(id);
        QCOMPARE(corrections.size(), size_t(1));
        QCOMPARE(corrections.front().oldValue, QStringLiteral("5"));
        QCOMPARE(corrections.front().reason, QStringLiteral("原件如此"));
        QCOMPARE(corrections.front().author, QStringLiteral("tester"));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(summaries.count(), 1);
        QVERIFY(!review.session().report()->findings.empty()); // the balance fails now
        QCOMPARE(review.session().report()->summary.status, ReviewStatus::InReview);
    }

    void undoAndRedoAppendCorrections() {
        ReviewCase review;
        const qint64 id = review.addAndOpen();
        review.session().enter({{key("t3.new.total"), number(8)}}, {});
        review.session().enter({{key("t3.new.total"), FigureValue::blank()}}, {});
        QCOMPARE(review.stored(id, "t3.new.total"), QString());
        review.session().undoStack().undo();
        QCOMPARE(review.stored(id, "t3.new.total"), QStringLiteral("8"));
        review.session().undoStack().undo();
        QCOMPARE(review.stored(id, "t3.new.total"), QStringLiteral("5"));
        QVERIFY(!review.session().undoStack().canUndo());
        review.session().undoStack().redo();
        QCOMPARE(review.stored(id, "t3.new.total"), QStringLiteral("8"));
        QCOMPARE(review.storedCorrections(id).size(), size_t(5)); // nothing is ever taken away
    }

    void severalFiguresAreOneStep() {
        ReviewCase review;
        const qint64 id = review.addAndOpen();
        review.session().enter({{key("t3.new.total"), number(8)}, {key("t3.total.total"), number(8)}}, {});
        QCOMPARE(review.session().undoStack().count(), 1);
        review.session().undoStack().undo();
        QCOMPARE(review.stored(id, "t3.new.total"), QStringLiteral("5"));
        QCOMPARE(review.stored(id, "t3.total.total"), QStringLiteral("5"));
    }

    void theSameValueAgainIsNoStep() {
        ReviewCase review;
        review.addAndOpen();
        review.session().enter({{key("t3.new.total"), number(8)}}, {});
        review.session().enter({{key("t3.new.total"), number(8)}}, {});
        QCOMPARE(review.session().undoStack().count(), 1);
    }

    void withdrawingLetsTheReadingCount() {
        ReviewCase review;
        const qint64 id = review.addAndOpen();
        review.session().enter({{key("t3.new.total"), number(8)}}, {});
        review.session().withdraw({key("t3.new.total")});
        QCOMPARE(review.stored(id, "t3.new.total"), QStringLiteral("5"));
        review.session().undoStack().undo();
        QCOMPARE(review.stored(id, "t3.new.total"), QStringLiteral("8"));
    }

    void undoingAnotherReportsEditOpensThatReport() {
        ReviewCase review;
        const qint64 first = review.addAndOpen();
        review.session().enter({{key("t3.new.total"), number(8)}}, {});
        const qint64 second = review.add(madeUpReport(review.pipeline(), QStringLiteral("洪泽区人民政府")));
        review.session().openReport(second);
        review.session().undoStack().undo();
        QCOMPARE(review.session().report()->summary.id, first);
        QCOMPARE(review.session().currentFigure(), key("t3.new.total"));
        QCOMPARE(review.stored(first, "t3.new.total"), QStringLiteral("5"));
        QCOMPARE(review.stored(second, "t3.new.total"), QStringLiteral("5"));
    }

    void aRefusedEditLeavesTheStack() {
        ReviewCase review;
        const qint64 id = review.addAndOpen();
        review.session().enter({{key("t3.new.total"), number(8)}}, {});
        review.session().enter({{key("t3.new.total"), number(9)}}, {});
        QUndoStack& stack = review.session().undoStack();
        Edit lost{id + 100, {{key("t3.new.total"), std::nullopt, number(1)}}, {}};
        stack.push(new EditStep(review.session(), lost, QStringLiteral("lost")));
        QSignalSpy failed(&review.session(), &ReviewSession::failed);
        stack.undo();
        QCOMPARE(failed.count(), 1);
        QCOMPARE(stack.count(), 2); // the step that cannot be undone is gone, the others are whole
        stack.undo();
        QCOMPARE(review.stored(id, "t3.new.total"), QStringLiteral("8"));
        stack.redo();
        QCOMPARE(review.stored(id, "t3.new.total"), QStringLiteral("9"));
    }

    void aValueHandedInWhileUndoingIsKept() {
        ReviewCase review;
        const qint64 first = review.addAndOpen();
        review.session().enter({{key("t3.new.total"), number(8)}}, {});
        const qint64 second = review.add(madeUpReport(review.pipeline(), QStringLiteral("洪泽区人民政府")));
        review.session().openReport(second);
        const auto once = std::make_shared<bool>(false);
        connect(&review.session(), &ReviewSession::aboutToLeave, this, [&review, once] {
            if (!std::exchange(*once, true)) // as an open editor does
                review.session().enter({{key("t4.review.total"), number(7)}}, {});
        });
        review.session().undoStack().undo();
        QCOMPARE(review.stored(first, "t3.new.total"), QStringLiteral("5"));
        QCOMPARE(review.stored(second, "t4.review.total"), QStringLiteral("7"));
        QCOMPARE(review.session().undoStack().count(), 1);
        review.session().undoStack().redo();
        QCOMPARE(review.stored(first, "t3.new.total"), QStringLiteral("8"));
    }

    void stepsThroughFindings() {
        ReviewCase review;
        review.addAndOpen({{QStringLiteral("t3.new.total"), {FigureState::Read, QStringLiteral("6"), {}}}});
        const int count = int(review.session().report()->findings.size());
        QVERIFY(count >= 2); // balance and applicants
        QCOMPARE(review.session().currentFinding(), -1);
        QVERIFY(review.session().stepFinding(1));
        QCOMPARE(review.session().currentFinding(), 0);
        QCOMPARE(review.session().currentFigure(), review.session().report()->findings[0].figures.front());
        for (int i = 1; i < count; ++i)
            QVERIFY(review.session().stepFinding(1));
        QVERIFY(!review.session().stepFinding(1));
        QCOMPARE(review.session().currentFinding(), count - 1);
        review.session().selectFinding(-1);
        QVERIFY(review.session().stepFinding(-1));
        QCOMPARE(review.session().currentFinding(), count - 1);
    }

    void theCurrentFindingIsFoundAgainAfterAnEdit() {
        ReviewCase review;
        review.addAndOpen(
            {{QStringLiteral("t3.new.total"), {FigureState::Read, QStringLiteral("6"), {}}},
             {QStringLiteral("t4.review.total"), {FigureState::Read, QStringLiteral("2"), {}}}});
        auto& session = review.session();
        const auto& findings = session.report()->findings;
        const auto last = int(findings.size()) - 1;
        QCOMPARE(findings[size_t(last)].rule, QStringLiteral("t4.total"));
        session.selectFinding(last);
        session.enter({{key("t3.new.total"), number(5)}}, {}); // earlier findings go away
        QVERIFY(session.currentFinding() >= 0);
        QCOMPARE(session.report()->findings[size_t(session.currentFinding())].rule,
                 QStringLiteral("t4.total"));
        session.enter({{key("t4.review.total"), number(1)}}, {});
        QCOMPARE(session.currentFinding(), -1);
    }

    /// Each doubtful figure settled leaves the finding about the others current.
    void aFindingOfSeveralFiguresIsKeptWhileItShrinks() {
        ReviewCase review;
        CellReadings doubts;
        for (const char* column : {"natural_person", "business", "research"})
            doubts[QStringLiteral("t3.granted.") + QLatin1String(column)] = {
                FigureState::Doubtful, QStringLiteral("1"), {}};
        doubts[QStringLiteral("t4.review.total")] = {FigureState::Read, QStringLiteral("2"), {}};
        review.addAndOpen(doubts);
        auto& session = review.session();
        const auto doubtful = [&] {
            const auto& findings = session.report()->findings;
            const auto found = std::find_if(findings.begin(), findings.end(), [](const Finding& finding) {
                return finding.rule.startsWith(QLatin1String("figure.doubtful"));
            });
            return found == findings.end() ? -1 : int(found - findings.begin());
        };
        session.selectFinding(doubtful());
        QVERIFY(session.currentFinding() >= 0);
        QCOMPARE(session.report()->findings[size_t(doubtful())].figures.size(), size_t(3));
        session.enter({{key("t3.granted.natural_person"), number(3)}}, {});
        QVERIFY(doubtful() >= 0);
        QCOMPARE(session.currentFinding(), doubtful());
        session.enter({{key("t3.granted.business"), number(1)}}, {});
        QCOMPARE(session.currentFinding(), doubtful());
        QCOMPARE(session.report()->findings[size_t(doubtful())].figures.size(), size_t(1));
    }

    void afterAFindingIsSettledTheNextOneFollows() {
        ReviewCase review;
        const gouji::testing::CellReading wrong{FigureState::Read, QStringLiteral("2"), {}};
        review.addAndOpen({{QStringLiteral("t4.review.total"), wrong},
                           {QStringLiteral("t4.suit_direct.total"), wrong},
                           {QStringLiteral("t4.suit_after_review.total"), wrong}});
        auto& session = review.session();
        const auto nameOf = [&](int i) { return session.report()->findings[size_t(i)].figures.front().name; };
        QCOMPARE(session.report()->findings.size(), size_t(3));
        const QString before = nameOf(0);
        const FigureKey middle = session.report()->findings[1].figures.front();
        const QString after = nameOf(2);
        const int settled = 1;
        session.selectFinding(settled);
        session.enter({{middle, number(0)}}, {});
        QCOMPARE(session.currentFinding(), -1);
        QVERIFY(session.stepFinding(1));
        QCOMPARE(nameOf(session.currentFinding()), after);
        session.undoStack().undo();
        session.selectFinding(settled);
        session.enter({{middle, number(0)}}, {});
        QVERIFY(session.stepFinding(-1));
        QCOMPARE(nameOf(session.currentFinding()), before);
    }

    void aReasonStaysWithItsReport() {
        ReviewCase review;
        const qint64 first = review.addAndOpen();
        review.session().setReason(QStringLiteral("原件如此"));
        review.session().openReport(first);
        QCOMPARE(review.session().reason(), QStringLiteral("原件如此"));
        const qint64 second = review.add(madeUpReport(review.pipeline(), QStringLiteral("洪泽区人民政府")));
        review.session().openReport(second);
        QCOMPARE(review.session().reason(), QString());
        review.session().enter({{key("t3.new.total"), number(8)}}, review.session().reason());
        QCOMPARE(review.storedCorrections(second).front().reason, QString());
    }

    void marksReviewed() {
        ReviewCase review;
        const qint64 id = review.addAndOpen();
        QSignalSpy summaries(&review.session(), &ReviewSession::summaryChanged);
        review.session().setStatus(ReviewStatus::Reviewed);
        QCOMPARE(summaries.count(), 1);
        const auto stored = review.caseFile().summary(id);
        QVERIFY(stored);
        QCOMPARE(stored->status, ReviewStatus::Reviewed);
    }

    void sumsNeverTakeABlankForZero() {
        ReviewCase review;
        review.addAndOpen({{QStringLiteral("t3.new.business"), {FigureState::Blank, {}, {}}}});
        const CaseReport& report = *review.session().report();
        const FigureSum sum =
            sumOf(report, {key("t3.new.natural_person"), key("t3.new.business"), key("none")});
        QCOMPARE(sum.value, Decimal(3));
        QCOMPARE(sum.withValue, 1);
        QCOMPARE(sum.withoutValue, 2);
        const Relation balance{
            QStringLiteral("x"), {key("t3.new.business")}, {key("t3.carried_in.business")}};
        QCOMPARE(balanceOf(report, balance).verdict, RelationBalance::Verdict::Undecided);
    }

    void aDoubtfulFigureDecidesNothing() {
        ReviewCase review;
        review.addAndOpen(
            {{QStringLiteral("t4.review.upheld"), {FigureState::Doubtful, QStringLiteral("1"), {}}}});
        const Relation same{QStringLiteral("x"), {key("t4.review.total")}, {key("t4.review.upheld")}};
        QCOMPARE(balanceOf(*review.session().report(), same).verdict, RelationBalance::Verdict::Undecided);
        review.session().enter({{key("t4.review.upheld"), number(1)}}, {});
        QCOMPARE(balanceOf(*review.session().report(), same).verdict, RelationBalance::Verdict::Holds);
    }

    void optionalRowsStandForTheirSubRows() {
        ReviewCase review;
        NewReport made = madeUpReport(review.pipeline(), QStringLiteral("洪泽区人民政府"));
        for (const char* sub : {"overdue_correction", "overdue_fee", "other"}) {
            for (const char* column : {"natural_person", "business", "research", "welfare", "legal_service",
                                       "other_org", "total"}) {
                const QString tail = QString(QLatin1String(sub) + QLatin1Char('.') + QLatin1String(column));
                made.report.figures.set(FigureKey(QStringLiteral("t3.otherwise.") + tail), Reading());
                made.report.figures.set(FigureKey(QStringLiteral("t3.otherwise.") + QLatin1String(column)),
                                        {FigureState::Read, Decimal(0), QStringLiteral("0"), {}, {}});
            }
        }
        review.session().openReport(review.add(made));
        const Form& form = *review.session().formOf(QStringLiteral("t3"));
        const FormTable& table = *form.table(u"t3");
        const CaseReport& report = *review.session().report();
        QCOMPARE(shownRows(report, review.pipeline().forms(), table, table.grids.front()).size(), size_t(23));
        review.session().enter({{key("t3.otherwise.other.total"), number(1)}},
                               {}); // now something is known of it
        QCOMPARE(shownRows(*review.session().report(), review.pipeline().forms(), table, table.grids.front())
                     .size(),
                 size_t(24));
    }
};

QTEST_MAIN(TestReview)
#include "test_review.moc"
