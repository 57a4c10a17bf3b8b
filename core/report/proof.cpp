#include "core/report/proof.h"

namespace gouji {

QString proofStateName(ProofState state) {
    switch (state) {
    case ProofState::KeyedTwice:
        return QStringLiteral("keyed_twice");
    case ProofState::Seen:
        return QStringLiteral("seen");
    case ProofState::Pinned:
        return QStringLiteral("pinned");
    case ProofState::MachineOnly:
        return QStringLiteral("machine_only");
    case ProofState::Open:
        return QStringLiteral("open");
    }
    return {};
}

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

} // namespace gouji
