#include "core/readers/pdf/aligned_rows.h"

#include "core/readers/pdf/head_columns.h"
#include "core/readers/pdf/label_groups.h"
#include "core/readers/pdf/wrapped_figures.h"

#include <algorithm>
#include <cmath>

namespace gouji::pdf {

namespace {

/// In ems: pieces stand in one row when their heights differ so little.
constexpr double sameHeight = 0.4;
/// Labels hang from the top when any other way costs so much more.
constexpr double clearly = 2.0;
/// In ems: the distance between the last line of a page and the first of the next.
constexpr double overPageEnd = 1.5;

/// What stands in a cell.
struct Piece {
    QString text;
    QRectF box; ///< on the page of its row
    size_t page = 0;
    int row = -1; ///< of figures; −1: none
    double height = 0;
    double size = 0;
    bool isHead = false;
    bool isFigure = false;
    std::optional<Interval> over = {}; ///< of a head: its column
};

/// Lines of one or two characters are read downwards.
QString textOf(const Label& label) {
    QString text;
    qsizetype length = 2;
    for (const Segment* line : label.lines) {
        const bool isDownwards = line->text.size() == 1 && length <= 2;
        text += text.isEmpty() || isDownwards ? line->text : QLatin1Char('\n') + line->text;
        length = line->text.size();
    }
    return text;
}

/// Makes a table of a region's lines. Used once.
class TableBuilder {
public:
    TableBuilder(const AlignedRegion& region, const std::vector<const std::vector<Rule>*>& rules)
        : m_region(region), m_rules(rules) {
        divide();
        findFigures();
        if (m_rows.empty())
            return; // only marks of footnotes made figures of them
        if (m_labelEnd == 0)
            findLabelEnd();
        findHeadStart();
        sortTexts();
    }

    AlignedTable build(bool tellsEmpty) {
        AlignedTable table;
        table.isTaken.assign(m_region.lines().size(), false);
        if (m_rows.empty())
            return table;
        groupTexts();
        for (size_t line = 0; line < m_region.usedLines(); ++line)
            table.isTaken[line] = true;
        addPieces(table.isTaken);
        putInRows(table, tellsEmpty);
        return table;
    }

private:
    CellStarts cellStarts() const {
        CellStarts starts;
        starts.labelEnd = 0;
        for (const TextLine* line : m_region.lines()) {
            bool hasFigure = false;
            const std::vector<TextLine> segments = segmentsOf(*line);
            for (const TextLine& segment : segments) {
                starts.lefts.push_back(segment.box.left());
                if (!isValue(segment.text()))
                    continue;
                if (!hasFigure && &segment != &segments.front())
                    starts.labelEnd = std::max(starts.labelEnd, segments.front().box.right());
                hasFigure = true;
            }
        }
        std::sort(starts.lefts.begin(), starts.lefts.end());
        starts.figures = m_region.figures();
        return starts;
    }

    /// Lines to segments, pages put below each other.
    void divide() {
        const CellStarts starts = cellStarts();
        double shift = 0;
        for (size_t i = 0; i < m_region.lines().size(); ++i) {
            const TextLine& source = *m_region.lines()[i];
            const size_t page = m_region.pages()[i];
            if (i > 0 && page != m_region.pages()[i - 1])
                shift +=
                    m_region.lines()[i - 1]->box.bottom() + overPageEnd * source.size - source.box.bottom();
            for (const TextLine& line : byBaseline(source))
                addLine(line, i, shift, starts);
        }
        std::stable_sort(m_lines.begin(), m_lines.end(), [](const SegmentLine& a, const SegmentLine& b) {
            return a.segments.front().baseline < b.segments.front().baseline;
        });
        for (size_t i = 0; i < m_lines.size(); ++i) {
            for (Segment& segment : m_lines[i].segments)
                segment.line = i;
        }
    }

    void addLine(const TextLine& line, size_t source, double shift, const CellStarts& starts) {
        SegmentLine& added = m_lines.emplace_back();
        added.page = m_region.pages()[source];
        for (const TextLine& part : segmentsOf(line, starts)) {
            Segment segment;
            segment.text = part.text();
            segment.box = part.box;
            segment.size = part.size;
            segment.baseline = part.words.front().baseline() + shift;
            segment.source = source;
            segment.page = added.page;
            segment.isValue = isValue(segment.text);
            added.hasValues = added.hasValues || segment.isValue;
            added.segments.push_back(std::move(segment));
        }
    }

