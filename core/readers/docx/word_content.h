#pragma once

#include "core/document/document.h"
#include "core/readers/docx/numbering.h"
#include "core/readers/docx/word_styles.h"

#include <vector>

namespace gouji {

/// What reading the parts of one document needs and finds.
struct WordContext {
    WordStyles styles;
    Numbering numbering;
    std::vector<int> footnotes; ///< ids in the order of their marks
    std::vector<int> endnotes;
    int pictures = 0;
};

/// The paragraphs and tables below an element (w:body, w:tc, w:footnote), without anchors, as they are when
/// all tracked changes are accepted. What is hidden or struck out is left out; automatic numbers are text;
/// of fields the result is read; text boxes follow the paragraph that they hang on.
std::vector<Block> wordContent(const XmlNode& parent, WordContext& context);

/// Elements that only group what stands in them: w:ins, w:sdt and its content, w:smartTag.
bool isWordGroup(const XmlNode& node);

} // namespace gouji
