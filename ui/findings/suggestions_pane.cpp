#include "ui/findings/suggestions_pane.h"

#include "ui/findings/card_delegate.h"
#include "ui/findings/suggestions_model.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace gouji {

SuggestionsPane::SuggestionsPane(ReviewSession& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_model(new SuggestionsModel(session, this)),
      m_title(new QLabel(this)),
      m_apply(new QToolButton(this)),
      m_list(new CardList(this)) {
    setObjectName(QStringLiteral("suggestionsPane"));
    m_list->setObjectName(QStringLiteral("suggestions"));
    m_list->setModel(m_model);
    m_apply->setObjectName(QStringLiteral("applySuggestionButton"));
    auto* head = new QHBoxLayout;
    head->setContentsMargins(10, 4, 6, 4);
    head->addWidget(m_title, 1);
    head->addWidget(m_apply);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_list, 1);
    connect(m_apply, &QToolButton::clicked, this, &SuggestionsPane::apply);
    connect(m_list, &QListView::activated, this, &SuggestionsPane::apply);
    connect(m_list, &QListView::clicked, this, &SuggestionsPane::choose);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &SuggestionsPane::choose);
    connectSession();
    retranslate();
}

void SuggestionsPane::connectSession() {
    connect(&m_session, &ReviewSession::suggestionsChanged, this, &SuggestionsPane::refresh);
    connect(&m_session, &ReviewSession::findingSelected, this, &SuggestionsPane::refresh);
}

void SuggestionsPane::refresh() {
    m_filling = true;
    m_model->refresh();
    const QModelIndex best = m_model->index(0, 0);
    const Suggestion* suggestion = m_model->at(best);
    const bool isBest = suggestion && suggestion->rank == 1 && suggestion->ties == 0;
    m_list->setCurrentIndex(isBest ? best : QModelIndex());
    m_filling = false;
    m_title->setText(title());
    m_apply->setEnabled(!m_session.isReadOnly());
    setVisible(suggestion != nullptr);
}

QString SuggestionsPane::title() const {
    const int count = m_model->rowCount();
    return m_model->isCut() ? tr("Suggestions (%1, there are more)").arg(count)
                            : tr("Suggestions (%1)").arg(count);
}

void SuggestionsPane::retranslate() {
    m_list->setAccessibleName(tr("Suggestions"));
    m_apply->setText(tr("Apply"));
    m_apply->setToolTip(tr("Correct the figures as the chosen suggestion says (F6)"));
    refresh();
}

void SuggestionsPane::choose(const QModelIndex& index) {
    const Suggestion* suggestion = m_model->at(index);
    if (suggestion && !m_filling && !suggestion->changes.empty())
        m_session.selectFigure(suggestion->changes.front().key);
}

void SuggestionsPane::apply() {
    if (m_session.isReadOnly())
        return;
    const Suggestion* chosen = m_model->at(m_list->currentIndex());
    if (!chosen) {
        Q_EMIT told(m_model->rowCount() == 0
                        ? tr("There is no suggestion for this finding.")
                        : tr("Several corrections are as likely: choose one of the suggestions first."));
        m_list->setFocus();
        return;
    }
    const auto open = std::find_if(chosen->changes.begin(), chosen->changes.end(),
                                   [](const SuggestedChange& change) { return !change.value; });
    if (open != chosen->changes.end()) {
        m_session.selectFigure(open->key);
        Q_EMIT told(
            tr("The sums leave this figure open between several values: type the one that is right."));
        return;
    }
    std::vector<std::pair<FigureKey, FigureValue>> values;
    for (const SuggestedChange& change : chosen->changes)
        values.emplace_back(change.key, FigureValue::number(*change.value));
    m_session.enter(values, tr("Suggestion: %1").arg(m_model->sentenceOf(*chosen)));
}

} // namespace gouji
