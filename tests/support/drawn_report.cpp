#include "tests/support/drawn_report.h"

namespace gouji::testing {

namespace {

FigureSet drawFigures(const FormLibrary& forms, Layout layout, Random& random) {
    const QString edition = random.chance(75) ? QStringLiteral("2021") : QStringLiteral("2019");
    FigureOptions options;
    options.size = FigureSize(random.below(runsTogether(layout) ? 3 : 4));
    options.otherwiseInOneRow = edition == QLatin1String("2021") && random.chance(15);
    return makeFigures(*forms.edition(edition), options, random);
}

} // namespace

DrawnReport drawReport(const FormLibrary& forms, std::uint32_t seed, std::optional<Layout> layout) {
    Random random{seed};
    DrawnReport drawn;
    WriteOptions& options = drawn.options;
    options.layout = layout ? *layout : random.pick(allLayouts());
    options.hand = PageHand(random.below(3));
    options.prose.statesMore = true;
    const FigureSet figures = drawFigures(forms, options.layout, random);
    options.prose.year = figures.form->edition == QLatin1String("2021") ? random.between(2021, 2024) : 2020;
    for (int wanted = random.below(4); wanted > 0; --wanted) {
        const Damage damage = random.pick(allDamages());
        if (applies(damage, options.layout, figures))
            options.damages.insert(damage);
    }
    options.second = &random.pick(forms.forms());
    options.prose.quirks = drawQuirks(random.below(3), random);
    drawn.report = writeReport(figures, options, random);
    return drawn;
}

} // namespace gouji::testing
