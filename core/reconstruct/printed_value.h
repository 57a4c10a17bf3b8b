#pragma once

#include "core/base/decimal.h"
#include "core/forms/form.h"
#include "core/report/reading.h"

#include <optional>

namespace gouji {

/// What a table cell prints where a figure may stand.
struct PrintedValue {
    enum class Kind {
        Number,        ///< a plain number, perhaps with a unit
        Empty,         ///< nothing but spaces
        NotApplicable, ///< `/`, `-`, `—`, 无
        Unclear,       ///< digits with a note: `22（其中修订16件）`; a picture
        Text,          ///< no value at all: a label, prose
    };
    enum class PrintedUnit { None, Count, Yuan, TenThousandYuan };

    Kind kind = Kind::Text;
    std::optional<Decimal> value; ///< of Number and Unclear, as printed, not converted
    PrintedUnit unit = PrintedUnit::None;

    /// Something stands there that belongs to some figure.
    bool isFilled() const {
        return kind == Kind::Number || kind == Kind::NotApplicable || kind == Kind::Unclear;
    }
    /// May stand in the place of a figure.
    bool isValueLike() const { return kind != Kind::Text; }
};

/// Accepts the printed forms that DOMAIN lists: full-width digits, grouping, +19, units, notes. A label such
/// as `1.属于国家秘密` or a date is Text.
PrintedValue readPrintedValue(QStringView text);

/// A reading from a printed value whose place is sure: converted to the unit of the column where needed, in
/// which case, and when it carries a note, it is doubtful. Place and evidence of place are the caller's.
Reading readingOf(const PrintedValue& printed, const Unit& unit);

} // namespace gouji
