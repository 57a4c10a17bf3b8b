#pragma once

#include "core/document/document.h"
#include "core/readers/docx/numbering.h"
#include "core/readers/docx/word_styles.h"

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace gouji {

/// What reading the parts of one document needs and finds.
struct WordContext {
    WordStyles styles;
    Numbering numbering;
    std::vector<int> footnotes; ///< ids in the order of their marks
    std::vector<int> endnotes;
    int pictures = 0; ///< that were not read
    /// Reads a picture by the id of its relationship, shown so many inches wide (0: unknown); nothing where
    /// it cannot. Empty: pictures are not read.
    std::function<std::optional<std::vector<Block>>(std::string_view id, double inches)> readPicture;
};

/// The paragraphs and tables below an element (w:body, w:tc, w:footnote), without anchors but those of
/// pictures, as they are when
/// all tracked changes are accepted. What is hidden or struck out is left out; automatic numbers are text;
/// of fields the result is read; text boxes follow the paragraph that they hang on.
std::vector<Block> wordContent(const XmlNode& parent, WordContext& context);

/// Elements that only group what stands in them: w:ins, w:sdt and its content, w:smartTag.
bool isWordGroup(const XmlNode& node);

} // namespace gouji