    void findFigures() {
        std::vector<std::vector<Interval>> figures;
        for (const SegmentLine& line : m_lines) {
            figures.emplace_back();
            for (const Segment& segment : line.segments) {
                if (segment.isValue)
                    figures.back().push_back(across(segment.box));
            }
        }
        m_figures = figureColumns(std::move(figures));
        joinWrappedFigures(m_lines, m_figures);
        for (const SegmentLine& line : m_lines) {
            if (!line.hasValues)
                continue;
            const auto first = std::find_if(line.segments.begin(), line.segments.end(),
                                            [](const Segment& segment) { return segment.isValue; });
            m_rows.push_back({first->baseline, first->box.left(), line.page});
            m_rowLines.push_back(first->line);
            for (auto label = line.segments.begin(); label != first; ++label) {
                if (label->box.right() <= m_figures.front().from)
                    m_labelEnd = std::max(m_labelEnd, label->box.right());
            }
        }
    }

    /// Where no label shares a line with figures: what stands left of them and below the first.
    void findLabelEnd() {
        for (const SegmentLine& line : m_lines) {
            for (const Segment& segment : line.segments) {
                if (!segment.isValue && segment.baseline > m_rows.front().baseline &&
                    segment.line < m_rowLines.back() && segment.box.right() <= m_figures.front().from)
                    m_labelEnd = std::max(m_labelEnd, segment.box.right());
            }
        }
    }

    /// A header's text may begin left of the figures below it.
    void findHeadStart() {
        m_valueStart = m_figures.front().from;
        for (const SegmentLine& line : m_lines) {
            if (line.hasValues || line.segments.size() < 2)
                continue;
            for (const Segment& segment : line.segments) {
                if (segment.box.left() >= m_labelEnd)
                    m_valueStart = std::min(m_valueStart, segment.box.left());
            }
        }
    }

    bool isLabel(const Segment& segment) const {
        return segment.box.right() <= m_valueStart && (m_labelEnd == 0 || segment.box.left() < m_labelEnd);
    }

    /// Texts are labels, a header's, or notes within a row of figures.
    void sortTexts() {
        for (const SegmentLine& line : m_lines) {
            for (const Segment& segment : line.segments) {
                if (segment.isValue)
                    continue;
                if (isLabel(segment))
                    m_labels.push_back(&segment);
                else if (!line.hasValues)
                    m_heads.push_back(&segment);
                else
                    m_notes.push_back(&segment);
            }
        }
    }

    /// A header's texts to cells, labels to rows, as they hang in most of them.
    void groupTexts() {
        const double pitch = std::min(pitchOf(m_labels), pitchOf(m_heads));
        const std::vector<LabelChain> labels = chainsOf(m_labels, {m_lines, m_valueStart, m_rules}, pitch);
        groupHeads(labels, pitch);
        size_t fewest = size_t(-1);
        for (const Hang hang : {Hang::Top, Hang::Middle, Hang::Bottom}) {
            const std::vector<double> heights = heightsOf(m_heading.labels, hang);
            if (heights.size() < fewest) {
                fewest = heights.size();
                m_headHang = hang;
            }
            LabelGroups groups = groupLabels(labels, m_rows, heights, hang);
            if (hang == Hang::Top || groups.cost < m_labelling.cost) {
                m_labelling = std::move(groups);
                m_hang = hang;
            }
        }
    }

    void groupHeads(const std::vector<LabelChain>& labels, double pitch) {
        ChainPlace place{m_lines, m_figures.back().to, m_rules, false, true};
        m_heading = groupLabels(chainsOf(m_heads, place, pitch), {}, {}, Hang::Top);
        const double forTop = groupLabels(labels, m_rows, {}, Hang::Middle).cost -
                              groupLabels(labels, m_rows, {}, Hang::Top).cost;
        place.isFilledFromTop =
            forTop > clearly || (forTop > -clearly && heightsOf(m_heading.labels, Hang::Top).size() <
                                                          heightsOf(m_heading.labels, Hang::Middle).size());
        if (place.isFilledFromTop)
            m_heading = groupLabels(chainsOf(m_heads, place, pitch), {}, {}, Hang::Top);
    }

    /// From top to bottom, the same one once.
    static std::vector<double> heightsOf(const std::vector<Label>& labels, Hang hang) {
        std::vector<double> heights;
        for (const Label& label : labels)
            heights.push_back(label.point(hang));
        std::sort(heights.begin(), heights.end());
        const auto areSame = [](double a, double b) { return b - a < 1.0; };
        heights.erase(std::unique(heights.begin(), heights.end(), areSame), heights.end());
        return heights;
    }

