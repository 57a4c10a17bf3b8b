#pragma once

#include "core/document/document.h"
#include "core/forms/form.h"

namespace gouji {

/// Whether most row labels of 表三, which running text does not use, stand in the document more than once: in
/// whatever layout, another table of the kind is there. Knows nothing of figures, so it sees a table that no
/// alignment found.
bool labelsStandTwice(const Document& document, const FormTable& table);

} // namespace gouji
