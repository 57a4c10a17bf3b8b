#include "tests/support/layouts.h"

namespace gouji::testing {

namespace {

/// A cell begins with a tab; what a line break inside it leaves goes on at column 0; an empty line ends the
/// row.
void appendRow(QStringList& out, const SheetRow& row) {
    for (const auto* cells : {&row.labels, &row.cells}) {
        for (const SheetCell& cell : *cells)
            out.append(QString(QLatin1Char('\t') + cell.text));
    }
    out.append(QString());
}

} // namespace

QStringList cellLinesOf(const Sheet& sheet) {
    QStringList out;
    for (const SheetRow& row : sheet.rows) {
        if (row.breakBefore)
            out.append(QString());
        appendRow(out, row);
        if (!row.lineAfter.isEmpty())
            out.append({QString(), row.lineAfter});
    }
    return out;
}

QString layCellLines(const Manuscript& manuscript) {
    const Prose& prose = manuscript.prose;
    QStringList out = prose.top;
    out.append(prose.title);
    out.append(prose.lead);
    out.append(overviewHeading());
    out.append(prose.overview);
    for (const Sheet& sheet : manuscript.sheets)
        out += QStringList(sheet.heading) + sheetLines(sheet, sheet.ownLayout.value_or(Layout::CellLines)) +
               QStringList(QString());
    out.append(problemsHeading());
    out.append(prose.problems);
    out.append(othersHeading());
    out.append(prose.others);
    out.append(QString());
    out.append(prose.ending);
    out.append(QString());
    return out.join(QLatin1Char('\n'));
}

} // namespace gouji::testing
