#pragma once

#include "ui/review/review_session.h"

#include <QAbstractListModel>

namespace gouji {

/// The corrections of the session's report, newest first.
class HistoryModel : public QAbstractListModel {
    Q_OBJECT

public:
    explicit HistoryModel(ReviewSession& session, QObject* parent = nullptr);

    /// The report, its corrections or the language have changed.
    void refresh();
    FigureKey keyAt(const QModelIndex& index) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    const Correction* correctionAt(const QModelIndex& index) const;
    QString title(const Correction& correction) const;
    QString detail(const Correction& correction, const Correction* above) const;

    ReviewSession& m_session;
    int m_count = 0;
};

} // namespace gouji
