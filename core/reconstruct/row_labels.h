#pragma once

#include "core/reconstruct/row_alignment.h"
#include "core/reconstruct/thresholds.h"

#include <QHash>
#include <QSet>

#include <vector>

namespace gouji {

/// A row of a form with where it stands.
struct FlatRow {
    FormRow place;
    const FormTable* table = nullptr;
    const FormGrid* grid = nullptr;
    const FormLine* line = nullptr;

    bool hasLabel() const { return !line->path.isEmpty(); }
};

struct LabelFit {
    double distance = 1.0;
    qsizetype key = -1; ///< index into RowLabels::keysOf the line
};

/// What the labels of source lines say about the rows of one edition, each distinct label measured once.
/// Points to the lines and the form, which must outlive it.
class RowLabels {
public:
    RowLabels(const std::vector<SourceLine>& lines, const Form& form, const Thresholds& thresholds);

    const std::vector<SourceLine>& lines() const { return m_lines; }
    const Form& form() const { return m_form; }
    const Thresholds& thresholds() const { return m_thresholds; }
    const std::vector<FlatRow>& rows() const { return m_rows; }
    size_t numberOf(const FormRow& place) const;

    /// Keys of what may be the line's own label, in the order in which LabelFit counts them.
    const QStringList& keysOf(size_t line) const { return m_keys[line]; }
    /// Whether the line begins with the last labels of a header (`尚未审结`, `总计`), though a row may be
    /// called the same.
    bool endsHeader(size_t line) const;
    LabelFit fit(size_t line, size_t row) const;
    /// The row whose label the line bears exactly; -1 for none.
    int rowNamed(size_t line) const;
    /// Whether nothing in the line can be the label of a row: only group labels, or none at all.
    bool hasLostItsLabel(size_t line) const;
    /// Whether every label of the line is one of the row's groups.
    bool groupsAgree(size_t line, size_t row) const;
    /// Whether a line near it bears exactly the label of a row of that table of the form.
    bool isNearTable(size_t line, int table) const { return m_near[size_t(table)][line]; }
    /// Whether the line belongs to a source table that is none of the form's: of its lines with figures, at
    /// least two, most bear labels that are like no row's.
    bool isForeign(size_t line) const { return m_foreign[line]; }
    /// Whether a line stands right below the header of a grid without row labels.
    bool standsBelowHeader(size_t line, const FormGrid& grid) const;
    /// Whether a row that was found stands for this one.
    bool isReplaced(size_t row, const std::vector<bool>& found) const;
    /// Whether a line without figures bears one of these labels.
    bool isInSomeHeader(const QStringList& spellings) const;

private:
    void indexForm();
    void indexLines();
    bool isKnown(const QString& key) const;
    bool isRowsOnly(const QString& key) const;
    void chooseKeys();
    void measure(const QString& key);
    double distance(int keyNumber, size_t row) const;
    void markNeighbourhoods();
    void markForeignTables();
    bool isLikeSomeRow(size_t line) const;
    void markNear(size_t table, int line);

    const std::vector<SourceLine>& m_lines;
    const Form& m_form;
    const Thresholds m_thresholds;
    std::vector<FlatRow> m_rows;
    std::vector<QStringList> m_keys;            ///< of each line
    std::vector<std::vector<int>> m_keyNumbers; ///< the same, numbered
    std::vector<float> m_distances;             ///< key number × row
    std::vector<bool> m_isLikeSomeRow;          ///< by key number
    QSet<QString> m_rowKeys, m_groupKeys, m_columnKeys, m_headerKeys;
    QHash<const FormGrid*, QSet<QString>> m_gridKeys; ///< columns of grids without row labels
    std::vector<std::vector<bool>> m_near;
    std::vector<bool> m_foreign; ///< by line
};

} // namespace gouji
