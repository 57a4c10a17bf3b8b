#pragma once

#include "core/report/report_source.h"

#include <map>

/// What speaks for the figures of a report, and what still stands in the way of calling it reviewed. Sums
/// that hold are told as such and never as "right": two rows exchanged break none. Made by
/// core/checks/proof.h.
namespace gouji {

/// The strongest thing that can be said for a figure; each figure counts once.
enum class ProofState {
    KeyedTwice,  ///< two persons typed the same; confirming what is shown is no second keying
    Seen,        ///< a person typed or confirmed it
    Pinned,      ///< at least one relation with it holds and none fails; nobody has looked
    MachineOnly, ///< surely read, but neither a relation nor a person has a say in it
    Open,        ///< doubtful, missing, or in a relation that fails, between years too
};

QString proofStateName(ProofState state); ///< `keyed_twice`, `seen`, `pinned`, `machine_only`, `open`

struct FigureProof {
    ProofState state = ProofState::Open;
    int holding = 0;   ///< relations with the figure that hold
    int failing = 0;   ///< those with other years among them, as the report's findings tell
    int undecided = 0; ///< those that other figures leave open
    bool operator==(const FigureProof&) const = default;
};

struct ProofSummary {
    std::map<ProofState, int> figures; ///< how many of each; states without figures are left out
    int errors = 0;                    ///< findings that are open
    int warnings = 0;
    int doubtful = 0; ///< figures, nobody's word on them yet
    int missing = 0;
    int contradicted = 0; ///< figures in relations that fail, whatever was decided on the findings
    bool operator==(const ProofSummary&) const = default;

    int count(ProofState state) const;
    int total() const;
    /// No finding is open and no figure without a word on it.
    bool isClear() const { return errors + warnings + doubtful + missing == 0; }
};

ProofSummary summary(const CaseReport& report, const std::map<FigureKey, FigureProof>& proofs);

} // namespace gouji
