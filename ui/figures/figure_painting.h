#pragma once

#include "core/report/reading.h"
#include "ui/figures/figure_grid_model.h"

class QPainter;

namespace gouji {

struct Tones;

/// All that is drawn of one figure.
struct FigureLook {
    QRect place;
    QString text;
    FigureState state = FigureState::Missing;
    bool corrected = false;
    bool selected = false;
    bool current = false; ///< the keyboard is here
    FigureMark mark = FigureMark::None;
    int markNumber = 0;
    Severity markSeverity = Severity::Error;
};

void paintFigure(QPainter& painter, const FigureLook& look, const Tones& tones);

} // namespace gouji
