#include "core/reconstruct/joined_readings.h"

#include "core/reconstruct/joined_trust.h"
#include "core/reconstruct/printed_value.h"

#include <algorithm>
#include <numeric>

namespace gouji {

namespace {

/// Of texts that a reading or a finding quotes.
constexpr qsizetype longestQuote = 60;
/// So many rows that differ make it a table that stands in the text twice.
constexpr int wholeTable = 3;

QString quoted(const QString& text) {
    return text.size() <= longestQuote ? text : QString(text.left(longestQuote) + QChar(u'…'));
}

QStringList optionalRows(const Form& form, const JoinedAlignment& joined) {
    QStringList ids;
    for (const JoinedRow& row : joined.rows) {
        const FormTable& table = form.tables[size_t(row.row.table)];
        const FormLine& line = table.grids[size_t(row.row.grid)].rows[size_t(row.row.row)];
        if (line.isOptional())
            ids += table.id + QLatin1Char('.') + line.id;
    }
    return ids;
}

/// Reads the joined tables of one edition into a report. Used once.
class JoinedTables {
public:
    JoinedTables(const Form& form, const JoinedAlignment& joined, const std::vector<QString>& tables,
                 Report& report)
        : m_form(form), m_joined(joined), m_tables(tables), m_report(report) {
        const QStringList optional = optionalRows(form, joined);
        m_relations = form.relationsWith({optional.begin(), optional.end()});
        for (const JoinedRow& row : joined.rows) {
            if (isWanted(row))
                m_rows.push_back(figuresOf(row));
        }
        for (size_t t = 0; t < form.tables.size(); ++t)
            weighTable(int(t));
    }

    void read(int steps) {
        std::vector<DigitRun> runs;
        for (const JoinedFigures& figures : m_rows)
            runs.push_back(runOf(figures));
        const std::vector<SplitRun> splits = splitRuns(runs, m_relations, steps);
        const JoinedTrust trust(m_rows, splits, m_relations);
        for (size_t i = 0; i < m_rows.size(); ++i) {
            const bool sure = trust.isSure(i);
            for (size_t c = 0; c < m_rows[i].keys.size(); ++c)
                m_report.figures.set(m_rows[i].keys[c], reading(m_rows[i], c, splits[i], sure));
        }
        noteRepeated();
    }

private:
    bool isWanted(const JoinedRow& row) const {
        const QString& id = m_form.tables[size_t(row.row.table)].id;
        return std::find(m_tables.begin(), m_tables.end(), id) != m_tables.end();
    }

    JoinedFigures figuresOf(const JoinedRow& row) const {
        const FormTable& table = m_form.tables[size_t(row.row.table)];
        JoinedFigures figures;
        figures.row = &row;
        figures.grid = &table.grids[size_t(row.row.grid)];
        figures.header = &m_joined.headers.at({row.row.table, row.row.grid});
        figures.columns.resize(figures.grid->columns.size());
        std::iota(figures.columns.begin(), figures.columns.end(), 0);
        if (figures.header->order)
            figures.columns = *figures.header->order;
        for (const int column : figures.columns)
            figures.keys.push_back(Form::keyOf(table, figures.grid->rows[size_t(row.row.row)],
                                               figures.grid->columns[size_t(column)]));
        figures.isBound = std::any_of(m_relations.begin(), m_relations.end(), [&](const Relation& relation) {
            const auto names = [&](const std::vector<FigureKey>& side) {
                return std::find(side.begin(), side.end(), figures.keys.front()) != side.end();
            };
            return names(relation.left) || names(relation.right);
        });
        return figures;
    }

    /// What the rows of a table say of each other: how they are divided, and where figures may have slid.
    void weighTable(int table) {
        int divided = 0, joined = 0;
        for (const JoinedFigures& figures : m_rows) {
            if (figures.row->row.table == table && !figures.isSingle())
                ++(figures.row->divided ? divided : joined);
        }
        for (JoinedFigures& figures : m_rows) {
            const JoinedRow& row = *figures.row;
            if (row.row.table != table || figures.isSingle() || row.divided)
                continue;
            figures.isSpaced =
                row.parts.size() > figures.keys.size() || (row.parts.size() > 1 && divided > joined);
        }
        for (size_t g = 0; g < m_form.tables[size_t(table)].grids.size(); ++g)
            doubtSlid(table, int(g));
    }

    /// A row without figures and a row with those of two: the rows between them may have each other's.
    void doubtSlid(int table, int grid) {
        const FormGrid& rows = m_form.tables[size_t(table)].grids[size_t(grid)];
        std::vector<JoinedFigures*> found(rows.rows.size(), nullptr);
        for (JoinedFigures& figures : m_rows) {
            if (figures.row->row.table == table && figures.row->row.grid == grid)
                found[size_t(figures.row->row.row)] = &figures;
        }
        for (size_t from = 0; from < found.size(); ++from) {
            if (!found[from] || !hasTooMuch(*found[from]))
                continue;
            for (size_t to = 0; to < found.size(); ++to) {
                if (found[to] || rows.rows[to].isOptional())
                    continue;
                for (size_t r = std::min(from, to); r <= std::max(from, to); ++r) {
                    if (found[r])
                        found[r]->maySlide = true;
                }
            }
        }
    }

    static bool hasTooMuch(const JoinedFigures& figures) {
        const size_t columns = figures.keys.size();
        return columns > 1 &&
               (figures.row->parts.size() > columns ||
                (!figures.row->divided && figures.row->digitCount() >= qsizetype(2 * columns)));
    }

