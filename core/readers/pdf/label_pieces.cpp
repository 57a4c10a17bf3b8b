#include "core/readers/pdf/label_pieces.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace gouji::pdf {

namespace {

/// In ems: a wider gap divides cells.
constexpr double cellGap = 1.0;
constexpr double numberGap = 0.4;
/// In ems: lines of one label follow each other no further apart, by their upper edges.
constexpr double widestPitch = 1.6;
/// … and no more than so many times the narrowest pitch of the table's labels.
constexpr double evenPitch = 1.2;
/// In ems: a label stands beside the figures whose middle is so near to its own.
constexpr double sameHeight = 0.4;

bool isValue(const QString& text) {
    static const QRegularExpression value(QStringLiteral("^[+-]?[\\d.,]+$|^[-/—]+$|^无$"));
    return value.match(text).hasMatch();
}

/// Puts the lines of labels together, and finds the rows in which the pieces stand.
class PieceBuilder {
public:
    explicit PieceBuilder(const std::vector<LineOfCells>& rows) : m_rows(rows) { findPitch(); }

    /// Rows from top to bottom, pieces from left to right.
    std::vector<std::vector<Piece>> build() {
        for (size_t i = 0; i < m_rows.size(); ++i) {
            for (const TextLine& segment : m_rows[i].segments)
                add(segment, int(i));
        }
        return inRows();
    }

private:
    static double overlap(const QRectF& a, const QRectF& b) {
        const double shared = std::min(a.right(), b.right()) - std::max(a.left(), b.left());
        return shared / std::max(1.0, std::min(a.width(), b.width()));
    }

    /// The narrowest distance between lines of labels that begin below each other.
    void findPitch() {
        constexpr size_t mostBetween = 3; // lines of figures and of other labels
        for (size_t i = 1; i < m_rows.size(); ++i) {
            for (size_t above = i; above-- > 0 && above + mostBetween >= i;)
                compare(m_rows[above], m_rows[i]);
        }
    }

    void compare(const LineOfCells& above, const LineOfCells& below) {
        for (const TextLine& line : above.segments) {
            for (const TextLine& next : below.segments) {
                const double pitch = next.box.top() - line.box.top();
                const bool aligned = std::abs(next.box.left() - line.box.left()) < next.size;
                if (aligned && pitch > 0.9 * next.size && !isValue(line) && !isValue(next))
                    m_pitch = std::min(m_pitch, pitch);
            }
        }
    }

    void add(const TextLine& segment, int row) {
        const bool hasValues = m_rows[size_t(row)].hasValues;
        const QString text = segment.text();
        if (isValue(text)) {
            m_pieces.push_back({text, segment.box, segment.box, segment.size, text.size(), row, true});
            return;
        }
        Piece* above = hasOrdinal(text) ? nullptr : pieceAbove(segment, text, hasValues);
        if (above == nullptr) {
            const int place = hasValues ? row : -1;
            m_pieces.push_back({text, segment.box, segment.box, segment.size, text.size(), place, false});
            return;
        }
        if (readsDownwards(*above, text)) {
            above->text += text;
            above->row = -1;
        } else {
            above->text += QLatin1Char('\n') + text;
            above->row = hasValues ? row : above->row;
        }
        above->box = above->box.united(segment.box);
        above->last = segment.box;
        above->lastLength = text.size();
    }

    /// The piece that a label's line goes on with; null for none.
    Piece* pieceAbove(const TextLine& segment, const QString& text, bool hasValues) {
        constexpr size_t mostPieces = 400; // of a few lines
        for (size_t i = 0; i < std::min(mostPieces, m_pieces.size()); ++i) {
            Piece& piece = m_pieces[m_pieces.size() - 1 - i];
            if (goesOn(piece, segment, hasValues && !readsDownwards(piece, text)))
                return &piece;
        }
        return nullptr;
    }

    /// Characters one below the other.
    static bool readsDownwards(const Piece& piece, const QString& text) {
        return text.size() == 1 && piece.lastLength <= 2;
    }

    /// Whether a label's line goes on below a piece; two lines of figures are two rows.
    bool goesOn(const Piece& piece, const TextLine& segment, bool hasValues) const {
        const double pitch = segment.box.top() - piece.last.top();
        return !piece.isValue && !(hasValues && piece.row >= 0) && pitch > 0.5 * segment.size &&
               pitch <= std::min(widestPitch * segment.size, evenPitch * m_pitch) &&
               overlap(piece.last, segment.box) > 0.5;
    }

    /// Labels that share no line with figures stand where their middle does.
    void findRow(Piece& piece) const {
        const double middle = piece.box.center().y();
        auto row = std::lower_bound(m_rows.begin(), m_rows.end(), middle - 4 * piece.size,
                                    [](const LineOfCells& line, double y) { return line.box.top() < y; });
        for (; row != m_rows.end() && row->box.top() < middle && piece.row < 0; ++row) {
            if (row->hasValues && std::abs(row->box.center().y() - middle) <= sameHeight * piece.size)
                piece.row = int(row - m_rows.begin());
        }
    }

    std::vector<std::vector<Piece>> inRows() {
        for (Piece& piece : m_pieces)
            findRow(piece);
        const auto heightOf = [&](const Piece& piece) {
            return piece.row >= 0 ? m_rows[size_t(piece.row)].box.center().y() : piece.box.center().y();
        };
        std::stable_sort(m_pieces.begin(), m_pieces.end(),
                         [&](const Piece& a, const Piece& b) { return heightOf(a) < heightOf(b); });
        std::vector<std::vector<Piece>> rows;
        double height = 0;
        for (Piece& piece : m_pieces) {
            const bool same = !rows.empty() && rows.back().front().row == piece.row &&
                              heightOf(piece) - height <= sameHeight * piece.size;
            if (!same) {
                rows.emplace_back();
                height = heightOf(piece);
            }
            rows.back().push_back(std::move(piece));
        }
        for (std::vector<Piece>& row : rows)
            std::stable_sort(row.begin(), row.end(),
                             [](const Piece& a, const Piece& b) { return a.box.left() < b.box.left(); });
        return rows;
    }

    const std::vector<LineOfCells>& m_rows;
    std::vector<Piece> m_pieces;
    double m_pitch = 1e6;
};

} // namespace

bool hasOrdinal(const QString& text) {
    static const QRegularExpression ordinal(
        QStringLiteral("^(\\d+[.．、]|[（(][一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+、)"));
    return ordinal.match(text).hasMatch();
}

bool isValue(const TextLine& segment) {
    return isValue(segment.text());
}

std::vector<TextLine> segmentsOf(const TextLine& line) {
    std::vector<TextLine> segments;
    for (const Word& word : line.words) {
        const double gap = segments.empty() ? 0 : word.box.left() - segments.back().box.right();
        const bool parted = !segments.empty() && gap > numberGap * line.size &&
                            ((isValue(word.text) && isValue(segments.back().words.back().text)) ||
                             (hasOrdinal(word.text) && hasOrdinal(segments.back().words.front().text)));
        if (segments.empty() || parted || gap >= cellGap * line.size)
            segments.emplace_back();
        TextLine& segment = segments.back();
        segment.words.push_back(word);
        segment.box = segment.box.united(word.box);
        segment.size = std::max(segment.size, word.size);
    }
    return segments;
}

std::vector<std::vector<Piece>> rowsOfPieces(const std::vector<LineOfCells>& lines) {
    return PieceBuilder(lines).build();
}

} // namespace gouji::pdf
