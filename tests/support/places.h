#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace gouji::testing {

/// A township or street with the names above it and its division code.
struct Place {
    QString province;
    QString city;
    QString county;
    QString name;
    QString code;

    bool isStreet() const { return name.endsWith(QStringLiteral("街道")); }
    /// 桐庐县钟山乡人民政府, 桐庐县人民政府旧县街道办事处.
    QString organ() const;
    /// 钟山乡人民政府, 旧县街道办事处.
    QString shortOrgan() const;
    /// What the body calls itself: 我乡, 我镇, 我街道.
    QString self() const;
};

const std::vector<Place>& places();

} // namespace gouji::testing
