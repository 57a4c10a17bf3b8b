#include "core/checks/rules/count_rules.h"

#include <QSet>

#include <algorithm>

namespace gouji {

namespace {

const QString balance = QStringLiteral("t3.balance");

bool isBalance(const Finding& finding) {
    return finding.rule == balance && finding.severity == Severity::Error;
}

/// Left side less right side of a failed balance: what is received and not answered.
Decimal gapOf(const Finding& finding) {
    return Decimal::fromString(finding.expected).value_or(Decimal()) -
           Decimal::fromString(finding.actual).value_or(Decimal());
}

/// Whether another relation that any of these figures takes part in fails or cannot be decided.
bool othersHold(const QSet<FigureKey>& figures, const Report& report,
                const std::vector<Relation>& relations) {
    return std::all_of(relations.begin(), relations.end(), [&](const Relation& relation) {
        const auto isOurs = [&](const FigureKey& key) { return figures.contains(key); };
        const bool touches = std::any_of(relation.left.begin(), relation.left.end(), isOurs) ||
                             std::any_of(relation.right.begin(), relation.right.end(), isOurs);
        return relation.rule == balance || !touches || evaluate(relation, report).holds();
    });
}

/// The column of all applicants is the one that rows add up to.
bool totalBalances(const Report& report, const std::vector<Relation>& relations) {
    return std::any_of(relations.begin(), relations.end(), [&](const Relation& relation) {
        return relation.rule == balance && relation.left.front().name.endsWith(QLatin1String(".total")) &&
               evaluate(relation, report).holds();
    });
}

} // namespace

void gatherMovedRequests(const Report& report, const std::vector<Relation>& relations,
                         std::vector<Finding>& findings) {
    Finding moved{
        QStringLiteral("t3.moved_between_applicants"), Severity::Error, {}, QStringLiteral("0"), {}, {}, {}};
    Decimal sum, more;
    int columns = 0;
    for (const Finding& finding : findings) {
        if (!isBalance(finding))
            continue;
        const Decimal gap = gapOf(finding);
        sum += gap;
        more += gap.isNegative() ? Decimal() : gap;
        moved.figures.insert(moved.figures.end(), finding.figures.begin(), finding.figures.end());
        ++columns;
    }
    if (columns < 2 || sum != Decimal() || !totalBalances(report, relations) ||
        !othersHold({moved.figures.begin(), moved.figures.end()}, report, relations))
        return;
    moved.actual = more.toString();
    const auto first = std::find_if(findings.begin(), findings.end(), isBalance);
    *first = std::move(moved);
    findings.erase(std::remove_if(first + 1, findings.end(), isBalance), findings.end());
}

} // namespace gouji
