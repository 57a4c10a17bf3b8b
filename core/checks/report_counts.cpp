#include "core/checks/report_counts.h"

#include <algorithm>

namespace gouji {

namespace {

int weightOf(const Reading& reading) {
    if (reading.state == FigureState::Doubtful)
        return DoubtfulWeight;
    const bool isGuess =
        std::any_of(reading.evidence.begin(), reading.evidence.end(), [](const Evidence& evidence) {
            return evidence.kind == EvidenceKind::Recognised && evidence.detail.toInt() < surelyRecognised;
        });
    return isGuess ? RecognisedWeight : ReadWeight;
}

CountedFigure countedFigure(const Reading* reading) {
    if (!reading || !reading->value || reading->value->isNegative() || !reading->value->isWhole())
        return {};
    return {reading->value->millionths() / Decimal::unit, weightOf(*reading)};
}

/// Gives each figure its number as it comes.
class Numbering {
public:
    Numbering(const Report& report, ReportCounts& counts) : m_report(report), m_counts(counts) {
        m_numbers.reserve(qsizetype(report.figures.size()));
    }

    std::vector<int> numbersOf(const std::vector<FigureKey>& keys) {
        std::vector<int> numbers;
        numbers.reserve(keys.size());
        for (const FigureKey& key : keys) {
            const auto known = m_numbers.constFind(key);
            numbers.push_back(known == m_numbers.constEnd() ? add(key) : *known);
        }
        return numbers;
    }

private:
    int add(const FigureKey& key) {
        const int number = int(m_counts.keys.size());
        m_numbers.insert(key, number);
        m_counts.keys.push_back(key);
        m_counts.problem.figures.push_back(countedFigure(m_report.figures.find(key)));
        return number;
    }

    const Report& m_report;
    ReportCounts& m_counts;
    QHash<FigureKey, int> m_numbers;
};

} // namespace

ReportCounts countsOf(const Report& report, const FormLibrary& forms) {
    ReportCounts counts;
    counts.relations = relationsInForce(report, forms);
    Numbering numbering(report, counts);
    for (const Relation& relation : counts.relations)
        counts.problem.relations.push_back(
            {numbering.numbersOf(relation.left), numbering.numbersOf(relation.right)});
    return counts;
}

} // namespace gouji
