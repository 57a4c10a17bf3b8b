#pragma once

#include <QDateTime>

#include <functional>

namespace gouji {

/// Where the current time comes from: handed in, so that tests can stop it. Always UTC.
using Clock = std::function<QDateTime()>;

inline Clock systemClock() {
    return [] { return QDateTime::currentDateTimeUtc(); };
}

} // namespace gouji
