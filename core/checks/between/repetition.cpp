#include "core/checks/between/repetition.h"

#include "core/checks/between/other_report.h"
#include "core/report/figure_digest.h"
#include "core/report/plain_value.h"
#include "core/report/prose_digest.h"

#include <algorithm>

namespace gouji {

namespace {

Finding warning(const QString& rule, const OtherReport& other) {
    return {rule, Severity::Warning, {}, {}, {}, other.toDetail(), {}};
}

Finding proseFinding(const QString& rule, const Identity& other, const ProseDigest& digest,
                     const Report& report) {
    Finding finding = warning(rule, {other.year.value_or(0),
                                     other.issuer,
                                     {QString::number(digest.clauses.size()), digest.clauses.first()}});
    finding.anchor = report.statements.front().anchor;
    return finding;
}

bool sayTheSame(const std::vector<Statement>& a, const std::vector<Statement>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const Statement& x, const Statement& y) { return x.text == y.text; });
}

} // namespace

std::vector<Finding> repeatedYear(const Report& report, const Report& other) {
    if (!haveSameDigest(report.figures, other.figures))
        return {};
    const FigureDigest own = digestOf(report.figures);
    if (own.bits < bitsAmongYears)
        return {};
    return {warning(QStringLiteral("year.repeated"), OtherReport::of(other, {QString::number(own.figures)}))};
}

std::vector<Finding> repeatedProse(const Report& earlier, const Report& later) {
    if (!sayTheSame(earlier.statements, later.statements) || haveSameDigest(earlier.figures, later.figures))
        return {};
    const ProseDigest digest = digestOf(later.statements);
    if (digest.clauses.size() < fewestClauses || digest.bits < bitsAmongYears)
        return {};
    return {proseFinding(QStringLiteral("year.prose_repeated"), earlier.identity, digest, later)};
}

std::vector<Finding> repeatedIssuerProse(const Report& report, const Identity& other) {
    const ProseDigest digest = digestOf(report.statements);
    return digest.clauses.isEmpty() ? std::vector<Finding>()
                                    : std::vector<Finding>{proseFinding(
                                          QStringLiteral("issuer.prose_repeated"), other, digest, report)};
}

std::vector<Finding> repeatedIssuer(const Report& report, const Identity& other) {
    const OtherReport told{
        other.year.value_or(0), other.issuer, {QString::number(digestOf(report.figures).figures)}};
    return {warning(QStringLiteral("issuer.repeated"), told)};
}

std::vector<Finding> twiceInYear(const Report& report, const Report& other, const QString& source,
                                 std::optional<int> gap) {
    Finding finding = warning(QStringLiteral("year.twice"),
                              OtherReport::of(other, {source, gap ? QString::number(*gap) : QString()}));
    for (const auto& [key, reading] : report.figures) {
        const auto own = plainValue(report, key), others = plainValue(other, key);
        if (!own || !others || *own == *others)
            continue;
        if (finding.figures.empty()) {
            finding.expected = others->toString();
            finding.actual = own->toString();
        }
        finding.figures.push_back(key);
    }
    return finding.figures.empty() ? std::vector<Finding>() : std::vector<Finding>{finding};
}

} // namespace gouji
