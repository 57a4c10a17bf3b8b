#include "ui/review/review_session.h"

#include "core/checks/sentences.h"
#include "core/report/forms_in_use.h"
#include "ui/look/ui_language.h"
#include "ui/review/committed_step.h"
#include "ui/review/suggestion_finder.h"

#include <algorithm>
#include <optional>

namespace gouji {

namespace {

/// For suggestions, where a finding is selected before they are known: most come within a millisecond.
constexpr std::chrono::milliseconds blink(100);

/// The finding that an edit has made of another: the same rule about most of its figures; -1: it is settled.
int renewed(const Finding& old, const std::vector<Finding>& findings) {
    int best = -1;
    qsizetype most = 0;
    for (size_t i = 0; i < findings.size(); ++i) {
        const Finding& now = findings[i];
        if (now.rule != old.rule)
            continue;
        if (now.figures == old.figures)
            return int(i);
        const qsizetype shared =
            std::count_if(now.figures.begin(), now.figures.end(), [&](const FigureKey& key) {
                return std::find(old.figures.begin(), old.figures.end(), key) != old.figures.end();
            });
        if (shared > most) {
            most = shared;
            best = int(i);
        }
    }
    return best;
}

struct DecisionChange {
    Decision decision;
    Decision before; ///< what undoing says again
};

/// An outdated decision is withdrawn by name: its facts are no longer those of the finding.
DecisionChange changeOfDecision(const CaseReport& report, int index, const FindingDecision& now,
                                std::optional<Verdict> verdict, const QString& comment) {
    if (now.isOutdated && !verdict) {
        Decision withdrawn = *now.decision;
        withdrawn.verdict.reset();
        withdrawn.comment.clear();
        return {withdrawn, *now.decision};
    }
    const qint64 id = report.summary.id;
    const Finding& finding = report.findings[size_t(index)];
    return {decisionOn(id, finding, verdict, comment),
            now.isInForce() ? *now.decision : decisionOn(id, finding, std::nullopt, {})};
}

} // namespace

struct ReviewSession::State {
    State(const Pipeline& stages, Extractor& reading, std::chrono::milliseconds wait)
        : pipeline(stages), extractor(reading), originals(reading), finder(stages), patience(wait) {}

