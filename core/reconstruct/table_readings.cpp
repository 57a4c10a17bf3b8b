#include "core/reconstruct/table_readings.h"

#include "core/reconstruct/column_order.h"
#include "core/reconstruct/glued.h"
#include "core/reconstruct/joined_readings.h"
#include "core/reconstruct/known_values.h"
#include "core/reconstruct/placement.h"
#include "core/reconstruct/repeated_rows.h"
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

std::vector<const Form*> editionsOf(const TableChoice& choice) {
    std::vector<const Form*> editions;
    for (const EditionAlignment& edition : choice.editions)
        editions.push_back(edition.form);
    return editions;
}

void readRows(const TableChoice& choice, const Form& form, const std::vector<SourceLine>& lines,
              const Thresholds& thresholds, Report& report) {
    const std::vector<QString> tables = tablesOf(choice, form, ChosenTable::Source::Rows);
    if (tables.empty())
        return;
    std::vector<PlacedRow> rows =
        placeRows(lines, form, choice.of(form).rows, tables, editionsOf(choice), thresholds);
    const std::vector<Relation> relations = form.relationsWith(optionalRows(rows));
    settleColumnOrder(rows, relations);
    settleRows(rows, relations);
    doubtSlides(rows, relations);
    doubtGluedCells(rows, relations);
    for (const PlacedRow& row : rows) {
        for (int c = 0; c < row.columnCount(); ++c)
            report.figures.set(row.keyAt(c), readToken(row, c));
    }
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

std::vector<QString> readTables(const TableChoice& choice, const std::vector<SourceLine>& lines,
                                const Thresholds& thresholds, const Limits& limits, Report& report) {
    addMissing(choice, report);
    for (const EditionAlignment& edition : choice.editions)
        readRows(choice, *edition.form, lines, thresholds, report);
    readJoined(choice, limits, report);
    std::vector<QString> compared = noteRepeatedRows(choice, lines, report);
    noteUnplaced(choice, lines, report);
    noteRelations(choice, report);
    return compared;
}

} // namespace gouji
