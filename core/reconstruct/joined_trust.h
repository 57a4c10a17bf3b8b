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
    bool maySlide = false; ///< figures of another row may stand here

    bool isSingle() const { return keys.size() == 1; }
};

/// Decides which joined rows may pass as read.
class JoinedTrust {
public:
    /// All rows of the joined tables with their splits, and the relations of the form as printed.
    JoinedTrust(const std::vector<JoinedFigures>& rows, const std::vector<SplitRun>& splits,
                const std::vector<Relation>& relations);

    bool isSure(size_t row) const;

private:
    bool textIsSound() const;
    bool innerHolds(size_t row) const;
    bool singleIsSure(const JoinedFigures& figures) const;
    bool boundIsSure(size_t row) const;
    bool freeIsSure(size_t row) const;
    bool isPlain(const JoinedFigures& figures) const;
    bool isProved(size_t row) const;

    const std::vector<JoinedFigures>& m_rows;
    const std::vector<SplitRun>& m_splits;
    const std::vector<Relation>& m_relations;
    QHash<FigureKey, size_t> m_rowOf;
    bool m_isSound = false;
};

} // namespace gouji