    const Pipeline& pipeline;
    Extractor& extractor;
    OriginalReader originals;
    SuggestionFinder finder;
    Suggestions suggestions;
    const std::chrono::milliseconds patience;
    CaseFile* caseFile = nullptr;
    std::optional<CaseReport> report;
    QByteArray original;
    PageSizes pages;
    std::optional<Document> document;
    FigureKey figure;
    int finding = -1;
    int place = -1; ///< where the finding stood that the last edit settled; the next one stands there now
    QString reason;
    QUndoStack undo;
    int commits = 0; ///< under way, one inside the other: nothing may be pushed onto the stack meanwhile
};

ReviewSession::ReviewSession(const Pipeline& pipeline, Extractor& extractor, QObject* parent,
                             std::chrono::milliseconds patience)
    : QObject(parent), m_state(std::make_unique<State>(pipeline, extractor, patience)) {
    connect(&m_state->originals, &OriginalReader::finished, this, &ReviewSession::takeOriginal);
    connect(&m_state->originals, &OriginalReader::pageBegun, this, &ReviewSession::originalPageBegun);
    connect(&m_state->originals, &OriginalReader::outlined, this, [this](const PageSizes& sizes) {
        m_state->pages = sizes;
        Q_EMIT originalOutlined();
    });
    connect(&m_state->finder, &SuggestionFinder::found, this, [this](const Suggestions& suggestions) {
        m_state->suggestions = suggestions;
        Q_EMIT suggestionsChanged();
    });
}

ReviewSession::~ReviewSession() = default;

void ReviewSession::setCase(CaseFile* caseFile) {
    closeReport();
    m_state->undo.clear();
    m_state->caseFile = caseFile;
}

void ReviewSession::openReport(qint64 id) {
    Q_EMIT aboutToLeave();
    load(id);
}

bool ReviewSession::load(qint64 id) {
    if (!m_state->caseFile) {
        Q_EMIT failed({ErrorCode::NotFound, QString::number(id), {}});
        return false;
    }
    auto report = m_state->caseFile->report(id);
    if (!report) {
        Q_EMIT failed(report.error());
        return false;
    }
    // A reason belongs to what was being corrected: it must not land in another report's history.
    if (!m_state->report || m_state->report->summary.id != id)
        m_state->reason.clear();
    m_state->report = std::move(*report);
    m_state->document.reset();
    m_state->figure = {};
    m_state->finding = -1;
    m_state->place = -1;
    const std::optional<Error> unreadable = readOriginal(id);
    searchSuggestions();
    Q_EMIT reportOpened();
    if (unreadable)
        Q_EMIT failed(*unreadable);
    return true;
}

std::optional<Error> ReviewSession::readOriginal(qint64 id) {
    m_state->originals.cancel();
    m_state->original.clear();
    m_state->pages.clear();
    auto bytes = m_state->caseFile->original(id);
    if (!bytes)
        return bytes.error();
    m_state->original = std::move(*bytes);
    auto document =
        m_state->originals.read(m_state->original, m_state->report->summary.sourceName, m_state->patience);
    if (document && !*document)
        return document->error();
    if (document)
        keepDocument(std::move(**document));
    return std::nullopt;
}

void ReviewSession::keepDocument(Document document) {
    m_state->pages = document.pageSizes;
    m_state->document = std::move(document);
}

void ReviewSession::takeOriginal(const Result<Document>& document) {
    if (document)
        keepDocument(*document);
    Q_EMIT originalRead();
    if (!document)
        Q_EMIT failed(document.error());
}

void ReviewSession::closeReport() {
    if (!m_state->report)
        return;
    Q_EMIT aboutToLeave();
    m_state->originals.cancel();
    m_state->report.reset();
    m_state->original.clear();
    m_state->pages.clear();
    m_state->document.reset();
    m_state->reason.clear();
    m_state->figure = {};
    m_state->finding = -1;
    m_state->place = -1;
    searchSuggestions();
    Q_EMIT reportOpened();
}

void ReviewSession::reload() {
    if (!m_state->report || !m_state->caseFile)
        return;
    auto fresh = m_state->caseFile->report(m_state->report->summary.id);
    if (!fresh) {
        Q_EMIT failed(fresh.error());
        return;
    }
    const int index = m_state->finding;
    const std::optional<Finding> finding =
        index < 0 ? std::nullopt : std::optional(m_state->report->findings[size_t(index)]);
    m_state->report = std::move(*fresh);
    keepSelections(finding ? &*finding : nullptr);
    searchSuggestions();
    Q_EMIT figuresChanged();
    if (m_state->finding != index)
        Q_EMIT findingSelected(m_state->finding);
}

void ReviewSession::keepSelections(const Finding* finding) {
    const int before = std::exchange(m_state->finding, -1);
    if (!finding)
        return;
    m_state->finding = renewed(*finding, m_state->report->findings);
    m_state->place = m_state->finding < 0 ? before : -1;
}

const CaseReport* ReviewSession::report() const {
    return m_state->report ? &*m_state->report : nullptr;
}

const Document* ReviewSession::document() const {
    return m_state->document ? &*m_state->document : nullptr;
}

bool ReviewSession::isReadingOriginal() const {
    return m_state->originals.isReading();
}

const PageSizes& ReviewSession::pageSizes() const {
    return m_state->pages;
}

QByteArray ReviewSession::originalBytes() const {
    return m_state->original;
}

Extractor& ReviewSession::originals() const {
    return m_state->extractor;
}

const Pipeline& ReviewSession::pipeline() const {
    return m_state->pipeline;
}

const Form* ReviewSession::formOf(const QString& tableId) const {
    return m_state->report ? gouji::formOf(tableId, m_state->report->report, m_state->pipeline.forms())
                           : nullptr;
}

bool ReviewSession::isReadOnly() const {
    return !m_state->caseFile || m_state->caseFile->isReadOnly();
}

FigureKey ReviewSession::currentFigure() const {
    return m_state->figure;
}

void ReviewSession::selectFigure(const FigureKey& key) {
    if (key == m_state->figure)
        return;
    m_state->figure = key;
    Q_EMIT figureSelected(key);
}

int ReviewSession::currentFinding() const {
    return m_state->finding;
}

void ReviewSession::selectFinding(int index) {
    const int count = m_state->report ? int(m_state->report->findings.size()) : 0;
    const int wanted = index >= 0 && index < count ? index : -1;
    m_state->place = -1;
    if (wanted >= 0)
        m_state->finder.wait(blink);
    const bool isOther = std::exchange(m_state->finding, wanted) != wanted;
    const FigureKey before = m_state->figure;
    if (wanted >= 0)
        m_state->figure = leadOfFinding();
    if (isOther)
        Q_EMIT findingSelected(wanted);
    if (before != m_state->figure)
        Q_EMIT figureSelected(m_state->figure);
}

FigureKey ReviewSession::leadOfFinding() const {
    if (!m_state->report || m_state->finding < 0)
        return {};
    const std::vector<FigureKey> likely = suspects();
    const std::vector<FigureKey>& all = m_state->report->findings[size_t(m_state->finding)].figures;
    return !likely.empty() ? likely.front() : all.empty() ? FigureKey() : all.front();
}

std::vector<FigureKey> ReviewSession::suspects() const {
    if (!m_state->report || m_state->finding < 0)
        return {};
    return suspectsOf(m_state->report->findings[size_t(m_state->finding)], m_state->suggestions);
}

const Suggestions& ReviewSession::suggestions() const {
    return m_state->suggestions;
}

/// What was suggested for other figures is gone at once.
void ReviewSession::searchSuggestions() {
    m_state->finder.cancel();
    m_state->suggestions = {};
    Q_EMIT suggestionsChanged();
    if (m_state->report)
        m_state->finder.find(m_state->report->effectiveReport(), m_state->report->findings);
}

bool ReviewSession::stepFinding(int direction) {
    const int count = m_state->report ? int(m_state->report->findings.size()) : 0;
    int from = m_state->finding < 0 && direction < 0 ? count : m_state->finding;
    if (m_state->finding < 0 && m_state->place >= 0)
        from = direction < 0 ? m_state->place : m_state->place - 1;
    const int step = direction < 0 ? -1 : 1;
    const std::vector<FindingDecision> decided = decisions();
    int next = from + step;
    while (next >= 0 && next < count && decided[size_t(next)].isInForce())
        next += step;
    if (next < 0 || next >= count)
        return false;
    selectFinding(next);
    return true;
}

std::vector<FindingDecision> ReviewSession::decisions() const {
    return m_state->report ? decisionsOn(m_state->report->findings, m_state->report->decisions)
                           : std::vector<FindingDecision>();
}

QString ReviewSession::reason() const {
    return m_state->reason;
}

void ReviewSession::setReason(const QString& reason) {
    m_state->reason = reason;
}

void ReviewSession::enter(const std::vector<std::pair<FigureKey, FigureValue>>& values,
                          const QString& reason) {
    if (m_state->report)
        push(makeEdit(*m_state->report, values, reason));
}

void ReviewSession::withdraw(const std::vector<FigureKey>& keys) {
    if (m_state->report)
        push(makeWithdrawal(*m_state->report, keys, m_state->reason));
}

/// Committed before it is pushed: a refused edit then leaves the stack, and what can be redone, as it was. An
/// edit handed in while an undo is under way (an open editor's text) is kept, but is no step of its own.
void ReviewSession::push(const Edit& edit) {
    if (edit.isEmpty())
        return;
    const bool insideAnother = m_state->commits > 0;
    const Language language = uiLanguage();
    const FigureKey& first = edit.changes.front().key;
    const QString text =
        edit.changes.size() == 1
            ? tr("Correct %1")
                  .arg(figureName(first, m_state->report->report, m_state->pipeline.forms(), language))
            : tr("Correct %n figure(s)", nullptr, int(edit.changes.size()));
    if (commit(edit) && !insideAnother)
        m_state->undo.push(new EditStep(*this, edit, text));
}

bool ReviewSession::openFor(qint64 report) {
    if (m_state->report && m_state->report->summary.id == report)
        return true;
    Q_EMIT aboutToLeave();
    return load(report);
}

template <typename Write>
bool ReviewSession::commitTo(qint64 report, const FigureKey& figure, const Write& write) {
    ++m_state->commits;
    const bool open = openFor(report);
    const Result<ChangedReports> done = open ? write(*m_state->caseFile) : failure(ErrorCode::NotFound);
    --m_state->commits;
    if (!done) {
        if (open)
            Q_EMIT failed(done.error());
        return false;
    }
    reload();
    if (!figure.isEmpty())
        selectFigure(figure);
    Q_EMIT summaryChanged(report);
    for (const qint64 other : *done)
        Q_EMIT summaryChanged(other);
    return true;
}

bool ReviewSession::commit(const Edit& edit) {
    const FigureKey first = edit.isEmpty() ? FigureKey() : edit.changes.front().key;
    return commitTo(edit.reportId, first, [&](CaseFile& file) { return file.apply(edit); });
}

bool ReviewSession::commit(const Decision& decision) {
    return commitTo(decision.reportId, {}, [&](CaseFile& file) { return file.decide(decision); });
}

void ReviewSession::decide(int finding, std::optional<Verdict> verdict, const QString& comment) {
    if (!m_state->report || finding < 0 || finding >= int(m_state->report->findings.size()))
        return;
    const FindingDecision now = decisions()[size_t(finding)];
    const bool isSaid = now.isInForce() ? now.decision->verdict == verdict && now.decision->comment == comment
                                        : !verdict && !now.decision;
    if (isSaid)
        return;
    const auto [decision, before] = changeOfDecision(*m_state->report, finding, now, verdict, comment);
    if (commit(decision))
        m_state->undo.push(new DecisionStep(*this, decision, before, tr("Decide on a Finding")));
}

void ReviewSession::setStatus(ReviewStatus status) {
    if (!m_state->report || !m_state->caseFile)
        return;
    Q_EMIT aboutToLeave();
    const qint64 id = m_state->report->summary.id;
    const auto done = m_state->caseFile->setStatus(id, status);
    if (!done) {
        Q_EMIT failed(done.error());
        return;
    }
    reload();
    Q_EMIT summaryChanged(id);
    for (const qint64 other : *done)
        Q_EMIT summaryChanged(other);
}

QUndoStack& ReviewSession::undoStack() {
    return m_state->undo;
}

} // namespace gouji
