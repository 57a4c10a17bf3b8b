#include "core/readers/docx/number_text.h"

#include <array>

namespace gouji {

namespace {

using Name = std::string_view;

struct Numerals {
    const char16_t* digits; ///< from zero
    const char16_t* units;  ///< 10, 100, 1000
    bool dropsOne;          ///< 十二, not 一十二
};

constexpr Numerals counting{u"○一二三四五六七八九", u"十百千", true};
constexpr Numerals countingThousand{u"零一二三四五六七八九", u"十百千", true};
constexpr Numerals legal{u"零壹贰叁肆伍陆柒捌玖", u"拾佰仟", false};
constexpr Numerals legalTraditional{u"零壹貳參肆伍陸柒捌玖", u"拾佰仟", false};

/// 1 to 9999, as numbers are said.
QString spoken(int number, const Numerals& numerals) {
    if (number <= 0 || number > 9999)
        return QString::number(number);
    QString text;
    bool hasGap = false;
    constexpr std::array powers{1000, 100, 10, 1};
    for (size_t i = 0; i < powers.size(); ++i) {
        const int digit = number / powers[i] % 10;
        if (digit == 0) {
            hasGap = !text.isEmpty();
            continue;
        }
        if (hasGap)
            text += QChar(numerals.digits[0]);
        hasGap = false;
        const bool isPlainTen = powers[i] == 10 && digit == 1 && text.isEmpty() && numerals.dropsOne;
        if (!isPlainTen)
            text += QChar(numerals.digits[digit]);
        if (powers[i] > 1)
            text += QChar(numerals.units[2 - i]);
    }
    return text;
}

/// Digit by digit: 12 → 一二.
QString spelt(int number, const char16_t* digits) {
    QString text = QString::number(number);
    for (QChar& c : text) {
        if (c.isDigit())
            c = QChar(digits[c.digitValue()]);
    }
    return text;
}

QString roman(int number) {
    struct Step {
        int value;
        const char* letters;
    };
    static constexpr std::array steps{Step{1000, "M"}, Step{900, "CM"}, Step{500, "D"}, Step{400, "CD"},
                                      Step{100, "C"},  Step{90, "XC"},  Step{50, "L"},  Step{40, "XL"},
                                      Step{10, "X"},   Step{9, "IX"},   Step{5, "V"},   Step{4, "IV"},
                                      Step{1, "I"}};
    if (number <= 0 || number > 3999)
        return QString::number(number);
    QString text;
    for (const Step& step : steps) {
        for (; number >= step.value; number -= step.value)
            text += QLatin1String(step.letters);
    }
    return text;
}

/// A, B, …, Z, AA, BB.
QString letters(int number) {
    constexpr int alphabet = 26, longest = 30;
    if (number <= 0 || number > alphabet * longest)
        return QString::number(number);
    return QString((number - 1) / alphabet + 1, QChar(u'A' + (number - 1) % alphabet));
}

/// One sign a number from a row of them; decimals beyond its end.
QString fromRow(int number, std::u16string_view row) {
    return number >= 1 && size_t(number) <= row.size() ? QString(QChar(row[size_t(number) - 1]))
                                                       : QString::number(number);
}

bool startsWith(Name name, Name prefix) {
    return name.substr(0, prefix.size()) == prefix;
}

/// The formats of East Asia; empty for any other.
QString eastAsian(int number, Name format) {
    if (format == "chineseCounting" || format == "ideographDigital" || format == "japaneseDigitalTenThousand")
        return format == "chineseCounting" ? spoken(number, counting)
                                           : spelt(number, u"〇一二三四五六七八九");
    if (format == "chineseCountingThousand" || format == "japaneseCounting" ||
        startsWith(format, "taiwaneseCounting"))
        return spoken(number, countingThousand);
    if (format == "chineseLegalSimplified")
        return spoken(number, legal);
    if (format == "ideographLegalTraditional" || format == "japaneseLegal")
        return spoken(number, legalTraditional);
    if (format == "taiwaneseDigital")
        return spelt(number, u"○一二三四五六七八九");
    if (format == "ideographTraditional")
        return fromRow(number, u"甲乙丙丁戊己庚辛壬癸");
    if (format == "ideographZodiac")
        return fromRow(number, u"子丑寅卯辰巳午未申酉戌亥");
    if (startsWith(format, "decimalFullWidth"))
        return spelt(number, u"０１２３４５６７８９");
    if (startsWith(format, "decimalEnclosedCircle"))
        return fromRow(number, u"①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳");
    if (format == "decimalEnclosedParen")
        return fromRow(number, u"⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇");
    if (format == "decimalEnclosedFullstop")
        return fromRow(number, u"⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛");
    if (format == "ideographEnclosedCircle")
        return fromRow(number, u"㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉");
    return {};
}

} // namespace

QString numberText(int number, std::string_view format) {
    if (format == "none" || format == "bullet")
        return {};
    if (format == "upperRoman")
        return roman(number);
    if (format == "lowerRoman")
        return roman(number).toLower();
    if (format == "upperLetter")
        return letters(number);
    if (format == "lowerLetter")
        return letters(number).toLower();
    if (format == "decimalZero" && number >= 0 && number < 10)
        return QString(QLatin1Char('0') + QString::number(number));
    const QString asian = eastAsian(number, format);
    return asian.isEmpty() ? QString::number(number) : asian;
}

} // namespace gouji
