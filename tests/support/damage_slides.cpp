#include "tests/support/damage_steps.h"

#include <algorithm>

namespace gouji::testing {

namespace {

/// Has a label and figures, both in their row.
bool isWhole(const SheetRow& row) {
    return row.kind == SheetRow::Kind::Figures && !row.labels.empty() && !row.labels.back().text.isEmpty() &&
           row.cells.size() > 1 && row.lineBefore.isEmpty() && row.lineAfter.isEmpty() && !row.runsOn;
}

bool isPrintedTwice(const Sheet& sheet, const SheetRow& row) {
    return std::count_if(sheet.rows.begin(), sheet.rows.end(), [&](const SheetRow& other) {
               return !row.group.isEmpty() && other.group == row.group;
           }) > 1;
}

/// Where so many whole rows of 表三 follow each other. A row that is printed twice lacks nowhere.
std::vector<size_t> runsOf(const Sheet& sheet, size_t length) {
    std::vector<size_t> starts;
    for (size_t i = 0; i + length <= sheet.rows.size(); ++i) {
        const auto first = sheet.rows.begin() + std::ptrdiff_t(i);
        const auto end = first + std::ptrdiff_t(length);
        if (std::all_of(first, end, isWhole) &&
            std::none_of(first, end, [&](const SheetRow& row) { return isPrintedTwice(sheet, row); }))
            starts.push_back(i);
    }
    return starts;
}

SheetRow withoutLabel(const SheetRow& row) {
    SheetRow bare;
    bare.labels.resize(row.labels.size());
    bare.cells = row.cells;
    return bare;
}

} // namespace

/// Right, or marked: which figures are whose, only relations may tell, and these seldom.
void slideLabels(DamageContext& context) {
    Random& random = context.random;
    Sheet& sheet = context.sheet("t3");
    const size_t length = size_t(random.between(2, 7));
    const std::vector<size_t> starts = runsOf(sheet, length);
    if (starts.empty())
        return;
    const auto first = sheet.rows.begin() + std::ptrdiff_t(random.pick(starts));
    const auto last = first + std::ptrdiff_t(length) - 1;
    for (auto row = first; row <= last; ++row)
        blurRow(*row, context.truth);
    const bool down = random.chance(50), keepsLabel = random.chance(50);
    const SheetRow stray = withoutLabel(down ? *last : *first);
    if (down) {
        for (auto row = last; row > first; --row)
            row->cells = (row - 1)->cells;
    } else {
        for (auto row = first; row < last; ++row)
            row->cells = (row + 1)->cells;
    }
    const auto bare = down ? first : last; // its label has no figures
    bare->cells.assign(bare->cells.size(), SheetCell());
    const size_t at = size_t(bare - sheet.rows.begin());
    sheet.rows.insert(down ? last + 1 : first, stray);
    if (!keepsLabel)
        sheet.rows.erase(sheet.rows.begin() + std::ptrdiff_t(down ? at : at + 1));
}

} // namespace gouji::testing
