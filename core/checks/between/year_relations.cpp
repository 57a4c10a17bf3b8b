#include "core/checks/between/year_relations.h"

#include "core/checks/between/other_report.h"
#include "core/report/plain_value.h"

namespace gouji {

namespace {

const QString carriedIn = QStringLiteral("t3.carried_in.");
const QString carriedOut = QStringLiteral("t3.carried_out.");
const QString inForce = QStringLiteral(".in_force");

QString sibling(const FigureKey& key, const char* column) {
    return key.name.left(key.name.lastIndexOf(QLatin1Char('.')) + 1) + QLatin1String(column);
}

Finding undecided(const QString& rule, const std::vector<FigureKey>& figures, int relations,
                  const Report& other) {
    return {rule + QStringLiteral(".undecided"),
            Severity::Information,
            figures,
            {},
            {},
            OtherReport::of(other, {QString::number(relations)}).toDetail(),
            {}};
}

/// One row of 表二 over two years.
struct InForceRow {
    FigureKey result;
    FigureKey issued;
    FigureKey repealed;
    std::optional<Decimal> before;
    std::optional<Decimal> expected;
};

InForceRow rowOf(const FigureKey& result, const Report& earlier, const Report& later) {
    InForceRow row{
        result, FigureKey(sibling(result, "issued")), FigureKey(sibling(result, "repealed")), {}, {}};
    row.before = plainValue(earlier, result);
    const auto issued = plainValue(later, row.issued), repealed = plainValue(later, row.repealed);
    if (row.before && issued && repealed)
        row.expected = *row.before + *issued - *repealed;
    return row;
}

} // namespace

FigureKey carriedCounterpart(const FigureKey& key) {
    if (key.name.startsWith(carriedIn))
        return FigureKey(carriedOut + key.name.mid(carriedIn.size()));
    return FigureKey(carriedIn + key.name.mid(carriedOut.size()));
}

std::vector<Finding> carryFindings(const Report& earlier, const Report& later, bool ofLater) {
    const Report& own = ofLater ? later : earlier;
    const Report& other = ofLater ? earlier : later;
    std::vector<Finding> findings;
    std::vector<FigureKey> unknown;
    for (const auto& [key, reading] : own.figures) {
        if (!key.name.startsWith(ofLater ? carriedIn : carriedOut))
            continue;
        const FigureKey counterpart = carriedCounterpart(key);
        if (!other.figures.find(counterpart))
            continue;
        const auto actual = plainValue(own, key), expected = plainValue(other, counterpart);
        if (!actual || !expected)
            unknown.push_back(key);
        else if (*actual != *expected)
            findings.push_back({QStringLiteral("year.carry"),
                                Severity::Error,
                                {key},
                                expected->toString(),
                                actual->toString(),
                                OtherReport::of(other).toDetail(),
                                {}});
    }
    if (ofLater && !unknown.empty())
        findings.push_back(undecided(QStringLiteral("year.carry"), unknown, int(unknown.size()), other));
    return findings;
}

std::vector<Finding> inForceFindings(const Report& earlier, const Report& later) {
    std::vector<Finding> findings;
    std::vector<FigureKey> unknown;
    for (const auto& [key, reading] : later.figures) {
        if (key.table() != QLatin1String("t2") || !key.name.endsWith(inForce) || !earlier.figures.find(key))
            continue;
        const InForceRow row = rowOf(key, earlier, later);
        const auto actual = plainValue(later, key);
        if (!actual || !row.expected)
            unknown.push_back(key);
        else if (*actual != *row.expected)
            findings.push_back({QStringLiteral("year.in_force"),
                                Severity::Information,
                                {key, row.issued, row.repealed},
                                row.expected->toString(),
                                actual->toString(),
                                OtherReport::of(earlier, {row.before->toString()}).toDetail(),
                                {}});
    }
    if (!unknown.empty())
        findings.push_back(undecided(QStringLiteral("year.in_force"), unknown, int(unknown.size()), earlier));
    return findings;
}

} // namespace gouji
