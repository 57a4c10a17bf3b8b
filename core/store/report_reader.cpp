#include "core/store/report_reader.h"

#include "core/report/twins.h"
#include "core/store/codec.h"
#include "core/store/compression.h"
#include "core/store/decisions.h"
#include "core/store/report_parts.h"
#include "core/store/row_reader.h"

#include <QHash>

namespace gouji {

namespace {

const QString summarySql = QStringLiteral(
    "SELECT r.report_id, r.issuer, r.division_code, r.division, r.year, r.published_on, r.form, r.status,"
    " r.source_name, r.source_format, r.sha256, r.imported_at, r.part,"
    " (SELECT count(*) FROM reports part WHERE part.sha256 = r.sha256),"
    " (SELECT count(*) FROM findings f WHERE f.report_id = r.report_id AND f.severity = 'error'"
    "  AND f.decision_id IS NULL),"
    " (SELECT count(*) FROM findings f WHERE f.report_id = r.report_id AND f.severity = 'warning'"
    "  AND f.decision_id IS NULL),"
    " (SELECT count(*) FROM findings f WHERE f.report_id = r.report_id AND f.severity = 'information'"
    "  AND f.decision_id IS NULL),"
    " (SELECT count(*) FROM findings f WHERE f.report_id = r.report_id AND f.decision_id IS NOT NULL),"
    " (SELECT count(*) FROM findings f WHERE f.report_id = r.report_id AND f.severity = 'error'"
    "  AND f.is_between = 0),"
    " (SELECT count(*) FROM findings f WHERE f.report_id = r.report_id AND f.severity = 'warning'"
    "  AND f.is_between = 0),"
    " (SELECT count(*) FROM corrections c WHERE c.report_id = r.report_id AND c.new_value IS NOT NULL"
    "  AND NOT EXISTS (SELECT 1 FROM corrections later WHERE later.report_id = c.report_id AND later.key = "
    "c.key"
    "                  AND later.correction_id > c.correction_id))"
    " FROM reports r ");

template <typename T>
Result<void> taken(Result<T> read, T& into) {
    if (!read)
        return failure(read.error());
    into = std::move(*read);
    return {};
}

Result<void> readHead(Database& database, CaseReport& into) {
    Query query(database, QStringLiteral("SELECT table_forms, issuer_anchor, year_anchor, published_anchor,"
                                         " identity_evidence FROM reports WHERE report_id = ?"));
    query.run(into.summary.id);
    if (!query.next())
        return query.result();
    RowReader row(database, query);
    Report& report = into.report;
    report.identity = into.summary.identity;
    report.identity.issuerAnchor = row.anchor(1);
    report.identity.yearAnchor = row.anchor(2);
    report.identity.publishedAnchor = row.anchor(3);
    report.identityEvidence = row.identityEvidence(4);
    report.form = into.summary.form;
    report.tableForms = row.tableForms(0);
    return row.result();
}

Result<void> readFigures(Database& database, CaseReport& into) {
    Query query(database, QStringLiteral("SELECT key, state, value, printed, anchor, evidence FROM figures"
                                         " WHERE report_id = ? ORDER BY position"));
    query.run(into.summary.id);
    while (query.next()) {
        RowReader row(database, query);
        const FigureKey key(query.text(0));
        Reading reading{row.state(1), row.optionalDecimal(2), query.text(3), row.anchor(4), row.evidence(5)};
        if (auto done = row.result(); !done)
            return done;
        into.figures.emplace(key, Figure{reading, std::nullopt});
        into.report.figures.set(key, std::move(reading));
    }
    return query.result();
}

Result<void> overlayCorrections(Database& database, CaseReport& into) {
    auto corrections = readCorrections(database, into.summary.id);
    if (!corrections)
        return failure(corrections.error());
    into.corrections = std::move(*corrections);
    for (const Correction& correction : into.corrections) {
        const auto figure = into.figures.find(correction.key);
        if (figure == into.figures.end())
            continue;
        figure->second.correction = correction.value ? std::optional<Correction>(correction) : std::nullopt;
    }
    return {};
}

ReportSummary summaryFrom(const Query& query, RowReader& row) {
    ReportSummary summary;
    summary.id = query.number(0);
    summary.identity = row.identity(1);
    summary.form = query.text(6);
    summary.status = row.status(7);
    summary.sourceName = query.text(8);
    summary.sourceFormat = query.text(9);
    summary.sha256 = query.text(10);
    summary.importedAt = row.time(11);
    summary.part = int(query.number(12));
    summary.parts = int(query.number(13));
    summary.errors = int(query.number(14));
    summary.warnings = int(query.number(15));
    summary.informations = int(query.number(16));
    summary.decided = int(query.number(17));
    summary.ownErrors = int(query.number(18));
    summary.ownWarnings = int(query.number(19));
    summary.corrections = int(query.number(20));
    return summary;
}

/// The panel's figures by report; `rows` has the reports already.
Result<void> fillPanel(Database& database, const std::vector<FigureKey>& keys, std::vector<PanelRow>& rows) {
    QHash<qint64, size_t> places;
    for (size_t i = 0; i < rows.size(); ++i)
        places.insert(rows[i].summary.id, i);
    QString sql = QStringLiteral("SELECT f.report_id, f.key, f.state, f.value FROM reports r"
                                 " CROSS JOIN v_figures f ON f.report_id = r.report_id");
    std::vector<QString> wanted;
    wanted.reserve(keys.size());
    for (const FigureKey& key : keys)
        wanted.push_back(key.name);
    if (!keys.empty())
        sql += QStringLiteral(" WHERE f.key IN (?%1)")
                   .arg(QStringLiteral(",?").repeated(qsizetype(keys.size()) - 1));
    Query query(database, sql);
    query.runList(wanted);
    while (query.next()) {
        RowReader row(database, query);
        const FigureValue value{row.state(2), row.optionalDecimal(3)};
        if (auto done = row.result(); !done)
            return done;
        rows[places.value(query.number(0))].values.emplace(FigureKey(query.text(1)), value);
    }
    return query.result();
}

Result<std::vector<ReportSummary>> summariesFrom(Database& database, Query& query) {
    std::vector<ReportSummary> all;
    while (query.next()) {
        RowReader row(database, query);
        all.push_back(summaryFrom(query, row));
        if (const auto done = row.result(); !done)
            return failure(done.error());
    }
    if (const auto done = query.result(); !done)
        return failure(done.error());
    return all;
}

Result<std::vector<ReportSummary>> summariesWithin(Database& database) {
    Query query(database,
                summarySql + QStringLiteral("ORDER BY r.division_code IS NULL, r.division_code, r.issuer,"
                                            " r.year, r.report_id"));
    query.run();
    auto all = summariesFrom(database, query);
    if (all)
        putBetterTwinsFirst(*all);
    return all;
}

Result<std::vector<PanelRow>> panelWithin(Database& database, const std::vector<FigureKey>& keys) {
    auto summaries = summariesWithin(database);
    if (!summaries)
        return failure(summaries.error());
    std::vector<PanelRow> rows;
    rows.reserve(summaries->size());
    for (ReportSummary& summary : *summaries)
        rows.push_back({std::move(summary), {}});
    if (const auto filled = fillPanel(database, keys, rows); !filled)
        return failure(filled.error());
    return rows;
}

} // namespace

Result<std::vector<ReportSummary>> readSummaries(Database& database) {
    return summariesWithin(database); // one statement is one snapshot
}

Result<ReportSummary> readSummary(Database& database, qint64 id) {
    Query query(database, summarySql + QStringLiteral("WHERE r.report_id = ?"));
    query.run(id);
    const bool found = query.next();
    if (const auto done = query.result(); !done)
        return failure(done.error());
    if (!found)
        return failure(ErrorCode::NotFound, database.path(), QStringLiteral("report %1").arg(id));
    RowReader row(database, query);
    ReportSummary summary = summaryFrom(query, row);
    if (const auto done = row.result(); !done)
        return failure(done.error());
    return summary;
}

Result<CaseReport> readReport(Database& database, qint64 id) {
    return inTransaction(database, TransactionKind::Read, [&] { return readReportWithin(database, id); });
}

Result<CaseReport> readReportWithin(Database& database, qint64 id) {
    auto summary = readSummary(database, id);
    if (!summary)
        return failure(summary.error());
    CaseReport report;
    report.summary = std::move(*summary);
    const Result<void> done =
        readHead(database, report)
            .and_then([&] { return readFigures(database, report); })
            .and_then([&] { return taken(readStatements(database, id), report.report.statements); })
            .and_then([&] { return taken(readNotes(database, id), report.report.notes); })
            .and_then([&] { return taken(readFindings(database, id), report.findings); })
            .and_then([&] { return overlayCorrections(database, report); })
            .and_then([&] { return taken(readDecisions(database, id), report.decisions); });
    if (!done)
        return failure(done.error());
    return report;
}

Result<std::vector<PanelRow>> readPanel(Database& database, const std::vector<FigureKey>& keys) {
    return inTransaction(database, TransactionKind::Read, [&] { return panelWithin(database, keys); });
}

Result<std::vector<Correction>> readCorrections(Database& database, qint64 id) {
    const QString only = id != 0 ? QStringLiteral(" WHERE report_id = ?") : QString();
    Query query(database,
                QStringLiteral("SELECT correction_id, report_id, key, old_value, new_value, reason, author,"
                               " at FROM corrections%1 ORDER BY correction_id")
                    .arg(only));
    const std::vector<qint64> bound = id != 0 ? std::vector<qint64>{id} : std::vector<qint64>{};
    std::vector<Correction> all;
    for (query.runList(bound); query.next();) {
        RowReader row(database, query);
        all.push_back({query.number(0), query.number(1), FigureKey(query.text(2)), query.text(3),
                       row.correction(4), query.text(5), query.text(6), row.time(7)});
        if (const auto done = row.result(); !done)
            return failure(done.error());
    }
    if (const auto done = query.result(); !done)
        return failure(done.error());
    return all;
}

Result<std::vector<qint64>> findReportIds(Database& database, const QString& sha256) {
    Query query(database, QStringLiteral("SELECT report_id FROM reports WHERE sha256 = ? ORDER BY part"));
    std::vector<qint64> ids;
    for (query.run(sha256); query.next();)
        ids.push_back(query.number(0));
    if (const auto done = query.result(); !done)
        return failure(done.error());
    return ids;
}

Result<std::optional<KnownOriginal>> findOriginal(Database& database, const QString& sha256,
                                                  const QString& readBy) {
    Query query(database,
                QStringLiteral("SELECT report_id, read_by FROM reports WHERE sha256 = ? ORDER BY part"
                               " LIMIT 1"));
    query.run(sha256);
    std::optional<KnownOriginal> known;
    if (query.next())
        known = KnownOriginal{query.number(0), query.text(1) != readBy};
    if (const auto done = query.result(); !done)
        return failure(done.error());
    return known;
}

Result<QByteArray> readOriginal(Database& database, qint64 id) {
    // Of a file with several reports the original is kept with the first.
    Query query(database, QStringLiteral("SELECT o.bytes, o.content FROM reports r"
                                         " JOIN reports same ON same.sha256 = r.sha256"
                                         " JOIN originals o ON o.report_id = same.report_id"
                                         " WHERE r.report_id = ?"));
    query.run(id);
    const bool found = query.next();
    if (const auto done = query.result(); !done)
        return failure(done.error());
    const QString what = QStringLiteral("original of report %1").arg(id);
    if (!found)
        return failure(ErrorCode::NotFound, database.path(), what);
    auto original = decompressed(query.bytes(1), query.number(0));
    if (!original)
        return failure(ErrorCode::Damaged, database.path(), what);
    return std::move(*original);
}

} // namespace gouji
