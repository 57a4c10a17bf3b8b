#include "core/checks/report_counts.h"

#include <algorithm>
#include <map>

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

CountedFigure countedFigure(const Reading& reading) {
    if (!reading.value || reading.value->isNegative() || !reading.value->isWhole())
        return {};
    return {reading.value->millionths() / Decimal::unit, weightOf(reading)};
}

/// Gives each figure its number as it comes.
class Numbering {
public:
    Numbering(const Figures& figures, ReportCounts& counts)
        : m_figures(figures), m_counts(counts), m_numbers(figures.size(), unnumbered) {}

    std::vector<int> numbersOf(const std::vector<FigureKey>& keys) {
        std::vector<int> numbers;
        numbers.reserve(keys.size());
        for (const FigureKey& key : keys)
            numbers.push_back(numberOf(key));
        return numbers;
    }

private:
    static constexpr int unnumbered = -1;

    int numberOf(const FigureKey& key) {
        const auto index = m_figures.indexOf(key);
        int& number = index ? m_numbers[*index] : m_missing.emplace(key, unnumbered).first->second;
        if (number == unnumbered) {
            number = int(m_counts.keys.size());
            m_counts.keys.push_back(key);
            m_counts.problem.figures.push_back(
                index ? countedFigure((m_figures.begin() + std::ptrdiff_t(*index))->reading)
                      : CountedFigure());
        }
        return number;
    }

    const Figures& m_figures;
    ReportCounts& m_counts;
    std::vector<int> m_numbers;         ///< by place among the report's figures
    std::map<FigureKey, int> m_missing; ///< of figures that the report does not have
};

} // namespace

ReportCounts countsOf(const Report& report, const FormLibrary& forms) {
    ReportCounts counts;
    Numbering numbering(report.figures, counts);
    visitRelationsInForce(report, forms, [&](const Relation& relation) {
        counts.problem.relations.push_back(
            {numbering.numbersOf(relation.left), numbering.numbersOf(relation.right)});
    });
    return counts;
}

} // namespace gouji
