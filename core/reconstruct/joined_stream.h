#pragma once

#include "core/document/document.h"
#include "core/forms/form.h"

#include <vector>

namespace gouji {

/// The letters and digits of a document's paragraphs and cells in one string, in reading order, each with its
/// place in the source. Full-width characters are made half-width, traditional ones simplified as labelKey
/// does.
class JoinedStream {
public:
    explicit JoinedStream(const Document& document);

    /// A paragraph or a cell.
    struct Piece {
        QString text; ///< without what prints nothing and glosses
        Anchor anchor;
        qsizetype sourceSize = 0;
        std::vector<qsizetype> offsets; ///< of the text's units in the source; empty: the same
    };
    struct Place {
        int piece = 0;
        int offset = 0; ///< in the piece's text
    };

    const QString& text() const { return m_text; }
    qsizetype size() const { return m_text.size(); }
    const Place& place(qsizetype at) const { return m_places[size_t(at)]; }
    const QString& pieceText(int piece) const { return m_pieces[size_t(piece)].text; }

    /// What stands in the source between two neighbours of the stream; a line break where pieces change.
    QString between(qsizetype at, qsizetype next) const;
    /// The first place of the stream at or behind an offset of a piece; size() for none.
    qsizetype indexOf(int piece, qsizetype offset) const;
    /// Where a label's text begins when an ordinal (`（一）`, `三、`, `2.`) stands at `at`; `at` itself for
    /// none.
    qsizetype behindOrdinal(qsizetype at) const;
    /// A stretch of one piece.
    Anchor anchorOf(const Place& begin, qsizetype end) const;

private:
    void add(const QString& text, const Anchor& anchor);

    QString m_text;
    std::vector<Place> m_places;
    std::vector<Piece> m_pieces;
};

/// Labels as labelKey writes them, found at places of a stream.
class JoinedWords {
public:
    void add(const QString& key);
    /// Adds what stands in a header: columns, their groups, caption, title, and the corner's words.
    void addHeader(const FormTable& table, const FormGrid& grid);
    void addRow(const FormLine& row); ///< all labels of its path

    /// Length of the longest word that stands at a place; 0 for none.
    qsizetype matchAt(const QString& text, qsizetype at) const;

private:
    QHash<QChar, QStringList> m_words; ///< by first letter, longest first
};

/// What the regulation prints above the labels: 信息内容, 申请人情况.
const QStringList& cornerWords();

QChar halfWidth(QChar c);

} // namespace gouji
