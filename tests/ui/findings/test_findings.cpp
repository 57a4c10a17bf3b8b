#include "tests/ui/review_fixture.h"
#include "ui/findings/card_delegate.h"
#include "ui/findings/decision_bar.h"
#include "ui/findings/figure_page.h"
#include "ui/findings/findings_model.h"
#include "ui/findings/findings_panel.h"
#include "ui/findings/history_model.h"
#include "ui/findings/proof_texts.h"
#include "ui/findings/relation_texts.h"
#include "ui/findings/suggestions_pane.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTest>
#include <QToolButton>

using namespace gouji;
using gouji::testing::CellReadings;
using gouji::testing::key;
using gouji::testing::MarkingTranslator;
using gouji::testing::ReviewCase;

namespace {

const CellReadings& brokenSum() {
    static const CellReadings readings{
        {QStringLiteral("t3.new.total"), {FigureState::Read, QStringLiteral("6"), {}}}};
    return readings;
}

struct Desk {
    explicit Desk(const CellReadings& readings = {}) {
        id = review.addAndOpen(readings);
        panel.resize(420, 300);
        panel.show();
    }
    QString visibleText() const {
        QString text;
        for (const QLabel* label : panel.findChildren<QLabel*>())
            text += label->isVisible() ? label->text() : QString();
        return text;
    }
    void click(const CardList* list, int row) {
        const QModelIndex index = list->model()->index(row, 0);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(index).center());
    }

    ReviewCase review;
    FindingsPanel panel{review.session()};
    qint64 id = 0;
};

} // namespace

/// Waits for the search on the other thread, and for the list to be laid out.
bool hasSuggestions(const Desk& desk, int least = 1) {
    const CardList* list = desk.panel.suggestions().list();
    const auto isShown = [&] {
        const QRect first = list->visualRect(list->model()->index(0, 0));
        return first.height() > 0 && list->viewport()->rect().contains(first.center());
    };
    return QTest::qWaitFor([&] { return list->model()->rowCount() >= least && isShown(); }, 5000);
}

