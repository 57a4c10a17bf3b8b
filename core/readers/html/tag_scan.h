#pragma once

#include "core/base/limits.h"

#include <QByteArray>

namespace gouji {

/// Whether a page's tags nest or carry attributes beyond the limits. The tree builder needs time by the
/// square of either, so it is asked first; estimated in one pass, on UTF-8, in the way in which elements end
/// each other.
bool exceedsMarkupLimits(const QByteArray& page, const Limits& limits);

} // namespace gouji
