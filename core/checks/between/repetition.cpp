#include "core/checks/between/repetition.h"

#include "core/checks/between/other_report.h"
#include "core/report/figure_digest.h"
#include "core/report/plain_value.h"

#include <algorithm>

namespace gouji {

namespace {

constexpr size_t fewestClauses = 3;

Finding warning(const QString& rule, const OtherReport& other) {
    return {rule, Severity::Warning, {}, {}, {}, other.toDetail(), {}};
}

bool sayTheSame(const std::vector<Statement>& a, const std::vector<Statement>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const Statement& x, const Statement& y) { return x.text == y.text; });
}

/// Clauses with a number other than 0, each once: 收到申请16件，受理16件 is one clause and two statements.
QStringList clausesOf(const std::vector<Statement>& statements) {
    QStringList clauses;
    for (const Statement& each : statements) {
        if (each.value != Decimal() && !clauses.contains(each.text))
            clauses += each.text;
    }
    return clauses;
}

int bitsOf(const std::vector<Statement>& statements) {
    Figures numbers;
    for (const Statement& each : statements)
        numbers.set(FigureKey(each.value.toString()), {FigureState::Read, each.value, {}, {}, {}});
    return digestOf(numbers).bits;
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
    const QStringList clauses = clausesOf(later.statements);
    if (size_t(clauses.size()) < fewestClauses || bitsOf(later.statements) < bitsAmongYears)
        return {};
    Finding finding = warning(QStringLiteral("year.prose_repeated"),
                              OtherReport::of(earlier, {QString::number(clauses.size()), clauses.first()}));
    finding.anchor = later.statements.front().anchor;
    return {finding};
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