class TestFindings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void modelsKeepTheRules() {
        ReviewCase review;
        review.addAndOpen(brokenSum());
        FindingsModel findings(review.session());
        HistoryModel history(review.session());
        QAbstractItemModelTester one(&findings, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QAbstractItemModelTester two(&history, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(findings.rowCount(), int(review.session().report()->findings.size()));
        review.session().enter({{key("t3.new.total"), FigureValue::number(Decimal(5))}}, {});
        findings.refresh();
        history.refresh();
        QCOMPARE(findings.rowCount(), 0);
        QCOMPARE(history.rowCount(), 1);
    }

    void findingsAreSentencesWithSigns() {
        Desk desk(brokenSum());
        const QModelIndex first = desk.panel.findingsList()->model()->index(0, 0);
        QVERIFY(first.data().toString().contains(QStringLiteral("≠")));
        QCOMPARE(first.data(CardNumberRole).toString(), QStringLiteral("1"));
        QCOMPARE(first.data(CardSeverityRole).toInt(), int(Severity::Error));
        QVERIFY(first.data(Qt::AccessibleTextRole).toString().size() > first.data().toString().size());
    }

    void aSuggestionIsAppliedAsOneEditWithItsReason() {
        Desk desk(brokenSum());
        QVERIFY(hasSuggestions(desk));
        SuggestionsPane& pane = desk.panel.suggestions();
        QVERIFY(pane.isVisible());
        const QString sentence = pane.list()->currentIndex().data().toString();
        QVERIFY2(sentence.contains(QStringLiteral("6 should be 5")), qPrintable(sentence));
        QTest::mouseClick(pane.findChild<QWidget*>(QStringLiteral("applySuggestionButton")), Qt::LeftButton);
        QCOMPARE(desk.review.stored(desk.id, "t3.new.total"), QStringLiteral("5"));
        const Correction journaled = desk.review.storedCorrections(desk.id).front();
        QVERIFY2(journaled.reason.contains(sentence), qPrintable(journaled.reason));
        QVERIFY(desk.review.session().report()->findings.empty());
        QVERIFY(!pane.isVisible());
        desk.review.session().undoStack().undo();
        QCOMPARE(desk.review.stored(desk.id, "t3.new.total"), QStringLiteral("6"));
        QVERIFY(hasSuggestions(desk)); // it fails again, and is explained again
    }

    /// A sum that stands alone: any of its figures may be wrong, and none is chosen for the person.
    void ofEqualSuggestionsAPersonChooses() {
        Desk desk({{QStringLiteral("t4.review.total"), {FigureState::Read, QStringLiteral("3"), {}}}});
        QVERIFY(hasSuggestions(desk, 2));
        SuggestionsPane& pane = desk.panel.suggestions();
        QStringList told;
        connect(&pane, &SuggestionsPane::told, this, [&](const QString& text) { told += text; });
        QVERIFY(!pane.list()->currentIndex().isValid());
        for (int row = 0; row < pane.list()->model()->rowCount(); ++row) // none is better than another
            QCOMPARE(pane.list()->model()->index(row, 0).data(CardNumberRole).toString(),
                     QStringLiteral("1"));
        pane.apply();
        QCOMPARE(told.size(), 1);
        QVERIFY(desk.review.storedCorrections(desk.id).empty());
        desk.click(pane.list(), 1);
        pane.apply();
        QCOMPARE(desk.review.storedCorrections(desk.id).size(), size_t(1));
        QVERIFY(desk.review.session().report()->findings.empty());
    }

    void suggestionsFollowTheFinding() {
        Desk desk({{QStringLiteral("t4.review.total"), {FigureState::Read, QStringLiteral("3"), {}}},
                   {QStringLiteral("t3.new.total"), {FigureState::Read, QStringLiteral("6"), {}}}});
        QVERIFY(hasSuggestions(desk, 3));
        const QAbstractItemModel* model = desk.panel.suggestions().list()->model();
        const int all = model->rowCount();
        const auto& findings = desk.review.session().report()->findings;
        for (size_t i = 0; i < findings.size(); ++i) {
            desk.review.session().selectFinding(int(i));
            const bool isOfReview = findings[i].rule == QStringLiteral("t4.total");
            QVERIFY(model->rowCount() > 0 && model->rowCount() < all);
            for (int row = 0; row < model->rowCount(); ++row)
                QCOMPARE(model->index(row, 0).data().toString().contains(QStringLiteral("Table 4")),
                         isOfReview);
        }
        // Clicking on a suggestion leads to the figure that it changes.
        QVERIFY(hasSuggestions(desk));
        desk.review.session().selectFigure({});
        desk.click(desk.panel.suggestions().list(), 0);
        QVERIFY(!desk.review.session().currentFigure().isEmpty());
    }

    /// A row that slid is seven corrections with one reason.
    void theReasonOfOneEditIsToldOnce() {
        Desk desk(brokenSum());
        const QString reason = QStringLiteral("row slid by one");
        desk.review.session().enter({{key("t3.new.total"), FigureValue::number(Decimal(5))},
                                     {key("t3.new.business"), FigureValue::number(Decimal(4))}},
                                    reason);
        const QAbstractItemModel* history = desk.panel.historyList()->model();
        QCOMPARE(history->rowCount(), 2);
        QStringList withReason;
        for (int row = 0; row < 2; ++row)
            withReason +=
                QString::number(int(history->index(row, 0).data(CardDetailRole).toString().contains(reason)));
        QCOMPARE(withReason.join(QLatin1Char(' ')), QStringLiteral("1 0"));
    }

    void whatSpeaksForTheFiguresIsTold() {
        Desk desk(brokenSum());
        const auto* proof = desk.panel.findChild<QLabel*>(QStringLiteral("proof"));
        QVERIFY2(proof->text().contains(QStringLiteral("open")), qPrintable(proof->text()));
        desk.review.session().enter({{key("t3.new.total"), FigureValue::number(Decimal(5))}}, {});
        QVERIFY2(proof->text().contains(QStringLiteral("entered or confirmed by a person 1")),
                 qPrintable(proof->text()));
        desk.review.session().selectFigure(key("t3.new.total"));
        const QString facts = desk.panel.findChild<FigurePage*>()->text();
        QVERIFY2(facts.contains(QStringLiteral("entered or confirmed by a person")), qPrintable(facts));
        QCOMPARE(proofText(FigureProof{ProofState::Open, 2, 1, 0}).count(QChar(0x00b7)), 2);
    }

    void cardsWrapAnewWhenTheirListNarrows() {
        Desk desk(brokenSum());
        CardList* list = desk.panel.findingsList();
        const QModelIndex first = list->model()->index(0, 0);
        const int wide = list->visualRect(first).height();
        desk.panel.resize(260, desk.panel.height());
        QTRY_VERIFY(list->visualRect(first).height() > wide);
    }

    void theReasonIsClearedWithItsReport() {
        Desk desk;
        auto* reason = desk.panel.findChild<QLineEdit*>(QStringLiteral("reason"));
        desk.panel.setCurrentIndex(1);
        QTest::keyClicks(reason, QStringLiteral("seen on paper"));
        desk.review.session().enter({{key("t3.new.total"), FigureValue::number(Decimal(6))}},
                                    desk.review.session().reason());
        QCOMPARE(reason->text(), QStringLiteral("seen on paper")); // good for further corrections here
        const qint64 other = desk.review.add(
            gouji::testing::madeUpReport(desk.review.pipeline(), QStringLiteral("洪泽区人民政府")));
        desk.review.session().openReport(other);
        QCOMPARE(reason->text(), QString());
        QCOMPARE(desk.review.session().reason(), QString());
        QCOMPARE(desk.review.storedCorrections(desk.id).front().reason, QStringLiteral("seen on paper"));
    }

    void confirmingIsToldAsSuch() {
        Desk desk({{QStringLiteral("t3.new.business"), {FigureState::Doubtful, QStringLiteral("2"), {}}}});
        desk.review.session().enter({{key("t3.new.business"), FigureValue::number(Decimal(2))}}, {});
        HistoryModel history(desk.review.session());
        const QString told = history.index(0).data().toString();
        QVERIFY2(told.contains(QStringLiteral("confirmed 2")) && !told.contains(u'→'), qPrintable(told));
        desk.review.session().enter({{key("t3.new.business"), FigureValue::number(Decimal(3))}}, {});
        history.refresh();
        QVERIFY(history.index(0).data().toString().contains(QStringLiteral("2 → 3")));
    }

    /// The list of reports counts errors and warnings: the tab tells notes apart from them.
    void theTabCountsNotesApart() {
        Desk none;
        QCOMPARE(none.panel.tabText(0), QStringLiteral("Findings"));
        Desk broken(brokenSum());
        const auto& summary = broken.review.session().report()->summary;
        QCOMPARE(summary.informations, 0);
        QCOMPARE(broken.panel.tabText(0),
                 QStringLiteral("Findings (%1)").arg(summary.errors + summary.warnings));
        Desk doubtful(
            {{QStringLiteral("t4.review.upheld"), {FigureState::Doubtful, QStringLiteral("1"), {}}}});
        const auto& counted = doubtful.review.session().report()->summary;
        QVERIFY(counted.informations > 0);
        QCOMPARE(doubtful.panel.tabText(0), QStringLiteral("Findings (%1 + %2 note(s))")
                                                .arg(counted.errors + counted.warnings)
                                                .arg(counted.informations));
    }

    void aClickSelectsFindingAndFigure() {
        Desk desk(brokenSum());
        QVERIFY(desk.review.session().report()->findings.size() >= 2);
        desk.click(desk.panel.findingsList(), 1);
        QCOMPARE(desk.review.session().currentFinding(), 1);
        const FigureKey first = desk.review.session().report()->findings[1].figures.front();
        QCOMPARE(desk.review.session().currentFigure(), first);
        desk.review.session().selectFigure(key("t4.review.total"));
        desk.click(desk.panel.findingsList(), 1); // leads back
        QCOMPARE(desk.review.session().currentFigure(), first);
    }

    void theListFollowsTheSession() {
        Desk desk(brokenSum());
        desk.review.session().stepFinding(1);
        QCOMPARE(desk.panel.findingsList()->currentIndex().row(), 0);
        desk.review.session().stepFinding(1);
        QCOMPARE(desk.panel.findingsList()->currentIndex().row(), 1);
        desk.review.session().selectFigure(key("t4.review.total"));
        desk.review.session().enter({{key("t4.review.upheld"), FigureValue::number(Decimal(1))}}, {});
        QCOMPARE(desk.review.session().currentFigure(), key("t4.review.upheld")); // not pulled away
        QCOMPARE(desk.panel.findingsList()->currentIndex().row(), desk.review.session().currentFinding());
    }

    void withoutDoubtsItSaysWhatWasChecked() {
        Desk desk;
        QVERIFY(desk.visibleText().contains(QStringLiteral("No open doubts")));
        QVERIFY(desk.visibleText().contains(QStringLiteral("42 of 42")));
        desk.review.session().closeReport();
        QVERIFY(desk.visibleText().contains(QStringLiteral("No report is open")));
    }

    void historyTellsOldAndNewAndWhy() {
        Desk desk;
        desk.review.session().enter({{key("t3.new.business"), FigureValue::number(Decimal(4))}},
                                    QStringLiteral("电话核实"));
        desk.review.session().enter({{key("t4.review.total"), FigureValue::blank()}}, {});
        desk.panel.showHistory();
        QCOMPARE(desk.panel.historyList()->accessibleName(), QStringLiteral("History"));
        const QAbstractItemModel* model = desk.panel.historyList()->model();
        QCOMPARE(model->rowCount(), 2);
        QVERIFY(model->index(0, 0).data().toString().contains(QStringLiteral("1 → "))); // the newest first
        const QModelIndex older = model->index(1, 0);
        QVERIFY(older.data().toString().endsWith(QStringLiteral("2 → 4")));
        QVERIFY(older.data(CardDetailRole).toString().startsWith(QStringLiteral("电话核实 · tester · ")));
        desk.click(desk.panel.historyList(), 1);
        QCOMPARE(desk.review.session().currentFigure(), key("t3.new.business"));
        desk.review.session().undoStack().undo();
        QCOMPARE(model->rowCount(), 3); // undoing is told too
        QVERIFY(model->index(0, 0).data().toString().endsWith(QStringLiteral("as printed")));
    }

    void theFigureTellsItsRelations() {
        Desk desk(brokenSum());
        desk.review.session().selectFigure(key("t3.new.total"));
        desk.panel.setCurrentIndex(1);
        const QString text = desk.panel.findChild<FigurePage*>()->text();
        QVERIFY(text.contains(QStringLiteral("Printed: 6")));
        QVERIFY2(text.contains(QStringLiteral("6 ≠ 5 (difference 1)")), qPrintable(text));
        const auto relations = relationTexts(desk.review.session(), key("t3.new.total"));
        QCOMPARE(relations.size(), size_t(2)); // its column's balance, its row's sum
        desk.review.session().selectFigure(key("t2.fees.amount"));
        QVERIFY(desk.panel.findChild<FigurePage*>()->text().contains(QStringLiteral("12.345678")));
        QVERIFY(relationTexts(desk.review.session(), key("t2.fees.amount")).empty());
    }

    void relationsWithBlanksAreUndecided() {
        Desk desk({{QStringLiteral("t4.review.other"), {FigureState::Blank, {}, {}}}});
        const auto relations = relationTexts(desk.review.session(), key("t4.review.total"));
        QCOMPARE(relations.size(), size_t(1));
        QCOMPARE(relations.front().verdict, RelationBalance::Verdict::Undecided);
        QVERIFY(!relations.front().arithmetic.contains(QLatin1Char('=')));
    }

    void printedTextIsNoMarkup() {
        Desk desk(
            {{QStringLiteral("t3.new.total"), {FigureState::Doubtful, QStringLiteral("<h1>6</h1>"), {}}}});
        desk.review.session().selectFigure(key("t3.new.total"));
        QVERIFY(desk.panel.findChild<FigurePage*>()->text().contains(QStringLiteral("<h1>6</h1>")));
    }

    void theReasonIsKeptForTheNextEdits() {
        Desk desk;
        desk.panel.setCurrentIndex(1);
        auto* reason = desk.panel.findChild<QLineEdit*>(QStringLiteral("reason"));
        QTest::keyClicks(reason, QStringLiteral("checked by phone"));
        QCOMPARE(desk.review.session().reason(), QStringLiteral("checked by phone"));
        desk.review.session().withdraw({key("t3.new.total")}); // nothing to withdraw
        desk.review.session().enter({{key("t3.new.total"), FigureValue::number(Decimal(9))}},
                                    desk.review.session().reason());
        desk.review.session().withdraw({key("t3.new.total")});
        const auto corrections = desk.review.storedCorrections(desk.id);
        QCOMPARE(corrections.size(), size_t(2));
        QCOMPARE(corrections[0].reason, QStringLiteral("checked by phone"));
        QCOMPARE(corrections[1].reason, QStringLiteral("checked by phone"));
    }

    void decidingIsOneUndoableStep() {
        Desk desk(brokenSum());
        ReviewSession& session = desk.review.session();
        auto* accept = desk.panel.findChild<QToolButton*>(QStringLiteral("acceptFinding"));
        auto* reopen = desk.panel.findChild<QToolButton*>(QStringLiteral("reopenFinding"));
        auto* comment = desk.panel.findChild<QLineEdit*>(QStringLiteral("decisionComment"));
        QVERIFY(!accept->isEnabled() && !comment->isEnabled()); // no finding is chosen
        const int errors = session.report()->summary.errors;
        desk.click(desk.panel.findingsList(), 0);
        QVERIFY(accept->isEnabled() && !reopen->isEnabled());
        comment->setText(QStringLiteral("原文如此")); // keys of Qt Test are ASCII
        QTest::mouseClick(accept, Qt::LeftButton);
        const auto stored = desk.review.caseFile().report(desk.id)->decisions;
        QCOMPARE(stored.size(), size_t(1));
        QCOMPARE(stored[0].verdict, std::optional(Verdict::Accepted));
        QCOMPARE(stored[0].comment, QStringLiteral("原文如此"));
        const QModelIndex card = desk.panel.findingsList()->model()->index(0, 0);
        QVERIFY2(card.data(CardDetailRole)
                     .toString()
                     .startsWith(QStringLiteral("accepted as printed: 原文如此 · tester")),
                 qPrintable(card.data(CardDetailRole).toString()));
        QVERIFY(card.data(CardStruckRole).toBool());
        QVERIFY(card.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("accepted as printed")));
        QCOMPARE(session.report()->summary.errors, errors - 1);
        QCOMPARE(session.undoStack().count(), 1);
        session.undoStack().undo();
        QCOMPARE(session.report()->summary.errors, errors);
        QVERIFY(card.data(CardDetailRole).toString().isEmpty());
        session.undoStack().redo();
        QVERIFY(card.data(CardStruckRole).toBool());
        QTest::mouseClick(reopen, Qt::LeftButton);
        QVERIFY(!card.data(CardStruckRole).toBool());
        QCOMPARE(desk.review.caseFile().report(desk.id)->decisions.size(), size_t(4));
    }

