#pragma once

#include <QString>

namespace gouji {

/// A label reduced to what identifies it: without spaces, line breaks, punctuation, brackets and its leading
/// ordinal (`（一）`, `三、`, `2.`), full-width letters and digits as ASCII, traditional characters of the
/// forms' labels simplified, glosses of their sound dropped. Empty when nothing is left.
QString labelKey(QStringView label);

/// How unlike two label keys are: 0 equal … 1 nothing in common. Edit distance over the longer length; a key
/// that was cut short but keeps at least four characters counts as little unlike.
double labelDistance(QStringView a, QStringView b);

/// The Arabic ordinal that a printed label begins with: `2.重复申请` → 2; 0 when it has none.
int labelOrdinal(QStringView label);

} // namespace gouji
