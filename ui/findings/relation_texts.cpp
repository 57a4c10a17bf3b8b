#include "ui/findings/relation_texts.h"

#include "ui/look/ui_language.h"
#include "ui/review/review_session.h"

#include <QCoreApplication>

#include <algorithm>

namespace gouji {

namespace {

struct RelationTexts {
    Q_DECLARE_TR_FUNCTIONS(gouji::RelationTexts)
};

constexpr size_t mostTerms = 6; ///< further ones are only counted

/// A term by the label that tells it from the relation's other terms.
QString labelOf(const Form& form, const FigureKey& key, bool sameRow) {
    const FigurePlace place = form.places.value(key);
    const FormLine& line = sameRow ? form.column(place) : form.row(place);
    const QStringList& path = uiLanguage() == Language::Chinese ? line.path : line.pathEn;
    return path.isEmpty() ? key.name : path.back();
}

QString labelsOf(const Form& form, const std::vector<FigureKey>& keys, bool sameRow) {
    QStringList labels;
    for (size_t i = 0; i < keys.size() && (keys.size() <= mostTerms || i < 2); ++i)
        labels += labelOf(form, keys[i], sameRow);
    QString text = labels.join(QStringLiteral(" + "));
    if (keys.size() > mostTerms)
        text += RelationTexts::tr(" + … + %1 (%2 figures)")
                    .arg(labelOf(form, keys.back(), sameRow))
                    .arg(keys.size());
    return text;
}

QString arithmetic(const RelationBalance& balance) {
    using Verdict = RelationBalance::Verdict;
    const int unknown = balance.left.withoutValue + balance.right.withoutValue;
    if (unknown > 0)
        return RelationTexts::tr("cannot be decided: %n figure(s) without a value", nullptr, unknown);
    const QString left = balance.left.value.toString();
    const QString right = balance.right.value.toString();
    const bool equal = balance.left.value == balance.right.value;
    QString text = left + (equal ? QStringLiteral(" = ") : QStringLiteral(" ≠ ")) + right;
    if (!equal) {
        const Decimal difference = balance.left.value - balance.right.value;
        const Decimal distance = difference.isNegative() ? -difference : difference;
        text += RelationTexts::tr(" (difference %1)").arg(distance.toString());
    }
    if (balance.verdict == Verdict::Undecided)
        text += RelationTexts::tr(", but a figure is doubtful");
    return text;
}

} // namespace

std::vector<RelationText> relationTexts(const ReviewSession& session, const FigureKey& key) {
    std::vector<RelationText> texts;
    const Form* form = session.formOf(key.table().toString());
    if (!session.report() || !form)
        return texts;
    for (const Relation& relation : relationsOf(*session.report(), session.pipeline().forms(), key.table())) {
        std::vector<FigureKey> terms = relation.left;
        terms.insert(terms.end(), relation.right.begin(), relation.right.end());
        if (std::find(terms.begin(), terms.end(), key) == terms.end())
            continue;
        const int row = form->places.value(terms.front()).row;
        const bool sameRow = std::all_of(terms.begin(), terms.end(), [&](const FigureKey& term) {
            return form->places.value(term).row == row;
        });
        const RelationBalance balance = balanceOf(*session.report(), relation);
        texts.push_back({balance.verdict,
                         QString(labelsOf(*form, relation.left, sameRow) + QStringLiteral(" = ") +
                                 labelsOf(*form, relation.right, sameRow)),
                         arithmetic(balance)});
    }
    return texts;
}

} // namespace gouji
