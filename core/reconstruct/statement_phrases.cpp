#include "core/reconstruct/statement_phrases.h"

namespace gouji {

namespace {

/// What may stand between the words of one statement: no punctuation, no digits, but a remark in brackets.
const QString gap = QStringLiteral("(?:[（(][^（）()]{0,30}[）)]|[^，。；：,;:\\d（）()]){0,%1}?");
/// Neither an ordinal nor `近100条`, which says no number.
const QString number =
    QStringLiteral("(?<over>超过|逾)?(?<![第约近]|不到|不足|少于)"
                   "(?<n>\\d{1,3}(?:[,，]\\d{3})+|\\d{1,9}(?:\\.\\d+)?)(?<wan>万?)(?<more>[余多]?)"
                   "(?:件|条|份|项|宗|次|篇|例|起|个(?!月|工作|百分|小时|方面|部门|单位|自然日))"
                   "(?<least>以上)?");
const QString none = QStringLiteral("(?:未|没有|无|不存在)(?:有)?");
/// Other times than the report's year, and differences from them.
const QString otherTimes =
    QStringLiteral("去年|上(?:一)?年(?!度?结转)|往年|历年|(?<!今年)(?<!年初)以来|同期|同比|较上|比上|季度|"
                   "半年|增加|减少|增长|下降|上升");
/// Requests that are not for information.
const QString otherRequests =
    QStringLiteral("复议|诉讼|举报|投诉|信访|许可|救助|补助|补贴|入党|低保|仲裁|调解|贷款|赔偿|住房|资助");

QString between(int most) {
    return gap.arg(most);
}

StatementPhrase counted(const char* about, const QString& before, const QString& never = otherTimes) {
    return {FigureKey(QString::fromLatin1(about)), QRegularExpression(before + number),
            QRegularExpression(never), false, false};
}

StatementPhrase denied(const char* about, const QString& pattern, const QString& never = otherTimes) {
    return {FigureKey(QString::fromLatin1(about)), QRegularExpression(pattern), QRegularExpression(never),
            true, false};
}

/// The number stands before the word that it counts: 收到16件申请.
StatementPhrase followed(StatementPhrase phrase, const QString& after) {
    phrase.pattern.setPattern(phrase.pattern.pattern() + after);
    return phrase;
}

StatementPhrase fallback(StatementPhrase phrase) {
    phrase.isFallback = true;
    return phrase;
}

StatementTopic holding(const char16_t* word, std::vector<StatementPhrase> phrases) {
    return {QString::fromUtf16(word), std::move(phrases)};
}

StatementTopic besideRequests(const char16_t* word, std::vector<StatementPhrase> phrases) {
    return {QString::fromUtf16(word), std::move(phrases), true};
}

StatementTopic receivedTopic() {
    const char* about = "t3.new.total";
    const QString others = QString(otherTimes + QLatin1Char('|') + otherRequests + QStringLiteral("|结转"));
    const QString receive = QStringLiteral("(?:收到|接收|接到|收悉|受理|新收)");
    const QString received = QStringLiteral("(?:收到|接收|接到|收悉|新收)");
    const QString request = QStringLiteral("申请") + between(12);
    // Requests that led to something, or that somebody made of it, are counted elsewhere.
    const QString ends = QStringLiteral("(?!(?:而|所)?(?:引起|引发|提起|导致|产生|不服)|行政|复议|诉讼)");
    return holding(
        u"申请",
        {counted(about, received + between(40) + request, others),
         followed(counted(about, received + between(12), others), between(20) + QStringLiteral("申请")),
         fallback(counted(about, QStringLiteral("受理") + between(40) + request, others)),
         denied(about,
                none + receive + between(25) + QStringLiteral("(?:申请公开|公开") + between(15) +
                    QStringLiteral("申请|申请)") + ends,
                others),
         denied(about, none + QStringLiteral("(?:政府信息公开申请|依申请公开|公开申请)") + ends, others),
         denied(about,
                QStringLiteral("(?:无人|(?:未有|没有|无)(?:任何)?(?:公民|群众|个人|单位|企业|人))") +
                    QStringLiteral("[^，。；,;\\d]{0,20}?申请") + ends,
                others),
         denied(about, QStringLiteral("公开申请(?:数量|数|件数)?(?:均)?为(?:0(?![\\d.])|零)"), others),
         counted("t3.total.total", QStringLiteral("(?:办理|办结|答复|回复|处理)") + between(30) + request,
                 others)});
}

StatementTopic carriedTopic() {
    const QString next = QStringLiteral("结转(?:至|到)?(?:下|次|(?<next>20\\d\\d))(?:一)?年");
    return holding(
        u"结转",
        {counted("t3.carried_out.total", next + between(16)),
         denied("t3.carried_out.total", none + QStringLiteral("(?:需要?)?[^，。；,;\\d]{0,8}?") + next),
         counted("t3.carried_in.total",
                 QStringLiteral("上(?:一)?年(?:度)?结转(?!至|到|下|20)") + between(20)),
         counted("t3.carried_in.total",
                 QStringLiteral("(?<last>20\\d\\d)年(?:度)?结转(?!至|到|下|20)") + between(20)),
         denied("t3.carried_in.total", none + QStringLiteral("上(?:一)?年(?:度)?结转(?!至|到|下|20)"))});
}

std::vector<StatementTopic> resultTopics() {
    const QString few = between(8);
    const auto of = [&](const char* about, const char16_t* result) {
        return besideRequests(result, {counted(about, QString::fromUtf16(result) + few)});
    };
    return {
        besideRequests(
            u"部分公开",
            {counted("t3.disclosed.total", QStringLiteral("予以公开(?:及|和|、|与)(?:予以)?部分公开") + few),
             counted("t3.partial.total", QStringLiteral("(?<!及|和|、|与|及予以|和予以)部分公开") + few)}),
        besideRequests(u"予以公开", {counted("t3.granted.total", QStringLiteral("(?<!不)予以公开") + few,
                                             QString(otherTimes + QStringLiteral("|部分公开")))}),
        of("t3.refused.total", u"不予公开"),
        of("t3.unable.total", u"无法提供"),
        of("t3.unprocessed.total", u"不予处理"),
        of("t3.otherwise.total", u"其他处理"),
    };
}

std::vector<StatementTopic> applicantTopics() {
    const auto of = [](const char* about, const char16_t* who) {
        return besideRequests(
            who, {counted(about, QString::fromUtf16(who) + QStringLiteral("(?:申请)?(?:共|共计)?"))});
    };
    return {
        of("t3.new.natural_person", u"自然人"),      of("t3.new.business", u"商业企业"),
        of("t3.new.research", u"科研机构"),          of("t3.new.welfare", u"社会公益组织"),
        of("t3.new.legal_service", u"法律服务机构"),
    };
}

/// A number behind both kinds of cases is their sum, unless it says 各.
std::vector<StatementTopic> caseTopics() {
    const QString review = QStringLiteral("行政复议"), suit = QStringLiteral("行政诉讼");
    const QString cases = QStringLiteral("(?:案件)?"), with = QStringLiteral("[、和及与或]");
    const QString denial = QStringLiteral("(?:未|没有|无|不存在)[^，。；,;\\d]{0,30}?");
    const QString each = QStringLiteral("[^，。；,;\\d]{0,6}?(?:各|均为)");
    const QString onlyOne = QStringLiteral("(?:(?!行政诉讼|行政复议)[^，。；：,;:\\d]){0,10}?");
    const QString alone = QStringLiteral("(?<!行政复议[、和及与或])(?<!行政复议案件[、和及与或])"
                                         "(?<!行政诉讼[、和及与或])(?<!行政诉讼案件[、和及与或])");
    const auto of = [&](const char* about, const QString& word, const QString& other) {
        const QString both = QString(QStringLiteral("(?:") + word + cases + with + other + QLatin1Char('|') +
                                     other + cases + with + word + QLatin1Char(')') + cases);
        return StatementTopic{word,
                              {counted(about, QString(alone + word + onlyOne)), counted(about, both + each),
                               denied(about, denial + word)}};
    };
    return {of("t4.review.total", review, suit), of("t4.suits.total", suit, review)};
}

std::vector<StatementTopic> otherTopics() {
    const char* fees = "text.processing_fee";
    const QString fee = QStringLiteral("处理费");
    const QString sum = QStringLiteral("(?<![约近])(?<n>\\d[\\d,，]*(?:\\.\\d+)?)(?<wan>万?)(?<more>余?)元");
    const auto paid = [&](const QString& before) {
        return StatementPhrase{FigureKey(QString::fromLatin1(fees)), QRegularExpression(before + sum),
                               QRegularExpression(otherTimes), false, false};
    };
    return {
        holding(u"处理费",
                {paid(QStringLiteral("(?:收取|产生|收到)") + between(16) + fee + between(8)),
                 paid(fee + between(4) + QStringLiteral("(?:收取|收入|收费|为|共计|合计)") + between(4)),
                 denied(fees, QStringLiteral("(?:未|没有|无|不)(?:产生|收取|发生)?") + between(12) + fee)}),
        holding(u"主动公开",
                {counted("text.proactive",
                         QStringLiteral("主动公开") + between(10) + QStringLiteral("信息") + between(12),
                         QString(otherTimes + QStringLiteral("|申请")))}),
    };
}

} // namespace

const std::vector<StatementTopic>& statementTopics() {
    static const std::vector<StatementTopic> all = [] {
        std::vector<StatementTopic> gathered{receivedTopic(), carriedTopic()};
        for (const auto& some : {caseTopics(), otherTopics(), resultTopics(), applicantTopics()})
            gathered.insert(gathered.end(), some.begin(), some.end());
        return gathered;
    }();
    return all;
}

} // namespace gouji
