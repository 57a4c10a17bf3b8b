#include "core/office/office_queue.h"

#include <algorithm>
#include <chrono>
#include <exception>

namespace gouji {

namespace {

/// A leader waits for more as long as something comes within this time: a start costs twenty times as much.
constexpr std::chrono::milliseconds lull(60);
constexpr int mostLulls = 10;

/// So few files are not divided between starts.
constexpr size_t fewFiles = 4;

} // namespace

Result<QByteArray> OfficeQueue::convert(OfficeTarget target, OfficeFile file, const std::stop_token& stop) {
    const auto job = std::make_shared<Job>(Job{target, std::move(file), stop, false, {}});
    std::unique_lock lock(m_mutex);
    m_waiting.push_back(job);
    m_changed.notify_all();
    while (!job->result) {
        const auto isTurn = [&] { return job->result || (!job->isTaken && m_leading < m_starts); };
        if (!m_changed.wait(lock, stop, isTurn)) {
            m_waiting.erase(std::remove(m_waiting.begin(), m_waiting.end(), job), m_waiting.end());
            return failure(ErrorCode::Cancelled);
        }
        if (!job->result)
            lead(target, lock);
    }
    return std::move(*job->result);
}

void OfficeQueue::lead(OfficeTarget target, std::unique_lock<std::mutex>& lock) {
    ++m_leading;
    ++m_gathering;
    gather(lock);
    const Jobs jobs = take(target);
    --m_gathering;
    lock.unlock();
    if (!jobs.empty())
        convertAll(target, jobs);
    lock.lock();
    --m_leading;
    m_changed.notify_all();
}

/// Until nothing more comes for a while.
void OfficeQueue::gather(std::unique_lock<std::mutex>& lock) {
    const auto enough = size_t(m_converter.limits().officeFiles * m_starts);
    for (int i = 0; i < mostLulls && m_waiting.size() < enough; ++i) {
        const size_t before = m_waiting.size();
        m_changed.wait_for(lock, lull, [&] { return m_waiting.size() > before; });
        if (m_waiting.size() <= before)
            break;
    }
}

/// This leader's share of what waits for the target: other starts that are free, or gather as well, get
/// theirs.
OfficeQueue::Jobs OfficeQueue::take(OfficeTarget target) {
    const auto isOurs = [&](const std::shared_ptr<Job>& job) { return job->target == target; };
    const auto count = size_t(std::count_if(m_waiting.begin(), m_waiting.end(), isOurs));
    const auto sharers = size_t(m_gathering + m_starts - m_leading);
    const size_t share = std::max(fewFiles, (count + sharers - 1) / sharers);
    const size_t most = std::min(share, size_t(std::max(1, m_converter.limits().officeFiles)));
    Jobs taken;
    for (auto job = m_waiting.begin(); job != m_waiting.end() && taken.size() < most;) {
        if (!isOurs(*job)) {
            ++job;
            continue;
        }
        (*job)->isTaken = true;
        taken.push_back(*job);
        job = m_waiting.erase(job);
    }
    return taken;
}

void OfficeQueue::convertAll(OfficeTarget target, const Jobs& jobs) {
    std::vector<Result<QByteArray>> results;
    try {
        std::vector<OfficeFile> files;
        for (const auto& job : jobs)
            files.push_back(job->file);
        const auto nobodyWaits = [&] {
            return std::all_of(jobs.begin(), jobs.end(),
                               [](const auto& job) { return job->stop.stop_requested(); });
        };
        results = m_converter.convert(target, files, nobodyWaits);
    } catch (const std::exception&) { // no memory left for all of them together
        results.assign(jobs.size(), failure(ErrorCode::TooLarge, {}, QStringLiteral("no memory")));
    }
    const std::lock_guard lock(m_mutex);
    for (size_t i = 0; i < jobs.size(); ++i)
        jobs[i]->result = std::move(results[i]);
}

} // namespace gouji
