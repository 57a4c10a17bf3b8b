#pragma once

#include "core/document/anchor.h"
#include "core/forms/figure_key.h"

#include <QString>

#include <optional>
#include <vector>

namespace gouji {

enum class Severity { Error, Warning, Information };

QString severityName(Severity severity); ///< `error`, `warning`, `information`
std::optional<Severity> severityFromName(QStringView name);

/// Something a reviewer should look at. Rule and facts only: core/checks/sentences.h makes the sentence.
struct Finding {
    QString rule; ///< stable code: `t3.balance`, `t3.balance.undecided`, `identity.division`
    Severity severity = Severity::Error;
    std::vector<FigureKey> figures;
    QString expected; ///< decimal, or what should stand there
    QString actual;
    QString detail; ///< a text from the source that the sentence quotes; may be empty
    Anchor anchor;  ///< where in the original, for findings that are not about figures
    bool operator==(const Finding&) const = default;
};

} // namespace gouji
