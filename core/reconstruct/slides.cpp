#include "core/reconstruct/slides.h"

#include "core/reconstruct/known_values.h"

#include <algorithm>
#include <map>

namespace gouji {

namespace {

/// The rows of one grid. Used once.
class SlideSearch {
public:
    SlideSearch(std::vector<PlacedRow*> rows, const std::vector<Relation>& relations)
        : m_rows(std::move(rows)), m_relations(relations) {
        for (const PlacedRow* row : m_rows) {
            for (int c = 0; c < row->columnCount(); ++c) {
                const SourceToken* token = row->tokenAt(row->chosen, c);
                if (token && token->printed.value)
                    m_values.insert(row->keyAt(c), *token->printed.value);
            }
        }
    }

    void doubt() {
        const auto blankRows =
            std::count_if(m_rows.begin(), m_rows.end(), [](const PlacedRow* row) { return isBlank(*row); });
        if (leavesCellsEmpty()) {
            doubtUnlessSumsHold();
        } else {
            for (PlacedRow* row : m_rows)
                doubtCells(*row);
        }
        if (blankRows == 1)
            doubtNeighboursOfBlankRow();
    }

private:
    static bool isFilled(const PlacedRow& row, int column) {
        const SourceToken* token = row.tokenAt(row.chosen, column);
        return token && token->printed.isFilled();
    }
    static bool isEmptyCell(const PlacedRow& row, int column) {
        const SourceToken* token = row.tokenAt(row.chosen, column);
        return token && !token->printed.isFilled();
    }
    static bool isBlank(const PlacedRow& row) {
        for (int c = 0; c < row.columnCount(); ++c) {
            if (!isEmptyCell(row, c))
                return false;
        }
        return true;
    }

    /// Whether this table leaves cells empty in place of zeros: then an empty one tells nothing.
    bool leavesCellsEmpty() const {
        constexpr int several = 2;
        return std::count_if(m_rows.begin(), m_rows.end(),
                             [](const PlacedRow* row) { return hasGap(*row); }) >= several;
    }

    /// An empty cell between filled ones.
    static bool hasGap(const PlacedRow& row) {
        int first = 0, last = row.columnCount() - 1;
        while (first < last && !isFilled(row, first))
            ++first;
        while (last > first && !isFilled(row, last))
            --last;
        for (int c = first; c < last; ++c) {
            if (isEmptyCell(row, c))
                return true;
        }
        return false;
    }

    void doubtCells(PlacedRow& row) {
        int first = 0, last = row.columnCount() - 1;
        while (first < last && !row.tokenAt(row.chosen, first))
            ++first;
        while (last > first && !row.tokenAt(row.chosen, last)) // cut
            --last;
        if (last == first || isEmptyCell(row, first) == isEmptyCell(row, last) || leavesRelationsWhole(row))
            return;
        // A 0 that slid is a 0 still, but for the one at the other end: there was perhaps nothing.
        const int otherEnd = isEmptyCell(row, first) ? last : first;
        for (int c = first; c <= last; ++c) {
            const bool isZero = m_values.value(row.keyAt(c), Decimal(1)) == Decimal(); // no value is no 0
            const bool matters = isFilled(row, c) && (c == otherEnd || !isZero);
            if (matters && !standsInHoldingRelation(row.keyAt(c)))
                row.isSure = false;
        }
        // Nothing but zeros: where they stand nobody can tell, nor what stood in the empty cell.
        row.blanksMayBeSlid = !hasFigureBesideZero(row);
    }

    enum class Sums { Fail, Untold, Hold };

    /// What the sums among a row's own figures say when its empty cells count as 0. Zeros alone say nothing.
    Sums ownSums(const PlacedRow& row) const {
        KnownValues own;
        for (int c = 0; c < row.columnCount(); ++c) {
            if (row.tokenAt(row.chosen, c))
                own.insert(row.keyAt(c), m_values.value(row.keyAt(c)));
        }
        Sums told = Sums::Untold;
        for (const Relation& relation : m_relations) {
            const RelationState state = stateOf(relation, own);
            if (state == RelationState::Fails)
                return Sums::Fail;
            if (state == RelationState::Holds && hasFigureBesideZero(row))
                told = Sums::Hold;
        }
        return told;
    }

    static bool hasEmptyCell(const PlacedRow& row) {
        for (int c = 0; c < row.columnCount(); ++c) {
            if (isEmptyCell(row, c))
                return true;
        }
        return false;
    }

