#include "app/cli/case_access.h"

#include <algorithm>

namespace gouji::cli {

namespace {

/// The findings that rule and figure name.
std::vector<Finding> named(const CaseReport& report, const QString& rule, const QString& figure) {
    std::vector<Finding> found;
    for (const Finding& each : report.findings) {
        const bool hasFigure = figure.isEmpty() || std::find(each.figures.begin(), each.figures.end(),
                                                             FigureKey(figure)) != each.figures.end();
        if (each.rule == rule && hasFigure)
            found.push_back(each);
    }
    return found;
}

ExitStatus refuseSeveral(const std::vector<Finding>& found, const OpenedCase& opened,
                         const CaseReport& report, Session& session) {
    const QString count = QString::number(found.size());
    for (const Finding& each : found) {
        const QString figure = each.figures.empty() ? QString() : each.figures.front().name;
        session.err.line(
            QStringLiteral("    %1  %2")
                .arg(figure, opened.pipeline.message(each, report.effectiveReport(), session.spoken)));
    }
    return session.refuse(
        {QStringLiteral("该规则有 %1 个疑点，请用 --figure 指明其中的指标").arg(count),
         QStringLiteral("the rule has %1 findings; name a figure with --figure").arg(count)});
}

int run(const Arguments& arguments, Session& session) {
    const QStringList& given = arguments.positional();
    const auto id = reportId(given[1]);
    if (!id)
        return session.refuse({QStringLiteral("不是报告编号：%1").arg(given[1]),
                               QStringLiteral("not a report's number: %1").arg(given[1])});
    const auto verdict = verdictFromName(given[3]);
    if (!verdict && given[3] != QLatin1String("open"))
        return session.refuse(
            {QStringLiteral("结论应为 confirmed、dismissed、accepted 或 open：%1").arg(given[3]),
             QStringLiteral("a verdict is confirmed, dismissed, accepted or open: %1").arg(given[3])});
    const auto opened = openCase(given[0]);
    if (!opened)
        return session.fail(opened.error());
    const auto report = opened->file->report(*id);
    if (!report)
        return session.fail(report.error());
    const std::vector<Finding> found = named(*report, given[2], arguments.value(QStringLiteral("figure")));
    if (found.empty())
        return session.fail({ErrorCode::NotFound, given[2], {}});
    if (found.size() > 1)
        return refuseSeveral(found, *opened, *report, session);
    const QString comment = arguments.value(QStringLiteral("comment")).trimmed();
    const auto done = opened->file->decide(decisionOn(*id, found.front(), verdict, comment));
    return done ? AllDone : session.fail(done.error());
}

} // namespace

Command decideCommand() {
    const Words help{QStringLiteral(R"(用法：gouji-cli decide 案卷 编号 规则 结论 [选项]

记录对一个疑点的处理结论。结论追加到案卷，从不覆盖；重新核对后，只要疑点的事实不变，结论就一直有效。

参数：
    编号                    报告编号，见 gouji-cli list
    规则                    规则代码，例如 t4.total，见 gouji-cli check
    结论                    confirmed 属实；dismissed 不成立；accepted 原文如此，照录；open 撤回先前的结论

选项：
    --figure 指标           同一规则有多个疑点时，指明其中的指标
    --comment 说明          记入案卷
    --lang zh|en            提示所用的语言
)"),
                     QStringLiteral(R"(usage: gouji-cli decide CASE REPORT RULE VERDICT [options]

Records what was decided on a finding. Decisions are appended to the case and overwrite nothing; they stay in force
through every check as long as the finding's facts are the same.

arguments:
    REPORT                  the report's number, see gouji-cli list
    RULE                    the rule, for example t4.total, see gouji-cli check
    VERDICT                 confirmed: rightly found; dismissed: it does not apply; accepted: printed so, and
                            kept; open: earlier decisions are withdrawn

options:
    --figure KEY            tells findings of the same rule apart
    --comment TEXT          goes into the case
    --lang zh|en            language of messages
)")};
    return {QStringLiteral("decide"),
            {option("figure", OptionSpec::Kind::Text), option("comment", OptionSpec::Kind::Text)},
            4,
            4,
            help,
            run};
}

} // namespace gouji::cli
