#pragma once

#include "ui/original/laid_out_text.h"

#include <QTextCursor>
#include <QTextTableFormat>

namespace gouji {

/// Writes the blocks of a Document into the QTextDocument of a LaidOutText. Plain text only: nothing in the
/// original is taken for markup.
class BlockWriter {
public:
    BlockWriter(LaidOutText& out, const Document& document, const QPalette& palette, qsizetype limit);

    void write();

private:
    void writeParagraph(const Paragraph& paragraph);
    void writeTable(const SourceTable& table);
    void writeRow(QTextTable* table, int row, const SourceRow& cells);
    void insert(const QString& text, const Anchor& anchor, TextPiece piece);
    bool isFull();

    LaidOutText& m_out;
    const Document& m_document;
    qsizetype m_limit;
    QTextCursor m_cursor;
    QTextTableFormat m_tableFormat;
    int m_tables = 0;
    qsizetype m_written = 0;
    bool m_atStart = true; ///< the block at the cursor is still empty
};

} // namespace gouji
