#pragma once

#include "core/forms/form_library.h"

#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QWidget>

class QLabel;
class QLineEdit;
class QTreeView;

namespace gouji {

/// Lets through the figures with every word somewhere in their labels, at whatever level, with all above
/// them.
class FigureFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit FigureFilter(QObject* parent = nullptr);
    void setWords(const QString& text);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QStringList m_words;
};

/// Chooses a figure of any edition: a search line over the tables, rows and columns of the forms.
class FigurePicker : public QWidget {
    Q_OBJECT

public:
    explicit FigurePicker(const FormLibrary& forms, QWidget* parent = nullptr);

    FigureKey figure() const { return m_figure; }
    /// Unknown keys change nothing.
    void setFigure(const FigureKey& key);
    void focusSearch();

Q_SIGNALS:
    void figureChosen(const gouji::FigureKey& key);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();
    void retranslate();
    void choose(const QModelIndex& index);
    void search(const QString& text);
    void showCurrent();

    const FormLibrary& m_forms;
    QStandardItemModel m_model;
    FigureFilter m_filter;
    QLabel* m_title;
    QLineEdit* m_search;
    QTreeView* m_tree;
    FigureKey m_figure;
    bool m_quiet = false;
};

} // namespace gouji
