#pragma once

#include "ui/review/review_session.h"

#include <QTabWidget>

class QLabel;
class QStackedWidget;

namespace gouji {

class CardList;
class FigurePage;
class FindingsModel;
class HistoryModel;

/// Below the figures: what is to be looked at, what is known of the current figure, and what was corrected.
class FindingsPanel : public QTabWidget {
    Q_OBJECT

public:
    explicit FindingsPanel(ReviewSession& session, QWidget* parent = nullptr);

    CardList* findingsList() const { return m_findings; }
    CardList* historyList() const { return m_history; }
    void showFindings();
    void showHistory();

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void retranslate();
    void showCurrentFinding();
    QString findingsTitle() const;
    QString nothingOpen() const;

    ReviewSession& m_session;
    FindingsModel* m_findingsModel;
    HistoryModel* m_historyModel;
    QStackedWidget* m_findingsStack;
    QStackedWidget* m_historyStack;
    CardList* m_findings;
    CardList* m_history;
    QLabel* m_noFindings;
    QLabel* m_noHistory;
    FigurePage* m_figure;
    bool m_following = false; ///< the list shows what the session has chosen, not the other way round
};

} // namespace gouji
