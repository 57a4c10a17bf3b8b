#include "core/readers/pdf/aligned_table.h"

#include "core/readers/pdf/label_pieces.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace gouji::pdf {

namespace {

/// In heights of a line: lines further apart belong to different tables.
constexpr double rowGap = 4.0;
/// A table has at least so many lines of several cells, and of three or more.
constexpr int fewestRows = 3;
constexpr int fewestWideRows = 2;
/// … or a line with so many figures, which no sentence has.
constexpr int fewestFigures = 5;
/// So many lines without gaps may stand between rows: labels that go on below their first line.
constexpr int longestLabel = 10;
/// In points: labels that begin so near to each other stand in one column.
constexpr double sameStart = 8;

struct Interval {
    double from = 0;
    double to = 0;

    bool meets(const Interval& other) const { return from < other.to && other.from < to; }
};

Interval across(const QRectF& box) {
    return {box.left(), box.right()};
}

/// Intervals that overlap become one.
std::vector<Interval> merged(std::vector<Interval> intervals) {
    std::sort(intervals.begin(), intervals.end(),
              [](const Interval& a, const Interval& b) { return a.from < b.from; });
    std::vector<Interval> result;
    for (const Interval& interval : intervals) {
        if (!result.empty() && interval.from < result.back().to)
            result.back().to = std::max(result.back().to, interval.to);
        else
            result.push_back(interval);
    }
    return result;
}

/// Lines that may make a table.
class Region {
public:
    bool add(const TextLine& line) {
        LineOfCells row{segmentsOf(line), line.box, false};
        const bool isRow = row.segments.size() > 1;
        row.hasValues = std::any_of(row.segments.begin(), row.segments.end(),
                                    [](const TextLine& segment) { return isValue(segment); });
        if (m_rows.empty() ? !isRow : !goesOn(row, isRow))
            return false;
        if (isRow)
            learn(row);
        m_rows.push_back(std::move(row));
        if (isRow)
            m_used = m_rows.size();
        return true;
    }

    bool isTable() const {
        const auto count = [&](size_t cells) {
            return std::count_if(m_rows.begin(), m_rows.end(),
                                 [&](const LineOfCells& row) { return row.segments.size() >= cells; });
        };
        const bool hasFullRow = std::any_of(m_rows.begin(), m_rows.end(), [](const LineOfCells& row) {
            return std::count_if(row.segments.begin(), row.segments.end(),
                                 [](const TextLine& segment) { return isValue(segment); }) >= fewestFigures;
        });
        return hasFullRow || (count(2) >= fewestRows && count(3) >= fewestWideRows && !m_values.empty());
    }

    /// Lines that belong to the table; those behind its last row do not.
    size_t lineCount() const { return m_used; }

    PageTable table() {
        m_rows.resize(m_used);
        const std::vector<Interval> columns = findColumns();
        PageTable table;
        for (const std::vector<Piece>& row : rowsOfPieces(m_rows))
            addRow(table, row, columns);
        for (const LineOfCells& row : m_rows)
            table.box = table.box.united(row.box);
        return table;
    }

private:
    bool goesOn(const LineOfCells& row, bool isRow) const {
        const QRectF& last = m_rows.back().box;
        if (row.box.top() - last.bottom() > rowGap * last.height())
            return false;
        if (isRow)
            return true;
        // A label that goes on stands beside the figures, a heading or a sentence above or below them.
        const Interval line = across(row.box);
        const bool crosses = std::any_of(m_values.begin(), m_values.end(),
                                         [&](const Interval& value) { return value.meets(line); });
        return !crosses && m_rows.size() - m_used < longestLabel;
    }

    void learn(const LineOfCells& row) {
        for (const TextLine& segment : row.segments) {
            if (isValue(segment))
                m_values.push_back(across(segment.box));
        }
        m_values = merged(std::move(m_values));
    }

    /// Columns of figures are where figures stand below each other; left of the first, columns of labels
    /// begin where labels do.
    std::vector<Interval> findColumns() {
        m_values.clear();
        for (const LineOfCells& row : m_rows)
            learn(row);
        std::vector<double> starts;
        for (const LineOfCells& row : m_rows) {
            for (const TextLine& segment : row.segments) {
                if (segment.box.right() <= m_values.front().from)
                    starts.push_back(segment.box.left());
            }
        }
        std::sort(starts.begin(), starts.end());
        std::vector<Interval> columns = m_values;
        for (const double start : starts) {
            if (columns.size() == m_values.size() || start - columns.back().from > sameStart)
                columns.push_back({start, start + sameStart});
        }
        std::sort(columns.begin(), columns.end(),
                  [](const Interval& one, const Interval& other) { return one.from < other.from; });
        return columns;
    }

    /// The first and last column that it meets; the nearest one where it meets none.
    static std::pair<int, int> columnsOf(const Interval& interval, const std::vector<Interval>& columns) {
        int from = -1, to = -1, nearest = 0;
        double distance = 1e9;
        for (size_t i = 0; i < columns.size(); ++i) {
            if (columns[i].meets(interval)) {
                from = from < 0 ? int(i) : from;
                to = int(i);
            }
            const double apart = std::abs(columns[i].from + columns[i].to - interval.from - interval.to);
            nearest = apart < distance ? int(i) : nearest;
            distance = std::min(distance, apart);
        }
        return from < 0 ? std::pair(nearest, nearest) : std::pair(from, to);
    }

    /// A piece stands in the columns that it meets; what shares a column with its neighbour joins it.
    static void addRow(PageTable& table, const std::vector<Piece>& row,
                       const std::vector<Interval>& columns) {
        const int number = table.rowCount++;
        const size_t first = table.cells.size();
        for (const Piece& piece : row) {
            const auto [from, to] = columnsOf(across(piece.box), columns);
            PageCell* before = table.cells.size() > first ? &table.cells.back() : nullptr;
            if (before != nullptr && before->column < from)
                before->columnSpan = std::min(before->columnSpan, from - before->column);
            if (before != nullptr && before->column + before->columnSpan > from) {
                before->text += QLatin1Char(' ') + piece.text;
                before->box = before->box.united(piece.box);
                before->columnSpan = std::max(before->columnSpan, to + 1 - before->column);
                continue;
            }
            table.cells.push_back({piece.text, piece.box, number, from, 1, to + 1 - from});
        }
    }

    std::vector<LineOfCells> m_rows;
    std::vector<Interval> m_values; ///< where figures stand
    size_t m_used = 0;              ///< rows up to the last one with several cells
};

} // namespace

std::vector<PageItem> withAlignedTables(std::vector<PageItem> items) {
    std::vector<PageItem> result;
    for (size_t i = 0; i < items.size();) {
        Region region;
        size_t end = i;
        while (end < items.size() && std::holds_alternative<TextLine>(items[end]) &&
               region.add(std::get<TextLine>(items[end])))
            ++end;
        const size_t next = region.isTable() ? i + region.lineCount() : std::max(end, i + 1);
        if (region.isTable())
            result.emplace_back(region.table());
        else
            std::move(items.begin() + qptrdiff(i), items.begin() + qptrdiff(next),
                      std::back_inserter(result));
        i = next;
    }
    return result;
}

} // namespace gouji::pdf
