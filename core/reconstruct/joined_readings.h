#pragma once

#include "core/base/limits.h"
#include "core/reconstruct/joined_text.h"
#include "core/report/report.h"

namespace gouji {

/// The tables of one edition that were found in running text.
struct JoinedSource {
    const Form* form = nullptr;
    const JoinedAlignment* joined = nullptr;
    std::vector<QString> tables; ///< ids
};

/// Puts a reading for every figure of these tables that running text prints into the report. README says
/// when such a figure may pass as read.
void readJoinedTables(const std::vector<JoinedSource>& sources, const Limits& limits, Report& report);

} // namespace gouji
