#include "core/checks/suggest/transfer.h"

namespace gouji {

namespace {

QString columnOf(const FigureKey& key) {
    return key.name.mid(key.name.lastIndexOf(QLatin1Char('.')) + 1);
}

QStringView rowOf(const FigureKey& key) {
    return QStringView(key.name).left(key.name.lastIndexOf(QLatin1Char('.')));
}

/// How much is added to a figure; none where it or the wanted value is not one number.
std::optional<Decimal> gainOf(const SuggestedChange& change, const Report& report) {
    const Reading* reading = report.figures.find(change.key);
    if (!change.value || !reading || !reading->value)
        return std::nullopt;
    return *change.value - *reading->value;
}

} // namespace

std::optional<Transfer> transferOf(const Suggestion& suggestion, const Report& report) {
    if (suggestion.changes.size() != 2)
        return std::nullopt;
    const SuggestedChange &a = suggestion.changes[0], &b = suggestion.changes[1];
    const std::optional<Decimal> gained = gainOf(a, report), gainedToo = gainOf(b, report);
    if (rowOf(a.key) != rowOf(b.key) || !gained || !gainedToo || *gained != -*gainedToo)
        return std::nullopt;
    return Transfer{columnOf(a.key), columnOf(b.key), std::max(*gained, -*gained)};
}

} // namespace gouji
