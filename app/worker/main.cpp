#include "core/workers/serve.h"

#include <QTimeZone>

#include <cstdlib>
#include <unistd.h>

namespace {

using namespace gouji;

/// What Qt and the C library load when they are first used: afterwards there are no files.
void loadWhatComesLazily(const Pipeline& pipeline) {
    const QByteArray text = QStringLiteral("2023年政府信息公开工作年度报告\n规章\t0\t0\t0\n").toUtf8();
    (void)pipeline.extractAll(text, QStringLiteral("-"));
    (void)QTimeZone::systemTimeZone();
}

} // namespace

/// Reads report files that come over standard input, a socket, and answers there; core/workers has the rest.
int main() {
    ::setenv("OMP_THREAD_LIMIT", "1", 1); // one thread: there is a worker for every core
    const auto pipeline = Pipeline::bundled();
    if (!pipeline)
        return EXIT_FAILURE;
    loadWhatComesLazily(*pipeline);
    PipelineExtractor extractor(*pipeline);
    return serve(STDIN_FILENO, extractor, pipeline->limits()) ? EXIT_SUCCESS : EXIT_FAILURE;
}
