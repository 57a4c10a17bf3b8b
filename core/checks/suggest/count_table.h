#pragma once

#include "core/checks/report_counts.h"

namespace gouji {

/// The counts that stand in one grid of a form as a table, by their numbers in ReportCounts.
struct CountTable {
    struct Row {
        std::vector<int> cells;     ///< by column
        bool isUnsurePlace = false; ///< evidence says that the row was not found by its label alone
        bool isUnsureShape = false; ///< … that its cells and the form's columns differ in number
    };
    std::vector<Row> rows; ///< in the order of the form; of one row: a line without header of rows
};

/// Tables whose every figure is bound by relations, with the optional rows that the report prints.
std::vector<CountTable> countTables(const ReportCounts& counts, const Report& report,
                                    const FormLibrary& forms);

} // namespace gouji
