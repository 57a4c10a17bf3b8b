#include "core/reconstruct/identity_division.h"

#include <algorithm>

namespace gouji {

namespace {

/// Whether the text names this place itself, and not a longer name that ends alike (绥宁县 is not 宁县).
bool mentions(QStringView context, const QString& place, const Gazetteer& gazetteer) {
    for (qsizetype at = context.indexOf(place); at >= 0; at = context.indexOf(place, at + 1)) {
        bool longer = false;
        for (qsizetype more = 1; more <= 5 && more <= at && !longer; ++more)
            longer = gazetteer.knows(context.mid(at - more, more + place.size()), DivisionLevel::County);
        if (!longer)
            return true;
    }
    return false;
}

/// The ancestors' names, the nearest first. 城区 and 郊区 are everyday words and decide nothing.
QStringList placesAbove(const Division& division) {
    static const QStringList words{QStringLiteral("城区"), QStringLiteral("郊区"), QStringLiteral("矿区")};
    QStringList places;
    for (qsizetype i = division.path.size() - 2; i >= 0; --i)
        if (!words.contains(division.path[i]))
            places.append(division.path[i]);
    return places;
}

/// Keeps those one of whose places `above` steps up is named, if any is.
void narrow(std::vector<Division>& candidates, qsizetype above, QStringView context,
            const Gazetteer& gazetteer) {
    std::vector<Division> named;
    for (const Division& candidate : candidates) {
        const QStringList places = placesAbove(candidate);
        if (above < places.size() && mentions(context, places[above], gazetteer))
            named.push_back(candidate);
    }
    if (!named.empty())
        candidates = std::move(named);
}

/// A county or city of mainland China that is named and is not above the division.
bool namesAnotherPlace(QStringView context, const Division& division, const Gazetteer& gazetteer) {
    static const QString ends = QStringLiteral("县市区旗");
    for (qsizetype at = 2; at < context.size(); ++at) {
        if (!ends.contains(context[at]))
            continue;
        for (qsizetype length = 3; length <= std::min<qsizetype>(8, at + 1); ++length) {
            const QStringView name = context.mid(at + 1 - length, length);
            if (gazetteer.knows(name, DivisionLevel::County) && !division.path.contains(name))
                return true;
        }
    }
    return false;
}

/// A township's bare name that fits one entry of the table may still mean another, which the table lacks.
bool contradicted(const QString& organ, const QString& context, const Division& division,
                  const Gazetteer& gazetteer) {
    if (division.level() != DivisionLevel::Township || !organ.startsWith(division.name()))
        return false;
    const QStringList places = placesAbove(division);
    const bool confirmed = std::any_of(places.begin(), places.end(), [&](const QString& place) {
        return mentions(context, place, gazetteer);
    });
    return !confirmed && namesAnotherPlace(context, division, gazetteer);
}

/// Hong Kong, Macau and Taiwan are not in the table; 中山区 of 台北市 must not become 大连市's.
bool liesOutside(const QString& organ, const QString& context) {
    for (const QString& outside : {QStringLiteral("香港特别行政区"), QStringLiteral("澳门特别行政区"),
                                   QStringLiteral("台湾省"), QStringLiteral("台北市")}) {
        constexpr qsizetype placesBetween = 8;
        const qsizetype at = context.indexOf(outside);
        if (at >= 0 && context.mid(at + outside.size(), placesBetween + organ.size()).contains(organ))
            return true;
    }
    return false;
}

} // namespace

bool isBelow(const QString& organ, const QString& code, const Gazetteer& gazetteer) {
    const auto found = gazetteer.ofOrgan(organ);
    return !found.empty() && std::all_of(found.begin(), found.end(), [&](const Division& division) {
        return division.code.size() > code.size() && division.code.startsWith(code);
    });
}

DivisionChoice chooseDivision(const QString& organ, const QString& context, const Gazetteer& gazetteer) {
    DivisionChoice choice;
    if (liesOutside(organ, context))
        return choice;
    auto candidates = gazetteer.ofOrgan(organ);
    for (qsizetype above = 0; above < 3 && candidates.size() > 1; ++above)
        narrow(candidates, above, context, gazetteer);
    if (candidates.size() == 1 && !contradicted(organ, context, candidates.front(), gazetteer))
        choice.division = candidates.front();
    else
        choice.candidates = std::move(candidates);
    return choice;
}

} // namespace gouji
