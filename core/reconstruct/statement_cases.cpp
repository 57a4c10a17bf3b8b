#include "core/reconstruct/statement_phrases.h"

namespace gouji {

namespace {

using namespace phrase;

struct CaseResult {
    const char* column;
    const char16_t* words;
};

constexpr CaseResult caseResults[] = {
    {"upheld", u"(?:结果)?维持"},
    {"corrected", u"(?:结果|被|予以)?(?:纠正|纠错)|败诉"},
    {"other", u"其他结果"},
    {"pending", u"(?:尚未|未|还未)(?:审|办)结|正在(?:审理|办理)|(?:尚在)?审理中"},
};

/// Words that make cases those of one result.
const QString oneResult = QStringLiteral("维持|纠正|纠错|败诉|胜诉|撤销|撤回|撤诉|驳回|确认|违法|责令|变更|"
                                         "改判|调解|终止|逾期|审结|办结|结案|[已未]结");

/// 未发生败诉的行政诉讼案件, 未产生行政复议纠错案件, 行政诉讼2件，无一败诉: none was lost.
std::vector<StatementPhrase> noneLost(const QString& stem, const QString& word, const QString& other) {
    const QString lost = QStringLiteral("(?:败诉|纠错|(?:被|予以|结果)?纠正)");
    const QString few = QStringLiteral("(?:(?!") + other + QStringLiteral(")[^，。；,;、\\d])");
    const QByteArray about = (stem + QStringLiteral("corrected")).toLatin1();
    const QString no = QStringLiteral("(?:未(?!经)|没有|无|不存在)");
    return {
        denied(about,
               QString(no + few + QStringLiteral("{0,30}?") + word + few + QStringLiteral("{0,6}?") + lost)),
        denied(about,
               QString(no + few + QStringLiteral("{0,24}?") + lost + few + QStringLiteral("{0,6}?") + word)),
        denied(about, QString(word + QStringLiteral("(?:(?!") + other +
                              QStringLiteral(
                                  ")[^。；;]){0,40}?(?:未|没有|无|零)(?:有|一|发生|产生|出现|件|被|案件)*") +
                              lost))};
}

/// 其中维持2件、纠正1件, and 3件，均获维持: results of the cases named last.
std::vector<StatementPhrase> resultsOf(const QString& stem, const QString& word, const QString& other) {
    // The other kind ends what is said of this one.
    const QString until = QStringLiteral("(?:(?!") + other + QStringLiteral(")[^。；;])");
    std::vector<StatementPhrase> phrases;
    for (const CaseResult& result : caseResults) {
        const QByteArray about = (stem + QLatin1String(result.column)).toLatin1();
        const QString words = QStringLiteral("(?:%1)").arg(QString::fromUtf16(result.words));
        phrases.push_back(
            counted(about, QString(word + until + QStringLiteral("{0,60}?") + words +
                                   QStringLiteral("(?:的|原[^，。；\\d]{0,8})?(?:案件)?(?:为)?"))));
        StatementPhrase all = counted(about, QString(word + until + QStringLiteral("{0,20}?")));
        all.pattern.setPattern(all.pattern.pattern() +
                               QStringLiteral("[，,（(、]?(?:复议|诉讼|审理)?(?:结果)?"
                                              "(?:均|全部|都)(?:获|被|予以|为|已)?") +
                               words);
        phrases.push_back(std::move(all));
    }
    return phrases;
}

/// A number behind both kinds of cases is their sum, unless it says 各.
StatementTopic casesOf(const QString& stem, const QString& word, const QString& other) {
    const QString cases = QStringLiteral("(?:案件)?"), with = QStringLiteral("[、和及与或]");
    const QString denial =
        QString(QStringLiteral("(?:未(?![经审办结])|没有|无(?!未)|不存在)(?:(?!尚未|未审|未办|复议后|未经|") +
                oneResult + QStringLiteral(")[^，。；,;\\d]){0,30}?"));
    const QString unlessOne = QString(QStringLiteral("(?!后|申请人|机关|机构|[^，。；,;\\d]{0,8}?(?:") +
                                      oneResult + QStringLiteral("))"));
    const QString each = QStringLiteral("[^，。；,;\\d]{0,6}?(?:各|均为)");
    const QString onlyOne = QString(QStringLiteral("(?:(?!行政诉讼|行政复议|听证|开庭|出庭|文书|培训|宣传|") +
                                    oneResult + QStringLiteral(")[^，。；：,;:\\d]){0,10}?"));
    const QString alone = QStringLiteral("(?<!行政复议[、和及与或])(?<!行政复议案件[、和及与或])"
                                         "(?<!行政诉讼[、和及与或])(?<!行政诉讼案件[、和及与或])");
    const QString both = QString(QStringLiteral("(?:") + word + cases + with + other + QLatin1Char('|') +
                                 other + cases + with + word + QLatin1Char(')') + cases);
    const QByteArray total = (stem + QStringLiteral("total")).toLatin1();
    // 办理行政复议案件12件（其中涉及政府信息公开6件）
    const QString ofDisclosure =
        QStringLiteral("[（(，,、]?其中(?:涉及|有关|属于|因)?(?:政府)?信息公开(?!申请)");
    StatementPhrase all = counted(total, QString(alone + word + onlyOne),
                                  QString(otherTimes + QStringLiteral("|新增|新收|结转")));
    all.pattern.setPattern(all.pattern.pattern() + QStringLiteral("(?!") + ofDisclosure + u')');
    std::vector<StatementPhrase> phrases{
        std::move(all), counted(total, both + each), denied(total, denial + word + unlessOne),
        counted(total, QString(word + onlyOne + QStringLiteral("\\d{1,7}[件起宗例]") + ofDisclosure +
                               QStringLiteral("[^，。；,;\\d（）()]{0,10}?")))};
    for (const auto& some : {resultsOf(stem, word, other), noneLost(stem, word, other)})
        phrases.insert(phrases.end(), some.begin(), some.end());
    return StatementTopic{word, std::move(phrases)};
}

} // namespace

std::vector<StatementTopic> caseTopics() {
    const QString review = QStringLiteral("行政复议"), suit = QStringLiteral("行政诉讼");
    const QString few = between(6);
    return {
        casesOf(QStringLiteral("t4.review."), review, suit),
        casesOf(QStringLiteral("t4.suits."), suit, review),
        topic(u"复议",
              {counted("t4.review+suits.total",
                       QStringLiteral(
                           "复议(?:案件)?[、和及与或](?:行政)?诉讼(?:案件)?(?:一共|共计|共|合计|总计|总共)"
                           "(?:发生|受理|办理|收到|有|为)?"))}),
        topic(u"起诉", {denied("t4.suit_after_review.total",
                               QStringLiteral("(?:(?<!尚)未(?![经审办])|没有|无|不存在)[^，。；,;、\\d]{0,20}"
                                              "?复议后(?:提起|起)(?:行政)?诉"
                                              "(?![^，。；,;\\d]{0,4}(?:败|胜))")),
                        counted("t4.suit_direct.total",
                                QStringLiteral("未经(?:行政)?复议(?:直接)?(?:提起|起)(?:行政)?诉讼?") + few),
                        counted("t4.suit_after_review.total",
                                QStringLiteral("(?:经)?(?:行政)?复议后(?:提起|起)(?:行政)?诉讼?") + few)}),
    };
}

} // namespace gouji
