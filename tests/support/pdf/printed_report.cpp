#include "tests/support/pdf/printed_report.h"

#include "tests/support/layouts.h"
#include "tests/support/pdf/pdf_file.h"

#include <QDir>
#include <QFile>

namespace gouji::testing {

namespace {

void keep(const QString& name, const QByteArray& pdf) {
    const QString folder = qEnvironmentVariable("GOUJI_KEEP");
    QFile file(QDir(folder).filePath(name + QStringLiteral(".pdf")));
    if (!folder.isEmpty() && file.open(QIODevice::WriteOnly))
        file.write(pdf);
}

} // namespace

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

Judgement judgePrinted(const Pipeline& pipeline, const WrittenReport& report, const PdfStyle& style,
                       const QString& name) {
    const QByteArray pdf = pdfOf(*report.document, style);
    keep(name, pdf);
    const auto extraction = pipeline.extract(pdf, QStringLiteral("a.pdf"));
    Judgement judgement;
    if (extraction) {
        judgement = compareWithTruth(*extraction, report.truth);
    } else {
        judgement.silent = judgement.wrong = judgement.cells = int(report.truth.values.size());
        judgement.remarks += errorName(extraction.error().code);
    }
    for (const QString& remark : judgement.remarks)
        qInfo("%s: %s", qPrintable(name), qPrintable(remark));
    return judgement;
}

} // namespace gouji::testing
