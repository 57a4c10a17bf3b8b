#pragma once

#include "tests/support/figures.h"
#include "tests/support/identity_quirk.h"
#include "tests/support/places.h"
#include "tests/support/truth.h"

#include <QStringList>

#include <optional>
#include <set>

/// Everything of a report but its tables: made-up sentences in the style of the genre, whose numbers agree
/// with the figures, and the names and dates in the forms that reports use.
namespace gouji::testing {

struct ProseOptions {
    const Place* place = nullptr;
    int year = 2023;
    QDate date;                   ///< of the signature
    int overviewPages = 1;        ///< about 700 characters each
    bool webPage = false;         ///< metadata lines in place of letterhead and signature
    bool statesMore = false;      ///< requests in several words, results, cases
    bool statesAll = false;       ///< prose_numbers.h, in place of requests and cases
    std::optional<int> slip;      ///< with statesAll: which of the numbers it states is wrong
    std::optional<int> titleForm; ///< 0 … titleForms − 1; none: drawn
    std::set<IdentityQuirk> quirks;
};

constexpr int titleForms = 5;

struct Prose {
    QStringList top; ///< letterhead or metadata lines
    QString title;
    QStringList lead;
    QStringList overview;
    QStringList problems;
    QStringList others;
    QStringList ending; ///< signature and date
    QString publisher;  ///< for the metadata of a page
    QDate published;    ///< the same
};

/// Also writes issuer, division, year, date and statements into the truth.
Prose makeProse(const FigureSet& figures, const ProseOptions& options, Truth& truth, Random& random);

} // namespace gouji::testing
