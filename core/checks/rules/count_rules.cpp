#include "core/checks/rules/count_rules.h"

#include "core/checks/rules/stated_figures.h"
#include "core/report/forms_in_use.h"
#include "core/report/plain_value.h"

#include <QRegularExpression>

#include <algorithm>

namespace gouji {

namespace {

bool isTownship(const Identity& identity) {
    constexpr qsizetype townshipCode = 9;
    static const QRegularExpression name(
        QStringLiteral("(?:镇|乡|街道|苏木)(?:人民政府|办事处)?$|人民政府.{2,12}街道办事处$"));
    return identity.divisionCode.isEmpty()
               ? name.match(identity.issuer).hasMatch()
               : identity.divisionCode.size() == townshipCode && !identity.issuer.isEmpty();
}

std::optional<Finding> townshipRegulations(const Report& report) {
    if (!isTownship(report.identity))
        return std::nullopt;
    Finding finding{QStringLiteral("t2.township_regulations"), Severity::Information, {}, {}, {}, {}, {}};
    for (const auto& [key, reading] : report.figures) {
        if (key.name.startsWith(QLatin1String("t2.regulations.")) && reading.value &&
            *reading.value > Decimal())
            finding.figures.push_back(key);
    }
    return finding.figures.empty() ? std::nullopt : std::optional(finding);
}

void checkEditions(const Report& report, const FormLibrary& forms, std::vector<Finding>& findings) {
    if (!report.identity.year)
        return;
    const int year = *report.identity.year;
    const Form* expected = forms.forYear(year);
    std::vector<QString> told;
    for (const auto& [table, edition] : report.tableForms) {
        const Form* form = forms.edition(edition);
        const bool isOld = form && form->lastYear != 0 && year > form->lastYear;
        const bool isNew = form && year < form->firstYear;
        if ((!isOld && !isNew) || std::find(told.begin(), told.end(), edition) != told.end())
            continue;
        told.push_back(edition);
        findings.push_back({isOld ? QStringLiteral("form.old_edition") : QStringLiteral("form.new_edition"),
                            Severity::Information,
                            {},
                            expected ? expected->edition : QString(),
                            edition,
                            QString::number(year),
                            {}});
    }
}

} // namespace

QString impossibleCount(const FigureKey& key, const Reading& reading, const Report& report,
                        const FormLibrary& forms) {
    if (!reading.value || (reading.value->isWhole() && !reading.value->isNegative()))
        return {};
    const Unit* unit = unitOf(key, report, forms);
    if (unit == nullptr || unit->isMoney)
        return {};
    if (!reading.value->isWhole())
        return QStringLiteral("figure.fractional");
    return unit->isSigned ? QString() : QStringLiteral("figure.negative");
}

std::vector<Finding> countFindings(const Report& report, const FormLibrary& forms) {
    std::vector<Finding> findings;
    for (const auto& [key, reading] : report.figures) {
        const QString rule = impossibleCount(key, reading, report, forms);
        if (!rule.isEmpty())
            findings.push_back(
                {rule, Severity::Warning, {key}, {}, reading.value->toString(), reading.text, {}});
    }
    return findings;
}

std::vector<Finding> blankTotals(const Report& report, const std::vector<Relation>& relations) {
    std::vector<Finding> findings;
    for (const Relation& relation : relations) {
        if (relation.left.size() != 1)
            continue;
        const Reading* total = report.figures.find(relation.left.front());
        if (!total || (total->state != FigureState::Blank && total->state != FigureState::NotApplicable))
            continue;
        Decimal sum;
        const bool isWhole =
            std::all_of(relation.right.begin(), relation.right.end(), [&](const FigureKey& key) {
                const auto value = plainValue(report, key);
                sum += value.value_or(Decimal());
                return value.has_value();
            });
        if (!isWhole || sum == Decimal())
            continue;
        Finding finding{QStringLiteral("total.blank"),
                        Severity::Warning,
                        relation.left,
                        sum.toString(),
                        {},
                        total->text,
                        {}};
        finding.figures.insert(finding.figures.end(), relation.right.begin(), relation.right.end());
        findings.push_back(std::move(finding));
    }
    return findings;
}

std::vector<Finding> issuerFindings(const Report& report, const FormLibrary& forms) {
    std::vector<Finding> findings;
    if (auto found = townshipRegulations(report))
        findings.push_back(std::move(*found));
    checkEditions(report, forms, findings);
    return findings;
}

} // namespace gouji
