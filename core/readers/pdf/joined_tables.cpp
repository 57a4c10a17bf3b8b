#include "core/readers/pdf/joined_tables.h"

#include "core/readers/pdf/torn_rows.h"

#include <algorithm>
#include <cmath>

namespace gouji::pdf {

namespace {

/// Rules on two pages are the same line when they are no further apart.
constexpr double sameLine = 3.0;

bool isSame(double a, double b) {
    return std::abs(a - b) <= sameLine;
}

/// The lines of both; nothing unless the outer ones agree and each of the table with fewer has its like.
std::vector<double> commonColumns(const std::vector<double>& one, const std::vector<double>& other) {
    if (one.size() < 2 || other.size() < 2 || !isSame(one.front(), other.front()) ||
        !isSame(one.back(), other.back()))
        return {};
    const auto& fewer = one.size() < other.size() ? one : other;
    const auto& more = one.size() < other.size() ? other : one;
    const bool agree = std::all_of(fewer.begin(), fewer.end(), [&](double line) {
        return std::any_of(more.begin(), more.end(), [&](double like) { return isSame(line, like); });
    });
    return agree ? more : std::vector<double>();
}

/// The cell with its columns counted in other lines.
void recount(PageCell& cell, const std::vector<double>& from, const std::vector<double>& to) {
    const auto indexOf = [&](int line) {
        const double at = from[size_t(line)];
        const auto found = std::min_element(
            to.begin(), to.end(), [&](double a, double b) { return std::abs(a - at) < std::abs(b - at); });
        return int(found - to.begin());
    };
    const int begin = indexOf(cell.column), end = indexOf(cell.column + cell.columnSpan);
    cell.column = begin;
    cell.columnSpan = std::max(1, end - begin);
}

std::vector<Seam> seamsOf(JoinedTable& joined, PageTable& table) {
    std::vector<Seam> seams;
    for (PageCell& below : table.cells) {
        if (below.row != 0)
            continue;
        for (JoinedCell& above : joined.cells) {
            const PageCell& cell = above.cell;
            if (cell.row + cell.rowSpan == joined.rowCount && cell.column == below.column &&
                cell.columnSpan == below.columnSpan)
                seams.push_back({&above, &below});
        }
    }
    return seams;
}

/// Whether the page ends inside a header: a label above it stands over several labels below it.
bool isHeader(const JoinedTable& joined, const PageTable& table) {
    return std::any_of(joined.cells.begin(), joined.cells.end(), [&](const JoinedCell& above) {
        const PageCell& cell = above.cell;
        if (cell.row + cell.rowSpan != joined.rowCount || cell.columnSpan < 2 || !isLabel(cell.text))
            return false;
        int under = 0;
        for (const PageCell& below : table.cells) {
            const bool isUnder = below.row == 0 && below.column >= cell.column &&
                                 below.column + below.columnSpan <= cell.column + cell.columnSpan;
            if (isUnder && !isLabel(below.text))
                return false;
            under += isUnder ? 1 : 0;
        }
        return under > 1;
    });
}

bool areLabels(const Seam& seam) {
    return !hasFigure(seam.above->cell.text) && !hasFigure(seam.below->text);
}

bool hasText(const PageCell& cell) {
    return !cell.text.isEmpty();
}

/// How many of a page's first rows say again what the table's first rows say. They must be labels, and
/// something must be left below them.
int repeatedRows(const JoinedTable& joined, const PageTable& table) {
    const auto inOneLine = [](QString text) { return text.remove(QLatin1Char('\n')); };
    const auto isSame = [&](const JoinedCell& first, const PageCell& again) {
        const PageCell& cell = first.cell;
        return cell.row == again.row && cell.column == again.column && cell.columnSpan == again.columnSpan &&
               cell.rowSpan == again.rowSpan && inOneLine(cell.text) == inOneLine(again.text) &&
               !hasFigure(again.text);
    };
    size_t same = 0;
    while (same < joined.cells.size() && same < table.cells.size() &&
           isSame(joined.cells[same], table.cells[same]))
        ++same;
    if (same == joined.cells.size() || same == table.cells.size())
        return 0;
    const auto begin = table.cells.begin(), end = begin + qptrdiff(same);
    const int rows = table.cells[same].row;
    const bool isWhole =
        std::all_of(begin, end, [&](const PageCell& cell) { return cell.row + cell.rowSpan <= rows; });
    return isWhole && std::any_of(begin, end, hasText) ? rows : 0;
}

void dropRows(PageTable& table, int count) {
    if (count == 0)
        return;
    const auto isDropped = [&](const PageCell& cell) { return cell.row < count; };
    table.cells.erase(std::remove_if(table.cells.begin(), table.cells.end(), isDropped), table.cells.end());
    for (PageCell& cell : table.cells)
        cell.row -= count;
    table.rowCount -= count;
}

/// Two recognised halves are as sure as the less sure one; what each may say as well is no whole.
void uniteRecognition(PageCell& above, const PageCell& below) {
    if (above.text.isEmpty() || !above.recognition) {
        above.recognition = below.recognition ? below.recognition : above.recognition;
    } else if (!below.text.isEmpty() && below.recognition) {
        above.recognition->confidence =
            std::min(above.recognition->confidence, below.recognition->confidence);
        above.recognition->close.clear();
    }
}

/// `page`: that of the lower half.
void unite(const Seam& seam, size_t page) {
    uniteRecognition(seam.above->cell, *seam.below);
    if (!seam.below->text.isEmpty())
        seam.above->cell.room = seam.below->room;
    QString& text = seam.above->cell.text;
    if (text.isEmpty() && !seam.below->text.isEmpty()) {
        // What the cell says stands on the later page.
        text = seam.below->text;
        seam.above->cell.box = seam.below->box;
        seam.above->page = page;
    } else if (!seam.below->text.isEmpty()) {
        text += QLatin1Char('\n') + seam.below->text;
    }
}

} // namespace

JoinedTable beginTable(const PageTable& table, size_t page) {
    JoinedTable joined;
    joined.columns = table.columns;
    joined.rowCount = table.rowCount;
    joined.isOpenBelow = table.isOpenBelow;
    for (const PageCell& cell : table.cells)
        joined.cells.push_back({cell, page});
    return joined;
}

namespace {

/// Adds rows below those of the table; `isTorn`: the first is the rest of its last.
void addRows(JoinedTable& joined, PageTable& table, size_t page, bool isTorn) {
    std::vector<const PageCell*> united;
    const bool isOpen = joined.isOpenBelow && table.isOpenAbove, header = isHeader(joined, table);
    const int shift = isTorn ? 1 : 0; // the halves of a row become one
    for (const Seam& seam : seamsOf(joined, table)) {
        const bool spans = seam.above->cell.rowSpan > 1 || seam.below->rowSpan > 1;
        if (!isTorn && !(areLabels(seam) && ((isOpen && spans) || header)))
            continue;
        unite(seam, page);
        seam.above->cell.rowSpan += seam.below->rowSpan - shift;
        united.push_back(seam.below);
    }
    for (PageCell& below : table.cells) {
        if (std::find(united.begin(), united.end(), &below) != united.end())
            continue;
        below.row += joined.rowCount - shift;
        joined.cells.push_back({below, page});
    }
    joined.rowCount += table.rowCount - shift;
    joined.isOpenBelow = table.isOpenBelow;
}

void appendRows(JoinedTable& joined, const PageTable& table, size_t page) {
    for (PageCell cell : table.cells) {
        cell.row += joined.rowCount;
        joined.cells.push_back({std::move(cell), page});
    }
    joined.rowCount += table.rowCount;
}

} // namespace

bool continueTable(JoinedTable& joined, const PageTable& next, size_t page) {
    if (next.goesOn) {
        appendRows(joined, next, page);
        return true;
    }
    const std::vector<double> columns = commonColumns(joined.columns, next.columns);
    if (columns.empty())
        return false;
    PageTable table = next;
    for (JoinedCell& above : joined.cells)
        recount(above.cell, joined.columns, columns);
    for (PageCell& below : table.cells)
        recount(below, next.columns, columns);
    joined.columns = columns;
    PageTable rest = table;
    dropRows(rest, repeatedRows(joined, table));
    if (isTornRow(seamsOf(joined, rest), joined, rest))
        addRows(joined, rest, page, true);
    else
        addRows(joined, table, page, false);
    return true;
}

} // namespace gouji::pdf
