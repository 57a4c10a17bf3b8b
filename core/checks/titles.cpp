#include "core/checks/sentences.h"

#include "core/base/words.h"

namespace gouji {

QString stateTitle(FigureState state, Language language) {
    switch (state) {
    case FigureState::Read:
        return Words{QStringLiteral("已读取"), QStringLiteral("read")}.in(language);
    case FigureState::Blank:
        return Words{QStringLiteral("空白"), QStringLiteral("blank")}.in(language);
    case FigureState::NotApplicable:
        return Words{QStringLiteral("不适用"), QStringLiteral("not applicable")}.in(language);
    case FigureState::Doubtful:
        return Words{QStringLiteral("存疑"), QStringLiteral("doubtful")}.in(language);
    case FigureState::Missing:
        break;
    }
    return Words{QStringLiteral("缺失"), QStringLiteral("missing")}.in(language);
}

QString proofTitle(ProofState state, Language language) {
    switch (state) {
    case ProofState::KeyedTwice:
        return Words{QStringLiteral("两人录入一致"), QStringLiteral("keyed alike by two persons")}.in(
            language);
    case ProofState::Seen:
        return Words{QStringLiteral("人工录入或确认"), QStringLiteral("entered or confirmed by a person")}.in(
            language);
    case ProofState::Pinned:
        return Words{QStringLiteral("仅勾稽关系成立"), QStringLiteral("held by sums only")}.in(language);
    case ProofState::MachineOnly:
        return Words{QStringLiteral("仅机器读取"), QStringLiteral("read by the machine only")}.in(language);
    case ProofState::Open:
        break;
    }
    return Words{QStringLiteral("未定"), QStringLiteral("open")}.in(language);
}

QString openSentence(const ProofSummary& summary, Language language) {
    if (summary.errors > 0 || summary.contradicted == 0)
        return {};
    return Words{
        QStringLiteral("未定中有 %1 个指标所在的勾稽关系不成立：错误都已作出结论，但哪个数值有误仍未确定"),
        QStringLiteral("of the open figures %1 are in relations that fail: every error has been decided "
                       "on, but which figure is wrong is still not known")}
        .in(language)
        .arg(summary.contradicted);
}

QString severityTitle(Severity severity, Language language) {
    switch (severity) {
    case Severity::Error:
        return Words{QStringLiteral("错误"), QStringLiteral("error")}.in(language);
    case Severity::Warning:
        return Words{QStringLiteral("警告"), QStringLiteral("warning")}.in(language);
    case Severity::Information:
        break;
    }
    return Words{QStringLiteral("提示"), QStringLiteral("information")}.in(language);
}

QString verdictTitle(Verdict verdict, Language language) {
    switch (verdict) {
    case Verdict::Confirmed:
        return Words{QStringLiteral("属实"), QStringLiteral("confirmed")}.in(language);
    case Verdict::Dismissed:
        return Words{QStringLiteral("不成立"), QStringLiteral("dismissed")}.in(language);
    case Verdict::Accepted:
        break;
    }
    return Words{QStringLiteral("原文如此"), QStringLiteral("accepted as printed")}.in(language);
}

} // namespace gouji
