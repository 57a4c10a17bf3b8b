#pragma once

#include "core/document/document.h"
#include "core/ingest/extractor.h"
#include "core/report/report_source.h"
#include "core/report/suggestion.h"
#include "core/store/case_file.h"
#include "ui/review/original_reader.h"

#include <QObject>
#include <QUndoStack>

#include <chrono>
#include <memory>
#include <utility>
#include <vector>

namespace gouji {

/// The report under review, and the only way in which windows change it. Shared by the original, the figures,
/// the findings and the history; each shows the same current figure and the same current finding.
///
/// Belongs to the GUI thread. The case file, the pipeline and the extractor are borrowed and must outlive it.
class ReviewSession : public QObject {
    Q_OBJECT

public:
    /// `extractor` reads the originals. A report opens without its original when that is not read within
    /// `patience`; `originalRead` comes then.
    ReviewSession(const Pipeline& pipeline, Extractor& extractor, QObject* parent = nullptr,
                  std::chrono::milliseconds patience = std::chrono::milliseconds(200));
    ~ReviewSession() override;

    /// The case whose reports are reviewed; null closes. Clears report and undo history.
    void setCase(CaseFile* caseFile);
    /// Opens a report of the case; a failure is told through `failed` and leaves the current one open.
    void openReport(qint64 id);
    void closeReport();
    /// Reads the current report anew from the case, after somebody else changed it.
    void reload();

    /// Null when none is open.
    const CaseReport* report() const;
    /// The original as its reader sees it; null when none is open, or it is not read yet, or it can no longer
    /// be read.
    const Document* document() const;
    bool isReadingOriginal() const;
    /// Of a paged original; known before the document is.
    const PageSizes& pageSizes() const;
    /// The file itself, which nobody but `originals` looks into; empty when none is open or it is lost.
    QByteArray originalBytes() const;
    Extractor& originals() const;
    const Pipeline& pipeline() const;
    /// The edition that the open report uses for a table; null when it has no such table.
    const Form* formOf(const QString& tableId) const;
    bool isReadOnly() const;

    FigureKey currentFigure() const;
    void selectFigure(const FigureKey& key);
    /// Index into report()->findings; -1: none.
    int currentFinding() const;
    /// Selects a finding and the figure to which it leads; of a finding without figures, no figure. May wait
    /// the blink of an eye for what is suggested.
    void selectFinding(int index);
    /// Of the current finding: its first suspect, or its first figure while none is known; empty when it has
    /// none.
    FigureKey leadOfFinding() const;
    /// The figures that are likely wrong where the current finding fails (suspectsOf).
    std::vector<FigureKey> suspects() const;
    /// What the figures may be meant to be, as they are now. Looked for in the background; none until
    /// `suggestionsChanged` comes.
    const Suggestions& suggestions() const;
    /// The next (or previous) finding of the report that is open, most severe first as listed; false at the
    /// end.
    bool stepFinding(int direction);
    /// What was decided on each finding of the report; points into it.
    std::vector<FindingDecision> decisions() const;

    /// What a person gives as the reason of the next corrections; kept until changed or another report opens.
    QString reason() const;
    void setReason(const QString& reason);

    /// Gives figures values by a person's hand: one undoable step, in the case file when the call returns.
    /// Nothing happens to figures that have the value as a correction already.
    void enter(const std::vector<std::pair<FigureKey, FigureValue>>& values, const QString& reason);
    /// Lets the readings count again; journaled with reason().
    void withdraw(const std::vector<FigureKey>& keys);
    /// Decides on a finding of the report, or opens it again: one undoable step, in the case file when the
    /// call returns. Nothing happens where the same was said already.
    void decide(int finding, std::optional<Verdict> verdict, const QString& comment);
    void setStatus(ReviewStatus status);

    /// Undo and redo of everything entered since the case was opened, across reports: undoing an edit of
    /// another report opens that report first.
    QUndoStack& undoStack();

    /// Used by the undo commands: opens the edit's report if another one is open, writes the edit to the
    /// case, reloads, and selects the first figure that changed. False when the case refused, which `failed`
    /// has told.
    bool commit(const Edit& edit);
    /// The same for a decision.
    bool commit(const Decision& decision);

Q_SIGNALS:
    /// The open report is about to be left, or its status set: an editor that is still open hands in its text
    /// now.
    void aboutToLeave();
    void reportOpened(); ///< another report, or none, is open; everything is to be redrawn
    /// Of the open report, after it was opened: its pages are known, a page of a scan is being recognised,
    /// there is a document or an error.
    void originalOutlined();
    void originalPageBegun(int page, int pages);
    void originalRead();
    void figuresChanged(); ///< values, states or findings of the open report changed
    void figureSelected(const gouji::FigureKey& key);
    void findingSelected(int index);
    void suggestionsChanged(); ///< found for the figures as they are now, or gone with those before
    void summaryChanged(qint64 reportId); ///< status or counts of a report changed
    void failed(const gouji::Error& error);

private:
    bool load(qint64 id);
    std::optional<Error> readOriginal(qint64 id);
    void keepDocument(Document document);
    void takeOriginal(const Result<Document>& document);
    void keepSelections(const Finding* finding);
    void searchSuggestions();
    void push(const Edit& edit);
    bool openFor(qint64 report);
    /// What both kinds of commit share; `write` puts it into the case. The figure is selected then, if any.
    template <typename Write>
    bool commitTo(qint64 report, const FigureKey& figure, const Write& write);

    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace gouji
