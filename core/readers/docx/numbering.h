#pragma once

#include "core/readers/docx/word_styles.h"

#include <array>
#include <map>
#include <optional>
#include <set>

namespace gouji {

/// Automatic numbering: counts the paragraphs of every list and prints their labels. Points into the tree,
/// which must outlive it.
class Numbering {
public:
    Numbering() = default;
    explicit Numbering(const XmlNode& root);

    /// Counts one more paragraph at this place and gives its label with what divides it from the text:
    /// `（一）`, `1. `. Empty for bullets and lists that are not defined.
    QString next(const ListPlace& place);
    /// The level to which a paragraph style belongs in its list; 0 where the list does not say.
    int levelOfStyle(int numId, std::string_view styleId) const;

private:
    static constexpr int levelCount = 9;

    struct Level {
        int start = 1;
        int restartAfter =
            -1; ///< w:lvlRestart: the level (from 1) that restarts this one; 0 never; -1 any above
        std::string_view format = "decimal";
        std::string_view text; ///< `（%1）`
        std::string_view divider = "tab";
        std::string_view style;
        bool isLegal = false; ///< prints all its numbers in decimals
    };
    struct List {
        std::array<Level, levelCount> levels;
        std::string_view linkedStyle; ///< w:numStyleLink: another list, of this style, is meant
    };
    struct Use {
        int list = -1;
        std::map<int, Level> levels; ///< replaced for this use
        std::map<int, int> starts;   ///< where this use begins to count anew
    };
    struct Counters {
        std::array<std::optional<int>, levelCount> at;
    };

    static Level levelOf(const XmlNode& node);
    void addList(const XmlNode& node);
    void addUse(const XmlNode& node);
    const Level& levelAt(const Use& use, int list, int level) const;
    int listOf(const Use& use) const;
    void count(const Use& use, int list, int level, Counters& counters) const;
    QString label(const Use& use, int list, int level, const Counters& counters) const;

    std::map<int, List> m_lists;
    std::map<std::string_view, int> m_listOfStyle; ///< w:styleLink
    std::map<int, Use> m_uses;
    std::map<int, Counters> m_counters; ///< by list: its uses go on with each other's numbers
    std::set<int> m_begun;              ///< uses whose own starts have been applied
};

} // namespace gouji
