#pragma once

#include "core/document/document.h"

#include <QStringList>

namespace gouji::testing {

/// A document in one line: paragraphs as they are, tables in braces, rows by ` / `, cells by `|`, line breaks
/// as `\n`.
inline QString linesOf(const Document& document) {
    QStringList blocks;
    for (const Block& block : document.blocks) {
        if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
            blocks += paragraph->text;
            continue;
        }
        QStringList rows;
        for (const SourceRow& row : std::get<SourceTable>(block).rows) {
            QStringList cells;
            for (const SourceCell& cell : row)
                cells += cell.text;
            rows += cells.join(QLatin1Char('|'));
        }
        blocks += QLatin1Char('{') + rows.join(QStringLiteral(" / ")) + QLatin1Char('}');
    }
    return blocks.join(QStringLiteral(" ; ")).replace(QLatin1Char('\n'), QStringLiteral("\\n"));
}

} // namespace gouji::testing
