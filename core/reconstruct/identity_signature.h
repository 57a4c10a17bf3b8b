#pragma once

#include "core/reconstruct/identity_organ.h"
#include "core/reconstruct/identity_title.h"

#include <QDate>

namespace gouji {

/// A date as it stands in the report.
struct DatedPlace {
    QDate date; ///< invalid when the printed day does not exist
    QString text;
    Anchor anchor;
};

/// Organ and date at the end of a report, or below its title.
struct Signature {
    std::optional<OrganForm> organ;
    std::optional<DatedPlace> date;
    bool isDated = false; ///< organ and date stand together: surely a signature
};

Signature findSignature(const IdentityText& text, const Title* title);

/// 发布时间, 公开日期 or 发布日期 of the page.
std::optional<DatedPlace> pageDate(const std::vector<PageField>& fields);

} // namespace gouji
