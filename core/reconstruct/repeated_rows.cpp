#include "core/reconstruct/repeated_rows.h"

#include "core/forms/label.h"

#include <QSet>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace gouji {

namespace {

/// So many rows that differ make it a table that stands in the source twice.
constexpr size_t wholeTable = 3;
/// So many rows in another place are a whole table, all of which was compared.
constexpr size_t mostCompared = 10;
/// Findings that name more figures point at nothing.
constexpr size_t mostNamed = 30;
/// So many figures between labels may be a row's.
constexpr int fewestWithin = 3;
/// Of texts that a finding quotes.
constexpr qsizetype longestQuote = 60;

QString quoted(const QString& text) {
    return text.size() <= longestQuote ? text : QString(text.left(longestQuote) + QChar(u'…'));
}

/// A row of a form as one place of the source prints it.
struct PrintedRow {
    QString id;     ///< of the form's row; editions share them
    QString digits; ///< all figures run together, so that rows and running text compare
    QString text;
    std::vector<Anchor> places;
};

/// A row that was found in a place, not yet copied: hardly any row is found in more places than one.
struct FoundRow {
    QString id;
    const SourceLine* line = nullptr;  ///< either this
    const JoinedRow* joined = nullptr; ///< or this
};

/// Places of the source that were looked at.
class Places {
public:
    bool overlap(const PrintedRow& row) const {
        return std::any_of(row.places.begin(), row.places.end(),
                           [this](const Anchor& place) { return overlaps(place); });
    }

    void add(const PrintedRow& row) {
        for (const Anchor& place : row.places) {
            if (const auto* range = std::get_if<TextRange>(&place))
                m_ranges.emplace(range->start, range->start + range->length);
            else
                m_cells.insert(keyOf(place));
        }
    }

private:
    using Key = std::tuple<int, double, double>;

    static Key keyOf(const Anchor& place) {
        if (const auto* cell = std::get_if<TableCell>(&place))
            return {cell->table, cell->row, cell->column};
        const auto* page = std::get_if<PageRect>(&place);
        return page ? Key{page->page, page->rect.x(), page->rect.y()} : Key{};
    }

    bool overlaps(const Anchor& place) const {
        const auto* range = std::get_if<TextRange>(&place);
        if (!range)
            return m_cells.count(keyOf(place)) > 0;
        const auto behind = m_ranges.lower_bound(range->start);
        return (behind != m_ranges.end() && behind->first < range->start + range->length) ||
               (behind != m_ranges.begin() && std::prev(behind)->second > range->start);
    }

    std::map<qsizetype, qsizetype> m_ranges; ///< begin → end
    std::set<Key> m_cells;
};

QString digitsOf(const QString& text) {
    QString digits;
    for (const QChar c : text) {
        if (c.isLetterOrNumber() || QStringView(u".-/").contains(c))
            digits += c;
    }
    return digits;
}

PrintedRow printedRow(const QString& id, const SourceLine& line) {
    PrintedRow printed{id, {}, {}, {}};
    QStringList figures;
    for (const SourceToken& token : line.tokens) {
        if (!token.printed.isFilled())
            continue;
        const bool isNone = token.printed.kind == PrintedValue::Kind::NotApplicable;
        figures += token.printed.value ? token.printed.value->toString()
                   : isNone            ? QStringLiteral("/")
                                       : token.cell->text.trimmed();
        printed.places.push_back(token.cell->anchor);
    }
    printed.text = figures.join(QLatin1Char(' '));
    printed.digits = digitsOf(printed.text);
    return printed;
}

PrintedRow printedRow(const FoundRow& found) {
    if (found.line)
        return printedRow(found.id, *found.line);
    return {found.id, digitsOf(found.joined->digits), quoted(found.joined->printed), {found.joined->anchor}};
}

/// The rows of one table that an alignment of one edition found.
class FoundRows {
public:
    FoundRows(const EditionAlignment& edition, const QString& table, const std::vector<SourceLine>& lines)
        : m_form(*edition.form), m_lines(lines) {
        const auto& tables = m_form.tables;
        m_table = int(std::find_if(tables.begin(), tables.end(),
                                   [&](const FormTable& other) { return other.id == table; }) -
                      tables.begin());
    }

