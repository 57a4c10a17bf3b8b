#include "core/reconstruct/second_table.h"

#include "core/forms/label.h"

#include <algorithm>

namespace gouji {

namespace {

/// Shorter labels (其他, 行政许可) stand in one table several times, or in running text.
constexpr qsizetype shortestLabel = 6;
/// So many labels that stand where they should end the search.
constexpr int enoughSingle = 8;

Anchor anchorAt(const JoinedStream& stream, qsizetype at) {
    const JoinedStream::Place& place = stream.place(at);
    return stream.anchorOf(place, place.offset + 1);
}

/// In so many places of the source; a reader may give one place twice. Stops counting beyond `most`.
int placesOf(const JoinedStream& stream, const QStringList& spellings, int most) {
    std::vector<Anchor> places;
    for (const QString& spelling : spellings) {
        qsizetype at = stream.text().indexOf(spelling);
        for (; at >= 0 && int(places.size()) <= most;
             at = stream.text().indexOf(spelling, at + spelling.size())) {
            const Anchor anchor = anchorAt(stream, at);
            if (std::find(places.begin(), places.end(), anchor) == places.end())
                places.push_back(anchor);
        }
    }
    return int(places.size());
}

/// What a table prints around its figures, one label behind the other.
QStringList printedLabels(const FormTable& table) {
    QStringList labels;
    for (const FormGrid& grid : table.grids) {
        labels += labelKey(grid.caption);
        for (const FormLine& column : grid.columns)
            labels += column.spellings.value(0);
        for (const FormLine& row : grid.rows)
            labels += row.spellings.value(0);
    }
    return labels;
}

/// Hands out the spellings of labels that running text hardly uses, until told to stop. Where rows have no
/// label, the header's short ones count as they stand beside each other.
template <typename Take>
void eachDistinctiveLabel(const FormTable& table, Take take) {
    std::vector<QStringList> seen;
    bool goesOn = true;
    const auto add = [&](const QStringList& spellings) {
        if (!goesOn || spellings.value(0).size() < shortestLabel ||
            std::find(seen.begin(), seen.end(), spellings) != seen.end())
            return;
        seen.push_back(spellings);
        goesOn = take(spellings);
    };
    for (const FormGrid& grid : table.grids) {
        add({labelKey(grid.caption)});
        for (const FormLine& column : grid.columns)
            add(column.spellings);
        for (const FormLine& row : grid.rows)
            add(row.spellings);
        for (size_t c = 0; grid.rows.front().path.isEmpty() && c + 1 < grid.columns.size(); ++c)
            add({grid.columns[c].spellings.value(0) + grid.columns[c + 1].spellings.value(0)});
    }
}

} // namespace

SecondTable::SecondTable(const JoinedStream& source, const FormTable& own)
    : m_source(source), m_printed(printedLabels(own).join(QString())) {}

bool SecondTable::isThere(const FormTable& other) {
    int beyond = 0, single = 0;
    eachDistinctiveLabel(other, [&](const QStringList& spellings) {
        standsBeyond(spellings) ? ++beyond : ++single;
        return single < enoughSingle;
    });
    return single < enoughSingle && beyond > single;
}

bool SecondTable::standsBeyond(const QStringList& spellings) {
    const auto known = m_known.constFind(spellings);
    if (known != m_known.constEnd())
        return *known;
    const int expected = int(m_printed.count(spellings.front()));
    const bool isBeyond = placesOf(m_source, spellings, expected) > expected;
    m_known.insert(spellings, isBeyond);
    return isBeyond;
}

} // namespace gouji
