#include "core/reconstruct/statements.h"

#include "core/reconstruct/statement_context.h"
#include "core/reconstruct/statement_phrases.h"
#include "core/reconstruct/statement_scope.h"
#include "core/reconstruct/statement_tail.h"
#include "core/reconstruct/statement_text.h"
#include "core/reconstruct/statement_units.h"

#include <algorithm>

namespace gouji {

namespace {

constexpr size_t mostStatements = 64;
/// In one paragraph, of one phrase; a report's has a few.
constexpr int mostMatches = 200;

bool captures(const QRegularExpressionMatch& match, const char* name) {
    return !match.captured(QString::fromLatin1(name)).isEmpty();
}

/// The number that a match states; 0 for a denial.
std::optional<Decimal> numberIn(const QRegularExpressionMatch& match, const StatementPhrase& phrase) {
    constexpr int tenThousand = 10'000;
    if (phrase.isZero)
        return Decimal();
    QString digits = match.captured(QStringLiteral("n"));
    digits.remove(u',').remove(u'，');
    std::optional<Decimal> value = Decimal::fromString(digits);
    if (value && captures(match, "wan") && phrase.about.name != QLatin1String("t2.fees.amount"))
        return Decimal::fromMillionths(value->millionths() * tenThousand);
    if (value && !captures(match, "wan") && phrase.about.name == QLatin1String("t2.fees.amount"))
        return Decimal::fromMillionths(value->millionths() / tenThousand); // yuan in a figure of 万元
    return value;
}

/// `t3.disclosed.total` for the results that a phrase captures, `t3.refused+unable.total` for others.
FigureKey sumOfResults(const QRegularExpressionMatch& match) {
    static const std::pair<const char16_t*, const char*> rows[] = {
        {u"予以公开", "granted"},  {u"部分公开", "partial"}, {u"予以部分公开", "partial"},
        {u"不予公开", "refused"},  {u"无法提供", "unable"},  {u"不予处理", "unprocessed"},
        {u"其他处理", "otherwise"}};
    QStringList parts;
    for (const char* group : {"r1", "r2", "r3", "r4"}) {
        for (const auto& [word, row] : rows) {
            if (match.captured(QString::fromLatin1(group)) == QStringView(word))
                parts += QString::fromLatin1(row);
        }
    }
    QString name = parts.join(QLatin1Char('+'));
    if (name == QLatin1String("granted+partial") || name == QLatin1String("partial+granted"))
        name = QStringLiteral("disclosed");
    return FigureKey(QString(QStringLiteral("t3.") + name + QStringLiteral(".total")));
}

bool isOfRequests(const FigureKey& about) {
    return about.name == QLatin1String("t3.new.total") || about.name == QLatin1String("t3.total.total");
}

/// Where in a paragraph something is stated.
struct Place {
    const StatementText& compact;
    QString before; ///< the sentence up to the statement
    QString clause; ///< the clause up to the end of the number, without remarks
    qsizetype clauseStart = 0;
};

/// One document. Used once.
class StatementReader {
public:
    explicit StatementReader(std::optional<int> year) : m_year(year) {}

    void read(const StatementText& compact) {
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
        if (counts && speaksOfRequests) {
            findUnits(compact);
            findGrowth(compact);
            findShares(compact);
        }
    }

    std::vector<Statement> take() {
        const auto isReceived = [](const Statement& statement) {
            return statement.about.name == QLatin1String("t3.new.total") && statement.ofYear == 0 &&
                   statement.kind == StatementKind::Count && statement.scope != StatementScope::Part;
        };
        if (std::none_of(m_found.begin(), m_found.end(), isReceived))
            m_found.insert(m_found.end(), m_fallbacks.begin(), m_fallbacks.end());
        return std::move(m_found);
    }

private:
    void find(const StatementPhrase& phrase, const StatementText& compact) {
        const QString& text = compact.text();
        auto matches = phrase.pattern.globalMatch(text);
        for (int i = 0; matches.hasNext() && i < mostMatches && m_found.size() < mostStatements; ++i) {
            const QRegularExpressionMatch match = matches.next();
            const auto [start, end] = clauseAt(text, match.capturedStart(), match.capturedEnd());
            const QString untilNumber = text.mid(start, match.capturedEnd() - start);
            if (isAboutOthers(phrase, untilNumber, text, match))
                continue;
            const Place place{compact, sentenceBefore(text, match.capturedStart()),
                              withoutRemarks(untilNumber), start};
            const std::optional<int> year = yearOf(match, place.before);
            if (year)
                add(phrase, match, place, *year, end);
        }
    }

    /// Whether a sentence without requests says itself what it counts.
    static bool takesUpOthers(const QString& sentence) {
        static const QRegularExpression others(QStringLiteral(
            "收到|接到|受理|接收|议案|案件|事项|问题|业务|审批|登记|纠纷|矛盾|工单|来信|来访"));
        return others.match(sentence).hasMatch();
    }

