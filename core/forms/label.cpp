#include "core/forms/label.h"

#include "core/base/characters.h"

#include <QVarLengthArray>

#include <algorithm>
#include <vector>

namespace gouji {

namespace {

QChar halfWidth(QChar c) {
    return c.unicode() >= 0xFF01 && c.unicode() <= 0xFF5E ? QChar(ushort(c.unicode() - 0xFEE0)) : c;
}

bool isChineseDigit(QChar c) {
    return QStringView(u"一二三四五六七八九十").contains(c);
}

bool isAsciiDigit(QChar c) {
    return c >= QLatin1Char('0') && c <= QLatin1Char('9');
}

bool endsOrdinal(QChar c) {
    return c == QLatin1Char('.') || c == QChar(u'、') || c == QLatin1Char(')') || c == QChar(u'．') ||
           c == QLatin1Char(',');
}

/// The common case, told without asking Unicode's tables.
bool isHan(QChar c) {
    return c.unicode() >= 0x4E00 && c.unicode() <= 0x9FFF;
}

using Characters = QVarLengthArray<QChar, 64>;

Characters compact(QStringView label) {
    Characters out;
    for (qsizetype i = 0; i < label.size(); ++i) {
        const QChar c = label[i];
        if (isHan(c))
            out.append(simplifiedForm(c));
        else if (const qsizetype gloss = out.isEmpty() ? 0 : glossLength(label, i))
            i += gloss - 1;
        else if (!c.isSpace() && !printsNothing(c))
            out.append(halfWidth(c));
    }
    return out;
}

QStringView viewOf(const Characters& characters) {
    return {characters.constData(), characters.size()};
}

/// Length of the leading ordinal of a compacted label: `(一)`, `三、`, `12.`; 0 when there is none. A figure
/// that ran into an ordinal (`1192.重复申请`) counts as part of it.
qsizetype ordinalLength(QStringView text) {
    constexpr qsizetype longest = 9;
    const bool bracket = text.startsWith(QLatin1Char('('));
    qsizetype i = bracket ? 1 : 0;
    const qsizetype first = i;
    while (i < text.size() && i - first < longest && (isChineseDigit(text[i]) || isAsciiDigit(text[i])))
        ++i;
    if (i == first || i >= text.size())
        return 0;
    return endsOrdinal(text[i]) ? i + 1 : 0;
}

/// Characters that the two have in common, as multisets; a cheap bound for the edit distance.
qsizetype charactersInCommon(QStringView a, QStringView b) {
    QVarLengthArray<char16_t, 64> left(b.utf16(), b.utf16() + b.size());
    qsizetype common = 0;
    for (const QChar c : a) {
        const auto found = std::find(left.begin(), left.end(), c.unicode());
        if (found == left.end())
            continue;
        ++common;
        *found = left.back();
        left.pop_back();
    }
    return common;
}

qsizetype editDistance(QStringView a, QStringView b) {
    std::vector<qsizetype> row(size_t(b.size()) + 1);
    for (size_t j = 0; j < row.size(); ++j)
        row[j] = qsizetype(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        qsizetype diagonal = row[0];
        row[0] = i;
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const qsizetype substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[size_t(j)];
            row[size_t(j)] = std::min({substituted, row[size_t(j)] + 1, row[size_t(j) - 1] + 1});
        }
    }
    return row.back();
}

} // namespace

QString labelKey(QStringView label) {
    Characters text = compact(label);
    qsizetype kept = 0;
    for (qsizetype i = ordinalLength(viewOf(text)); i < text.size(); ++i) {
        if (isHan(text[i]) || text[i].isLetterOrNumber())
            text[kept++] = text[i];
    }
    return QString(text.constData(), kept);
}

double labelDistance(QStringView a, QStringView b) {
    const qsizetype longer = std::max(a.size(), b.size());
    const qsizetype shorter = std::min(a.size(), b.size());
    if (longer == 0 || shorter == 0)
        return 1.0;
    if (a == b)
        return 0.0;
    if (shorter >= 4 && (a.startsWith(b) || b.startsWith(a)))
        return 0.2;
    constexpr double hopeless = 0.5;
    if (double(longer - charactersInCommon(a, b)) > hopeless * double(longer))
        return 1.0;
    return double(editDistance(a, b)) / double(longer);
}

int labelOrdinal(QStringView label) {
    const Characters text = compact(label);
    const qsizetype length = ordinalLength(viewOf(text));
    int ordinal = 0;
    for (qsizetype i = 0; i + 1 < length; ++i) {
        if (!isAsciiDigit(text[i]))
            return 0;
        ordinal = ordinal * 10 + (text[i].unicode() - u'0');
    }
    return ordinal;
}

} // namespace gouji
