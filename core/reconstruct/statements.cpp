#include "core/reconstruct/statements.h"

#include "core/reconstruct/compact_text.h"

#include <QRegularExpression>

#include <algorithm>

namespace gouji {

namespace {

constexpr size_t mostStatements = 64;
constexpr qsizetype longestQuote = 80;

/// What may stand between the words of one statement: no punctuation, no digits.
const QString gap = QStringLiteral("[^，。；：,;:\\d]{0,%1}?");
const QString number = QStringLiteral(
    "(?<n>\\d{1,3}(?:[,，]\\d{3})+|\\d{1,9})(?<more>[余多]?)(?:件|条|份|项|宗|次|篇|例|起|个)");

struct Phrase {
    FigureKey about;
    QRegularExpression pattern;
    bool isZero = false;     ///< a negation: states 0
    bool isFallback = false; ///< counts only where nothing else says how many
    QStringList never;       ///< words that make the clause speak of something else
};

/// Phrases of which each holds the same word.
struct Topic {
    QString word;
    std::vector<Phrase> phrases;
    bool needsRequests = false; ///< counts only where the paragraph speaks of requests
};

QString between(int most) {
    return gap.arg(most);
}

Phrase counted(const char* about, const QString& before, const QStringList& never = {}) {
    return {FigureKey(QString::fromLatin1(about)), QRegularExpression(before + number), false, false, never};
}

Phrase denied(const char* about, const QString& pattern, const QStringList& never = {}) {
    return {FigureKey(QString::fromLatin1(about)), QRegularExpression(pattern), true, false, never};
}

/// The number stands before the word that it counts: 收到16件申请.
Phrase followed(Phrase phrase, const QString& after) {
    phrase.pattern.setPattern(phrase.pattern.pattern() + after);
    return phrase;
}

Phrase fallback(Phrase phrase) {
    phrase.isFallback = true;
    return phrase;
}

Topic holding(const char16_t* word, std::vector<Phrase> phrases) {
    return {QString::fromUtf16(word), std::move(phrases)};
}

Topic besideRequests(const char16_t* word, std::vector<Phrase> phrases) {
    return {QString::fromUtf16(word), std::move(phrases), true};
}

std::vector<Topic> requestTopics() {
    const QString request = QStringLiteral("申请") + between(12);
    const QString none = QStringLiteral("(?:未|没有|无|不存在)(?:有)?");
    const QStringList others{QStringLiteral("结转"), QStringLiteral("去年"), QStringLiteral("同比"),
                             QStringLiteral("较上"), QStringLiteral("比上")};
    const QString received = QStringLiteral("(?:收到|接收|接到|收悉|新收)");
    return {
        holding(u"申请",
                {counted("t3.new.total", received + between(40) + request, others),
                 followed(counted("t3.new.total", received + between(12), others),
                          between(20) + QStringLiteral("申请")),
                 fallback(counted("t3.new.total", QStringLiteral("受理") + between(40) + request, others)),
                 denied("t3.new.total",
                        none + QStringLiteral("(?:收到|接收|接到|收悉|受理|新收)") + between(25) +
                            QStringLiteral("(?:申请公开|公开") + between(15) + QStringLiteral("申请|申请)"),
                        others),
                 denied("t3.new.total", none + QStringLiteral("(?:政府信息公开申请|依申请公开|公开申请)"),
                        others),
                 counted("t3.total.total",
                         QStringLiteral("(?:办理|办结|答复|回复|处理)") + between(30) + request, others)}),
        holding(u"结转",
                {counted("t3.carried_out.total",
                         QStringLiteral("结转(?:至|到)?(?:下|次|20\\d\\d)(?:一)?年") + between(16)),
                 counted("t3.carried_in.total", QStringLiteral("上(?:一)?年(?:度)?结转") + between(20))}),
    };
}

std::vector<Topic> resultTopics() {
    const QString few = between(8);
    const auto of = [&](const char* about, const char16_t* result) {
        return besideRequests(result, {counted(about, QString::fromUtf16(result) + few)});
    };
    return {
        besideRequests(
            u"部分公开",
            {counted("t3.disclosed.total", QStringLiteral("予以公开(?:及|和|、|与)部分公开") + few),
             counted("t3.partial.total", QStringLiteral("(?<!及|和|、|与)部分公开") + few)}),
        besideRequests(u"予以公开", {counted("t3.granted.total", QStringLiteral("予以公开") + few,
                                             {QStringLiteral("部分公开")})}),
        of("t3.refused.total", u"不予公开"),
        of("t3.unable.total", u"无法提供"),
        of("t3.unprocessed.total", u"不予处理"),
        of("t3.otherwise.total", u"其他处理"),
    };
}

std::vector<Topic> applicantTopics() {
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

std::vector<Topic> caseTopics() {
    const QString none = QStringLiteral("(?:未|没有|无|不存在)[^，。；,;\\d]{0,30}?");
    const auto of = [&](const char* about, const char16_t* kind) {
        const QString word = QString::fromUtf16(kind);
        return holding(kind, {counted(about, word + between(10)), denied(about, none + word)});
    };
    return {of("t4.review.total", u"行政复议"), of("t4.suits.total", u"行政诉讼")};
}

std::vector<Topic> otherTopics() {
    const QString fee = QStringLiteral("处理费");
    const QString sum = QStringLiteral("(?<n>\\d[\\d,，]*(?:\\.\\d+)?)(?<more>余?)元");
    return {
        holding(u"处理费",
                {{FigureKey(QStringLiteral("text.processing_fee")),
                  QRegularExpression(QStringLiteral("收取") + between(16) + fee + between(8) + sum),
                  false,
                  false,
                  {}},
                 denied("text.processing_fee",
                        QStringLiteral("(?:未|没有|无|不)(?:产生|收取|发生)?") + between(12) + fee)}),
        holding(u"主动公开",
                {counted("text.proactive",
                         QStringLiteral("主动公开") + between(10) + QStringLiteral("信息") + between(12),
                         {QStringLiteral("申请")})}),
    };
}

/// Where the clause that holds a position begins and ends.
std::pair<qsizetype, qsizetype> clauseAt(const QString& text, qsizetype from, qsizetype to) {
    static const QString marks = QStringLiteral("，。；;！？");
    qsizetype start = from, end = to;
    while (start > 0 && !marks.contains(text[start - 1]) && from - start < longestQuote)
        --start;
    while (end < text.size() && !marks.contains(text[end]) && end - to < longestQuote)
        ++end;
    return {start, end};
}

/// One document. Used once.
class StatementReader {
public:
    void read(const CompactText& compact) {
        const QString& text = compact.text();
        const bool counts = std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
        const auto isDenial = [](QChar c) { return QStringView(u"未没无不").contains(c); };
        const bool denies = std::any_of(text.begin(), text.end(), isDenial);
        if (!counts && !denies)
            return;
        const bool speaksOfRequests = text.contains(QStringLiteral("申请"));
        for (const Topic& topic : topics()) {
            if ((topic.needsRequests && !speaksOfRequests) || !text.contains(topic.word))
                continue;
            for (const Phrase& phrase : topic.phrases) {
                if (phrase.isZero ? denies : counts)
                    find(phrase, compact);
            }
        }
    }

    std::vector<Statement> take() {
        if (!has(FigureKey(QStringLiteral("t3.new.total"))))
            m_found.insert(m_found.end(), m_fallbacks.begin(), m_fallbacks.end());
        return std::move(m_found);
    }

private:
    static const std::vector<Topic>& topics() {
        static const std::vector<Topic> all = [] {
            std::vector<Topic> gathered;
            for (const auto& some :
                 {requestTopics(), caseTopics(), otherTopics(), resultTopics(), applicantTopics()})
                gathered.insert(gathered.end(), some.begin(), some.end());
            return gathered;
        }();
        return all;
    }

    void find(const Phrase& phrase, const CompactText& text) {
        auto matches = phrase.pattern.globalMatch(text.text());
        while (matches.hasNext() && m_found.size() < mostStatements) {
            const QRegularExpressionMatch match = matches.next();
            const auto [start, end] = clauseAt(text.text(), match.capturedStart(), match.capturedEnd());
            const QString clause = text.text().mid(start, end - start);
            if (isAboutOthers(phrase, clause))
                continue;
            add(phrase, match, clause, text.anchorOf(match.capturedStart(), match.capturedLength()));
        }
    }

    static bool isAboutOthers(const Phrase& phrase, const QString& clause) {
        return std::any_of(phrase.never.begin(), phrase.never.end(),
                           [&](const QString& word) { return clause.contains(word); });
    }

    void add(const Phrase& phrase, const QRegularExpressionMatch& match, const QString& clause,
             const Anchor& anchor) {
        std::optional<Decimal> value = Decimal();
        if (!phrase.isZero) {
            QString digits = match.captured(QStringLiteral("n"));
            digits.remove(u',').remove(u'，');
            value = Decimal::fromString(digits);
        }
        if (!value || isKnown(phrase.about, *value))
            return;
        Statement statement{phrase.about, *value, clause, anchor};
        statement.isAtLeast = !phrase.isZero && !match.captured(QStringLiteral("more")).isEmpty();
        (phrase.isFallback ? m_fallbacks : m_found).push_back(std::move(statement));
    }

    bool has(const FigureKey& about) const {
        return std::any_of(m_found.begin(), m_found.end(),
                           [&](const Statement& statement) { return statement.about == about; });
    }
    bool isKnown(const FigureKey& about, Decimal value) const {
        return std::any_of(m_found.begin(), m_found.end(), [&](const Statement& statement) {
            return statement.about == about && statement.value == value;
        });
    }

    std::vector<Statement> m_found, m_fallbacks;
};

} // namespace

std::vector<Statement> readStatements(const Document& document) {
    StatementReader reader;
    for (const Block& block : document.blocks) {
        if (const auto* paragraph = std::get_if<Paragraph>(&block))
            reader.read(CompactText(*paragraph, 0, paragraph->text.size()));
    }
    return reader.take();
}

} // namespace gouji
