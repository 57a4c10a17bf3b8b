#pragma once

#include "core/forms/form_library.h"
#include "tests/support/report_writer.h"

/// Papers that look like a yearly report and are none (CONTRACT, `no_report`). All made up; the same seed
/// gives the same text on every platform.
namespace gouji::testing {

enum class Paper {
    Notice,         ///< how to write and hand in reports, often with the empty form behind it
    Interpretation, ///< 解读 of a report, the tables' numbers in its sentences
    EmptyForm,      ///< the tables without a figure, a placeholder for the issuer
    List,           ///< links to the reports of many organs or years
    YearsInColumns, ///< every column twice, for two years
    YearsInRows,    ///< every row twice, for two years
    YearsBelow,     ///< the tables of two years below each other, without titles
};

const std::vector<Paper>& allPapers();
const char* paperName(Paper paper);
/// Whether the layout can print it: papers without tables have one layout only.
bool applies(Paper paper, Layout layout);

struct WrittenPaper {
    QString text;
    std::optional<FigureSet> first; ///< of two years side by side
    std::optional<FigureSet> second;
};

/// `layout`: one of text.
WrittenPaper writePaper(const FormLibrary& forms, Paper paper, Layout layout, std::uint32_t seed);

} // namespace gouji::testing
