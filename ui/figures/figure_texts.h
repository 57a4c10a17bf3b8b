#pragma once

#include "core/forms/form_library.h"
#include "core/report/report_source.h"

#include <QString>

namespace gouji {

/// What a figure's cell shows: the value; nothing for blank and missing; a dash for not applicable; `?` for
/// digits that could not be told apart.
QString displayText(const Figure& figure);

/// Whether a person can vouch for the value as it is printed: it is in doubt, and there is one.
bool canBeConfirmed(const Figure& figure);

/// Name, state, what is printed, the evidence, and the correction with reason, author and local time; in the
/// language of the windows. Plain text, one fact a line.
QString figureFacts(const FigureKey& key, const Figure& figure, const CaseReport& report,
                    const FormLibrary& forms);

/// The same as a tool tip: wrapped, with nothing in it taken for markup.
QString figureToolTip(const FigureKey& key, const Figure& figure, const CaseReport& report,
                      const FormLibrary& forms);

/// In one line for screen readers: name, value, state, correction.
QString spokenFigure(const FigureKey& key, const Figure& figure, const CaseReport& report,
                     const FormLibrary& forms);

/// A value in words: the number, or the state's title.
QString valueText(const FigureValue& value);
/// The stored text of a value in words: `blank` for nothing, `not applicable` for `/`.
QString valueText(const QString& stored);

} // namespace gouji
