#pragma once

#include "core/workers/wire.h"

/// The fields of every value that crosses the pipe, each listed once: a Writer and a Reader go through the
/// same list, so that they cannot disagree.
namespace gouji::wire {

template <typename Archive>
void fields(Archive& archive, Greeting& greeting) {
    archive(greeting.wireVersion);
    archive(greeting.memoryLimited);
    archive(greeting.filtered);
}

template <typename Archive>
void fields(Archive& archive, Request& request) {
    archive.choice(request.kind, Request::Kind::Paint);
    archive(request.name);
    archive(request.page);
    archive(request.width);
    archive(request.edition);
    archive(request.bytes);
}

template <typename Archive>
void fields(Archive& archive, Error& error) {
    archive.choice(error.code, ErrorCode::Internal);
    archive(error.place);
    archive(error.detail);
}

template <typename Archive>
void fields(Archive&, std::monostate&) {}

template <typename Archive>
void fields(Archive& archive, PageRect& place) {
    archive(place.page);
    archive(place.rect);
}

template <typename Archive>
void fields(Archive& archive, TextRange& range) {
    archive.size(range.start);
    archive.size(range.length);
}

template <typename Archive>
void fields(Archive& archive, TableCell& cell) {
    archive(cell.table);
    archive(cell.row);
    archive(cell.column);
}

template <typename Archive>
void fields(Archive& archive, Evidence& evidence) {
    archive.choice(evidence.kind, EvidenceKind::Recognised);
    archive(evidence.detail);
}

template <typename Archive>
void fields(Archive& archive, Reading& reading) {
    archive.choice(reading.state, FigureState::Missing);
    archive(reading.value);
    archive(reading.text);
    archive(reading.anchor);
    archive(reading.evidence);
}

template <typename Archive>
void fields(Archive& archive, FigureKey& key) {
    archive(key.name);
}

template <typename Archive>
void fields(Archive& archive, Figures::Entry& entry) {
    archive(entry.key);
    archive(entry.reading);
}

template <typename Archive>
void fields(Archive& archive, Finding& finding) {
    archive(finding.rule);
    archive.choice(finding.severity, Severity::Information);
    archive(finding.figures);
    archive(finding.expected);
    archive(finding.actual);
    archive(finding.detail);
    archive(finding.anchor);
}

template <typename Archive>
void fields(Archive& archive, Identity& identity) {
    archive(identity.issuer);
    archive(identity.divisionCode);
    archive(identity.division);
    archive(identity.year);
    archive(identity.publishedOn);
    archive(identity.issuerAnchor);
    archive(identity.yearAnchor);
    archive(identity.publishedAnchor);
}

template <typename Archive>
void fields(Archive& archive, IdentityEvidence& evidence) {
    archive.choice(evidence.field, IdentityField::PublishedOn);
    archive.choice(evidence.source, IdentitySource::Gazetteer);
    archive(evidence.text);
    archive(evidence.anchor);
}

template <typename Archive>
void fields(Archive& archive, Statement& statement) {
    archive(statement.about);
    archive(statement.value);
    archive(statement.text);
    archive(statement.anchor);
    archive(statement.isAtLeast);
    archive.choice(statement.kind, StatementKind::Change);
    archive.choice(statement.scope, StatementScope::Filed);
    archive(statement.whose);
    archive(statement.ofYear);
    archive(statement.places);
}

template <typename Archive>
void fields(Archive& archive, Report& report) {
    archive(report.identity);
    archive(report.identityEvidence);
    archive(report.form);
    archive(report.tableForms);
    archive(report.figures);
    archive(report.statements);
    archive(report.notes);
}

template <typename Archive>
void fields(Archive& archive, Extraction& extraction) {
    archive(extraction.sourceName);
    archive(extraction.sha256);
    archive(extraction.part);
    archive(extraction.format);
    archive(extraction.report);
    archive(extraction.findings);
}

template <typename Archive>
void fields(Archive& archive, SourceCell& cell) {
    archive(cell.text);
    archive(cell.anchor);
    archive(cell.column);
    archive(cell.rowSpan);
    archive(cell.columnSpan);
}

template <typename Archive>
void fields(Archive& archive, SourceTable& table) {
    archive(table.rows);
}

template <typename Archive>
void fields(Archive& archive, Paragraph& paragraph) {
    archive(paragraph.text);
    archive(paragraph.anchor);
}

template <typename Archive>
void fields(Archive& archive, RecognisedText& text) {
    archive(text.anchor);
    archive(text.confidence);
    archive(text.close);
}

template <typename Archive>
void fields(Archive& archive, GreyPicture& picture) {
    archive(picture.width);
    archive(picture.height);
    archive(picture.dpi);
    archive(picture.pixels);
    archive(picture.damaged);
}

template <typename Archive>
void fields(Archive& archive, Progress& progress) {
    archive(progress.page);
    archive(progress.pages);
}

template <typename Archive>
void fields(Archive& archive, Document& document) {
    archive(document.format);
    archive(document.encoding);
    archive(document.text);
    archive(document.blocks);
    archive(document.pictures);
    archive(document.brokenCharacters);
    archive(document.truncated);
    archive(document.repaired);
    archive(document.unreadPages);
    archive(document.pageSizes);
    archive(document.recognised);
}

} // namespace gouji::wire