    void addPieces(std::vector<bool>& isTaken) {
        while (takeMore(isTaken))
            ;
        for (const Label& label : m_labelling.labels) {
            if (!isTaken[label.lines.front()->source])
                continue; // none of the table's
            Piece piece = pieceOf(label, m_hang);
            if (piece.row < 0)
                piece.row = rowBeside(piece);
            m_pieces.push_back(std::move(piece));
        }
        for (const Label& head : m_heading.labels) {
            if (!isTaken[head.lines.front()->source])
                continue;
            m_pieces.push_back(pieceOf(head, m_headHang));
            m_pieces.back().isHead = true;
        }
        for (size_t row = 0; row < m_rows.size(); ++row) {
            for (const Segment& segment : m_lines[m_rowLines[row]].segments) {
                if (segment.isValue)
                    addFigure(segment, int(row));
            }
        }
        for (const Segment* note : m_notes) {
            const auto row = std::lower_bound(m_rowLines.begin(), m_rowLines.end(), note->line);
            addFigure(*note, int(row - m_rowLines.begin()));
        }
    }

    /// Labels of rows, and what shares a line with them, belong to the table; whether some were added.
    bool takeMore(std::vector<bool>& isTaken) const {
        bool hasMore = false;
        const auto take = [&](const Label& label) {
            for (const Segment* line : label.lines) {
                hasMore = hasMore || !isTaken[line->source];
                isTaken[line->source] = true;
            }
        };
        const auto isAny = [&](const Label& label) {
            return std::any_of(label.lines.begin(), label.lines.end(),
                               [&](const Segment* line) { return isTaken[line->source]; });
        };
        for (const LabelGroups* groups : {&m_labelling, &m_heading}) {
            for (const Label& label : groups->labels) {
                if (label.row >= 0 || isAny(label))
                    take(label);
            }
        }
        return hasMore;
    }

    void addFigure(const Segment& segment, int row) {
        m_pieces.push_back({segment.text, segment.box, segment.page, row, m_rows[size_t(row)].baseline,
                            segment.size, false, true});
    }

    Piece pieceOf(const Label& label, Hang hang) const {
        Piece piece;
        piece.text = textOf(label);
        piece.row = label.row;
        piece.size = label.lines.front()->size;
        piece.height = label.row >= 0 ? m_rows[size_t(label.row)].baseline : label.point(hang);
        piece.page = label.row >= 0 ? m_rows[size_t(label.row)].page : label.lines.front()->page;
        for (const Segment* line : label.lines) {
            if (line->page == piece.page)
                piece.box = piece.box.united(line->box);
        }
        if (piece.box.isNull()) {
            // Its row stands on the other page.
            const Segment& any = *label.lines.back();
            const Segment& figure = m_lines[m_rowLines[size_t(label.row)]].segments.front();
            piece.box = QRectF(any.box.left(), figure.box.top(), any.box.width(), any.box.height());
        }
        return piece;
    }

    /// The row of figures beside which a label of several rows hangs; −1 for none.
    int rowBeside(const Piece& piece) const {
        const auto row =
            std::lower_bound(m_rows.begin(), m_rows.end(), piece.height - sameHeight * piece.size,
                             [](const RowPlace& one, double y) { return one.baseline < y; });
        const bool isBeside = row != m_rows.end() &&
                              row->baseline <= piece.height + sameHeight * piece.size &&
                              row->page == piece.page;
        return isBeside ? int(row - m_rows.begin()) : -1;
    }

    /// Columns are those of figures, and those of a header that has none below it.
    AlignedColumns findColumns() {
        std::vector<double> starts;
        std::vector<Head> heads;
        std::vector<Piece*> pieces;
        for (Piece& piece : m_pieces) {
            if (piece.isHead) {
                heads.push_back({across(piece.box), piece.height, piece.size, rowsAbove(piece), {}});
                pieces.push_back(&piece);
            } else if (!piece.isFigure) {
                starts.push_back(piece.box.left());
            }
        }
        m_areColumnsClear = findHeadColumns(heads, m_figures);
        std::vector<Interval> empty;
        for (size_t i = 0; i < heads.size(); ++i) {
            if (!heads[i].over)
                continue;
            pieces[i]->over = heads[i].over;
            if (*heads[i].over == heads[i].at)
                empty.push_back(heads[i].at);
        }
        putHeadsInRows(heads, pieces);
        return columnsOf(m_figures, empty, std::move(starts));
    }

    /// The heads of columns stand in one row, whatever their heights, below those that stand over them.
    static void putHeadsInRows(const std::vector<Head>& heads, const std::vector<Piece*>& pieces) {
        for (size_t begin = 0; begin < heads.size();) {
            size_t end = begin;
            Piece* lowest = nullptr;
            for (; end < heads.size() && heads[end].rowsAbove == heads[begin].rowsAbove; ++end) {
                if (heads[end].over && (lowest == nullptr || pieces[end]->height > lowest->height))
                    lowest = pieces[end];
            }
            for (; begin < end; ++begin) {
                if (heads[begin].over && pieces[begin]->page == lowest->page)
                    pieces[begin]->height = lowest->height;
            }
        }
    }

