#include "core/report/issuer_key.h"

namespace gouji {

namespace {

const QString government = QStringLiteral("人民政府");

/// The name behind the last mention of the organ's own place; the whole name when the place is not in it.
QString organOf(const Identity& identity) {
    const QString place = identity.division.isEmpty() ? QString() : identity.division.back();
    const qsizetype at = place.isEmpty() ? -1 : identity.issuer.lastIndexOf(place);
    const QString organ = at < 0 ? identity.issuer : identity.issuer.mid(at + place.size());
    const bool isGovernment = organ.isEmpty() || organ == QStringLiteral("政府") ||
                              organ == QStringLiteral("办事处") || organ == QStringLiteral("人民政府办事处");
    return isGovernment ? government : organ;
}

} // namespace

QString issuerKey(const Identity& identity) {
    if (identity.divisionCode.isEmpty() || identity.issuer.isEmpty())
        return {};
    return identity.divisionCode + QLatin1Char(' ') + organOf(identity);
}

bool isPlaceGovernment(const Identity& identity) {
    return !identity.divisionCode.isEmpty() && !identity.issuer.isEmpty() && organOf(identity) == government;
}

} // namespace gouji
