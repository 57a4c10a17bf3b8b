#include "core/reconstruct/joined_stream.h"

#include "core/base/characters.h"
#include "core/forms/label.h"

#include <QVarLengthArray>

#include <algorithm>

namespace gouji {

namespace {

bool isOrdinalLetter(QChar c) {
    return QStringView(u"一二三四五六七八九十").contains(c) ||
           (c >= QLatin1Char('0') && c <= QLatin1Char('9'));
}

bool isOrdinalMark(QChar c) {
    return QStringView(u".、．)").contains(c);
}

/// The common case, told without asking Unicode's tables.
bool isHan(QChar c) {
    return c.unicode() >= 0x4E00 && c.unicode() <= 0x9FFF;
}

JoinedStream::Piece pieceOf(const QString& text, const Anchor& anchor) {
    JoinedStream::Piece piece{text, anchor, text.size(), {}};
    qsizetype i = 0;
    while (i < text.size() && (isHan(text[i]) || (!printsNothing(text[i]) && glossLength(text, i) == 0)))
        ++i;
    if (i == text.size())
        return piece;
    piece.text.clear();
    for (i = 0; i < text.size(); ++i) {
        if (const qsizetype gloss = glossLength(text, i)) {
            i += gloss - 1;
        } else if (!printsNothing(text[i])) {
            piece.text += text[i];
            piece.offsets.push_back(i);
        }
    }
    return piece;
}

} // namespace

QChar halfWidth(QChar c) {
    return c.unicode() >= 0xFF01 && c.unicode() <= 0xFF5E ? QChar(ushort(c.unicode() - 0xFEE0)) : c;
}

JoinedStream::JoinedStream(const Document& document) {
    for (const Block& block : document.blocks) {
        if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
            add(paragraph->text, paragraph->anchor);
            continue;
        }
        for (const SourceRow& row : std::get<SourceTable>(block).rows) {
            for (const SourceCell& cell : row)
                add(cell.text, cell.anchor);
        }
    }
}

void JoinedStream::add(const QString& text, const Anchor& anchor) {
    const int piece = int(m_pieces.size());
    m_pieces.push_back(pieceOf(text, anchor));
    const QString& printed = m_pieces.back().text;
    QVarLengthArray<QChar, 256> kept;
    for (qsizetype i = 0; i < printed.size(); ++i) {
        const QChar c = halfWidth(printed[i]);
        if (!isHan(c) && !c.isLetterOrNumber())
            continue;
        kept.append(simplifiedForm(c));
        m_places.push_back({piece, int(i)});
    }
    m_text.append(kept.constData(), kept.size());
}

QString JoinedStream::between(qsizetype at, qsizetype next) const {
    if (next >= size() || place(at).piece != place(next).piece)
        return QStringLiteral("\n");
    const qsizetype begin = place(at).offset + 1;
    return pieceText(place(at).piece).mid(begin, place(next).offset - begin);
}

qsizetype JoinedStream::indexOf(int piece, qsizetype offset) const {
    const auto found = std::lower_bound(
        m_places.begin(), m_places.end(), std::pair(piece, offset), [](const Place& p, const auto& wanted) {
            return p.piece != wanted.first ? p.piece < wanted.first : p.offset < wanted.second;
        });
    return found - m_places.begin();
}

qsizetype JoinedStream::behindOrdinal(qsizetype at) const {
    constexpr qsizetype longest = 3;
    qsizetype i = at;
    while (i < size() && i - at < longest && isOrdinalLetter(m_text[i])) {
        ++i;
        for (const QChar c : between(i - 1, i)) {
            if (isOrdinalMark(halfWidth(c)))
                return i;
            if (!c.isSpace())
                return at;
        }
    }
    return at;
}

Anchor JoinedStream::anchorOf(const Place& begin, qsizetype end) const {
    const Piece& piece = m_pieces[size_t(begin.piece)];
    const auto* range = std::get_if<TextRange>(&piece.anchor);
    if (!range || range->length != piece.sourceSize || end <= begin.offset)
        return piece.anchor;
    if (piece.offsets.empty())
        return TextRange{range->start + begin.offset, end - begin.offset};
    const qsizetype first = piece.offsets[size_t(begin.offset)];
    return TextRange{range->start + first, piece.offsets[size_t(end - 1)] + 1 - first};
}

void JoinedWords::add(const QString& key) {
    if (key.isEmpty())
        return;
    QStringList& words = m_words[key.front()];
    const auto shorter = [&](const QString& word) { return word.size() < key.size(); };
    if (!words.contains(key))
        words.insert(std::find_if(words.begin(), words.end(), shorter), key);
}

void JoinedWords::addHeader(const FormTable& table, const FormGrid& grid) {
    add(labelKey(table.title));
    add(labelKey(grid.caption));
    for (const QString& word : cornerWords())
        add(word);
    for (const FormLine& column : grid.columns) {
        for (const QString& key : column.spellings + column.pathKeys)
            add(key);
    }
}

void JoinedWords::addRow(const FormLine& row) {
    for (const QString& key : row.spellings + row.pathKeys)
        add(key);
}

qsizetype JoinedWords::matchAt(const QString& text, qsizetype at) const {
    if (at >= text.size())
        return 0;
    const auto words = m_words.constFind(text[at]);
    if (words == m_words.constEnd())
        return 0;
    for (const QString& word : *words) {
        if (QStringView(text).mid(at).startsWith(word))
            return word.size();
    }
    return 0;
}

const QStringList& cornerWords() {
    static const QStringList words{QStringLiteral("信息内容"), QStringLiteral("申请人情况")};
    return words;
}

} // namespace gouji