    void sortPieces() {
        std::stable_sort(m_pieces.begin(), m_pieces.end(), [](const Piece& a, const Piece& b) {
            return std::pair(a.page, a.height) < std::pair(b.page, b.height);
        });
    }

    size_t rowsAbove(const Piece& piece) const {
        const auto row = std::lower_bound(m_rows.begin(), m_rows.end(), piece.height,
                                          [](const RowPlace& one, double y) { return one.baseline < y; });
        return size_t(row - m_rows.begin());
    }

    void putInRows(AlignedTable& table, bool tellsEmpty) {
        sortPieces();
        const AlignedColumns columns = findColumns();
        sortPieces(); // heads have changed places
        tellsEmpty = tellsEmpty && m_areColumnsClear;
        for (size_t begin = 0; begin < m_pieces.size();) {
            size_t end = begin + 1;
            while (end < m_pieces.size() && areInOneRow(m_pieces[begin], m_pieces[end]))
                ++end;
            std::stable_sort(m_pieces.begin() + qptrdiff(begin), m_pieces.begin() + qptrdiff(end),
                             [](const Piece& a, const Piece& b) { return a.box.left() < b.box.left(); });
            const size_t page = m_pieces[begin].page;
            if (table.parts.empty() || table.parts.back().page != page) {
                const bool isFirst = table.parts.empty();
                table.parts.push_back({page, {}});
                table.parts.back().table.goesOn = !isFirst;
            }
            addRow(table.parts.back().table, {begin, end}, columns, tellsEmpty);
            begin = end;
        }
    }

    static bool areInOneRow(const Piece& first, const Piece& next) {
        return first.row == next.row && first.page == next.page &&
               std::abs(next.height - first.height) <= sameHeight * next.size;
    }

    /// A piece stands in the columns that it meets; what shares a column with its neighbour joins it.
    void addRow(PageTable& table, std::pair<size_t, size_t> pieces, const AlignedColumns& columns,
                bool tellsEmpty) {
        const int number = table.rowCount++;
        const size_t first = table.cells.size();
        for (size_t i = pieces.first; i < pieces.second; ++i) {
            const Piece& piece = m_pieces[i];
            const auto [from, to] = columns.of(piece.over.value_or(across(piece.box)));
            table.box = table.box.united(piece.box);
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
        if (tellsEmpty && m_pieces[pieces.first].row >= 0)
            addEmptyCells(table, first, columns);
    }

    /// Between and beside the figures of a row.
    static void addEmptyCells(PageTable& table, size_t first, const AlignedColumns& columns) {
        std::vector<bool> isFilled(columns.all.size(), false);
        const QRectF beside = table.cells[first].box;
        const int row = table.cells[first].row;
        for (size_t i = first; i < table.cells.size(); ++i) {
            for (int c = 0; c < table.cells[i].columnSpan; ++c)
                isFilled[size_t(table.cells[i].column + c)] = true;
        }
        for (size_t c = columns.labels; c < columns.all.size(); ++c) {
            const Interval& column = columns.all[c];
            if (!isFilled[c])
                table.cells.push_back(
                    {{},
                     QRectF(column.from, beside.top(), column.to - column.from, beside.height()),
                     row,
                     int(c)});
        }
        std::sort(table.cells.begin() + qptrdiff(first), table.cells.end(),
                  [](const PageCell& a, const PageCell& b) { return a.column < b.column; });
    }

    const AlignedRegion& m_region;
    const std::vector<const std::vector<Rule>*>& m_rules;
    std::vector<SegmentLine> m_lines;
    std::vector<Interval> m_figures;
    double m_labelEnd = 0;          ///< where labels beside figures end
    double m_valueStart = 0;        ///< where what stands right of labels begins
    std::vector<RowPlace> m_rows;   ///< of figures
    std::vector<size_t> m_rowLines; ///< by row
    std::vector<const Segment*> m_labels, m_heads, m_notes;
    LabelGroups m_heading, m_labelling;
    Hang m_headHang = Hang::Top, m_hang = Hang::Top;
    std::vector<Piece> m_pieces;
    bool m_areColumnsClear = true;
};

} // namespace

AlignedTable alignedTable(const AlignedRegion& region, const std::vector<const std::vector<Rule>*>& rules,
                          bool tellsEmpty) {
    return TableBuilder(region, rules).build(tellsEmpty);
}

} // namespace gouji::pdf
