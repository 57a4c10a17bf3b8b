#include "app/cli/case_access.h"
#include "core/checks/sentences.h"
#include "core/exports/csv.h"
#include "core/exports/xlsx.h"

#include <QFileInfo>

namespace gouji::cli {

namespace {

ExportOptions optionsFor(const OpenedCase& opened, Language language) {
    ExportOptions options;
    options.language = language;
    options.caseName = QFileInfo(opened.file->path()).fileName();
    options.message = [&pipeline = opened.pipeline, language](const Finding& finding, const Report& report) {
        return pipeline.message(finding, report, language);
    };
    options.stateTitle = [language](FigureState state) { return stateTitle(state, language); };
    options.severityTitle = [language](Severity severity) { return severityTitle(severity, language); };
    return options;
}

int run(const Arguments& arguments, Session& session) {
    const QString target = arguments.positional()[1];
    const QString suffix = QFileInfo(target).suffix().toLower();
    if (suffix != QLatin1String("xlsx") && suffix != QLatin1String("csv"))
        return session.refuse({QStringLiteral("导出文件须以 .xlsx 或 .csv 结尾：%1").arg(target),
                               QStringLiteral("the file must end in .xlsx or .csv: %1").arg(target)});
    const auto opened = openCase(arguments.positional()[0]);
    if (!opened)
        return session.fail(opened.error());
    const ExportOptions options = optionsFor(*opened, session.dataLang);
    const auto write = suffix == QLatin1String("csv") ? exportCsv : exportXlsx;
    const auto written = write(*opened->file, opened->pipeline.forms(), options, target);
    if (!written)
        return session.fail(written.error());
    return AllDone;
}

} // namespace

Command exportCommand() {
    const Words help{QStringLiteral(R"(用法：gouji-cli export 案卷 文件.xlsx|文件.csv [选项]

导出整理后的数据。xlsx 有五张工作表：指标面板、明细、疑点、更正、说明；csv 只含指标面板（UTF-8，带 BOM）。
已有的文件只在导出成功后才被替换。

选项：
    --lang zh|en            工作表与说明的语言；默认中文
)"),
                     QStringLiteral(R"(usage: gouji-cli export CASE FILE.xlsx|FILE.csv [options]

Exports the cleaned data. xlsx has five sheets: panel, long, findings, corrections, about; csv has the panel
only (UTF-8 with byte order mark). An existing file is replaced only when the export has succeeded.

options:
    --lang zh|en            language of the sheets; Chinese by default
)")};
    return {QStringLiteral("export"), {}, 2, 2, help, run};
}

} // namespace gouji::cli
