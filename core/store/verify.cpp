#include "core/store/verify.h"

#include "core/base/sha256.h"
#include "core/store/query.h"
#include "core/store/report_reader.h"
#include "core/store/schema_check.h"

#include <QFileInfo>

#include <algorithm>

namespace gouji {

namespace {

constexpr qint64 quickCheckLimit = qint64(256) * 1024 * 1024; // bytes: less than a second

using Problems = std::vector<VerifyProblem>;

struct Stored {
    qint64 id = 0;
    QString sha256;
};

void checkIntegrity(Database& database, Problems& problems) {
    const auto lines = database.values(QStringLiteral("PRAGMA integrity_check"));
    if (!lines) {
        problems.push_back({0, lines.error().detail});
        return;
    }
    for (const QString& line : *lines) {
        if (line != QLatin1String("ok"))
            problems.push_back({0, line});
    }
}

Result<void> checkForeignKeys(Database& database, Problems& problems) {
    Query query(database, QStringLiteral("SELECT \"table\", parent, count(*) FROM pragma_foreign_key_check"
                                         " GROUP BY 1, 2"));
    for (query.run(); query.next();)
        problems.push_back({0, QStringLiteral("%1: %2 rows point to no row of %3")
                                   .arg(query.text(0))
                                   .arg(query.number(2))
                                   .arg(query.text(1))});
    return query.result();
}

void checkSchema(Database& database, Problems& problems) {
    const auto differences = schemaDifferences(database);
    if (!differences) {
        problems.push_back({0, differences.error().detail});
        return;
    }
    for (const QString& difference : *differences)
        problems.push_back({0, difference});
}

Result<std::vector<Stored>> storedReports(Database& database) {
    Query query(database, QStringLiteral("SELECT report_id, sha256 FROM reports ORDER BY report_id"));
    std::vector<Stored> all;
    for (query.run(); query.next();)
        all.push_back({query.number(0), query.text(1)});
    if (const auto done = query.result(); !done)
        return failure(done.error());
    return all;
}

void checkOriginal(Database& database, const Stored& report, Problems& problems) {
    const auto original = readOriginal(database, report.id);
    if (!original) {
        problems.push_back({report.id, original.error().detail});
        return;
    }
    const QString sha256 = sha256Of(*original);
    if (sha256 != report.sha256)
        problems.push_back(
            {report.id, QStringLiteral("original has sha256 %1, not %2").arg(sha256, report.sha256)});
}

void checkReading(Database& database, qint64 id, Problems& problems) {
    const auto report = readReport(database, id);
    if (!report)
        problems.push_back({id, report.error().detail});
}

void checkReports(Database& database, Problems& problems) {
    const auto reports = storedReports(database);
    if (!reports) {
        problems.push_back({0, reports.error().detail});
        return;
    }
    for (const Stored& report : *reports) {
        checkOriginal(database, report, problems);
        checkReading(database, report.id, problems);
    }
}

/// A damaged page is met by several checks in the same words.
Problems withoutRepetition(const Problems& problems) {
    Problems once;
    for (const VerifyProblem& problem : problems) {
        const bool told = std::any_of(once.begin(), once.end(), [&](const VerifyProblem& other) {
            return other.reportId == problem.reportId && other.detail == problem.detail;
        });
        if (!told)
            once.push_back(problem);
    }
    return once;
}

} // namespace

Result<std::vector<VerifyProblem>> verifyCase(Database& database) {
    Problems problems;
    checkIntegrity(database, problems);
    checkSchema(database, problems);
    if (const auto done = checkForeignKeys(database, problems); !done)
        problems.push_back({0, done.error().detail});
    checkReports(database, problems);
    return withoutRepetition(problems);
}

Result<void> checkStructure(Database& database) {
    if (QFileInfo(database.path()).size() > quickCheckLimit)
        return {};
    const auto found = database.value(QStringLiteral("PRAGMA quick_check(1)"));
    if (!found)
        return failure(found.error());
    if (*found != QLatin1String("ok"))
        return failure(ErrorCode::Damaged, database.path(), found->simplified());
    return {};
}

} // namespace gouji
