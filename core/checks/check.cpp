#include "core/checks/check.h"

#include "core/checks/relations.h"
#include "core/checks/rules/count_rules.h"
#include "core/checks/rules/text_rules.h"

#include <QSet>

#include <algorithm>
#include <map>

namespace gouji {

namespace {

Finding failed(const Relation& relation, const RelationResult& result) {
    Finding finding{relation.rule, Severity::Error, relation.left, {}, {}, {}, {}};
    finding.figures.insert(finding.figures.end(), relation.right.begin(), relation.right.end());
    // A total stands alone on the left: its parts say what it should be.
    const bool isTotal = relation.left.size() == 1;
    finding.expected = (isTotal ? result.right : result.left).toString();
    finding.actual = (isTotal ? result.left : result.right).toString();
    return finding;
}

/// Relations of one rule that cannot be worked out, gathered into one finding.
struct Undecided {
    QString rule;
    std::vector<FigureKey> figures;
    QSet<FigureKey> seen;
    int relations = 0;

    void add(const std::vector<FigureKey>& keys) {
        ++relations;
        for (const FigureKey& key : keys) {
            if (!seen.contains(key)) {
                seen.insert(key);
                figures.push_back(key);
            }
        }
    }

    Finding finding() const {
        return {rule + QStringLiteral(".undecided"),
                Severity::Information,
                figures,
                {},
                {},
                QString::number(relations),
                {}};
    }
};

void checkRelations(const Report& report, const std::vector<Relation>& relations,
                    std::vector<Finding>& findings) {
    std::vector<Undecided> undecided; // few; in the order of the form
    for (const Relation& relation : relations) {
        const RelationResult result = evaluate(relation, report);
        if (result.isDecided) {
            if (!result.holds())
                findings.push_back(failed(relation, result));
            continue;
        }
        auto known = std::find_if(undecided.begin(), undecided.end(),
                                  [&](const Undecided& other) { return other.rule == relation.rule; });
        if (known == undecided.end())
            known = undecided.insert(undecided.end(), Undecided{relation.rule, {}, {}, 0});
        known->add(result.undecided);
    }
    for (const Undecided& each : undecided)
        findings.push_back(each.finding());
}

bool has(const Reading& reading, EvidenceKind kind) {
    return std::any_of(reading.evidence.begin(), reading.evidence.end(),
                       [&](const Evidence& evidence) { return evidence.kind == kind; });
}

/// The rule under which a doubtful figure is told.
QString doubtRule(const Reading& reading) {
    if (has(reading, EvidenceKind::ValueConverted))
        return QStringLiteral("figure.converted");
    if (has(reading, EvidenceKind::ValueUnclear) || has(reading, EvidenceKind::ValueAnnotated))
        return QStringLiteral("figure.unclear");
    return QStringLiteral("figure.doubtful");
}

/// `t3.otherwise.other.total` → `t3.otherwise.other`: figures of one row are told together.
QString rowOf(const FigureKey& key) {
    return key.name.left(key.name.lastIndexOf(QLatin1Char('.')));
}

void checkReadings(const Report& report, const FormLibrary& forms, std::vector<Finding>& findings) {
    std::map<std::pair<QString, QString>, size_t> known; // rule and row or table → finding
    const auto tell = [&](const QString& rule, Severity severity, const QString& group, const FigureKey& key,
                          const QString& detail) {
        const auto at = known.try_emplace({rule, group}, findings.size());
        if (at.second)
            findings.push_back({rule, severity, {}, {}, {}, detail, {}});
        Finding& finding = findings[at.first->second];
        finding.figures.push_back(key);
        if (finding.detail != detail)
            finding.detail.clear(); // they print different things: none of them is quoted
    };
    const std::set<FigureKey> replaced = replacedFigures(report, forms);
    for (const auto& [key, reading] : report.figures) {
        const QString table = key.table().toString();
        if (reading.state == FigureState::Doubtful && impossibleCount(key, reading, report, forms).isEmpty())
            tell(doubtRule(reading), Severity::Warning, rowOf(key), key, reading.text);
        else if (reading.state == FigureState::Missing && replaced.count(key) == 0)
            tell(QStringLiteral("figure.missing"), Severity::Warning, table, key, {});
        else if (reading.state == FigureState::Blank)
            tell(QStringLiteral("figure.blank"), Severity::Information, table, key, {});
    }
}

} // namespace

std::vector<Finding> checkReport(const Report& report, const FormLibrary& forms) {
    const std::vector<Relation> relations = relationsInForce(report, forms);
    std::vector<Finding> findings;
    checkRelations(report, relations, findings);
    gatherMovedRequests(report, relations, findings);
    checkReadings(report, forms, findings);
    for (const std::vector<Finding>& more :
         {blankTotals(report, relations), countFindings(report, forms), textFindings(report),
          arithmeticFindings(report), issuerFindings(report, forms), report.notes})
        findings.insert(findings.end(), more.begin(), more.end());
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Finding& a, const Finding& b) { return a.severity < b.severity; });
    return findings;
}

} // namespace gouji
