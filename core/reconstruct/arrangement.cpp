#include "core/reconstruct/arrangement.h"

#include "core/forms/label.h"
#include "core/reconstruct/compact_text.h"
#include "core/reconstruct/printed_value.h"
#include "core/reconstruct/source_lines.h"

#include <QSet>

#include <algorithm>
#include <set>

namespace gouji {

namespace {

/// A guess from the first character, to leave most cells at that.
bool startsLikeValue(const QString& text) {
    const auto first = std::find_if_not(text.begin(), text.end(), isInvisible);
    return first == text.end() || first->isDigit() || QStringView(u"+-—/无").contains(*first);
}

bool isValue(const SourceCell& cell) {
    return startsLikeValue(cell.text) && readPrintedValue(cell.text).isValueLike();
}

/// The columns of a grid without row labels, block by block: 行政复议, 未经复议直接起诉, 复议后起诉.
struct Blocks {
    QStringList groups;              ///< the label of each block
    std::vector<QStringList> leaves; ///< spellings of the columns of one block; the same in all

    explicit Blocks(const FormGrid& grid) {
        for (const FormLine& column : grid.columns) {
            const QString group = column.pathKeys.value(column.pathKeys.size() - 2);
            if (groups.isEmpty() || groups.back() != group)
                groups.append(group);
            if (groups.size() == 1)
                leaves.push_back(column.spellings);
        }
    }
};

class Arranger {
public:
    explicit Arranger(const FormLibrary& forms) : m_forms(forms) {}

    /// What stands in place of the table; nothing when it can stay.
    std::optional<std::vector<SourceTable>> arrange(const SourceTable& table) {
        const std::set<int> columns = gridsBeside(table);
        if (!columns.empty())
            return divided(table, columns);
        if (auto turned = blocksInOneRow(table))
            return std::vector<SourceTable>{std::move(*turned)};
        return std::nullopt;
    }

private:
    /// Where further grids begin: at a row's label right behind the figures of another row.
    std::set<int> gridsBeside(const SourceTable& table) {
        std::set<int> columns;
        for (const SourceRow& row : table.rows) {
            const SourceCell* label = nullptr;
            bool hasFigures = false;
            for (const SourceCell& cell : row) {
                if (startsLikeValue(cell.text)) {
                    hasFigures = hasFigures || !std::all_of(cell.text.begin(), cell.text.end(), isInvisible);
                    continue;
                }
                if (label && hasFigures && isRowLabel(label->text) && isRowLabel(cell.text))
                    columns.insert(columnOf(cell));
                label = &cell;
                hasFigures = false;
            }
        }
        return columns;
    }

    /// The label of a row in a table of several grids.
    bool isRowLabel(const QString& text) {
        if (m_rowKeys.isEmpty())
            collectRowKeys();
        return m_rowKeys.contains(labelKey(text)) || m_rowKeys.contains(keyWithoutNote(text));
    }

    void collectRowKeys() {
        for (const Form& form : m_forms.forms()) {
            for (const FormTable& table : form.tables) {
                for (const FormGrid& grid : table.grids) {
                    for (const FormLine& row : grid.rows) {
                        for (const QString& key : row.spellings)
                            m_rowKeys.insert(table.grids.size() > 1 ? key : QString());
                    }
                }
            }
        }
        m_rowKeys.remove(QString());
    }

    static std::vector<SourceTable> divided(const SourceTable& table, const std::set<int>& columns) {
        std::vector<SourceTable> parts(columns.size() + 1);
        for (const SourceRow& row : table.rows) {
            for (SourceTable& part : parts)
                part.rows.emplace_back();
            for (SourceCell cell : row) {
                const auto next = columns.upper_bound(columnOf(cell));
                const auto part = size_t(std::distance(columns.begin(), next));
                cell.column = columnOf(cell) - (part > 0 ? *std::prev(next) : 0);
                parts[part].rows.back().push_back(std::move(cell));
            }
        }
        for (SourceTable& part : parts) {
            const auto isEmpty = [](const SourceRow& row) { return row.empty(); };
            part.rows.erase(std::remove_if(part.rows.begin(), part.rows.end(), isEmpty), part.rows.end());
        }
        return parts;
    }

