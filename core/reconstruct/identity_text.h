#pragma once

#include "core/reconstruct/compact_text.h"

#include <QString>

#include <vector>

namespace gouji {

/// A label with its value: a line `发布机构: …`, or two neighbouring cells of a page's metadata table.
struct PageField {
    QString label;
    QString value; ///< as printed, trimmed
    CompactText compact;
};

/// The parts of a document in which identity stands; the tables' figures and the prose between are left out.
struct IdentityText {
    std::vector<CompactText> head; ///< the first paragraphs, long ones cut
    std::vector<CompactText> tail; ///< the last ones, if short, or the last words of a long one
    size_t tailWithin = 0; ///< so many of them, from the first, have a section of the report behind them
    std::vector<PageField> fields;
};

IdentityText identityText(const Document& document);

} // namespace gouji
