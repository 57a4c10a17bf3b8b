#pragma once

#include "core/ingest/pipeline.h"
#include "core/readers/grey_picture.h"
#include "core/readers/reading_aids.h"

#include <QSizeF>

#include <stop_token>

namespace gouji {

using PageSizes = std::vector<QSizeF>; ///< points, from page 1

/// How a caller follows a call, and ends it.
struct Watch {
    std::stop_token stop = {};
    ReadingProgress progress = {}; ///< called on the thread of the call
};

/// Reads reports out of the bytes of files, in this process or in another. Thread-safe; calls block, and end
/// early with ErrorCode::Cancelled once a stop is requested.
class Extractor {
public:
    virtual ~Extractor() = default;

    /// What files may cost here.
    virtual const Limits& limits() const = 0;
    /// Whether files could do no harm where they were read so far: no files, no network, no programs, limited
    /// memory.
    virtual bool isConfined() const = 0;
    /// How many calls may wait here for each other, besides those that are being worked on: an extractor that
    /// does several files at once gets them only from as many threads.
    virtual int waitingRoom() const { return 0; }
    /// As Pipeline::extractAll.
    virtual Result<std::vector<Extraction>> extract(const QByteArray& bytes, const QString& name,
                                                    const QString& edition, const Watch& watch) = 0;
    /// As Pipeline::read.
    virtual Result<Document> read(const QByteArray& bytes, const QString& name, const Watch& watch) = 0;
    /// As pageSizes of core/readers/page_picture.h.
    virtual Result<PageSizes> pageSizes(const QByteArray& bytes, const QString& name,
                                        std::stop_token stop) = 0;
    /// As paintPage of core/readers/page_picture.h.
    virtual Result<GreyPicture> paint(const QByteArray& bytes, const QString& name, int page, int width,
                                      std::stop_token stop) = 0;
};

/// In this process: for input that is trusted, as tests and the worker itself have it. What the stages throw
/// (no memory left) is an error of that file alone.
class PipelineExtractor : public Extractor {
public:
    explicit PipelineExtractor(Pipeline pipeline) : m_pipeline(std::move(pipeline)) {}

    const Limits& limits() const override { return m_pipeline.limits(); }
    bool isConfined() const override { return false; }
    Result<std::vector<Extraction>> extract(const QByteArray& bytes, const QString& name,
                                            const QString& edition, const Watch& watch) override;
    Result<Document> read(const QByteArray& bytes, const QString& name, const Watch& watch) override;
    Result<PageSizes> pageSizes(const QByteArray& bytes, const QString& name, std::stop_token stop) override;
    Result<GreyPicture> paint(const QByteArray& bytes, const QString& name, int page, int width,
                              std::stop_token stop) override;

private:
    const Pipeline m_pipeline;
};

} // namespace gouji
