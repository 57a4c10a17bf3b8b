#include "tests/core/store/between_fixture.h"

#include "core/checks/between/check_between.h"

#include <cstdlib>

namespace gouji::store_test {

namespace {

const FormLibrary& forms() {
    static const FormLibrary bundled = *FormLibrary::bundled();
    return bundled;
}

QString text(const Finding& finding) {
    QStringList keys;
    for (const FigureKey& key : finding.figures)
        keys += key.name;
    return severityName(finding.severity).left(1) + QLatin1Char(':') + finding.rule + QLatin1Char('(') +
           keys.join(QLatin1Char(' ')) + QLatin1Char(')') + finding.expected + QStringLiteral("≠") +
           finding.actual;
}

QStringList textsOf(const CaseFile& box, qint64 id, bool all) {
    const auto report = box.report(id);
    if (!report)
        std::abort();
    QStringList texts;
    for (const Finding& each : report->findings) {
        const bool isBetween =
            each.rule.startsWith(QLatin1String("year.")) || each.rule.startsWith(QLatin1String("issuer."));
        if (all || isBetween)
            texts += text(each);
    }
    return texts;
}

} // namespace

CaseServices betweenServices() {
    CaseServices made = services();
    made.checkBetween = [](const Report& report, const Neighbours& neighbours) {
        return checkBetween(report, neighbours, forms());
    };
    return made;
}

Report yearReport(int year, const std::map<FigureKey, int>& values, const QString& issuer) {
    Report report;
    report.identity.issuer = issuer;
    report.identity.divisionCode = QStringLiteral("330122104");
    report.identity.division = {QStringLiteral("浙江省"), QStringLiteral("杭州市"), QStringLiteral("桐庐县"),
                                QStringLiteral("横村镇")};
    report.identity.year = year;
    report.form = QStringLiteral("2021");
    for (const char* table : {"t2", "t3", "t4"})
        report.tableForms[QString::fromLatin1(table)] = report.form;
    const auto put = [&](const FigureKey& key, int value) {
        report.figures.set(key, {FigureState::Read, Decimal(value), QString::number(value), {}, {}});
    };
    const FigureKey licences(QStringLiteral("t2.licensing.decisions"));
    for (const FigureKey& key : {persons, companies, total, carriedIn, carriedOut, licences})
        put(key, 0);
    for (const auto& [key, value] : values)
        put(key, value);
    return report;
}

std::unique_ptr<CaseFile> openBetween(const QString& path) {
    auto opened = CaseFile::open(path, CaseFile::Mode::OpenOrCreate, betweenServices());
    if (!opened)
        std::abort();
    return std::move(*opened);
}

QStringList betweenFindings(const CaseFile& box) {
    QStringList all;
    const auto reports = box.reports();
    if (!reports)
        std::abort();
    for (const ReportSummary& each : *reports) {
        for (const QString& finding : textsOf(box, each.id, false))
            all += QString::number(each.id) + QLatin1Char(' ') + finding;
    }
    return all;
}

QStringList findingsOf(const CaseFile& box, qint64 id) {
    return textsOf(box, id, true);
}

} // namespace gouji::store_test
