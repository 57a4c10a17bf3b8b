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
/// The same of 没有收到邮寄、传真方式的申请: none of two ways is not none.
bool deniesOnlySome(const QString& clause);

/// The scope that a listed name has by itself: 县公安局, 县政府办, 县本级, 全县.
StatementScope scopeOfName(const QString& name);

/// The applicants that the words between 收到 and the number name: the figure's column of 表三, empty for
/// all.
QString applicantsIn(const QString& words);

} // namespace gouji
