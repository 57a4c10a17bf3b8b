#include "core/reconstruct/statement_scope.h"

#include <QRegularExpression>

namespace gouji {

namespace {

/// Scopes as the subject of a clause: after a mark, a year, 其中; not in 按照区政府办要求 or 服务全县大局.
const QRegularExpression& scopes() {
    static const QString before =
        QStringLiteral("(?:^|[，。；：、（(年日度月间]|其中|截至目前|全年|共有|上|下)");
    static const QString own =
        QStringLiteral("(?<own>我(?:镇|乡|局|区|县|市|省|州|盟|旗|街道|办事处|办|委|厅|院|校|场|处|站|中心|"
                       "单位|部门|机关|管委会)|"
                       "本(?:机关|单位|部门|行政机关|级|镇|乡|局|街道|委|办|厅)|(?:[省市县区旗州镇乡](?:人民)"
                       "?(?:政府)?|街道)本级)");
    static const QString whole =
        QStringLiteral("(?<whole>全(?:省|市|县|区|旗|州|盟|镇|乡|街道|苏木|系统|行业)(?:各[^，。；\\d]{0,12}?"
                       "(?:部门|单位|机关|街道|乡镇|镇|乡))?)(?!上下|大局|面|年)");
    static const QString office = QStringLiteral(
        "(?<office>[省市县区旗州盟]?(?:人民)?政府办(?:公室|公厅)?)(?!关于|印发|文件|要求|通知|网)");
    static const QString named = QStringLiteral(
        "(?<named>(?:(?![度我本全共各]|上级|有关|相关)[\\x{4E00}-\\x{9FA5}]{2,14}?(?:人民政府|镇|乡|街道|"
        "局|委|办事处|管委会|委员会|中心|部门|单位|县|"
        "区|市|旗|苏木|村|社区)|各(?:乡镇|镇|街道|部门|单位|村)(?=收到|受理|接收)|[省市县区旗州盟镇乡]政府))("
        "?=(?:共|累计|新收|未|没有|无|全年|本年|今年|"
        "依法|严格|收到|受理|接收|接到|办理|办结|答复|认真|深入|坚持|高度))");
    static const QRegularExpression all(before + QStringLiteral("(?:") + own + QLatin1Char('|') + whole +
                                        QLatin1Char('|') + office + QLatin1Char('|') + named +
                                        QLatin1Char(')'));
    return all;
}

StatedScope scopeOf(const QRegularExpressionMatch& match) {
    static const std::pair<const char*, StatementScope> groups[] = {{"own", StatementScope::Own},
                                                                    {"whole", StatementScope::Whole},
                                                                    {"office", StatementScope::Office},
                                                                    {"named", StatementScope::Named}};
    for (const auto& [name, scope] : groups) {
        const QString words = match.captured(QString::fromLatin1(name));
        if (!words.isEmpty())
            return {scope, words};
    }
    return {};
}

struct Channels {
    int count = 0; ///< 3 for more
    bool isJoined = false;
};

/// Ways in which requests come.
Channels channelsIn(const QString& clause) {
    static const QRegularExpression channel(QStringLiteral(
        "网络|网上|在线|线上|线下|互联网|门户网站|网站|电子邮件|邮箱|信函|邮寄|书面|现场|当面|口头|"
        "传真|窗口|平台|EMS"));
    static const QRegularExpression several(
        QStringLiteral("(?:各种|多种|各类|不同|各|等)(?:形式|渠道|方式|途径)"));
    if (several.match(clause).hasMatch())
        return {};
    static const QRegularExpression joined(QStringLiteral("[、和及与]|线上线下"));
    constexpr int most = 3;
    Channels channels;
    auto found = channel.globalMatch(clause);
    while (found.hasNext() && channels.count < most) {
        found.next();
        ++channels.count;
    }
    channels.isJoined = channels.count > 1 && joined.match(clause).hasMatch();
    return channels;
}

bool namesSome(const QString& clause) {
    static const QRegularExpression some(
        QStringLiteral("其中(?!，|：|,|:)(?![^，。；\\d]{0,4}新收)|"
                       "(?:涉及|有关|关于)(?!政府信息公开|依申请公开|信息公开)[^，。；\\d]{1,24}?申请|转办|"
                       "转来|不属于|重复"));
    return some.match(clause).hasMatch();
}

} // namespace

StatedScope scopeIn(const QString& before) {
    // The statement's own words end what a subject may stand before.
    const QString text = before + QStringLiteral("收到");
    StatedScope last;
    auto found = scopes().globalMatch(text);
    while (found.hasNext())
        last = scopeOf(found.next());
    return last;
}

bool countsOnlySome(const QString& clause) {
    const Channels channels = channelsIn(clause);
    const bool isOneWay = channels.count == 1 || (channels.count == 2 && !channels.isJoined);
    return isOneWay || namesSome(clause);
}

bool deniesOnlySome(const QString& clause) {
    const int ways = channelsIn(clause).count;
    return ways == 1 || ways == 2 || namesSome(clause);
}

StatementScope scopeOfName(const QString& name) {
    static const QRegularExpression whole(QStringLiteral("^全[省市县区旗州盟镇乡街]"));
    static const QRegularExpression office(
        QStringLiteral("^[省市县区旗州盟]?(?:人民)?政府办(?:公室|公厅)?$"));
    if (whole.match(name).hasMatch())
        return StatementScope::Whole;
    if (name.endsWith(QStringLiteral("本级")) || name.startsWith(u'我') || name.startsWith(u'本'))
        return StatementScope::Own;
    return office.match(name).hasMatch() ? StatementScope::Office : StatementScope::Named;
}

QString applicantsIn(const QString& words) {
    const bool persons = words.contains(QStringLiteral("自然人")) || words.contains(QStringLiteral("公民")) ||
                         words.contains(QStringLiteral("个人"));
    const bool organisations =
        words.contains(QStringLiteral("法人")) || words.contains(QStringLiteral("组织"));
    if (persons == organisations)
        return {};
    return persons ? QStringLiteral("natural_person") : QStringLiteral("organisations");
}

} // namespace gouji
