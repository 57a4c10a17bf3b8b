#include "core/reconstruct/compact_text.h"

#include "core/base/characters.h"

#include <algorithm>

namespace gouji {

namespace {

/// The length of an editor's mark like `[bookmark: _GoBack]` that begins here, or 0.
qsizetype markAt(QStringView text, qsizetype at) {
    static const QString begin = QStringLiteral("[bookmark:");
    if (text[at] != u'[' || !text.mid(at).startsWith(begin))
        return 0;
    const qsizetype end = text.indexOf(u']', at);
    return end < 0 ? 0 : end - at + 1;
}

QChar plain(QChar c) {
    return c.unicode() >= 0xFF10 && c.unicode() <= 0xFF19 ? QChar(c.unicode() - 0xFF10 + u'0') : c;
}

} // namespace

bool isInvisible(QChar c) {
    if (c.unicode() >= 0x4E00 && c.unicode() <= 0x9FFF)
        return false;
    return c.isSpace() || printsNothing(c);
}

CompactText::CompactText(const Paragraph& paragraph, qsizetype from, qsizetype length)
    : m_paragraph(paragraph.anchor) {
    const auto* range = std::get_if<TextRange>(&paragraph.anchor);
    const bool placed = range != nullptr && range->length == paragraph.text.size();
    const qsizetype end = from + std::min(length, paragraph.text.size() - from);
    m_text.reserve(end - from);
    if (placed)
        m_positions.reserve(size_t(end - from));
    for (qsizetype i = from; i < end; ++i) {
        if (const qsizetype mark = markAt(paragraph.text, i)) {
            i += mark - 1;
            continue;
        }
        if (isInvisible(paragraph.text[i]))
            continue;
        m_text += plain(paragraph.text[i]);
        if (placed)
            m_positions.push_back(range->start + i);
    }
}

void CompactText::append(const CompactText& other) {
    if (m_text.isEmpty()) {
        *this = other;
        return;
    }
    const bool placed = qsizetype(m_positions.size()) == m_text.size() &&
                        qsizetype(other.m_positions.size()) == other.m_text.size();
    m_text += other.m_text;
    if (placed)
        m_positions.insert(m_positions.end(), other.m_positions.begin(), other.m_positions.end());
    else
        m_positions.clear();
}

Anchor CompactText::anchorOf(qsizetype start, qsizetype length) const {
    if (length <= 0 || start < 0 || start + length > qsizetype(m_positions.size()))
        return m_paragraph;
    const qsizetype first = m_positions[size_t(start)];
    return TextRange{first, m_positions[size_t(start + length - 1)] + 1 - first};
}

} // namespace gouji
