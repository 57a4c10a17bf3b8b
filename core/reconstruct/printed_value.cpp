#include "core/reconstruct/printed_value.h"

#include "core/base/characters.h"

#include <QStringList>

#include <array>

namespace gouji {

namespace {

constexpr qsizetype longestValue = 60;

QString plainText(QStringView text) {
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        if (c.isSpace() || printsNothing(c))
            continue;
        const bool fullWidth = c.unicode() >= 0xFF01 && c.unicode() <= 0xFF5E;
        const QChar half = fullWidth ? QChar(ushort(c.unicode() - 0xFEE0)) : c;
        out += half == QChar(0x2212) ? QLatin1Char('-') : half; // the typographic minus
    }
    return out;
}

bool isDigit(QChar c) {
    return c >= QLatin1Char('0') && c <= QLatin1Char('9');
}

bool isNotApplicable(QStringView text) {
    static const std::array marks{QStringLiteral("/"),  QStringLiteral("-"),  QStringLiteral("--"),
                                  QStringLiteral("—"),  QStringLiteral("——"), QStringLiteral("–"),
                                  QStringLiteral("无"), QStringLiteral("無"), QStringLiteral("\\")};
    for (const QString& mark : marks) {
        if (text == mark)
            return true;
    }
    return false;
}

/// Length of the number that a text begins with, sign, grouping and fraction included; 0 for none.
qsizetype numberLength(QStringView text) {
    qsizetype i = text.startsWith(QLatin1Char('+')) || text.startsWith(QLatin1Char('-')) ? 1 : 0;
    const qsizetype first = i;
    while (i < text.size() && (isDigit(text[i]) || (text[i] == QLatin1Char(',') && i > first)))
        ++i;
    if (i == first)
        return 0;
    if (i + 1 < text.size() && text[i] == QLatin1Char('.') && isDigit(text[i + 1])) {
        ++i;
        while (i < text.size() && isDigit(text[i]))
            ++i;
    }
    return i;
}

/// `1,234,567` → `1234567`; nothing when the groups are not of three digits.
std::optional<QString> ungrouped(const QString& number) {
    const qsizetype point = number.indexOf(QLatin1Char('.'));
    const QStringList groups = number.left(point < 0 ? number.size() : point).split(QLatin1Char(','));
    for (qsizetype i = 1; i < groups.size(); ++i) {
        if (groups[i].size() != 3)
            return std::nullopt;
    }
    return QString(number).remove(QLatin1Char(','));
}

struct UnitWord {
    QString word;
    PrintedValue::PrintedUnit unit;
};

const std::array<UnitWord, 9>& unitWords() {
    using Unit = PrintedValue::PrintedUnit;
    static const std::array<UnitWord, 9> words{{{QStringLiteral("万元"), Unit::TenThousandYuan},
                                                {QStringLiteral("元"), Unit::Yuan},
                                                {QStringLiteral("件"), Unit::Count},
                                                {QStringLiteral("项"), Unit::Count},
                                                {QStringLiteral("条"), Unit::Count},
                                                {QStringLiteral("宗"), Unit::Count},
                                                {QStringLiteral("个"), Unit::Count},
                                                {QStringLiteral("次"), Unit::Count},
                                                {QStringLiteral("份"), Unit::Count}}};
    return words;
}

bool isNote(QStringView rest) {
    return rest.size() >= 2 && rest.startsWith(QLatin1Char('(')) && rest.endsWith(QLatin1Char(')'));
}

/// Digits on both sides of a gap: `1 0` may be one number or two.
bool hasDividedDigits(QStringView text) {
    bool afterDigit = false, afterGap = false;
    for (const QChar c : text) {
        if (printsNothing(c))
            continue;
        if (c.isDigit() && afterGap)
            return true;
        afterGap = c.isSpace() && (afterDigit || afterGap);
        afterDigit = c.isDigit();
    }
    return false;
}

/// `043`: nobody prints it; two figures ran together.
bool hasLeadingZero(const QString& digits) {
    const qsizetype first =
        digits.startsWith(QLatin1Char('+')) || digits.startsWith(QLatin1Char('-')) ? 1 : 0;
    return digits.size() > first + 1 && digits[first] == QLatin1Char('0') && isDigit(digits[first + 1]);
}

/// A number with something behind it that no unit or note explains (`100余`, `5*`, `3/5`), and that is
/// neither a label with its ordinal (`2.重复申请`), nor a date, nor a page number (`-3-`).
bool isBlurredNumber(const QString& plain, QStringView rest) {
    constexpr qsizetype longest = 12;
    static const QString ordinalMarks = QStringLiteral(".、．)");
    static const QString dates = QStringLiteral("年月日");
    const bool isPageNumber = plain.startsWith(u'-') && rest == QLatin1String("-");
    return plain.size() <= longest && !rest.isEmpty() && !isPageNumber &&
           !ordinalMarks.contains(rest.front()) && !dates.contains(rest.front()) && !rest.front().isSpace();
}

} // namespace

