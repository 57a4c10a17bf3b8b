#include "core/checks/rules/percentages.h"
#include "core/checks/rules/stated_figures.h"
#include "core/checks/rules/text_rules.h"
#include "core/report/plain_value.h"

#include <algorithm>
#include <optional>

namespace gouji {

namespace {

/// Checks the arithmetic of one report's prose. Used once.
class ArithmeticChecker {
public:
    explicit ArithmeticChecker(const Report& report) : m_report(report) {}

    std::vector<Finding> check() {
        for (const Statement& statement : m_report.statements) {
            if (!isOfIssuer(statement, m_report.identity))
                continue;
            if (statement.kind == StatementKind::Percentage)
                checkShare(statement);
            else if (statement.kind != StatementKind::Count)
                checkGrowth(statement);
        }
        checkApplicants();
        checkUnits();
        return std::move(m_findings);
    }

private:
    std::vector<Decimal> counts(const FigureKey& about) const {
        std::vector<Decimal> values;
        for (const Statement& statement : m_report.statements) {
            if (statement.about == about && statement.kind == StatementKind::Count && !statement.isAtLeast &&
                isOfIssuer(statement, m_report.identity))
                values.push_back(statement.value);
        }
        return values;
    }

    /// What a number may be the share of: all answered, all received, all there was to answer; as the tables
    /// or the text give them, the likeliest first.
    std::vector<Decimal> wholes(bool isOfReceived) const {
        std::vector<Decimal> all;
        const FigureKey total(QStringLiteral("t3.total.total")), received(QStringLiteral("t3.new.total"));
        const FigureKey carriedOut(QStringLiteral("t3.carried_out.total"));
        for (const FigureKey& key : {isOfReceived ? received : total, isOfReceived ? total : received}) {
            if (const auto value = plainValue(m_report, key))
                all.push_back(*value);
            for (const Decimal value : counts(key))
                all.push_back(value);
        }
        const auto a = plainValue(m_report, total), b = plainValue(m_report, carriedOut);
        if (a && b)
            all.push_back(*a + *b);
        all.erase(std::remove_if(all.begin(), all.end(),
                                 [](Decimal value) {
                                     return value == Decimal() || value.isNegative() || !isComputable(value);
                                 }),
                  all.end());
        return all;
    }

    /// 第三方权益3件，占75%: of those not disclosed, for a row below a result.
    std::optional<Decimal> groupOf(const FigureKey& about) const {
        const QStringList parts = about.name.split(QLatin1Char('.'));
        constexpr int ofRow = 4; // t3.refused.third_party.total
        if (parts.size() != ofRow)
            return std::nullopt;
        const auto sum = figuresAbout(FigureKey(QString(parts[0] + QLatin1Char('.') + parts[1] +
                                                        QLatin1Char('.') + parts[3])),
                                      m_report)
                             .sum;
        return sum && *sum != Decimal() && isComputable(*sum) ? sum : std::nullopt;
    }

    void checkShare(const Statement& share) {
        constexpr int mostPlaces = 4;
        if (share.places < 0 || share.places > mostPlaces || share.about.table() != QLatin1String("t3"))
            return;
        const StatedFigures figures = figuresAbout(share.about, m_report);
        std::vector<Decimal> parts = counts(share.about);
        if (figures.sum)
            parts.insert(parts.begin(), *figures.sum);
        std::vector<Decimal> all = wholes(share.about.name.startsWith(QLatin1String("t3.new.")));
        if (const auto group = groupOf(share.about))
            all.push_back(*group);
        if (parts.empty() || all.empty())
            return;
        for (const Decimal part : parts) {
            for (const Decimal whole : all) {
                if (!isComputable(part) || isPercent(part, whole, share))
                    return;
            }
        }
        const Decimal part = parts.back(); // the text's own number where it gives one
        tell(QStringLiteral("text.share"), figures.keys, percentOf(part, all.front(), share.places), share,
             QStringLiteral("%1 ÷ %2 = %3%")
                 .arg(part.toString(), all.front().toString(), percentOf(part, all.front(), share.places)));
    }

    /// The number of this year that a growth is told of, else the table's.
    std::optional<Decimal> numberOf(const Statement& growth) const {
        for (const Statement& statement : m_report.statements) {
            if (statement.about == growth.about && statement.kind == StatementKind::Count &&
                statement.ofYear == 0 && growth.text.startsWith(statement.text))
                return statement.value;
        }
        return figuresAbout(growth.about, m_report).sum;
    }

    /// What the same words say: last year's number, and the difference from it.
    const Statement* beside(const Statement& growth, StatementKind kind) const {
        for (const Statement& statement : m_report.statements) {
            const bool isLastYears =
                kind != StatementKind::Count ||
                (statement.ofYear != 0 &&
                 (!m_report.identity.year || statement.ofYear == *m_report.identity.year - 1));
            if (statement.kind == kind && statement.about == growth.about && isLastYears &&
                (statement.text == growth.text || kind == StatementKind::Count))
                return &statement;
        }
        return nullptr;
    }

