#include "ui/figures/grid_layout.h"

#include "ui/figures/label_text.h"
#include "ui/figures/spanned_header_view.h"

#include <QFontMetrics>

#include <algorithm>
#include <numeric>

namespace gouji {

namespace {

int total(const std::vector<int>& sizes, int first, int last) {
    return std::accumulate(sizes.begin() + first, sizes.begin() + last + 1, 0);
}

/// Outer levels are as narrow as their labels allow; the innermost takes what the columns leave.
std::vector<int> rowLabelWidths(const SpannedHeaderView& rows, const GridSpace& space, int columns, int em) {
    if (!space.hasRowLabels)
        return {0};
    std::vector<int> widths(size_t(rows.levels()), int(4.7 * em));
    for (const auto& label : rows.labels()) { // a little wider when that keeps words upright
        const int needed = unbreakableWidth(label.text, rows.labelFont()) + 2 * SpannedHeaderView::padding();
        if (label.firstLevel == 1 && label.lastLevel == 1 && needed <= int(5.9 * em))
            widths[1] = std::max(widths[1], needed);
    }
    if (rows.levels() > 2)
        widths.front() = int(2.6 * em); // two characters a line, read downwards
    widths.back() = 0;
    const int rest = space.width - columns - std::accumulate(widths.begin(), widths.end(), 0);
    widths.back() = space.fillsWidth ? 13 * em : std::clamp(rest, int(7.5 * em), 26 * em);
    return widths;
}

std::vector<int> columnWidths(const GridSpace& space, int em) {
    const bool many = space.valueWidths.size() > 8;
    std::vector<int> widths;
    for (const int value : space.valueWidths)
        widths.push_back(std::max(int((many ? 2.9 : 3.6) * em), value + em));
    return widths;
}

/// Shares what is left among the columns, up to a width that still reads as one table.
void widen(std::vector<int>& widths, int spare, int most) {
    const int each = spare / std::max(1, int(widths.size()));
    for (int& width : widths)
        width = std::max(width, std::min(width + std::max(0, each), most));
}

/// Grows the sizes of `across` so that every label of the header has the room it needs.
void makeRoom(std::vector<int>& across, const SpannedHeaderView::Label& label, int needed, bool bySection) {
    const int first = bySection ? label.firstSection : label.firstLevel;
    const int last = bySection ? label.lastSection : label.lastLevel;
    const int missing = needed - total(across, first, last);
    if (missing <= 0)
        return;
    const int share = missing / (last - first + 1);
    for (int i = first; i <= last; ++i)
        across[size_t(i)] += share;
    across[size_t(last)] += missing - share * (last - first + 1);
}

} // namespace

GridLayout layOut(const SpannedHeaderView& rows, const SpannedHeaderView& columns, const GridSpace& space,
                  const QFont& font) {
    const int em = characterWidth(font);
    const int line = QFontMetrics(font).height();
    const int pad = 2 * SpannedHeaderView::padding();
    GridLayout layout;
    layout.columnWidths = columnWidths(space, em);
    const int narrow = std::accumulate(layout.columnWidths.begin(), layout.columnWidths.end(), 0);
    layout.rowLabelWidths = rowLabelWidths(rows, space, narrow, em);
    const int labels = std::accumulate(layout.rowLabelWidths.begin(), layout.rowLabelWidths.end(), 0);
    widen(layout.columnWidths, space.width - labels - narrow, space.fillsWidth ? space.width : 8 * em);

    layout.columnLabelHeights.assign(size_t(columns.levels()), line + pad);
    for (const auto& label : columns.labels()) {
        const int width = total(layout.columnWidths, label.firstSection, label.lastSection) - pad;
        makeRoom(layout.columnLabelHeights, label, labelHeight(label.text, width, columns.labelFont()) + pad,
                 false);
    }
    const int rowCount = rows.labels().empty() ? 1 : rows.labels().back().lastSection + 1;
    layout.rowHeights.assign(size_t(rowCount), int((space.hasRowLabels ? 1.6 : 2.2) * line));
    if (!space.hasRowLabels)
        return layout;
    for (const bool spanning : {false, true}) { // single rows first: they may make the room already
        for (const auto& label : rows.labels()) {
            if ((label.lastSection > label.firstSection) != spanning)
                continue;
            const int width = total(layout.rowLabelWidths, label.firstLevel, label.lastLevel) - pad;
            makeRoom(layout.rowHeights, label, labelHeight(label.text, width, rows.labelFont()) + pad, true);
        }
    }
    return layout;
}

} // namespace gouji
