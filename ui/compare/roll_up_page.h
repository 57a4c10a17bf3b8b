#pragma once

#include "ui/compare/roll_up_source.h"

#include "core/forms/form_library.h"

#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;
class QListView;
class QSortFilterProxyModel;
class QSplitter;
class QStackedWidget;
class QStandardItemModel;
class QTableView;

namespace gouji {

class RollUpFigures;
class RollUpPlaces;

/// A government's own figures beside the sum of the places below it: on the left what the case can set beside
/// each other, then its figures, and below them the places with the values of the chosen one, those without a
/// report by name. Accessible name `Roll-up`. The source is borrowed.
class RollUpPage : public QWidget {
    Q_OBJECT

public:
    RollUpPage(const FormLibrary& forms, PlacesBelow placesBelow, QWidget* parent = nullptr);

    /// Null: no case is open.
    void setSource(const ReportSource* source);
    /// The reports changed: read anew now, or as soon as the page is shown.
    void invalidate();
    void focusSearch();

Q_SIGNALS:
    void reportChosen(qint64 reportId, const gouji::FigureKey& key);
    void failed(const gouji::Error& error);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* buildList();
    QWidget* buildDetails();
    void connectParts();
    void retranslate();
    void load();
    void fillList();
    void choose(const QModelIndex& index);
    void showPlaces();
    void showSummary();
    void openPlace(const QModelIndex& index);
    void openFigure(const QModelIndex& index);
    FigureKey currentFigure() const;
    QString summaryText() const;

    const FormLibrary& m_forms;
    const PlacesBelow m_placesBelow;
    const ReportSource* m_source = nullptr;
    std::vector<RollUp> m_all;
    FullRollUp m_shown; ///< year 0: none
    bool m_stale = true;
    bool m_filling = false; ///< the list is made anew, nobody chooses

    QStandardItemModel* m_governments;
    QSortFilterProxyModel* m_filtered;
    RollUpFigures* m_figures;
    QSortFilterProxyModel* m_sorted;
    RollUpPlaces* m_places;
    QLineEdit* m_filter;
    QListView* m_list;
    QLabel* m_title;
    QLabel* m_summary;
    QLabel* m_hint; ///< instead of everything, where there is nothing to show
    QTableView* m_figureTable;
    QTableView* m_placeTable;
    QSplitter* m_splitter;
    QStackedWidget* m_stack;
};

} // namespace gouji
