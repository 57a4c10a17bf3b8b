#include "core/readers/spoilt_text.h"

#include "core/base/characters.h"

#include <QStringDecoder>
#include <QStringEncoder>

#include <algorithm>

namespace gouji {

namespace {

/// So much of a text is looked at; so many characters beyond ASCII it must have to be judged.
constexpr qsizetype sampleSize = 20'000;
constexpr int fewestForeign = 40;

bool isHan(QChar c) {
    return c.unicode() >= 0x4E00 && c.unicode() <= 0x9FFF;
}

/// UTF-8 or GBK read as Latin-1: hardly anything but its upper half.
bool isLatinSoup(QStringView text) {
    int latin = 0, foreign = 0;
    for (const QChar c : text) {
        latin += c.unicode() >= 0x80 && c.unicode() <= 0xFF && !c.isSpace() ? 1 : 0;
        foreign += c.unicode() >= 0x80 ? 1 : 0;
    }
    return latin >= fewestForeign && latin * 2 > foreign;
}

/// Replacement characters, also as they look when their own bytes are read as GBK.
bool isReplaced(QStringView text) {
    const qsizetype replaced = text.count(QChar(QChar::ReplacementCharacter));
    const qsizetype soup = text.count(QStringLiteral("锟斤拷"));
    return (replaced >= fewestForeign && replaced * 10 > text.size()) ||
           (soup * 2 >= fewestForeign && soup * 3 * 10 > text.size());
}

/// UTF-8 read as GBK: its GBK bytes are UTF-8 of Chinese. Those of Chinese text hardly ever are.
bool isUtf8ReadAsGbk(QStringView text) {
    const auto foreign = std::count_if(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x80; });
    if (foreign < fewestForeign)
        return false;
    QStringEncoder encoder("GB18030");
    QStringDecoder decoder(QStringDecoder::Utf8);
    if (!encoder.isValid())
        return false;
    const QByteArray bytes = encoder(text);
    const QString meant = decoder(bytes);
    const auto han = std::count_if(meant.begin(), meant.end(), isHan);
    const auto broken = meant.count(QChar(QChar::ReplacementCharacter));
    return han >= fewestForeign / 2 && han > broken;
}

/// The place before or behind `at` that prints something.
qsizetype visible(QStringView text, qsizetype at, int step) {
    do
        at += step;
    while (at >= 0 && at < text.size() && printsNothing(text[at]));
    return at;
}

/// Of a word or a cell, the stars that make it bold aside: `**3?**`.
bool isEnd(QStringView text, qsizetype at) {
    const qsizetype word = at;
    while (at < text.size() && text[at] == QLatin1Char('*'))
        ++at;
    if (at - word == 1)
        return false;
    return at >= text.size() || text[at].isSpace() || text[at] == QLatin1Char('|');
}

} // namespace

bool isMojibake(QStringView text) {
    const QStringView sample = text.left(sampleSize);
    return isLatinSoup(sample) || isReplaced(sample) || isUtf8ReadAsGbk(sample);
}

int restoreSpaces(QString& text) {
    constexpr int many = 20;
    constexpr int fewestFigures = 5;
    if (text.count(QLatin1Char('?')) < many)
        return 0;
    std::vector<qsizetype> places;
    int figures = 0, others = 0;
    for (qsizetype i = 0; i < text.size();) {
        qsizetype end = i;
        while (end < text.size() && text[end] == QLatin1Char('?'))
            ++end;
        if (end == i) {
            ++i;
            continue;
        }
        const qsizetype before = visible(text, i, -1);
        const bool begins = before < 0 || text[before].isSpace();
        if (begins || isEnd(text, visible(text, end - 1, 1))) {
            for (qsizetype place = i; place < end; ++place)
                places.push_back(place);
            figures += before >= 0 && text[before].isDigit() ? 1 : 0;
        } else {
            ++others;
        }
        i = end;
    }
    if (qsizetype(places.size()) < many || figures < fewestFigures || others * 10 > int(places.size()))
        return 0;
    for (const qsizetype place : places)
        text[place] = QLatin1Char(' ');
    return int(places.size());
}

} // namespace gouji
