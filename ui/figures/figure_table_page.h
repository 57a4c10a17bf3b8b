#pragma once

#include "ui/figures/figure_grid_view.h"

#include <QWidget>

#include <vector>

class QLabel;
class QScrollArea;

namespace gouji {

/// One statutory table: its title and its grids below each other, walked through as one with the keyboard.
class FigureTablePage : public QWidget {
    Q_OBJECT

public:
    FigureTablePage(ReviewSession& session, const Form& form, int table, QWidget* parent = nullptr);

    const FormTable& formTable() const { return m_form.tables[size_t(m_table)]; }
    QString shortTitle() const; ///< 表三
    QString longTitle() const;
    bool contains(const FigureKey& key) const;
    const std::vector<FigureGridView*>& grids() const { return m_grids; }

    void showFigure(const FigureKey& key);
    /// The grid with the current cell, else the first.
    FigureGridView* activeGrid() const;
    bool finishEditing();
    void refresh();
    void refreshMarks();
    void retranslate();
    void setGridFont(const QFont& font);

Q_SIGNALS:
    void figureActivated(const gouji::FigureKey& key);
    void selectionMoved();
    void complained(const QString& text);
    void showInOriginalRequested(const gouji::FigureKey& key);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void addGrids();
    void watch(FigureGridView* grid);
    bool walk(const FigureGridView* from, int direction);

    ReviewSession& m_session;
    const Form& m_form;
    int m_table;
    QLabel* m_title;
    QScrollArea* m_area = nullptr; ///< of several grids
    std::vector<QLabel*> m_captions;
    std::vector<FigureGridView*> m_grids;
};

} // namespace gouji
