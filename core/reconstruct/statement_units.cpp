#include "core/reconstruct/statement_units.h"

#include <QRegularExpression>

namespace gouji {

namespace {

/// Digits at once behind the name, or behind verbs.
QString counted() {
    return QStringLiteral("(?:[（(][^（）()]{0,20}[）)])?(?:共|累计|合计|总计|收到|受理|接收|接到|办理|新收|"
                          "申请){0,3}(?<n>\\d{1,6})件"
                          "(?!人大|人民|群众|市民|政协|信访|建议|提案|投诉|举报|咨询|来信)");
}

/// 县本级, 县政府, 县政府办, 全县, 县公安局, 镇财政所; not 已办, 网站.
const QRegularExpression& listed() {
    static const QRegularExpression item(
        QStringLiteral(
            "(?:^|[、，,])(?<who>[省市县区旗州盟镇乡](?:人民)?政府(?:本级)?|[省市县区旗州盟镇乡街道]{1,2}"
            "本级|"
            "(?!自然人|法人|[已转交待在未承督协新全]办)[\\x{4E00}-\\x{9FA5}]{1,12}?"
            "(?:局|委|办|所|(?<!网)站|院|队|科|镇|乡|村|社区|街道|中心|公司|政府办公室|办公室|委员会|"
            "办事处|大队))") +
        counted());
    return item;
}

const QRegularExpression& alone() {
    static const QRegularExpression item(
        QStringLiteral("(?:^|[，；,;：:。])(?<who>[我本](?:镇|乡|局|区|县|市|街道|办|委|机关|单位|部门)|全["
                       "省市县区旗州盟镇乡]|["
                       "省市县区旗州盟镇乡](?:(?:人民)?政府(?:本级)?|本级))"
                       "(?=[共累合总收受接（(])") +
        counted());
    return item;
}

UnitCount unitAt(const QRegularExpressionMatch& item, qsizetype offset) {
    const qsizetype from = offset + item.capturedStart(u"who");
    const qsizetype to = offset + item.capturedEnd();
    return {item.captured(u"who"), item.captured(u"n"), from, to, from, to - from};
}

} // namespace

std::vector<UnitCount> unitsIn(const QString& text, int most) {
    static const QRegularExpression list(
        QStringLiteral("(?:其中|分别为|分别是)[：:，,]?(?<items>[^。；]{4,300})"));
    std::vector<UnitCount> units;
    auto lists = list.globalMatch(text);
    while (lists.hasNext() && units.size() < size_t(most)) {
        const auto found = lists.next();
        auto items = listed().globalMatch(found.captured(u"items"));
        while (items.hasNext() && units.size() < size_t(most)) {
            units.push_back(unitAt(items.next(), found.capturedStart(u"items")));
            units.back().listFrom = found.capturedStart();
            units.back().listLength = found.capturedLength();
        }
    }
    auto others = alone().globalMatch(text);
    while (others.hasNext() && units.size() < size_t(most))
        units.push_back(unitAt(others.next(), 0));
    return units;
}

} // namespace gouji
