#include "core/report/report_source.h"

namespace gouji {

Report CaseReport::effectiveReport() const {
    Report effective = report;
    for (const auto& [key, figure] : figures) {
        if (!figure.isCorrected())
            continue;
        effective.figures.set(key, corrected(figure.reading, *figure.correction->value));
    }
    return effective;
}

QString sourceTitle(const ReportSummary& summary) {
    if (summary.part == 0)
        return summary.sourceName;
    return QStringLiteral("%1 (%2/%3)")
        .arg(summary.sourceName, QString::number(summary.part), QString::number(summary.parts));
}

} // namespace gouji