    void sayingItTwiceIsOneStep() {
        Desk desk(brokenSum());
        ReviewSession& session = desk.review.session();
        session.decide(0, Verdict::Dismissed, QStringLiteral("x"));
        session.decide(0, Verdict::Dismissed, QStringLiteral("x"));
        session.decide(1, std::nullopt, {});
        session.decide(99, Verdict::Dismissed, {});
        session.decide(-1, Verdict::Dismissed, {});
        QCOMPARE(session.undoStack().count(), 1);
        session.decide(0, Verdict::Dismissed, QStringLiteral("y"));
        QCOMPARE(session.undoStack().count(), 2);
        session.undoStack().undo();
        QCOMPARE(session.decisions()[0].decision->comment, QStringLiteral("x"));
    }

    void decidedFindingsArePassedOver() {
        Desk desk(brokenSum());
        ReviewSession& session = desk.review.session();
        const int open = session.report()->summary.errors + session.report()->summary.warnings;
        QVERIFY(session.report()->findings.size() >= 2);
        session.decide(0, Verdict::Confirmed, {});
        QCOMPARE(desk.panel.tabText(0), QStringLiteral("Findings (%1)").arg(open - 1));
        QVERIFY(session.stepFinding(1));
        QCOMPARE(session.currentFinding(), 1);
        QVERIFY(!session.stepFinding(-1));
        for (int i = 1; i < int(session.report()->findings.size()); ++i)
            session.decide(i, Verdict::Confirmed, {});
        session.selectFinding(-1);
        QVERIFY(!session.stepFinding(1));
    }

