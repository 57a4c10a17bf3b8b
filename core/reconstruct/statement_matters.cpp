#include "core/reconstruct/statement_phrases.h"

namespace gouji {

namespace {

using namespace phrase;

/// An amount of money. Fees of 表二 are stated in its unit, 万元.
StatementPhrase paid(const char* about, const QString& before) {
    const QString sum = QStringLiteral("(?<![约近])(?<n>\\d[\\d,，]*(?:\\.\\d+)?)(?<wan>万?)(?<more>余?)元");
    return {FigureKey(QString::fromLatin1(about)), QRegularExpression(before + sum),
            QRegularExpression(otherTimes)};
}

/// Two kinds of fees that are never each other's: for handling requests, and those of 表二.
std::vector<StatementTopic> feeTopics() {
    const QString fee = QStringLiteral("(?<!垃圾|污水|废水|废物)处理费"),
                  charge = QStringLiteral("行政事业性收费");
    const QString denial = QStringLiteral("(?:未|没有|无|不)(?:产生|收取|发生)?");
    const QString taken = QStringLiteral("(?:收取|收入|收费|为|共计|合计)");
    const char* fees = "text.processing_fee";
    const char* charges = "t2.fees.amount";
    return {
        topic(u"处理费",
              {paid(fees, QStringLiteral("(?:收取|产生|收到)") + between(16) + fee + between(8)),
               paid(fees, fee + between(4) + taken + between(4)), denied(fees, denial + between(12) + fee)}),
        topic(u"行政事业性收费",
              {paid(charges, QString(charge + QStringLiteral("(?:(?!处理费)[^，。；：,;:\\d]){0,8}?"))),
               denied(charges, QString(denial + QStringLiteral("(?:任何)?") + charge))})};
}

/// Documents that were made, repealed, are in force. Those published or examined are others.
StatementTopic documentTopic() {
    const QString document = QStringLiteral("(?:行政)?规范性文件") + between(8);
    const QString never =
        QString(otherTimes + QStringLiteral("|审查|审核|清理|解读|草案|征求意见|公开|公布|归集"));
    const auto of = [&](const char* about, const char* verbs) {
        return counted(about, QString::fromUtf8(verbs) + between(10) + document, never);
    };
    return topic(u"规范性文件", {of("t2.normative.issued", "(?:制发|制定|新制定|出台|印发|备案|报备)"),
                                 of("t2.normative.repealed", "(?:废止|宣布失效)"),
                                 of("t2.normative.in_force", "(?:现行有效|继续有效)")});
}

StatementTopic decisionTopic(const char* about, const char16_t* word) {
    return topic(word,
                 {counted(about, QStringLiteral("(?:作出|做出)(?:了)?(?:各类)?") + QString::fromUtf16(word) +
                                     QStringLiteral("(?:处理)?(?:决定)?(?:共|共计|合计)?"))});
}

} // namespace

std::vector<StatementTopic> matterTopics() {
    std::vector<StatementTopic> topics = feeTopics();
    topics.push_back(topic(
        u"主动公开", {counted("text.proactive",
                              QStringLiteral("主动公开") + between(10) + QStringLiteral("信息") + between(12),
                              QString(otherTimes + QStringLiteral("|申请")))}));
    topics.push_back(documentTopic());
    topics.push_back(decisionTopic("t2.licensing.decisions", u"行政许可"));
    topics.push_back(decisionTopic("t2.penalties.decisions", u"行政处罚"));
    topics.push_back(decisionTopic("t2.coercion.decisions", u"行政强制"));
    return topics;
}

} // namespace gouji
