#include "core/report/prose_digest.h"

#include "core/base/sha256.h"
#include "core/report/figure_digest.h"

#include <algorithm>

namespace gouji {

ProseDigest digestOf(const std::vector<Statement>& statements) {
    ProseDigest digest;
    Figures numbers;
    for (const Statement& each : statements) {
        if (each.value == Decimal())
            continue;
        if (!digest.clauses.contains(each.text))
            digest.clauses += each.text;
        numbers.set(FigureKey(each.value.toString()), {FigureState::Read, each.value, {}, {}, {}});
    }
    digest.text = sha256Of(digest.clauses.join(QLatin1Char('\n')).toUtf8()).first(32);
    digest.bits = digestOf(numbers).bits;
    return digest;
}

QString tellingDigest(const std::vector<Statement>& statements) {
    std::vector<Statement> own;
    std::copy_if(statements.begin(), statements.end(), std::back_inserter(own), [](const Statement& each) {
        return each.scope == StatementScope::Unsaid || each.scope == StatementScope::Own;
    });
    if (own.size() < size_t(fewestClauses))
        return {};
    const ProseDigest digest = digestOf(own);
    return digest.clauses.size() >= fewestClauses && digest.bits >= bitsAmongIssuers ? digest.text
                                                                                     : QString();
}

} // namespace gouji
