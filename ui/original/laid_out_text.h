#pragma once

#include "core/document/document.h"

#include <QPalette>
#include <QTextDocument>

#include <memory>
#include <optional>
#include <vector>

namespace gouji {

/// Where a piece of the original stands in a QTextDocument: a paragraph, a cell of a table, or the whole
/// text.
struct TextPiece {
    TextRange source;    ///< in Document::text; start -1 when the piece has no such anchor
    qsizetype begin = 0; ///< position of its first character
    qsizetype end = 0;   ///< position behind its last
    int table = -1;      ///< number of the table, its row and grid column; -1 for paragraphs
    int row = -1;
    int column = -1;
    std::optional<PageRect> page; ///< where it stands on a page, in paged formats
    bool isVerbatim = false;      ///< characters correspond one to one with those of the source

    bool isCell() const { return table >= 0; }
};

/// A place to be marked in a QTextDocument.
struct TextPlace {
    qsizetype begin = 0;
    qsizetype end = 0;
    bool wholeCell = false;
    bool operator==(const TextPlace&) const = default;
};

/// A Document made ready for showing, with the way from its anchors to positions.
class LaidOutText {
public:
    /// Paragraphs and bordered tables. Stops after `limit` characters.
    static LaidOutText blocks(const Document& document, const QPalette& palette, qsizetype limit);
    /// The decoded text as it is.
    static LaidOutText raw(const Document& document, qsizetype limit);

    QTextDocument* document() const { return m_document.get(); }
    bool isCut() const { return m_cut; }

    /// Nothing when the anchor points nowhere, or behind the cut.
    std::optional<TextPlace> placeOf(const Anchor& anchor) const;
    /// The row of the table, or the lines, that the place is in.
    TextPlace rowAround(const TextPlace& place) const;

private:
    friend class BlockWriter;
    std::optional<TextPlace> placeOn(const PageRect& wanted) const;

    /// Where readers that anchor cells as such have written them: in reading order, line breaks as spaces.
    void findCells(const Document& document, qsizetype shown);

    std::unique_ptr<QTextDocument> m_document;
    std::vector<TextPiece> m_pieces; ///< in the order of positions
    bool m_cut = false;
};

} // namespace gouji
