#include "core/reconstruct/statements.h"

#include "core/reconstruct/compact_text.h"
#include "core/reconstruct/statement_phrases.h"

#include <algorithm>

namespace gouji {

namespace {

constexpr size_t mostStatements = 64;
constexpr qsizetype longestQuote = 80;
constexpr qsizetype longestSentence = 400;

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

/// The text from the beginning of the sentence to a position, without titles of papers.
QString sentenceBefore(const QString& text, qsizetype position) {
    static const QRegularExpression quoted(QStringLiteral("《[^《》]*》"));
    qsizetype start = position;
    while (start > 0 && !QStringView(u"。！？").contains(text[start - 1]) &&
           position - start < longestSentence)
        --start;
    return text.mid(start, position - start).remove(quoted);
}

/// Whether the sentence tells of another year than the report's, or of several. A year that is compared with,
/// carried to, or a law's says nothing of the numbers behind it.
bool tellsOfOtherYear(const QString& sentence, int year) {
    static const QRegularExpression several(QStringLiteral("20\\d\\d年?度?(?:至|到|-|—|－|～|~)20\\d\\d年"));
    static const QRegularExpression mention(
        QStringLiteral("(?<![至到转据照按比较自从与同〔\\d])(20\\d\\d)年"
                       "(?!度?(?:新?修订|起?施行|起?实施|颁布|印发|出台|发布|以来|结转))"));
    if (several.match(sentence).hasMatch())
        return true;
    int last = year;
    auto mentions = mention.globalMatch(sentence);
    while (mentions.hasNext())
        last = mentions.next().captured(1).toInt();
    return last != year;
}

bool captures(const QRegularExpressionMatch& match, const char* name) {
    return !match.captured(QString::fromLatin1(name)).isEmpty();
}

/// One document. Used once.
class StatementReader {
public:
    explicit StatementReader(std::optional<int> year) : m_year(year) {}

    void read(const CompactText& compact) {
        const QString& text = compact.text();
        const bool counts = std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
        const auto isDenial = [](QChar c) { return QStringView(u"未没无不零").contains(c); };
        const bool denies = counts || std::any_of(text.begin(), text.end(), isDenial);
        if (!denies)
            return;
        const bool speaksOfRequests = text.contains(QStringLiteral("申请"));
        for (const StatementTopic& topic : statementTopics()) {
            if ((topic.needsRequests && !speaksOfRequests) || !text.contains(topic.word))
                continue;
            for (const StatementPhrase& phrase : topic.phrases) {
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
    void find(const StatementPhrase& phrase, const CompactText& compact) {
        const QString& text = compact.text();
        auto matches = phrase.pattern.globalMatch(text);
        while (matches.hasNext() && m_found.size() < mostStatements) {
            const QRegularExpressionMatch match = matches.next();
            const auto [start, end] = clauseAt(text, match.capturedStart(), match.capturedEnd());
            if (isAboutOthers(phrase, text.mid(start, match.capturedEnd() - start)) ||
                isOfOtherYear(match, text))
                continue;
            add(phrase, match, text.mid(start, end - start),
                compact.anchorOf(match.capturedStart(), match.capturedLength()));
        }
    }

    /// `before`: the clause to the end of the number. Remarks in brackets are not what is counted.
    static bool isAboutOthers(const StatementPhrase& phrase, QString before) {
        static const QRegularExpression remark(QStringLiteral("[（(][^（）()]*[）)]"));
        return phrase.never.match(before.remove(remark)).hasMatch();
    }

    bool isOfOtherYear(const QRegularExpressionMatch& match, const QString& text) const {
        if (!m_year)
            return captures(match, "last"); // whose year the carrying was from cannot be told
        const auto isYear = [&](const char* name, int year) {
            return !captures(match, name) || match.captured(QString::fromLatin1(name)).toInt() == year;
        };
        return !isYear("next", *m_year + 1) || !isYear("last", *m_year - 1) ||
               tellsOfOtherYear(sentenceBefore(text, match.capturedStart()), *m_year);
    }

    void add(const StatementPhrase& phrase, const QRegularExpressionMatch& match, const QString& clause,
             const Anchor& anchor) {
        constexpr int tenThousand = 10'000;
        std::optional<Decimal> value = Decimal();
        if (!phrase.isZero) {
            QString digits = match.captured(QStringLiteral("n"));
            digits.remove(u',').remove(u'，');
            value = Decimal::fromString(digits);
            if (value && captures(match, "wan"))
                value = Decimal::fromMillionths(value->millionths() * tenThousand);
        }
        const bool isMoney = phrase.about.name.endsWith(QStringLiteral("fee"));
        if (!value || (!isMoney && !value->isWhole()) || isKnown(phrase.about, *value))
            return;
        Statement statement{phrase.about, *value, clause, anchor};
        statement.isAtLeast = !phrase.isZero && (captures(match, "more") || captures(match, "over") ||
                                                 captures(match, "least"));
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

    const std::optional<int> m_year;
    std::vector<Statement> m_found, m_fallbacks;
};

} // namespace

std::vector<Statement> readStatements(const Document& document, std::optional<int> year) {
    StatementReader reader(year);
    for (const Block& block : document.blocks) {
        if (const auto* paragraph = std::get_if<Paragraph>(&block))
            reader.read(CompactText(*paragraph, 0, paragraph->text.size()));
    }
    return reader.take();
}

} // namespace gouji
