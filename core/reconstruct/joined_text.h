#pragma once

#include "core/reconstruct/joined_figures.h"
#include "core/reconstruct/joined_header.h"
#include "core/reconstruct/joined_strays.h"

#include <map>
#include <vector>

namespace gouji {

struct JoinedAlignment {
    std::vector<JoinedRow> rows;      ///< in the order of the form
    std::vector<JoinedRow> repeated;  ///< rows of that order that stand in the text once more
    std::vector<StrayFigures> strays; ///< beside those rows
    std::map<std::pair<int, int>, JoinedHeader> headers; ///< by table and grid, of those with rows
    std::map<QString, TableMatch> tables;                ///< by table id
};

/// Looks for tables whose cells ran together in paragraphs (`…申请数量801000081二、上年结转…`): row labels
/// with digits right behind them, in the order of the form. The longest such chain wins.
JoinedAlignment findJoinedRows(const JoinedStream& stream, const Form& form);

} // namespace gouji
