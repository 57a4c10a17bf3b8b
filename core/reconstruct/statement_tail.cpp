#include "core/reconstruct/statement_tail.h"

#include <QRegularExpression>

namespace gouji {

namespace {

constexpr int unsaid = -9; ///< 约占: nobody says how many digits hold

const QString percent = QStringLiteral("(?<%1>\\d{1,5}(?:\\.\\d{1,4})?)[%％]");

QRegularExpressionMatch matchAt(const QRegularExpression& pattern, const QString& text, qsizetype from) {
    return pattern.match(text, from, QRegularExpression::NormalMatch,
                         QRegularExpression::AnchorAtOffsetMatchOption);
}

int placesOf(const QString& digits) {
    const qsizetype point = digits.indexOf(QLatin1Char('.'));
    return point < 0 ? 0 : int(digits.size() - point - 1);
}

/// Reads one tail. Used once.
class TailReader {
public:
    TailReader(const QString& text, qsizetype from) : m_text(text) { m_tail.end = from; }

    StatementTail read() {
        while (readShare() || readGrowth() || readLast()) {
        }
        return std::move(m_tail);
    }

private:
    bool readShare() {
        static const QRegularExpression share(
            QStringLiteral("[，,、（(：]?(?<near>约)?占(?:比)?(?:(?!分别|全[省市县区州旗盟])[^，。；：\\d%％]"
                           "){0,14}?(?<about>约)?(?:为)?") +
            percent.arg(QStringLiteral("p")) + QStringLiteral("[）)]?|[（(]") +
            percent.arg(QStringLiteral("q")) + QStringLiteral("[）)]"));
        const auto match = matchAt(share, m_text, m_tail.end);
        if (!match.hasMatch() || m_hasShare)
            return false;
        const bool isNear = !match.captured(u"near").isEmpty() || !match.captured(u"about").isEmpty();
        const QString digits = match.captured(u"p") + match.captured(u"q");
        add(StatementKind::Percentage, digits, 1, isNear ? unsaid : placesOf(digits));
        m_hasShare = true;
        m_tail.end = match.capturedEnd();
        return true;
    }

    /// Against last year: by how many, by how many percent, how many it was.
    bool readGrowth() {
        static const QString direction = QStringLiteral(
            "(?<%1>增加|增长|上升|提高|增幅|减少|下降|降低|降幅|持平)(?:率|幅度)?(?:了|为|达|约)*");
        static const QRegularExpression growth(
            QStringLiteral("(?:[（(][^（）()]{0,40}[）)])?[，,、；（(]?(?:总量|数量|申请量)?(?:与|较|比|同比)"
                           "[^，。；：\\d%％]{0,8}?(?:(?<y>20\\d\\d)年(?:度)?[^，。；\\d]{0,4}?)?"
                           "(?:的?(?<m>\\d{1,7})[件条][^，。；\\d]{0,4}?)?(?:相比)?[，,]?(?:同比)?") +
            direction.arg(QStringLiteral("d1")) + QStringLiteral("(?:(?<n>\\d{1,7})[件条起份]|") +
            percent.arg(QStringLiteral("p1")) +
            QStringLiteral("|(?<b>\\d{1,3}(?:\\.\\d{1,2})?)倍)?(?:[，,、（(]?(?:同比)?") +
            direction.arg(QStringLiteral("d2")) + percent.arg(QStringLiteral("p2")) +
            QStringLiteral(")?[）)]?"));
        const auto match = matchAt(growth, m_text, m_tail.end);
        if (!match.hasMatch() || m_hasGrowth)
            return false;
        addGrowth(match);
        m_hasGrowth = true;
        m_tail.end = match.capturedEnd();
        return true;
    }

    void addGrowth(const QRegularExpressionMatch& match) {
        const QString first = match.captured(u"d1"), number = match.captured(u"n");
        const QString percents = match.captured(u"p1"), second = match.captured(u"p2");
        if (const QString before = match.captured(u"m"); !before.isEmpty())
            addLast(before, match.captured(u"y"));
        if (first == QStringLiteral("持平") && number.isEmpty() && percents.isEmpty() &&
            !match.captured(0).contains(QStringLiteral("基本")))
            add(StatementKind::Change, QStringLiteral("0"), 1, 0);
        if (!number.isEmpty())
            add(StatementKind::Change, number, signOf(first), 0);
        if (const QString times = match.captured(u"b"); !times.isEmpty())
            addTimes(times, signOf(first));
        if (!percents.isEmpty())
            add(StatementKind::Growth, percents, signOf(first), placesOf(percents));
        if (!second.isEmpty())
            add(StatementKind::Growth, second, signOf(match.captured(u"d2")), placesOf(second));
    }

    /// 2022年为24件, in brackets or before the growth.
    bool readLast() {
        static const QRegularExpression last(
            QStringLiteral("[，,；;（(](?:上年|去年|上一年|(?<y>20\\d\\d)年)度?(?:同期)?(?:收到|受理|共)?"
                           "(?:政府信息公开|依申请公开)?(?:申请)?(?:数量|量|数)?(?:为|是|共)?(?<m>\\d{1,7})件"
                           "[）)]?"));
        const auto match = matchAt(last, m_text, m_tail.end);
        if (!match.hasMatch() || m_hasLast)
            return false;
        addLast(match.captured(u"m"), match.captured(u"y"));
        m_hasLast = true;
        m_tail.end = match.capturedEnd();
        return true;
    }

    void addLast(const QString& digits, const QString& year) {
        add(StatementKind::Count, digits, 1, 0);
        if (m_tail.numbers.empty())
            return;
        m_tail.numbers.back().yearsBack = 1;
        m_tail.numbers.back().year = year.toInt();
    }

    /// 增长1.5倍 is 150%, known to ten of these.
    void addTimes(const QString& digits, int sign) {
        constexpr int hundred = 100, placesOfHundred = 2;
        const auto value = Decimal::fromString(digits);
        if (!value)
            return;
        m_tail.numbers.push_back({StatementKind::Growth,
                                  Decimal::fromMillionths(value->millionths() * sign * hundred),
                                  placesOf(digits) - placesOfHundred});
    }

    static int signOf(const QString& direction) {
        static const QStringList down{QStringLiteral("减少"), QStringLiteral("下降"), QStringLiteral("降低"),
                                      QStringLiteral("降幅")};
        return down.contains(direction) ? -1 : 1;
    }

    void add(StatementKind kind, const QString& digits, int sign, int places) {
        const auto value = Decimal::fromString(digits);
        if (value)
            m_tail.numbers.push_back({kind, Decimal::fromMillionths(value->millionths() * sign), places});
    }

    const QString& m_text;
    StatementTail m_tail;
    bool m_hasShare = false;
    bool m_hasGrowth = false;
    bool m_hasLast = false;
};

} // namespace

StatementTail tailAt(const QString& text, qsizetype from) {
    return TailReader(text, from).read();
}

} // namespace gouji
