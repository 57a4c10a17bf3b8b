#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace gouji::pdf {

/// Raises a flag after some time, from a thread of its own, unless destroyed before.
class Watchdog {
public:
    /// `flag` must outlive the object. It is a plain int because a C library reads it.
    Watchdog(int& flag, std::chrono::milliseconds patience)
        : m_thread([this, &flag, patience] { watch(flag, patience); }) {}
    Watchdog(const Watchdog&) = delete;
    Watchdog& operator=(const Watchdog&) = delete;

    ~Watchdog() {
        {
            const std::lock_guard lock(m_mutex);
            m_isOver = true;
        }
        m_over.notify_one();
        m_thread.join();
    }

    bool hasBarked() const { return m_hasBarked; }

private:
    void watch(int& flag, std::chrono::milliseconds patience) {
        std::unique_lock lock(m_mutex);
        if (m_over.wait_for(lock, patience, [this] { return m_isOver; }))
            return;
        m_hasBarked = true;
        std::atomic_ref(flag).store(1);
    }

    std::mutex m_mutex;
    std::condition_variable m_over;
    bool m_isOver = false;
    std::atomic_bool m_hasBarked = false;
    std::thread m_thread; ///< last, so that it starts when all else is there
};

} // namespace gouji::pdf
