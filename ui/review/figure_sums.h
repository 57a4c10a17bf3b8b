#pragma once

#include "core/forms/form_library.h"
#include "core/report/report_source.h"

#include <vector>

namespace gouji {

/// Figures added up exactly; those without a value are counted, never taken for 0.
struct FigureSum {
    Decimal value;
    int withValue = 0;
    int withoutValue = 0;
};

FigureSum sumOf(const CaseReport& report, const std::vector<FigureKey>& keys);

/// The rows of a grid that are to be shown, as indexes into grid.rows: optional ones when the report prints
/// them; those that a printed optional row stands for only when something is known of them.
std::vector<int> shownRows(const CaseReport& report, const FormLibrary& forms, const FormTable& table,
                           const FormGrid& grid);

/// The relations among the figures of one table of the report, as printed.
std::vector<Relation> relationsOf(const CaseReport& report, const FormLibrary& forms, QStringView table);

/// A relation with the report's values.
struct RelationBalance {
    enum class Verdict { Holds, Fails, Undecided };
    FigureSum left;
    FigureSum right;
    Verdict verdict = Verdict::Undecided;
};

/// Undecided when a figure is doubtful or has no value.
RelationBalance balanceOf(const CaseReport& report, const Relation& relation);

} // namespace gouji
