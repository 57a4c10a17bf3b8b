#include "core/readers/pdf/torn_rows.h"

#include "core/readers/pdf/aligned_segments.h"

#include <QRegularExpression>

#include <algorithm>

namespace gouji::pdf {

namespace {

/// A line is full when it leaves no more than so many ems: a character, the cell's own margins, and half a
/// character more that must not end a line.
constexpr double fullLabel = 2.8;
constexpr double fullFigure = 1.9;

bool isFull(const PageCell& cell) {
    return cell.room && *cell.room <= (hasFigure(cell.text) ? fullFigure : fullLabel);
}

/// Whether every cell at the page's end has its like on the other side.
bool matchUp(const std::vector<Seam>& seams, const JoinedTable& joined, const PageTable& table) {
    const auto touching =
        std::count_if(joined.cells.begin(), joined.cells.end(), [&](const JoinedCell& above) {
            return above.cell.row + above.cell.rowSpan == joined.rowCount;
        });
    const auto first = std::count_if(table.cells.begin(), table.cells.end(),
                                     [](const PageCell& cell) { return cell.row == 0; });
    return qsizetype(seams.size()) == touching && touching == first;
}

/// Whether a row without a rule at the page's end may go on below it: no label begins there, and its figures
/// stand on one side.
bool isOpenRow(const std::vector<Seam>& seams) {
    bool hasAbove = false, hasBelow = false;
    for (const Seam& seam : seams) {
        const QString &upper = seam.above->cell.text, &lower = seam.below->text;
        const bool above = hasFigure(upper), below = hasFigure(lower);
        // A label over a figure is a header's, or the row's above.
        if ((above && !lower.isEmpty()) || (below && !upper.isEmpty()) ||
            (!upper.isEmpty() && hasOrdinal(lower)))
            return false;
        hasAbove = hasAbove || above;
        hasBelow = hasBelow || below;
    }
    // Figures of one row stand at one height.
    return !(hasAbove && hasBelow);
}

/// What stands on the two sides of a page's end, counted by columns.
struct Halves {
    int figuresAbove = 0;
    int endedFigures = 0; ///< … with nothing below
    int figures = 0;      ///< with digits on both sides
    int fullFigures = 0;  ///< … that fill their last line above
    int movedFigures = 0; ///< below only
    int labels = 0;       ///< with text on both sides
    int fullLabels = 0;   ///< … that fill their last line above
    int endedLabels = 0;  ///< above only
    int movedLabels = 0;  ///< below only
    int movedGroups = 0;  ///< … of several rows
    int empty = 0;        ///< right of the first figure, with nothing on either side
    bool contradict = false;
};

/// A figure, or the digits before the point of one that goes on below; else they are a label's ordinal.
bool isFigureAbove(const QString& above, const QString& below) {
    static const QRegularExpression ordinal(QStringLiteral("^\\d{1,2}[.．、]$"));
    return hasFigure(above) && (hasFigure(below) || !ordinal.match(above).hasMatch());
}

void count(Halves& halves, const PageCell& above, const PageCell& below) {
    const bool isFigure = isFigureAbove(above.text, below.text), isEmpty = above.text.isEmpty();
    halves.figuresAbove += isFigure ? 1 : 0;
    if (below.text.isEmpty()) {
        halves.endedFigures += isFigure ? 1 : 0;
        halves.endedLabels += !isFigure && !isEmpty ? 1 : 0;
        halves.empty += isEmpty && halves.figuresAbove + halves.movedFigures > 0 ? 1 : 0;
    } else if (hasFigure(below.text)) {
        halves.contradict = halves.contradict || (!isFigure && !isEmpty);
        halves.movedFigures += isEmpty ? 1 : 0;
        halves.figures += isFigure ? 1 : 0;
        halves.fullFigures += isFigure && isFull(above) ? 1 : 0;
    } else if (isEmpty) {
        ++halves.movedLabels;
        halves.movedGroups += below.rowSpan > 1 ? 1 : 0;
    } else {
        halves.contradict = halves.contradict || isFigure || hasOrdinal(below.text);
        ++halves.labels;
        halves.fullLabels += isFull(above) ? 1 : 0;
    }
}

/// Labels end above, and digits go on below. A row of its own would have digits in more columns, and not just
/// where the row above has none.
bool areDigitsTorn(const Halves& halves) {
    if (halves.figures == 0)
        return halves.movedFigures > 0 && halves.endedFigures > 0 && halves.empty == 0;
    if (halves.fullFigures == halves.figures)
        return halves.movedFigures == 0 || halves.endedFigures > 0;
    return halves.movedFigures == 0 && halves.figures * 2 <= halves.figuresAbove;
}

/// Lines that are full go on below.
bool isHeaderTorn(const Halves& halves) {
    return halves.labels > 0 && halves.fullLabels == halves.labels && halves.labels + halves.endedLabels > 1;
}

bool isBrokenRow(const std::vector<Seam>& seams) {
    Halves halves;
    for (const Seam& seam : seams)
        count(halves, seam.above->cell, *seam.below);
    if (halves.contradict)
        return false;
    if (halves.figuresAbove + halves.movedFigures == 0)
        return isHeaderTorn(halves);
    if (halves.movedLabels > halves.movedGroups)
        return false;
    const bool moved = halves.movedFigures + halves.movedLabels > 0;
    if (halves.labels == 0)
        return halves.movedLabels == 0 && areDigitsTorn(halves);
    return (halves.fullLabels > 0 && halves.fullFigures == halves.figures) ||
           (halves.figuresAbove > 0 && !moved && halves.figures * 2 <= halves.figuresAbove);
}

} // namespace

bool hasFigure(const QString& text) {
    static const QRegularExpression figure(QStringLiteral("^[\\d０-９\\s.．,，+＋/／—－-]+$|^无$"));
    return figure.match(text).hasMatch();
}

bool isLabel(const QString& text) {
    return !text.isEmpty() && !hasFigure(text);
}

bool isTornRow(const std::vector<Seam>& seams, const JoinedTable& joined, const PageTable& table) {
    if (!matchUp(seams, joined, table))
        return false;
    return (joined.isOpenBelow && table.isOpenAbove && isOpenRow(seams)) || isBrokenRow(seams);
}

} // namespace gouji::pdf
