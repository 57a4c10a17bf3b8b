#include "core/reconstruct/placement.h"

#include "core/reconstruct/header.h"

#include <QByteArray>

#include <algorithm>
#include <map>
#include <numeric>

namespace gouji {

namespace {

bool isWhole(const SourceLine& line, int columns) {
    return line.filledCount() == columns;
}

const SourceToken* firstFilled(const SourceLine& line) {
    const auto found = std::find_if(line.tokens.begin(), line.tokens.end(),
                                    [](const SourceToken& token) { return token.printed.isFilled(); });
    return found == line.tokens.end() ? nullptr : &*found;
}

/// How many cells stand from the first to the last filled one, empty ones between them included.
int filledSpan(const SourceLine& line) {
    int first = -1, last = -2;
    for (int i = 0; i < int(line.tokens.size()); ++i) {
        if (!line.tokens[size_t(i)].printed.isFilled())
            continue;
        first = first < 0 ? i : first;
        last = i;
    }
    return last - first + 1;
}

/// A row with figures that has too few cells for them, or ends before the last column of the header.
bool isNarrow(const SourceLine& line, int columns, const HeaderColumns& header) {
    const int span = filledSpan(line);
    const bool endsTooSoon =
        header.first >= 0 && line.block == header.block && line.width() < header.first + columns;
    return span > 0 && ((span < columns && line.filledCount() == span) || int(line.tokens.size()) < columns ||
                        endsTooSoon);
}

bool reachesEdge(const SourceLine& line) {
    return !line.tokens.empty() && line.tokens.back().printed.isFilled();
}

/// A row as wide as its table, its last cell filled, with one figure too few: cut at the edge. Figures away
/// from their label show no edge.
bool isPlainlyCut(const SourceLine& line, int columns, int width) {
    const int span = filledSpan(line);
    return !line.standsAlone() && span < columns && span + 2 >= columns && line.width() >= width &&
           reachesEdge(line);
}

/// A row narrower than its table that lacks figures and ends in one: no edge cut it, its cells are gone from
/// anywhere in it.
bool isRagged(const SourceLine& line, int columns, int width) {
    return line.filledCount() < columns && (line.width() < width || line.standsAlone()) &&
           !line.tokens.empty() && line.tokens.back().printed.isFilled();
}

/// A table that prints only some columns: its header names them, and most of its rows are as wide.
void takePartOfOrder(const std::vector<const SourceLine*>& lines, HeaderColumns& header) {
    if (header.partOfOrder.empty())
        return;
    const int count = int(header.partOfOrder.size());
    const auto fits = std::count_if(lines.begin(), lines.end(), [&](const SourceLine* line) {
        const bool endsWithHeader =
            header.first >= 0 && line->block == header.block && line->width() == header.first + count;
        return isWhole(*line, count) || endsWithHeader;
    });
    if (size_t(fits) * 2 > lines.size()) {
        header.order = header.partOfOrder;
        header.contradicts = header.namesSome = false;
    } else if (header.partOfOrder.front() != 0) {
        header.first = -1; // where the form's first column begins is not known
    }
}

/// What the rows of a grid say of each other's ends. Rows are cut because their labels take more cells: whole
/// rows tell how wide the table was only when the cut ones among them have not as few labels. One such row
/// may be torn.
class CutRows {
public:
    CutRows(const std::vector<const SourceLine*>& lines, int columns, const HeaderColumns& header)
        : m_lines(int(lines.size())) {
        std::map<int, int> widths; // by block: pages of one table differ
        std::map<int, int> heights;
        for (const SourceLine* line : lines) {
            widths[line->block] = std::max(widths[line->block], line->width());
            ++heights[line->block];
        }
        for (const SourceLine* line : lines) {
            const bool hasEdge = heights[line->block] > 1; // one row alone shows none
            if (hasEdge && isPlainlyCut(*line, columns, widths[line->block])) {
                ++m_cut;
                m_mostLost = std::max(m_mostLost, columns - filledSpan(*line));
            }
            m_isRagged = m_isRagged || isRagged(*line, columns, widths[line->block]);
            if (isNarrow(*line, columns, header))
                m_narrow.push_back(line);
        }
        m_hasWitness = std::any_of(lines.begin(), lines.end(), [&](const SourceLine* line) {
            return isWhole(*line, columns) && isWitness(*line);
        });
    }

