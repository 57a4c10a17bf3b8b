#include "tests/support/samples.h"

#include <array>

namespace gouji::testing {

namespace {

struct SamplePlan {
    Layout layout;
    PageHand hand;
    std::set<Damage> damages;
    bool brokenSum;
};

struct TownshipPlan {
    std::uint32_t seed;
    FigureSize size;
    std::array<SamplePlan, 2> years;
};

constexpr int firstYear = 2023;

/// In the order of places().
const std::vector<TownshipPlan>& plans() {
    using L = Layout;
    using H = PageHand;
    using D = Damage;
    static const std::vector<TownshipPlan> all{
        {101,
         FigureSize::Small,
         {{{L::CellLines, H::Narrow, {}, false}, {L::PlainTabs, H::Narrow, {}, false}}}},
        {102,
         FigureSize::Medium,
         {{{L::PagedTabs, H::Narrow, {D::TotalsCut, D::TornRow}, false},
           {L::CellLines, H::Narrow, {}, false}}}},
        {103,
         FigureSize::Small,
         {{{L::PlainTabs, H::Narrow, {}, false}, {L::CellLines, H::Narrow, {}, true}}}},
        {104,
         FigureSize::Medium,
         {{{L::Joined, H::Narrow, {}, false},
           {L::PagedTabs, H::Wide, {D::EmptyReview, D::LabelSpaces}, false}}}},
        {105,
         FigureSize::Small,
         {{{L::PagedTabs, H::Wide, {}, false},
           {L::CellLines, H::Narrow, {D::CellBreaks, D::LabelVariants}, false}}}},
        {106,
         FigureSize::Small,
         {{{L::PlainTabs, H::Narrow, {D::Dashes, D::ValuesWithUnit}, false},
           {L::PlainTabs, H::Narrow, {}, false}}}},
    };
    return all;
}

WrittenReport writeSample(const FigureSet& figures, const SamplePlan& plan, const Place& place, int year,
                          Random& random) {
    WriteOptions options;
    options.layout = plan.layout;
    options.hand = plan.hand;
    options.damages = plan.damages;
    options.prose.place = &place;
    options.prose.year = year;
    return writeReport(figures, options, random);
}

} // namespace

std::vector<Sample> sampleReports(const FormLibrary& forms) {
    std::vector<Sample> samples;
    const auto& towns = plans();
    for (size_t t = 0; t < towns.size(); ++t) {
        Random random(towns[t].seed);
        const Place& place = places()[t];
        FigureSet lastYear;
        for (int i = 0; i < 2; ++i) {
            const int year = firstYear + i;
            const Form& form = *forms.forYear(year);
            FigureSet figures = makeFigures(form, {towns[t].size, false, i ? &lastYear : nullptr}, random);
            lastYear = figures;
            if (towns[t].years[size_t(i)].brokenSum)
                breakSum(figures, random);
            const QString name = QStringLiteral("%1-%2%3%4年政府信息公开工作年度报告.txt")
                                     .arg(samples.size() + 1, 2, 10, QLatin1Char('0'))
                                     .arg(place.county, place.name)
                                     .arg(year);
            samples.push_back({name, writeSample(figures, towns[t].years[size_t(i)], place, year, random)});
        }
    }
    return samples;
}

} // namespace gouji::testing
