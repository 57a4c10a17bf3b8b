#include "ui/review/suggestion_finder.h"

#include <QDeadlineTimer>
#include <QThread>

#include <stop_token>
#include <utility>

namespace gouji {

/// Shared with the thread that makes it.
struct SuggestionFinder::Search {
    Report report;
    std::vector<Finding> findings;
    Suggestions suggestions = {};
    std::stop_source stop = {};
};

SuggestionFinder::SuggestionFinder(const Pipeline& pipeline, QObject* parent)
    : QObject(parent), m_pipeline(pipeline) {}

SuggestionFinder::~SuggestionFinder() {
    cancel();
}

void SuggestionFinder::find(Report report, std::vector<Finding> findings) {
    cancel();
    m_search = std::make_shared<Search>(Search{std::move(report), std::move(findings)});
    m_thread.reset(QThread::create([this, search = m_search] {
        search->suggestions =
            m_pipeline.suggestions(search->report, search->findings, search->stop.get_token());
        QMetaObject::invokeMethod(
            this, [this, search] { take(search); }, Qt::QueuedConnection);
    }));
    m_thread->start();
}

void SuggestionFinder::take(const std::shared_ptr<Search>& search) {
    if (search != m_search)
        return; // given up meanwhile
    cancel();
    Q_EMIT found(search->suggestions);
}

void SuggestionFinder::wait(std::chrono::milliseconds patience) {
    const std::shared_ptr<Search> search = m_search;
    if (m_thread && m_thread->wait(QDeadlineTimer(patience)))
        take(search);
}

void SuggestionFinder::cancel() {
    if (!m_thread)
        return;
    m_search->stop.request_stop();
    m_thread->wait();
    m_thread.reset();
    m_search.reset();
}

} // namespace gouji
