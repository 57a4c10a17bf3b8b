#pragma once

#include "core/document/document.h"
#include "core/forms/form_library.h"

#include <optional>

namespace gouji {

/// Statutory tables that the source arranges otherwise than the form, put as the form has them: grids that
/// stand beside each other become tables of their own; blocks of 表四 that stand below each other become its
/// one row, if each is whole and stands exactly under the header. Cells keep their texts and anchors. Nothing
/// when the document has no such table.
std::optional<Document> rearranged(const Document& document, const FormLibrary& forms);

} // namespace gouji
