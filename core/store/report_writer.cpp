#include "core/store/report_writer.h"

#include "core/store/between_renewal.h"
#include "core/store/codec.h"
#include "core/store/compression.h"
#include "core/store/finding_store.h"
#include "core/store/neighbourhood.h"
#include "core/store/query.h"
#include "core/store/report_reader.h"

namespace gouji {

namespace {

/// The row of a report that was not read yet; `writeReading` fills it.
Result<qint64> insertHead(Database& database, const NewReport& added, const CaseServices& services) {
    Query query(database,
                QStringLiteral("INSERT INTO reports (issuer, division, source_name, source_format, sha256,"
                               " imported_at, part) VALUES ('','[]',?,?,?,?,?)"));
    query.run(added.sourceName, added.format, added.sha256, codec::time(services.clock()),
              qint64(added.part));
    if (const auto done = query.result(); !done)
        return failure(done.error());
    return query.insertedId();
}

Result<void> writeHead(Database& database, qint64 id, const Report& report, const QString& readBy) {
    Query query(database,
                QStringLiteral("UPDATE reports SET issuer=?, division_code=?, division=?, province=?, city=?,"
                               " county=?, township=?, year=?, form=?, published_on=?, table_forms=?,"
                               " issuer_anchor=?, year_anchor=?, published_anchor=?, identity_evidence=?,"
                               " read_by=? WHERE report_id=?"));
    const Identity& identity = report.identity;
    const DivisionColumns division = divisionColumns(identity.divisionCode, identity.division);
    query.run(identity.issuer, orNull(identity.divisionCode), codec::names(identity.division),
              orNull(division.province), orNull(division.city), orNull(division.county),
              orNull(division.township), identity.year, orNull(report.form),
              orNull(identity.publishedOn.toString(Qt::ISODate)), codec::tableForms(report.tableForms),
              codec::anchor(identity.issuerAnchor), codec::anchor(identity.yearAnchor),
              codec::anchor(identity.publishedAnchor), codec::identityEvidence(report.identityEvidence),
              readBy, id);
    return query.result();
}

Result<void> insertOriginal(Database& database, qint64 id, qsizetype size, const QByteArray& compressed) {
    Query query(database, QStringLiteral("INSERT INTO originals (report_id, bytes, content) VALUES (?,?,?)"));
    query.run(id, qint64(size), compressed);
    return query.result();
}

std::optional<QString> valueText(const std::optional<Decimal>& value) {
    return value ? std::optional<QString>(value->toString()) : std::nullopt;
}

Result<void> writeFigures(Database& database, qint64 id, const Figures& figures) {
    Query query(database,
                QStringLiteral("INSERT INTO figures (report_id, key, position, state, value, printed,"
                               " anchor, evidence) VALUES (?,?,?,?,?,?,?,?)"
                               " ON CONFLICT (report_id, key) DO UPDATE SET position = excluded.position,"
                               " state = excluded.state, value = excluded.value, printed = excluded.printed,"
                               " anchor = excluded.anchor, evidence = excluded.evidence"));
    qint64 position = 0;
    std::vector<Evidence> previous; // the figures of a row mostly share theirs
    QString evidence = codec::evidence(previous);
    for (const auto& [key, reading] : figures) {
        if (reading.evidence != previous) {
            previous = reading.evidence;
            evidence = codec::evidence(previous);
        }
        query.run(id, key.name, position++, stateName(reading.state), valueText(reading.value), reading.text,
                  codec::anchor(reading.anchor), evidence);
    }
    return query.result();
}

Result<void> insertStatements(Database& database, qint64 id, const std::vector<Statement>& statements) {
    Query query(database,
                QStringLiteral("INSERT INTO statements (report_id, position, about, value, text, anchor,"
                               " at_least, kind, scope, whose, of_year, places)"
                               " VALUES (?,?,?,?,?,?,?,?,?,?,?,?)"));
    qint64 position = 0;
    for (const Statement& statement : statements) {
        query.run(id, position++, statement.about.name, statement.value.toString(), statement.text,
                  codec::anchor(statement.anchor), statement.isAtLeast ? 1 : 0,
                  statementKindName(statement.kind), statementScopeName(statement.scope), statement.whose,
                  statement.ofYear, statement.places);
    }
    return query.result();
}

Result<void> insertNotes(Database& database, qint64 id, const std::vector<Finding>& notes) {
    Query query(database,
                QStringLiteral("INSERT INTO notes (report_id, position, rule, severity, figures, expected,"
                               " actual, detail, anchor) VALUES (?,?,?,?,?,?,?,?,?)"));
    qint64 position = 0;
    for (const Finding& note : notes) {
        query.run(id, position++, note.rule, severityName(note.severity), codec::keys(note.figures),
                  note.expected, note.actual, note.detail, codec::anchor(note.anchor));
    }
    return query.result();
}

/// What belongs to one report; the original is the file's.
Result<qint64> insertReport(Database& database, const NewReport& added, const CaseServices& services) {
    const auto id = insertHead(database, added, services);
    if (!id)
        return failure(id.error());
    const Result<void> done = writeReading(database, *id, added, services).and_then([&] {
        return replaceOwnFindings(database, *id, added.findings, added.report, services);
    });
    if (!done)
        return failure(done.error());
    return *id;
}

Result<PartsOutcome> insertAll(Database& database, const std::vector<NewReport>& parts,
                               const QByteArray& compressed, const CaseServices& services) {
    auto known = findReportIds(database, parts.front().sha256);
    if (!known)
        return failure(known.error());
    if (!known->empty())
        return PartsOutcome{std::move(*known), true};
    PartsOutcome outcome;
    BetweenRenewal between(database, services);
    for (const NewReport& part : parts) {
        const auto id = insertReport(database, part, services);
        if (!id)
            return failure(id.error());
        outcome.reportIds.push_back(*id);
        if (const auto noted = between.note(*id); !noted)
            return failure(noted.error());
    }
    if (const auto renewed = between.renew(); !renewed)
        return failure(renewed.error());
    const auto kept =
        insertOriginal(database, outcome.reportIds.front(), parts.front().original.size(), compressed);
    if (!kept)
        return failure(kept.error());
    return outcome;
}

} // namespace

DivisionColumns divisionColumns(const QString& code, const QStringList& path) {
    DivisionColumns columns;
    const bool isTownship = code.size() > 6;
    if (code.isEmpty() || path.isEmpty())
        return columns;
    columns.province = path.first();
    if (isTownship && path.size() > 1)
        columns.township = path.last();
    const QStringList between = path.mid(1, path.size() - (isTownship ? 2 : 1));
    if (between.isEmpty())
        return columns;
    const bool lowestIsCity =
        code.size() == 4 || (isTownship && between.size() == 1 && code.mid(4, 2) == u"00");
    if (between.size() > 1 || lowestIsCity)
        columns.city = between.first();
    if (!lowestIsCity)
        columns.county = between.last();
    return columns;
}

Result<PartsOutcome> addReports(Database& database, const std::vector<NewReport>& parts,
                                const CaseServices& services) {
    const QByteArray stored = compressed(parts.front().original);
    return inTransaction(database, TransactionKind::Write,
                         [&] { return insertAll(database, parts, stored, services); });
}

Result<void> writeReading(Database& database, qint64 id, const NewReport& read,
                          const CaseServices& services) {
    const Report& report = read.report;
    return writeHead(database, id, report, services.readBy)
        .and_then([&] { return writeFigures(database, id, report.figures); })
        .and_then([&] { return insertStatements(database, id, report.statements); })
        .and_then([&] { return insertNotes(database, id, report.notes); })
        .and_then([&] { return writeKeys(database, id, report); });
}

} // namespace gouji
