#pragma once

#include "core/readers/pdf/page_layout.h"

namespace gouji::pdf {

/// Drops what pages carry at their ends beside their content: page numbers, and lines that come again from
/// page to page, of which the first stays.
void dropRunningLines(std::vector<PageLayout>& pages);

} // namespace gouji::pdf
