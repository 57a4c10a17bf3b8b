#pragma once

#include "core/base/decimal.h"
#include "core/forms/figure_key.h"
#include "core/ingest/pipeline.h"

#include <QDate>
#include <QStringList>

#include <map>
#include <optional>
#include <set>
#include <vector>

/// What a written report says, and the judge of what was read from it.
namespace gouji::testing {

struct Truth {
    QString edition;
    /// Nothing: the report prints no value for that figure. A figure that is not here may be read in several
    /// ways; it is then in `mustFlag`.
    std::map<FigureKey, std::optional<Decimal>> values;
    std::set<FigureKey> mustFlag; ///< figures that must not pass as plainly read
    /// Figures whose place only relations may tell: read right, or marked.
    std::set<FigureKey> mayFlag;
    std::vector<FigureKey> broken;           ///< an error must name at least one of them
    std::map<FigureKey, Decimal> statements; ///< numbers that the prose states
    FigureKey slip;                          ///< what the prose states wrong; empty: nothing
    QString issuer;
    QString divisionCode;
    int year = 0;
    QDate publishedOn;          ///< invalid: none is printed
    std::set<QString> mustNote; ///< rules of identity: a warning of each must stand

    void lose(const FigureKey& key);    ///< no longer printed; must be marked
    void obscure(const FigureKey& key); ///< printed, but nobody can tell what
    void blur(const FigureKey& key);    ///< printed, but only relations can tell what, if anything can
};

struct Judgement {
    int cells = 0;
    int wrong = 0;
    int silent = 0;         ///< wrong, read, and no pointed finding names the figure
    int unflagged = 0;      ///< must be marked and is not
    int alarms = 0;         ///< right, undamaged, and yet doubtful
    int brokenMissed = 0;   ///< the issuer's sum fails and no error says so
    int falseErrors = 0;    ///< an error on sound figures of a report of which nothing was read wrong
    int identityWrong = 0;  ///< issuer, division, year, edition, date
    int identitySilent = 0; ///< of these without a warning that names it, and warnings that are missing
    int identityAlarms = 0; ///< warnings of identity about what was read right
    int unstated = 0;       ///< numbers in the prose that were not found, or found otherwise
    QStringList remarks;    ///< one line for each of the above but the alarms

    Judgement& operator+=(const Judgement& other);
    /// Nothing went wrong without being told.
    bool isHonest() const { return silent + unflagged + brokenMissed + falseErrors + identitySilent == 0; }
};

/// A pointed finding is an error or warning that names at most 30 figures and whose rule does not end in
/// `.undecided`.
Judgement compareWithTruth(const Extraction& extraction, const Truth& truth);

} // namespace gouji::testing
