#include "core/reconstruct/identity_dates.h"

#include <QRegularExpression>

namespace gouji {

namespace {

constexpr int firstYear = 2000; ///< the Regulation is of 2008; some places reported before
constexpr int lastYear = 2099;

int digitOf(QChar c) {
    static const QString chinese = QStringLiteral("〇一二三四五六七八九");
    static const QString zeros = QStringLiteral("○零0OoＯ◯Ο０");
    if (zeros.contains(c))
        return 0;
    if (c >= u'1' && c <= u'9')
        return c.unicode() - u'0';
    return int(chinese.indexOf(c));
}

/// `25`, `二十五`, `十`; 0 when it is neither.
int numberOf(QStringView text) {
    bool plain = false;
    const int value = text.toInt(&plain);
    if (plain)
        return value;
    const qsizetype ten = text.indexOf(u'十');
    if (ten < 0)
        return text.size() == 1 ? std::max(0, digitOf(text[0])) : 0;
    const int tens = ten == 0 ? 1 : digitOf(text[ten - 1]);
    const int ones = ten + 1 == text.size() ? 0 : digitOf(text[ten + 1]);
    return tens < 0 || ones < 0 ? 0 : tens * 10 + ones;
}

QString datePattern() {
    return QStringLiteral("(?:(%1)年([0-9]{1,2}|[一二三四五六七八九十]{1,3})月([0-9]{1,2}|["
                          "一二三四五六七八九十]{1,3})[日号]"
                          "|(20[0-9]{2})[-./]([0-9]{1,2})[-./]([0-9]{1,2})(?![0-9]))")
        .arg(yearPattern());
}

std::optional<PrintedDate> dateOf(const QRegularExpressionMatch& match) {
    if (!match.hasMatch())
        return std::nullopt;
    const int group = match.capturedStart(1) >= 0 ? 1 : 4;
    const auto year = yearFromDigits(match.capturedView(group));
    if (!year)
        return std::nullopt;
    PrintedDate printed;
    printed.date =
        QDate(*year, numberOf(match.capturedView(group + 1)), numberOf(match.capturedView(group + 2)));
    printed.start = match.capturedStart(group);
    printed.length = match.capturedEnd(0) - printed.start;
    return printed;
}

} // namespace

QString yearPattern() {
    return QStringLiteral(
        "(?:20[0-9]{2}|二[〇○零0OoＯ◯Ο][〇○零0OoＯ◯Ο一二三四五六七八九][〇○零0OoＯ◯Ο一二三四五六七八九])");
}

std::optional<int> yearFromDigits(QStringView digits) {
    if (digits.size() != 4)
        return std::nullopt;
    int year = 0;
    for (const QChar c : digits) {
        const int digit = c == u'0' ? 0 : digitOf(c);
        if (digit < 0)
            return std::nullopt;
        year = year * 10 + digit;
    }
    return year >= firstYear && year <= lastYear ? std::optional(year) : std::nullopt;
}

std::optional<PrintedDate> dateAtEnd(const QString& line) {
    static const QRegularExpression pattern(
        QStringLiteral("^[^0-9，。；：:、]{0,45}(?:(?:日期|时间)[：:])?[（(]?%1(?=[)）]?$)")
            .arg(datePattern()));
    return dateOf(pattern.match(line));
}

std::optional<PrintedDate> dateAtStart(const QString& value) {
    static const QRegularExpression spaces(QStringLiteral("\\s*([年月日])\\s*"));
    static const QRegularExpression pattern(QStringLiteral("^[\\[【（(]?%1").arg(datePattern()));
    QString plain = value.left(40);
    return dateOf(pattern.match(plain.replace(spaces, QStringLiteral("\\1")).trimmed()));
}

std::optional<CoveredYear> coveredYear(const QString& text) {
    static const QRegularExpression pattern(
        QStringLiteral("(%1)年0?1月0?1日?.{0,4}?(?:至|到|—|-|–|－|~|～)[^0-9]{0,3}([0-9]{2,8})?年?12月31")
            .arg(yearPattern()));
    if (!text.contains(QStringLiteral("12月31")))
        return std::nullopt;
    const auto match = pattern.match(text);
    const auto year = match.hasMatch() ? yearFromDigits(match.capturedView(1)) : std::nullopt;
    if (!year)
        return std::nullopt;
    CoveredYear covered{*year, 0, match.capturedStart(1), match.capturedLength(1)};
    const auto end = yearFromDigits(match.capturedView(2));
    if (end && *end != *year)
        covered.otherYear = *end;
    return covered;
}

} // namespace gouji
