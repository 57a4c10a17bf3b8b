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
    {"corrected", u"(?:结果|被|予以)?纠正"},
    {"other", u"其他结果"},
    {"pending", u"(?:尚未|未|还未)(?:审|办)结|正在(?:审理|办理)|(?:尚在)?审理中"},
};

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
    const QString denial = QStringLiteral("(?:未|没有|无|不存在)[^，。；,;\\d]{0,30}?");
    const QString each = QStringLiteral("[^，。；,;\\d]{0,6}?(?:各|均为)");
    const QString onlyOne =
        QStringLiteral("(?:(?!行政诉讼|行政复议|维持|纠正|审结)[^，。；：,;:\\d]){0,10}?");
    const QString alone = QStringLiteral("(?<!行政复议[、和及与或])(?<!行政复议案件[、和及与或])"
                                         "(?<!行政诉讼[、和及与或])(?<!行政诉讼案件[、和及与或])");
    const QString both = QString(QStringLiteral("(?:") + word + cases + with + other + QLatin1Char('|') +
                                 other + cases + with + word + QLatin1Char(')') + cases);
    const QByteArray total = (stem + QStringLiteral("total")).toLatin1();
    std::vector<StatementPhrase> phrases{counted(total, QString(alone + word + onlyOne)),
                                         counted(total, both + each), denied(total, denial + word)};
    for (StatementPhrase& result : resultsOf(stem, word, other))
        phrases.push_back(std::move(result));
    return StatementTopic{word, std::move(phrases)};
}

} // namespace

std::vector<StatementTopic> caseTopics() {
    const QString review = QStringLiteral("行政复议"), suit = QStringLiteral("行政诉讼");
    const QString few = between(6);
    return {
        casesOf(QStringLiteral("t4.review."), review, suit),
        casesOf(QStringLiteral("t4.suits."), suit, review),
        topic(u"起诉", {counted("t4.suit_direct.total",
                                QStringLiteral("未经(?:行政)?复议(?:直接)?(?:提起|起)(?:行政)?诉讼?") + few),
                        counted("t4.suit_after_review.total",
                                QStringLiteral("(?:经)?(?:行政)?复议后(?:提起|起)(?:行政)?诉讼?") + few)}),
    };
}

} // namespace gouji
