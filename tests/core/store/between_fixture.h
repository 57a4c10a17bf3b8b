#pragma once

#include "tests/core/store/fixture.h"

/// Cases with reports of several years, checked by the real rules.
namespace gouji::store_test {

inline const FigureKey carriedIn{QStringLiteral("t3.carried_in.total")};
inline const FigureKey carriedOut{QStringLiteral("t3.carried_out.total")};

/// services() with checkBetween and a check of the report by itself: sum 总计 as checkSum.
CaseServices betweenServices();

/// Figures by key; the rest of a few of 表二 and 表三 is 0. The issuer's division is 横村镇 unless told
/// otherwise.
Report yearReport(int year, const std::map<FigureKey, int>& values,
                  const QString& issuer = QStringLiteral("桐庐县横村镇人民政府"));

std::unique_ptr<CaseFile> openBetween(const QString& path);

/// `1 e:year.carry(t3.carried_in.total)4≠5`: every finding between reports, by report, in the order of the
/// case.
QStringList betweenFindings(const CaseFile& box);
/// Of one report, all of them.
QStringList findingsOf(const CaseFile& box, qint64 id);

} // namespace gouji::store_test
