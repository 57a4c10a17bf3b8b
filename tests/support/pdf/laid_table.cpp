#include "tests/support/pdf/laid_table.h"

#include <QRegularExpression>

#include <algorithm>

namespace gouji::testing {

namespace {

constexpr double padding = 3;

bool isFigure(const QString& text) {
    static const QRegularExpression figure(QStringLiteral("^[\\d０-９.,+\\s-]*\\S?$"));
    return figure.match(text).hasMatch();
}

/// A label that spans many rows of one narrow column is set downwards.
bool isSetDownwards(const SourceCell& cell) {
    return cell.rowSpan >= 8 && cell.columnSpan == 1;
}

int widthOf(const SourceTable& table) {
    int width = 0;
    for (const SourceRow& row : table.rows) {
        for (const SourceCell& cell : row)
            width = std::max(width, cell.column + cell.columnSpan);
    }
    return width;
}

/// Shares of the columns: figures as wide as they are, labels up to some characters.
std::vector<double> columnWidths(const SourceTable& table, double width, const QFontMetricsF& metrics,
                                 const PdfStyle& style) {
    const int count = widthOf(table);
    std::vector<double> least(size_t(count), metrics.horizontalAdvance(QStringLiteral("国国")) + 2 * padding);
    std::vector<double> wish = least;
    for (const SourceRow& row : table.rows) {
        for (const SourceCell& cell : row) {
            if (cell.columnSpan > 1 || isSetDownwards(cell))
                continue;
            const auto column = size_t(cell.column);
            double widest = 0;
            for (const QString& line : cell.text.split(QLatin1Char('\n')))
                widest = std::max(widest, metrics.horizontalAdvance(line) + 2 * padding + 1);
            if (isFigure(cell.text))
                least[column] = std::max(least[column], widest);
            wish[column] = std::max(wish[column], std::min(widest, style.narrow ? 60.0 : 150.0));
        }
    }
    double leastSum = 0, wishSum = 0;
    for (size_t i = 0; i < least.size(); ++i) {
        wish[i] = std::max(wish[i], least[i]);
        leastSum += least[i];
        wishSum += wish[i];
    }
    const double share = wishSum > leastSum ? (width - leastSum) / (wishSum - leastSum) : 1.0;
    for (size_t i = 0; i < least.size(); ++i)
        least[i] += (wish[i] - least[i]) * (style.narrow ? std::min(share, 1.0) : share);
    return least;
}

} // namespace

QStringList wrapped(const QString& text, double width, const QFontMetricsF& metrics) {
    QStringList lines;
    for (const QString& part : text.split(QLatin1Char('\n'))) {
        QString line;
        for (qsizetype i = 0; i < part.size();) {
            qsizetype end = i + 1;
            while (end < part.size() && part[end].unicode() < 0x80 && part[end - 1].unicode() < 0x80 &&
                   !part[end].isSpace())
                ++end;
            const QString piece = part.mid(i, end - i);
            if (!line.isEmpty() && metrics.horizontalAdvance(line + piece) > width) {
                lines += line;
                line.clear();
            }
            line += piece;
            i = end;
        }
        lines += line;
    }
    return lines;
}

LaidTable layTable(const SourceTable& table, double width, const QFontMetricsF& metrics, double lineHeight,
                   const PdfStyle& style) {
    LaidTable laid;
    laid.columns.push_back(0);
    for (const double column : columnWidths(table, width, metrics, style))
        laid.columns.push_back(laid.columns.back() + column);
    laid.heights.assign(table.rows.size(), lineHeight + 2 * style.spare);
    for (size_t r = 0; r < table.rows.size(); ++r) {
        for (const SourceCell& source : table.rows[r]) {
            LaidCell cell{int(r), source.column,         source.rowSpan, source.columnSpan,
                          {},     isFigure(source.text), r < 1};
            cell.rowSpan = std::min(cell.rowSpan, int(table.rows.size() - r));
            const double room = laid.widthOf(cell) - 2 * padding;
            if (isSetDownwards(source))
                cell.lines = source.text.split(QString(), Qt::SkipEmptyParts);
            else
                cell.lines = wrapped(source.text, room, metrics);
            const double height = double(cell.lines.size()) * lineHeight + 2 * style.spare;
            if (cell.rowSpan == 1)
                laid.heights[r] = std::max(laid.heights[r], height);
            laid.cells.push_back(cell);
        }
    }
    for (const LaidCell& cell : laid.cells) {
        double height = 0;
        for (int r = cell.row; r < cell.row + cell.rowSpan; ++r)
            height += laid.heights[size_t(r)];
        const double needed = double(cell.lines.size()) * lineHeight + 2 * style.spare;
        if (needed > height)
            laid.heights[size_t(cell.row + cell.rowSpan - 1)] += needed - height;
    }
    return laid;
}

} // namespace gouji::testing
