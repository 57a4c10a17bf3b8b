#include "core/readers/pdf/joined_tables.h"

#include "core/readers/pdf/label_pieces.h"

#include <QRegularExpression>

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

bool hasFigure(const QString& text) {
    static const QRegularExpression figure(QStringLiteral("^[\\d\\s.,+/—-]+$|^无$"));
    return figure.match(text).hasMatch();
}

bool isLabel(const QString& text) {
    return !text.isEmpty() && !hasFigure(text);
}

/// Cells above and below a page's end in the same columns.
struct Seam {
    JoinedCell* above = nullptr;
    PageCell* below = nullptr;
};

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
bool isTorn(const std::vector<Seam>& seams) {
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

/// Whether a row goes on below the page's end although rules close both pages, as word processors draw a row
/// that they break: below stands the rest of labels, without an ordinal, and of few of the figures, each
/// under its like.
bool isBrokenRow(const std::vector<Seam>& seams) {
    int figures = 0, wrapped = 0;
    bool goesOn = false;
    for (const Seam& seam : seams) {
        const QString &upper = seam.above->cell.text, &lower = seam.below->text;
        figures += hasFigure(upper) ? 1 : 0;
        if (lower.isEmpty())
            continue;
        goesOn = true;
        wrapped += hasFigure(lower) ? 1 : 0;
        if (hasFigure(lower) ? !hasFigure(upper) : (!isLabel(upper) || hasOrdinal(lower)))
            return false;
    }
    return goesOn && figures > 0 && wrapped * 2 <= figures;
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

void unite(const Seam& seam) {
    uniteRecognition(seam.above->cell, *seam.below);
    QString& text = seam.above->cell.text;
    if (text.isEmpty()) {
        // What the cell says stands on the later page.
        text = seam.below->text;
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

bool continueTable(JoinedTable& joined, const PageTable& next, size_t page) {
    const std::vector<double> columns = commonColumns(joined.columns, next.columns);
    if (columns.empty())
        return false;
    PageTable table = next;
    for (JoinedCell& above : joined.cells)
        recount(above.cell, joined.columns, columns);
    for (PageCell& below : table.cells)
        recount(below, next.columns, columns);
    joined.columns = columns;
    std::vector<const PageCell*> united;
    const std::vector<Seam> seams = seamsOf(joined, table);
    const bool isOpen = joined.isOpenBelow && next.isOpenAbove, header = isHeader(joined, table);
    const bool torn = matchUp(seams, joined, table) && ((isOpen && isTorn(seams)) || isBrokenRow(seams));
    const int shift = torn ? 1 : 0; // the halves of a row become one
    for (const Seam& seam : seams) {
        const bool spans = seam.above->cell.rowSpan > 1 || seam.below->rowSpan > 1;
        if (!torn && !(areLabels(seam) && ((isOpen && spans) || header)))
            continue;
        unite(seam);
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
    return true;
}

} // namespace gouji::pdf
