#pragma once

#include "core/forms/form_library.h"
#include "core/report/report.h"

#include <functional>
#include <set>
#include <vector>

namespace gouji {

/// The relations that bind this report: those of the edition each table uses, with the optional rows it
/// prints.
std::vector<Relation> relationsInForce(const Report& report, const FormLibrary& forms);

/// The same one by one, without a copy where the form's own serve.
void visitRelationsInForce(const Report& report, const FormLibrary& forms,
                           const std::function<void(const Relation&)>& visit);

/// Figures that this report cannot have, because it prints an optional row in place of theirs: （六） as one
/// row. They are missing, and nothing is wrong with that.
std::set<FigureKey> replacedFigures(const Report& report, const FormLibrary& forms);

} // namespace gouji