PrintedValue readPrintedValue(QStringView text) {
    PrintedValue printed;
    if (text.size() > longestValue && !text.trimmed().isEmpty())
        return printed;
    const QString plain = plainText(text);
    if (plain.isEmpty()) {
        printed.kind = PrintedValue::Kind::Empty;
        return printed;
    }
    if (isNotApplicable(plain)) {
        printed.kind = PrintedValue::Kind::NotApplicable;
        return printed;
    }
    if (plain.contains(unreadObject)) {
        printed.kind = PrintedValue::Kind::Unclear; // nobody knows what the picture shows
        return printed;
    }
    const qsizetype length = numberLength(plain);
    const auto digits = length > 0 ? ungrouped(plain.left(length)) : std::nullopt;
    if (!digits) {
        if (length > 0)
            printed.kind = PrintedValue::Kind::Unclear; // grouped, but not in threes
        return printed;
    }
    printed.value = Decimal::fromString(*digits);
    QStringView rest = QStringView(plain).mid(length);
    for (const UnitWord& word : unitWords()) {
        if (rest.startsWith(word.word)) {
            printed.unit = word.unit;
            rest = rest.mid(word.word.size());
            break;
        }
    }
    if (printed.value && rest.isEmpty() && !hasDividedDigits(text) && !hasLeadingZero(*digits)) {
        printed.kind = PrintedValue::Kind::Number;
    } else if (!printed.value || rest.isEmpty() || isNote(rest)) {
        printed.kind = PrintedValue::Kind::Unclear; // beyond every range, divided, glued, or with a note
    } else {
        const bool blurred = isBlurredNumber(plain, QStringView(plain).mid(length));
        printed = {};
        printed.kind = blurred ? PrintedValue::Kind::Unclear : PrintedValue::Kind::Text;
    }
    return printed;
}

Reading readingOf(const PrintedValue& printed, const Unit& unit) {
    Reading reading;
    reading.value = printed.value;
    switch (printed.kind) {
    case PrintedValue::Kind::Number:
        reading.state = FigureState::Read;
        break;
    case PrintedValue::Kind::NotApplicable:
        reading.state = FigureState::NotApplicable;
        return reading;
    case PrintedValue::Kind::Unclear:
        reading.state = FigureState::Doubtful;
        reading.evidence.push_back({EvidenceKind::ValueUnclear, {}});
        break;
    default:
        reading.state = FigureState::Blank;
        return reading;
    }
    const bool impossible = reading.value && !unit.isMoney &&
                            (!reading.value->isWhole() || (reading.value->isNegative() && !unit.isSigned));
    if (impossible && reading.state == FigureState::Read) {
        reading.state = FigureState::Doubtful; // a count is whole and not negative
        reading.evidence.push_back({EvidenceKind::ValueUnclear, {}});
    }
    using PrintedUnit = PrintedValue::PrintedUnit;
    const bool isMoneyWord =
        printed.unit == PrintedUnit::Yuan || printed.unit == PrintedUnit::TenThousandYuan;
    if (unit.isMoney && printed.unit == PrintedUnit::Yuan) {
        reading.state = FigureState::Doubtful;
        reading.value = reading.value ? reading.value->dividedBy(10'000) : std::nullopt;
        reading.evidence.push_back({EvidenceKind::ValueConverted, QStringLiteral("元 → 万元")});
    } else if (printed.unit != PrintedUnit::None && unit.isMoney != isMoneyWord) {
        reading.state = FigureState::Doubtful; // 万元 under a count, 件 under money
        reading.evidence.push_back({EvidenceKind::ValueAnnotated, {}});
    }
    return reading;
}

} // namespace gouji
