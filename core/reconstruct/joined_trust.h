#pragma once

#include "core/reconstruct/digit_split.h"
#include "core/reconstruct/joined_text.h"

namespace gouji {

/// A joined row with the figures that its digits belong to, in the order in which they are printed.
struct JoinedFigures {
    const JoinedRow* row = nullptr;
    const FormGrid* grid = nullptr;
    const JoinedHeader* header = nullptr;
    std::vector<int> columns; ///< of the grid, in printed order
    std::vector<FigureKey> keys;
    bool isBound = false;  ///< relations tie its figures
    bool isSpaced = false; ///< spaces divide it, but not as its table's other rows are divided

    bool isSingle() const { return keys.size() == 1; }
};

/// What tables whose rows hang together by relations say of the text they stand in.
enum class TextState {
    Unknown, ///< there is none
    Sound,   ///< each is whole, and no row has a digit too many or too few
    Broken
};

/// Decides which joined rows may pass as read.
class JoinedTrust {
public:
    /// All joined rows of one edition with their splits, and its relations as printed. Keeps references.
    JoinedTrust(const std::vector<JoinedFigures>& rows, const std::vector<SplitRun>& splits,
                const std::vector<Relation>& relations);

    /// Below that row stand the figures of another, without a label. Returns whether labels and figures may
    /// have slid against each other: a row of the form has a label only, or none.
    bool addStray(size_t row);

    TextState textState() const;
    /// `text`: the state of the whole text, in which another edition may have its tables.
    bool isSure(size_t row, TextState text) const;
    /// Figures of another row may stand here.
    bool maySlide(size_t row) const { return m_slid[row]; }

private:
    void sortRelations();
    bool satisfies(size_t row, const std::vector<const Relation*>& inner) const;
    void findSlid();
    std::optional<std::vector<size_t>> rowsToWanting(size_t row, int step) const;
    void slide(const std::vector<size_t>& rows);
    bool hasTooMuch(size_t row) const;
    std::vector<std::optional<size_t>> rowsOfGrid(const FormRow& place) const;
    bool nextIsThere(const JoinedFigures& figures) const;
    bool singleIsSure(const JoinedFigures& figures, TextState text) const;
    bool boundIsSure(size_t row) const;
    bool freeIsSure(size_t row) const;
    bool isClosed(const JoinedFigures& figures) const;
    bool isPlain(const JoinedFigures& figures) const;
    bool isProved(size_t row) const;

    const std::vector<JoinedFigures>& m_rows;
    const std::vector<SplitRun>& m_splits;
    const std::vector<Relation>& m_relations;
    QHash<FigureKey, size_t> m_rowOf;
    bool m_isDivided = false; ///< spaces divide the cells of some row
    // By row:
    std::vector<bool> m_innerHolds; ///< the relations within it hold for its only split; true for several
    std::vector<bool> m_reachesOut; ///< relations tie it to other rows, printed or not
    std::vector<bool> m_slid;
};

} // namespace gouji
