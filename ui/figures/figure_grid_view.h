#pragma once

#include "ui/figures/figure_grid_model.h"

#include <QTableView>

#include <functional>

class QLabel;

namespace gouji {

class FigureDelegate;
class SpannedHeaderView;

/// One grid of a statutory table, edited like a spreadsheet. What a person does goes through the session.
class FigureGridView : public QTableView {
    Q_OBJECT

public:
    /// `stacked`: one of several grids below each other, as high as its rows and without scroll bars of its
    /// own.
    FigureGridView(ReviewSession& session, const Form& form, int table, int grid, bool stacked,
                   QWidget* parent = nullptr);

    const FigureGridModel& figureModel() const { return *m_model; }
    FigureGridModel& figureModel() { return *m_model; }
    std::vector<FigureKey> selectedFigures() const;
    FigureKey currentFigure() const;
    void showFigure(const FigureKey& key); ///< makes it current; unknown keys clear the selection

    /// Hands in the text of an open editor. False when it is no value; the editor then stays open.
    bool finishEditing();

    void retranslate();
    /// Fits header, columns and rows to the width and the font.
    void arrange();
    int contentHeight() const;

public Q_SLOTS:
    void editCurrent();
    void recordBlank();
    void recordNotApplicable();
    void confirmPrinted();
    void withdrawCorrections();
    void copy() const;
    void paste();

Q_SIGNALS:
    void figureActivated(const gouji::FigureKey& key); ///< the current cell changed by hand
    void selectionMoved();
    void complained(const QString& text); ///< empty: what was complained of is settled
    void showInOriginalRequested(const gouji::FigureKey& key);
    /// The keyboard wants beyond the last (1) or first (-1) cell in reading order, or below and above (2,
    /// -2).
    void leftBy(int direction, bool* taken);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void updateGeometries() override;
    void scrollContentsBy(int dx, int dy) override;

protected Q_SLOTS:
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;

private:
    void setUpHeaders();
    void moveOn(int key);
    bool leave(int key);
    bool mayChange();
    void enterForSelection(const FigureValue& value);
    int availableWidth() const;

    ReviewSession& m_session;
    FigureGridModel* m_model;
    FigureDelegate* m_delegate;
    SpannedHeaderView* m_rows;
    SpannedHeaderView* m_columns;
    QLabel* m_corner;
    bool m_stacked;
    bool m_arranging = false;
};

/// What can be done with the selected figures of a grid, as a menu at a place on the screen.
void showFigureMenu(FigureGridView& view, const ReviewSession& session, const QPoint& place);

} // namespace gouji
