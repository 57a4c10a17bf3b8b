#include "core/readers/html/hiding_rules.h"

#include "core/readers/html/element.h"

#include <QRegularExpression>

#include <algorithm>

namespace gouji {

namespace {

constexpr qsizetype longestSheet = 200'000;
constexpr size_t mostRules = 500;
constexpr size_t longestPath = 6;

/// Texts of all `style` elements.
QByteArray sheetsOf(const PageTree& tree) {
    QByteArray sheets;
    std::vector<const GumboNode*> open{&tree.document()};
    while (!open.empty() && sheets.size() < longestSheet) {
        const GumboNode& node = *open.back();
        open.pop_back();
        if (node.type != GUMBO_NODE_ELEMENT && node.type != GUMBO_NODE_DOCUMENT)
            continue;
        const GumboVector& children =
            node.type == GUMBO_NODE_DOCUMENT ? node.v.document.children : node.v.element.children;
        const bool isStyle = node.type == GUMBO_NODE_ELEMENT && node.v.element.tag == GUMBO_TAG_STYLE;
        for (unsigned int i = children.length; i > 0; --i) {
            const auto* child = static_cast<const GumboNode*>(children.data[i - 1]);
            if (isStyle && (child->type == GUMBO_NODE_TEXT || child->type == GUMBO_NODE_WHITESPACE))
                sheets += child->v.text.text;
            open.push_back(child);
        }
        sheets += isStyle ? "\n" : "";
    }
    return sheets.left(longestSheet);
}

/// Without comments and the marks that hid sheets from old browsers.
QByteArray withoutComments(QByteArray sheet) {
    for (qsizetype at = sheet.indexOf("/*"); at >= 0; at = sheet.indexOf("/*", at)) {
        const qsizetype end = sheet.indexOf("*/", at + 2);
        sheet.remove(at, end < 0 ? sheet.size() - at : end + 2 - at);
    }
    return sheet.replace("<!--", "").replace("-->", "");
}

/// Where the block that opens at `open` ends.
qsizetype endOfBlock(const QByteArray& sheet, qsizetype open) {
    int depth = 0;
    for (qsizetype i = open; i < sheet.size(); ++i) {
        depth += sheet[i] == '{' ? 1 : sheet[i] == '}' ? -1 : 0;
        if (depth == 0)
            return i;
    }
    return sheet.size();
}

bool isForScreens(const QByteArray& media) {
    return !media.contains("print") && !media.contains("width") && !media.contains("height");
}

} // namespace

bool declaresHidden(const QByteArray& declarations) {
    static const QRegularExpression hidden(
        QStringLiteral("(?:^|;)(?:display:none|visibility:(?:hidden|collapse)|mso-hide:all|"
                       "text-decoration(?:-line)?:line-through|(?:font-size|opacity):0(?:\\.0*)?(?![.\\d])|"
                       "(?:left|top|text-indent|margin-left):-\\d{3,})"));
    return hidden.match(QString::fromLatin1(declarations)).hasMatch();
}

HidingRules HidingRules::of(const PageTree& tree) {
    HidingRules rules;
    rules.readSheet(withoutComments(sheetsOf(tree).toLower()));
    const auto hides = [](const Rule& rule) { return rule.hides; };
    if (std::none_of(rules.m_rules.begin(), rules.m_rules.end(), hides))
        rules.m_rules.clear();
    return rules;
}

void HidingRules::readSheet(const QByteArray& sheet) {
    qsizetype at = 0;
    for (qsizetype open = sheet.indexOf('{'); open >= 0 && m_rules.size() < mostRules;
         open = sheet.indexOf('{', at)) {
        const qsizetype end = endOfBlock(sheet, open);
        QByteArray head = sheet.mid(at, open - at);
        head = head.mid(head.lastIndexOf(';') + 1).trimmed(); // behind @charset, @import
        const QByteArray body = sheet.mid(open + 1, end - open - 1);
        if (!head.startsWith('@'))
            addRule(head, body);
        else if (head.startsWith("@media") && isForScreens(head) && !body.contains("@media"))
            readSheet(body);
        at = end + 1;
    }
}

void HidingRules::addRule(const QByteArray& selectors, const QByteArray& declarations) {
    QByteArray plain = declarations.simplified();
    plain.replace(' ', "");
    const bool hides = declaresHidden(plain);
    if (!hides && !plain.contains("display:") && !plain.contains("visibility:"))
        return;
    for (const QByteArray& selector : selectors.split(',')) {
        Rule rule;
        rule.hides = hides;
        if (readPath(selector, rule.path))
            m_rules.push_back(std::move(rule));
    }
}

bool HidingRules::readPath(const QByteArray& selector, std::vector<Compound>& path) {
    QByteArray spaced = selector;
    spaced.replace('>', ' '); // a child is a descendant, too
    for (const QByteArray& part : spaced.simplified().split(' ')) {
        Compound compound;
        if (!readCompound(part, compound) || path.size() >= longestPath)
            return false;
        path.push_back(std::move(compound));
    }
    return !path.empty();
}

bool HidingRules::readCompound(const QByteArray& text, Compound& compound) {
    qsizetype from = 0;
    for (qsizetype i = 1; i <= text.size(); ++i) {
        if (i < text.size() && text[i] != '.' && text[i] != '#')
            continue;
        const QByteArray part = text.mid(from, i - from);
        const QByteArray name = part.mid(part.startsWith('.') || part.startsWith('#') ? 1 : 0);
        const bool isName = !name.isEmpty() && std::all_of(name.begin(), name.end(), [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
        });
        if (!isName)
            return false;
        if (part.startsWith('.'))
            compound.classes += name;
        else if (part.startsWith('#'))
            compound.id = name;
        else
            compound.tag = name;
        from = i;
    }
    return !text.isEmpty();
}

bool HidingRules::matches(const Compound& compound, const GumboElement& element) {
    if (!compound.tag.isEmpty() && compound.tag != gumbo_normalized_tagname(element.tag))
        return false;
    if (!compound.id.isEmpty() && QByteArray(attributeOf(element, "id")).toLower() != compound.id)
        return false;
    if (compound.classes.isEmpty())
        return true;
    const QByteArrayList own = QByteArray(attributeOf(element, "class")).toLower().simplified().split(' ');
    return std::all_of(compound.classes.begin(), compound.classes.end(),
                       [&](const QByteArray& name) { return own.contains(name); });
}

bool HidingRules::matches(const Rule& rule, const GumboNode& node) {
    if (!matches(rule.path.back(), node.v.element))
        return false;
    size_t left = rule.path.size() - 1;
    for (const GumboNode* above = node.parent; above && left > 0; above = above->parent) {
        if (above->type == GUMBO_NODE_ELEMENT && matches(rule.path[left - 1], above->v.element))
            --left;
    }
    return left == 0;
}

bool HidingRules::hide(const GumboNode& node) const {
    bool hidden = false;
    for (const Rule& rule : m_rules) {
        if (rule.hides != hidden && matches(rule, node))
            hidden = rule.hides;
    }
    return hidden;
}

} // namespace gouji
