#pragma once

#include "core/report/statement.h"

#include <QString>

namespace gouji {

struct StatedScope {
    StatementScope scope = StatementScope::Unsaid;
    QString whose; ///< the words that say so
};

/// Whose number follows: what the sentence says last before it. `before` ends where the statement begins.
StatedScope scopeIn(const QString& before);

/// Whether requests received in this way or on this matter are only some of all. `clause` ends with the
/// number.
bool countsOnlySome(const QString& clause);

/// The applicants that the words between 收到 and the number name: the figure's column of 表三, empty for
/// all.
QString applicantsIn(const QString& words);

} // namespace gouji
