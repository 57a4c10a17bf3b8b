#pragma once

#include "ui/original/laid_out_text.h"
#include "ui/original/source_mark.h"

#include <QTextEdit>

#include <vector>

namespace gouji {

/// A place in the text that is outlined.
struct TextMark {
    using Kind = MarkKind;
    TextPlace place;
    MarkKind kind = MarkKind::Current;
    int number = 0; ///< of the finding; 0: none is written
    Severity severity = Severity::Error;
    bool operator==(const TextMark&) const = default;
};

/// Read-only text with outlined places. Loads nothing and follows nothing.
class SourceTextView : public QTextEdit {
    Q_OBJECT

public:
    explicit SourceTextView(QWidget* parent = nullptr);

    void setMarks(std::vector<TextMark> marks);
    const std::vector<TextMark>& marks() const { return m_marks; }
    /// In viewport coordinates; one rectangle a line, or one for whole cells beside each other.
    std::vector<QRectF> rectsOf(const TextPlace& place) const;
    void scrollTo(const TextPlace& place);

    QVariant loadResource(int type, const QUrl& name) override;

Q_SIGNALS:
    /// A click, not a selection of text, at a position of the document.
    void clicked(int position);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void paintMark(QPainter& painter, const TextMark& mark) const;

    std::vector<TextMark> m_marks;
    QPoint m_pressed;
};

} // namespace gouji
