#pragma once

#include "ui/review/review_session.h"

#include <QWidget>

#include <vector>

class QLabel;
class QStackedWidget;
class QTabBar;

namespace gouji {

class FigureTablePage;

/// The statutory tables of the session's report, one at a time: read, edited, copied, corrected.
/// Alt+1, Alt+2, Alt+3 show the first, second and third table.
class FiguresView : public QWidget {
    Q_OBJECT

public:
    explicit FiguresView(ReviewSession& session, QWidget* parent = nullptr);

    /// Hands in the text of an open editor, as before leaving a report. False when it is no value: the editor
    /// stays open, and whoever can should stay, too.
    bool finishEditing();
    void copy();
    void paste();
    void editCurrent();
    void recordBlank();
    /// A doubtful value of the selection is right as printed.
    void confirmPrinted();
    /// Gives the keyboard to the grid with the current figure.
    void focusTable();

public Q_SLOTS:
    void showTable(int index);
    void zoomIn();
    void zoomOut();
    void resetZoom();

Q_SIGNALS:
    /// For the status bar: sum and count of the selected figures; empty when less than two are selected.
    void selectionSummaryChanged(const QString& text);
    /// Why something was refused; also shown below the table.
    void complained(const QString& text);
    void showInOriginalRequested(const gouji::FigureKey& key);

protected:
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void rebuild();
    void addPages();
    void retranslate();
    void refresh();
    void markTabs();
    void showFigure(const FigureKey& key);
    void complain(const QString& text);
    void applyZoom();
    FigureTablePage* currentPage() const;

    ReviewSession& m_session;
    QTabBar* m_tabs;
    QStackedWidget* m_stack;
    QLabel* m_hint;      ///< instead of tables, when there are none
    QLabel* m_complaint; ///< below the tables, until the next selection
    std::vector<FigureTablePage*> m_pages;
    int m_zoom = 0; ///< steps of 10 %
};

} // namespace gouji
