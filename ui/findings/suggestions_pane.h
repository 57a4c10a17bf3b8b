#pragma once

#include "ui/review/review_session.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace gouji {

class CardList;
class SuggestionsModel;

/// What the figures of the current finding may be meant to be, to be applied with one key as one undoable
/// edit. Hidden while there is nothing to suggest. Nothing is applied unasked, and where several answers are
/// as likely a person has to choose one first.
class SuggestionsPane : public QWidget {
    Q_OBJECT

public:
    explicit SuggestionsPane(ReviewSession& session, QWidget* parent = nullptr);

    CardList* list() const { return m_list; }
    /// The chosen suggestion goes into the case, its sentence as the reason.
    void apply();
    void retranslate();

Q_SIGNALS:
    /// For the status bar: why nothing happened.
    void told(const QString& text);

private:
    void connectSession();
    void refresh();
    void choose(const QModelIndex& index);
    QString title() const;

    ReviewSession& m_session;
    SuggestionsModel* m_model;
    QLabel* m_title;
    QToolButton* m_apply;
    CardList* m_list;
    bool m_filling = false; ///< a row is chosen for the person, not by them
};

} // namespace gouji
