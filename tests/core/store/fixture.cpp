#include "tests/core/store/fixture.h"

#include "core/base/sha256.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>

#include <cstdio>
#include <cstdlib>

namespace gouji::store_test {

namespace {

/// Without the crash handler of Qt Test: a broken set-up is no crash.
[[noreturn]] void giveUp(const QString& what, const QString& why = {}) {
    std::fprintf(stderr, "set-up failed: %s %s\n", qPrintable(what), qPrintable(why));
    std::_Exit(2);
}

Identity richIdentity() {
    Identity identity;
    identity.issuer = QStringLiteral("乌苏市甘河子镇人民政府");
    identity.divisionCode = QStringLiteral("654202104");
    identity.division = {QStringLiteral("新疆维吾尔自治区"), QStringLiteral("塔城地区"),
                         QStringLiteral("乌苏市"), QStringLiteral("甘河子镇")};
    identity.year = 2024;
    identity.publishedOn = QDate(2025, 1, 20);
    identity.issuerAnchor = TextRange{3, 11};
    identity.yearAnchor = PageRect{1, QRectF(72.1, 90.25, 1.0 / 3, 12)};
    return identity;
}

std::optional<Decimal> valueOf(const Report& report, const FigureKey& key) {
    const Reading* reading = report.figures.find(key);
    return reading ? reading->value : std::nullopt;
}

/// Runs one statement on a connection of its own and hands the query to `use`.
template <typename Use>
QString withQuery(const QString& path, const QString& sql, Use use) {
    const QString name = QStringLiteral("test");
    QString error;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(path);
        if (!database.open())
            giveUp(path);
        QSqlQuery query(database);
        if (query.exec(sql))
            use(query);
        error = query.lastError().databaseText();
    }
    QSqlDatabase::removeDatabase(name);
    return error;
}

} // namespace

FigureValue number(qint64 n) {
    return FigureValue::number(Decimal(n));
}

Report richReport() {
    Report report;
    report.identity = richIdentity();
    report.identityEvidence = {
        {IdentityField::Issuer, IdentitySource::Signature, report.identity.issuer, TextRange{900, 11}},
        {IdentityField::Year, IdentitySource::Title, QStringLiteral("2024"), PageRect{1, QRectF(1, 2, 3, 4)}},
        {IdentityField::Division, IdentitySource::Gazetteer, QStringLiteral("塔城地区 乌苏市"), {}}};
    report.form = QStringLiteral("2021");
    report.tableForms = {{QStringLiteral("t2"), QStringLiteral("2019")},
                         {QStringLiteral("t3"), QStringLiteral("2021")}};
    Figures& figures = report.figures;
    figures.set(persons, {FigureState::Read,
                          Decimal(12),
                          QStringLiteral("12"),
                          TableCell{1, 2, 3},
                          {{EvidenceKind::RowLabelExact, QStringLiteral("一、本年新收政府信息公开申请数量")},
                           {EvidenceKind::RelationHolds, QStringLiteral("t3.balance")}}});
    figures.set(companies, {FigureState::Read, Decimal(3), QStringLiteral("３"), TextRange{120, 1}, {}});
    figures.set(total, {FigureState::Doubtful,
                        Decimal(16),
                        QStringLiteral("1\n6"),
                        PageRect{2, QRectF(1, 2, 3, 4)},
                        {{EvidenceKind::ColumnsUncertain, QString()}}});
    figures.set(
        FigureKey(QStringLiteral("t2.fees.amount")),
        {FigureState::Read, Decimal::fromString(u"-5949.088667"), QStringLiteral("-5949.088667"), {}, {}});
    figures.set(FigureKey(QStringLiteral("t4.review.total")),
                {FigureState::Blank, {}, {}, TableCell{2, 0, 0}, {}});
    figures.set(FigureKey(QStringLiteral("t4.review.other")),
                {FigureState::NotApplicable, {}, QStringLiteral("—"), TableCell{2, 0, 1}, {}});
    figures.set(FigureKey(QStringLiteral("t4.review.pending")),
                {FigureState::Doubtful, {}, QStringLiteral("\"3?'"), {}, {}});
    figures.set(lost, {});
    report.statements = {{total, Decimal(16), QStringLiteral("共收到申请16件"), TextRange{40, 9}},
                         {total, Decimal(15), QStringLiteral("新收申请15余件"), {}, true},
                         {total,
                          Decimal(-4),
                          QStringLiteral("全区同比下降4.00%"),
                          {},
                          false,
                          StatementKind::Growth,
                          StatementScope::Whole,
                          QStringLiteral("全区"),
                          2023,
                          2}};
    report.notes = {{QStringLiteral("identity.date"),
                     Severity::Information,
                     {},
                     QStringLiteral("2025-01-20"),
                     QStringLiteral("2025-01-21"),
                     QStringLiteral("发布时间"),
                     TextRange{9, 4}},
                    {QStringLiteral("rows.unplaced"), Severity::Warning, {total, lost}, {}, {}, {}, {}}};
    return report;
}

