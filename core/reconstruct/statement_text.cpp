#include "core/reconstruct/statement_text.h"

#include <algorithm>
#include <optional>

namespace gouji {

namespace {

int digitOf(QChar c) {
    static const QString digits = QStringLiteral("零一二三四五六七八九");
    if (c == u'〇' || c == u'○')
        return 0;
    return c == u'两' ? 2 : int(digits.indexOf(c));
}

int unitOf(QChar c) {
    constexpr int ten = 10, hundred = 100, thousand = 1000;
    return c == u'十' ? ten : c == u'百' ? hundred : c == u'千' ? thousand : 0;
}

bool isNumeral(QChar c) {
    return digitOf(c) >= 0 || unitOf(c) > 0;
}

/// 一〇五, 七: digit by digit. 三四 is "three or four".
std::optional<int> digitByDigit(QStringView numerals) {
    constexpr int mostDigits = 4, ten = 10;
    if (numerals.size() > mostDigits)
        return std::nullopt;
    bool hasZero = false;
    int value = 0;
    for (const QChar c : numerals) {
        hasZero = hasZero || digitOf(c) == 0;
        value = value * ten + digitOf(c);
    }
    return numerals.size() == 1 || hasZero ? std::optional(value) : std::nullopt;
}

/// 三十二, 一百零五, 两千. None for what is no number: 十百, 一百五.
std::optional<int> valueOf(QStringView numerals) {
    constexpr int ten = 10, tenThousand = 10'000;
    int value = 0, digit = -1, last = tenThousand;
    bool hasZero = false;
    for (const QChar c : numerals) {
        if (const int unit = unitOf(c)) {
            const bool isBareTen = digit < 0 && unit == ten && !hasZero;
            if (unit >= last || (digit < 1 && !isBareTen))
                return std::nullopt;
            value += (isBareTen ? 1 : digit) * unit;
            last = unit;
            digit = -1;
        } else {
            if (digit > 0)
                return last == tenThousand ? digitByDigit(numerals) : std::nullopt;
            digit = digitOf(c);
            hasZero = hasZero || digit == 0;
        }
    }
    if (last == tenThousand)
        return digitByDigit(numerals);
    const bool needsZero = digit > 0 && last > ten && !hasZero;
    return needsZero || digit == 0 ? std::nullopt : std::optional(value + std::max(digit, 0));
}

/// Whether 一 at `start`, with what it counts at `word`, is a number: not in 每一件, 一件事, 一件不漏,
/// 一起公开, 受理一件、办结一件.
bool isOne(const QString& text, qsizetype start, qsizetype word) {
    constexpr qsizetype near = 5;
    const QChar before = start > 0 ? text[start - 1] : QChar(u'。');
    const QChar after = word + 1 < text.size() ? text[word + 1] : QChar(u'。');
    if (QStringView(u"每这那第同任某逐哪").contains(before))
        return false;
    if (text[word] != u'件' && text[word] != u'倍')
        return QStringView(u"，。；、（）(),;").contains(after);
    const QString same = text.mid(start, word + 1 - start);
    const QStringView around(text);
    return !QStringView(u"事一不都皆").contains(after) && !around.mid(word + 1, near).contains(same) &&
           !around.left(start).right(near).contains(same);
}

/// Whether numerals that end at `end` count something: 件 and the like follow.
bool counts(const QString& text, qsizetype start, qsizetype end) {
    qsizetype at = end;
    if (at < text.size() && QStringView(u"余多").contains(text[at]))
        ++at;
    if (at >= text.size() || !QStringView(u"件条份宗起例倍").contains(text[at]))
        return false;
    if (end - start > 1 || text[start] != u'一')
        return true;
    return isOne(text, start, at);
}

struct PrintedNumber {
    qsizetype from = 0, to = 0;
    QString digits;
};

/// What the numerals [start, end) say, with what belongs to them: 百分之八十二点五.
std::optional<PrintedNumber> numberAt(const QString& text, qsizetype start, qsizetype end) {
    static const QString percent = QStringLiteral("百分之");
    constexpr int all = 100;
    const QStringView numerals = QStringView(text).mid(start, end - start);
    const bool isPercent = QStringView(text).left(start).endsWith(percent);
    auto value = valueOf(numerals);
    if (isPercent && numerals == QStringView(u"百"))
        value = all;
    if (!value || !(isPercent || counts(text, start, end)))
        return std::nullopt;
    PrintedNumber number{start, end, QString::number(*value)};
    if (!isPercent)
        return number;
    number.from -= percent.size();
    if (end < text.size() && text[end] == u'点') {
        number.digits += QLatin1Char('.');
        for (++number.to; number.to < text.size() && digitOf(text[number.to]) >= 0; ++number.to)
            number.digits += QString::number(digitOf(text[number.to]));
    }
    number.digits += QLatin1Char('%');
    return number;
}

} // namespace

StatementText::StatementText(CompactText compact) : m_compact(std::move(compact)) {
    const QString& text = m_compact.text();
    qsizetype done = 0; // everything before it is in m_text once there are origins
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at;
        while (end < text.size() && isNumeral(text[end]))
            ++end;
        if (end == at) {
            ++at;
            continue;
        }
        if (const auto number = numberAt(text, at, end)) {
            replace(done, number->from, {});
            replace(number->from, number->to, number->digits);
            done = number->to;
        }
        at = std::max(end, done);
    }
    if (done > 0)
        replace(done, text.size(), {});
}

/// Appends units [from, to), or digits in their place.
void StatementText::replace(qsizetype from, qsizetype to, const QString& digits) {
    const QString units = digits.isEmpty() ? m_compact.text().mid(from, to - from) : digits;
    for (qsizetype i = 0; i < units.size(); ++i)
        m_origins.push_back(digits.isEmpty() ? from + i : i + 1 == units.size() ? to - 1 : from);
    m_text += units;
}

qsizetype StatementText::originOf(qsizetype at) const {
    return m_origins.empty() ? at : m_origins[size_t(at)];
}

QString StatementText::printed(qsizetype start, qsizetype length) const {
    const qsizetype end = std::min(start + length, text().size());
    if (start < 0 || start >= end)
        return {};
    const qsizetype first = originOf(start);
    return m_compact.text().mid(first, originOf(end - 1) + 1 - first);
}

Anchor StatementText::anchorOf(qsizetype start, qsizetype length) const {
    if (length <= 0 || start < 0 || start + length > text().size())
        return m_compact.anchorOf(0, 0);
    const qsizetype first = originOf(start);
    return m_compact.anchorOf(first, originOf(start + length - 1) + 1 - first);
}

} // namespace gouji
