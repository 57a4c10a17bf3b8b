#pragma once

#include "core/report/finding.h"

#include <QFont>
#include <QPalette>
#include <QRectF>

class QPainter;

namespace gouji {

/// How a place in the original is outlined.
enum class MarkKind {
    Current, ///< source of the current figure
    Suspect, ///< a figure that is likely wrong where the current finding fails, or its sentence
    Other,   ///< its other figures
    Row,     ///< not the source itself, only the line of the table where it should stand
};

struct SourceMark {
    MarkKind kind = MarkKind::Current;
    int number = 0;                      ///< of the finding; 0: none is written
    bool wholeCell = false;              ///< the outline follows a cell, not the characters in it
    Severity severity = Severity::Error; ///< of the finding

    bool isOfFinding() const { return kind != MarkKind::Current && number > 0; }
};

/// Outlines one rectangle; the finding's number stands on its upper edge.
void paintSourceMark(QPainter& painter, const QRectF& rect, const SourceMark& mark, const QFont& font,
                     const QPalette& palette);

} // namespace gouji
