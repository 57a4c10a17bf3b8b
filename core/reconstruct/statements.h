#pragma once

#include "core/document/document.h"
#include "core/report/report.h"

#include <optional>
#include <vector>

namespace gouji {

/// The numbers that the prose states about what the tables count (DOMAIN "What the text says"): requests
/// received, handled, carried over, their results and applicants, review and court cases and what became of
/// them, documents and decisions of 表二, what was published on the organ's own initiative, fees. Negations
/// (未收到…申请) state 0. What follows a count is stated too: its percentage of the total, its growth.
///
/// Statement::about is a figure's key, or for what the form has no single figure for: `t3.refused.total`,
/// `t3.unable.total`, `t3.unprocessed.total`, `t3.otherwise.total` (all rows of that group),
/// `t3.disclosed.total` (予以公开 and 部分公开 together), `t3.refused+unable.total` (other results together),
/// `t3.new.organisations` (all columns of 法人或其他组织), `t4.suits.total`, `t4.suits.upheld`, … (both kinds
/// of suits), `t4.review+suits.total` (复议、诉讼共9件), `text.proactive` (items published),
/// `text.processing_fee` (yuan).
///
/// What is qualified is not about the total: 因保护第三方合法权益不予公开3件 is about that row,
/// 行政诉讼败诉0件 about those corrected, 没有收到邮寄方式的申请 is StatementScope::Part, 逾期答复2件 about
/// nothing. Numbers in numerals (三十二件, 百分之五十) are numbers; Statement::text quotes them as printed.
///
/// Statement::places of a growth is negative for hundreds and tens of percent (增长2倍: −2, 1.5倍: −1), and
/// less than that where a share is only about so many percent.
///
/// Whether tables agree is the business of checks; Statement::scope says whose number it is where that is
/// printed. `year`: the report's. Numbers of another year that is named (2022年收到…) carry it; those of
/// 上年, 去年 and of several years are left out. Without `year` only such words tell.
std::vector<Statement> readStatements(const Document& document, std::optional<int> year = std::nullopt);

} // namespace gouji
