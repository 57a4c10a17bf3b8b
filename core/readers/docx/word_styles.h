#pragma once

#include "core/readers/xml/xml_tree.h"

#include <map>
#include <string_view>

namespace gouji {

/// Where a paragraph stands in a list: as its properties or its style say it; -1 where they do not.
struct ListPlace {
    int numId = -1; ///< 0: in none, whatever the style says
    int level = -1;
};

/// On or off, as WordprocessingML writes it: `<w:vanish/>`, `<w:vanish w:val="0"/>`.
bool isOn(const XmlNode* property);

/// `w:val` of a property; null data when there is none.
std::string_view valueOf(const XmlNode* property);

/// What `w:numPr` of paragraph properties says.
ListPlace listPlaceIn(const XmlNode* paragraphProperties);

/// The styles of a document as far as they decide what its text is. Points into the tree, which must outlive
/// it.
class WordStyles {
public:
    WordStyles() = default;
    explicit WordStyles(const XmlNode& root);

    /// Of the paragraph style, or of those it is based on; an empty id means the default style.
    ListPlace listPlace(std::string_view styleId) const;
    bool isHidden(std::string_view styleId) const;

private:
    struct Style {
        std::string_view basedOn;
        ListPlace place;
        const XmlNode* vanish = nullptr;
    };

    std::map<std::string_view, Style> m_styles;
    std::string_view m_defaultParagraph;
};

} // namespace gouji
