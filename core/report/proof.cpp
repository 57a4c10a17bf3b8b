#include "core/report/proof.h"

namespace gouji {

int ProofSummary::count(ProofState state) const {
    const auto found = figures.find(state);
    return found == figures.end() ? 0 : found->second;
}

int ProofSummary::total() const {
    int all = 0;
    for (const auto& [state, number] : figures)
        all += number;
    return all;
}

ProofSummary summary(const CaseReport& report, const std::map<FigureKey, FigureProof>& proofs) {
    ProofSummary summary;
    for (const auto& [key, proof] : proofs) {
        ++summary.figures[proof.state];
        const FigureState state = report.figures.at(key).effective().state;
        summary.doubtful += state == FigureState::Doubtful ? 1 : 0;
        summary.contradicted += proof.failing > 0 ? 1 : 0;
        summary.missing += state == FigureState::Missing ? 1 : 0;
    }
    const std::vector<FindingDecision> decided = decisionsOn(report.findings, report.decisions);
    for (size_t i = 0; i < report.findings.size(); ++i) {
        const Severity severity = report.findings[i].severity;
        const bool isOpen = !decided[i].isInForce();
        summary.errors += isOpen && severity == Severity::Error ? 1 : 0;
        summary.warnings += isOpen && severity == Severity::Warning ? 1 : 0;
    }
    return summary;
}

} // namespace gouji
