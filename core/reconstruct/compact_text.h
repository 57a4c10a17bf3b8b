#pragma once

#include "core/document/document.h"

#include <QString>

#include <vector>

namespace gouji {

/// White space and marks that print nothing.
bool isInvisible(QChar c);

/// Text without white space and invisible characters, digits in ASCII, that remembers where each unit stood.
/// Names and titles are printed with spaces and line breaks anywhere; here they are plain.
class CompactText {
public:
    CompactText() = default;
    /// Units [from, from + length) of the paragraph.
    CompactText(const Paragraph& paragraph, qsizetype from, qsizetype length);

    const QString& text() const { return m_text; }
    qsizetype size() const { return m_text.size(); }
    void append(const CompactText& other);
    /// Where units [start, start + length) stand: a range of the decoded text, else the paragraph's own
    /// anchor.
    Anchor anchorOf(qsizetype start, qsizetype length) const;

private:
    QString m_text;
    std::vector<qsizetype> m_positions; ///< in Document::text; empty when the anchors are no text ranges
    Anchor m_paragraph;                 ///< of the first paragraph
};

} // namespace gouji
