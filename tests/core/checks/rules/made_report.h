#pragma once

#include "core/forms/form_library.h"
#include "core/report/report.h"

/// A report whose figures are typed into the test.
namespace gouji {

inline Reading plainReading(const QString& value) {
    return {FigureState::Read, Decimal::fromString(value), value, {}, {}};
}

/// Every figure of an edition, read and 0, but those given as `t3.new.total=16 t4.review.total=/`: `/` stands
/// for not applicable, `_` for blank, `!` for missing, `?7` for a doubtful 7.
inline Report madeReport(const FormLibrary& forms, const QString& figures,
                         const QString& edition = QStringLiteral("2021")) {
    Report report;
    report.form = edition;
    report.identity.issuer = QStringLiteral("沭阳县庙头镇人民政府");
    report.identity.year = edition == QLatin1String("2021") ? 2023 : 2020;
    for (const FormTable& table : forms.edition(edition)->tables)
        report.tableForms[table.id] = edition;
    for (const FigureKey& key : forms.edition(edition)->keys)
        report.figures.set(key, plainReading(QStringLiteral("0")));
    for (const QString& entry : figures.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const FigureKey key(entry.section(QLatin1Char('='), 0, 0));
        const QString value = entry.section(QLatin1Char('='), 1);
        Reading reading = plainReading(value);
        if (value == QLatin1String("/"))
            reading = {FigureState::NotApplicable, {}, value, {}, {}};
        else if (value == QLatin1String("_"))
            reading = {FigureState::Blank, {}, {}, {}, {}};
        else if (value == QLatin1String("!"))
            reading = {};
        else if (value.startsWith(QLatin1Char('?'))) {
            reading = plainReading(value.mid(1));
            reading.state = FigureState::Doubtful;
        }
        report.figures.set(key, reading);
    }
    return report;
}

} // namespace gouji
