#pragma once

#include "core/report/report.h"

namespace gouji {

/// The report on the other side of a finding between reports, as the finding's detail keeps it.
struct OtherReport {
    int year = 0;
    QString issuer;
    QStringList facts; ///< what else the rule's sentence tells

    QString toDetail() const;
    /// An empty one for a text that is none.
    static OtherReport fromDetail(const QString& detail);
    static OtherReport of(const Report& report, const QStringList& facts = {});
};

} // namespace gouji
