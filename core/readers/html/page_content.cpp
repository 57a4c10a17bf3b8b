#include "core/readers/html/page_content.h"

#include "core/base/characters.h"
#include "core/readers/html/element.h"
#include "core/readers/html/hiding_rules.h"
#include "core/readers/html/sheet_lines.h"
#include "core/readers/html/table_grid.h"
#include "core/readers/text_flow.h"

#include <QStringList>

namespace gouji {

namespace {

/// Formatting elements that were never closed can make a tree deeper than its tags are nested.
constexpr int deepest = 5'000;

const GumboNode& childAt(const GumboElement& element, unsigned int i) {
    return *static_cast<const GumboNode*>(element.children.data[i]);
}

/// What all walks over one page share.
struct PageState {
    qsizetype rowsLeft = 0;
    bool isSheet = false;
    bool isCut = false;
    int pictures = 0;
    HidingRules hiding = {};
};

/// Reads the tree below one node. Cells of tables are read by walks of their own.
class Walk {
public:
    Walk(int depth, PageState& state) : m_depth(depth), m_state(state) {}

    void readChildren(const GumboElement& element) {
        if (++m_depth > deepest) {
            m_state.isCut = true;
        } else {
            for (unsigned int i = 0; i < element.children.length; ++i)
                readNode(childAt(element, i));
        }
        --m_depth;
    }

    std::vector<Block> take() { return m_flow.take(); }

private:
    void readNode(const GumboNode& node) {
        switch (node.type) {
        case GUMBO_NODE_TEXT:
        case GUMBO_NODE_WHITESPACE:
        case GUMBO_NODE_CDATA:
            addText(QString::fromUtf8(node.v.text.text));
            break;
        case GUMBO_NODE_ELEMENT:
            if (!m_state.hiding.hide(node))
                readShown(node.v.element);
            break;
        default:
            break; // comments, templates
        }
    }

    void readShown(const GumboElement& element) {
        m_state.pictures += isPicture(element) ? 1 : 0;
        if (m_isCell && showsUnread(element))
            m_flow.add(QStringView(&unreadObject, 1));
        else if (m_isCell && element.tag == GUMBO_TAG_TEXTAREA)
            readChildren(element);
        else if (const char* value = m_isCell ? fieldValue(element) : nullptr)
            addText(QString::fromUtf8(value));
        else if (!isLeftOut(element))
            readElement(element);
    }

    bool isHiddenOrLeftOut(const GumboNode& node) const {
        return isLeftOut(node.v.element) || m_state.hiding.hide(node);
    }

    void addText(const QString& text) {
        if (m_raised > 0)
            m_flow.addCollapsed(raised(text));
        else if (m_verbatim > 0)
            addLines(text);
        else
            m_flow.addCollapsed(text);
    }

    void addLines(const QString& text) {
        const QStringList lines = text.split(QLatin1Char('\n'));
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (i > 0)
                m_flow.endLine();
            m_flow.add(lines[i]);
        }
    }

    void readElement(const GumboElement& element) {
        if (element.tag == GUMBO_TAG_BR) {
            m_flow.endLine();
            return;
        }
        if (element.tag == GUMBO_TAG_TABLE) {
            readTable(element);
            return;
        }
        const bool isOwnLine = isBlock(element);
        const int verbatim = element.tag == GUMBO_TAG_PRE ? 1 : 0;
        const int raisedHere = isRaised(element) ? 1 : 0;
        if (isOwnLine)
            m_flow.endLine();
        m_verbatim += verbatim;
        m_raised += raisedHere;
        readChildren(element);
        m_verbatim -= verbatim;
        m_raised -= raisedHere;
        if (isOwnLine)
            m_flow.endLine();
    }

    std::vector<Block> contentOf(const GumboElement& element) {
        Walk inner(m_depth, m_state);
        inner.m_verbatim = m_verbatim;
        inner.m_isCell = true;
        inner.readChildren(element);
        return inner.take();
    }

    std::vector<Block> cellContent(const GumboElement& cell) {
        std::vector<Block> content = contentOf(cell);
        if (content.empty() && hasPictureBehind(cell))
            content.emplace_back(Paragraph{QString(unreadObject), {}});
        return content;
    }

    void readTable(const GumboElement& table) {
        m_flow.endLine();
        std::vector<const GumboElement*> groups, feet;
        for (unsigned int i = 0; i < table.children.length; ++i) {
            const GumboNode& node = childAt(table, i);
            if (node.type != GUMBO_NODE_ELEMENT || isHiddenOrLeftOut(node))
                continue;
            const GumboElement& child = node.v.element;
            if (child.tag == GUMBO_TAG_CAPTION)
                readElement(child);
            else if (child.tag == GUMBO_TAG_TFOOT)
                feet.push_back(&child);
            else
                groups.push_back(&child);
        }
        groups.insert(groups.end(), feet.begin(), feet.end());
        if (m_state.isSheet)
            addSheet(rowsOf(groups), m_flow.blocks());
        else
            addLaidTable(rowsOf(groups), m_flow.blocks());
    }

    std::vector<LaidRow> rowsOf(const std::vector<const GumboElement*>& groups) {
        TableGrid grid;
        for (const GumboElement* group : groups) {
            for (unsigned int i = 0; i < group->children.length; ++i) {
                const GumboNode& node = childAt(*group, i);
                if (node.type == GUMBO_NODE_ELEMENT && node.v.element.tag == GUMBO_TAG_TR &&
                    !isHiddenOrLeftOut(node))
                    readRow(node.v.element, grid);
            }
            grid.endGroup();
        }
        m_state.isCut = m_state.isCut || grid.isCut();
        return grid.take();
    }

    void readRow(const GumboElement& row, TableGrid& grid) {
        if (m_state.rowsLeft-- <= 0) {
            m_state.isCut = true;
            return;
        }
        grid.beginRow();
        for (unsigned int i = 0; i < row.children.length; ++i) {
            const GumboNode& node = childAt(row, i);
            if (node.type != GUMBO_NODE_ELEMENT)
                continue;
            const GumboElement& cell = node.v.element;
            const bool isCell = cell.tag == GUMBO_TAG_TD || cell.tag == GUMBO_TAG_TH;
            if (isCell && !isHiddenOrLeftOut(node))
                grid.addCell(cellContent(cell), spanOf(cell, "rowspan", 1), spanOf(cell, "colspan", 1));
        }
    }

    TextFlow m_flow;
    int m_depth = 0;
    int m_verbatim = 0; ///< inside `pre`
    int m_raised = 0;
    bool m_isCell = false; ///< inside a cell of a table: nothing that is seen there may be lost
    PageState& m_state;
};

} // namespace

HtmlContent pageContent(const PageTree& tree, const Limits& limits, bool isSheet) {
    PageState state{limits.tableRows, isSheet};
    state.hiding = HidingRules::of(tree);
    Walk walk(0, state);
    const GumboVector& children = tree.document().v.document.children;
    for (unsigned int i = 0; i < children.length; ++i) {
        const auto* node = static_cast<const GumboNode*>(children.data[i]);
        if (node->type == GUMBO_NODE_ELEMENT)
            walk.readChildren(node->v.element);
    }
    return {walk.take(), state.pictures, state.isCut};
}

} // namespace gouji
