#include "core/checks/suggest/suggestion_sentences.h"

#include "core/base/words.h"
#include "core/checks/sentences.h"

#include <algorithm>

namespace gouji {

namespace {

/// What a mishap is called; empty where figures are wrong one by one.
Words mishapWords(SuggestionKind kind) {
    switch (kind) {
    case SuggestionKind::Swap:
        return {QStringLiteral("两个数值互换了位置。"),
                QStringLiteral("Two figures stand in each other's places. ")};
    case SuggestionKind::SwapRows:
        return {QStringLiteral("两行数值互换了位置。"),
                QStringLiteral("The figures of two rows stand in each other's places. ")};
    case SuggestionKind::Shift:
        return {QStringLiteral("该行数值错开了一格。"),
                QStringLiteral("The row's figures slid by one cell. ")};
    case SuggestionKind::Split:
        return {QStringLiteral("相邻单元格的数字分割有误。"),
                QStringLiteral("The digits of neighbouring cells are divided in the wrong place. ")};
    case SuggestionKind::Move:
        return {QStringLiteral("总计写在了其他栏。"), QStringLiteral("The total stands in another column. ")};
    case SuggestionKind::Change:
    case SuggestionKind::Fill:
        break;
    }
    return {};
}

Words reasonWords(MisreadingReason reason) {
    switch (reason) {
    case MisreadingReason::DigitConfused:
        return {QStringLiteral("（把数字认成了形近的数字）"),
                QStringLiteral(" (a digit taken for one of similar shape)")};
    case MisreadingReason::DigitChanged:
        return {QStringLiteral("（有一位数字不同）"), QStringLiteral(" (one digit differs)")};
    case MisreadingReason::DigitLost:
        return {QStringLiteral("（漏了一位数字）"), QStringLiteral(" (a digit was lost)")};
    case MisreadingReason::DigitAdded:
        return {QStringLiteral("（多了一位数字）"), QStringLiteral(" (a digit too many)")};
    case MisreadingReason::DigitsExchanged:
        return {QStringLiteral("（相邻两位数字颠倒）"), QStringLiteral(" (neighbouring digits exchanged)")};
    case MisreadingReason::NeighbourRepeated:
        return {QStringLiteral("（重复了相邻的数值）"),
                QStringLiteral(" (a neighbour's value was repeated)")};
    case MisreadingReason::SignAdded:
        return {QStringLiteral("（数值前的横线被当作负号）"),
                QStringLiteral(" (a stroke before it was taken for a minus)")};
    case MisreadingReason::UnitConfused:
        return {QStringLiteral("（把以元为单位的数当成了万元）"),
                QStringLiteral(" (an amount in yuan taken for 10,000 yuan)")};
    case MisreadingReason::PointLost:
        return {QStringLiteral("（漏了小数点）"), QStringLiteral(" (the decimal point was lost)")};
    case MisreadingReason::SumsOnly:
        return {QStringLiteral("（仅由勾稽关系得出）"), QStringLiteral(" (only the relations say so)")};
    case MisreadingReason::Follows:
    case MisreadingReason::Displaced:
        break;
    }
    return {};
}

QString wanted(const SuggestedChange& change, Language language) {
    if (change.value)
        return change.value->toString();
    if (change.most)
        return Words{QStringLiteral("%1 至 %2 之间的数"), QStringLiteral("a number from %1 to %2")}
            .in(language)
            .arg(change.least.toString(), change.most->toString());
    return Words{QStringLiteral("不小于 %1 的数"), QStringLiteral("%1 or more")}.in(language).arg(
        change.least.toString());
}

/// `name`: of the figure, as far as it has not been said.
QString changeSentence(const SuggestedChange& change, const QString& name, const Report& report,
                       Language language) {
    const Reading* reading = report.figures.find(change.key);
    const bool hasValue = reading && reading->value;
    const QString printed = hasValue ? reading->value->toString()
                                     : stateTitle(reading ? reading->state : FigureState::Missing, language);
    const Words pattern =
        hasValue ? Words{QStringLiteral("%1：%2 应为 %3%4"), QStringLiteral("%1: %2 should be %3%4")}
                 : Words{QStringLiteral("%1：%2，应为 %3%4"), QStringLiteral("%1: %2; should be %3%4")};
    return pattern.in(language).arg(name, printed, wanted(change, language),
                                    reasonWords(change.reason).in(language));
}

/// The table and row that all names begin with, or nothing.
QString commonRow(const QStringList& names) {
    const QString separator = QStringLiteral(" · ");
    const qsizetype end = names.size() < 2 ? -1 : names.front().lastIndexOf(separator);
    if (end < 0)
        return {};
    const QString row = names.front().left(end + separator.size());
    const bool isCommon =
        row.count(separator) > 1 &&
        std::all_of(names.begin(), names.end(), [&](const QString& name) { return name.startsWith(row); });
    return isCommon ? row : QString();
}

/// In the order in which the form prints them.
std::vector<SuggestedChange> asPrinted(const Suggestion& suggestion, const Report& report) {
    std::vector<SuggestedChange> ordered;
    for (const auto& [key, reading] : report.figures) {
        for (const SuggestedChange& change : suggestion.changes) {
            if (change.key == key)
                ordered.push_back(change);
        }
    }
    return ordered;
}

} // namespace

QString sentence(const Suggestion& suggestion, const Report& report, const FormLibrary& forms,
                 Language language) {
    constexpr size_t shown = 24;
    const std::vector<SuggestedChange> changes = asPrinted(suggestion, report);
    QStringList names;
    for (const SuggestedChange& change : changes)
        names += figureName(change.key, report, forms, language);
    const QString row = commonRow(names);
    QStringList parts;
    for (size_t i = 0; i < std::min(shown, changes.size()); ++i)
        parts += changeSentence(changes[i], names[qsizetype(i)].mid(row.size()), report, language);
    QString text = mishapWords(suggestion.kind).in(language);
    if (!row.isEmpty())
        text += row.chopped(3) + Words{QStringLiteral("——"), QStringLiteral(" – ")}.in(language);
    text += parts.join(Words{QStringLiteral("；"), QStringLiteral("; ")}.in(language));
    if (suggestion.changes.size() > shown)
        text += Words{QStringLiteral(" 等 %1 项"), QStringLiteral(" and others, %1 in all")}.in(language).arg(
            suggestion.changes.size());
    if (suggestion.agreeing > 0)
        text += Words{QStringLiteral("。与正文或上下年度的 %1 处数字相符"),
                      QStringLiteral(". Agrees with %1 number(s) of the prose or of the years beside it")}
                    .in(language)
                    .arg(suggestion.agreeing);
    if (suggestion.ties > 0)
        text += Words{QStringLiteral("。另有 %1 种同样可能的答案"),
                      QStringLiteral(". Other answers are as likely: %1")}
                    .in(language)
                    .arg(suggestion.ties);
    return text;
}

} // namespace gouji