    /// Only a table that ends with the whole blocks: with one cell more or less, figures would slide.
    std::optional<SourceTable> blocksInOneRow(const SourceTable& table) const {
        for (const Form& form : m_forms.forms()) {
            for (const FormTable& own : form.tables) {
                if (!own.grids.front().rows.front().path.isEmpty())
                    continue;
                const Blocks blocks(own.grids.front());
                const size_t height = size_t(blocks.groups.size()) + 1;
                if (table.rows.size() < height)
                    continue;
                const size_t header = table.rows.size() - height;
                if (areWhole(table, header, blocks))
                    return inOneRow(table, header, blocks);
            }
        }
        return std::nullopt;
    }

    static bool areWhole(const SourceTable& table, size_t header, const Blocks& blocks) {
        const size_t width = blocks.leaves.size();
        for (size_t i = 0; i <= size_t(blocks.groups.size()); ++i) {
            const SourceRow& row = table.rows[header + i];
            if (row.size() < width || !standUnder(row, table.rows[header], width))
                return false;
            const size_t labels = row.size() - width;
            for (size_t c = 0; c < width; ++c) {
                const SourceCell& cell = row[labels + c];
                if (i == 0 ? !blocks.leaves[c].contains(labelKey(cell.text)) : !isValue(cell))
                    return false;
            }
            if (i > 0 && !bearsLabel(row, labels, blocks.groups[qsizetype(i) - 1]))
                return false;
        }
        return true;
    }

    /// The last of the row's labels that is not empty.
    static bool bearsLabel(const SourceRow& row, size_t labels, const QString& group) {
        for (size_t i = labels; i > 0; --i) {
            const QString key = labelKey(row[i - 1].text);
            if (!key.isEmpty())
                return key == group;
        }
        return false;
    }

    static bool standUnder(const SourceRow& row, const SourceRow& header, size_t width) {
        return std::equal(row.end() - qsizetype(width), row.end(), header.end() - qsizetype(width),
                          [](const SourceCell& a, const SourceCell& b) { return a.column == b.column; });
    }

    static SourceTable inOneRow(const SourceTable& table, size_t header, const Blocks& blocks) {
        SourceTable turned;
        turned.rows.assign(table.rows.begin(), table.rows.begin() + qsizetype(header));
        const auto width = qsizetype(blocks.leaves.size());
        SourceRow groups, leaves, figures;
        for (qsizetype block = 0; block < blocks.groups.size(); ++block) {
            const SourceRow& row = table.rows[header + size_t(block) + 1];
            groups.push_back({blocks.groups[block], row.front().anchor, int(block * width), 1, int(width)});
            for (qsizetype c = 0; c < width; ++c) {
                leaves.push_back(*(table.rows[header].end() - width + c));
                figures.push_back(*(row.end() - width + c));
                leaves.back().column = figures.back().column = int(block * width + c);
            }
        }
        turned.rows.insert(turned.rows.end(), {std::move(groups), std::move(leaves), std::move(figures)});
        return turned;
    }

    const FormLibrary& m_forms;
    QSet<QString> m_rowKeys;
};

} // namespace

std::optional<Document> rearranged(const Document& document, const FormLibrary& forms) {
    Arranger arranger(forms);
    std::optional<Document> made;
    for (size_t i = 0; i < document.blocks.size(); ++i) {
        const auto* table = std::get_if<SourceTable>(&document.blocks[i]);
        auto arranged = table ? arranger.arrange(*table) : std::nullopt;
        if (arranged && !made) {
            made = document;
            made->blocks.resize(i);
        }
        if (arranged) {
            for (SourceTable& part : *arranged)
                made->blocks.emplace_back(std::move(part));
        } else if (made) {
            made->blocks.push_back(document.blocks[i]);
        }
    }
    return made;
}

} // namespace gouji
