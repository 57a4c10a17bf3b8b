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
        const std::vector<std::optional<size_t>> found = rowsOfGrid(m_rows[i].row->row);
        const std::vector<FormLine>& lines = m_rows[i].grid->rows;
        for (const int step : {-1, 1}) {
            int row = m_rows[i].row->row.row;
            while (row >= 0 && row < int(lines.size()) && (found[size_t(row)] || mayLack(lines, found, row)))
                row += step;
            if (row < 0 || row >= int(lines.size()))
                continue;
            for (; row != m_rows[i].row->row.row; row -= step) {
                if (found[size_t(row)])
                    m_slid[*found[size_t(row)]] = true;
            }
        }
    }
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
    if (!figures.header->order || m_slid[row] || figures.isSpaced)
        return false;
    if (figures.isSingle())
        return singleIsSure(figures, text);
    if (figures.row->end == RunEnd::Foreign && (figures.row->endIsValue || !isProved(row)))
        return false;
    if (figures.row->divided)
        return true;
    if (!m_splits[row].isUnique)
        return false;
    return figures.isBound ? boundIsSure(row) : freeIsSure(row, text);
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

/// One number. Where no space or line end closes it, a page number or a number whose label is lost may have
/// run into it, unless the text is sound.
bool JoinedTrust::singleIsSure(const JoinedFigures& figures, TextState text) const {
    const JoinedRow& row = *figures.row;
    if (row.parts.size() != 1)
        return false;
    if (row.end == RunEnd::Expected)
        return nextIsThere(figures) && (text == TextState::Sound || row.digitCount() == 1);
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

/// No relation says anything: only what cannot be otherwise, in a text that is sound elsewhere.
bool JoinedTrust::freeIsSure(size_t row, TextState text) const {
    const JoinedFigures& figures = m_rows[row];
    if (isPlain(figures) && isZeros(figures.row->digits))
        return true;
    const bool endsWell = figures.row->end == RunEnd::Expected || figures.row->end == RunEnd::PieceEnd;
    return endsWell && text == TextState::Sound && !m_splits[row].byRelation &&
           figures.row->parts.size() == 1;
}

} // namespace gouji
