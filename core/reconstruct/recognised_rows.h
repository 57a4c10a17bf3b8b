#pragma once

#include "core/document/document.h"
#include "core/forms/form_library.h"
#include "core/report/report.h"

#include <QSet>

namespace gouji {

/// Figures of recognised rows whose place is not certain: their label was recognised poorly, or is not the
/// form's, and the rows do not bear it out. They do where the nearest rows above and below with labels that
/// are certain, or the table's ends, stand as many rows away as in the form. A sum of the row's own cells
/// proves nothing of its place.
QSet<FigureKey> figuresOfUncertainRows(const Document& document, const FormLibrary& forms,
                                       const Report& report);

} // namespace gouji
