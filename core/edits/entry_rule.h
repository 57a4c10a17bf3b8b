#pragma once

#include "core/base/language.h"
#include "core/forms/form_library.h"
#include "core/report/report_source.h"

/// What a person may say of a figure: the unit of its column bounds the values, not the reading's state.
namespace gouji {

/// Counts are whole and not negative, a change may be negative, money may have fractions. A blank and "not
/// applicable" fit every unit.
bool allows(const Unit& unit, const FigureValue& value);

/// The same for one figure of a report. What the source itself prints may always be confirmed, however odd;
/// figures of which no form tells a unit take any value.
bool allows(const CaseReport& report, const FormLibrary& forms, const FigureKey& key,
            const FigureValue& value);

/// What may be entered, with the unit's name: `单位是“件”，只能填不小于 0 的整数`.
QString entryRule(const Unit& unit, Language language);

} // namespace gouji
