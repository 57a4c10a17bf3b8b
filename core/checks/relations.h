#pragma once

#include "core/forms/form_library.h"
#include "core/report/report.h"

#include <vector>

namespace gouji {

/// The relations that bind this report: those of the edition each table uses, with the optional rows it
/// prints.
std::vector<Relation> relationsInForce(const Report& report, const FormLibrary& forms);

/// A relation worked out for a report.
struct RelationResult {
    bool isDecided = false; ///< every figure is plainly read
    Decimal left;           ///< sums; meaningful when decided
    Decimal right;
    std::vector<FigureKey> undecided; ///< figures that are blank, missing, doubtful or not applicable

    bool holds() const { return isDecided && left == right; }
};

RelationResult evaluate(const Relation& relation, const Report& report);

} // namespace gouji
