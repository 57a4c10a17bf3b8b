#include "tests/bench/fixtures.h"

#include "core/ingest/case_services.h"

#include <benchmark/benchmark.h>

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <algorithm>
#include <chrono>
#include <functional>

using namespace gouji;
using namespace gouji::bench;

namespace {

constexpr int yearsEach = 5;
const QString firstIssuer = QStringLiteral("第0镇人民政府");
const FigureKey carriedOut(QStringLiteral("t3.carried_out.total"));

/// GOUJI_BENCH_REPORTS=100000 for what a national panel needs; it takes 4 GB and some minutes to make.
int reportsWanted() {
    const int wanted = qEnvironmentVariableIntValue("GOUJI_BENCH_REPORTS");
    return wanted > 0 ? wanted : 2000;
}

/// A copy of what one issuer has, for each further issuer, past the store: it would add them one by one.
class Copies {
public:
    explicit Copies(const QString& path)
        : m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name())) {
        m_database.setDatabaseName(path);
        if (!m_database.open())
            qFatal("the case cannot be opened");
    }

    void make(int issuers) {
        run(QStringLiteral("PRAGMA journal_mode=OFF")); // a case that fails here is of no use anyway
        run(QStringLiteral("PRAGMA synchronous=OFF"));
        run(QStringLiteral("PRAGMA cache_size=-65536"));
        run(QStringLiteral("BEGIN"));
        copy(QStringLiteral("reports"), issuers);
        for (const char* table : {"figures", "statements", "notes", "findings"})
            copy(QLatin1String(table), issuers);
        run(QStringLiteral("COMMIT"));
        run(QStringLiteral("PRAGMA journal_mode=WAL"));
    }

    static void close() { QSqlDatabase::removeDatabase(name()); }

private:
    static QString name() { return QStringLiteral("copies"); }

    QSqlQuery run(const QString& sql) {
        QSqlQuery query(m_database);
        if (!query.exec(sql))
            qFatal("%s", qPrintable(query.lastError().text()));
        return query;
    }

    /// Of these columns each copy has its own.
    static QString valueOf(const QString& column) {
        if (column == QLatin1String("report_id"))
            return QStringLiteral("c.report_id + n.k * %1").arg(yearsEach);
        if (column == QLatin1String("finding_id"))
            return QStringLiteral("NULL");
        if (column == QLatin1String("sha256") || column == QLatin1String("issuer_key") ||
            column == QLatin1String("figure_digest") || column == QLatin1String("issuer"))
            return QStringLiteral("c.%1 || ' ' || n.k").arg(column);
        // Findings name the issuer.
        if (column == QLatin1String("expected") || column == QLatin1String("actual") ||
            column == QLatin1String("detail") || column == QLatin1String("message"))
            return QStringLiteral("replace(c.%1, '%2', '%2 ' || n.k)").arg(column, firstIssuer);
        return QStringLiteral("c.") + column;
    }

    void copy(const QString& table, int issuers) {
        QStringList columns, values;
        for (QSqlQuery info = run(QStringLiteral("SELECT name FROM pragma_table_info('%1')").arg(table));
             info.next();) {
            columns += info.value(0).toString();
            values += valueOf(columns.back());
        }
        run(QStringLiteral("WITH RECURSIVE n(k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM n WHERE k < %1)"
                           " INSERT INTO %2 (%3) SELECT %4 FROM n CROSS JOIN %2 c WHERE c.report_id <= %5")
                .arg(issuers - 1)
                .arg(table, columns.join(QLatin1Char(',')), values.join(QLatin1Char(',')))
                .arg(yearsEach));
    }

    QSqlDatabase m_database;
};

/// A case with that many reports, five years an issuer; made once.
class LargeCase {
public:
    LargeCase() : m_small(yearsEach) {
        m_small.close();
        {
            Copies copies(path());
            copies.make(reportsWanted() / yearsEach);
        }
        Copies::close();
    }
    QString path() const { return m_small.pathOf(QStringLiteral("bench.gouji")); }

    /// With what is left or changed of the services.
    std::unique_ptr<CaseFile> open(const std::function<void(CaseServices&)>& change = {}) const {
        CaseServices services = caseServices(pipeline());
        if (change)
            change(services);
        auto opened = CaseFile::open(path(), CaseFile::Mode::OpenExisting, std::move(services));
        if (!opened)
            qFatal("%s", qPrintable(opened.error().detail));
        return std::move(*opened);
    }

private:
    TemporaryCase m_small;
};

const LargeCase& largeCase() {
    static const LargeCase made;
    return made;
}

/// One correction after another in the middle years of issuers all over the case: the time of `apply`, on the
/// disk.
void correct(benchmark::State& state) {
    const bool isCompared = state.range(0) != 0;
    const auto box = largeCase().open([&](CaseServices& services) {
        if (!isCompared)
            services.checkBetween = {};
    });
    const int issuers = reportsWanted() / yearsEach;
    std::vector<double> times;
    int i = 0;
    for (auto _ : state) {
        const qint64 id = qint64(i * 7919 % issuers) * yearsEach + 3;
        const auto from = std::chrono::steady_clock::now();
        if (!box->apply(
                {id, {{carriedOut, {}, FigureValue::number(Decimal(1000 + i))}}, QStringLiteral("bench")}))
            state.SkipWithError("the correction was refused");
        times.push_back(
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - from).count());
        ++i;
    }
    std::sort(times.begin(), times.end());
    state.counters["median_ms"] = times[times.size() / 2];
    state.counters["p95_ms"] = times[times.size() * 95 / 100];
    state.counters["reports"] = reportsWanted();
}
BENCHMARK(correct)
    ->Name("between_correct")
    ->ArgName("compared")
    ->Arg(0)
    ->Arg(1)
    ->Iterations(200)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

/// All findings made anew, where none differs from what is kept, and where all do.
void recheck(benchmark::State& state) {
    const bool allDiffer = state.range(0) != 0;
    int round = 0;
    const auto box = largeCase().open([&](CaseServices& services) {
        if (!allDiffer)
            return;
        services.message = [&round, say = services.message](const Finding& finding, const Report& report) {
            return QString(say(finding, report) + QString::number(round));
        };
    });
    for (auto _ : state) {
        ++round;
        const auto outcome = box->recheck();
        if (!outcome)
            state.SkipWithError("the case was not checked");
        else
            state.counters["changed"] = double(outcome->changed.size());
    }
    state.counters["reports/s"] =
        benchmark::Counter(reportsWanted(), benchmark::Counter::kIsIterationInvariantRate);
}
BENCHMARK(recheck)
    ->Name("between_recheck")
    ->ArgName("differ")
    ->Arg(0)
    ->Arg(1)
    ->Iterations(2)
    ->Unit(benchmark::kSecond)
    ->UseRealTime();

} // namespace
