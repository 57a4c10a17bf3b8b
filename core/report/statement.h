#pragma once

#include "core/base/decimal.h"
#include "core/document/anchor.h"
#include "core/forms/figure_key.h"

#include <QString>

#include <optional>

namespace gouji {

/// What a number in the prose is.
enum class StatementKind {
    Count,      ///< of items; of money for fees
    Percentage, ///< 占51.85%: a part of the total
    Growth,     ///< 同比增长12.5%: percent of last year's number; negative: less
    Change,     ///< 同比增加5件: against last year; negative: less
};

/// Whose number it is, as far as the prose says.
enum class StatementScope {
    Unsaid,
    Own,    ///< 我镇, 本机关
    Whole,  ///< 全区: all organs of a place
    Office, ///< 区政府办
    Named,  ///< an organ or place by its name; may be the issuer
    Part,   ///< only some of what the figure counts: one channel, one subject
    Filed,  ///< 备案: filed with the issuer, not its own
};

QString statementKindName(StatementKind kind); ///< `count`, `percentage`, …
std::optional<StatementKind> statementKindFromName(QStringView name);
QString statementScopeName(StatementScope scope); ///< `unsaid`, `own`, …
std::optional<StatementScope> statementScopeFromName(QStringView name);

/// A number that the prose states about a figure, or about several together.
struct Statement {
    FigureKey about; ///< core/reconstruct/statements.h names those that are no figure's key
    Decimal value;
    QString text; ///< the clause it stands in, without white space
    Anchor anchor;
    bool isAtLeast = false; ///< 100余条: more than that
    StatementKind kind = StatementKind::Count;
    StatementScope scope = StatementScope::Unsaid;
    QString whose = {}; ///< the words that say the scope: 全区, 区政府办
    int ofYear = 0;     ///< 0: the report's own or none is named
    int places = 0;     ///< digits printed behind the point
    bool operator==(const Statement&) const = default;
};

} // namespace gouji
