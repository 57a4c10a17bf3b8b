#include "ui/original/laid_out_text.h"

#include "ui/original/block_writer.h"
#include "ui/original/displayable_text.h"

#include <QTextBlock>

#include <algorithm>

namespace gouji {

namespace {

/// The text with as many UTF-16 units as before, in which QTextDocument finds no line ends that it would join
/// or drop.
QString withPlainLineEnds(QString text) {
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text.at(i).unicode();
        if (c == u'\r')
            text[i] = i + 1 < text.size() && text.at(i + 1) == u'\n' ? QChar(u' ') : QChar(u'\n');
        else if (c == u'\f' || c == u'\v' || c == QChar::ParagraphSeparator)
            text[i] = u'\n';
    }
    return text;
}

bool overlaps(const TextRange& piece, const TextRange& wanted) {
    const qsizetype end = wanted.start + std::max<qsizetype>(wanted.length, 1);
    return piece.start < end && wanted.start < piece.start + std::max<qsizetype>(piece.length, 1);
}

TextPlace placeIn(const TextPiece& piece, const TextRange& wanted) {
    const bool whole = wanted.start <= piece.source.start &&
                       wanted.start + wanted.length >= piece.source.start + piece.source.length;
    if (whole || !piece.isVerbatim)
        return {piece.begin, piece.end, piece.isCell()};
    const qsizetype from = std::max<qsizetype>(0, wanted.start - piece.source.start);
    return {piece.begin + from, std::min(piece.end, piece.begin + from + wanted.length), false};
}

} // namespace

LaidOutText LaidOutText::blocks(const Document& document, const QPalette& palette, qsizetype limit) {
    LaidOutText out;
    out.m_document = std::make_unique<QTextDocument>();
    BlockWriter writer(out, document, palette, limit);
    writer.write();
    return out;
}

LaidOutText LaidOutText::raw(const Document& document, qsizetype limit) {
    LaidOutText out;
    out.m_cut = document.text.size() > limit;
    out.m_document = std::make_unique<QTextDocument>();
    out.m_document->setUndoRedoEnabled(false);
    out.m_document->setDocumentMargin(12);
    const QString text = displayable(withPlainLineEnds(document.text.left(limit)));
    QTextCursor(out.m_document.get()).insertText(text);
    out.m_pieces.push_back({{0, text.size()}, 0, text.size(), -1, -1, -1, {}, true});
    out.findCells(document, text.size());
    return out;
}

void LaidOutText::findCells(const Document& document, qsizetype shown) {
    qsizetype at = 0;
    for (const Block& block : document.blocks) {
        if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
            if (const auto* range = std::get_if<TextRange>(&paragraph->anchor))
                at = std::max(at, range->start + range->length);
            continue;
        }
        for (const SourceRow& row : std::get<SourceTable>(block).rows) {
            for (const SourceCell& cell : row) {
                const auto* place = std::get_if<TableCell>(&cell.anchor);
                const QString line = QString(cell.text).replace(u'\n', u' ');
                const qsizetype begin = place ? document.text.indexOf(line, at) : -1;
                if (begin < 0 || begin + line.size() > shown)
                    return;
                at = begin + line.size();
                m_pieces.push_back({{-1, 0}, begin, at, place->table, place->row, place->column, {}, false});
            }
        }
    }
}

/// The smallest piece around the middle of what is wanted: a cell, where its table has one.
std::optional<TextPlace> LaidOutText::placeOn(const PageRect& wanted) const {
    const TextPiece* best = nullptr;
    double bestArea = 0;
    for (const TextPiece& piece : m_pieces) {
        if (!piece.page || piece.page->page != wanted.page ||
            !piece.page->rect.contains(wanted.rect.center()))
            continue;
        const double area = piece.page->rect.width() * piece.page->rect.height();
        if (!best || area < bestArea) {
            best = &piece;
            bestArea = area;
        }
    }
    return best ? std::optional(TextPlace{best->begin, best->end, best->isCell()}) : std::nullopt;
}

std::optional<TextPlace> LaidOutText::placeOf(const Anchor& anchor) const {
    if (const auto* cell = std::get_if<TableCell>(&anchor)) {
        for (const TextPiece& piece : m_pieces) {
            if (piece.table == cell->table && piece.row == cell->row && piece.column == cell->column)
                return TextPlace{piece.begin, piece.end, true};
        }
        return std::nullopt;
    }
    if (const auto* page = std::get_if<PageRect>(&anchor))
        return placeOn(*page);
    const auto* range = std::get_if<TextRange>(&anchor);
    if (!range)
        return std::nullopt;
    std::optional<TextPlace> place;
    for (const TextPiece& piece : m_pieces) { // a range may run over several cells
        if (piece.source.start < 0 || !overlaps(piece.source, *range))
            continue;
        const TextPlace here = placeIn(piece, *range);
        place = place ? TextPlace{place->begin, here.end, place->wholeCell && here.wholeCell} : here;
    }
    return place;
}

TextPlace LaidOutText::rowAround(const TextPlace& place) const {
    const auto around = std::find_if(m_pieces.begin(), m_pieces.end(), [&](const TextPiece& piece) {
        return piece.isCell() && piece.begin <= place.begin && place.begin <= piece.end;
    });
    if (around == m_pieces.end()) {
        const QTextBlock last = m_document->findBlock(int(place.end));
        return {m_document->findBlock(int(place.begin)).position(), last.position() + last.length() - 1,
                false};
    }
    TextPlace row{around->begin, around->end, true};
    for (const TextPiece& piece : m_pieces) {
        if (piece.table != around->table || piece.row != around->row)
            continue;
        row.begin = std::min(row.begin, piece.begin);
        row.end = std::max(row.end, piece.end);
    }
    return row;
}

} // namespace gouji
