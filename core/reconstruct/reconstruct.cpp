#include "core/reconstruct/reconstruct.h"

#include "core/reconstruct/arrangement.h"
#include "core/reconstruct/identity.h"
#include "core/reconstruct/money_unit.h"
#include "core/reconstruct/recognised_figures.h"
#include "core/reconstruct/second_table.h"
#include "core/reconstruct/statements.h"
#include "core/reconstruct/table_choice.h"
#include "core/reconstruct/table_readings.h"
#include "core/reconstruct/two_years.h"
#include "core/report/relations_in_force.h"

#include <algorithm>

namespace gouji {

namespace {

Finding unreadPagesNote(const std::vector<int>& pages) {
    constexpr size_t mostNamed = 20;
    QStringList numbers;
    for (size_t i = 0; i < std::min(pages.size(), mostNamed); ++i)
        numbers += QString::number(pages[i]);
    if (pages.size() > mostNamed)
        numbers += QStringLiteral("…");
    const PageRect first{pages.front(), {}};
    return {QStringLiteral("source.unread_pages"),
            Severity::Warning,
            {},
            {},
            {},
            numbers.join(QLatin1Char(' ')),
            first};
}

void noteSource(const Document& document, const Limits& limits, Report& report) {
    if (document.brokenCharacters > 0) {
        report.notes.push_back({QStringLiteral("source.broken_characters"),
                                Severity::Warning,
                                {},
                                {},
                                QString::number(document.brokenCharacters),
                                document.encoding.isEmpty() ? document.format : document.encoding,
                                {}});
    }
    if (document.truncated || exceeds(document, limits))
        report.notes.push_back({QStringLiteral("source.truncated"), Severity::Warning, {}, {}, {}, {}, {}});
    if (document.repaired)
        report.notes.push_back({QStringLiteral("source.repaired"), Severity::Warning, {}, {}, {}, {}, {}});
    if (!document.unreadPages.empty())
        report.notes.push_back(unreadPagesNote(document.unreadPages));
}

/// The edition that the report as a whole counts under: of 表二, else of 表三, else by its year.
QString editionOf(const std::vector<ChosenTable>& tables, const Identity& identity,
                  const FormLibrary& forms) {
    for (const ChosenTable& table : tables) {
        if (table.isPresent())
            return table.form->edition;
    }
    const Form* byYear = identity.year ? forms.forYear(*identity.year) : nullptr;
    return byYear ? byYear->edition : forms.forms().front().edition;
}

/// Those of a table; none where they are too many for a finding to point at anything.
std::vector<FigureKey> pointedFigures(const QString& table, const Report& report) {
    constexpr size_t most = 30;
    std::vector<FigureKey> keys;
    for (const auto& [key, reading] : report.figures) {
        if (key.table() == table)
            keys.push_back(key);
    }
    return keys.size() <= most ? keys : std::vector<FigureKey>();
}

bool isTwice(const Report& report) {
    return std::any_of(report.notes.begin(), report.notes.end(),
                       [](const Finding& note) { return note.rule == QLatin1String("layout.table_twice"); });
}

/// Ids of tables another of which stands in the source and was not compared with the one that was read.
std::vector<QString> uncomparedTables(const Document& document, const TableChoice& choice,
                                      const std::vector<QString>& compared) {
    std::vector<QString> ids;
    const JoinedStream stream(document);
    for (const ChosenTable& table : choice.tables) {
        const bool isCompared = std::find(compared.begin(), compared.end(), table.id) != compared.end();
        if (!table.isPresent() || isCompared)
            continue;
        SecondTable second(stream, *table.form->table(table.id));
        const auto isThere = [&](const EditionAlignment& edition) {
            const FormTable* other = edition.form->table(table.id);
            return other && second.isThere(*other);
        };
        if (std::any_of(choice.editions.begin(), choice.editions.end(), isThere))
            ids.push_back(table.id);
    }
    return ids;
}

/// （六） stands as one row, and yet its three rows are there: they are another table's.
void doubtReplacedRows(const FormLibrary& forms, Report& report) {
    for (const FigureKey& key : replacedFigures(report, forms)) {
        Reading* reading = report.figures.find(key);
        if (!reading || reading->state == FigureState::Missing)
            continue;
        reading->state = FigureState::Doubtful;
        reading->evidence.push_back({EvidenceKind::RowOutOfOrder, {}});
    }
}

/// Two years or two reports share the file: whose any of the figures are, nobody can tell.
void doubtWhatSharesTheFile(const std::vector<QString>& uncompared, Report& report) {
    if (uncompared.empty() && !isTwice(report))
        return;
    for (auto& [key, reading] : report.figures) {
        if (reading.state == FigureState::Read)
            reading.state = FigureState::Doubtful;
    }
    for (const QString& table : uncompared)
        report.notes.push_back({QStringLiteral("layout.second_table"),
                                Severity::Warning,
                                pointedFigures(table, report),
                                {},
                                {},
                                {},
                                {}});
}

/// A table that was not found may be one of the pictures.
void notePictures(const Document& document, const TableChoice& choice, Report& report) {
    const bool isAllThere = std::all_of(choice.tables.begin(), choice.tables.end(),
                                        [](const ChosenTable& table) { return table.isPresent(); });
    if (document.pictures > 0 && !isAllThere)
        report.notes.push_back({QStringLiteral("source.pictures"),
                                Severity::Warning,
                                {},
                                {},
                                QString::number(document.pictures),
                                {},
                                {}});
}

} // namespace

Reconstruction reconstruct(const Document& document, const FormLibrary& forms, const Gazetteer& gazetteer,
                           const ReconstructOptions& options, const Limits& limits) {
    Reconstruction result;
    IdentityResult identity = identify(document, gazetteer);
    result.hasReportTitle = identity.hasReportTitle;
    result.titleOfSeveralYears = identity.titleOfSeveralYears;
    result.report.identity = identity.identity;
    result.report.identityEvidence = std::move(identity.evidence);
    result.report.notes = std::move(identity.notes);
    result.report.statements = readStatements(document, result.report.identity.year);
    noteSource(document, limits, result.report);

    const std::optional<Document> arranged = rearranged(document, forms);
    const Document& source = arranged ? *arranged : document;
    const std::vector<SourceLine> lines = sourceLines(source, limits);
    TableChoice choice = chooseTables(source, lines, forms, options, result.report.identity.year);
    result.yearsSideBySide = yearsSideBySide(choice, lines, forms);
    notePictures(document, choice, result.report);
    if (choice.nonePresent()) {
        result.report.notes.push_back({QStringLiteral("tables.none"), Severity::Error, {}, {}, {}, {}, {}});
        return result;
    }
    result.report.form = editionOf(choice.tables, result.report.identity, forms);
    const Form* fallback = forms.edition(result.report.form);
    for (ChosenTable& table : choice.tables) {
        if (!table.isPresent())
            table.form = fallback;
        result.report.tableForms[table.id] = table.form->edition;
    }
    const std::vector<QString> compared =
        readTables(choice, lines, options.thresholds, limits, result.report);
    doubtReplacedRows(forms, result.report);
    applyMoneyUnits(source, forms, result.report);
    settleRecognised(document, forms, result.report);
    doubtWhatSharesTheFile(uncomparedTables(source, choice, compared), result.report);
    return result;
}

} // namespace gouji
