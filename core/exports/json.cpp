#include "core/exports/json.h"

#include "core/base/messages.h"
#include "core/exports/json_writer.h"

#include <algorithm>
#include <type_traits>

namespace gouji {

namespace {

QLatin1String operator""_l(const char* text, size_t size) {
    return QLatin1String(text, qsizetype(size));
}

void writeAnchor(JsonWriter& json, const Anchor& anchor) {
    json.key("anchor"_l).beginObject();
    if (const auto* at = std::get_if<PageRect>(&anchor)) {
        json.key("page"_l).number(qint64(at->page)).key("rect"_l).beginArray();
        json.number(at->rect.x()).number(at->rect.y()).number(at->rect.width()).number(at->rect.height());
        json.endArray();
    } else if (const auto* range = std::get_if<TextRange>(&anchor)) {
        json.key("start"_l).number(qint64(range->start)).key("length"_l).number(qint64(range->length));
    } else if (const auto* cell = std::get_if<TableCell>(&anchor)) {
        json.key("table"_l).number(qint64(cell->table)).key("row"_l).number(qint64(cell->row));
        json.key("column"_l).number(qint64(cell->column));
    }
    json.endObject();
}

void writeValue(JsonWriter& json, const std::optional<Decimal>& value) {
    json.key("value"_l);
    if (value)
        json.string(value->toString());
    else
        json.null();
}

void writeEvidence(JsonWriter& json, const std::vector<Evidence>& evidence) {
    if (evidence.empty())
        return;
    json.key("evidence"_l).beginArray();
    for (const Evidence& piece : evidence) {
        json.beginObject().key("kind"_l).string(evidenceName(piece.kind));
        if (!piece.detail.isEmpty())
            json.key("detail"_l).string(piece.detail);
        json.endObject();
    }
    json.endArray();
}

void writeFigures(JsonWriter& json, const Figures& figures) {
    json.key("figures"_l).beginObject();
    for (const Figures::Entry& entry : figures) {
        const Reading& reading = entry.reading;
        json.key(QStringView(entry.key.name)).beginObject();
        json.key("state"_l).string(stateName(reading.state));
        writeValue(json, reading.value);
        json.key("text"_l).string(reading.text);
        writeAnchor(json, reading.anchor);
        writeEvidence(json, reading.evidence);
        json.endObject();
    }
    json.endObject();
}

/// The fields of a finding, inside an object that the caller opened.
void writeFinding(JsonWriter& json, const Finding& finding, const QString& message) {
    json.key("rule"_l).string(finding.rule).key("severity"_l).string(severityName(finding.severity));
    json.key("figures"_l).beginArray();
    for (const FigureKey& key : finding.figures)
        json.string(key.name);
    json.endArray();
    json.key("message"_l).string(message);
    json.key("expected"_l).stringOrNull(finding.expected);
    json.key("actual"_l).stringOrNull(finding.actual);
}

/// Whatever is not a plain count of the report's own year.
void writeMeaning(JsonWriter& json, const Statement& statement) {
    if (statement.kind != StatementKind::Count)
        json.key("kind"_l).string(statementKindName(statement.kind));
    if (statement.scope != StatementScope::Unsaid)
        json.key("scope"_l).string(statementScopeName(statement.scope));
    if (!statement.whose.isEmpty())
        json.key("whose"_l).string(statement.whose);
    if (statement.ofYear != 0)
        json.key("year"_l).number(qint64(statement.ofYear));
}

void writeDecision(JsonWriter& json, const Decision& decision, bool isOutdated) {
    json.key("decision"_l).beginObject().key("verdict"_l).string(verdictName(*decision.verdict));
    json.key("comment"_l).string(decision.comment).key("author"_l).string(decision.author);
    json.key("at"_l).string(decision.at.toUTC().toString(Qt::ISODate)).key("outdated"_l).boolean(isOutdated);
    json.endObject();
}

void writeStatements(JsonWriter& json, const std::vector<Statement>& statements) {
    json.key("statements"_l).beginArray();
    for (const Statement& statement : statements) {
        json.beginObject().key("about"_l).string(statement.about.name);
        writeValue(json, statement.value);
        if (statement.isAtLeast)
            json.key("at_least"_l).boolean(true);
        json.key("text"_l).string(statement.text);
        writeAnchor(json, statement.anchor);
        writeMeaning(json, statement);
        json.endObject();
    }
    json.endArray();
}

void writeForms(JsonWriter& json, const Report& report) {
    json.key("form"_l).stringOrNull(report.form);
    const auto differs = [&](const auto& entry) { return entry.second != report.form; };
    if (std::none_of(report.tableForms.begin(), report.tableForms.end(), differs))
        return;
    json.key("forms"_l).beginObject();
    for (const auto& [table, edition] : report.tableForms)
        json.key(QStringView(table)).string(edition);
    json.endObject();
}

void writeDivision(JsonWriter& json, const Identity& identity) {
    json.key("division_code"_l).stringOrNull(identity.divisionCode).key("division"_l).beginArray();
    for (const QString& name : identity.division)
        json.string(name);
    json.endArray();
}

void writeYearAndDate(JsonWriter& json, const Identity& identity) {
    json.key("year"_l);
    if (identity.year)
        json.number(qint64(*identity.year));
    else
        json.null();
    json.key("published_on"_l).stringOrNull(identity.publishedOn.toString(Qt::ISODate));
}

void writeIdentityEvidence(JsonWriter& json, const std::vector<IdentityEvidence>& evidence) {
    if (evidence.empty())
        return;
    json.key("identity_evidence"_l).beginArray();
    for (const IdentityEvidence& piece : evidence) {
        json.beginObject().key("field"_l).string(identityFieldName(piece.field));
        json.key("source"_l).string(identitySourceName(piece.source)).key("text"_l).string(piece.text);
        writeAnchor(json, piece.anchor);
        json.endObject();
    }
    json.endArray();
}

/// What a change is for when several values fit: they stand beside `changes`.
void writeOpen(JsonWriter& json, const Suggestion& suggestion) {
    const auto isOpen = [](const SuggestedChange& change) { return !change.value; };
    if (std::none_of(suggestion.changes.begin(), suggestion.changes.end(), isOpen))
        return;
    json.key("open"_l).beginObject();
    for (const SuggestedChange& change : suggestion.changes) {
        if (change.value)
            continue;
        json.key(QStringView(change.key.name)).beginObject();
        json.key("least"_l).string(change.least.toString());
        json.key("most"_l).stringOrNull(change.most ? change.most->toString() : QString());
        json.endObject();
    }
    json.endObject();
}

void writeSuggestion(JsonWriter& json, const Suggestion& suggestion, const QString& reason) {
    json.beginObject().key("kind"_l).string(suggestionKindName(suggestion.kind));
    json.key("changes"_l).beginObject();
    for (const SuggestedChange& change : suggestion.changes) {
        if (change.value)
            json.key(QStringView(change.key.name)).string(change.value->toString());
    }
    json.endObject();
    writeOpen(json, suggestion);
    json.key("group"_l).number(qint64(suggestion.group)).key("rank"_l).number(qint64(suggestion.rank));
    if (suggestion.agreeing > 0)
        json.key("agreeing"_l).number(qint64(suggestion.agreeing));
    json.key("ties"_l).number(qint64(suggestion.ties)).key("reason"_l).string(reason);
    json.endObject();
}

template <typename Wanted>
void writeSuggestions(JsonWriter& json, const ToldSuggestions& told, const Report& report,
                      const Wanted& isWanted) {
    json.key("suggestions"_l).beginArray();
    for (const Suggestion& each : told.suggestions.all) {
        if (isWanted(each))
            writeSuggestion(json, each, told.message(each, report));
    }
    json.endArray();
    if (!told.suggestions.isComplete)
        json.key("suggestions_complete"_l).boolean(false);
}

/// Begins the object; the caller ends it.
void writeReportHead(JsonWriter& json, const ReportSummary& summary) {
    json.beginObject().key("report_id"_l).number(summary.id);
    json.key("issuer"_l).stringOrNull(summary.identity.issuer).key("year"_l);
    if (summary.identity.year)
        json.number(qint64(*summary.identity.year));
    else
        json.null();
}

QByteArray asLine(JsonWriter& json) {
    QByteArray line = json.take();
    line += '\n';
    return line;
}

} // namespace

QByteArray extractLine(const ExtractedReport& extracted, const FindingMessage& message,
                       const ToldSuggestions* suggestions) {
    const Report& report = extracted.report;
    JsonWriter json;
    json.beginObject().key("source"_l).string(extracted.source).key("sha256"_l).string(extracted.sha256);
    if (extracted.part > 0)
        json.key("part"_l).number(qint64(extracted.part));
    json.key("format"_l).string(extracted.format);
    writeForms(json, report);
    json.key("issuer"_l).beginObject().key("name"_l).stringOrNull(report.identity.issuer);
    writeDivision(json, report.identity);
    json.endObject();
    writeYearAndDate(json, report.identity);
    writeIdentityEvidence(json, report.identityEvidence);
    writeFigures(json, report.figures);
    json.key("findings"_l).beginArray();
    for (const Finding& finding : extracted.findings) {
        json.beginObject();
        writeFinding(json, finding, message(finding, report));
        json.endObject();
    }
    json.endArray();
    writeStatements(json, report.statements);
    if (suggestions)
        writeSuggestions(json, *suggestions, report, [](const Suggestion&) { return true; });
    json.endObject();
    return asLine(json);
}

QByteArray errorLine(const QString& source, const Error& error, Language language) {
    Error told = error;
    if (told.place == source)
        told.place.clear(); // `source` says it already
    JsonWriter json;
    json.beginObject().key("source"_l).string(source).key("error"_l).beginObject();
    json.key("code"_l).string(errorName(error.code)).key("message"_l).string(describe(told, language));
    json.endObject().endObject();
    return asLine(json);
}

QByteArray summaryLine(const ReportSummary& summary) {
    JsonWriter json;
    json.beginObject().key("report_id"_l).number(summary.id);
    json.key("issuer"_l).stringOrNull(summary.identity.issuer);
    writeDivision(json, summary.identity);
    writeYearAndDate(json, summary.identity);
    json.key("form"_l).stringOrNull(summary.form).key("status"_l).string(statusName(summary.status));
    json.key("errors"_l).number(qint64(summary.errors)).key("warnings"_l).number(qint64(summary.warnings));
    json.key("informations"_l).number(qint64(summary.informations));
    json.key("decided"_l).number(qint64(summary.decided));
    json.key("corrections"_l).number(qint64(summary.corrections));
    json.key("source_name"_l).string(summary.sourceName).key("format"_l).string(summary.sourceFormat);
    json.key("sha256"_l).string(summary.sha256);
    if (summary.part > 0)
        json.key("part"_l).number(qint64(summary.part));
    json.key("imported_at"_l).stringOrNull(summary.importedAt.toUTC().toString(Qt::ISODate));
    json.endObject();
    return asLine(json);
}

QByteArray findingLine(const ReportSummary& summary, const Finding& finding, const Report& effective,
                       const FindingMessage& message, const ToldSuggestions* suggestions,
                       const FindingDecision& decided) {
    JsonWriter json;
    writeReportHead(json, summary);
    writeFinding(json, finding, message(finding, effective));
    if (decided.decision)
        writeDecision(json, *decided.decision, decided.isOutdated);
    const auto isWanted = [&](const Suggestion& each) { return concerns(each, finding); };
    if (suggestions &&
        std::any_of(suggestions->suggestions.all.begin(), suggestions->suggestions.all.end(), isWanted))
        writeSuggestions(json, *suggestions, effective, isWanted);
    json.endObject();
    return asLine(json);
}

QByteArray proofLine(const ReportSummary& summary, const ProofSummary& proof) {
    JsonWriter json;
    writeReportHead(json, summary);
    json.key("proof"_l).beginObject();
    json.key("figures"_l).number(qint64(proof.total()));
    for (const ProofState state : {ProofState::KeyedTwice, ProofState::Seen, ProofState::Pinned,
                                   ProofState::MachineOnly, ProofState::Open})
        json.key(proofStateName(state)).number(qint64(proof.count(state)));
    json.endObject().key("open"_l).beginObject();
    json.key("errors"_l).number(qint64(proof.errors)).key("warnings"_l).number(qint64(proof.warnings));
    json.key("doubtful"_l).number(qint64(proof.doubtful)).key("missing"_l).number(qint64(proof.missing));
    json.key("contradicted"_l).number(qint64(proof.contradicted));
    json.endObject().endObject();
    return asLine(json);
}

} // namespace gouji
