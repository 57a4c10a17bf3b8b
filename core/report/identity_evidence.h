#pragma once

#include "core/document/anchor.h"

#include <QString>

#include <optional>

namespace gouji {

enum class IdentityField { Issuer, Division, Year, PublishedOn };

QString identityFieldName(IdentityField field); ///< `issuer`, `division`, `year`, `published_on`
std::optional<IdentityField> identityFieldFromName(QStringView name);

/// Where something is printed that supports a part of an identity. Explained to reviewers by core/checks.
enum class IdentitySource {
    Title,
    Letterhead, ///< or another line beside the title: compiling office, second title
    Page,       ///< a web page's metadata: 发布机构, 发布时间
    Lead,       ///< the paragraph below the title
    Period,     ///< 统计期限自2023年1月1日起
    Signature,
    Gazetteer ///< the list of divisions knows the name
};

QString identitySourceName(IdentitySource source); ///< `title`, `letterhead`, …
std::optional<IdentitySource> identitySourceFromName(QStringView name);

struct IdentityEvidence {
    IdentityField field = IdentityField::Issuer;
    IdentitySource source = IdentitySource::Title;
    QString text;  ///< as printed there; for the gazetteer the names from province down
    Anchor anchor; ///< nowhere for the gazetteer
    bool operator==(const IdentityEvidence&) const = default;
};

} // namespace gouji