    void add(const std::vector<RowMatch>& matches, std::vector<FoundRow>& out) const {
        for (const RowMatch& match : matches) {
            const SourceLine& line = m_lines[size_t(match.line)];
            if (match.row.table == m_table && line.hasFilled())
                out.push_back({rowOf(match.row).id, &line, nullptr});
        }
    }

    /// Rows that others run on behind, on one line: they are no line of their own.
    void addWithinLines(std::vector<PrintedRow>& out) const {
        for (const SourceLine& line : m_lines) {
            if (hasFiguresBetweenLabels(line))
                addWithin(*line.row, out);
        }
    }

    void add(const std::vector<JoinedRow>& rows, std::vector<FoundRow>& out) const {
        for (const JoinedRow& row : rows) {
            if (row.row.table == m_table)
                out.push_back({rowOf(row.row).id, nullptr, &row});
        }
    }

    void addWithoutProse(const std::vector<JoinedRow>& rows, std::vector<FoundRow>& out) const {
        add(rows, out);
        const auto isProse = [](const FoundRow& row) {
            return row.joined && row.joined->end == RunEnd::Foreign;
        };
        out.erase(std::remove_if(out.begin(), out.end(), isProse), out.end());
    }

private:
    static bool hasFiguresBetweenLabels(const SourceLine& line) {
        const SourceRow& cells = *line.row;
        if (line.labels.size() < 2 ||
            cells.size() < size_t(line.labels.size()) + line.tokens.size() + fewestWithin)
            return false;
        const auto isFilled = [](const SourceCell& cell) { return !cell.text.isEmpty(); };
        return std::count_if(cells.begin(), cells.end(), isFilled) >=
               line.labels.size() + line.filledCount() + fewestWithin;
    }

    void addWithin(const SourceRow& cells, std::vector<PrintedRow>& out) const {
        const FormLine* named = nullptr;
        SourceLine begun;
        for (const SourceCell& cell : cells) {
            const PrintedValue printed = readPrintedValue(cell.text.left(longestQuote));
            if (printed.isValueLike()) {
                begun.tokens.push_back({&cell, printed, 0});
                continue;
            }
            if (named && begun.filledCount() >= fewestWithin)
                out.push_back(printedRow(named->id, begun));
            named = rowNamed(labelKey(cell.text.left(longestQuote)));
            begun.tokens.clear();
        }
    }

    const FormLine* rowNamed(const QString& key) const {
        for (const FormGrid& grid : m_form.tables[size_t(m_table)].grids) {
            for (const FormLine& row : grid.rows) {
                if (row.spellings.contains(key))
                    return &row;
            }
        }
        return nullptr;
    }

    const FormLine& rowOf(const FormRow& place) const {
        return m_form.tables[size_t(place.table)].grids[size_t(place.grid)].rows[size_t(place.row)];
    }

    const Form& m_form;
    const std::vector<SourceLine>& m_lines;
    int m_table = 0;
};

/// One statutory table in all places where it was found.
class TableInPlaces {
public:
    TableInPlaces(const ChosenTable& table, const TableChoice& choice, const std::vector<SourceLine>& lines)
        : m_table(table), m_choice(choice), m_lines(lines) {
        collectOwn();
        collectOthers();
    }

    bool isCompared() const { return m_others.size() >= std::min(mostCompared, m_own.size()); }

    void note(Report& report) const {
        std::vector<Finding> notes;
        for (const PrintedRow& other : m_others) {
            const FoundRow* own = ownRow(other.id);
            if (!own || printedRow(*own).digits == other.digits)
                continue;
            notes.push_back({QStringLiteral("layout.repeated"),
                             Severity::Warning,
                             keysOf(other.id),
                             {},
                             {},
                             other.text,
                             other.places.front()});
        }
        if (notes.empty())
            return;
        if (notes.size() < enough()) {
            report.notes.insert(report.notes.end(), notes.begin(), notes.end());
            return;
        }
        for (auto& [key, reading] : report.figures) {
            if (key.table() == m_table.id && reading.state == FigureState::Read)
                reading.state = FigureState::Doubtful;
        }
        report.notes.push_back({QStringLiteral("layout.table_twice"),
                                Severity::Warning,
                                namedFigures(notes),
                                {},
                                {},
                                QString::number(notes.size()),
                                notes.front().anchor});
    }

private:
    bool isInRows() const { return m_table.source == ChosenTable::Source::Rows; }
    size_t enough() const { return std::min(wholeTable, m_own.size()); }

