#include "app/cli/case_access.h"
#include "core/base/messages.h"
#include "core/checks/sentences.h"
#include "core/exports/json.h"

namespace gouji::cli {

namespace {

/// What stands behind a finding that was decided on: （已确认：……）
QString decisionText(const FindingDecision& decided, Language language) {
    if (!decided.decision)
        return {};
    const Decision& decision = *decided.decision;
    const Words pattern{QStringLiteral("（%1）"), QStringLiteral(" (%1)")};
    const Words outdated{QStringLiteral("，但事实已变"), QStringLiteral(", but the facts have changed")};
    QString text = verdictTitle(*decision.verdict, language);
    if (!decision.comment.isEmpty())
        text += QStringLiteral(": ") + decision.comment;
    if (decided.isOutdated)
        text += outdated.in(language);
    return pattern.in(language).arg(text);
}

void printReport(const CaseReport& report, const Pipeline& pipeline, bool asText, Session& session) {
    const Report effective = report.effectiveReport();
    const auto message = [&](const Finding& finding, const Report& about) {
        return pipeline.message(finding, about, session.dataLang);
    };
    const Suggestions suggestions = pipeline.suggestions(effective, report.findings);
    const ToldSuggestions told{suggestions, [&](const Suggestion& each, const Report& about) {
                                   return pipeline.message(each, about, session.dataLang);
                               }};
    if (asText)
        session.out.line(QStringLiteral("#%1 %2 %3")
                             .arg(QString::number(report.summary.id), issuerText(report.summary),
                                  yearText(report.summary.identity.year)));
    const std::vector<FindingDecision> decided = decisionsOn(report.findings, report.decisions);
    for (size_t i = 0; i < report.findings.size(); ++i) {
        const Finding& finding = report.findings[i];
        if (asText)
            session.out.line(QStringLiteral("    [%1] %2%3")
                                 .arg(severityTitle(finding.severity, session.dataLang),
                                      message(finding, effective),
                                      decisionText(decided[i], session.dataLang)));
        else
            session.out.write(findingLine(report.summary, finding, effective, message, &told, decided[i]));
    }
    const Words pattern{QStringLiteral("    [建议 %1] %2"), QStringLiteral("    [suggestion %1] %2")};
    for (const Suggestion& each : suggestions.all) {
        if (asText)
            session.out.line(
                pattern.in(session.dataLang).arg(QString::number(each.rank), told.message(each, effective)));
    }
}

void printProof(const CaseReport& report, const Pipeline& pipeline, bool asText, Session& session) {
    const ProofSummary proof = summary(report, pipeline.proofs(report));
    if (!asText) {
        session.out.write(proofLine(report.summary, proof));
        return;
    }
    QStringList states;
    for (const auto& [state, count] : proof.figures)
        states += QStringLiteral("%1 %2").arg(proofTitle(state, session.dataLang)).arg(count);
    const Words pattern{QStringLiteral("#%1 %2 %3\n    指标 %4：%5"),
                        QStringLiteral("#%1 %2 %3\n    %4 figures: %5")};
    const Words comma{QStringLiteral("，"), QStringLiteral(", ")};
    session.out.line(pattern.in(session.dataLang)
                         .arg(QString::number(report.summary.id), issuerText(report.summary),
                              yearText(report.summary.identity.year), QString::number(proof.total()),
                              states.join(comma.in(session.dataLang))));
    const Words open{QStringLiteral("    待处理：错误 %1，警告 %2，存疑 %3，缺失 %4"),
                     QStringLiteral("    still open: errors %1, warnings %2, doubtful %3, missing %4")};
    if (!proof.isClear())
        session.out.line(open.in(session.dataLang)
                             .arg(proof.errors)
                             .arg(proof.warnings)
                             .arg(proof.doubtful)
                             .arg(proof.missing));
    if (const QString why = openSentence(proof, session.dataLang); !why.isEmpty())
        session.out.line(QStringLiteral("    ") + why);
}

ExitStatus checkAll(const OpenedCase& opened, const std::vector<qint64>& ids, const Arguments& arguments,
                    Session& session) {
    const bool asText = arguments.value(QStringLiteral("format")) == QLatin1String("text");
    const auto print = arguments.has(QStringLiteral("proof")) ? printProof : printReport;
    ExitStatus status = AllDone;
    QStringList told; // one damaged page may stop many reports
    for (const qint64 id : ids) {
        const auto report = opened.file->report(id);
        if (report) {
            print(*report, opened.pipeline, asText, session);
            continue;
        }
        const QString what = describe(report.error(), session.spoken);
        if (!told.contains(what))
            session.tell(report.error());
        told += what;
        status = SomethingFailed;
    }
    return status;
}

int run(const Arguments& arguments, Session& session) {
    const QString given = arguments.value(QStringLiteral("report"));
    const auto opened = openCase(arguments.positional().front());
    if (!opened)
        return session.fail(opened.error());
    if (arguments.has(QStringLiteral("again"))) {
        const auto again = opened->file->recheck();
        if (!again)
            return session.fail(again.error());
        const QString all = QString::number(again->reports), changed = QString::number(again->changed.size());
        session.tell({QStringLiteral("已重新核对 %1 份报告，其中 %2 份的疑点有变化").arg(all, changed),
                      QStringLiteral("%1 reports checked again; findings of %2 changed").arg(all, changed)});
    }
    std::vector<qint64> ids;
    if (arguments.has(QStringLiteral("report"))) {
        const auto known = opened->file->summary(given.toLongLong());
        if (!known)
            return session.fail(known.error());
        ids.push_back(known->id);
    } else {
        const auto reports = opened->file->reports();
        if (!reports)
            return session.fail(reports.error());
        for (const ReportSummary& report : *reports)
            ids.push_back(report.id);
    }
    return checkAll(*opened, ids, arguments, session);
}

} // namespace

Command checkCommand() {
    const Words help{QStringLiteral(R"(用法：gouji-cli check 案卷 [选项]

列出案卷中的疑点（不成立的勾稽关系、存疑的数值、与上下年度或其他报告的矛盾等），更正已计入。疑点不影响退出状态。

选项：
    --report 编号           只看一份报告
    --proof                 不列疑点，改列各指标的依据：录入、勾稽关系、仅机器读取，以及待处理的数目
    --format jsonl|text     jsonl（默认）：每个疑点一个 JSON 对象；text：便于阅读
    --again                 先把全部报告重新核对一遍（核对规则更新之后）；已作的处理结论保留
    --lang zh|en            疑点说明的语言；默认中文
)"),
                     QStringLiteral(R"(usage: gouji-cli check CASE [options]

Lists the findings of a case (sums that do not hold, doubtful figures, contradictions to the years beside it and
to other reports), corrections taken into account. Findings do not change the exit status.

options:
    --report ID             only this report
    --proof                 instead of findings, what speaks for each report's figures: typing, sums that
                            hold, the machine alone; and what is still open
    --format jsonl|text     jsonl (default): one JSON object a finding; text: for reading
    --again                 check all reports anew first, as after a change of the rules; decisions stay
    --lang zh|en            language of the findings' messages; Chinese by default
)")};
    return {QStringLiteral("check"),
            {option("report", OptionSpec::Kind::Number), option("proof", OptionSpec::Kind::Flag),
             option("again", OptionSpec::Kind::Flag),
             choice("format", {QStringLiteral("jsonl"), QStringLiteral("text")})},
            1,
            1,
            help,
            run};
}

} // namespace gouji::cli
