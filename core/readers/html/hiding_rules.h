#pragma once

#include "core/readers/html/page_tree.h"

#include <QByteArray>
#include <QByteArrayList>

#include <vector>

namespace gouji {

/// The rules of a page's own style sheets that hide elements or show them again: those whose selectors are
/// made of tags, classes and ids, one within another. Later rules win, whatever their weight. Rules for other
/// media than screens of any size are left out; so is what is linked, for nothing is fetched.
class HidingRules {
public:
    /// Of all `style` elements of the page, as far as they are not absurdly long.
    static HidingRules of(const PageTree& tree);

    /// Of an element's node.
    bool hide(const GumboNode& node) const;

private:
    /// `td.a.b#c`
    struct Compound {
        QByteArray tag; ///< empty: any
        QByteArrayList classes;
        QByteArray id;
    };
    struct Rule {
        std::vector<Compound> path; ///< outermost first; each somewhere within the one before
        bool hides = false;
    };

    void readSheet(const QByteArray& sheet);
    void addRule(const QByteArray& selectors, const QByteArray& declarations);
    static bool readPath(const QByteArray& selector, std::vector<Compound>& path);
    static bool readCompound(const QByteArray& text, Compound& compound);
    static bool matches(const Compound& compound, const GumboElement& element);
    static bool matches(const Rule& rule, const GumboNode& node);

    std::vector<Rule> m_rules;
};

/// Whether declarations (of a style attribute or a rule) hide what they are for; in lower case, without
/// spaces.
bool declaresHidden(const QByteArray& declarations);

} // namespace gouji
