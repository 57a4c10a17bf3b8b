#include "tests/support/layouts.h"

namespace gouji::testing {

namespace {

QString joinedSheet(const Sheet& sheet) {
    QString text = sheet.heading;
    for (const SheetRow& row : sheet.rows) {
        for (const auto* cells : {&row.labels, &row.cells}) {
            for (const SheetCell& cell : *cells)
                text += cell.text;
        }
        text += row.lineAfter;
    }
    return text;
}

} // namespace

QString layJoined(const Manuscript& manuscript) {
    const Prose& prose = manuscript.prose;
    QString body = prose.lead.join(QString()) + QLatin1Char(' ') + overviewHeading() + QLatin1Char(' ') +
                   prose.overview.join(QString()) + QLatin1Char(' ');
    for (const Sheet& sheet : manuscript.sheets) {
        // What is not the form's stands in paragraphs of its own: right behind a figure nobody could tell it
        // apart.
        const bool isStatutory = sheet.table.startsWith(QLatin1Char('t'));
        const QString gap = isStatutory ? QString() : QStringLiteral("\n");
        body += gap + joinedSheet(sheet) + gap;
    }
    body +=
        problemsHeading() + prose.problems.join(QString()) + othersHeading() + prose.others.join(QString());
    QStringList out = prose.top;
    out.append(QStringLiteral("==================== 正文 ===================="));
    out.append(body);
    return out.join(QLatin1Char('\n'));
}

} // namespace gouji::testing
