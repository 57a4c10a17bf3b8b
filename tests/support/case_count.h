#pragma once

#include <QtGlobal>

namespace gouji::testing {

/// How many cases a property test runs: in the everyday run, under the sanitizers, and in the long run
/// (GOUJI_LONG set; packaging/test.sh --all).
struct CaseCounts {
    int usual;
    int sanitized;
    int many;
};

inline int caseCount(const CaseCounts& counts) {
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
