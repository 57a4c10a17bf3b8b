#include "ui/findings/proof_texts.h"

#include <QCoreApplication>
#include <QStringList>

namespace gouji {

namespace {

struct ProofTexts {
    Q_DECLARE_TR_FUNCTIONS(gouji::ProofTexts)
};

QString stateText(ProofState state) {
    switch (state) {
    case ProofState::KeyedTwice:
        return ProofTexts::tr("keyed alike by two persons");
    case ProofState::Seen:
        return ProofTexts::tr("entered or confirmed by a person");
    case ProofState::Pinned:
        return ProofTexts::tr("held by sums only");
    case ProofState::MachineOnly:
        return ProofTexts::tr("read by the machine only");
    case ProofState::Open:
        return ProofTexts::tr("open");
    }
    return {};
}

} // namespace

QString proofText(const FigureProof& proof) {
    QStringList parts{stateText(proof.state)};
    if (proof.holding > 0)
        parts += ProofTexts::tr("%n relation(s) hold", nullptr, proof.holding);
    if (proof.failing > 0)
        parts += ProofTexts::tr("%n relation(s) fail", nullptr, proof.failing);
    if (proof.undecided > 0)
        parts += ProofTexts::tr("%n relation(s) cannot be decided", nullptr, proof.undecided);
    return ProofTexts::tr("Proof: %1").arg(parts.join(QStringLiteral(" · ")));
}

QString proofText(const ProofSummary& summary) {
    QStringList parts;
    for (const auto& [state, count] : summary.figures)
        parts += QStringLiteral("%1 %2").arg(stateText(state)).arg(count);
    return ProofTexts::tr("%n figure(s): %1", nullptr, summary.total())
        .arg(parts.join(QStringLiteral(" · ")));
}

} // namespace gouji
