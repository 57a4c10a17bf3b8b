#include "core/reconstruct/table_readings.h"

#include "core/reconstruct/column_order.h"
#include "core/reconstruct/glued.h"
#include "core/reconstruct/joined_readings.h"
#include "core/reconstruct/known_values.h"
#include "core/reconstruct/placement.h"
#include "core/reconstruct/settle.h"
#include "core/reconstruct/slides.h"

#include <QSet>

#include <algorithm>

namespace gouji {

namespace {

std::vector<QString> tablesOf(const TableChoice& choice, const Form& form, ChosenTable::Source source) {
    std::vector<QString> ids;
    for (const ChosenTable& table : choice.tables) {
        if (table.form == &form && table.source == source)
            ids.push_back(table.id);
    }
    return ids;
}

/// Every figure of the tables as missing, so that all keys are there in the order of the form.
void addMissing(const TableChoice& choice, Report& report) {
    for (const ChosenTable& table : choice.tables) {
        for (const FigureKey& key : table.form->keys) {
            if (key.table() == table.id)
                report.figures.set(key, {});
        }
    }
}

std::optional<Evidence> rowEvidence(const PlacedRow& row) {
    switch (row.match.evidence) {
    case RowEvidence::LabelExact:
        return Evidence{EvidenceKind::RowLabelExact, {}};
    case RowEvidence::LabelSimilar:
        return Evidence{EvidenceKind::RowLabelSimilar, row.match.label};
    case RowEvidence::Position:
        return Evidence{EvidenceKind::RowByPosition, {}};
    case RowEvidence::OutOfOrder:
        return Evidence{EvidenceKind::RowOutOfOrder, {}};
    case RowEvidence::Unlabelled:
        break;
    }
    return std::nullopt;
}

EvidenceKind columnEvidence(const PlacedRow& row) {
    const ColumnAssignment& chosen = row.candidates[row.chosen];
    if (!row.isSure)
        return EvidenceKind::ColumnsUncertain;
    if (row.chosenByRelation)
        return EvidenceKind::RelationChose;
    if (chosen.isCut)
        return EvidenceKind::ColumnsCut;
    return row.orderFromHeader ? EvidenceKind::ColumnsFromHeader : EvidenceKind::ColumnsComplete;
}

Reading missingReading(const PlacedRow& row) {
    Reading reading;
    if (row.candidates[row.chosen].isCut)
        reading.evidence.push_back({EvidenceKind::ColumnsCut, {}});
    return reading;
}

Reading readToken(const PlacedRow& row, int column) {
    const SourceToken* token = row.tokenAt(row.chosen, column);
    if (!token)
        return missingReading(row);
    const FormLine& formColumn = row.grid->columns[size_t(row.columnOrder[size_t(column)])];
    PrintedValue printed = token->printed;
    if (row.moneyInYuan && formColumn.unit.isMoney && printed.unit == PrintedValue::PrintedUnit::None)
        printed.unit = PrintedValue::PrintedUnit::Yuan;
    Reading reading = readingOf(printed, formColumn.unit);
    reading.text = token->cell->text.trimmed();
    reading.anchor = token->cell->anchor;
    const bool rowIsSure =
        row.match.evidence != RowEvidence::Position && row.match.evidence != RowEvidence::OutOfOrder;
    const bool sure = row.isSure && rowIsSure;
    if ((!sure || row.blanksMayBeSlid) && reading.state == FigureState::Blank)
        return missingReading(row); // an empty cell that may be no figure's at all
    if (!sure)
        reading.state = FigureState::Doubtful;
    if (const auto evidence = rowEvidence(row))
        reading.evidence.push_back(*evidence);
    reading.evidence.push_back({columnEvidence(row), {}});
    return reading;
}

std::vector<QString> optionalRows(const std::vector<PlacedRow>& rows) {
    std::vector<QString> ids;
    for (const PlacedRow& row : rows) {
        if (row.row->isOptional())
            ids.push_back(row.table->id + QLatin1Char('.') + row.row->id);
    }
    return ids;
}

/// The figures that a line prints, to see whether two lines say the same.
QStringList printedFigures(const SourceLine& line) {
    QStringList out;
    for (const SourceToken& token : line.tokens) {
        if (token.printed.isFilled())
            out += token.printed.value ? token.printed.value->toString() : token.cell->text.trimmed();
    }
    return out;
}

/// Everything read of a table becomes doubtful.
void doubtTable(const QString& table, Report& report) {
    for (auto& [key, reading] : report.figures) {
        if (key.table() == table && reading.state == FigureState::Read)
            reading.state = FigureState::Doubtful;
    }
}

size_t countOf(const std::vector<PlacedRow>& rows, const QString& table) {
    return size_t(std::count_if(rows.begin(), rows.end(),
                                [&](const PlacedRow& row) { return row.table->id == table; }));
}

Finding repeatedRow(const PlacedRow& row, const SourceLine& other) {
    Finding note{QStringLiteral("layout.repeated"),
                 Severity::Warning,
                 {},
                 {},
                 {},
                 printedFigures(other).join(QLatin1Char(' ')),
                 other.row->front().anchor};
    for (int c = 0; c < row.columnCount(); ++c)
        note.figures.push_back(row.keyAt(c));
    return note;
}

/// Rows printed twice with different figures: nobody can tell which count. Where that happens to several rows
/// of a table, or to all that it has, it stands in the file twice (two years, two reports), and all its
/// figures are in doubt.
void noteRepeated(const RowAlignment& alignment, const std::vector<SourceLine>& lines,
                  const std::vector<PlacedRow>& rows, Report& report) {
    constexpr size_t wholeTable = 3;
    std::map<QString, std::vector<Finding>> notes;
    for (const RowMatch& repeated : alignment.repeated) {
        const SourceLine& other = lines[size_t(repeated.line)];
        const auto row = std::find_if(rows.begin(), rows.end(), [&](const PlacedRow& placed) {
            const FormRow& place = placed.match.row;
            return place.table == repeated.row.table && place.grid == repeated.row.grid &&
                   place.row == repeated.row.row;
        });
        if (row != rows.end() && printedFigures(other) != printedFigures(*row->line))
            notes[row->table->id].push_back(repeatedRow(*row, other));
    }
    for (const auto& [table, found] : notes) {
        if (found.size() >= std::min(wholeTable, countOf(rows, table))) {
            doubtTable(table, report);
            report.notes.push_back({QStringLiteral("layout.table_twice"),
                                    Severity::Warning,
                                    {},
                                    {},
                                    {},
                                    QString::number(found.size()),
                                    found.front().anchor});
        } else {
            report.notes.insert(report.notes.end(), found.begin(), found.end());
        }
    }
}

void readRows(const TableChoice& choice, const Form& form, const std::vector<SourceLine>& lines,
              const Thresholds& thresholds, Report& report) {
    const std::vector<QString> tables = tablesOf(choice, form, ChosenTable::Source::Rows);
    if (tables.empty())
        return;
    std::vector<PlacedRow> rows = placeRows(lines, form, choice.of(form).rows, tables, thresholds);
    const std::vector<Relation> relations = form.relationsWith(optionalRows(rows));
    settleColumnOrder(rows, relations);
    settleRows(rows, relations);
    doubtSlides(rows, relations);
    doubtGluedCells(rows, relations);
    for (const PlacedRow& row : rows) {
        for (int c = 0; c < row.columnCount(); ++c)
            report.figures.set(row.keyAt(c), readToken(row, c));
    }
    noteRepeated(choice.of(form).rows, lines, rows, report);
}

void readJoined(const TableChoice& choice, const Limits& limits, Report& report) {
    std::vector<JoinedSource> sources;
    for (const EditionAlignment& edition : choice.editions) {
        std::vector<QString> tables = tablesOf(choice, *edition.form, ChosenTable::Source::JoinedText);
        if (!tables.empty())
            sources.push_back({edition.form, &edition.joined, std::move(tables)});
    }
    readJoinedTables(sources, limits, report);
}

QString textOf(const SourceLine& line) {
    QStringList cells;
    for (const SourceCell& cell : *line.row) {
        if (!cell.text.trimmed().isEmpty())
            cells += cell.text.simplified();
    }
    return cells.join(QStringLiteral(" | ")).left(200);
}

void noteUnplaced(const TableChoice& choice, const std::vector<SourceLine>& lines, Report& report) {
    QSet<int> noted;
    for (const ChosenTable& table : choice.tables) {
        if (table.source != ChosenTable::Source::Rows)
            continue;
        for (const int line : choice.of(*table.form).rows.unplaced) {
            if (noted.contains(line))
                continue;
            noted.insert(line);
            const SourceLine& source = lines[size_t(line)];
            report.notes.push_back({QStringLiteral("layout.unplaced"),
                                    Severity::Warning,
                                    {},
                                    {},
                                    {},
                                    textOf(source),
                                    source.row->front().anchor});
        }
    }
}

/// What holds speaks for the figures in it. Relations of figures that are all 0 say little and are left out.
void noteRelations(const TableChoice& choice, Report& report) {
    KnownValues values;
    for (const auto& [key, reading] : report.figures) {
        if (reading.value && reading.state == FigureState::Read)
            values.insert(key, *reading.value);
    }
    for (const EditionAlignment& edition : choice.editions) {
        for (const Relation& relation : edition.form->relations) {
            if (report.tableForms[relation.left.front().table().toString()] != edition.form->edition ||
                stateOf(relation, values) != RelationState::Holds ||
                values.value(relation.left.front()) == Decimal())
                continue;
            for (const auto& side : {relation.left, relation.right}) {
                for (const FigureKey& key : side)
                    report.figures.find(key)->evidence.push_back(
                        {EvidenceKind::RelationHolds, relation.rule});
            }
        }
    }
}

} // namespace

void readTables(const TableChoice& choice, const std::vector<SourceLine>& lines, const Thresholds& thresholds,
                const Limits& limits, Report& report) {
    addMissing(choice, report);
    for (const EditionAlignment& edition : choice.editions)
        readRows(choice, *edition.form, lines, thresholds, report);
    readJoined(choice, limits, report);
    noteUnplaced(choice, lines, report);
    noteRelations(choice, report);
}

} // namespace gouji
