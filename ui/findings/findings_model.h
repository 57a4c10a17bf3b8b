#pragma once

#include "ui/review/review_session.h"

#include <QAbstractListModel>

namespace gouji {

/// What a row of a list of cards says besides its text (Qt::DisplayRole).
enum CardRole {
    CardDetailRole = Qt::UserRole + 1, ///< a second, fainter text; may be empty
    CardNumberRole,                    ///< QString written before the text; may be empty
    CardSeverityRole,                  ///< int, Severity; invalid: no sign
    CardStruckRole,                    ///< bool: no longer in force, or no longer open; fainter
};

/// The findings of the session's report as sentences, in the order in which the case keeps them.
class FindingsModel : public QAbstractListModel {
    Q_OBJECT

public:
    explicit FindingsModel(ReviewSession& session, QObject* parent = nullptr);

    /// The report, its findings or the language have changed.
    void refresh();

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    ReviewSession& m_session;
    QStringList m_sentences;
    std::vector<FindingDecision> m_decided;
};

} // namespace gouji
