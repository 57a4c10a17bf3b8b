#pragma once

#include "core/base/limits.h"
#include "core/divisions/gazetteer.h"
#include "core/document/document.h"
#include "core/forms/form_library.h"

#include <vector>

/// Several reports in one file, told apart before anything is reconstructed.
namespace gouji {

/// Blocks [begin, end) of a document.
struct BlockRange {
    size_t begin = 0;
    size_t end = 0;
    bool operator==(const BlockRange&) const = default;
};

/// The reports that a document holds, in its order: nearly always one, the whole. A further one begins where
/// a title stands below which rows of the statutory tables come again that stood above it, of another issuer
/// or another year. So titles printed twice, links to other reports, pages' headings and tables of contents
/// divide nothing; nor do two reports between which no title stands. Thread-safe: no state.
std::vector<BlockRange> reportParts(const Document& document, const FormLibrary& forms,
                                    const Gazetteer& gazetteer, const Limits& limits);

/// The blocks of the range as a document. Anchors and text are the whole document's.
Document partOf(const Document& document, const BlockRange& range);

} // namespace gouji
