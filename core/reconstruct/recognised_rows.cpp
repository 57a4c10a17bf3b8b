#include "core/reconstruct/recognised_rows.h"

#include <algorithm>
#include <optional>

namespace gouji {

namespace {

constexpr int clearLabel = 60; ///< percent: so confidently recognised at least

/// Where a cell stands in the source.
struct SourcePlace {
    const SourceTable* table = nullptr;
    int row = 0;
    int cell = 0;
};

/// A row of the form as it was found.
struct FoundRow {
    std::vector<FigureKey> keys;
    SourcePlace place; ///< of one of its figures; without table: not found
    bool isCertain = false;
};

bool isWord(QChar c) {
    return c.unicode() >= 0x2E80;
}

class RowOrder {
public:
    RowOrder(const Document& document, const Report& report) : m_document(document), m_report(report) {}

    void judge(const FormTable& table, const FormGrid& grid) {
        const std::vector<FoundRow> rows = found(table, grid);
        for (size_t i = 0; i < rows.size(); ++i) {
            if (rows[i].place.table && !rows[i].isCertain && !isBorneOut(rows, i))
                m_uncertain.unite(QSet<FigureKey>(rows[i].keys.begin(), rows[i].keys.end()));
        }
    }

    const QSet<FigureKey>& uncertain() const { return m_uncertain; }

private:
    std::optional<SourcePlace> placeOf(const Anchor& anchor) const {
        for (const Block& block : m_document.blocks) {
            const auto* table = std::get_if<SourceTable>(&block);
            for (size_t row = 0; table && row < table->rows.size(); ++row) {
                const SourceRow& cells = table->rows[row];
                const auto cell = std::find_if(cells.begin(), cells.end(),
                                               [&](const SourceCell& each) { return each.anchor == anchor; });
                if (cell != cells.end())
                    return SourcePlace{table, int(row), int(cell - cells.begin())};
            }
        }
        return std::nullopt;
    }

    /// The form's rows that may stand there: not those that another row stands for, and not those that stand
    /// for others and were not found.
    std::vector<FoundRow> found(const FormTable& table, const FormGrid& grid) const {
        std::vector<FoundRow> rows;
        QSet<QString> replaced;
        for (const FormLine& line : grid.rows) {
            FoundRow row = found(table, grid, line);
            if (replaced.contains(line.id) || (line.isOptional() && !row.place.table))
                continue;
            for (const QString& id : line.replaces)
                replaced.insert(id);
            rows.push_back(std::move(row));
        }
        return rows;
    }

    FoundRow found(const FormTable& table, const FormGrid& grid, const FormLine& line) const {
        FoundRow row;
        for (const FormLine& column : grid.columns) {
            const FigureKey key = Form::keyOf(table, line, column);
            const Reading* reading = m_report.figures.find(key);
            row.keys.push_back(key);
            if (!reading || isNowhere(reading->anchor) || row.place.table)
                continue;
            if (const auto place = placeOf(reading->anchor)) {
                row.place = *place;
                row.isCertain = isExact(*reading) && labelConfidence(*place) >= clearLabel;
            }
        }
        return row;
    }

    /// Rows without labels of their own (表四) are found by their header.
    static bool isExact(const Reading& reading) {
        return std::none_of(reading.evidence.begin(), reading.evidence.end(), [](const Evidence& evidence) {
            return evidence.kind == EvidenceKind::RowLabelSimilar ||
                   evidence.kind == EvidenceKind::RowByPosition ||
                   evidence.kind == EvidenceKind::RowOutOfOrder;
        });
    }

    /// Of the nearest cell with words left of a figure.
    int labelConfidence(const SourcePlace& place) const {
        const SourceRow& row = place.table->rows[size_t(place.row)];
        for (int i = place.cell - 1; i >= 0; --i) {
            const SourceCell& cell = row[size_t(i)];
            if (!std::any_of(cell.text.begin(), cell.text.end(), isWord))
                continue;
            const auto text = std::find_if(
                m_document.recognised.begin(), m_document.recognised.end(),
                [&](const RecognisedText& recognised) { return recognised.anchor == cell.anchor; });
            return text == m_document.recognised.end() ? 100 : text->confidence;
        }
        return 100;
    }

    static bool isBorneOut(const std::vector<FoundRow>& rows, size_t index) {
        const FoundRow& row = rows[index];
        const auto isSure = [&](const FoundRow& other) {
            return other.isCertain && other.place.table == row.place.table;
        };
        const auto isAsFar = [&](size_t other) {
            return rows[other].place.row - row.place.row == int(other) - int(index);
        };
        size_t above = index, below = index + 1;
        while (above > 0 && !isSure(rows[above - 1]))
            --above;
        while (below < rows.size() && !isSure(rows[below]))
            ++below;
        const int rest = int(row.place.table->rows.size()) - row.place.row;
        const bool fitsAbove = above == 0 ? index == 0 : isAsFar(above - 1);
        const bool fitsBelow = below == rows.size() ? rest == int(rows.size() - index) : isAsFar(below);
        return fitsAbove && fitsBelow && (above > 0 || below < rows.size());
    }

    const Document& m_document;
    const Report& m_report;
    QSet<FigureKey> m_uncertain;
};

} // namespace

QSet<FigureKey> figuresOfUncertainRows(const Document& document, const FormLibrary& forms,
                                       const Report& report) {
    RowOrder order(document, report);
    for (auto table = report.tableForms.begin(); table != report.tableForms.end(); ++table) {
        const Form* form = forms.edition(table->second);
        const FormTable* rows = form ? form->table(table->first) : nullptr;
        if (!rows)
            continue;
        for (const FormGrid& grid : rows->grids)
            order.judge(*rows, grid);
    }
    return order.uncertain();
}

} // namespace gouji
