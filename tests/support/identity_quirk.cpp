#include "tests/support/identity_quirk.h"

#include <algorithm>
#include <array>

namespace gouji::testing {

namespace {

using enum IdentityQuirk;

struct Named {
    IdentityQuirk quirk;
    const char* name;
};

constexpr std::array<Named, 16> names{{{TitleLines, "title lines"},
                                       {DoubledYear, "doubled year"},
                                       {NoYearInTitle, "no year in the title"},
                                       {YearInLeadOnly, "year in the lead only"},
                                       {PathAbove, "path above"},
                                       {SourceAbove, "source above"},
                                       {BannerAbove, "banner above"},
                                       {SharesBelow, "shares below"},
                                       {SlippedPeriod, "slipped period"},
                                       {DateInNumerals, "date in numerals"},
                                       {ShortTitle, "short title"},
                                       {CompilingOffice, "compiling office"},
                                       {SelfInBody, "self in the body"},
                                       {TwinName, "twin name"},
                                       {OtherKind, "other kind"},
                                       {MisreadIssuer, "misread issuer"}}};

/// Of each only one can be.
const std::vector<std::set<IdentityQuirk>>& rivals() {
    static const std::vector<std::set<IdentityQuirk>> all{{DoubledYear, NoYearInTitle, YearInLeadOnly},
                                                          {SlippedPeriod, YearInLeadOnly},
                                                          {ShortTitle, CompilingOffice},
                                                          {TwinName, OtherKind, MisreadIssuer}};
    return all;
}

} // namespace

const std::vector<IdentityQuirk>& allIdentityQuirks() {
    static const std::vector<IdentityQuirk> all = [] {
        std::vector<IdentityQuirk> quirks;
        for (const Named& named : names)
            quirks.push_back(named.quirk);
        return quirks;
    }();
    return all;
}

const char* identityQuirkName(IdentityQuirk quirk) {
    const auto named =
        std::find_if(names.begin(), names.end(), [&](const Named& n) { return n.quirk == quirk; });
    return named == names.end() ? "" : named->name;
}

bool goTogether(IdentityQuirk one, IdentityQuirk other) {
    return std::none_of(rivals().begin(), rivals().end(), [&](const std::set<IdentityQuirk>& group) {
        return group.count(one) > 0 && group.count(other) > 0;
    });
}

std::set<IdentityQuirk> drawQuirks(int count, Random& random) {
    std::set<IdentityQuirk> drawn;
    for (; count > 0; --count) {
        const IdentityQuirk quirk = random.pick(allIdentityQuirks());
        if (std::all_of(drawn.begin(), drawn.end(), [&](IdentityQuirk d) { return goTogether(d, quirk); }))
            drawn.insert(quirk);
    }
    return drawn;
}

const Place& drawPlace(const std::set<IdentityQuirk>& quirks, Random& random) {
    if (quirks.count(TwinName) > 0)
        return random.pick(twinPlaces());
    if (quirks.count(OtherKind) > 0)
        return random.pick(otherPlaces());
    return random.pick(quirks.count(MisreadIssuer) > 0 ? misreadPlaces() : places());
}

} // namespace gouji::testing
