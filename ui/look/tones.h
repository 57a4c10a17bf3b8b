#pragma once

#include "core/report/finding.h"

#include <QColor>
#include <QPalette>

class QIcon;
class QPainter;
class QRectF;

namespace gouji {

/// WCAG 2 contrast of two opaque colours, 1 to 21.
double contrast(const QColor& a, const QColor& b);
/// `wanted`, made lighter or darker until it has the contrast on the background.
QColor readableOn(const QColor& wanted, const QColor& background, double ratio = 4.5);
/// `over` laid on `under` with the given share, opaque.
QColor mixed(const QColor& under, const QColor& over, double share);

/// The colours of the review windows, all derived from a palette, light or dark. What is text, or a mark that
/// carries meaning, has a contrast of at least 4.5 on `base`, on `header` and on `selection`.
struct Tones {
    explicit Tones(const QPalette& palette);

    bool dark;
    QColor base;
    QColor header;
    QColor selection; ///< background of selected cells
    QColor text;
    QColor muted; ///< what is less important, still readable
    QColor line;  ///< rules of tables: decoration only
    QColor hatch; ///< of blanks: decoration, their text says it
    QColor focus;
    QColor correction;
    QColor error;
    QColor warning;
    QColor information;

    QColor of(Severity severity) const;
};

/// Each severity has a shape of its own: a cross in an octagon, a triangle, an i in a circle.
void paintSeverity(QPainter& painter, const QRectF& place, Severity severity, const Tones& tones);
QIcon severityIcon(Severity severity, const QPalette& palette);

} // namespace gouji
