#include "core/reconstruct/joined_figures.h"

#include "core/forms/label.h"
#include "core/reconstruct/printed_value.h"

#include <algorithm>

namespace gouji {

namespace {

/// Units of text in which the end of a figure with a note or a unit is looked for.
constexpr qsizetype foreignReach = 60;
/// A run longer than this is no row of figures.
constexpr qsizetype longestRun = 400;

bool isDigit(QChar c) {
    return c >= QLatin1Char('0') && c <= QLatin1Char('9');
}

/// What the numbers of a grid may be written with.
struct Shape {
    bool hasFractions = false;
    bool hasSigns = false;

    explicit Shape(const FormGrid& grid) {
        for (const FormLine& column : grid.columns) {
            hasFractions = hasFractions || column.unit.isMoney;
            hasSigns = hasSigns || column.unit.isSigned;
        }
    }

    bool takes(const QString& text, qsizetype i) const {
        const QChar c = halfWidth(text[i]);
        if (isDigit(c) || c.isSpace())
            return true;
        const bool digitFollows = i + 1 < text.size() && isDigit(halfWidth(text[i + 1]));
        const bool isSign = c == QLatin1Char('-') || c == QLatin1Char('+');
        return digitFollows && ((hasFractions && c == QLatin1Char('.')) || (hasSigns && isSign));
    }
};

/// The last digits are the ordinal of the next label, when its mark follows them: `…0000000` `2.其他法律…`.
bool endsWithOrdinal(const QString& text, qsizetype end, int ordinal) {
    qsizetype mark = end;
    while (mark < text.size() && text[mark].isSpace())
        ++mark;
    if (ordinal == 0 || mark >= text.size())
        return false;
    const QChar c = halfWidth(text[mark]);
    const bool marked = c == QLatin1Char('.') || c == QChar(u'、') || c == QChar(u'．');
    return marked && QStringView(text).first(end).endsWith(QString::number(ordinal));
}

/// Behind the `%` of a share that spaces divide from the figures before it (`3 0 3 12.5%`): no figure of the
/// form. `figures`: where those before it end. Otherwise `end`.
qsizetype behindShare(const QString& text, qsizetype begin, qsizetype end, qsizetype& figures) {
    qsizetype last = end;
    while (last > begin && !text[last - 1].isSpace())
        --last;
    qsizetype behind = end;
    if (behind < text.size() && halfWidth(text[behind]) == QLatin1Char('.')) {
        ++behind;
        while (behind < text.size() && isDigit(halfWidth(text[behind])))
            ++behind;
    }
    if (last == begin || last == end || behind >= text.size() || halfWidth(text[behind]) != QLatin1Char('%'))
        return end;
    figures = begin + QStringView(text).mid(begin, last - begin).trimmed().size();
    return behind + 1;
}

/// Nothing but what may stand between a figure and the label behind it.
bool isGap(QStringView text) {
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c.isSpace() || QStringView(u"(（“\"").contains(c); });
}

/// A character that goes on with the number before it.
bool continuesValue(QChar c) {
    return QStringView(u",.、-+~/%:：(*—～至到万亿千百十余多几元件项条宗个次份").contains(halfWidth(c));
}

} // namespace

qsizetype JoinedRow::digitCount() const {
    return digits.size() - digits.count(QLatin1Char(' '));
}

FigureScanner::FigureScanner(const JoinedStream& stream, const Form& form) : m_stream(stream), m_form(form) {
    for (size_t t = 0; t < form.tables.size(); ++t) {
        for (size_t g = 0; g < form.tables[t].grids.size(); ++g) {
            const FormGrid& grid = form.tables[t].grids[g];
            m_words.addHeader(form.tables[t], grid);
            for (size_t r = 0; r < grid.rows.size(); ++r) {
                m_words.addRow(grid.rows[r]);
                m_byRow[{int(t), int(g), int(r)}] = m_expectations.size();
                m_expectations.push_back(expectationAfter({int(t), int(g), int(r)}));
            }
        }
    }
}

FigureScanner::Expectation FigureScanner::expectationAfter(const FormRow& row) const {
    const FormTable& table = m_form.tables[size_t(row.table)];
    const FormGrid& grid = table.grids[size_t(row.grid)];
    Expectation next;
    for (size_t r = size_t(row.row) + 1; r < grid.rows.size(); ++r) {
        next.words.addRow(grid.rows[r]);
        if (next.ordinal == 0 && !grid.rows[r].path.isEmpty())
            next.ordinal = labelOrdinal(grid.rows[r].path.back());
        if (!grid.rows[r].isOptional())
            return next;
    }
    const size_t grids = table.grids.size();
    next.closes = size_t(row.grid) + 1 == grids;
    if (!next.closes)
        next.words.addHeader(table, table.grids[size_t(row.grid) + 1]);
    else if (size_t(row.table) + 1 < m_form.tables.size())
        next.words.addHeader(m_form.tables[size_t(row.table) + 1],
                             m_form.tables[size_t(row.table) + 1].grids.front());
    return next;
}

