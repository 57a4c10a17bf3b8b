#pragma once

#include "ui/original/laid_out_text.h"
#include "ui/original/source_text_view.h"
#include "ui/review/review_session.h"

#include <QWidget>

#include <optional>

class QLabel;
class QStackedWidget;
class QTabBar;

namespace gouji {

/// The original of the session's report: laid out with its tables, or as raw text. The source of the current
/// figure is outlined, and those of the current finding's figures; of a figure that was not found, the row
/// where it should stand. A click on a source selects its figure.
class OriginalView : public QWidget {
    Q_OBJECT

public:
    explicit OriginalView(ReviewSession& session, QWidget* parent = nullptr);

    /// Selects the next (or previous) occurrence, from the other end again after the last. False when there
    /// is none.
    bool find(const QString& text, bool backwards);
    /// Scrolls to the source of the current figure and takes the keyboard.
    void showCurrent();
    SourceTextView* textView() const { return m_text; }
    bool isRaw() const { return m_raw; }

public Q_SLOTS:
    void setRaw(bool raw);
    void zoomIn();
    void zoomOut();
    void resetZoom();

protected:
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void layOut();
    void retranslate();
    QString hint() const;
    void updateBanner();
    void markSources();
    void scrollToCurrent();
    void selectAt(int position);
    void zoomTo(int steps);
    Anchor anchorOf(const FigureKey& key) const;
    std::optional<TextPlace> placeOf(const FigureKey& key) const;
    std::vector<TextPlace> rowsOf(const FigureKey& key) const;
    std::optional<TextPlace> nearestPlace(const FigureKey& key) const;
    std::optional<TextPlace> beginningOfPart() const;
    std::vector<TextMark> findingMarks() const;

    ReviewSession& m_session;
    QTabBar* m_modes;
    QLabel* m_banner;
    QLabel* m_hint; ///< instead of text, when there is none
    QStackedWidget* m_stack;
    SourceTextView* m_text;
    std::optional<LaidOutText> m_laidOut;
    bool m_raw = false;
    bool m_outOfView = false; ///< the current figure's source lies behind the cut
    int m_zoom = 0;
};

} // namespace gouji
