#pragma once

#include "core/document/document.h"

#include <vector>

namespace gouji {

/// Puts text together as a page prints it: pieces of a line as they come, lines trimmed, empty ones left out.
class TextFlow {
public:
    /// White space of the source (spaces, tabs, line ends) counts as one space.
    void addCollapsed(QStringView text);
    /// Character by character.
    void add(QStringView text);
    void endLine();
    /// Ends the line; the table's rows follow.
    std::vector<Block>& blocks() {
        endLine();
        return m_blocks;
    }
    std::vector<Block> take() {
        endLine();
        return std::move(m_blocks);
    }

private:
    std::vector<Block> m_blocks;
    QString m_line;
};

/// Digits raised above the line (`5²`), so that the mark of a footnote never becomes part of a number.
QString raised(QStringView text);

} // namespace gouji
