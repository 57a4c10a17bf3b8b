#pragma once

#include "core/report/correction.h"

#include <QItemSelection>
#include <QString>

#include <utility>
#include <vector>

namespace gouji {

class FigureGridModel;

/// The smallest rectangle around the selection as tab-separated values, as CONTRACT's `value`: the decimal,
/// nothing for blanks and cells that are not selected, `/` for not applicable.
QString toTsv(const FigureGridModel& model, const QItemSelection& selection);

/// What a paste would enter; all or nothing.
struct FigurePaste {
    std::vector<std::pair<FigureKey, FigureValue>> values; ///< without those that the figures have already
    QString complaint; ///< why it is refused, naming the first bad cell; empty when all is well
};

/// Reads a rectangle to be laid on the grid from `topLeft` on; a single value fills the whole selection.
FigurePaste fromTsv(const FigureGridModel& model, const QString& text, const QModelIndex& topLeft,
                    const QItemSelection& selection);

} // namespace gouji
