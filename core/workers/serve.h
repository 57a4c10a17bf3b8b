#pragma once

#include "core/ingest/extractor.h"

namespace gouji {

/// What gouji-worker does all its life: confines itself, greets, and answers requests on `descriptor` (a
/// stream socket) one after another until the other side closes it. False when the channel failed otherwise.
bool serve(int descriptor, Extractor& extractor, const Limits& limits);

} // namespace gouji
