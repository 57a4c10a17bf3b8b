#include "core/reconstruct/joined_trust.h"

#include "core/reconstruct/printed_value.h"

#include <algorithm>
#include <set>

namespace gouji {

namespace {

std::vector<FigureKey> termsOf(const Relation& relation) {
    std::vector<FigureKey> terms = relation.left;
    terms.insert(terms.end(), relation.right.begin(), relation.right.end());
    return terms;
}

/// An optional row, or one that a printed optional row stands for.
bool mayLack(const std::vector<FormLine>& lines, const std::vector<std::optional<size_t>>& found, int row) {
    if (lines[size_t(row)].isOptional())
        return true;
    for (size_t i = 0; i < lines.size(); ++i) {
        const auto& replaced = lines[i].replaces;
        if (found[i] && std::find(replaced.begin(), replaced.end(), lines[size_t(row)].id) != replaced.end())
            return true;
    }
    return false;
}

bool isZeros(const QString& digits) {
    return std::all_of(digits.begin(), digits.end(),
                       [](QChar c) { return c == QLatin1Char('0') || c == QLatin1Char(' '); });
}

} // namespace

JoinedTrust::JoinedTrust(const std::vector<JoinedFigures>& rows, const std::vector<SplitRun>& splits,
                         const std::vector<Relation>& relations)
    : m_rows(rows), m_splits(splits), m_relations(relations) {
    for (size_t i = 0; i < rows.size(); ++i) {
        for (const FigureKey& key : rows[i].keys)
            m_rowOf.insert(key, i);
    }
    m_isDivided = std::any_of(rows.begin(), rows.end(),
                              [](const JoinedFigures& figures) { return figures.row->divided; });
    sortRelations();
    findSlid();
}

void JoinedTrust::sortRelations() {
    std::vector<std::vector<const Relation*>> inner(m_rows.size());
    m_reachesOut.assign(m_rows.size(), false);
    for (const Relation& relation : m_relations) {
        std::set<std::optional<size_t>> rows;
        for (const FigureKey& key : termsOf(relation)) {
            const auto row = m_rowOf.constFind(key);
            rows.insert(row == m_rowOf.constEnd() ? std::nullopt : std::optional(*row));
        }
        if (rows.size() == 1 && *rows.begin())
            inner[**rows.begin()].push_back(&relation);
        for (const std::optional<size_t>& row : rows) {
            if (row && rows.size() > 1)
                m_reachesOut[*row] = true;
        }
    }
    for (size_t row = 0; row < m_rows.size(); ++row)
        m_innerHolds.push_back(!m_splits[row].isUnique || satisfies(row, inner[row]));
}

/// Whether the row's only split satisfies the relations.
bool JoinedTrust::satisfies(size_t row, const std::vector<const Relation*>& inner) const {
    KnownValues values;
    for (size_t i = 0; i < m_rows[row].keys.size(); ++i)
        values.insert(m_rows[row].keys[i], m_splits[row].values[i].value_or(Decimal()));
    return std::none_of(inner.begin(), inner.end(), [&](const Relation* relation) {
        return stateOf(*relation, values) == RelationState::Fails;
    });
}

/// A row of the form without figures and one with those of two: the rows between them may have each other's.
void JoinedTrust::findSlid() {
    m_slid.assign(m_rows.size(), false);
    for (size_t i = 0; i < m_rows.size(); ++i) {
        if (!hasTooMuch(i))
            continue;
        for (const int step : {-1, 1})
            slide(rowsToWanting(i, step).value_or(std::vector<size_t>{}));
    }
}

/// The rows found between that one and the last of its grid that lacks figures; nothing where none does.
std::optional<std::vector<size_t>> JoinedTrust::rowsToWanting(size_t from, int step) const {
    const FormRow& place = m_rows[from].row->row;
    const std::vector<std::optional<size_t>> found = rowsOfGrid(place);
    const std::vector<FormLine>& lines = m_rows[from].grid->rows;
    std::vector<size_t> rows;
    std::optional<size_t> between;
    for (int row = place.row + step; row >= 0 && row < int(lines.size()); row += step) {
        if (!found[size_t(row)] && !mayLack(lines, found, row))
            between = rows.size();
        if (found[size_t(row)])
            rows.push_back(*found[size_t(row)]);
    }
    if (!between)
        return std::nullopt;
    rows.resize(*between);
    return rows;
}

void JoinedTrust::slide(const std::vector<size_t>& rows) {
    for (const size_t row : rows)
        m_slid[row] = true;
}

bool JoinedTrust::addStray(size_t row) {
    const auto above = rowsToWanting(row, -1), below = rowsToWanting(row, 1);
    if (above)
        m_slid[row] = true; // the figures below may be its own
    slide(above.value_or(std::vector<size_t>{}));
    slide(below.value_or(std::vector<size_t>{}));
    return above || below;
}

/// By row of the form.
std::vector<std::optional<size_t>> JoinedTrust::rowsOfGrid(const FormRow& place) const {
    std::vector<std::optional<size_t>> found;
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const FormRow& row = m_rows[i].row->row;
        if (row.table != place.table || row.grid != place.grid)
            continue;
        found.resize(m_rows[i].grid->rows.size());
        found[size_t(row.row)] = i;
    }
    return found;
}