    /// How many are cut; 0 where it cannot be told.
    int count() const { return m_hasWitness && !m_isRagged ? m_cut : 0; }
    /// How many figures a cut row lacks at most.
    int mostLost() const { return m_mostLost; }
    bool mostAreNarrow() const { return m_lines >= 3 && int(m_narrow.size()) * 2 > m_lines; }

private:
    static int labelEnd(const SourceLine& line) { return line.tokens.front().column; }

    bool isWitness(const SourceLine& whole) const {
        constexpr auto mostTorn = 1;
        return std::count_if(m_narrow.begin(), m_narrow.end(), [&](const SourceLine* narrow) {
                   return labelEnd(*narrow) <= labelEnd(whole);
               }) <= mostTorn;
    }

    int m_lines;
    std::vector<const SourceLine*> m_narrow;
    int m_cut = 0;
    int m_mostLost = 0;
    bool m_hasWitness = false;
    bool m_isRagged = false;
};

/// What the rows of one grid have in common.
ColumnContext learn(const std::vector<const SourceLine*>& lines, const FormGrid& grid,
                    const HeaderColumns& header) {
    ColumnContext context;
    context.columns = int(header.order.empty() ? grid.columns.size() : header.order.size());
    context.firstFigureColumn = header.first;
    context.unlabelled = grid.rows.front().path.isEmpty();
    int whole = 0, underHeader = 0;
    for (const SourceLine* line : lines) {
        if (!isWhole(*line, context.columns))
            continue;
        ++whole;
        underHeader += line->block == header.block && firstFilled(*line)->column == header.first ? 1 : 0;
        context.endsArePadded = context.endsArePadded || !line->tokens.back().printed.isFilled();
        context.startsArePadded = context.startsArePadded || !line->tokens.front().printed.isFilled();
    }
    context.positionsTrusted = header.first >= 0 && whole >= 2 && underHeader == whole && context.columns > 1;
    // Rows are cut only where whole ones show how wide the table was, all to one width, and the header knows
    // of every column.
    const bool mayBeCut = whole > 0 && !header.contradicts && !header.namesSome;
    const CutRows cut(lines, context.columns, header);
    const int plainlyCut = mayBeCut ? cut.count() : 0;
    context.mostAreNarrow = plainlyCut == 0 && cut.mostAreNarrow();
    context.cutHabit = mayBeCut ? std::min(1.0, plainlyCut / 3.0) : 0.0;
    context.mostCut = mayBeCut && plainlyCut >= 2 ? cut.mostLost() : 0;
    return context;
}

/// The context as it counts for one row.
ColumnContext ownContext(ColumnContext context, const HeaderColumns& header, const SourceLine& line,
                         const RowMatch& match, const FormLine& row) {
    if (line.block != header.block)
        context.firstFigureColumn = -1;
    // A label that came out as a digit still stands in its cell, one for each level of the row's path.
    if (match.evidence == RowEvidence::Position)
        context.firstFigureColumn = std::max(context.firstFigureColumn, int(row.path.size()));
    return context;
}

/// The placements of rows that look alike, cell by cell filled or empty, are the same; most rows of a grid
/// do.
class AlignmentCache {
public:
    const std::vector<ColumnAssignment>& of(const SourceLine& line, const ColumnContext& context) {
        QByteArray shape = QByteArray::number(context.firstFigureColumn) + ' ';
        shape += QByteArray::number(line.tokens.empty() ? 0 : line.tokens.front().column) + ' ';
        int next = line.tokens.empty() ? 0 : line.tokens.front().column;
        for (const SourceToken& token : line.tokens) {
            if (token.column != next)
                shape += QByteArray::number(token.column);
            shape += token.printed.isFilled() ? 'x' : '.';
            next = token.column + 1;
        }
        const auto known = m_placements.find(shape);
        return known != m_placements.end()
                   ? known->second
                   : m_placements.emplace(shape, alignColumns(line, context)).first->second;
    }

private:
    std::map<QByteArray, std::vector<ColumnAssignment>> m_placements;
};

/// Whether an empty cell between the figures was passed over as if it were none.
bool passesOverGap(const SourceLine& line, const ColumnAssignment& taken) {
    int previous = -1;
    for (const int token : taken.tokenOf) {
        for (int i = previous + 1; previous >= 0 && i < token; ++i) {
            if (!line.tokens[size_t(i)].printed.isFilled())
                return true;
        }
        previous = std::max(previous, token);
    }
    return false;
}

/// Text in a cell of its own behind the row's whole label (`（一）予以公开 | 未产生`): it may stand for a
/// figure.
bool hasTextBehindLabel(const SourceLine& line, const FormLine& row) {
    const qsizetype count = line.labelKeys.size();
    for (qsizetype i = 0; i + 1 < count; ++i) {
        if (row.spellings.contains(line.labelKeys[i]) && !row.spellings.contains(line.labelKeys.back()))
            return true;
    }
    return false;
}

PlacedRow place(const SourceLine& line, const RowMatch& match, const Form& form, const HeaderColumns& header,
                const ColumnContext& context, AlignmentCache& cache, double sureMargin) {
    PlacedRow placed;
    placed.match = match;
    placed.line = &line;
    placed.table = &form.tables[size_t(match.row.table)];
    placed.grid = &placed.table->grids[size_t(match.row.grid)];
    placed.row = &placed.grid->rows[size_t(match.row.row)];
    placed.columnOrder = header.order;
    placed.headerContradicts = header.contradicts || line.isScrambled;
    placed.moneyInYuan = header.isInYuan;
    if (placed.columnOrder.empty()) {
        placed.columnOrder.resize(size_t(context.columns));
        std::iota(placed.columnOrder.begin(), placed.columnOrder.end(), 0);
    }
    placed.orderFromHeader = !std::is_sorted(placed.columnOrder.begin(), placed.columnOrder.end());
    placed.candidates = cache.of(line, ownContext(context, header, line, match, *placed.row));
    const auto& candidates = placed.candidates;
    const bool clear = candidates.size() == 1 || candidates[1].cost - candidates[0].cost >= sureMargin;
    const auto lost = std::count(candidates[0].tokenOf.begin(), candidates[0].tokenOf.end(), -1);
    placed.isSure = clear && !candidates[0].dropsFigure && !placed.headerContradicts &&
                    !hasTextBehindLabel(line, *placed.row) && !context.mostAreNarrow &&
                    !passesOverGap(line, candidates[0]) &&
                    (lost == 0 || (candidates[0].isCut && lost <= context.mostCut));
    return placed;
}

/// A single number below a row, which no label gives to a row, may be the rest of the row's last figure, as
/// well as a page number.
bool mayGoOn(const std::vector<SourceLine>& lines, const RowAlignment& alignment, const RowMatch& match) {
    const size_t below = size_t(match.line) + 1;
    if (below >= lines.size() || !lines[below].labels.isEmpty() || lines[below].tokens.size() != 1 ||
        lines[below].tokens.front().printed.kind != PrintedValue::Kind::Number)
        return false;
    const auto isLabelled = [&](const RowMatch& other) {
        return other.line == int(below) && other.evidence != RowEvidence::Position;
    };
    const auto& tokens = lines[size_t(match.line)].tokens;
    const PrintedValue last = tokens.empty() ? PrintedValue() : tokens.back().printed;
    return last.kind == PrintedValue::Kind::Number && last.value != Decimal() &&
           std::none_of(alignment.matches.begin(), alignment.matches.end(), isLabelled);
}

} // namespace

const SourceToken* PlacedRow::tokenAt(size_t candidate, int sourceColumn) const {
    const int token = candidates[candidate].tokenOf[size_t(sourceColumn)];
    return token < 0 ? nullptr : &line->tokens[size_t(token)];
}

std::vector<PlacedRow> placeRows(const std::vector<SourceLine>& lines, const Form& form,
                                 const RowAlignment& alignment, const std::vector<QString>& tables,
                                 const std::vector<const Form*>& editions, const Thresholds& thresholds) {
    std::map<std::pair<int, int>, std::vector<const RowMatch*>> byGrid;
    for (const RowMatch& match : alignment.matches) {
        const QString& table = form.tables[size_t(match.row.table)].id;
        if (std::find(tables.begin(), tables.end(), table) != tables.end())
            byGrid[{match.row.table, match.row.grid}].push_back(&match);
    }
    std::vector<PlacedRow> placed;
    for (const auto& [place_, matches] : byGrid) {
        const FormGrid& grid = form.tables[size_t(place_.first)].grids[size_t(place_.second)];
        HeaderColumns header = readHeader(lines, matches.front()->line, grid, editions);
        std::vector<const SourceLine*> own;
        for (const RowMatch* match : matches)
            own.push_back(&lines[size_t(match->line)]);
        takePartOfOrder(own, header);
        const ColumnContext context = learn(own, grid, header);
        AlignmentCache cache;
        for (const RowMatch* match : matches) {
            placed.push_back(place(lines[size_t(match->line)], *match, form, header, context, cache,
                                   thresholds.sureMargin));
            placed.back().isSure = placed.back().isSure && !mayGoOn(lines, alignment, *match);
        }
    }
    return placed;
}

} // namespace gouji
