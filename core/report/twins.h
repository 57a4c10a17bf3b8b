#pragma once

#include "core/report/report_source.h"

namespace gouji {

/// What reports of one organ about one year have in common, whatever files they came in; empty when organ or
/// year is unknown, and nothing tells. Organs of one place share its code, so the name belongs to it.
QString twinKey(const ReportSummary& summary);

/// Which of two such reports is shown first and counts in sums: the one a person has got further with; else
/// the one with fewer errors and warnings of its own; else the one whose format keeps tables best; else the
/// one that came first. A strict order.
bool isBetterTwin(const ReportSummary& a, const ReportSummary& b);

/// Puts the better of neighbours with one key first.
void putBetterTwinsFirst(std::vector<ReportSummary>& summaries);

} // namespace gouji
