#pragma once

#include "core/checks/suggest/witness.h"
#include "core/forms/form_library.h"

namespace gouji {

/// Amounts of money that another unit or a decimal point would bring into line: with a witness exactly, or
/// with the years beside the report (`year.jump` among `findings`) so that nothing would stand out any more.
/// Only money: a count has neither. One suggestion for each way.
std::vector<Suggestion> amountSuggestions(const Report& report, const FormLibrary& forms,
                                          const std::vector<Witness>& witnesses,
                                          const std::vector<Finding>& findings);

} // namespace gouji
