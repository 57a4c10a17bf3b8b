#pragma once

#include <QThreadPool>

#include <deque>
#include <functional>
#include <future>
#include <memory>

namespace gouji {

/// Runs tasks on threads and hands their results back in the order in which the tasks were given, however
/// long each takes. Bounded: whoever feeds it stops when it is full, so that memory stays flat over any
/// number of files. Belongs to one thread; the pool is borrowed and must outlive it.
template <typename T>
class OrderedTasks {
public:
    /// `window`: how many tasks may be waiting, running, or done and not yet taken.
    OrderedTasks(QThreadPool& pool, int window) : m_pool(pool), m_window(size_t(qMax(1, window))) {}
    ~OrderedTasks() {
        for (const auto& result : m_results)
            result.wait();
    }
    OrderedTasks(const OrderedTasks&) = delete;
    OrderedTasks& operator=(const OrderedTasks&) = delete;

    bool isEmpty() const { return m_results.empty(); }
    bool isFull() const { return m_results.size() >= m_window; }

    void add(std::function<T()> work) {
        auto task = std::make_shared<std::packaged_task<T()>>(std::move(work));
        m_results.push_back(task->get_future());
        m_pool.start([task] { (*task)(); });
    }

    /// Waits for the oldest task; there must be one. What the task threw comes out here.
    T takeNext() {
        std::future<T> oldest = std::move(m_results.front());
        m_results.pop_front();
        return oldest.get();
    }

private:
    QThreadPool& m_pool;
    size_t m_window;
    std::deque<std::future<T>> m_results;
};

} // namespace gouji
