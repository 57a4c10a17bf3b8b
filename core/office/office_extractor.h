#pragma once

#include "core/ingest/extractor.h"
#include "core/office/office_queue.h"

#include <QCache>

namespace gouji {

/// Reads what the extractor behind it says only LibreOffice reads (NeedsLibreOffice): LibreOffice converts
/// the file, as a process that is confined and limited, and the extractor behind reads what it made, texts as
/// Word files and sheets as web pages. Names, sha256 and format stay those of the file as it was given;
/// places are those of the converted one, which `read` gives as well.
///
/// Where LibreOffice, or the part of it that is needed, is not installed, the error stays and names the
/// package.
class OfficeExtractor : public Extractor {
public:
    /// The extractor is borrowed and must outlive this. `starts`: of LibreOffice at a time; 0: two, or one
    /// where there is only one core.
    OfficeExtractor(Extractor& inner, OfficeProgram program, int starts = 0);

    const Limits& limits() const override { return m_inner.limits(); }
    bool isConfined() const override;
    int waitingRoom() const override;
    Result<std::vector<Extraction>> extract(const QByteArray& bytes, const QString& name,
                                            const QString& edition, const Watch& watch) override;
    Result<Document> read(const QByteArray& bytes, const QString& name, const Watch& watch) override;
    /// What LibreOffice reads has no pages here.
    Result<PageSizes> pageSizes(const QByteArray& bytes, const QString& name, std::stop_token stop) override;
    Result<GreyPicture> paint(const QByteArray& bytes, const QString& name, int page, int width,
                              std::stop_token stop) override;

    /// How far LibreOffice was confined when it last ran; nothing before.
    std::optional<Confinement> confinement() const { return m_converter.confinement(); }

private:
    Result<QByteArray> converted(const QByteArray& bytes, const Error& needed, const std::stop_token& stop);
    Result<QByteArray> convert(const QByteArray& bytes, const QString& format, const std::stop_token& stop);

    Extractor& m_inner;
    const OfficeProgram m_program;
    const int m_starts;
    OfficeConverter m_converter;
    OfficeQueue m_queue;
    std::mutex m_mutex;
    QCache<QString, QByteArray> m_made; ///< what was converted last, by sha256; costs are bytes
};

} // namespace gouji
