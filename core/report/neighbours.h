#pragma once

#include "core/report/report.h"

#include <memory>

namespace gouji {

/// The reports that a report is compared with, as their figures count now. Of a report that is in the case in
/// several files the better one (twins.h); rejected ones are left out. Whoever knows the case finds them.
struct Neighbours {
    std::shared_ptr<const Report> before; ///< of the same issuer (issuer_key.h) for the year before
    std::shared_ptr<const Report> after;  ///< for the year after
    /// Two years away, on the side that goes on where the other has none: at either end of an issuer's years.
    std::shared_ptr<const Report> beforeLast;
    std::shared_ptr<const Report> afterNext;
    std::shared_ptr<const Report> sameYear; ///< the best other report of the issuer for the same year
    QString sameYearSource;                 ///< the file of that
    /// Another one is the better report of the issuer for the year: this one is compared with it only.
    bool hasBetterTwin = false;
    /// A year beside the report's own of which the case has no report of the issuer, though it has one of the
    /// year beyond.
    std::optional<int> gap;
    /// Of another issuer, whose figures have the same telling digest (figure_digest.h).
    std::optional<Identity> sameFigures;
    /// Of another issuer, whose prose has the same telling digest (prose_digest.h).
    std::optional<Identity> sameProse;
};

} // namespace gouji
