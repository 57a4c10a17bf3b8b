#include "core/office/office_extractor.h"

#include "core/base/sha256.h"

#include <QThread>

#include <algorithm>

namespace gouji {

namespace {

/// Who has imported a file looks at it next.
constexpr qsizetype keptBytes = 32 * 1024 * 1024;

bool isSheet(const QString& format) {
    return format == QLatin1String("xls") || format == QLatin1String("xlsx") ||
           format == QLatin1String("ods");
}

/// Debian's packages; others have the same parts.
Error missing(const Error& needed) {
    return {ErrorCode::NeedsLibreOffice, needed.place,
            isSheet(needed.detail) ? QStringLiteral("libreoffice-calc-nogui")
                                   : QStringLiteral("libreoffice-writer-nogui")};
}

bool needsOffice(const Error& error) {
    return error.code == ErrorCode::NeedsLibreOffice;
}

} // namespace

OfficeExtractor::OfficeExtractor(Extractor& inner, OfficeProgram program, int starts)
    : m_inner(inner),
      m_program(std::move(program)),
      m_starts(starts > 0 ? starts : std::min(2, QThread::idealThreadCount())),
      m_converter(m_program.path, inner.limits()),
      m_queue(m_converter, m_starts),
      m_made(keptBytes) {}

bool OfficeExtractor::isConfined() const {
    const auto office = m_converter.confinement();
    return m_inner.isConfined() &&
           (!office || (office->isOffline && office->seesFewFiles && office->isLimited));
}

int OfficeExtractor::waitingRoom() const {
    return m_inner.waitingRoom() + (m_program.path.isEmpty() ? 0 : m_starts * limits().officeFiles);
}

/// Converted before, or now.
Result<QByteArray> OfficeExtractor::converted(const QByteArray& bytes, const Error& needed,
                                              const std::stop_token& stop) {
    if (m_program.path.isEmpty() || !(isSheet(needed.detail) ? m_program.hasSheets : m_program.hasTexts))
        return failure(missing(needed));
    const QString sha256 = sha256Of(bytes);
    {
        const std::lock_guard lock(m_mutex);
        if (const QByteArray* known = m_made.object(sha256))
            return *known;
    }
    auto made = convert(bytes, needed.detail, stop);
    if (!made)
        return failure(made.error().code, made.error().place.isEmpty() ? needed.place : made.error().place,
                       made.error().detail);
    const std::lock_guard lock(m_mutex);
    m_made.insert(sha256, new QByteArray(*made), std::max<qsizetype>(1, made->size()));
    return made;
}

Result<QByteArray> OfficeExtractor::convert(const QByteArray& bytes, const QString& format,
                                            const std::stop_token& stop) {
    if (!isSheet(format))
        return m_queue.convert(OfficeTarget::Docx, {bytes, format}, stop);
    auto page = m_queue.convert(OfficeTarget::Html, {bytes, format}, stop);
    // So that it is read as the sheet that it is; LibreOffice, unlike Excel, does not say so.
    if (page && page->contains("<head>"))
        page->insert(page->indexOf("<head>") + 6, R"(<meta name="ProgId" content="Excel.Sheet"/>)");
    return page;
}

Result<std::vector<Extraction>> OfficeExtractor::extract(const QByteArray& bytes, const QString& name,
                                                         const QString& edition, const Watch& watch) {
    auto reports = m_inner.extract(bytes, name, edition, watch);
    if (reports || !needsOffice(reports.error()))
        return reports;
    const QString format = reports.error().detail;
    const auto made = converted(bytes, reports.error(), watch.stop);
    if (!made)
        return failure(made.error());
    reports = m_inner.extract(*made, name, edition, watch);
    if (!reports)
        return reports;
    for (Extraction& report : *reports) {
        report.sha256 = sha256Of(bytes);
        report.format = format;
    }
    return reports;
}

Result<Document> OfficeExtractor::read(const QByteArray& bytes, const QString& name, const Watch& watch) {
    auto document = m_inner.read(bytes, name, watch);
    if (document || !needsOffice(document.error()))
        return document;
    const QString format = document.error().detail;
    const auto made = converted(bytes, document.error(), watch.stop);
    if (!made)
        return failure(made.error());
    document = m_inner.read(*made, name, watch);
    if (document)
        document->format = format;
    return document;
}

Result<PageSizes> OfficeExtractor::pageSizes(const QByteArray& bytes, const QString& name,
                                             std::stop_token stop) {
    return m_inner.pageSizes(bytes, name, std::move(stop));
}

Result<GreyPicture> OfficeExtractor::paint(const QByteArray& bytes, const QString& name, int page, int width,
                                           std::stop_token stop) {
    return m_inner.paint(bytes, name, page, width, std::move(stop));
}

} // namespace gouji