JoinedRow FigureScanner::scan(const FormRow& place, qsizetype labelAt, qsizetype digitsAt) const {
    const FormGrid& grid = m_form.tables[size_t(place.table)].grids[size_t(place.grid)];
    const Expectation& next = m_expectations[m_byRow.at({place.table, place.grid, place.row})];
    const Shape shape(grid);
    const JoinedStream::Place begin = m_stream.place(digitsAt);
    const QString& text = m_stream.pieceText(begin.piece);
    qsizetype end = begin.offset;
    for (qsizetype i = end; i < text.size() && shape.takes(text, i); ++i) {
        if (!text[i].isSpace())
            end = i + 1;
    }
    const qsizetype behind = behindShare(text, begin.offset, end, end);
    const bool hasShare = behind > end;
    if (!hasShare && endsWithOrdinal(text, end, next.ordinal)) {
        end -= QString::number(next.ordinal).size();
        while (end > begin.offset && text[end - 1].isSpace())
            --end;
    }
    JoinedRow row;
    row.row = place;
    row.labelAt = labelAt;
    row.digitsAt = digitsAt;
    row.printed = text.mid(begin.offset, std::min(end - begin.offset, longestRun));
    for (QChar& c : row.printed)
        c = c.isSpace() ? QChar(QLatin1Char(' ')) : halfWidth(c);
    row.digits = row.printed.simplified();
    for (const QString& part : row.digits.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        row.parts.push_back(part);
    const qsizetype rest = hasShare ? behind : end;
    row.endAt = m_stream.indexOf(begin.piece, rest);
    row.end = end - begin.offset > longestRun ? RunEnd::Foreign : endOf(begin, rest, row.endAt, next);
    if (row.end == RunEnd::Foreign)
        readForeign(row, begin, end, next);
    row.divided = grid.columns.size() > 1 && row.parts.size() == grid.columns.size() &&
                  !(row.end == RunEnd::Foreign && row.endIsValue);
    const qsizetype foreign = row.end == RunEnd::Foreign ? begin.offset + row.printed.size() : end;
    row.anchor = m_stream.anchorOf(begin, std::max(end, foreign));
    return row;
}

RunEnd FigureScanner::endOf(const JoinedStream::Place& begin, qsizetype end, qsizetype at,
                            const Expectation& next) const {
    const QString& text = m_stream.pieceText(begin.piece);
    if (QStringView(text).mid(end).trimmed().isEmpty()) {
        // Digits at the beginning of the next line may be the rest of a number.
        const bool goesOn = at < m_stream.size() && isDigit(m_stream.text()[at]) &&
                            m_stream.behindOrdinal(at) == at && text[end - 1] != QLatin1Char('0');
        return goesOn ? RunEnd::Foreign : RunEnd::PieceEnd;
    }
    if (at >= m_stream.size() || m_stream.place(at).piece != begin.piece ||
        !isGap(QStringView(text).mid(end, m_stream.place(at).offset - end)))
        return RunEnd::Foreign;
    return endAt(at, next);
}

RunEnd FigureScanner::endAt(qsizetype at, const Expectation& next) const {
    const qsizetype label = m_stream.behindOrdinal(at);
    const bool isMarked = label > at;
    for (const qsizetype place : {at, label}) {
        if (next.words.matchAt(m_stream.text(), place) > 0)
            return RunEnd::Expected;
    }
    if (isMarked && next.closes && !isDigit(m_stream.text()[at]))
        return RunEnd::Expected;
    for (const qsizetype place : {at, label}) {
        if (m_words.matchAt(m_stream.text(), place) > 0)
            return RunEnd::Label;
    }
    return isMarked ? RunEnd::Label : RunEnd::Foreign;
}

/// The figure goes on to the next label or the end of the piece.
void FigureScanner::readForeign(JoinedRow& row, const JoinedStream::Place& begin, qsizetype end,
                                const Expectation& next) const {
    const QString& text = m_stream.pieceText(begin.piece);
    row.endIsValue = end < text.size() && continuesValue(text[end]);
    qsizetype stop = std::min(text.size(), end + foreignReach);
    for (qsizetype at = row.endAt; at < m_stream.size(); ++at) {
        const JoinedStream::Place& place = m_stream.place(at);
        if (place.piece != begin.piece || place.offset >= stop)
            break;
        const qsizetype behind = m_stream.behindOrdinal(at);
        if (endAt(at, next) == RunEnd::Foreign || (behind > at && isDigit(text[place.offset])))
            continue;
        stop = place.offset;
        break;
    }
    row.printed = text.mid(begin.offset, stop - begin.offset).trimmed();
}

} // namespace gouji
