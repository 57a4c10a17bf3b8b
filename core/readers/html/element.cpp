#include "core/readers/html/element.h"

#include "core/readers/html/hiding_rules.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <initializer_list>

namespace gouji {

namespace {

template <size_t N>
bool isOneOf(GumboTag tag, const std::array<GumboTag, N>& tags) {
    return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

constexpr std::array leftOut{
    GUMBO_TAG_HEAD,     GUMBO_TAG_TITLE,  GUMBO_TAG_SCRIPT,   GUMBO_TAG_STYLE,   GUMBO_TAG_NOSCRIPT,
    GUMBO_TAG_TEMPLATE, GUMBO_TAG_NAV,    GUMBO_TAG_FOOTER,   GUMBO_TAG_MENU,    GUMBO_TAG_SELECT,
    GUMBO_TAG_TEXTAREA, GUMBO_TAG_BUTTON, GUMBO_TAG_DATALIST, GUMBO_TAG_SVG,     GUMBO_TAG_MATH,
    GUMBO_TAG_IFRAME,   GUMBO_TAG_OBJECT, GUMBO_TAG_EMBED,    GUMBO_TAG_APPLET,  GUMBO_TAG_CANVAS,
    GUMBO_TAG_AUDIO,    GUMBO_TAG_VIDEO,  GUMBO_TAG_MAP,      GUMBO_TAG_RT,      GUMBO_TAG_RP,
    GUMBO_TAG_DEL,      GUMBO_TAG_S,      GUMBO_TAG_STRIKE,   GUMBO_TAG_NOFRAMES};

constexpr std::array blocks{
    GUMBO_TAG_ADDRESS, GUMBO_TAG_ARTICLE, GUMBO_TAG_ASIDE,   GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_BODY,
    GUMBO_TAG_CAPTION, GUMBO_TAG_CENTER,  GUMBO_TAG_DD,      GUMBO_TAG_DETAILS,    GUMBO_TAG_DIR,
    GUMBO_TAG_DIV,     GUMBO_TAG_DL,      GUMBO_TAG_DT,      GUMBO_TAG_FIELDSET,   GUMBO_TAG_FIGCAPTION,
    GUMBO_TAG_FIGURE,  GUMBO_TAG_FORM,    GUMBO_TAG_H1,      GUMBO_TAG_H2,         GUMBO_TAG_H3,
    GUMBO_TAG_H4,      GUMBO_TAG_H5,      GUMBO_TAG_H6,      GUMBO_TAG_HEADER,     GUMBO_TAG_HR,
    GUMBO_TAG_LEGEND,  GUMBO_TAG_LI,      GUMBO_TAG_MAIN,    GUMBO_TAG_OL,         GUMBO_TAG_P,
    GUMBO_TAG_PRE,     GUMBO_TAG_SECTION, GUMBO_TAG_SUMMARY, GUMBO_TAG_TD,         GUMBO_TAG_TH,
    GUMBO_TAG_TR,      GUMBO_TAG_UL,      GUMBO_TAG_LISTING, GUMBO_TAG_PLAINTEXT,  GUMBO_TAG_XMP};

QByteArray lowerValue(const GumboElement& element, const char* name) {
    const char* value = attributeOf(element, name);
    return value ? QByteArray(value).toLower() : QByteArray();
}

/// The element's own style in lower case without spaces, if it holds one of these words; most hold none,
/// which is seen without a copy.
QByteArray styleWith(const GumboElement& element, std::initializer_list<const char*> words) {
    const char* value = attributeOf(element, "style");
    if (!value || std::none_of(words.begin(), words.end(),
                               [&](const char* word) { return strcasestr(value, word) != nullptr; }))
        return {};
    QByteArray style = QByteArray(value).toLower().simplified();
    style.replace(' ', "");
    return style;
}

bool isHidden(const GumboElement& element) {
    if (element.attributes.length == 0)
        return false;
    if (attributeOf(element, "hidden"))
        return true;
    const QByteArray style =
        styleWith(element, {"none", "hid", "collapse", "line-through", "size:0", "size: 0", "opacity",
                            "left:-", "left: -", "top:-", "top: -", "indent:-", "indent: -"});
    return !style.isEmpty() && declaresHidden(style);
}

bool isFrameByRole(const GumboElement& element) {
    static constexpr std::array roles{"navigation", "banner", "contentinfo", "search", "menu", "menubar"};
    if (element.attributes.length == 0 || !attributeOf(element, "role"))
        return false;
    const QByteArray role = lowerValue(element, "role");
    return std::any_of(roles.begin(), roles.end(), [&](const char* one) { return role == one; });
}

} // namespace

const char* attributeOf(const GumboElement& element, const char* name) {
    const GumboAttribute* attribute = gumbo_get_attribute(&element.attributes, name);
    return attribute ? attribute->value : nullptr;
}

int spanOf(const GumboElement& element, const char* name, int otherwise) {
    const char* value = attributeOf(element, name);
    if (!value)
        return otherwise;
    const QByteArray text = QByteArray(value).trimmed();
    int number = otherwise;
    const auto read = std::from_chars(text.constData(), text.constData() + text.size(), number);
    if (read.ec == std::errc::result_out_of_range)
        return 1'000'000;
    return read.ec == std::errc() && number >= 0 ? number : otherwise;
}

bool isLeftOut(const GumboElement& element) {
    return isOneOf(element.tag, leftOut) || isHidden(element) || isFrameByRole(element);
}

namespace {

/// Whether a script writes where it stands.
bool writesText(const GumboElement& script) {
    for (unsigned int i = 0; i < script.children.length; ++i) {
        const auto* child = static_cast<const GumboNode*>(script.children.data[i]);
        if (child->type == GUMBO_NODE_TEXT && strstr(child->v.text.text, ".write") != nullptr)
            return true;
    }
    return false;
}

} // namespace

bool showsUnread(const GumboElement& element) {
    static constexpr std::array tags{GUMBO_TAG_IMG,    GUMBO_TAG_SVG,    GUMBO_TAG_MATH,   GUMBO_TAG_OBJECT,
                                     GUMBO_TAG_EMBED,  GUMBO_TAG_APPLET, GUMBO_TAG_CANVAS, GUMBO_TAG_IFRAME,
                                     GUMBO_TAG_SELECT, GUMBO_TAG_VIDEO};
    constexpr int widestSpacer = 2;
    if (element.tag == GUMBO_TAG_SCRIPT)
        return writesText(element);
    return isOneOf(element.tag, tags) && !isHidden(element) &&
           spanOf(element, "width", widestSpacer + 1) > widestSpacer &&
           spanOf(element, "height", widestSpacer + 1) > widestSpacer;
}

bool hasPictureBehind(const GumboElement& element) {
    return attributeOf(element, "background") || styleWith(element, {"url("}).contains("background");
}

bool isPicture(const GumboElement& element) {
    constexpr int narrowestTable = 200; // dots
    return element.tag == GUMBO_TAG_IMG && showsUnread(element) &&
           spanOf(element, "width", narrowestTable) >= narrowestTable;
}

const char* fieldValue(const GumboElement& element) {
    static constexpr std::array textual{"", "text", "number", "tel", "search"};
    if (element.tag != GUMBO_TAG_INPUT || isHidden(element))
        return nullptr;
    const QByteArray type = lowerValue(element, "type");
    const bool isTextual =
        std::any_of(textual.begin(), textual.end(), [&](const char* one) { return type == one; });
    return isTextual ? attributeOf(element, "value") : nullptr;
}

bool isBlock(const GumboElement& element) {
    return isOneOf(element.tag, blocks);
}

bool isRaised(const GumboElement& element) {
    return element.tag == GUMBO_TAG_SUP || element.tag == GUMBO_TAG_SUB ||
           (element.attributes.length > 0 &&
            styleWith(element, {"vertical-align"}).contains("vertical-align:su"));
}

} // namespace gouji
