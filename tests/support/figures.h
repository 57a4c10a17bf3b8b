#pragma once

#include "core/base/decimal.h"
#include "core/forms/form.h"
#include "tests/support/random.h"

#include <map>
#include <vector>

/// Made-up figures of a yearly report that satisfy every relation of their form.
namespace gouji::testing {

enum class FigureSize {
    Township, ///< nearly all zeros
    Small,    ///< a handful of requests
    Medium,   ///< nearly every row is used
    City,     ///< numbers of four and five digits
};

struct FigureSet {
    const Form* form = nullptr; ///< of a FormLibrary that outlives this
    FigureSize size = FigureSize::Medium;
    bool otherwiseInOneRow = false;      ///< prints the optional row in place of those it replaces
    std::map<FigureKey, Decimal> values; ///< of the rows that are printed
    std::vector<FigureKey> broken;       ///< figures whose sums the issuer got wrong (breakSum)

    Decimal value(const FigureKey& key) const;
    /// `t3.new.total`, whole numbers only.
    std::int64_t count(const char* key) const;
    /// The optional rows in use, as Form::relationsWith wants them.
    std::vector<QString> optionalRows() const;
    bool prints(const FormTable& table, const FormLine& row) const;
};

struct FigureOptions {
    FigureSize size = FigureSize::Medium;
    bool otherwiseInOneRow = false;
    const FigureSet* lastYear = nullptr; ///< what it carried out is carried in
};

FigureSet makeFigures(const Form& form, const FigureOptions& options, Random& random);

/// One sum of 表三's results goes wrong, as issuers' sums do; `broken` names it and its addends.
void breakSum(FigureSet& figures, Random& random);

} // namespace gouji::testing
