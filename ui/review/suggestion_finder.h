#pragma once

#include "core/ingest/pipeline.h"

#include <QObject>

#include <chrono>
#include <memory>

class QThread;

namespace gouji {

/// Looks for what figures may be meant to be, on a thread of its own: usually done at once, up to a third of
/// a second where much is wrong. GUI thread; the pipeline is borrowed.
class SuggestionFinder : public QObject {
    Q_OBJECT

public:
    explicit SuggestionFinder(const Pipeline& pipeline, QObject* parent = nullptr);
    ~SuggestionFinder() override; ///< cancels and waits

    /// Gives up an earlier search. `found` comes once, unless it is given up too.
    void find(Report report, std::vector<Finding> findings);
    void cancel();
    /// Gives the search under way so much time to end; `found` has come then if it did.
    void wait(std::chrono::milliseconds patience);

Q_SIGNALS:
    void found(const gouji::Suggestions& suggestions);

private:
    struct Search;
    void take(const std::shared_ptr<Search>& search);

    const Pipeline& m_pipeline;
    std::shared_ptr<Search> m_search;
    std::unique_ptr<QThread> m_thread;
};

} // namespace gouji
