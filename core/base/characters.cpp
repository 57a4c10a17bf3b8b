#include "core/base/characters.h"

#include <array>

namespace gouji {

namespace {

constexpr char16_t firstHan = 0x4E00;
constexpr char16_t lastHan = 0x9FFF;

/// Traditional and simplified in turn.
constexpr char16_t pairs[] =
    u"業业個个舉举於于從从會会況况減减務务動动區区單单發发髮发號号後后國国復复複复覆复處处對对屬属廢废開开"
    u"當当總总執执護护報报擔担據据數数無无機机權权條条構构沒没現现穩稳類类糾纠納纳組组經经結结繼继續续維维"
    u"繳缴罰罚規规計计認认議议許许訟讼訪访訴诉詢询購购費费轉转這这過过採采額额項项辦办萬万內内決决審审確确"
    u"獲获補补請请關关範范織织製制託托誌志佈布徵征裏里鄉乡鎮镇縣县";

using Table = std::array<char16_t, lastHan - firstHan + 1>;

constexpr Table makeTable() {
    Table table{};
    for (size_t i = 0; i + 2 < std::size(pairs); i += 2)
        table[size_t(pairs[i] - firstHan)] = pairs[i + 1];
    return table;
}

constexpr Table table = makeTable();

constexpr bool opens(QChar c) {
    return c == QLatin1Char('(') || c == QChar(u'（');
}
constexpr bool closes(QChar c) {
    return c == QLatin1Char(')') || c == QChar(u'）');
}

} // namespace

QChar simplifiedForm(QChar c) {
    const char16_t u = c.unicode();
    if (u < firstHan || u > lastHan)
        return c;
    const char16_t simplified = table[size_t(u - firstHan)];
    return simplified ? QChar(simplified) : c;
}

qsizetype glossLength(QStringView text, qsizetype at) {
    constexpr qsizetype longest = 8; // `zhuàng` and brackets
    if (!opens(text[at]))
        return 0;
    for (qsizetype i = at + 1; i < text.size() && i - at < longest; ++i) {
        if (closes(text[i]))
            return i - at > 1 ? i - at + 1 : 0;
        if (text[i].script() != QChar::Script_Latin || !text[i].isLower())
            return 0;
    }
    return 0;
}

} // namespace gouji
