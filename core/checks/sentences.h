#pragma once

#include "core/base/language.h"
#include "core/forms/form_library.h"
#include "core/report/decision.h"
#include "core/report/proof.h"
#include "core/report/report.h"

namespace gouji {

/// The sentence of a finding: table, row and column in the form's own words, with the arithmetic written out.
/// `report` gives the values; its `form` and `tableForms` give the words.
QString sentence(const Finding& finding, const Report& report, const FormLibrary& forms, Language language);

/// `表三 · （三）不予公开 · 1.属于国家秘密 · 商业企业`, in the edition that the report uses for that table.
QString figureName(const FigureKey& key, const Report& report, const FormLibrary& forms, Language language);

/// Why a figure of `report` reads as it does.
QString sentence(const Evidence& evidence, const Report& report, const FormLibrary& forms, Language language);
/// Where a part of the report's identity was printed: `年度：2023（标题）`.
QString sentence(const IdentityEvidence& evidence, Language language);
/// A relation in words: `总计 = 各类申请人之和`; also for `RULE.undecided`. Those of the edition that the
/// report uses for the rule's table, else of the newest that has the rule; a rule of no edition is its own
/// title.
QString relationTitle(QStringView rule, const Report& report, const FormLibrary& forms, Language language);
QString stateTitle(FigureState state, Language language); ///< 已读取, 空白, 不适用, 存疑, 缺失
QString proofTitle(ProofState state, Language language);
/// Why figures are open though no error is left to decide on; empty where that is not so.
QString openSentence(const ProofSummary& summary, Language language); ///< 两人录入一致, 仅勾稽关系成立, …
QString severityTitle(Severity severity, Language language); ///< 错误, 警告, 提示
QString verdictTitle(Verdict verdict, Language language);    ///< 属实, 不成立, 原文如此

} // namespace gouji