    /// Remarks in brackets are not what is counted.
    static bool isAboutOthers(const StatementPhrase& phrase, const QString& clause, const QString& text,
                              const QRegularExpressionMatch& match) {
        if (!phrase.isOfSentence)
            return phrase.never.match(withoutRemarks(clause)).hasMatch() ||
                   (phrase.isOfClauseBefore &&
                    phrase.never.match(clauseBefore(text, match.capturedStart())).hasMatch());
        QString sentence = sentenceBefore(text, match.capturedEnd());
        if (!sentence.contains(QStringLiteral("申请")) && !takesUpOthers(sentence))
            sentence = sentencesBefore(text, match.capturedEnd());
        return !sentence.contains(QStringLiteral("申请")) || phrase.never.match(sentence).hasMatch();
    }

    /// 0: the report's own; none: of several years, or carried from or to a year that does not fit.
    std::optional<int> yearOf(const QRegularExpressionMatch& match, const QString& before) const {
        if (!m_year) // whose year the carrying was from cannot be told
            return captures(match, "last") ? std::nullopt : std::optional(0);
        const auto isYear = [&](const char* name, int year) {
            return !captures(match, name) || match.captured(QString::fromLatin1(name)).toInt() == year;
        };
        if (!isYear("next", *m_year + 1) || !isYear("last", *m_year - 1))
            return std::nullopt;
        const int told = yearToldOf(before, *m_year);
        if (told == 0)
            return std::nullopt;
        return told == *m_year ? 0 : told;
    }

    void add(const StatementPhrase& phrase, const QRegularExpressionMatch& match, const Place& place,
             int year, qsizetype clauseEnd) {
        const std::optional<Decimal> value = numberIn(match, phrase);
        const bool isMoney = phrase.pattern.pattern().endsWith(u'元');
        if (!value || (!isMoney && !value->isWhole()))
            return;
        Statement statement{phrase.about.isEmpty() ? sumOfResults(match) : phrase.about, *value,
                            place.compact.printed(place.clauseStart, clauseEnd - place.clauseStart),
                            place.compact.anchorOf(match.capturedStart(), match.capturedLength())};
        statement.isAtLeast = !phrase.isZero && (captures(match, "more") || captures(match, "over") ||
                                                 captures(match, "least"));
        statement.ofYear = year;
        settleScope(statement, phrase, match, place);
        push(statement, phrase.isFallback);
        if (!phrase.isZero && !isMoney)
            addTail(statement, place, match.capturedEnd());
    }

    static bool isPart(const Statement& statement, const StatementPhrase& phrase, const Place& place) {
        // 其中县政府办收到33件: all of that office's.
        QString clause = place.clause;
        if (statement.scope != StatementScope::Unsaid)
            clause.replace(QString(QStringLiteral("其中") + statement.whose), statement.whose);
        const bool ofRequests = isOfRequests(statement.about);
        if (phrase.isZero)
            return ofRequests && deniesOnlySome(clause);
        const bool isCase = statement.about.table() == QLatin1String("t4");
        return (ofRequests && countsOnlySome(clause)) || countsSeveralYears(place.before + clause) ||
               (isCase && !place.compact.text().contains(QStringLiteral("公开"))) ||
               (statement.about.name == QLatin1String("text.proactive") && isOneChannel(place.before));
    }

    /// 通过政府网站，主动公开政府信息80条
    static bool isOneChannel(const QString& before) {
        static const QRegularExpression channel(
            QStringLiteral("通过|利用|依托|借助|运用|网站|公众号|平台|微博|微信|公报|公示栏|其中"));
        return channel.match(before).hasMatch();
    }

    static void settleScope(Statement& statement, const StatementPhrase& phrase,
                            const QRegularExpressionMatch& match, const Place& place) {
        const StatedScope scope = scopeIn(place.before);
        statement.scope = scope.scope;
        statement.whose = scope.whose;
        if (isPart(statement, phrase, place))
            statement.scope = StatementScope::Part;
        else if (place.clause.contains(QStringLiteral("备案")) ||
                 place.clause.contains(QStringLiteral("报备")))
            statement.scope = StatementScope::Filed;
        if (statement.about.name != QLatin1String("t3.new.total"))
            return;
        const QString applicants = applicantsIn(withoutRemarks(match.captured(0)));
        if (!applicants.isEmpty())
            statement.about = FigureKey(QString(QStringLiteral("t3.new.") + applicants));
    }

