#pragma once

#include "tests/support/random.h"

#include <QByteArray>

namespace gouji::testing {

/// The file as a bad disk or an attacker leaves it: one to four times a bit flipped, a stretch cut out, one
/// put in again elsewhere, or the end cut off.
QByteArray mutated(QByteArray bytes, Random& random);

} // namespace gouji::testing
