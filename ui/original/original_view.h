#pragma once

#include "ui/original/laid_out_text.h"
#include "ui/original/page_pictures.h"
#include "ui/original/page_view.h"
#include "ui/original/source_text_view.h"
#include "ui/review/review_session.h"

#include <QWidget>

#include <optional>

class QLabel;
class QStackedWidget;
class QTabBar;

namespace gouji {

/// The original of the session's report: its pages where it has such, what was read of it laid out with its
/// tables, or as raw text. The source of the current figure is outlined, and those of the current finding's
/// figures; of a figure that was not found, the row where it should stand. A click on a source selects its
/// figure.
class OriginalView : public QWidget {
    Q_OBJECT

public:
    enum class Mode { Pages, Document, Text };

    explicit OriginalView(ReviewSession& session, QWidget* parent = nullptr);

    /// Selects the next (or previous) occurrence, from the other end again after the last. False when there
    /// is none.
    bool find(const QString& text, bool backwards);
    /// Scrolls to the source of the current figure and takes the keyboard.
    void showCurrent();
    SourceTextView* textView() const { return m_text; }
    PageView* pageView() const { return m_pages; }
    /// What is shown; a file without pages shows its Document where Pages is wanted.
    Mode mode() const;
    void setMode(Mode mode);

public Q_SLOTS:
    void zoomIn();
    void zoomOut();
    void resetZoom();

protected:
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void connectSession();
    void layOut();
    void layOutText();
    void openPages();
    bool hasPages() const;
    void showProgress(int page, int pages);
    void retranslate();
    QString hint() const;
    void updateBanner();
    void markSources();
    void markText();
    void scrollToCurrent();
    void selectAt(int position);
    void zoomTo(int steps);

    ReviewSession& m_session;
    QTabBar* m_modes;
    QLabel* m_banner;
    QLabel* m_hint; ///< instead of text, when there is none
    QStackedWidget* m_stack;
    SourceTextView* m_text;
    PageView* m_pages;
    PagePictures* m_pictures;
    std::optional<LaidOutText> m_laidOut;
    Mode m_wanted = Mode::Pages;
    qint64 m_reportOfPages = 0;
    PageSizes m_sizes;        ///< of the pages that are shown
    QString m_progress;       ///< of recognising a scan
    bool m_outOfView = false; ///< the current figure's source lies behind the cut
    int m_zoom = 0;
};

} // namespace gouji
