#pragma once

#include "core/document/document.h"

#include <QString>

#include <vector>

namespace gouji {

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

/// A label with its value: a line `发布机构: …`, or two neighbouring cells of a page's metadata table.
struct PageField {
    QString label;
    QString value; ///< as printed, trimmed
    CompactText compact;
};

/// The parts of a document in which identity stands; the tables' figures and the prose between are left out.
struct IdentityText {
    std::vector<CompactText> head; ///< the first paragraphs, long ones cut
    std::vector<CompactText> tail; ///< the last ones, if short, or the last words of a long one
    std::vector<PageField> fields;
};

IdentityText identityText(const Document& document);

} // namespace gouji
