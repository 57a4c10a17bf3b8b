#include "core/office/office_converter.h"

namespace gouji {

namespace {

using End = OfficeRun::End;

Error errorOf(const OfficeRun& run) {
    switch (run.end) {
    case End::Stuck:
        return {ErrorCode::Timeout, {}, {}};
    case End::Died:
        return {ErrorCode::Crashed, {}, run.detail};
    case End::TooMuch:
        return {ErrorCode::TooLarge, {}, QStringLiteral("LibreOffice writes too much")};
    case End::Stopped:
        return {ErrorCode::Cancelled, {}, {}};
    case End::Unusable:
        return run.error.value_or(Error{});
    case End::Done:
        break;
    }
    return {ErrorCode::Damaged, {}, QStringLiteral("LibreOffice cannot open it")};
}

/// An end that one of the files brought about, nobody knows which.
bool isOfSomeFile(End end) {
    return end == End::Stuck || end == End::Died || end == End::TooMuch;
}

} // namespace

OfficeRun OfficeConverter::run(OfficeTarget target, const std::vector<OfficeFile>& files,
                               const std::function<bool()>& isStopped) {
    OfficeRun made = runOffice(m_program, target, files, m_limits, isStopped);
    if (made.confinement) {
        const std::lock_guard lock(m_mutex);
        m_confinement = made.confinement;
    }
    return made;
}

/// A crash is told only when it happens again: somebody may have killed the program.
Result<QByteArray> OfficeConverter::convertAlone(OfficeTarget target, const OfficeFile& file,
                                                 const std::function<bool()>& isStopped) {
    OfficeRun made = run(target, {file}, isStopped);
    if (made.end == End::Died)
        made = run(target, {file}, isStopped);
    if (made.results.front())
        return std::move(*made.results.front());
    return failure(errorOf(made));
}

std::vector<Result<QByteArray>> OfficeConverter::convert(OfficeTarget target,
                                                         const std::vector<OfficeFile>& files,
                                                         const std::function<bool()>& isStopped) {
    std::vector<Result<QByteArray>> results(files.size(), failure(ErrorCode::Internal));
    std::vector<size_t> open(files.size());
    for (size_t i = 0; i < files.size(); ++i)
        open[i] = i;
    while (open.size() > 1) {
        std::vector<OfficeFile> batch;
        for (const size_t i : open)
            batch.push_back(files[i]);
        OfficeRun made = run(target, batch, isStopped);
        std::vector<size_t> left;
        for (size_t i = 0; i < open.size(); ++i) {
            if (made.results[i])
                results[open[i]] = std::move(*made.results[i]);
            else if (isOfSomeFile(made.end))
                left.push_back(open[i]);
            else
                results[open[i]] = failure(errorOf(made));
        }
        if (!left.empty()) {
            results[left.front()] = convertAlone(target, files[left.front()], isStopped);
            left.erase(left.begin());
        }
        open = std::move(left);
    }
    if (!open.empty())
        results[open.front()] = convertAlone(target, files[open.front()], isStopped);
    return results;
}

std::optional<Confinement> OfficeConverter::confinement() const {
    const std::lock_guard lock(m_mutex);
    return m_confinement;
}

} // namespace gouji
