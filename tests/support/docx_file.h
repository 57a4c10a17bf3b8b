#pragma once

#include "core/document/document.h"
#include "tests/support/random.h"

#include <QByteArray>

namespace gouji::testing {

/// The paper a Word file is set for, which matters to programs that print it. Lengths are twentieths of a
/// point.
struct DocxPaper {
    enum class Rules { All, OpenSides, Across, None };

    int width = 0; ///< 0: the program's own paper and margins
    int height = 0;
    int margin = 1440;
    int halfPoints = 0; ///< the size of type; 0: the program's own
    int tableWidth = 9000;
    Rules rules = Rules::All;
    bool keepsRows = false;     ///< no row is divided by a page's end
    bool repeatsHeader = false; ///< a table's header comes again on each page
    bool numbersPages = false;
    bool hasRunningHeader = false;
};

/// How a Word file is made. What it says is the Document's.
struct DocxStyle {
    bool numbersLabels =
        false; ///< （一）, （二）… of the labels come from automatic numbering, not from text
    bool textBox = false;   ///< the last paragraphs stand in a text box, twice, as Word writes it
    bool tracked = false;   ///< some figures are tracked changes: the old value deleted, the new one inserted
    bool splitRuns = false; ///< texts are cut into runs anywhere, as spelling checks leave them
    bool nested = false;    ///< every table stands in the cell of another
    bool hidden = false;    ///< hidden and struck-out figures beside those that count, and fields' codes
    bool wrapped = false;   ///< cells and paragraphs in content controls
    bool packed = false;    ///< parts are deflated, as they usually are
    DocxPaper paper = {};
};

DocxStyle drawDocxStyle(Random& random);

/// A WordprocessingML package (ECMA-376) that prints the document. A row must not have two cells that claim
/// one place.
QByteArray docxOf(const Document& document, const DocxStyle& style, Random& random);

} // namespace gouji::testing
