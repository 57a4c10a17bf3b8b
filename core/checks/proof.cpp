#include "core/checks/proof.h"

#include "core/checks/relations.h"

#include <algorithm>
#include <set>

namespace gouji {

namespace {

/// Words on one figure that say what now counts, by whom. Undoing and redoing append such words, too: one
/// person's count once.
std::set<QString> vouchers(const CaseReport& report, const FigureKey& key, const FigureValue& value) {
    std::set<QString> authors;
    for (const Correction& correction : report.corrections) {
        if (correction.key == key && correction.value == value)
            authors.insert(correction.author);
    }
    return authors;
}

ProofState stateOf(const CaseReport& report, const FigureKey& key, const Figure& figure,
                   const FigureProof& proof) {
    if (proof.failing > 0)
        return ProofState::Open;
    if (figure.isCorrected()) {
        const FigureValue& value = *figure.correction->value;
        return vouchers(report, key, value).size() > 1 ? ProofState::KeyedTwice : ProofState::Seen;
    }
    const FigureState read = figure.reading.state;
    if (read == FigureState::Doubtful || read == FigureState::Missing)
        return ProofState::Open;
    return proof.holding > 0 ? ProofState::Pinned : ProofState::MachineOnly;
}

void weigh(const Relation& relation, const RelationResult& result, std::map<FigureKey, FigureProof>& proofs) {
    const auto count = [&](const FigureKey& key) {
        FigureProof& proof = proofs[key];
        int& verdict = !result.isDecided ? proof.undecided : result.holds() ? proof.holding : proof.failing;
        ++verdict;
    };
    std::for_each(relation.left.begin(), relation.left.end(), count);
    std::for_each(relation.right.begin(), relation.right.end(), count);
}

/// A relation with another year fails whatever a person has decided on the finding.
void weighYears(const std::vector<Finding>& findings, std::map<FigureKey, FigureProof>& proofs) {
    for (const Finding& finding : findings) {
        if (finding.rule != QLatin1String("year.carry"))
            continue;
        for (const FigureKey& key : finding.figures)
            ++proofs[key].failing;
    }
}

} // namespace

std::map<FigureKey, FigureProof> proofs(const CaseReport& report, const FormLibrary& forms) {
    const Report effective = report.effectiveReport();
    std::map<FigureKey, FigureProof> proofs;
    for (const Relation& relation : relationsInForce(effective, forms))
        weigh(relation, evaluate(relation, effective), proofs);
    weighYears(report.findings, proofs);
    std::map<FigureKey, FigureProof> known;
    const std::set<FigureKey> replaced = replacedFigures(effective, forms);
    for (const auto& [key, figure] : report.figures) {
        if (figure.effective().state == FigureState::Missing && replaced.count(key) > 0)
            continue;
        FigureProof& proof = known[key] = proofs[key];
        proof.state = stateOf(report, key, figure, proof);
    }
    return known;
}

} // namespace gouji