    static DigitRun runOf(const JoinedFigures& figures) {
        if (figures.isSingle() || figures.isSpaced)
            return {};
        DigitRun run{figures.keys, figures.row->digits, {}};
        for (const int column : figures.columns) {
            const Unit& unit = figures.grid->columns[size_t(column)].unit;
            run.shapes.push_back({unit.isSigned, unit.isMoney});
        }
        return run;
    }

    /// One printed value: a row of one column, or one of a row that spaces divide.
    static Reading wholeReading(const JoinedFigures& figures, const QString& text, const Unit& unit) {
        PrintedValue printed = readPrintedValue(text);
        if (figures.header->isInYuan && unit.isMoney && printed.unit == PrintedValue::PrintedUnit::None)
            printed.unit = PrintedValue::PrintedUnit::Yuan;
        Reading reading = readingOf(printed, unit);
        const bool noValue = reading.state == FigureState::Blank;
        const bool isFraction = reading.value && !unit.isMoney && !reading.value->isWhole();
        if (noValue || (isFraction && reading.state == FigureState::Read)) {
            reading.state = FigureState::Doubtful;
            reading.evidence.push_back({EvidenceKind::ValueUnclear, {}});
        }
        return reading;
    }

    static Reading splitReading(const JoinedFigures& figures, size_t column, const SplitRun& split) {
        Reading reading;
        if (!figures.isSpaced && !(figures.row->end == RunEnd::Foreign && figures.row->endIsValue))
            reading.value = split.values[column];
        reading.state = split.isUnique ? FigureState::Read : FigureState::Doubtful;
        reading.text = split.isUnique && reading.value ? reading.value->toString() : figures.row->printed;
        const bool unclear = figures.isSpaced || !split.isPossible;
        reading.evidence.push_back({unclear          ? EvidenceKind::ValueUnclear
                                    : split.isUnique ? EvidenceKind::SplitUnique
                                                     : EvidenceKind::SplitAmbiguous,
                                    {}});
        if (split.isUnique && split.byRelation)
            reading.evidence.push_back({EvidenceKind::RelationChose, {}});
        return reading;
    }

    static Reading reading(const JoinedFigures& figures, size_t column, const SplitRun& split, bool sure) {
        const JoinedRow& row = *figures.row;
        const Unit& unit = figures.grid->columns[size_t(figures.columns[column])].unit;
        Reading reading;
        if (figures.isSingle() && row.parts.size() > 1) {
            reading.state = FigureState::Doubtful;
            reading.evidence.push_back({EvidenceKind::ValueUnclear, {}});
            reading.text = row.printed;
        } else if (figures.isSingle() || row.divided) {
            reading.text = row.divided ? row.parts[column] : row.printed;
            const QString text = reading.text;
            reading = wholeReading(figures, text, unit);
            reading.text = text;
        } else {
            reading = splitReading(figures, column, split);
        }
        reading.text = quoted(reading.text);
        reading.anchor = row.anchor;
        reading.evidence.insert(reading.evidence.begin(), Evidence{EvidenceKind::RowLabelExact, {}});
        if (figures.header->follows())
            reading.evidence.push_back({EvidenceKind::ColumnsFromHeader, {}});
        if (!figures.header->order || figures.maySlide)
            reading.evidence.push_back({EvidenceKind::ColumnsUncertain, {}});
        if (!sure)
            reading.state = FigureState::Doubtful;
        return reading;
    }

    /// Rows that stand in the text twice with different figures: nobody can tell which count. Several such
    /// rows are two years or two reports, and put all figures of the table in doubt.
    void noteRepeated() {
        std::map<QString, std::vector<Finding>> notes;
        for (const JoinedRow& other : m_joined.repeated) {
            const auto row = std::find_if(m_rows.begin(), m_rows.end(), [&](const JoinedFigures& figures) {
                const FormRow& place = figures.row->row;
                return place.table == other.row.table && place.grid == other.row.grid &&
                       place.row == other.row.row;
            });
            if (row != m_rows.end() && row->row->digits != other.digits)
                notes[m_form.tables[size_t(other.row.table)].id].push_back({QStringLiteral("layout.repeated"),
                                                                            Severity::Warning,
                                                                            row->keys,
                                                                            {},
                                                                            {},
                                                                            quoted(other.printed),
                                                                            other.anchor});
        }
        for (auto& [table, found] : notes) {
            if (found.size() < wholeTable) {
                m_report.notes.insert(m_report.notes.end(), found.begin(), found.end());
                continue;
            }
            doubtTable(table);
            m_report.notes.push_back({QStringLiteral("layout.table_twice"),
                                      Severity::Warning,
                                      {},
                                      {},
                                      {},
                                      QString::number(found.size()),
                                      found.front().anchor});
        }
    }

    void doubtTable(const QString& table) {
        for (auto& [key, reading] : m_report.figures) {
            if (key.table() == table && reading.state == FigureState::Read)
                reading.state = FigureState::Doubtful;
        }
    }

    const Form& m_form;
    const JoinedAlignment& m_joined;
    const std::vector<QString>& m_tables;
    Report& m_report;
    std::vector<Relation> m_relations;
    std::vector<JoinedFigures> m_rows;
};

} // namespace

void readJoinedTables(const Form& form, const JoinedAlignment& joined, const std::vector<QString>& tables,
                      const Limits& limits, Report& report) {
    JoinedTables(form, joined, tables, report).read(limits.splitSteps);
}

} // namespace gouji