    /// Where empty cells are zeros, the sums of a row that has some must hold with them as 0. Where they
    /// cannot tell, an empty cell at the end of a row where other rows have none may have slid there.
    void doubtUnlessSumsHold() {
        constexpr int several = 4;
        for (const bool atStart : {true, false}) {
            const auto isEmptyThere = [&](const PlacedRow* row) {
                return isEmptyCell(*row, atStart ? 0 : row->columnCount() - 1) && !isBlank(*row);
            };
            const auto empty = std::count_if(m_rows.begin(), m_rows.end(), isEmptyThere);
            const bool isRare = empty * several <= std::ptrdiff_t(m_rows.size());
            for (PlacedRow* row : m_rows) {
                const Sums sums = hasEmptyCell(*row) ? ownSums(*row) : Sums::Hold;
                const bool slid = sums == Sums::Untold && isRare && isEmptyThere(row);
                row->isSure = row->isSure && sums != Sums::Fail && !slid;
            }
        }
    }

    /// Whether the empty cells are all those of some relations (行政复议 left empty beside 行政诉讼).
    bool leavesRelationsWhole(const PlacedRow& row) const {
        std::vector<FigureKey> empty;
        for (int c = 0; c < row.columnCount(); ++c) {
            if (!isFilled(row, c))
                empty.push_back(row.keyAt(c));
        }
        const auto isEmpty = [&](const FigureKey& key) { return contains(empty, key); };
        const auto standsInEmptyRelation = [&](const FigureKey& key) {
            return std::any_of(m_relations.begin(), m_relations.end(), [&](const Relation& relation) {
                return concerns(relation, key) &&
                       std::all_of(relation.left.begin(), relation.left.end(), isEmpty) &&
                       std::all_of(relation.right.begin(), relation.right.end(), isEmpty);
            });
        };
        return std::all_of(empty.begin(), empty.end(), standsInEmptyRelation);
    }

    static bool contains(const std::vector<FigureKey>& keys, const FigureKey& key) {
        return std::find(keys.begin(), keys.end(), key) != keys.end();
    }
    static bool concerns(const Relation& relation, const FigureKey& key) {
        return contains(relation.left, key) || contains(relation.right, key);
    }

    /// A relation among zeros alone proves nothing.
    bool standsInHoldingRelation(const FigureKey& key) const {
        const auto isZero = [&](const FigureKey& other) { return m_values.value(other) == Decimal(); };
        return std::any_of(m_relations.begin(), m_relations.end(), [&](const Relation& relation) {
            return concerns(relation, key) && stateOf(relation, m_values) == RelationState::Holds &&
                   !std::all_of(relation.left.begin(), relation.left.end(), isZero);
        });
    }

    /// One empty row among full ones: those of its group may have slid towards or from it.
    void doubtNeighboursOfBlankRow() {
        const auto blank =
            std::find_if(m_rows.begin(), m_rows.end(), [](const PlacedRow* row) { return isBlank(*row); });
        const QStringList group = groupOf(**blank);
        if (group.isEmpty())
            return;
        const auto isNeighbour = [&](const PlacedRow* row) { return groupOf(*row) == group; };
        const bool anyFigures = std::any_of(m_rows.begin(), m_rows.end(), [&](const PlacedRow* row) {
            return isNeighbour(row) && hasFigureBesideZero(*row);
        });
        for (PlacedRow* row : m_rows) {
            if (anyFigures && row != *blank && isNeighbour(row))
                row->isSure = false;
        }
    }

    static QStringList groupOf(const PlacedRow& row) {
        const QStringList& path = row.row->pathKeys;
        return path.mid(0, qMax<qsizetype>(0, path.size() - 1));
    }

    bool hasFigureBesideZero(const PlacedRow& row) const {
        for (int c = 0; c < row.columnCount(); ++c) {
            if (m_values.value(row.keyAt(c)) != Decimal())
                return true;
        }
        return false;
    }

    std::vector<PlacedRow*> m_rows;
    const std::vector<Relation>& m_relations;
    KnownValues m_values;
};

} // namespace

void doubtSlides(std::vector<PlacedRow>& rows, const std::vector<Relation>& relations) {
    std::map<const FormGrid*, std::vector<PlacedRow*>> grids;
    for (PlacedRow& row : rows)
        grids[row.grid].push_back(&row);
    for (const auto& [grid, own] : grids)
        SlideSearch(own, relations).doubt();
}

} // namespace gouji
