#include "ui/original/block_writer.h"

#include "ui/look/tones.h"
#include "ui/original/displayable_text.h"

#include <QTextTable>

#include <algorithm>
#include <numeric>

namespace gouji {

namespace {

constexpr int widestTable = 200; ///< columns drawn; Limits::cellsPerRow may let more through
constexpr int cellCost = 160;    ///< a cell costs as much time as so many characters

int columnsOf(const SourceTable& table) {
    int columns = 1;
    for (const SourceRow& row : table.rows) {
        for (const SourceCell& cell : row)
            columns = std::max(columns, std::max(0, cell.column) + std::max(1, cell.columnSpan));
    }
    return std::min(columns, widestTable);
}

/// Shares of the width by the longest text of each column; none for tables too wide to be squeezed.
QList<QTextLength> sharesOf(const SourceTable& table, int columns) {
    if (columns > 24)
        return {};
    std::vector<qsizetype> longest(size_t(columns), 5);
    for (const SourceRow& row : table.rows) {
        for (const SourceCell& cell : row) {
            if (cell.column >= 0 && cell.column < columns && cell.columnSpan <= 1)
                longest[size_t(cell.column)] =
                    std::clamp<qsizetype>(cell.text.size() + 2, longest[size_t(cell.column)], 16);
        }
    }
    const qsizetype all = std::accumulate(longest.begin(), longest.end(), qsizetype(0));
    QList<QTextLength> shares;
    for (const qsizetype length : longest)
        shares += QTextLength(QTextLength::PercentageLength, 100.0 * double(length) / double(all));
    return shares;
}

/// Small tables stay small.
QTextLength widthOf(const QList<QTextLength>& shares) {
    return shares.size() > 5 ? QTextLength(QTextLength::PercentageLength, 100) : QTextLength();
}

qsizetype charactersOf(const SourceTable& table) {
    qsizetype sum = 0;
    for (const SourceRow& row : table.rows) {
        for (const SourceCell& cell : row)
            sum += cell.text.size() + cellCost;
    }
    return sum;
}

/// A number that is folded reads as two.
bool isNumber(const QString& text) {
    return text.size() <= 16 && std::all_of(text.begin(), text.end(), [](QChar c) {
               return c.isDigit() || QStringView(u".,%+-").contains(c);
           });
}

} // namespace

BlockWriter::BlockWriter(LaidOutText& out, const Document& document, const QPalette& palette, qsizetype limit)
    : m_out(out), m_document(document), m_limit(limit), m_cursor(out.m_document.get()) {
    out.m_document->setUndoRedoEnabled(false);
    out.m_document->setDocumentMargin(12);
    m_tableFormat.setBorder(1);
    m_tableFormat.setBorderCollapse(true);
    m_tableFormat.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    m_tableFormat.setBorderBrush(Tones(palette).line);
    m_tableFormat.setCellPadding(4);
    m_tableFormat.setCellSpacing(0);
    m_tableFormat.setTopMargin(4);
    m_tableFormat.setBottomMargin(10);
}

void BlockWriter::write() {
    m_cursor.beginEditBlock();
    for (const Block& block : m_document.blocks) {
        if (isFull())
            break;
        if (const auto* paragraph = std::get_if<Paragraph>(&block))
            writeParagraph(*paragraph);
        else
            writeTable(std::get<SourceTable>(block));
    }
    m_cursor.endEditBlock();
}

bool BlockWriter::isFull() {
    m_out.m_cut = m_out.m_cut || m_written >= m_limit;
    return m_out.m_cut;
}

void BlockWriter::insert(const QString& text, const Anchor& anchor, TextPiece piece) {
    const QString shown = displayable(text.left(std::max<qsizetype>(0, m_limit - m_written)));
    m_out.m_cut = m_out.m_cut || shown.size() < text.size();
    m_written += shown.size() + (piece.isCell() ? cellCost : 1);
    const auto* range = std::get_if<TextRange>(&anchor);
    piece.source = range ? *range : TextRange{-1, 0};
    if (const auto* page = std::get_if<PageRect>(&anchor))
        piece.page = *page;
    piece.begin = m_cursor.position();
    m_cursor.insertText(shown);
    piece.end = m_cursor.position();
    piece.isVerbatim = range && range->length == text.size() &&
                       QStringView(m_document.text).mid(range->start, range->length) == text;
    m_out.m_pieces.push_back(piece);
}

void BlockWriter::writeParagraph(const Paragraph& paragraph) {
    QTextBlockFormat format;
    format.setBottomMargin(6);
    format.setLineHeight(135, QTextBlockFormat::ProportionalHeight);
    if (m_atStart)
        m_cursor.setBlockFormat(format);
    else
        m_cursor.insertBlock(format);
    m_atStart = false;
    insert(paragraph.text, paragraph.anchor, {});
}

void BlockWriter::writeTable(const SourceTable& table) {
    if (table.rows.empty())
        return;
    const int columns = columnsOf(table);
    if (!m_atStart)
        m_cursor.insertBlock(QTextBlockFormat());
    const qsizetype rowLimit = charactersOf(table) + m_written <= m_limit
                                   ? qsizetype(table.rows.size())
                                   : (m_limit - m_written) / (columns * cellCost) + 1;
    const int rows = int(std::min<qsizetype>(qsizetype(table.rows.size()), rowLimit));
    m_out.m_cut = m_out.m_cut || rows < int(table.rows.size());
    QTextTableFormat format = m_tableFormat;
    const QList<QTextLength> shares = sharesOf(table, columns);
    format.setWidth(widthOf(shares));
    if (shares.size() > 5)
        format.setColumnWidthConstraints(shares);
    QTextTable* grid = m_cursor.insertTable(rows, columns, format);
    for (int row = 0; row < rows; ++row)
        writeRow(grid, row, table.rows[size_t(row)]);
    ++m_tables;
    m_cursor = m_out.m_document->rootFrame()->lastCursorPosition();
    m_atStart = true; // a table is always followed by an empty block
}

void BlockWriter::writeRow(QTextTable* grid, int row, const SourceRow& cells) {
    for (int i = 0; i < int(cells.size()); ++i) {
        const SourceCell& cell = cells[size_t(i)];
        if (cell.column < 0 || cell.column >= grid->columns())
            continue;
        const int down = std::clamp(cell.rowSpan, 1, grid->rows() - row);
        const int across = std::clamp(cell.columnSpan, 1, grid->columns() - cell.column);
        if (down > 1 || across > 1)
            grid->mergeCells(row, cell.column, down, across);
        m_cursor = grid->cellAt(row, cell.column).firstCursorPosition();
        if (m_cursor.position() < grid->cellAt(row, cell.column).lastPosition())
            continue; // two source cells claim the same place: the first is shown
        if (isNumber(cell.text)) {
            QTextBlockFormat unfolded;
            unfolded.setNonBreakableLines(true);
            m_cursor.mergeBlockFormat(unfolded);
        }
        TextPiece piece;
        piece.table = m_tables;
        piece.row = row;
        piece.column = cell.column;
        insert(cell.text, cell.anchor, piece);
    }
}

} // namespace gouji
