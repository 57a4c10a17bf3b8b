#pragma once

#include "core/report/report_source.h"

namespace gouji::testing {

/// A report with one figure. `value`: a decimal, "?5" doubtful, "" blank, "!" in a form without the figure.
/// `year` 0: unknown.
struct PanelRowText {
    qint64 id;
    const char* code;
    QStringList division;
    const char* issuer;
    int year;
    const char* value;
};

inline PanelRow panelRow(const FigureKey& key, const PanelRowText& text) {
    PanelRow made;
    made.summary.id = text.id;
    made.summary.identity.divisionCode = QString::fromUtf8(text.code);
    made.summary.identity.division = text.division;
    made.summary.identity.issuer = QString::fromUtf8(text.issuer);
    if (text.year != 0)
        made.summary.identity.year = text.year;
    const QString value = QString::fromUtf8(text.value);
    if (value == QLatin1String("!"))
        return made;
    const bool doubtful = value.startsWith(QLatin1Char('?'));
    const auto number = Decimal::fromString(doubtful ? value.mid(1) : value);
    made.values[key] = number ? FigureValue{doubtful ? FigureState::Doubtful : FigureState::Read, number}
                              : FigureValue::blank();
    return made;
}

} // namespace gouji::testing