    void checkGrowth(const Statement& growth) {
        const auto now = numberOf(growth);
        const Statement* last = beside(growth, StatementKind::Count);
        const Statement* change = beside(growth, StatementKind::Change);
        if (!now || !isComputable(*now) || (!last && (!change || growth.kind == StatementKind::Change)))
            return;
        const Decimal before = last ? last->value : *now - change->value;
        if (!isComputable(before) || before.isNegative())
            return;
        const Decimal gap = *now - before;
        const QString sum =
            QStringLiteral("%1 − %2 = %3").arg(now->toString(), before.toString(), gap.toString());
        if (growth.kind == StatementKind::Change) {
            if (gap != growth.value)
                tell(QStringLiteral("text.growth"), figuresAbout(growth.about, m_report).keys, gap.toString(),
                     growth, sum);
            return;
        }
        if (before == Decimal() || !isCheckable(growth) || isPercent(gap, before, growth))
            return;
        const QString percent = percentOf(gap, before, growth.places);
        tell(QStringLiteral("text.growth"), figuresAbout(growth.about, m_report).keys, percent, growth,
             QStringLiteral("(%1 − %2) ÷ %2 = %3%").arg(now->toString(), before.toString(), percent));
    }

    /// Persons and organisations are all there are, where the text gives both and the total.
    void checkApplicants() {
        const Statement* parts[] = {nullptr, nullptr};
        const Statement* total = nullptr;
        for (const Statement& statement : m_report.statements) {
            if (statement.kind != StatementKind::Count || !isOfIssuer(statement, m_report.identity))
                continue;
            if (statement.about.name == QLatin1String("t3.new.natural_person"))
                parts[0] = &statement;
            else if (statement.about.name == QLatin1String("t3.new.organisations"))
                parts[1] = &statement;
            else if (statement.about.name == QLatin1String("t3.new.total") && !total)
                total = &statement;
        }
        if (!total || !parts[0] || !parts[1] || agreeWithTables({parts[0], parts[1], total}))
            return;
        const Decimal sum = parts[0]->value + parts[1]->value;
        if (sum != total->value && !isToldAlready({parts[0], parts[1], total}))
            tell(QStringLiteral("text.split"), keysOf({parts[0], parts[1], total}), sum.toString(), *total,
                 QStringLiteral("%1 + %2 = %3")
                     .arg(parts[0]->value.toString(), parts[1]->value.toString(), sum.toString()));
    }

    std::vector<FigureKey> keysOf(const std::vector<const Statement*>& statements) const {
        std::vector<FigureKey> keys;
        for (const Statement* statement : statements) {
            const std::vector<FigureKey> some = figuresAbout(statement->about, m_report).keys;
            keys.insert(keys.end(), some.begin(), some.end());
        }
        return keys;
    }

    bool agreeWithTables(const std::vector<const Statement*>& statements) const {
        return std::all_of(statements.begin(), statements.end(), [&](const Statement* statement) {
            return figuresAbout(statement->about, m_report).sum == statement->value;
        });
    }
    /// A number that differs from the tables has its own finding.
    bool isToldAlready(const std::vector<const Statement*>& statements) const {
        return std::any_of(statements.begin(), statements.end(), [&](const Statement* statement) {
            const auto sum = figuresAbout(statement->about, m_report).sum;
            return sum && *sum != statement->value;
        });
    }

    /// Whether the clause lists the organ with its number, behind 其中 or 分别为.
    static bool isListed(const Statement& statement) {
        if (statement.scope != StatementScope::Named || statement.kind != StatementKind::Count ||
            statement.ofYear != 0)
            return false;
        return statement.text.startsWith(QStringLiteral("其中")) ||
               statement.text.startsWith(QStringLiteral("分别"));
    }

    /// Organs listed in one clause have no more than all together, and just as many where 分别为 lists all.
    void checkUnits() {
        const FigureKey about(QStringLiteral("t3.new.total"));
        const auto total = figuresAbout(about, m_report).sum;
        if (!total)
            return;
        const Statement* first = nullptr;
        Decimal sum;
        QStringList terms;
        for (const Statement& statement : m_report.statements) {
            const bool isUnit = statement.about == about && isListed(statement);
            if (!isUnit || (first && statement.text != first->text))
                continue;
            first = first ? first : &statement;
            sum += statement.value;
            terms += statement.value.toString();
        }
        const bool isMore = sum > *total;
        const bool isLess =
            sum < *total && first != nullptr && first->text.startsWith(QStringLiteral("分别"));
        if (terms.size() > 1 && (isMore || isLess))
            tell(QStringLiteral("text.split"), {about}, total->toString(), *first,
                 QStringLiteral("%1 = %2 %3 %4")
                     .arg(terms.join(QStringLiteral(" + ")), sum.toString(),
                          isMore ? QStringLiteral(">") : QStringLiteral("<"), total->toString()));
    }

    void tell(const QString& rule, const std::vector<FigureKey>& figures, const QString& expected,
              const Statement& statement, const QString& arithmetic) {
        m_findings.push_back({rule, Severity::Warning, figures, expected, statement.value.toString(),
                              QString(statement.text + QLatin1Char('\n') + arithmetic), statement.anchor});
    }

    const Report& m_report;
    std::vector<Finding> m_findings;
};

} // namespace

std::vector<Finding> arithmeticFindings(const Report& report) {
    return report.statements.empty() ? std::vector<Finding>() : ArithmeticChecker(report).check();
}

} // namespace gouji
