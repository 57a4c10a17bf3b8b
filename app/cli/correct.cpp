#include "app/cli/case_access.h"
#include "core/edits/edit.h"
#include "core/edits/entry_rule.h"
#include "core/report/forms_in_use.h"

namespace gouji::cli {

namespace {

int run(const Arguments& arguments, Session& session) {
    const QStringList& given = arguments.positional();
    const QString reason = arguments.value(QStringLiteral("reason")).trimmed();
    if (reason.isEmpty())
        return session.refuse({QStringLiteral("更正需要理由：--reason 理由"),
                               QStringLiteral("a correction needs a reason: --reason TEXT")});
    const auto id = reportId(given[1]);
    if (!id)
        return session.refuse({QStringLiteral("不是报告编号：%1").arg(given[1]),
                               QStringLiteral("not a report's number: %1").arg(given[1])});
    const auto value = parseTypedValue(given[3]);
    if (!value)
        return session.fail(value.error());
    const auto opened = openCase(given[0]);
    if (!opened)
        return session.fail(opened.error());
    const auto report = opened->file->report(*id);
    if (!report)
        return session.fail(report.error());
    const FigureKey key(given[2]);
    if (!report->report.figures.find(key))
        return session.fail({ErrorCode::NotFound, given[2], {}});
    if (!allows(*report, opened->pipeline.forms(), key, *value)) {
        const Unit& unit = *unitOf(key, report->report, opened->pipeline.forms());
        return session.refuse({given[3] + QStringLiteral("：") + entryRule(unit, Language::Chinese),
                               given[3] + QStringLiteral(": ") + entryRule(unit, Language::English)});
    }
    const Edit edit = makeEdit(*report, {{key, *value}}, reason);
    if (edit.isEmpty()) {
        session.tell(
            {QStringLiteral("该指标已是此更正值，未作改动"),
             QStringLiteral("the figure has been corrected to this value before; nothing was changed")});
        return AllDone;
    }
    if (const auto applied = opened->file->apply(edit); !applied)
        return session.fail(applied.error());
    return AllDone;
}

} // namespace

Command correctCommand() {
    const Words help{QStringLiteral(R"(用法：gouji-cli correct 案卷 编号 指标 数值 --reason 理由

更正一份报告的一个指标。更正追加到案卷，从不覆盖；报告随即重新核对。

参数：
    编号                    报告编号，见 gouji-cli list
    指标                    指标代码，例如 t3.granted.business
    数值                    数字（可带千分位）；"" 表示原文为空白；"/" 表示不适用。
                            件、项等计数只能填不小于 0 的整数，金额可填小数

选项：
    --reason 理由           必填，记入更正历史
    --lang zh|en            提示所用的语言

报告、指标不存在或数值无效时退出状态为 2，不作任何改动。
)"),
                     QStringLiteral(R"(usage: gouji-cli correct CASE REPORT KEY VALUE --reason TEXT

Corrects one figure of one report. The correction is appended to the case and overwrites nothing; the report is
checked again at once.

arguments:
    REPORT                  the report's number, see gouji-cli list
    KEY                     the figure, for example t3.granted.business
    VALUE                   a number (grouping allowed); "" for nothing printed; "/" for not applicable;
                            counts are whole and not negative, amounts of money may have fractions

options:
    --reason TEXT           required; goes into the history
    --lang zh|en            language of messages

With an unknown report or key, or an invalid value, the exit status is 2 and nothing is changed.
)")};
    return {QStringLiteral("correct"), {option("reason", OptionSpec::Kind::Text)}, 4, 4, help, run};
}

} // namespace gouji::cli
