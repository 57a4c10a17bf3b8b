#include "core/reconstruct/joined_trust.h"

#include "core/reconstruct/printed_value.h"

#include <algorithm>

namespace gouji {

namespace {

std::vector<FigureKey> termsOf(const Relation& relation) {
    std::vector<FigureKey> terms = relation.left;
    terms.insert(terms.end(), relation.right.begin(), relation.right.end());
    return terms;
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
    m_isSound = textIsSound();
}

/// A table whose rows hang together by relations stands in the text, whole, and nothing in it has a digit too
/// many or too few: then no page number, note or lost label is to be expected elsewhere in it.
bool JoinedTrust::textIsSound() const {
    bool isTied = false;
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const bool fits = m_splits[i].isPossible && !m_splits[i].isContradicted;
        if (m_rows[i].isBound && (!fits || m_rows[i].isSpaced || m_rows[i].maySlide || !innerHolds(i)))
            return false;
        isTied = isTied || m_splits[i].isTied;
    }
    return isTied && std::all_of(m_relations.begin(), m_relations.end(), [&](const Relation& relation) {
               const std::vector<FigureKey> terms = termsOf(relation);
               const auto isThere = [&](const FigureKey& key) { return m_rowOf.contains(key); };
               const QStringView table = terms.front().table();
               const bool isJoined = std::any_of(m_rows.begin(), m_rows.end(), [&](const JoinedFigures& row) {
                   return row.keys.front().table() == table;
               });
               return !isJoined || std::all_of(terms.begin(), terms.end(), isThere);
           });
}

/// The relations within the row hold for its only split; true while there are several.
bool JoinedTrust::innerHolds(size_t row) const {
    if (!m_splits[row].isUnique)
        return true;
    KnownValues values;
    for (size_t i = 0; i < m_rows[row].keys.size(); ++i)
        values.insert(m_rows[row].keys[i], m_splits[row].values[i].value_or(Decimal()));
    return std::none_of(m_relations.begin(), m_relations.end(), [&](const Relation& relation) {
        return stateOf(relation, values) == RelationState::Fails;
    });
}

bool JoinedTrust::isSure(size_t row) const {
    const JoinedFigures& figures = m_rows[row];
    if (!figures.header->order || figures.maySlide || figures.isSpaced)
        return false;
    if (figures.isSingle())
        return singleIsSure(figures);
    if (figures.row->end == RunEnd::Foreign && (figures.row->endIsValue || !isProved(row)))
        return false;
    if (figures.row->divided)
        return true;
    if (!m_splits[row].isUnique)
        return false;
    return figures.isBound ? boundIsSure(row) : freeIsSure(row);
}

/// One number: nothing else may run into it.
bool JoinedTrust::singleIsSure(const JoinedFigures& figures) const {
    const JoinedRow& row = *figures.row;
    if (row.parts.size() != 1)
        return false;
    if (row.end == RunEnd::Expected)
        return m_isSound || row.digitCount() == 1;
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
    if (!figures.isBound || m_splits[row].isContradicted || !m_splits[row].isUnique || !innerHolds(row) ||
        isZeros(figures.row->digits))
        return false;
    return m_splits[row].isTied ||
           std::none_of(m_relations.begin(), m_relations.end(), [&](const Relation& relation) {
               const std::vector<FigureKey> terms = termsOf(relation);
               const auto isOwn = [&](const FigureKey& key) {
                   return std::find(figures.keys.begin(), figures.keys.end(), key) != figures.keys.end();
               };
               return std::any_of(terms.begin(), terms.end(), isOwn) &&
                      !std::all_of(terms.begin(), terms.end(), isOwn);
           });
}

bool JoinedTrust::boundIsSure(size_t row) const {
    return innerHolds(row) && (isPlain(m_rows[row]) || isProved(row));
}

/// No relation says anything: only what cannot be otherwise, in a text that is sound elsewhere.
bool JoinedTrust::freeIsSure(size_t row) const {
    const JoinedFigures& figures = m_rows[row];
    if (isPlain(figures) && isZeros(figures.row->digits))
        return true;
    const bool endsWell = figures.row->end == RunEnd::Expected || figures.row->end == RunEnd::PieceEnd;
    return endsWell && m_isSound && !m_splits[row].byRelation && figures.row->parts.size() == 1;
}

} // namespace gouji
