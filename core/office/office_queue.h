#pragma once

#include "core/office/office_converter.h"

#include <condition_variable>
#include <deque>
#include <memory>
#include <stop_token>

namespace gouji {

/// Gathers what several threads want converted into few starts of LibreOffice, each of which costs as much as
/// ten files. One of the threads that wait leads: it takes what has gathered and converts it for all.
/// Thread-safe.
class OfficeQueue {
public:
    /// `starts`: how many may run at a time. The converter is borrowed.
    OfficeQueue(OfficeConverter& converter, int starts) : m_converter(converter), m_starts(starts) {}

    /// As OfficeConverter::convert, for one file. A call that is stopped returns at once, unless it leads.
    Result<QByteArray> convert(OfficeTarget target, OfficeFile file, const std::stop_token& stop);

private:
    struct Job {
        OfficeTarget target;
        OfficeFile file;
        std::stop_token stop;
        bool isTaken = false;
        std::optional<Result<QByteArray>> result;
    };
    using Jobs = std::vector<std::shared_ptr<Job>>;

    void lead(OfficeTarget target, std::unique_lock<std::mutex>& lock);
    void gather(std::unique_lock<std::mutex>& lock);
    Jobs take(OfficeTarget target);
    void convertAll(OfficeTarget target, const Jobs& jobs);

    OfficeConverter& m_converter;
    const int m_starts;

    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<std::shared_ptr<Job>> m_waiting;
    int m_leading = 0;   ///< threads that lead
    int m_gathering = 0; ///< of these, the ones that have not taken their files yet
};

} // namespace gouji
