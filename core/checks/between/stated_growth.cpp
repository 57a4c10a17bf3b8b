#include "core/checks/between/stated_growth.h"

#include "core/checks/between/other_report.h"
#include "core/checks/rules/percentages.h"
#include "core/checks/rules/stated_figures.h"

#include <algorithm>

namespace gouji {

namespace {

/// Compares the prose of a report with the report for the year before. Used once.
class GrowthChecker {
public:
    GrowthChecker(const Report& earlier, const Report& later) : m_earlier(earlier), m_later(later) {}

    std::vector<Finding> check() {
        for (const Statement& statement : m_later.statements) {
            if (isCompared(statement))
                compare(statement);
        }
        return std::move(m_findings);
    }

private:
    bool isLastYears(const Statement& statement) const {
        return statement.kind == StatementKind::Count && statement.ofYear != 0 &&
               statement.ofYear == m_earlier.identity.year;
    }

    /// Of the same scope as the tables; of whose growth the base is not given.
    bool isCompared(const Statement& statement) const {
        if (!tellsOfIssuer(statement, m_later.identity))
            return false;
        if (statement.kind == StatementKind::Count)
            return isLastYears(statement);
        const bool isGrowth =
            statement.kind == StatementKind::Growth || statement.kind == StatementKind::Change;
        const auto givesBase = [&](const Statement& other) {
            return other.about == statement.about && other.kind == StatementKind::Count && other.ofYear != 0;
        };
        return isGrowth && std::none_of(m_later.statements.begin(), m_later.statements.end(), givesBase);
    }

    void compare(const Statement& statement) {
        const StatedFigures own = figuresAbout(statement.about, m_later);
        const auto last = figuresAbout(statement.about, m_earlier).sum;
        if (own.keys.empty() || !last || !isComputable(*last))
            return;
        if (statement.kind == StatementKind::Count) {
            const bool fits = statement.isAtLeast ? *last >= statement.value : *last == statement.value;
            if (!fits)
                tell(statement, own.keys, last->toString(), {});
        } else if (own.sum && isComputable(*own.sum)) {
            compareGrowth(statement, own, *last);
        }
    }

    void compareGrowth(const Statement& growth, const StatedFigures& own, Decimal last) {
        const Decimal change = *own.sum - last;
        const QString difference =
            QStringLiteral("%1 − %2 = %3").arg(own.sum->toString(), last.toString(), change.toString());
        if (growth.kind == StatementKind::Change) {
            if (change != growth.value)
                tell(growth, own.keys, change.toString(), difference);
            return;
        }
        if (last == Decimal() || !isCheckable(growth) || isPercent(change, last, growth))
            return;
        const QString percent = percentOf(change, last, growth.places);
        tell(growth, own.keys, percent,
             QStringLiteral("(%1 − %2) ÷ %2 = %3%").arg(own.sum->toString(), last.toString(), percent));
    }

    void tell(const Statement& statement, const std::vector<FigureKey>& figures, const QString& expected,
              const QString& arithmetic) {
        m_findings.push_back(
            {QStringLiteral("year.growth"), Severity::Warning, figures, expected, statement.value.toString(),
             OtherReport::of(m_earlier, {statement.text, arithmetic}).toDetail(), statement.anchor});
    }

    const Report& m_earlier;
    const Report& m_later;
    std::vector<Finding> m_findings;
};

} // namespace

std::vector<Finding> statedGrowth(const Report& earlier, const Report& later) {
    return later.statements.empty() ? std::vector<Finding>() : GrowthChecker(earlier, later).check();
}

} // namespace gouji