/// The figures of two rows, or so many digits that they may be.
bool JoinedTrust::hasTooMuch(size_t row) const {
    const JoinedFigures& figures = m_rows[row];
    const size_t columns = figures.keys.size();
    if (figures.isSingle() || figures.row->divided)
        return false;
    return figures.row->parts.size() > columns ||
           (figures.row->digitCount() >= qsizetype(2 * columns) && !isProved(row));
}

TextState JoinedTrust::textState() const {
    bool isTied = false;
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const bool fits = m_splits[i].isPossible && !m_splits[i].isContradicted;
        const bool isSplit = !m_rows[i].isBound && !m_rows[i].isSingle() && !m_rows[i].row->divided &&
                             !m_rows[i].isSpaced && m_rows[i].row->end != RunEnd::Foreign;
        if (isSplit && !m_splits[i].isPossible)
            return TextState::Broken; // more zeros than columns
        if (m_rows[i].isBound && (!fits || m_rows[i].isSpaced || m_slid[i] || !m_innerHolds[i]))
            return TextState::Broken;
        isTied = isTied || m_splits[i].isTied;
    }
    const auto lacksFigure = [&](const Relation& relation) {
        const std::vector<FigureKey> terms = termsOf(relation);
        const auto isOwn = [&](const FigureKey& key) { return m_rowOf.contains(key); };
        const auto isInTable = [&](const JoinedFigures& row) {
            return row.keys.front().table() == terms.front().table();
        };
        return std::any_of(m_rows.begin(), m_rows.end(), isInTable) &&
               !std::all_of(terms.begin(), terms.end(), isOwn);
    };
    if (std::any_of(m_relations.begin(), m_relations.end(), lacksFigure))
        return TextState::Broken;
    return isTied ? TextState::Sound : TextState::Unknown;
}

bool JoinedTrust::isSure(size_t row, TextState text) const {
    const JoinedFigures& figures = m_rows[row];
    // Where spaces divide the rows into as many figures as the form has columns, no column is lost.
    const bool hasOrder = figures.header->order || (figures.header->lacksOneName && figures.row->divided);
    if (!hasOrder || m_slid[row] || figures.isSpaced)
        return false;
    if (figures.isSingle())
        return singleIsSure(figures, text);
    if (figures.row->end == RunEnd::Foreign && (figures.row->endIsValue || !isProved(row)))
        return false;
    if (figures.row->divided)
        return true;
    if (!m_splits[row].isUnique)
        return false;
    return figures.isBound ? boundIsSure(row) : freeIsSure(row);
}

/// Figures of a row of which none are found behind its label may stand before it, that is, here.
bool JoinedTrust::nextIsThere(const JoinedFigures& figures) const {
    const auto found = rowsOfGrid(figures.row->row);
    const std::vector<FormLine>& lines = figures.grid->rows;
    for (int row = figures.row->row.row + 1; row < int(lines.size()); ++row) {
        if (found[size_t(row)])
            return true;
        if (!mayLack(lines, found, row))
            return false;
    }
    return true;
}

/// Whether the digits of a single number are surely one number's. Where the cells of other rows run together,
/// its own may have: two numbers, or two years', of which five digits and more are not rarer than one.
bool JoinedTrust::isClosed(const JoinedFigures& figures) const {
    constexpr qsizetype longest = 4;
    const QString& digits = figures.row->digits;
    const qsizetype point = digits.indexOf(QLatin1Char('.'));
    return (point < 0 ? digits.size() : point) <= longest || m_isDivided;
}

/// One number. Where no space or line end closes it, a page number or a number whose label is lost may have
/// run into it, unless the text is sound.
bool JoinedTrust::singleIsSure(const JoinedFigures& figures, TextState text) const {
    const JoinedRow& row = *figures.row;
    if (row.parts.size() != 1)
        return false;
    if (!isClosed(figures))
        return false;
    if (row.end == RunEnd::Expected)
        return nextIsThere(figures) && (text == TextState::Sound || row.digitCount() == 1);
    // The end of a line closes no cell where the cells of a line run together.
    if (row.end == RunEnd::PieceEnd && text == TextState::Broken && !m_isDivided && row.digitCount() > 1)
        return false;
    const bool closes = readPrintedValue(row.printed).kind == PrintedValue::Kind::Number;
    return row.end == RunEnd::PieceEnd || (row.end == RunEnd::Foreign && row.endIsValue && closes);
}

/// As many digits as columns, none of which may have two.
bool JoinedTrust::isPlain(const JoinedFigures& figures) const {
    return figures.row->digitCount() == qsizetype(figures.keys.size());
}

/// A relation within the row holds among figures other than 0, and those with other rows can be satisfied.
bool JoinedTrust::isProved(size_t row) const {
    const JoinedFigures& figures = m_rows[row];
    if (!figures.isBound || m_splits[row].isContradicted || !m_splits[row].isUnique || !m_innerHolds[row] ||
        isZeros(figures.row->digits))
        return false;
    return m_splits[row].isTied || !m_reachesOut[row];
}

bool JoinedTrust::boundIsSure(size_t row) const {
    return m_innerHolds[row] && (isPlain(m_rows[row]) || isProved(row));
}

/// No relation says anything: only what cannot be otherwise. An empty cell leaves no trace (`12`, nothing,
/// `0` is `120`), so that is as many zeros as columns.
bool JoinedTrust::freeIsSure(size_t row) const {
    return isPlain(m_rows[row]) && isZeros(m_rows[row].row->digits);
}

} // namespace gouji
