#pragma once

#include "core/readers/pdf/page_content.h"

namespace gouji::pdf {

/// The page without characters that a rule strikes out, which count as deleted, and without those rules. A
/// rule strikes out when it runs through the middle of characters along most of its length: rules of tables
/// do not.
PageContent withoutStruckText(PageContent page);

} // namespace gouji::pdf
