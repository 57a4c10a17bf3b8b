#include "core/workers/serve.h"

#include "core/workers/channel.h"
#include "core/workers/confinement.h"
#include "core/workers/wire.h"

namespace gouji {

namespace {

/// The whole of a request: the file's bytes, with room for its name.
qint64 requestLimit(const Limits& limits) {
    return limits.fileBytes + 1024 * 1024;
}

template <typename T>
wire::Reply replyOf(Result<T> result) {
    if (!result)
        return std::move(result.error());
    return std::move(*result);
}

wire::Reply answer(const wire::Request& request, Extractor& extractor, const ReadingProgress& progress) {
    switch (request.kind) {
    case wire::Request::Kind::Extract:
        return replyOf(extractor.extract(request.bytes, request.name, request.edition, {{}, progress}));
    case wire::Request::Kind::Read:
        return replyOf(extractor.read(request.bytes, request.name, {{}, progress}));
    case wire::Request::Kind::Sizes:
        return replyOf(extractor.pageSizes(request.bytes, request.name, {}));
    case wire::Request::Kind::Paint:
        break;
    }
    return replyOf(extractor.paint(request.bytes, request.name, request.page, request.width, {}));
}

} // namespace

bool serve(int descriptor, Extractor& extractor, const Limits& limits) {
    Channel channel(descriptor);
    if (channel.send(wire::encode(confine(limits)), {}) != Channel::Outcome::Done)
        return false;
    QByteArray message;
    Channel::Outcome outcome = Channel::Outcome::Done;
    while (outcome == Channel::Outcome::Done) {
        outcome = channel.receive(message, requestLimit(limits), {});
        const auto request = wire::requestFrom(message);
        if (outcome != Channel::Outcome::Done || !request)
            break;
        limitProcessorTime(limits.workerSeconds);
        // A page that takes its time has time of its own, here as with whoever waits for the reply.
        const auto progress = [&](int page, int pages) {
            limitProcessorTime(limits.workerSeconds);
            (void)channel.send(wire::encode(wire::Reply(wire::Progress{page, pages})), {});
        };
        outcome = channel.send(wire::encode(answer(*request, extractor, progress)), {});
    }
    return outcome == Channel::Outcome::Closed;
}

} // namespace gouji