    void whatWasDecidedBeforeAChangeIsShown() {
        Desk desk(brokenSum());
        ReviewSession& session = desk.review.session();
        session.decide(0, Verdict::Accepted, {});
        session.enter({{key("t3.new.total"), FigureValue::number(Decimal(7))}}, {});
        const QModelIndex card = desk.panel.findingsList()->model()->index(0, 0);
        QVERIFY2(card.data(CardDetailRole)
                     .toString()
                     .startsWith(QStringLiteral("Decided before the facts changed")),
                 qPrintable(card.data(CardDetailRole).toString()));
        QVERIFY(!card.data(CardStruckRole).toBool());
        session.decide(0, std::nullopt, {}); // lets go of it
        QVERIFY(card.data(CardDetailRole).toString().isEmpty());
        session.undoStack().undo();
        QVERIFY(!card.data(CardDetailRole).toString().isEmpty());
    }

    void theMenuDecidesToo() {
        Desk desk(brokenSum());
        const CardList* list = desk.panel.findingsList();
        const QPoint second = list->visualRect(list->model()->index(1, 0)).center();
        Q_EMIT const_cast<CardList*>(list)->customContextMenuRequested(second);
        auto* menu = desk.panel.findChild<QMenu*>(QStringLiteral("findingMenu"));
        QVERIFY(menu);
        menu->findChild<QAction*>(QStringLiteral("dismissFinding"))->trigger();
        menu->close();
        const auto decided = desk.review.session().decisions();
        QVERIFY(!decided[0].decision);
        QCOMPARE(decided[1].decision->verdict, std::optional(Verdict::Dismissed));
    }

