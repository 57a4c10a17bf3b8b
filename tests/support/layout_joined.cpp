#include "tests/support/layouts.h"

namespace gouji::testing {

QString joinedSheet(const Sheet& sheet) {
    QString text;
    for (const SheetRow& row : sheet.rows) {
        for (const auto* cells : {&row.labels, &row.cells}) {
            for (const SheetCell& cell : *cells)
                text += cell.text;
        }
        text += row.lineAfter;
    }
    return text;
}

QString layJoined(const Manuscript& manuscript) {
    const Prose& prose = manuscript.prose;
    QString body = prose.lead.join(QString()) + QLatin1Char(' ') + overviewHeading() + QLatin1Char(' ') +
                   prose.overview.join(QString()) + QLatin1Char(' ');
    for (const Sheet& sheet : manuscript.sheets) {
        // What is not the form's stands in paragraphs of its own: right behind a figure nobody could tell it
        // apart.
        const bool isStatutory = sheet.table.startsWith(QLatin1Char('t'));
        const bool isWithin = isStatutory && !sheet.ownLayout;
        const QString gap = isWithin ? QString() : QStringLiteral("\n");
        const QString rows =
            sheet.ownLayout
                ? QString(QLatin1Char('\n') + sheetLines(sheet, *sheet.ownLayout).join(QLatin1Char('\n')))
                : joinedSheet(sheet);
        body += gap + sheet.heading + rows + gap;
    }
    body +=
        problemsHeading() + prose.problems.join(QString()) + othersHeading() + prose.others.join(QString());
    QStringList out = prose.top;
    out.append(QStringLiteral("==================== 正文 ===================="));
    out.append(body);
    return out.join(QLatin1Char('\n'));
}

} // namespace gouji::testing
