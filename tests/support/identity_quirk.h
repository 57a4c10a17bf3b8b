#pragma once

#include "tests/support/places.h"
#include "tests/support/random.h"

#include <set>

namespace gouji::testing {

/// Ways in which reports print who reports on which year, beside the usual ones. What the report says is the
/// same, but for MisreadIssuer.
enum class IdentityQuirk {
    TitleLines,     ///< the title stands on two or three lines
    DoubledYear,    ///< 2023年度年度报告, 2023年年度
    NoYearInTitle,  ///< the covered period tells
    YearInLeadOnly, ///< nothing but the lead's `公布2023年政府信息公开…` tells
    PathAbove,      ///< 当前位置：首页 > … above the title, sometimes with the title at its end
    SourceAbove,    ///< 来源：… 字体：大 中 小 above the title, sometimes with the date
    BannerAbove,    ///< the name or the title of the site's page above the title
    SharesBelow,    ///< 附件下载, 分享到 and the like between title and lead
    SlippedPeriod,  ///< 至202020年12月31日, 至203年12月31日: the start of the period is right
    DateInNumerals, ///< 二○二四年一月十日 with ○, 〇 and 0 mixed
    ShortTitle,     ///< title and lead without the places above; letterhead, signature or page name them
    CompilingOffice, ///< a short title; `由…人民政府办公室编制` in the lead names the issuer wholly
    SelfInBody,      ///< the lead says 我镇
    TwinName,        ///< a name that the country has twice, the places above it named
    OtherKind,       ///< an organ of another kind or level than towns
    MisreadIssuer,   ///< one character of the name is another: printed name kept, no code, and a warning
};

const std::vector<IdentityQuirk>& allIdentityQuirks();
/// For tables and failures: `title lines`.
const char* identityQuirkName(IdentityQuirk quirk);
/// Whether a report can have both.
bool goTogether(IdentityQuirk one, IdentityQuirk other);
/// Up to `count` that go together.
std::set<IdentityQuirk> drawQuirks(int count, Random& random);
/// A place as the quirks want it.
const Place& drawPlace(const std::set<IdentityQuirk>& quirks, Random& random);

} // namespace gouji::testing