    void cardsWrapToTheWidth() {
        Desk desk(brokenSum());
        const CardList* list = desk.panel.findingsList();
        const int wide = list->visualRect(list->model()->index(0, 0)).height();
        desk.panel.resize(220, 300);
        QCoreApplication::processEvents();
        QVERIFY(list->visualRect(list->model()->index(0, 0)).height() > wide);
        QVERIFY(!desk.panel.grab().isNull());
    }

    void changesLanguageWhileOpen() {
        Desk desk(brokenSum());
        const QString english = desk.panel.findingsList()->model()->index(0, 0).data().toString();
        MarkingTranslator chinese;
        QCoreApplication::installTranslator(&chinese);
        QCoreApplication::processEvents();
        const QString now = desk.panel.findingsList()->model()->index(0, 0).data().toString();
        QVERIFY(now != english);
        QVERIFY(now.contains(QStringLiteral("表三")));
        QCOMPARE(desk.panel.findingsList()->accessibleName(), QStringLiteral("「Findings」"));
        QCoreApplication::removeTranslator(&chinese);
        QCoreApplication::processEvents();
        QCOMPARE(desk.panel.findingsList()->accessibleName(), QStringLiteral("Findings"));
    }
};

QTEST_MAIN(TestFindings)
#include "test_findings.moc"
