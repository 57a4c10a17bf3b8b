#include "core/checks/between/other_report.h"

namespace gouji {

namespace {

constexpr QLatin1Char separator('\t'); // in no issuer's name: white space is taken out of those

} // namespace

QString OtherReport::toDetail() const {
    return (QStringList{QString::number(year), issuer} + facts).join(separator);
}

OtherReport OtherReport::fromDetail(const QString& detail) {
    const QStringList parts = detail.split(separator);
    if (parts.size() < 2)
        return {};
    return {parts[0].toInt(), parts[1], parts.mid(2)};
}

OtherReport OtherReport::of(const Report& report, const QStringList& facts) {
    return {report.identity.year.value_or(0), report.identity.issuer, facts};
}

} // namespace gouji
