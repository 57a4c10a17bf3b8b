#include "ui/findings/findings_panel.h"

#include "core/report/relations_in_force.h"
#include "ui/findings/card_delegate.h"
#include "ui/findings/decision_bar.h"
#include "ui/findings/figure_page.h"
#include "ui/findings/findings_model.h"
#include "ui/findings/history_model.h"
#include "ui/findings/proof_texts.h"
#include "ui/findings/suggestions_pane.h"
#include "ui/look/tones.h"
#include "ui/review/figure_sums.h"

#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace gouji {

namespace {

QLabel* hintIn(QStackedWidget* stack) {
    auto* hint = new QLabel(stack);
    hint->setAlignment(Qt::AlignCenter);
    hint->setWordWrap(true);
    hint->setMargin(16);
    stack->addWidget(hint);
    return hint;
}

} // namespace

FindingsPanel::FindingsPanel(ReviewSession& session, QWidget* parent)
    : QTabWidget(parent),
      m_session(session),
      m_findingsModel(new FindingsModel(session, this)),
      m_historyModel(new HistoryModel(session, this)),
      m_proof(new QLabel(this)),
      m_findingsStack(new QStackedWidget(this)),
      m_historyStack(new QStackedWidget(this)),
      m_findingsPage(new QWidget(m_findingsStack)),
      m_findings(new CardList(m_findingsPage)),
      m_history(new CardList(m_historyStack)),
      m_suggestions(new SuggestionsPane(session, this)),
      m_noFindings(hintIn(m_findingsStack)),
      m_noHistory(hintIn(m_historyStack)),
      m_figure(new FigurePage(session, this)),
      m_decisions(new DecisionBar(session, this)) {
    setObjectName(QStringLiteral("findingsPanel"));
    setDocumentMode(true);
    m_findings->setObjectName(QStringLiteral("findings"));
    m_history->setObjectName(QStringLiteral("history"));
    m_findings->setModel(m_findingsModel);
    m_history->setModel(m_historyModel);
    auto* page = new QVBoxLayout(m_findingsPage);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addWidget(m_findings, 1);
    m_findingsStack->addWidget(m_findingsPage);
    m_historyStack->addWidget(m_history);
    addTab(findingsPage(), QString());
    addTab(m_figure, QString());
    addTab(m_historyStack, QString());
    connect(m_findings->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) {
                if (current.isValid() && !m_following)
                    m_session.selectFinding(current.row());
            });
    // A click on the finding that is current already leads back to its figure.
    connect(m_findings, &QListView::clicked, this,
            [this](const QModelIndex& index) { m_session.selectFinding(index.row()); });
    m_findings->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_findings, &QListView::customContextMenuRequested, this, &FindingsPanel::showMenu);
    connect(m_history, &QListView::clicked, this,
            [this](const QModelIndex& index) { m_session.selectFigure(m_historyModel->keyAt(index)); });
    connect(&session, &ReviewSession::reportOpened, this, &FindingsPanel::refresh);
    connect(&session, &ReviewSession::figuresChanged, this, &FindingsPanel::refresh);
    connect(&session, &ReviewSession::findingSelected, this, &FindingsPanel::showCurrentFinding);
    connect(&session, &ReviewSession::figureSelected, m_figure, &FigurePage::refresh);
    retranslate();
}

QWidget* FindingsPanel::findingsPage() {
    auto* lists = new QSplitter(Qt::Horizontal);
    lists->addWidget(m_findingsStack);
    lists->addWidget(m_suggestions);
    lists->setStretchFactor(0, 3);
    lists->setStretchFactor(1, 2);
    lists->setChildrenCollapsible(false);
    lists->setHandleWidth(5);
    m_proof->setObjectName(QStringLiteral("proof"));
    m_proof->setContentsMargins(10, 4, 10, 4);
    m_proof->setWordWrap(true);
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(lists, 1);
    layout->addWidget(m_decisions); // beneath both lists, which it would squeeze beside one
    layout->addWidget(m_proof);
    return page;
}