std::vector<Finding> checkSum(const Report& report) {
    const auto a = valueOf(report, persons), b = valueOf(report, companies), sum = valueOf(report, total);
    const std::vector<FigureKey> keys{total, persons, companies};
    if (!a || !b || !sum)
        return {{QStringLiteral("t3.applicants.undecided"),
                 Severity::Information,
                 keys,
                 {},
                 {},
                 {},
                 TextRange{1, 2}}};
    if (*a + *b == *sum)
        return {};
    return {{QStringLiteral("t3.applicants"), Severity::Error, keys, (*a + *b).toString(), sum->toString(),
             QStringLiteral("\"引文\""), TableCell{0, 1, 2}}};
}

CaseServices services() {
    CaseServices services;
    services.check = checkSum;
    services.message = [](const Finding& finding, const Report& report) {
        const auto sum = valueOf(report, total);
        return QStringLiteral("%1：总计 %2").arg(finding.rule, sum ? sum->toString() : QStringLiteral("无"));
    };
    services.clock = [] { return QDateTime(QDate(2025, 2, 3), QTime(4, 5, 6, 789), Qt::UTC); };
    services.author = QStringLiteral("审核员");
    return services;
}

NewReport newReport(const QString& name, const Report& report) {
    const QByteArray bytes = name.toUtf8();
    return {name + QStringLiteral(".txt"),
            sha256Of(bytes),
            QStringLiteral("text"),
            bytes,
            report,
            checkSum(report)};
}

std::unique_ptr<CaseFile> openCase(const QString& path) {
    auto opened = CaseFile::open(path, CaseFile::Mode::OpenOrCreate, services());
    if (!opened)
        giveUp(path, errorName(opened.error().code) + QStringLiteral(": ") + opened.error().detail);
    return std::move(*opened);
}

std::vector<QStringList> rows(const QString& path, const QString& sql) {
    std::vector<QStringList> all;
    const QString error = withQuery(path, sql, [&](QSqlQuery& query) {
        while (query.next()) {
            QStringList row;
            for (int i = 0; i < query.record().count(); ++i)
                row.append(query.isNull(i) ? QStringLiteral("∅") : query.value(i).toString());
            all.push_back(row);
        }
    });
    if (!error.isEmpty())
        giveUp(sql, error);
    return all;
}

QString execute(const QString& path, const QString& sql) {
    return withQuery(path, sql, [](QSqlQuery&) {});
}

void holdWriteLock(const QString& path, const std::function<void()>& body) {
    withQuery(path, QStringLiteral("BEGIN IMMEDIATE"), [&](QSqlQuery& query) {
        query.finish();
        body();
        query.exec(QStringLiteral("ROLLBACK"));
    });
}

QByteArray wholeCase() {
    const Folder folder;
    {
        const auto box = openCase(folder.file());
        const qint64 id = box->add(newReport(QStringLiteral("a")))->reportId;
        (void)box->apply({id, {{total, {}, number(15)}}, {}});
    }
    return contentOf(folder.file());
}

QByteArray patched(QByteArray bytes, qsizetype offset, const QByteArray& with) {
    return bytes.replace(offset, with.size(), with);
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        giveUp(path);
    return file.readAll();
}

void writeFile(const QString& path, const QByteArray& content) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(content) != content.size())
        giveUp(path);
}

} // namespace gouji::store_test
