#pragma once

#include "core/document/document.h"
#include "tests/support/random.h"

#include <QByteArray>

namespace gouji::testing {

/// How a web page is marked up. What it says is the Document's; menus, breadcrumb and footer are its own.
struct HtmlStyle {
    enum class Encoding {
        Utf8,    ///< declared so
        Utf8Bom, ///< a byte order mark and no declaration
        Gb18030, ///< declared gb2312, as pages of the time are
        Utf8DeclaredGbk,
    };
    Encoding encoding = Encoding::Utf8;
    bool word = false;             ///< saved from Word: mso classes, o:p, conditional comments
    bool spanPerCharacter = false; ///< cut into one span a character
    bool nonBreaking = false;      ///< &nbsp; in empty cells and beside numbers
    bool breaksInCells = false;    ///< <br> inside longer labels
    bool unclosed = false;         ///< no end tags for rows, cells and paragraphs
    bool layoutTable = false;      ///< the whole body in the cell of a layout table
    bool hidden = false; ///< figures that nobody sees beside those that count, struck out or not shown
    bool groups = false; ///< the first row of a table in thead, cells of it as th
};

HtmlStyle drawHtmlStyle(Random& random);

/// A government web page that prints the document: a reader should deliver its paragraphs and tables again,
/// and what stands around them on the page.
QByteArray htmlOf(const Document& document, const HtmlStyle& style, Random& random);

} // namespace gouji::testing
