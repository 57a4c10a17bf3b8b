#include "core/edits/entry_rule.h"

#include "core/report/forms_in_use.h"

namespace gouji {

bool allows(const Unit& unit, const FigureValue& value) {
    if (!value.value)
        return true;
    const bool whole = unit.isMoney || value.value->isWhole();
    return whole && (unit.isSigned || !value.value->isNegative());
}

bool allows(const CaseReport& report, const FormLibrary& forms, const FigureKey& key,
            const FigureValue& value) {
    const Unit* unit = unitOf(key, report.report, forms);
    if (!unit || allows(*unit, value))
        return true;
    const Reading* printed = report.report.figures.find(key);
    return printed && printed->value == value.value;
}

QString entryRule(const Unit& unit, Language language) {
    const bool chinese = language == Language::Chinese;
    const QString name = chinese ? unit.zh : unit.en;
    QString rule;
    if (unit.isMoney)
        rule = chinese ? QStringLiteral("单位是“%1”，可填小数，不能填负数")
                       : QStringLiteral("the unit is %1: fractions are allowed, negative numbers are not");
    else if (unit.isSigned)
        rule = chinese ? QStringLiteral("单位是“%1”，只能填整数，可为负数")
                       : QStringLiteral("the unit is %1: a whole number, which may be negative");
    else
        rule = chinese ? QStringLiteral("单位是“%1”，只能填不小于 0 的整数")
                       : QStringLiteral("the unit is %1: a whole number that is not negative");
    return rule.arg(name);
}

} // namespace gouji
