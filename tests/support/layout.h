#pragma once

/// How a file sets its tables.
namespace gouji::testing {

enum class Layout {
    PlainTabs,  ///< a row a line, cells divided by tabs, every grid column there
    PagedTabs,  ///< the same as torn from pages: spanned cells collapsed, width changes at the page break
    CellLines,  ///< a cell a line after a tab; an empty line ends a row
    Joined,     ///< all cells run together
    Pipes,      ///< a row a line, `a | b | c |`
    Markdown,   ///< a row a line between `|`, a rule below each header
    LonePipes,  ///< a cell a line, `|` on the line behind it; an empty line ends a row
    Spanned,    ///< a Document whose cells span others (page_style.h)
    Spaces,     ///< a row a line, cells one space apart; empty cells leave nothing
    JoinedRows, ///< a row a line, its cells run together: `规章000`
    Scraped,    ///< a cell a line between empty lines and spaces; nothing divides rows, empty cells vanish
};

/// Whether figures run into each other, so that only relations divide them.
constexpr bool runsTogether(Layout layout) {
    return layout == Layout::Joined || layout == Layout::JoinedRows;
}

} // namespace gouji::testing
