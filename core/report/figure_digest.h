#pragma once

#include "core/report/report.h"

namespace gouji {

/// What a report's figures are compared by as a whole.
struct FigureDigest {
    QString text;    ///< 32 hexadecimal digits over every figure that has a value other than 0
    int figures = 0; ///< how many those are
    /// How unlikely it is that another report has the same figures by chance: the bits of the different
    /// values, without their trailing zeros. A value that stands in several cells counts once, because sums
    /// repeat it; so does 5 beside 50.
    int bits = 0;
};

FigureDigest digestOf(const Figures& figures);

/// Whether the texts of their digests agree; most figures differ early, so that this costs less than one.
bool haveSameDigest(const Figures& a, const Figures& b);

/// From this many bits on two reports that agree were copied. Of one issuer there are a few pairs of years;
/// any two issuers make as many pairs as there are reports squared (10^5 reports: 33 bits). A township's 2
/// requests granted are 1 bit, a county's report has 60 and more.
constexpr int bitsAmongYears = 16;
constexpr int bitsAmongIssuers = 40;

/// The digest's text, empty when it says too little to compare issuers by.
QString tellingDigest(const Figures& figures);

} // namespace gouji