    /// What stands behind a count is about the same.
    void addTail(const Statement& count, const Place& place, qsizetype from) {
        const QString& text = place.compact.text();
        const StatementTail tail = tailAt(text, from);
        // 予以公开14件、部分公开4件，占58.06%: of both, perhaps
        const bool isOfList =
            from < text.size() && text[from] == u'，' && place.clause.contains(QStringLiteral("件、"));
        for (const StatementTail::Number& number : tail.numbers) {
            if (isOfList && number.kind == StatementKind::Percentage)
                continue;
            Statement statement = count;
            statement.value = number.value;
            statement.kind = number.kind;
            statement.places = number.places;
            statement.isAtLeast = false;
            statement.text = place.compact.printed(place.clauseStart, tail.end - place.clauseStart);
            statement.anchor = place.compact.anchorOf(from, tail.end - from);
            if (number.year > 0)
                statement.ofYear = number.year;
            else if (number.yearsBack > 0)
                statement.ofYear = (count.ofYear > 0 ? count.ofYear : m_year.value_or(1)) - number.yearsBack;
            push(statement, false);
        }
    }

    /// 其中区公安局12件、区住建局5件: requests by the organ that received them.
    void findUnits(const StatementText& compact) {
        const QString& text = compact.text();
        for (const UnitCount& unit : unitsIn(text, mostMatches)) {
            const QString before = sentencesBefore(text, unit.listFrom);
            const bool isOfRequests = before.contains(QStringLiteral("申请"));
            const auto value = Decimal::fromString(unit.digits);
            if (!isOfRequests || !value || (m_year && yearToldOf(before, *m_year) != *m_year))
                continue;
            Statement statement{FigureKey(QStringLiteral("t3.new.total")), *value,
                                compact.printed(unit.listFrom, std::min(unit.listLength, longestQuote)),
                                compact.anchorOf(unit.from, unit.to - unit.from)};
            statement.scope = scopeOfName(unit.who);
            statement.whose = unit.who;
            push(statement, false);
        }
    }

    /// 其中予以公开的占80%: a share without the number.
    void findShares(const StatementText& compact) {
        static const QRegularExpression subject(
            QStringLiteral("(?<![及和与或、不])(?<who>予以公开|部分公开|不予公开|无法提供|不予处理|自然人)(?:"
                           "的|类|申请|情形){0,3}"
                           "(?=占)"));
        static const std::pair<const char16_t*, const char*> rows[] = {
            {u"予以公开", "t3.granted.total"},     {u"部分公开", "t3.partial.total"},
            {u"不予公开", "t3.refused.total"},     {u"无法提供", "t3.unable.total"},
            {u"不予处理", "t3.unprocessed.total"}, {u"自然人", "t3.new.natural_person"}};
        const QString& text = compact.text();
        auto subjects = subject.globalMatch(text);
        for (int i = 0; subjects.hasNext() && i < mostMatches; ++i) {
            const auto match = subjects.next();
            for (const auto& [word, about] : rows) {
                if (match.captured(u"who") == QStringView(word))
                    addWithoutCount(FigureKey(QString::fromLatin1(about)), match, compact);
            }
        }
    }

    /// 申请量同比增长12.5%: growth without the number that grew.
    void findGrowth(const StatementText& compact) {
        static const QRegularExpression subject(QStringLiteral(
            "(?:收到|受理|新收)?(?:政府信息公开|信息公开|依申请公开)(?:的)?申请(?:件数|数量|总量|总数|量|数)"
            "(?=同比|较|比|与)"));
        const QString& text = compact.text();
        auto subjects = subject.globalMatch(text);
        for (int i = 0; subjects.hasNext() && i < mostMatches; ++i) {
            const auto match = subjects.next();
            addWithoutCount(FigureKey(QStringLiteral("t3.new.total")), match, compact);
        }
    }

    /// What stands behind the words that name a figure.
    void addWithoutCount(const FigureKey& figure, const QRegularExpressionMatch& match,
                         const StatementText& compact) {
        const QString& text = compact.text();
        const qsizetype start = clauseAt(text, match.capturedStart(), match.capturedEnd()).first;
        const QString before = sentenceBefore(text, match.capturedStart());
        if (m_year && yearToldOf(before, *m_year) != *m_year)
            return;
        Statement about{figure, Decimal(), {}, {}};
        const StatedScope scope = scopeIn(before);
        about.scope = scope.scope;
        about.whose = scope.whose;
        addTail(about, {compact, before, {}, start}, match.capturedEnd());
    }

    void push(const Statement& statement, bool isFallback) {
        const auto isSame = [&](const Statement& other) {
            return other.about == statement.about && other.value == statement.value &&
                   other.kind == statement.kind && other.ofYear == statement.ofYear &&
                   other.whose == statement.whose;
        };
        if (m_found.size() < mostStatements && std::none_of(m_found.begin(), m_found.end(), isSame))
            (isFallback ? m_fallbacks : m_found).push_back(statement);
    }

    const std::optional<int> m_year;
    std::vector<Statement> m_found, m_fallbacks;
};

} // namespace

std::vector<Statement> readStatements(const Document& document, std::optional<int> year) {
    StatementReader reader(year);
    for (const Block& block : document.blocks) {
        if (const auto* paragraph = std::get_if<Paragraph>(&block))
            reader.read(StatementText(CompactText(*paragraph, 0, paragraph->text.size())));
    }
    return reader.take();
}

} // namespace gouji
