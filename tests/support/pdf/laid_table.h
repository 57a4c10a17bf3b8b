#pragma once

#include "core/document/document.h"
#include "tests/support/pdf/pdf_style.h"

#include <QFontMetricsF>
#include <QStringList>

#include <vector>

namespace gouji::testing {

/// A cell laid out for printing: its place in the grid and its lines.
struct LaidCell {
    int row = 0;
    int column = 0;
    int rowSpan = 1;
    int columnSpan = 1;
    QStringList lines;
    bool isFigure = false;
    bool isHeader = false;
};

/// A table with widths, heights and wrapped lines; lengths in points.
struct LaidTable {
    std::vector<double> columns; ///< x of the lines between columns, from 0
    std::vector<double> heights; ///< of the rows
    std::vector<LaidCell> cells;

    double widthOf(const LaidCell& cell) const {
        return columns[size_t(cell.column + cell.columnSpan)] - columns[size_t(cell.column)];
    }
};

/// `lineHeight`: of a line in a cell. Cells below and right of spanning ones stand in the columns they claim.
LaidTable layTable(const SourceTable& table, double width, const QFontMetricsF& metrics, double lineHeight,
                   const PdfStyle& style);

/// Breaks a text where it would be wider than `width`, and at '\n'; never inside a number.
QStringList wrapped(const QString& text, double width, const QFontMetricsF& metrics);

} // namespace gouji::testing
