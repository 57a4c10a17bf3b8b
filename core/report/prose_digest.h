#pragma once

#include "core/report/report.h"

namespace gouji {

/// What a report's prose is compared by as a whole: clauses with numbers other than 0.
struct ProseDigest {
    QString text;        ///< 32 hexadecimal digits over the clauses in their order
    QStringList clauses; ///< each once: 收到申请16件，受理16件 is one clause and two statements
    int bits = 0;        ///< as of FigureDigest, of the numbers
};

ProseDigest digestOf(const std::vector<Statement>& statements);

/// Fewer clauses are the same by custom.
constexpr int fewestClauses = 3;

/// The digest's text of what the report states about its own issuer, empty when it says too little to compare
/// issuers by (`fewestClauses`, `bitsAmongIssuers`). The numbers of a county stand in the reports of all its
/// townships.
QString tellingDigest(const std::vector<Statement>& statements);

} // namespace gouji
