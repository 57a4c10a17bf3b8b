#include "ui/figures/selection_summary.h"

#include "ui/look/ui_language.h"
#include "ui/review/figure_sums.h"
#include "ui/review/review_session.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <optional>

namespace gouji {

namespace {

struct SelectionSummary {
    Q_DECLARE_TR_FUNCTIONS(gouji::SelectionSummary)
};

QSet<FigureKey> setOf(const std::vector<FigureKey>& keys) {
    return QSet<FigureKey>(keys.begin(), keys.end());
}

/// The single figure that the selected ones should add up to.
std::optional<FigureKey> totalOf(const ReviewSession& session, const std::vector<FigureKey>& keys) {
    const QSet<FigureKey> wanted = setOf(keys);
    for (const Relation& relation :
         relationsOf(*session.report(), session.pipeline().forms(), keys.front().table())) {
        if (relation.left.size() == 1 && setOf(relation.right) == wanted)
            return relation.left.front();
        if (relation.right.size() == 1 && setOf(relation.left) == wanted)
            return relation.right.front();
    }
    return std::nullopt;
}

/// The total by the label that tells it from the addends: of its column if it stands in their row.
QString labelOf(const Form& form, const FigureKey& total, const FigureKey& addend) {
    const FigurePlace place = form.places.value(total);
    const FormLine& line = place.row == form.places.value(addend).row ? form.column(place) : form.row(place);
    const QStringList& path = uiLanguage() == Language::Chinese ? line.path : line.pathEn;
    return path.isEmpty() ? total.name : path.back();
}

bool haveOneUnit(const Form& form, const std::vector<FigureKey>& keys) {
    const QString unit = form.column(form.places.value(keys.front())).unit.zh;
    return std::all_of(keys.begin(), keys.end(), [&](const FigureKey& key) {
        return form.column(form.places.value(key)).unit.zh == unit;
    });
}

QString sumText(const ReviewSession& session, const Form& form, const std::vector<FigureKey>& keys,
                const FigureSum& sum) {
    const QString text = SelectionSummary::tr("sum %1").arg(sum.value.toString());
    const auto total = totalOf(session, keys);
    if (!total || sum.withoutValue > 0)
        return text;
    const FigureSum expected = sumOf(*session.report(), {*total});
    if (expected.withValue == 0)
        return text;
    const QString sign = expected.value == sum.value ? QStringLiteral("=") : QStringLiteral("≠");
    return QStringLiteral("%1 %2 %3 %4")
        .arg(text, sign, labelOf(form, *total, keys.front()), expected.value.toString());
}

} // namespace

QString selectionSummary(const ReviewSession& session, const std::vector<FigureKey>& keys) {
    if (keys.size() < 2 || !session.report())
        return {};
    const Form* form = session.formOf(keys.front().table().toString());
    if (!form ||
        !std::all_of(keys.begin(), keys.end(), [&](const FigureKey& key) { return form->contains(key); }))
        return {};
    QStringList parts{SelectionSummary::tr("%1 selected").arg(keys.size())};
    const FigureSum sum = sumOf(*session.report(), keys);
    if (!haveOneUnit(*form, keys))
        parts += SelectionSummary::tr("different units, no sum");
    else if (sum.withValue > 0)
        parts += sumText(session, *form, keys, sum);
    if (sum.withoutValue > 0)
        parts += SelectionSummary::tr("%1 without a value").arg(sum.withoutValue);
    return parts.join(QStringLiteral(" · "));
}

} // namespace gouji
