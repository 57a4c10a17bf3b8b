#include "core/readers/docx/word_styles.h"

namespace gouji {

namespace {

constexpr int longestChain = 20; ///< of styles based on each other, perhaps in a circle
constexpr auto word = XmlSpace::Word;

} // namespace

bool isOn(const XmlNode* property) {
    const std::string_view value = valueOf(property);
    return property && value != "0" && value != "false" && value != "off";
}

std::string_view valueOf(const XmlNode* property) {
    return property ? property->attribute(word, "val") : std::string_view();
}

ListPlace listPlaceIn(const XmlNode* paragraphProperties) {
    const XmlNode* place = paragraphProperties ? paragraphProperties->child(word, "numPr") : nullptr;
    if (!place)
        return {};
    return {numberOf(valueOf(place->child(word, "numId")), -1),
            numberOf(valueOf(place->child(word, "ilvl")), -1)};
}

WordStyles::WordStyles(const XmlNode& root) {
    for (const XmlNode& node : root) {
        if (!node.is(word, "style"))
            continue;
        const std::string_view id = node.attribute(word, "styleId");
        const XmlNode* run = node.child(word, "rPr");
        m_styles[id] = {valueOf(node.child(word, "basedOn")), listPlaceIn(node.child(word, "pPr")),
                        run ? run->child(word, "vanish") : nullptr};
        const std::string_view isDefault = node.attribute(word, "default");
        if (node.attribute(word, "type") == "paragraph" && (isDefault == "1" || isDefault == "true"))
            m_defaultParagraph = id;
    }
}

ListPlace WordStyles::listPlace(std::string_view styleId) const {
    ListPlace place;
    auto style = m_styles.find(styleId.empty() ? m_defaultParagraph : styleId);
    for (int steps = 0; steps < longestChain && style != m_styles.end(); ++steps) {
        const Style& own = style->second;
        place.numId = place.numId < 0 ? own.place.numId : place.numId;
        place.level = place.level < 0 ? own.place.level : place.level;
        style = m_styles.find(own.basedOn);
    }
    return place;
}

bool WordStyles::isHidden(std::string_view styleId) const {
    auto style = m_styles.find(styleId);
    for (int steps = 0; steps < longestChain && style != m_styles.end(); ++steps) {
        if (style->second.vanish)
            return isOn(style->second.vanish);
        style = m_styles.find(style->second.basedOn);
    }
    return false;
}

} // namespace gouji
