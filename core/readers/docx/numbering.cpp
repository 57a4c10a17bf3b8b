#include "core/readers/docx/numbering.h"

#include "core/readers/docx/number_text.h"

#include <algorithm>

namespace gouji {

namespace {

constexpr auto word = XmlSpace::Word;

} // namespace

Numbering::Numbering(const XmlNode& root) {
    for (const XmlNode& node : root) {
        if (node.is(word, "abstractNum"))
            addList(node);
        else if (node.is(word, "num"))
            addUse(node);
    }
}

Numbering::Level Numbering::levelOf(const XmlNode& node) {
    Level level;
    level.start = numberOf(valueOf(node.child(word, "start")), 1);
    level.restartAfter = numberOf(valueOf(node.child(word, "lvlRestart")), -1);
    if (const XmlNode* format = node.child(word, "numFmt"))
        level.format = valueOf(format);
    level.text = valueOf(node.child(word, "lvlText"));
    if (const XmlNode* divider = node.child(word, "suff"))
        level.divider = valueOf(divider);
    level.style = valueOf(node.child(word, "pStyle"));
    level.isLegal = isOn(node.child(word, "isLgl"));
    return level;
}

void Numbering::addList(const XmlNode& node) {
    const int id = numberOf(node.attribute(word, "abstractNumId"), -1);
    if (id < 0)
        return;
    List& list = m_lists[id];
    for (const XmlNode& child : node) {
        const int number = numberOf(child.attribute(word, "ilvl"), -1);
        if (child.is(word, "lvl") && number >= 0 && number < levelCount)
            list.levels[size_t(number)] = levelOf(child);
    }
    list.linkedStyle = valueOf(node.child(word, "numStyleLink"));
    if (const std::string_view style = valueOf(node.child(word, "styleLink")); !style.empty())
        m_listOfStyle[style] = id;
}

void Numbering::addUse(const XmlNode& node) {
    Use& use = m_uses[numberOf(node.attribute(word, "numId"), -1)];
    use.list = numberOf(valueOf(node.child(word, "abstractNumId")), -1);
    for (const XmlNode& child : node) {
        const int number = numberOf(child.attribute(word, "ilvl"), -1);
        if (!child.is(word, "lvlOverride") || number < 0 || number >= levelCount)
            continue;
        if (const XmlNode* start = child.child(word, "startOverride"))
            use.starts[number] = numberOf(valueOf(start), 1);
        if (const XmlNode* level = child.child(word, "lvl"))
            use.levels[number] = levelOf(*level);
    }
}

int Numbering::listOf(const Use& use) const {
    const auto list = m_lists.find(use.list);
    if (list == m_lists.end() || list->second.linkedStyle.empty())
        return use.list;
    const auto linked = m_listOfStyle.find(list->second.linkedStyle);
    return linked == m_listOfStyle.end() ? use.list : linked->second;
}

const Numbering::Level& Numbering::levelAt(const Use& use, int list, int level) const {
    const auto replaced = use.levels.find(level);
    return replaced != use.levels.end() ? replaced->second : m_lists.at(list).levels[size_t(level)];
}

int Numbering::levelOfStyle(int numId, std::string_view styleId) const {
    const auto use = m_uses.find(numId);
    if (use == m_uses.end() || styleId.empty())
        return 0;
    const int list = listOf(use->second);
    for (int level = 0; m_lists.count(list) && level < levelCount; ++level) {
        if (levelAt(use->second, list, level).style == styleId)
            return level;
    }
    return 0;
}

void Numbering::count(const Use& use, int list, int level, Counters& counters) const {
    auto& own = counters.at[size_t(level)];
    own = own ? *own + 1 : levelAt(use, list, level).start;
    for (int below = level + 1; below < levelCount; ++below) {
        const int after = levelAt(use, list, below).restartAfter;
        if (after < 0 || (after > 0 && level < after))
            counters.at[size_t(below)].reset();
    }
}

QString Numbering::label(const Use& use, int list, int level, const Counters& counters) const {
    const Level& own = levelAt(use, list, level);
    if (own.format == "bullet")
        return {};
    const QString pattern = textOf(own.text);
    QString out;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const int wanted =
            pattern[i] == QLatin1Char('%') && i + 1 < pattern.size() ? pattern[i + 1].digitValue() : -1;
        if (wanted < 1 || wanted > levelCount) {
            out += pattern[i];
            continue;
        }
        const Level& other = levelAt(use, list, wanted - 1);
        out += numberText(counters.at[size_t(wanted - 1)].value_or(other.start),
                          own.isLegal ? "decimal" : other.format);
        ++i;
    }
    if (!out.isEmpty() && own.divider != "nothing")
        out += QLatin1Char(' ');
    return out;
}

QString Numbering::next(const ListPlace& place) {
    const auto use = m_uses.find(place.numId);
    if (use == m_uses.end() || !m_lists.count(listOf(use->second)))
        return {};
    const int level = std::clamp(place.level, 0, levelCount - 1);
    const int list = listOf(use->second);
    Counters& counters = m_counters[list];
    if (m_begun.insert(place.numId).second) {
        for (const auto& [started, start] : use->second.starts)
            counters.at[size_t(started)] = start - 1;
    }
    count(use->second, list, level, counters);
    return label(use->second, list, level, counters);
}

} // namespace gouji
