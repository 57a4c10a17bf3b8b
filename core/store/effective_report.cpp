#include "core/store/effective_report.h"

#include "core/report/correction.h"
#include "core/store/report_parts.h"
#include "core/store/row_reader.h"

#include <algorithm>

namespace gouji {

namespace {

struct PlacedFigure {
    qint64 position = 0;
    FigureKey key;
    Reading reading;
};

Result<void> readHead(Database& database, qint64 id, Report& into) {
    Query query(database, QStringLiteral("SELECT issuer, division_code, division, year, published_on, form,"
                                         " table_forms FROM reports WHERE report_id = ?"));
    query.run(id);
    const bool found = query.next();
    if (const auto done = query.result(); !done)
        return done;
    if (!found)
        return failure(ErrorCode::NotFound, database.path(), QStringLiteral("report %1").arg(id));
    RowReader row(database, query);
    into.identity = row.identity(0);
    into.form = query.text(5);
    into.tableForms = row.tableForms(6);
    return row.result();
}

/// In the order of their keys: SQLite would put whole rows in order, of which the positions are the least.
Result<std::vector<PlacedFigure>> placedFigures(Database& database, qint64 id) {
    Query query(database, QStringLiteral("SELECT position, key, state, value, printed, evidence FROM figures"
                                         " WHERE report_id = ?"));
    std::vector<PlacedFigure> all;
    QByteArray previous; // the figures of a row mostly share their evidence
    std::vector<Evidence> evidence;
    for (query.run(id); query.next();) {
        RowReader row(database, query);
        if (const QByteArrayView text = query.utf8(5); text != previous) {
            evidence = row.evidence(5);
            previous = text.toByteArray();
        }
        all.push_back({query.number(0),
                       FigureKey(query.text(1)),
                       {row.state(2), row.optionalDecimal(3), query.text(4), {}, evidence}});
        if (const auto done = row.result(); !done)
            return failure(done.error());
    }
    if (const auto done = query.result(); !done)
        return failure(done.error());
    return all;
}

Result<void> readFigures(Database& database, qint64 id, Figures& into) {
    auto all = placedFigures(database, id);
    if (!all)
        return failure(all.error());
    std::sort(all->begin(), all->end(),
              [](const PlacedFigure& a, const PlacedFigure& b) { return a.position < b.position; });
    for (PlacedFigure& each : *all)
        into.set(each.key, std::move(each.reading));
    return {};
}

Result<void> putCorrections(Database& database, qint64 id, Figures& figures) {
    Query query(database, QStringLiteral("SELECT key, new_value FROM corrections c WHERE report_id = ?"
                                         " AND NOT EXISTS (SELECT 1 FROM corrections later"
                                         "  WHERE later.report_id = c.report_id AND later.key = c.key"
                                         "  AND later.correction_id > c.correction_id)"));
    for (query.run(id); query.next();) {
        RowReader row(database, query);
        Reading* reading = figures.find(FigureKey(query.text(0)));
        const std::optional<FigureValue> value = row.correction(1);
        if (auto done = row.result(); !done)
            return done;
        if (!reading || !value)
            continue;
        *reading = corrected(std::move(*reading), *value);
    }
    return query.result();
}

} // namespace

Result<Report> readEffective(Database& database, qint64 id) {
    Report report;
    const Result<void> done = readHead(database, id, report)
                                  .and_then([&] { return readFigures(database, id, report.figures); })
                                  .and_then([&] { return putCorrections(database, id, report.figures); });
    if (!done)
        return failure(done.error());
    auto statements = readStatements(database, id);
    auto notes = readNotes(database, id);
    if (!statements || !notes)
        return failure(!statements ? statements.error() : notes.error());
    report.statements = std::move(*statements);
    report.notes = std::move(*notes);
    return report;
}

} // namespace gouji
