#include "core/reconstruct/joined_strays.h"

#include <algorithm>

namespace gouji {

namespace {

constexpr qsizetype longestQuote = 60;

/// Nothing but numbers.
bool isFiguresOnly(const QString& text) {
    const auto isOfNumber = [](QChar c) {
        const QChar half = halfWidth(c);
        return half.isSpace() || (half >= QLatin1Char('0') && half <= QLatin1Char('9')) ||
               QStringView(u".,-+").contains(half);
    };
    return std::all_of(text.begin(), text.end(), isOfNumber);
}

qsizetype digitsIn(const QString& text) {
    return std::count_if(text.begin(), text.end(), [](QChar c) { return halfWidth(c).isDigit(); });
}

bool sameGrid(const FormRow& a, const FormRow& b) {
    return a.table == b.table && a.grid == b.grid;
}

} // namespace

std::vector<StrayFigures> findStrayFigures(const JoinedStream& stream, const Form& form,
                                           const std::vector<JoinedRow>& rows) {
    std::vector<StrayFigures> strays;
    for (size_t i = 0; i < rows.size(); ++i) {
        const FormGrid& grid = form.tables[size_t(rows[i].row.table)].grids[size_t(rows[i].row.grid)];
        const bool isLast = i + 1 == rows.size() || !sameGrid(rows[i].row, rows[i + 1].row);
        const qsizetype to = i + 1 == rows.size() ? stream.size() : rows[i + 1].labelAt;
        int piece = stream.place(rows[i].digitsAt).piece;
        for (qsizetype at = rows[i].endAt; at < to; ++at) {
            if (stream.place(at).piece == piece)
                continue;
            piece = stream.place(at).piece;
            const QString text = stream.pieceText(piece).trimmed();
            const bool figures = isFiguresOnly(text);
            if (figures && digitsIn(text) >= qsizetype(grid.columns.size()))
                strays.push_back({i, text.left(longestQuote),
                                  stream.anchorOf(stream.place(at), stream.pieceText(piece).size())});
            if (!figures && isLast)
                break; // what stands further below belongs to other tables
        }
    }
    return strays;
}

} // namespace gouji
