#include "core/store/report_parts.h"

#include "core/store/row_reader.h"

namespace gouji {

namespace {

Result<std::vector<Finding>> findingsFrom(Database& database, qint64 id, const QString& sql) {
    Query query(database, sql);
    std::vector<Finding> all;
    for (query.run(id); query.next();) {
        RowReader row(database, query);
        all.push_back({query.text(0), row.severity(1), row.keys(2), query.text(3), query.text(4),
                       query.text(5), row.anchor(6)});
        if (const auto done = row.result(); !done)
            return failure(done.error());
    }
    if (const auto done = query.result(); !done)
        return failure(done.error());
    return all;
}

} // namespace

Result<std::vector<Statement>> readStatements(Database& database, qint64 id) {
    Query query(
        database,
        QStringLiteral("SELECT about, value, text, anchor, at_least, kind, scope, whose, of_year, places"
                       " FROM statements WHERE report_id = ? ORDER BY position"));
    std::vector<Statement> all;
    for (query.run(id); query.next();) {
        RowReader row(database, query);
        all.push_back({FigureKey(query.text(0)), row.decimal(1), query.text(2), row.anchor(3),
                       query.number(4) == 1, row.statementKind(5), row.statementScope(6), query.text(7),
                       int(query.number(8)), int(query.number(9))});
        if (const auto done = row.result(); !done)
            return failure(done.error());
    }
    if (const auto done = query.result(); !done)
        return failure(done.error());
    return all;
}

Result<std::vector<Finding>> readNotes(Database& database, qint64 id) {
    return findingsFrom(database, id,
                        QStringLiteral("SELECT rule, severity, figures, expected, actual, detail, anchor"
                                       " FROM notes WHERE report_id = ? ORDER BY position"));
}

Result<std::vector<Finding>> readFindings(Database& database, qint64 id) {
    return findingsFrom(database, id,
                        QStringLiteral("SELECT rule, severity, figures, expected, actual, detail, anchor"
                                       " FROM findings WHERE report_id = ? ORDER BY finding_id"));
}

} // namespace gouji
