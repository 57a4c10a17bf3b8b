#pragma once

#include "core/base/language.h"
#include "core/forms/form.h"
#include "core/report/correction.h"
#include "ui/review/review_session.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace gouji {

/// The part that a figure has in the finding under review.
enum class FigureMark { None, Suspect, Other };

/// One grid of a statutory table with the figures of the session's report. Rows are those of the form that
/// the report has (optional ones only when printed). Values are set through the session: text as typed, by
/// EditRole.
class FigureGridModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role {
        KeyRole = Qt::UserRole + 1, ///< QString, the figure key
        StateRole,                  ///< int, FigureState of the value that counts
        CorrectedRole,              ///< bool
        MarkRole,                   ///< int, FigureMark
        MarkNumberRole,             ///< int, number of the current finding, from 1
        MarkSeverityRole,           ///< int, Severity of the current finding
    };

    /// `form` is one of the library's; `table` and `grid` index into it.
    FigureGridModel(ReviewSession& session, const Form& form, int table, int grid, QObject* parent = nullptr);

    const FormTable& formTable() const { return m_form.tables[size_t(m_table)]; }
    const FormGrid& formGrid() const { return formTable().grids[size_t(m_grid)]; }

    FigureKey keyAt(const QModelIndex& index) const;
    QModelIndex indexOf(const FigureKey& key) const; ///< invalid when the grid has no such figure
    std::vector<QStringList> rowPaths(Language language) const;
    std::vector<QStringList> columnPaths(Language language) const;
    /// `单位：件` where all columns count the same.
    QString unitText(Language language) const;

    /// The value that a text typed or pasted for a figure stands for; else InvalidValue, whose detail tells
    /// what the figure's unit asks for, or is empty when the text is no value at all.
    Result<FigureValue> typedValue(const QModelIndex& index, const QString& text) const;

    /// The report's values or rows have changed.
    void refresh();
    /// The finding under review, or what is suspected there, has changed.
    void refreshMarks();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    bool hasOneUnit() const;
    const Figure* figureAt(const QModelIndex& index) const;
    FigureMark markOf(const FigureKey& key) const;
    std::optional<Severity> severityOfMarks() const;

    ReviewSession& m_session;
    const Form& m_form;
    int m_table;
    int m_grid;
    std::vector<int> m_rows; ///< shown rows, as indexes into the grid's
    std::vector<FigureKey> m_suspects;
};

} // namespace gouji
