#pragma once

#include <QtGlobal>

namespace gouji::testing {

/// How many cases a property test runs: in the everyday run, under the sanitizers, and in the long run
/// (GOUJI_LONG set; packaging/test.sh --all). GOUJI_CASES=N: so many, while developing.
struct CaseCounts {
    int usual;
    int sanitized;
    int many;
};

inline int caseCount(const CaseCounts& counts) {
    if (qEnvironmentVariableIsSet("GOUJI_CASES"))
        return qEnvironmentVariableIntValue("GOUJI_CASES");
#if defined(__SANITIZE_ADDRESS__)
    constexpr bool isSanitized = true;
#else
    constexpr bool isSanitized = false;
#endif
    if (qEnvironmentVariableIsSet("GOUJI_LONG"))
        return isSanitized ? counts.usual : counts.many;
    return isSanitized ? counts.sanitized : counts.usual;
}

} // namespace gouji::testing
