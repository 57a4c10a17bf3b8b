#include "core/reconstruct/second_table.h"

#include "core/reconstruct/joined_stream.h"

#include <algorithm>

namespace gouji {

namespace {

/// Shorter labels (其他) stand in one table several times.
constexpr qsizetype shortestLabel = 6;
/// So many labels without a second place end the search.
constexpr int enoughSingle = 8;

Anchor anchorAt(const JoinedStream& stream, qsizetype at) {
    const JoinedStream::Place& place = stream.place(at);
    return stream.anchorOf(place, place.offset + 1);
}

/// In two places of the source; a reader may give one place twice.
bool standsTwice(const JoinedStream& stream, const QStringList& spellings) {
    return std::any_of(spellings.begin(), spellings.end(), [&](const QString& spelling) {
        const qsizetype first = stream.text().indexOf(spelling);
        if (first < 0)
            return false;
        const Anchor anchor = anchorAt(stream, first);
        qsizetype next = stream.text().indexOf(spelling, first + spelling.size());
        while (next >= 0 && anchorAt(stream, next) == anchor)
            next = stream.text().indexOf(spelling, next + spelling.size());
        return next >= 0;
    });
}

} // namespace

bool labelsStandTwice(const Document& document, const FormTable& table) {
    const JoinedStream stream(document);
    int twice = 0, single = 0;
    for (const FormGrid& grid : table.grids) {
        for (const FormLine& row : grid.rows) {
            if (row.spellings.isEmpty() || row.spellings.front().size() < shortestLabel)
                continue;
            standsTwice(stream, row.spellings) ? ++twice : ++single;
            if (single >= enoughSingle)
                return false;
        }
    }
    return twice > single;
}

} // namespace gouji
