#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace gouji::testing {

enum class OrganKind {
    Government, ///< 钟山乡人民政府, 旧县街道办事处
    Office,     ///< a street's without the word of its county's government: 东城区景山街道办事处
    Department, ///< the name is an organ: a bureau of a county, the committee of a zone
};

/// A township or street with the names above it and its division code. Of a county, a city or a department
/// `name` is the whole or the last part of the organ's place; what has no name above it leaves that empty.
struct Place {
    QString province;
    QString city;
    QString county;
    QString name;
    QString code; ///< empty: there is no division of the printed name
    OrganKind kind = OrganKind::Government;

    bool isStreet() const { return name.endsWith(QStringLiteral("街道")); }
    /// 桐庐县钟山乡人民政府, 桐庐县人民政府旧县街道办事处, 桐庐县教育局.
    QString organ() const;
    /// 钟山乡人民政府, 旧县街道办事处; a department's name is not shortened.
    QString shortOrgan() const;
    /// What a title may name in place of the organ: 钟山乡; a department's name is not shortened.
    QString titleName() const;
    /// What the body calls itself: 我乡, 我镇, 我街道, 我局.
    QString self() const;
};

const std::vector<Place>& places();
/// Organs of other kinds and levels: 苏木, 民族乡, streets, farms, zones, bureaus, counties, districts,
/// cities, provinces.
const std::vector<Place>& otherPlaces();
/// Names that the country has twice; the names above tell which is meant.
const std::vector<Place>& twinPlaces();
/// Names one of whose characters is another that looks alike: no division is called so.
const std::vector<Place>& misreadPlaces();

} // namespace gouji::testing
