#include "tests/bench/fixtures.h"

#include "core/ingest/case_services.h"

#include "tests/support/extract_written.h"

namespace gouji::bench {

namespace {

std::set<testing::Damage> usualDamages(testing::Layout layout) {
    using D = testing::Damage;
    switch (layout) {
    case testing::Layout::PagedTabs:
        return {D::TotalsCut, D::TornRow, D::EmptyReview};
    case testing::Layout::CellLines:
        return {D::CellBreaks, D::LabelVariants};
    default:
        break;
    }
    return {};
}

template <typename T>
T orDie(Result<T> result) {
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    return std::move(*result);
}

} // namespace

const Pipeline& pipeline() {
    static const Pipeline bundled = orDie(Pipeline::bundled());
    return bundled;
}

Input makeInput(testing::Layout layout, int pages, std::uint32_t seed) {
    testing::WriteOptions options;
    options.layout = layout;
    options.damages = usualDamages(layout);
    options.prose.overviewPages = pages;
    const testing::FigureOptions figures{testing::FigureSize::Small, false, nullptr};
    const Form& form = *pipeline().forms().edition(QStringLiteral("2021"));
    Input input;
    const testing::WrittenReport written = testing::writeReport(form, figures, options, seed);
    input.bytes = written.text.toUtf8();
    input.document = orDie(testing::readWritten(pipeline(), written));
    input.extraction = orDie(testing::extractWritten(pipeline(), written));
    return input;
}

NewReport newReport(const Input& input, int number) {
    const Extraction& extraction = input.extraction;
    NewReport report{QStringLiteral("%1.txt").arg(number),
                     QStringLiteral("%1").arg(number, 64, 16, QLatin1Char('0')),
                     extraction.format,
                     input.bytes,
                     extraction.report,
                     extraction.findings};
    report.report.identity.issuer = QStringLiteral("第%1镇人民政府").arg(number / 5);
    report.report.identity.year = 2019 + number % 5;
    return report;
}

TemporaryCase::TemporaryCase(int reports) {
    m_file = orDie(CaseFile::open(pathOf(QStringLiteral("bench.gouji")), CaseFile::Mode::OpenOrCreate,
                                  caseServices(pipeline())));
    const Input input = makeInput(testing::Layout::CellLines);
    for (int number = 0; number < reports; ++number)
        orDie(m_file->add(newReport(input, number)));
}

} // namespace gouji::bench
