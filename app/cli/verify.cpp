#include "app/cli/case_access.h"

namespace gouji::cli {

namespace {

int run(const Arguments& arguments, Session& session) {
    const auto opened = openCase(arguments.positional().front());
    if (!opened)
        return session.fail(opened.error());
    const auto problems = opened->file->verify();
    if (!problems)
        return session.fail(problems.error());
    for (const VerifyProblem& problem : *problems) {
        const QString id = QString::number(problem.reportId);
        session.tell(problem.reportId == 0 ? Words{QStringLiteral("案卷：%1").arg(problem.detail),
                                                   QStringLiteral("case file: %1").arg(problem.detail)}
                                           : Words{QStringLiteral("报告 %1：%2").arg(id, problem.detail),
                                                   QStringLiteral("report %1: %2").arg(id, problem.detail)});
    }
    if (!problems->empty())
        return SomethingFailed;
    session.tell({QStringLiteral("案卷完好，所有原件与导入时一致"),
                  QStringLiteral("the case file is sound, and every original is as it was imported")});
    return AllDone;
}

} // namespace

Command verifyCommand() {
    const Words help{QStringLiteral(R"(用法：gouji-cli verify 案卷

检查案卷文件是否完好，每份原件是否与导入时一致。发现问题时逐一说明，退出状态为 1。

选项：
    --lang zh|en            提示所用的语言
)"),
                     QStringLiteral(R"(usage: gouji-cli verify CASE

Checks that the case file is sound and that every original is as it was imported. Problems are told one by one,
and the exit status is 1.

options:
    --lang zh|en            language of messages
)")};
    return {QStringLiteral("verify"), {}, 1, 1, help, run};
}

} // namespace gouji::cli
