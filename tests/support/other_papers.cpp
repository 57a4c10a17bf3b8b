#include "tests/support/other_papers.h"

namespace gouji::testing {

namespace {

QString titleOf(const Place& place, int year) {
    return place.organ() + QString::number(year) + QStringLiteral("年政府信息公开工作年度报告");
}

QString between(const Place& place, int year, Random& random) {
    switch (random.below(5)) {
    case 0:
        return QStringLiteral("\n\n");
    case 1:
        return QStringLiteral("\n\f\n");
    case 2:
        return QStringLiteral("\n- %1 -\n\n").arg(random.between(4, 9));
    case 3:
        return QStringLiteral("\n上一篇：") + titleOf(place, year - 1) + QStringLiteral("\n下一篇：") +
               titleOf(place, year + 1) + QStringLiteral("\n\n");
    default:
        return QStringLiteral("\n==========\n");
    }
}

/// Different places, none below the other.
std::vector<const Place*> drawPlaces(int count, Random& random) {
    const int first = random.below(int(places().size()));
    const int step = random.between(1, 4);
    std::vector<const Place*> drawn;
    for (int i = 0; i < count; ++i)
        drawn.push_back(&places()[size_t(first + i * step) % places().size()]);
    return drawn;
}

} // namespace

WrittenTogether writeTogether(const FormLibrary& forms, const TogetherOptions& options, std::uint32_t seed) {
    Random random(seed);
    const bool years = options.company == Company::OtherYears;
    const int firstYear = years ? random.between(2019, 2025 - options.reports) : random.between(2021, 2024);
    const std::vector<const Place*> drawn = drawPlaces(options.reports, random);
    WrittenTogether together;
    for (int i = 0; i < options.reports; ++i) {
        WriteOptions one;
        one.layout = options.layout;
        one.hand = PageHand(random.below(3));
        one.prose.place = years ? drawn.front() : drawn[size_t(i)];
        one.prose.year = years ? firstYear + i : firstYear;
        const Form& form = *forms.forYear(one.prose.year);
        FigureOptions figures;
        figures.size = FigureSize(random.below(3));
        const FigureSet set = makeFigures(form, figures, random);
        for (const Damage damage : options.damages)
            if (applies(damage, options.layout, set))
                one.damages.insert(damage);
        WrittenReport report = writeReport(set, one, random);
        if (i > 0)
            together.text += between(*one.prose.place, one.prose.year, random);
        if (random.chance(25))
            together.text += titleOf(*one.prose.place, one.prose.year) + QStringLiteral("\n\n");
        together.text += report.text;
        together.truths.push_back(std::move(report.truth));
    }
    return together;
}

QStringList strayTitles(const Place& place, int year, Random& random) {
    const Place& other = random.pick(places());
    switch (random.below(6)) {
    case 0:
        return {QStringLiteral("上一篇：") + titleOf(other, year),
                QStringLiteral("下一篇：") + titleOf(place, year - 1)};
    case 1:
        return {QStringLiteral("附件：") + titleOf(other, year) + QStringLiteral(".docx")};
    case 2:
        return {titleOf(other, year), titleOf(place, year - 1), titleOf(place, year)};
    case 3:
        return {titleOf(place, year)};
    case 4:
        return {QStringLiteral("当前位置：首页 > 政府信息公开年报 > ") + titleOf(place, year)};
    default:
        return {other.county + QStringLiteral("人民政府"),
                QStringLiteral("政府信息公开工作年度报告（%1年）").arg(year)};
    }
}

} // namespace gouji::testing
