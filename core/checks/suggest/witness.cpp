#include "core/checks/suggest/witness.h"

#include "core/checks/rules/stated_figures.h"
#include "core/report/plain_value.h"

#include <algorithm>

namespace gouji {

namespace {

bool speaks(const Statement& statement, const Report& report) {
    return statement.kind == StatementKind::Count && !statement.isAtLeast &&
           isOfIssuer(statement, report.identity);
}

void add(std::vector<Witness>& witnesses, Witness witness) {
    const auto isSame = [&](const Witness& other) {
        return other.figures == witness.figures && other.sum == witness.sum;
    };
    if (!witness.figures.empty() && std::none_of(witnesses.begin(), witnesses.end(), isSame))
        witnesses.push_back(std::move(witness));
}

std::optional<Decimal> valueWith(const std::vector<SuggestedChange>& changes, const Report& report,
                                 const FigureKey& key) {
    const auto change = std::find_if(changes.begin(), changes.end(),
                                     [&](const SuggestedChange& each) { return each.key == key; });
    return change == changes.end() ? plainValue(report, key) : change->value;
}

bool holds(const Witness& witness, const std::vector<SuggestedChange>& changes, const Report& report) {
    Decimal sum;
    for (const FigureKey& key : witness.figures) {
        const std::optional<Decimal> value = valueWith(changes, report, key);
        if (!value)
            return false;
        sum += *value;
    }
    return sum == witness.sum;
}

} // namespace

std::vector<Witness> witnessesOf(const Report& report, const std::vector<Finding>& findings) {
    std::vector<Witness> witnesses;
    for (const Statement& statement : report.statements) {
        if (speaks(statement, report))
            add(witnesses, {figuresAbout(statement.about, report).keys, statement.value});
    }
    for (const Finding& finding : findings) {
        const std::optional<Decimal> expected = Decimal::fromString(finding.expected);
        if (finding.rule == QLatin1String("year.carry") && expected)
            add(witnesses, {finding.figures, *expected});
    }
    return witnesses;
}

Testimony testimony(const std::vector<Witness>& witnesses, const Report& report,
                    const std::vector<SuggestedChange>& changes) {
    Testimony all;
    for (const Witness& witness : witnesses) {
        const bool held = holds(witness, {}, report);
        const bool willHold = holds(witness, changes, report);
        all.gained += willHold && !held ? 1 : 0;
        all.lost += held && !willHold ? 1 : 0;
    }
    return all;
}

} // namespace gouji
