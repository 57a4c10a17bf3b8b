#pragma once

#include "core/reconstruct/compact_text.h"

#include <QString>

#include <vector>

namespace gouji {

/// A paragraph as statements are looked for in it: without white space, and with numbers in Chinese numerals
/// that count something (三十二件, 两条, 增长一倍, 百分之五十) in digits. Remembers what is printed. Numerals
/// that say no number (十几件, 三四件, 一件事) stay as they are.
class StatementText {
public:
    explicit StatementText(CompactText compact);

    const QString& text() const { return m_origins.empty() ? m_compact.text() : m_text; }
    /// What is printed where units [start, start + length) of `text` stand, without white space.
    QString printed(qsizetype start, qsizetype length) const;
    Anchor anchorOf(qsizetype start, qsizetype length) const;

private:
    qsizetype originOf(qsizetype at) const;
    void replace(qsizetype from, qsizetype to, const QString& digits);

    CompactText m_compact;
    QString m_text;
    std::vector<qsizetype> m_origins; ///< of each unit of m_text in m_compact; empty: no numerals
};

} // namespace gouji
