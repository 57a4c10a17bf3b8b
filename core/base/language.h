#pragma once

namespace gouji {

/// The languages in which the program speaks of figures, findings and errors.
enum class Language { Chinese, English };

} // namespace gouji