    void collectOwn() {
        const EditionAlignment& edition = m_choice.of(*m_table.form);
        const FoundRows found(edition, m_table.id, m_lines);
        std::vector<FoundRow> repeated;
        if (isInRows()) {
            found.add(edition.rows.matches, m_own);
            found.add(edition.rows.repeated, repeated);
        } else {
            found.add(edition.joined.rows, m_own);
            found.add(edition.joined.repeated, repeated);
        }
        for (const FoundRow& row : repeated)
            m_others.push_back(printedRow(row));
        if (isInRows())
            found.addWithinLines(m_others);
    }

    /// What the other way of reading and the other editions found where nothing was read: a table, unless it
    /// is a row or two.
    void collectOthers() {
        std::vector<FoundRow> found;
        for (const EditionAlignment& edition : m_choice.editions) {
            const FoundRows rows(edition, m_table.id, m_lines);
            rows.add(edition.rows.matches, found);
            rows.add(edition.rows.repeated, found);
            rows.addWithoutProse(edition.joined.rows, found);
            rows.add(edition.joined.repeated, found);
        }
        found.erase(std::remove_if(found.begin(), found.end(),
                                   [this](const FoundRow& row) { return isOwnLine(row); }),
                    found.end());
        if (!found.empty())
            addElsewhere(found);
    }

    /// Only saves time: its place is taken.
    bool isOwnLine(const FoundRow& row) const {
        return row.line && std::any_of(m_own.begin(), m_own.end(),
                                       [&](const FoundRow& own) { return own.line == row.line; });
    }

    void addElsewhere(const std::vector<FoundRow>& found) {
        Places taken;
        for (const FoundRow& row : m_own)
            taken.add(printedRow(row));
        for (const PrintedRow& row : m_others)
            taken.add(row);
        QSet<QString> different;
        std::vector<PrintedRow> elsewhere;
        for (const FoundRow& row : found) {
            PrintedRow printed = printedRow(row);
            if (taken.overlap(printed))
                continue;
            taken.add(printed);
            different.insert(printed.id);
            elsewhere.push_back(std::move(printed));
        }
        if (size_t(different.size()) >= enough())
            m_others.insert(m_others.end(), elsewhere.begin(), elsewhere.end());
    }

    const FoundRow* ownRow(const QString& id) const {
        const auto found =
            std::find_if(m_own.begin(), m_own.end(), [&](const FoundRow& row) { return row.id == id; });
        return found == m_own.end() ? nullptr : &*found;
    }

    std::vector<FigureKey> keysOf(const QString& id) const {
        const FormTable& table = *m_table.form->table(m_table.id);
        std::vector<FigureKey> keys;
        for (const FormGrid& grid : table.grids) {
            for (const FormLine& row : grid.rows) {
                for (size_t c = 0; row.id == id && c < grid.columns.size(); ++c)
                    keys.push_back(Form::keyOf(table, row, grid.columns[c]));
            }
        }
        return keys;
    }

    /// All figures of the table, else those of the rows that differ; none where even these are too many to
    /// point at anything.
    std::vector<FigureKey> namedFigures(const std::vector<Finding>& notes) const {
        std::vector<FigureKey> all, differing;
        for (const FigureKey& key : m_table.form->keys) {
            if (key.table() == m_table.id)
                all.push_back(key);
        }
        if (all.size() <= mostNamed)
            return all;
        for (const Finding& note : notes) {
            for (const FigureKey& key : note.figures) {
                if (differing.size() <= mostNamed &&
                    std::find(differing.begin(), differing.end(), key) == differing.end())
                    differing.push_back(key);
            }
        }
        return differing.size() <= mostNamed ? differing : std::vector<FigureKey>();
    }

    const ChosenTable& m_table;
    const TableChoice& m_choice;
    const std::vector<SourceLine>& m_lines;
    std::vector<FoundRow> m_own;      ///< what was read
    std::vector<PrintedRow> m_others; ///< the same rows elsewhere
};

} // namespace

std::vector<QString> noteRepeatedRows(const TableChoice& choice, const std::vector<SourceLine>& lines,
                                      Report& report) {
    std::vector<QString> compared;
    for (const ChosenTable& table : choice.tables) {
        if (!table.isPresent())
            continue;
        const TableInPlaces places(table, choice, lines);
        places.note(report);
        if (places.isCompared())
            compared.push_back(table.id);
    }
    return compared;
}

} // namespace gouji
