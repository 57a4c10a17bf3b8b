#include "core/reconstruct/reconstruct.h"

#include "core/reconstruct/arrangement.h"
#include "core/reconstruct/identity.h"
#include "core/reconstruct/statements.h"
#include "core/reconstruct/table_choice.h"
#include "core/reconstruct/table_readings.h"
#include "core/reconstruct/two_years.h"

namespace gouji {

namespace {

void noteSource(const Document& document, const Limits& limits, Report& report) {
    if (document.brokenCharacters > 0) {
        report.notes.push_back({QStringLiteral("source.broken_characters"),
                                Severity::Warning,
                                {},
                                {},
                                QString::number(document.brokenCharacters),
                                document.encoding,
                                {}});
    }
    if (document.truncated || exceeds(document, limits))
        report.notes.push_back({QStringLiteral("source.truncated"), Severity::Warning, {}, {}, {}, {}, {}});
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
    result.report.statements = readStatements(document);
    noteSource(document, limits, result.report);

    const std::optional<Document> arranged = rearranged(document, forms);
    const Document& source = arranged ? *arranged : document;
    const std::vector<SourceLine> lines = sourceLines(source, limits);
    TableChoice choice = chooseTables(source, lines, forms, options, result.report.identity.year);
    result.yearsSideBySide = yearsSideBySide(choice, lines, forms);
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
    readTables(choice, lines, options.thresholds, limits, result.report);
    return result;
}

} // namespace gouji
