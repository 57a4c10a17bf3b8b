#include "core/store/corrections.h"

#include "core/store/between_renewal.h"
#include "core/store/codec.h"
#include "core/store/finding_store.h"
#include "core/store/neighbourhood.h"
#include "core/store/query.h"
#include "core/store/report_reader.h"

#include <array>
#include <pwd.h>
#include <unistd.h>

namespace gouji {

namespace {

bool isPossible(const std::optional<FigureValue>& value) {
    if (!value)
        return true;
    switch (value->state) {
    case FigureState::Read:
        return value->value.has_value();
    case FigureState::Blank:
    case FigureState::NotApplicable:
        return !value->value;
    case FigureState::Doubtful:
    case FigureState::Missing:
        break;
    }
    return false;
}

Result<void> validate(const Database& database, const CaseReport& report, const Edit& edit) {
    for (const FigureChange& change : edit.changes) {
        if (report.figures.find(change.key) == report.figures.end())
            return failure(ErrorCode::NotFound, database.path(), change.key.name);
        if (!isPossible(change.after))
            return failure(ErrorCode::InvalidValue, change.key.name, stateName(change.after->state));
    }
    return {};
}

/// Appends, and lays the corrections over `report` as reading it anew would.
Result<void> append(Database& database, CaseReport& report, const Edit& edit, const CaseServices& services) {
    const QString author = authorOf(services);
    const QDateTime now = services.clock();
    Query query(database, QStringLiteral(
                              "INSERT INTO corrections (report_id, key, old_value, new_value, reason, author,"
                              " at) VALUES (?,?,?,?,?,?,?)"));
    for (const FigureChange& change : edit.changes) {
        Figure& figure = report.figures[change.key];
        const QString before = figure.effective().toText();
        query.run(edit.reportId, change.key.name, before, codec::correction(change.after), edit.reason,
                  author, codec::time(now));
        figure.correction =
            Correction{0, edit.reportId, change.key, before, change.after, edit.reason, author, now};
    }
    return query.result();
}

Result<void> renewFindings(Database& database, const CaseReport& report, const CaseServices& services) {
    if (!services.check)
        return {};
    const Report effective = report.effectiveReport();
    const qint64 id = report.summary.id;
    return writeKeys(database, id, effective).and_then([&] {
        return replaceOwnFindings(database, id, services.check(effective), effective, services);
    });
}

Result<ChangedReports> applyWithin(Database& database, const Edit& edit, const CaseServices& services) {
    auto report = readReportWithin(database, edit.reportId);
    if (!report)
        return failure(report.error());
    if (edit.isEmpty())
        return ChangedReports();
    BetweenRenewal between(database, services);
    return validate(database, *report, edit)
        .and_then([&] { return between.note(edit.reportId); })
        .and_then([&] { return append(database, *report, edit, services); })
        .and_then([&] { return renewFindings(database, *report, services); })
        .and_then([&] { return startReview(database, edit.reportId); })
        .and_then([&] { return between.note(edit.reportId); })
        .and_then([&] { return between.renewOthers(edit.reportId); });
}

Result<void> putStatus(Database& database, qint64 id, ReviewStatus status) {
    Query query(database, QStringLiteral("UPDATE reports SET status = ? WHERE report_id = ?"));
    query.run(statusName(status), id);
    if (auto done = query.result(); !done)
        return done;
    if (query.changedRows() == 0)
        return failure(ErrorCode::NotFound, database.path(), QStringLiteral("report %1").arg(id));
    return {};
}

} // namespace

Result<ChangedReports> applyEdit(Database& database, const Edit& edit, const CaseServices& services) {
    return inTransaction(database, TransactionKind::Write,
                         [&] { return applyWithin(database, edit, services); });
}

Result<ChangedReports> writeStatus(Database& database, qint64 id, ReviewStatus status,
                                   const CaseServices& services) {
    return inTransaction(database, TransactionKind::Write, [&] {
        BetweenRenewal between(database, services);
        return between.note(id)
            .and_then([&] { return putStatus(database, id, status); })
            .and_then([&] { return between.note(id); })
            .and_then([&] { return between.renewOthers(id); });
    });
}

Result<void> startReview(Database& database, qint64 id) {
    Query query(
        database,
        QStringLiteral("UPDATE reports SET status = 'in_review' WHERE report_id = ? AND status = 'new'"));
    query.run(id);
    return query.result();
}

QString authorOf(const CaseServices& services) {
    return services.author.isEmpty() ? loginName() : services.author;
}

QString loginName() {
    passwd entry{};
    passwd* found = nullptr;
    std::array<char, 4096> texts{};
    if (getpwuid_r(geteuid(), &entry, texts.data(), texts.size(), &found) == 0 && found)
        return QString::fromLocal8Bit(found->pw_name);
    return qEnvironmentVariable("USER");
}

} // namespace gouji
