#pragma once

#include "core/base/limits.h"
#include "core/document/document.h"

namespace gouji {

/// Makes the Document of a format whose pieces have no places of their own in a text: web pages, Word files.
/// `blocks` come in reading order without anchors. Document::text is written from them, a paragraph a line, a
/// row a line with tabs between cells; paragraphs are anchored there, cells as cells of their table, counted
/// from 0 in reading order. Spaces that came out as `?` are put back (spoilt_text.h). Rows and cells beyond
/// the limits are left out, and the Document says so. Pieces read from pictures may come with anchors that
/// `recognised` names: the Document has them by their new ones.
Document pageDocument(std::vector<Block> blocks, const QString& format, const Limits& limits,
                      const std::vector<RecognisedText>& recognised = {});

} // namespace gouji
