#include "tests/support/other_papers.h"

namespace gouji::testing {

namespace {

QString titleOf(const Place& place, int year) {
    return place.organ() + QString::number(year) + QStringLiteral("年政府信息公开工作年度报告");
}

QStringList between(const Place& place, int year, Random& random) {
    switch (random.below(5)) {
    case 0:
        return {QString(), QString()};
    case 1:
        return {QStringLiteral("\f")};
    case 2:
        return {QStringLiteral("- %1 -").arg(random.between(4, 9)), QString()};
    case 3:
        return {QStringLiteral("上一篇：") + titleOf(place, year - 1),
                QStringLiteral("下一篇：") + titleOf(place, year + 1), QString()};
    default:
        return {QStringLiteral("==========")};
    }
}

void append(WrittenTogether& together, const QStringList& lines) {
    together.text += QString(u'\n' + lines.join(u'\n') + u'\n');
    for (const QString& line : lines)
        if (together.document)
            together.document->blocks.emplace_back(Paragraph{line, {}});
}

void append(WrittenTogether& together, WrittenReport report) {
    together.text += report.text;
    together.truths.push_back(std::move(report.truth));
    if (!report.document)
        return;
    auto& blocks = together.document->blocks;
    for (Block& block : report.document->blocks)
        blocks.push_back(std::move(block));
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
        if (report.document && !together.document)
            together.document = Document{report.document->format, {}, {}, {}};
        if (i > 0)
            append(together, between(*one.prose.place, one.prose.year, random));
        if (random.chance(25))
            append(together, QStringList{titleOf(*one.prose.place, one.prose.year), QString()});
        append(together, std::move(report));
    }
    return together;
}

Result<std::vector<Extraction>> extractTogether(const Pipeline& pipeline, const WrittenTogether& written) {
    const QString name = QStringLiteral("reports.txt");
    return written.document ? pipeline.reportsOf(*written.document, name)
                            : pipeline.extractAll(written.text.toUtf8(), name);
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
