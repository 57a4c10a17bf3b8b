#pragma once

#include "core/base/limits.h"
#include "core/document/document.h"

namespace gouji {

/// A stretch of the decoded text.
struct TextSpan {
    qsizetype start = 0;
    qsizetype length = 0;
};

/// Puts cells, rows and paragraphs of a text together as blocks of its Document, within the limits on rows
/// and cells: what is beyond them is left out and the Document says so. Every piece is anchored where it
/// stands in Document::text, which must not change meanwhile.
class TableBuilder {
public:
    TableBuilder(Document& document, const Limits& limits) : m_document(document), m_limits(limits) {}

    QStringView textOf(const TextSpan& span) const {
        return QStringView(m_document.text).mid(span.start, span.length);
    }
    bool hasOpenRow() const { return !m_row.empty(); }
    bool hasOpenTable() const { return hasOpenRow() || !m_table.rows.empty(); }

    void addCell(const TextSpan& span);
    /// Goes on with the last cell of the open row on a line of its own.
    void continueCell(const TextSpan& line);
    void endRow();
    /// A row whose cells tabs divide.
    void addTabbedRow(const TextSpan& line);
    void endTable();
    /// Ends the table before it. Lines without text add nothing.
    void addParagraph(const TextSpan& line);

private:
    Document& m_document;
    const Limits& m_limits;
    SourceTable m_table;
    SourceRow m_row;
    qsizetype m_rows = 0; ///< of all tables
};

} // namespace gouji