void FindingsPanel::refresh() {
    m_findingsModel->refresh();
    m_historyModel->refresh();
    m_figure->refresh();
    retranslate();
    showProof();
    showCurrentFinding();
}

void FindingsPanel::showProof() {
    const CaseReport* report = m_session.report();
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, Tones(palette()).muted);
    m_proof->setPalette(colors);
    m_proof->setVisible(report && !report->figures.empty());
    if (report)
        m_proof->setText(proofText(summary(*report, m_session.pipeline().proofs(*report))));
}

void FindingsPanel::retranslate() {
    const int open = m_findingsModel->rowCount();
    const int made = m_historyModel->rowCount();
    setTabText(0, findingsTitle());
    setTabText(1, tr("Figure"));
    setTabText(2, made > 0 ? tr("History (%1)").arg(made) : tr("History"));
    m_findings->setAccessibleName(tr("Findings"));
    m_history->setAccessibleName(tr("History"));
    m_noFindings->setText(nothingOpen());
    m_noHistory->setText(m_session.report() ? tr("Nothing was corrected in this report yet.")
                                            : tr("No report is open."));
    m_findingsStack->setCurrentWidget(open > 0 ? m_findingsPage : static_cast<QWidget*>(m_noFindings));
    m_decisions->setVisible(open > 0);
    m_historyStack->setCurrentWidget(made > 0 ? static_cast<QWidget*>(m_history) : m_noHistory);
}

/// As the list of reports counts: notes are told apart from what has to be settled.
QString FindingsPanel::findingsTitle() const {
    const CaseReport* report = m_session.report();
    if (!report || report->findings.empty())
        return tr("Findings");
    const auto& findings = report->findings;
    const std::vector<FindingDecision> decided = m_session.decisions();
    int notes = 0;
    int open = 0;
    for (size_t i = 0; i < findings.size(); ++i) {
        if (!decided[i].isInForce())
            ++(findings[i].severity == Severity::Information ? notes : open);
    }
    return notes == 0 ? tr("Findings (%1)").arg(open)
                      : tr("Findings (%1 + %n note(s))", nullptr, notes).arg(open);
}

/// What was checked when nothing was found: sums that hold are no proof that every figure is right.
QString FindingsPanel::nothingOpen() const {
    const CaseReport* report = m_session.report();
    if (!report)
        return tr("No report is open.");
    const std::vector<Relation> all = relationsInForce(report->report, m_session.pipeline().forms());
    const auto holding = std::count_if(all.begin(), all.end(), [&](const Relation& relation) {
        return balanceOf(*report, relation).verdict == RelationBalance::Verdict::Holds;
    });
    if (all.empty())
        return tr("No open doubts.\n\nThere are no statutory figures to check.");
    return tr("No open doubts.\n\n%1 of %2 relations between the figures hold. Sums that hold do not prove "
              "every "
              "figure: two rows exchanged break none.")
        .arg(holding)
        .arg(all.size());
}

void FindingsPanel::showMenu(const QPoint& position) {
    const QModelIndex index = m_findings->indexAt(position);
    if (!index.isValid())
        return;
    m_session.selectFinding(index.row());
    auto* menu = new QMenu(m_findings);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("findingMenu"));
    m_decisions->fill(*menu);
    menu->popup(m_findings->viewport()->mapToGlobal(position));
}

void FindingsPanel::showCurrentFinding() {
    m_decisions->refresh();
    const QModelIndex index = m_findingsModel->index(m_session.currentFinding());
    if (index == m_findings->currentIndex())
        return;
    m_following = true;
    m_findings->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    m_following = false;
    if (index.isValid())
        m_findings->scrollTo(index);
}

void FindingsPanel::showFindings() {
    setCurrentIndex(0);
    m_findings->setFocus();
}

void FindingsPanel::showHistory() {
    setCurrentIndex(2);
    m_history->setFocus();
}

void FindingsPanel::changeEvent(QEvent* event) {
    QTabWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        refresh();
        m_suggestions->retranslate();
        m_decisions->retranslate();
        m_figure->retranslate();
    } else if (event->type() == QEvent::PaletteChange) {
        showProof();
        m_figure->refresh();
    }
}

} // namespace gouji
