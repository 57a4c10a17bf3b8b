#include "core/reconstruct/statement_phrases.h"

namespace gouji {

namespace phrase {

namespace {

/// Neither an ordinal nor `近100条`, which says no number.
QString number() {
    return QStringLiteral("(?<over>超过|逾)?(?<![第约近]|不到|不足|少于)"
                          "(?<n>\\d{1,3}(?:[,，]\\d{3})+|\\d{1,9}(?:\\.\\d+)?)(?<wan>万?)(?<more>[余多]?)"
                          "(?:件|条|份|项|宗|次|篇|例|起|个(?!月|工作|百分|小时|方面|部门|单位|自然日))"
                          "(?<least>以上)?");
}

} // namespace

const QString none = QStringLiteral("(?:未|没有|无|不存在)(?:有)?");
const QString otherTimes =
    QStringLiteral("去年|上(?:一)?年(?!度?结转)|往年|历年|(?<!今年)(?<!年初)以来|同期|同比|较上|比上|季度|"
                   "半年|近[两二三四五几]年|[两三四五]年来|年均|月均|平均|增加|减少|增长|下降|上升");

QString between(int most) {
    return QStringLiteral("(?:[（(][^（）()]{0,30}[）)]|[^，。；：…,;:\\d（）()]){0,%1}?").arg(most);
}

StatementPhrase counted(const char* about, const QString& before, const QString& never) {
    return {FigureKey(QString::fromLatin1(about)), QRegularExpression(before + number()),
            QRegularExpression(never)};
}

StatementPhrase counted(const char* about, const QString& before) {
    return counted(about, before, otherTimes);
}

StatementPhrase denied(const char* about, const QString& pattern, const QString& never) {
    return {FigureKey(QString::fromLatin1(about)), QRegularExpression(pattern), QRegularExpression(never),
            true};
}

StatementPhrase denied(const char* about, const QString& pattern) {
    return denied(about, pattern, otherTimes);
}

StatementTopic topic(const char16_t* word, std::vector<StatementPhrase> phrases) {
    return {QString::fromUtf16(word), std::move(phrases)};
}

StatementTopic besideRequests(const char16_t* word, std::vector<StatementPhrase> phrases) {
    return {QString::fromUtf16(word), std::move(phrases), true};
}

} // namespace phrase

namespace {

using namespace phrase;

/// Requests that are not for information.
const QString otherRequests =
    QStringLiteral("复议|诉讼|举报|投诉|信访|许可|救助|补助|补贴|入党|低保|仲裁|调解|贷款|赔偿|住房|资助");

/// 逾期答复2件 are only some.
const QString inTime = QStringLiteral("(?<![不未])(?<!逾期|超期|超时|延期|延迟|不予|未予|未能)(?<!未按期|"
                                      "未按时|未及时|不及时|延期后|逾期后|超期后)");

/// The number stands before the word that it counts: 收到16件申请.
StatementPhrase followed(StatementPhrase phrase, const QString& after) {
    phrase.pattern.setPattern(phrase.pattern.pattern() + after);
    return phrase;
}

StatementPhrase fallback(StatementPhrase phrase) {
    phrase.isFallback = true;
    return phrase;
}

StatementPhrase ofSentence(StatementPhrase phrase) {
    phrase.isOfSentence = true;
    return phrase;
}

StatementTopic receivedTopic() {
    const char* about = "t3.new.total";
    const QString others = QString(otherTimes + QLatin1Char('|') + otherRequests +
                                   QStringLiteral("|结转|分别(?:收到|受理|接收|接到)"));
    const QString receive = QStringLiteral("(?:收到|接收|接到|收悉|受理|新收)");
    const QString received = QStringLiteral("(?:收到|接收|接到|收悉|新收)");
    const QString request = QStringLiteral("申请") + between(12);
    // Requests that led to something, or that somebody made of it, are counted elsewhere.
    const QString ends = QStringLiteral("(?!人|(?:而|所)?(?:引起|引发|提起|导致|产生|不服)|行政|复议|诉讼)");
    // None of a kind is not none.
    const QString kinds =
        QString(others + QStringLiteral("|涉密|重复|社会公益|科研机构|法律服务|商业企业|转办|交办|不符|无效|"
                                        "逾期|大量|恶意|疑难|复杂|需要|应当"));
    return topic(
        u"申请",
        {counted(about, received + between(40) + request, others),
         followed(counted(about, received + between(12), others), between(20) + QStringLiteral("申请")),
         fallback(counted(about, QStringLiteral("受理") + between(40) + request, others)),
         denied(about,
                none + receive + between(25) + QStringLiteral("(?:申请公开|公开") + between(15) +
                    QStringLiteral("申请|申请)") + ends,
                kinds),
         denied(about, none + QStringLiteral("(?:政府信息公开申请|依申请公开|公开申请)") + ends, kinds),
         denied(about,
                QStringLiteral("(?:无人|(?:未有|没有|无)(?:任何)?(?:公民|群众|个人|单位|企业|人))") +
                    QStringLiteral("[^，。；,;\\d]{0,20}?申请") + ends,
                others),
         denied(about, QStringLiteral("公开申请(?:数量|数|件数)?(?:均)?为(?:0(?![\\d.])|零)"), others),
         counted("t3.total.total",
                 inTime + QStringLiteral("(?:办理|办结|答复|回复|处理)") + between(30) + request, others)});
}

/// 办结42件 where the sentence has said what it counts.
StatementTopic handledTopic(const char16_t* word) {
    const QString others =
        QStringLiteral("建议|提案|信箱|热线|信访|投诉|举报|咨询|留言|许可|复议|诉讼|来信|诉求|"
                       "工单|其中[^，。；]*(?:办结|答复)");
    const QString count =
        QString(QString::fromUtf16(word) + QStringLiteral("(?:完毕|完成|了|共|共计|合计){0,2}"));
    const QString never = QString(otherTimes + QLatin1Char('|') + others);
    const QString extended = QStringLiteral("延期|逾期|超期|延长");
    // 按期答复26件，延期答复5件
    StatementPhrase timely =
        followed(counted("t3.total.total", QStringLiteral("(?<![未不能])(?:按期|按时|如期|及时)") + count,
                         QString(never + QLatin1Char('|') + extended)),
                 QStringLiteral("(?![，,、；;][^。]{0,20}?(?:") + extended + QStringLiteral("))"));
    return besideRequests(
        word, {ofSentence(counted("t3.total.total",
                                  inTime + QStringLiteral("(?<!按期|按时|如期|及时)") + count, never)),
               ofSentence(std::move(timely))});
}

StatementTopic carriedTopic() {
    const QString never = QString(otherTimes + QStringLiteral("|复议|诉讼|建议|提案|信访|资金|工单"));
    const QString next = QStringLiteral("结转(?:至|到)?(?:下|次|(?<next>20\\d\\d))(?:一)?年");
    return topic(
        u"结转",
        {counted("t3.carried_out.total", next + between(16), never),
         denied("t3.carried_out.total", none + QStringLiteral("(?:需要?)?[^，。；,;\\d]{0,8}?") + next,
                never),
         ofSentence(denied("t3.carried_out.total",
                           QStringLiteral("(?:办结|办理完毕|处理完毕|答复|回复)[^。；;\\d]{0,24}?") + none +
                               QStringLiteral("(?:需要?)?结转(?:申请|事项|案件|情况|情形|件|的)*"
                                              "(?=[，。；、）),;]|$)"))),
         counted("t3.carried_in.total",
                 QStringLiteral("上(?:一)?年(?:度)?结转(?!至|到|下|20\\d\\d年)") + between(20), never),
         counted("t3.carried_in.total",
                 QStringLiteral("(?<last>20\\d\\d)年(?:度)?结转(?!至|到|下|20\\d\\d年)") + between(20),
                 never),
         denied("t3.carried_in.total",
                none + QStringLiteral("上(?:一)?年(?:度)?结转(?!至|到|下|20\\d\\d年)"))});
}

/// One result alone, or several whose sum is stated: 予以公开及部分公开42件.
std::vector<StatementTopic> resultTopics() {
    const QString few = between(8);
    const QString never = QString(otherTimes + QStringLiteral("|分别|各(?=\\d)"));
    const QString alone = QStringLiteral("(?<!公开[及和、与或]|提供[及和、与或]|处理[及和、与或])");
    const QString single = QStringLiteral("(?![及和、与或]|以及)");
    const auto of = [&](const char* about, const char16_t* result) {
        const QString all = QString(never + u'|' + resultReason());
        StatementPhrase phrase = counted(about, alone + QString::fromUtf16(result) + single + few, all);
        phrase.isOfClauseBefore = true;
        return besideRequests(result, {std::move(phrase)});
    };
    const QString withPartial = QStringLiteral("(?:其中)?(?:包含|包括|含)[^（）()\\d]{0,4}?部分公开");
    const QString word = QStringLiteral("予以公开|(?:予以)?部分公开|不予公开|无法提供|不予处理|其他处理");
    const QString more = QStringLiteral("(?:[及和、与或]|以及)(?<r%1>") + word + QLatin1Char(')');
    StatementPhrase sum =
        counted("",
                QStringLiteral("(?<r1>") + word + QLatin1Char(')') + more.arg(2) + QStringLiteral("(?:") +
                    more.arg(3) + QStringLiteral(")?(?:") + more.arg(4) + QStringLiteral(")?") + few,
                never);
    return {
        besideRequests(u"公开", {std::move(sum)}),
        besideRequests(
            u"部分公开",
            {counted("t3.partial.total",
                     alone + QStringLiteral("(?<!公开[及和、与或]予以)部分公开") + single + few, never)}),
        besideRequests(
            u"予以公开",
            {followed(counted("t3.granted.total",
                              alone + QStringLiteral("(?<!不)予以公开(?![（(]") + withPartial + u')' + few,
                              QString(never + QStringLiteral("|部分公开"))),
                      QStringLiteral("(?![（(，,]") + withPartial + u')'),
             counted("t3.disclosed.total", alone + QStringLiteral("(?<!不)予以公开[（(]") + withPartial +
                                               QStringLiteral("[^（）()\\d]{0,6}[）)]") + few),
             followed(counted("t3.disclosed.total", alone + QStringLiteral("(?<!不)予以公开") + few, never),
                      QStringLiteral("(?=[（(，,]") + withPartial + u')')}),
        of("t3.refused.total", u"不予公开"),
        of("t3.unable.total", u"无法提供"),
        of("t3.unprocessed.total", u"不予处理"),
        of("t3.otherwise.total", u"其他处理"),
    };
}

std::vector<StatementTopic> applicantTopics() {
    const QString added = QStringLiteral("(?:(?:的)?申请)?(?:共|共计|为)?");
    const auto of = [&](const char* about, const char16_t* who) {
        return besideRequests(who, {counted(about, QString::fromUtf16(who) + added)});
    };
    return {
        besideRequests(
            u"法人",
            {counted(
                "t3.new.organisations",
                QStringLiteral(
                    "(?<!企业|自然人[、和及与或]|公民[、和及与或])法人(?:(?:[、和及与或]|或者)?(?:其他|其它)"
                    "?(?:社会)?(?:组织|机构))?") +
                    added)}),
        of("t3.new.natural_person", u"自然人"),
        of("t3.new.business", u"商业企业"),
        of("t3.new.research", u"科研机构"),
        of("t3.new.welfare", u"社会公益组织"),
        of("t3.new.legal_service", u"法律服务机构"),
    };
}

} // namespace

const std::vector<StatementTopic>& statementTopics() {
    static const std::vector<StatementTopic> all = [] {
        std::vector<StatementTopic> gathered{receivedTopic(), handledTopic(u"办结"), handledTopic(u"答复"),
                                             carriedTopic()};
        for (const auto& some :
             {caseTopics(), matterTopics(), resultTopics(), reasonTopics(), applicantTopics()})
            gathered.insert(gathered.end(), some.begin(), some.end());
        return gathered;
    }();
    return all;
}

} // namespace gouji
