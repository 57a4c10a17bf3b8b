#include "core/reconstruct/joined_readings.h"

#include "core/reconstruct/joined_trust.h"
#include "core/reconstruct/printed_value.h"

#include <algorithm>
#include <memory>
#include <numeric>

namespace gouji {

namespace {

/// Of texts that a reading or a finding quotes.
constexpr qsizetype longestQuote = 60;

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

/// The joined tables of one edition.
class JoinedTables {
public:
    JoinedTables(const JoinedSource& source, int steps)
        : m_form(*source.form), m_joined(*source.joined), m_tables(source.tables) {
        const QStringList optional = optionalRows(m_form, m_joined);
        m_relations = m_form.relationsWith({optional.begin(), optional.end()});
        for (const JoinedRow& row : m_joined.rows) {
            if (isWanted(row))
                m_rows.push_back(figuresOf(row));
        }
        for (size_t t = 0; t < m_form.tables.size(); ++t)
            weighTable(int(t));
        std::vector<DigitRun> runs;
        for (const JoinedFigures& figures : m_rows)
            runs.push_back(runOf(figures));
        m_splits = splitRuns(runs, m_relations, steps);
        for (size_t i = 0; i < runs.size(); ++i) {
            if (runs[i].keys.empty())
                m_splits[i] = SplitRun{}; // nothing to split, or nothing that could be
            m_splits[i].values.resize(m_rows[i].keys.size());
        }
        m_trust = std::make_unique<JoinedTrust>(m_rows, m_splits, m_relations);
        for (const StrayFigures& stray : m_joined.strays)
            weighStray(stray);
    }

    TextState textState() const { return m_trust->textState(); }

    void read(TextState text, Report& report) const {
        for (size_t i = 0; i < m_rows.size(); ++i) {
            for (size_t c = 0; c < m_rows[i].keys.size(); ++c)
                report.figures.set(m_rows[i].keys[c], reading(i, c, m_trust->isSure(i, text)));
        }
        for (const StrayFigures* stray : m_unplaced)
            report.notes.push_back({QStringLiteral("layout.unplaced"),
                                    Severity::Warning,
                                    {},
                                    {},
                                    {},
                                    stray->printed,
                                    stray->anchor});
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

    /// Where spaces divide a row of the table, they divide all: one that they divide otherwise has lost cells
    /// or got some more.
    void weighTable(int table) {
        const auto isDivided = [&](const JoinedFigures& figures) {
            return figures.row->row.table == table && figures.row->divided;
        };
        const bool divided = std::any_of(m_rows.begin(), m_rows.end(), isDivided);
        for (JoinedFigures& figures : m_rows) {
            const JoinedRow& row = *figures.row;
            if (row.row.table == table && !figures.isSingle() && !row.divided)
                figures.isSpaced =
                    row.parts.size() > figures.keys.size() || (row.parts.size() > 1 && divided);
        }
    }

    /// A single number is a page's as well, unless a row wants one.
    void weighStray(const StrayFigures& stray) {
        const auto above = std::find_if(m_rows.begin(), m_rows.end(), [&](const JoinedFigures& figures) {
            return figures.row == &m_joined.rows[stray.below];
        });
        if (above == m_rows.end())
            return;
        const bool isWanted = m_trust->addStray(size_t(above - m_rows.begin()));
        if (isWanted || !above->isSingle())
            m_unplaced.push_back(&stray);
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
        if (reading.state == FigureState::Blank) { // digits stand there, whatever they mean
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

    Reading reading(size_t index, size_t column, bool sure) const {
        const JoinedFigures& figures = m_rows[index];
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
            reading = splitReading(figures, column, m_splits[index]);
        }
        reading.text = quoted(reading.text);
        reading.anchor = row.anchor;
        reading.evidence.insert(reading.evidence.begin(), Evidence{EvidenceKind::RowLabelExact, {}});
        if (figures.header->follows())
            reading.evidence.push_back({EvidenceKind::ColumnsFromHeader, {}});
        if ((!figures.header->order && !sure) || m_trust->maySlide(index))
            reading.evidence.push_back({EvidenceKind::ColumnsUncertain, {}});
        if (!sure)
            reading.state = FigureState::Doubtful;
        return reading;
    }

    const Form& m_form;
    const JoinedAlignment& m_joined;
    const std::vector<QString>& m_tables;
    std::vector<Relation> m_relations;
    std::vector<JoinedFigures> m_rows;
    std::vector<SplitRun> m_splits;
    std::unique_ptr<JoinedTrust> m_trust; ///< refers to the three above
    std::vector<const StrayFigures*> m_unplaced;
};

} // namespace

void readJoinedTables(const std::vector<JoinedSource>& sources, const Limits& limits, Report& report) {
    std::vector<std::unique_ptr<JoinedTables>> editions;
    TextState text = TextState::Unknown;
    for (const JoinedSource& source : sources) {
        editions.push_back(std::make_unique<JoinedTables>(source, limits.splitSteps));
        text = std::max(text, editions.back()->textState());
    }
    for (const auto& edition : editions)
        edition->read(text, report);
}

} // namespace gouji
