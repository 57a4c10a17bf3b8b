#pragma once

#include "core/base/limits.h"
#include "core/readers/pdf/page_content.h"
#include "core/readers/pdf/page_images.h"
#include "core/readers/pdf/words.h"

#include <optional>
#include <variant>
#include <vector>

/// What stands on a page: lines of text and tables from top to bottom, upright.
namespace gouji::pdf {

struct PageCell {
    QString text; ///< '\n' between its lines
    QRectF box;   ///< on the upright page
    int row = 0;  ///< from 0
    int column = 0;
    int rowSpan = 1;
    int columnSpan = 1;
    std::optional<Recognition> recognition = {}; ///< of pages that are pictures; none: surely empty there
    std::optional<double> room = {}; ///< ems that its last line leaves free; none: no text, or not known
};

struct PageTable {
    std::vector<PageCell> cells; ///< by row, then column
    std::vector<double> columns; ///< x of the lines between columns; empty where no rules draw them
    int rowCount = 0;
    QRectF box;
    bool isOpenAbove = false; ///< no rule closes it at the top
    bool isOpenBelow = false;
    bool goesOn = false; ///< without rules: the table of the page before goes on with it, in the same columns
};

using PageItem = std::variant<TextLine, PageTable>;

struct PageLayout {
    int number = 1;
    QSizeF size;     ///< of the page as displayed
    int turns = 0;   ///< quarter turns clockwise of what is upright here (upright.h)
    double skew = 0; ///< radians clockwise by which lines that are level here fall on the page as displayed
    std::vector<PageItem> items;
    std::vector<Rule> rulesAcross; ///< horizontal rules outside of ruled tables, from top to bottom
    qsizetype brokenCharacters = 0;
    int pictures = 0;        ///< that were not read; on a page that was recognised: areas that are no text
    bool isPicture = false;  ///< shows something, but no character
    double imageDpi = 0;     ///< of its largest picture; 0: it has none
    bool isColoured = false; ///< one of its pictures has colours
    std::vector<PictureArea> untold; ///< pictures on a page with text
    bool truncated = false;
    bool damaged = false;

    QSizeF uprightSize() const { return turns % 2 == 1 ? size.transposed() : size; }
};

/// Tables are those that rules draw; the others still are lines (aligned_table.h).
PageLayout layoutOf(PageContent page, const Limits& limits);

/// Where an item stands on its upright page.
QRectF boxOf(const PageItem& item);

/// Where a rectangle of the upright page stands on the page as displayed; around it where that one is askew.
QRectF displayedRect(const PageLayout& page, const QRectF& rect);

} // namespace gouji::pdf
