#pragma once

#include "core/document/document.h"
#include "core/report/report.h"

#include <optional>
#include <vector>

namespace gouji {

/// The numbers that the prose states about what the tables count (DOMAIN "What the text says"): requests
/// received, handled, carried over, their results and applicants, review and court cases, what was published
/// on the organ's own initiative, fees. Negations (未收到…申请) state 0. Percentages state nothing.
///
/// Statement::about is a figure's key, or for what the form has no single figure for: `t3.refused.total`,
/// `t3.unable.total`, `t3.unprocessed.total`, `t3.otherwise.total` (all rows of that group),
/// `t3.disclosed.total` (予以公开 and 部分公开 together), `t4.suits.total` (both kinds of suits),
/// `text.proactive` (items published), `text.processing_fee` (yuan).
///
/// Whether tables agree is the business of checks: what the text counts may differ in scope in truth.
/// `year`: the report's; numbers of other years are left out (2022年收到…, 上年收到…). Without it only words
/// like 去年 tell.
std::vector<Statement> readStatements(const Document& document, std::optional<int> year = std::nullopt);

} // namespace gouji
