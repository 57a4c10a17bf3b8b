#pragma once

#include "core/base/decimal.h"
#include "core/document/anchor.h"

#include <QString>

#include <optional>
#include <vector>

namespace gouji {

/// CONTRACT, "States".
enum class FigureState {
    Read,          ///< a value, printed, surely in its place
    Blank,         ///< the cell is there, surely the figure's, and empty
    NotApplicable, ///< the cell prints `/`, `-`, `—` or 无
    Doubtful,      ///< a value whose reading or place is uncertain
    Missing,       ///< no cell was found for it
};

QString stateName(FigureState state); ///< `read`, `not_applicable`, …
std::optional<FigureState> stateFromName(QStringView name);

/// What speaks for or against a reading; explained to reviewers by core/checks.
enum class EvidenceKind {
    RowLabelExact,     ///< the row's label stands beside the figure as the form has it
    RowLabelSimilar,   ///< … with small differences
    RowByPosition,     ///< the label is lost; the row was placed between its neighbours
    RowOutOfOrder,     ///< the label was found, but not where the form has the row
    ColumnsComplete,   ///< as many cells as columns
    ColumnsCut,        ///< the row was cut at the table's edge
    ColumnsUncertain,  ///< cells and columns differ in number, and several placements fit
    ColumnsFromHeader, ///< the header's order of columns was followed
    RelationHolds,     ///< a relation with this figure holds
    RelationChose,     ///< a relation chose among several placements or splits
    SplitUnique,       ///< joined digits have only this split
    SplitAmbiguous,    ///< joined digits have several splits
    ValueConverted,    ///< printed in another unit
    ValueAnnotated,    ///< printed with a note or a unit
    ValueUnclear,      ///< the printed text is no plain value
    Recognised,        ///< read from a picture, with so much confidence in percent
};

QString evidenceName(EvidenceKind kind); ///< `row_label_exact`, …
std::optional<EvidenceKind> evidenceFromName(QStringView name);

struct Evidence {
    EvidenceKind kind = EvidenceKind::RowLabelExact;
    QString detail; ///< the label found, the rule that held, …
    bool operator==(const Evidence&) const = default;
};

/// What the source printed for a figure. Without value for Blank, NotApplicable and Missing; a Doubtful one
/// may have none either, when digits are there but cannot be told apart.
struct Reading {
    FigureState state = FigureState::Missing;
    std::optional<Decimal> value;
    QString text; ///< as printed, trimmed
    Anchor anchor;
    std::vector<Evidence> evidence;
    bool operator==(const Reading&) const = default;
};

} // namespace gouji
