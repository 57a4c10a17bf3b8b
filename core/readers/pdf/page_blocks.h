#pragma once

#include "core/base/limits.h"
#include "core/document/document.h"
#include "core/readers/pdf/page_layout.h"

namespace gouji::pdf {

/// Puts what stands on the pages of a file into its Document, in reading order: lines to paragraphs, tables
/// joined over page ends, each anchored where it begins; page numbers and lines that come again on every page
/// are dropped. Pages that are pictures still are listed as unread. What the pages tell of limits and damage
/// is noted.
void addPages(Document& document, std::vector<PageLayout> pages, const Limits& limits);

} // namespace gouji::pdf
