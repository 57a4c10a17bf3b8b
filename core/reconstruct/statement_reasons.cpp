#include "core/reconstruct/statement_phrases.h"

namespace gouji {

namespace {

using namespace phrase;

/// A row of 表三 below a result, told by its reason. 信息不存在 is none: it may be one of several reasons
/// that are counted under 本机关不掌握.
struct Reason {
    const char* about;
    const char16_t* result;
    const char16_t* word; ///< no text without it gives the reason
    const char16_t* words;
};

constexpr Reason reasons[] = {
    {"t3.refused.state_secret.total", u"不予公开", u"国家秘密", u"国家秘密"},
    {"t3.refused.other_law.total", u"不予公开", u"法规", u"法规(?:明确)?禁止(?:公开)?"},
    {"t3.refused.three_security.total", u"不予公开", u"一稳定", u"一稳定[”\"」]?"},
    {"t3.refused.third_party.total", u"不予公开", u"三方", u"三方(?:的)?(?:合法)?(?:权益|利益|权利)?"},
    {"t3.refused.internal.total", u"不予公开", u"内部", u"内部(?:事务|管理)(?:类)?(?:信息)?"},
    {"t3.refused.process.total", u"不予公开", u"过程性", u"过程性(?:信息)?"},
    {"t3.refused.enforcement_file.total", u"不予公开", u"案卷", u"执法案卷(?:信息)?"},
    {"t3.refused.inquiry.total", u"不予公开", u"行政查询", u"行政查询(?:事项)?"},
    {"t3.unable.not_held.total", u"无法提供", u"掌握", u"不掌握(?:相关)?(?:政府)?(?:信息)?"},
    {"t3.unable.needs_creation.total", u"无法提供", u"现成",
     u"没有现成(?:的)?(?:政府)?信息(?:、?需要?另行制作)?"},
    {"t3.unable.unclear.total", u"无法提供", u"不明确", u"内容(?:仍)?不明确"},
    {"t3.unprocessed.petition.total", u"不予处理", u"信访",
     u"信访(?:、?举报)?(?:、?投诉)?(?:类)?(?:申请|事项)?"},
    {"t3.unprocessed.repeat.total", u"不予处理", u"重复", u"重复(?:性)?申请"},
    {"t3.unprocessed.publication.total", u"不予处理", u"出版物", u"公开出版物"},
    {"t3.unprocessed.excessive.total", u"不予处理", u"反复", u"大量、?反复(?:提出)?(?:申请)?"},
    {"t3.unprocessed.reconfirm.total", u"不予处理", u"重新出具", u"重新出具(?:已获取)?(?:的)?(?:政府)?信息"},
};

/// Words of which a clause that gives one reason has one.
QString reasonWord() {
    return QStringLiteral(
        "(?:国家秘密|商业秘密|个人隐私|法规|一稳定|三方|内部|过程性|案卷|行政查询|不掌握|不存在|"
        "不属于|现成|不明确|信访|重复|出版物|反复|重新出具)");
}

StatementTopic reasonTopic(const Reason& reason) {
    const QString words = QString::fromUtf16(reason.words), result = QString::fromUtf16(reason.result);
    // One reason for one number: two that are joined are nobody's row.
    const QString several = QString(reasonWord() + QStringLiteral("[^，。；：;:\\d]{0,20}") + reasonWord());
    const QString never = QString(otherTimes + QStringLiteral("|分别|各(?=\\d)|") + several);
    const QString few = between(6);
    const QString behind = QStringLiteral("(?:的|申请|情形|共|有|为)*");
    const QString list =
        QString(result + QStringLiteral("(?:的|申请|共|有|为)*\\d{1,7}[件条](?:[（(]|[，,：:]其中)"
                                        "[^。；（）()]{0,80}?"));
    return besideRequests(
        reason.word,
        {counted(reason.about, QString(words + between(12) + QStringLiteral("[，,]?") + result + behind),
                 never),
         counted(reason.about, QString(list + words + few), never)});
}

} // namespace

QString resultReason() {
    return QString(QStringLiteral("因(?!政府信息)|由于|举报|") + reasonWord());
}

std::vector<StatementTopic> reasonTopics() {
    std::vector<StatementTopic> topics;
    for (const Reason& reason : reasons)
        topics.push_back(reasonTopic(reason));
    return topics;
}

} // namespace gouji
