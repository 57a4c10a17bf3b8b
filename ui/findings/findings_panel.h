#pragma once

#include "ui/review/review_session.h"

#include <QTabWidget>

class QLabel;
class QStackedWidget;

namespace gouji {

class CardList;
class DecisionBar;
class FigurePage;
class FindingsModel;
class HistoryModel;
class SuggestionsPane;

/// Below the figures: what is to be looked at, what is known of the current figure, and what was corrected.
class FindingsPanel : public QTabWidget {
    Q_OBJECT

public:
    explicit FindingsPanel(ReviewSession& session, QWidget* parent = nullptr);

    CardList* findingsList() const { return m_findings; }
    CardList* historyList() const { return m_history; }
    SuggestionsPane& suggestions() const { return *m_suggestions; }
    void showFindings();
    void showHistory();

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* findingsPage();
    void refresh();
    void retranslate();
    void showProof();
    void showCurrentFinding();
    void showMenu(const QPoint& position);
    QString findingsTitle() const;
    QString nothingOpen() const;

    ReviewSession& m_session;
    FindingsModel* m_findingsModel;
    HistoryModel* m_historyModel;
    QLabel* m_proof; ///< what speaks for the report's figures
    QStackedWidget* m_findingsStack;
    QStackedWidget* m_historyStack;
    QWidget* m_findingsPage;
    CardList* m_findings;
    CardList* m_history;
    SuggestionsPane* m_suggestions;
    QLabel* m_noFindings;
    QLabel* m_noHistory;
    FigurePage* m_figure;
    DecisionBar* m_decisions;
    bool m_following = false; ///< the list shows what the session has chosen, not the other way round
};

} // namespace gouji
