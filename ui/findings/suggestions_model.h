#pragma once

#include "core/report/suggestion.h"
#include "ui/review/review_session.h"

#include <QAbstractListModel>

namespace gouji {

/// The suggestions for the current finding as sentences, best first; for the whole report while no finding is
/// chosen.
class SuggestionsModel : public QAbstractListModel {
    Q_OBJECT

public:
    explicit SuggestionsModel(ReviewSession& session, QObject* parent = nullptr);

    /// The suggestions, the finding or the language have changed.
    void refresh();
    /// More are possible than are known.
    bool isCut() const { return !m_session.suggestions().isComplete; }
    /// Null for an index of no suggestion.
    const Suggestion* at(const QModelIndex& index) const;
    QString sentenceOf(const Suggestion& suggestion) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    ReviewSession& m_session;
    std::vector<Suggestion> m_shown;
    QStringList m_sentences; ///< of those shown
};

} // namespace gouji
