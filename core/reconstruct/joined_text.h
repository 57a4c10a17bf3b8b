#pragma once

#include "core/document/document.h"
#include "core/reconstruct/row_alignment.h"

#include <map>
#include <vector>

namespace gouji {

/// The figures of one row of the form, found in running text right behind the row's label.
struct JoinedRow {
    FormRow row;
    QString digits;             ///< what stands there: digits, for money with a point; without spaces
    bool divided = false;       ///< spaces divide it into as many numbers as there are columns
    std::vector<QString> parts; ///< those numbers, when divided
    Anchor anchor;
};

struct JoinedAlignment {
    std::vector<JoinedRow> rows;          ///< in the order of the form
    std::map<QString, TableMatch> tables; ///< by table id
};

/// Looks for tables whose cells ran together in paragraphs (`…申请数量801000081二、上年结转…`): row labels
/// with digits right behind them, in the order of the form. The longest such chain wins.
JoinedAlignment findJoinedRows(const Document& document, const Form& form);

} // namespace gouji
