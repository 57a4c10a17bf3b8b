#include "app/cli/case_access.h"
#include "app/cli/text_table.h"
#include "core/exports/json.h"
#include "core/exports/panel.h"

namespace gouji::cli {

namespace {

QString asTable(const std::vector<ReportSummary>& reports, Language language) {
    const bool chinese = language == Language::Chinese;
    std::vector<QStringList> rows{
        (chinese ? QStringLiteral("编号,年度,发布机关,区划代码,式样,状态,错误,警告,更正,来源文件")
                 : QStringLiteral("id,year,issuer,division,form,status,errors,warnings,corrections,source"))
            .split(QLatin1Char(','))};
    for (const ReportSummary& report : reports)
        rows.push_back({QString::number(report.id), yearText(report.identity.year), issuerText(report),
                        report.identity.divisionCode, report.form, statusTitle(report.status, language),
                        QString::number(report.errors), QString::number(report.warnings),
                        QString::number(report.corrections), sourceTitle(report)});
    return textTable(rows);
}

int run(const Arguments& arguments, Session& session) {
    const auto opened = openCase(arguments.positional().front());
    if (!opened)
        return session.fail(opened.error());
    const auto reports = opened->file->reports();
    if (!reports)
        return session.fail(reports.error());
    if (arguments.value(QStringLiteral("format")) == QLatin1String("text")) {
        session.out.write(asTable(*reports, session.spoken).toUtf8());
        return AllDone;
    }
    for (const ReportSummary& report : *reports)
        session.out.write(summaryLine(report));
    return AllDone;
}

} // namespace

Command listCommand() {
    const Words help{QStringLiteral(R"(用法：gouji-cli list 案卷 [选项]

列出案卷中的报告，每份一行：编号、发布机关、年度、状态、疑点数。

选项：
    --format jsonl|text     jsonl（默认）：每份一个 JSON 对象；text：便于阅读的表格
    --lang zh|en            说明所用的语言
)"),
                     QStringLiteral(R"(usage: gouji-cli list CASE [options]

Lists the reports of a case, one a line: number, issuer, year, status, count of findings.

options:
    --format jsonl|text     jsonl (default): one JSON object a report; text: a table for reading
    --lang zh|en            language of explanations
)")};
    return {QStringLiteral("list"),
            {choice("format", {QStringLiteral("jsonl"), QStringLiteral("text")})},
            1,
            1,
            help,
            run};
}

} // namespace gouji::cli
