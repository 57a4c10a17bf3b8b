#pragma once

#include "core/forms/form.h"
#include "core/reconstruct/source_lines.h"
#include "core/reconstruct/thresholds.h"

#include <map>
#include <vector>

namespace gouji {

/// A row of a form, found by its place.
struct FormRow {
    int table = 0;
    int grid = 0;
    int row = 0;

    bool operator==(const FormRow&) const = default;
};

enum class RowEvidence {
    LabelExact,
    LabelSimilar,
    Position,   ///< the label is lost: between its neighbours
    OutOfOrder, ///< the label is exact, but rows before and after it are not the form's
    Unlabelled  ///< the form gives the row no label (表四): below its header
};

struct RowMatch {
    int line = 0; ///< index into the source lines
    FormRow row;
    RowEvidence evidence = RowEvidence::LabelExact;
    QString label; ///< as found in the source
};

/// How one table of the form was found.
struct TableMatch {
    double cost = 0.0; ///< labels that differ, rows and headers that lack
    int matched = 0;
    int exact = 0;
};

struct RowAlignment {
    std::vector<RowMatch> matches;        ///< in the order of the form's rows
    std::map<QString, TableMatch> tables; ///< by table id; all tables of the form
    std::vector<RowMatch> repeated;       ///< lines whose label is that of a row already matched
    std::vector<int> unplaced;            ///< lines with figures near matched ones that found no row
};

/// The cheapest monotone assignment of source lines to the form's rows, by dynamic programming over both:
/// labels that differ, lines and rows left over have a cost (row_alignment.cpp names them).
RowAlignment alignRows(const std::vector<SourceLine>& lines, const Form& form, const Thresholds& thresholds);

} // namespace gouji
