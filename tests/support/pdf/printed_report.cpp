#include "tests/support/pdf/printed_report.h"

#include "tests/support/layouts.h"

namespace gouji::testing {

WrittenReport printedReport(const FormLibrary& forms, const std::set<Damage>& damages, std::uint32_t seed) {
    Random random{seed};
    FigureOptions figures;
    figures.size = FigureSize(random.below(4));
    const QString edition = random.chance(75) ? QStringLiteral("2021") : QStringLiteral("2019");
    figures.otherwiseInOneRow = edition == QLatin1String("2021") && random.chance(15);
    WriteOptions options;
    options.layout = Layout::Spanned;
    options.damages = damages;
    options.page = PageStyle();
    options.prose.overviewPages = random.between(1, 2);
    return writeReport(*forms.edition(edition), figures, options, seed);
}

} // namespace gouji::testing
