#pragma once

#include "core/reconstruct/reconstruct.h"

namespace gouji {

/// What a document is, when it is no yearly report (CONTRACT, `no_report`).
enum class PaperKind {
    Report,
    Foreign,        ///< neither a title nor a statutory figure
    EmptyForm,      ///< the tables, without figure, issuer and year
    Notice,         ///< on writing or handing in reports: 关于报送…年度报告的通知
    Interpretation, ///< 解读 of a report
    List,           ///< titles of several reports and nothing of them
    TwoYears,       ///< the figures of two years side by side
};

/// Whole tables make a report of whatever is printed above them, unless they hold two years; a report in
/// prose needs a title that names issuer or year.
PaperKind paperKind(const Document& document, const Reconstruction& made);

} // namespace gouji
