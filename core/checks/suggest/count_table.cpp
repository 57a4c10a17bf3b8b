#include "core/checks/suggest/count_table.h"

#include <algorithm>

namespace gouji {

namespace {

bool hasEvidence(const Report& report, const FigureKey& key, std::initializer_list<EvidenceKind> kinds) {
    const Reading* reading = report.figures.find(key);
    return reading &&
           std::any_of(reading->evidence.begin(), reading->evidence.end(), [&](const Evidence& each) {
               return std::find(kinds.begin(), kinds.end(), each.kind) != kinds.end();
           });
}

class TableMaker {
public:
    TableMaker(const ReportCounts& counts, const Report& report) : m_report(report) {
        for (size_t i = 0; i < counts.keys.size(); ++i)
            m_numbers.insert(counts.keys[i], int(i));
    }

    CountTable make(const FormTable& table, const FormGrid& grid) const {
        CountTable out;
        for (const FormLine& line : grid.rows) {
            CountTable::Row row = rowOf(table, grid, line);
            if (row.cells.size() == grid.columns.size())
                out.rows.push_back(std::move(row));
        }
        return out;
    }

private:
    CountTable::Row rowOf(const FormTable& table, const FormGrid& grid, const FormLine& line) const {
        CountTable::Row row;
        for (const FormLine& column : grid.columns) {
            const FigureKey key = Form::keyOf(table, line, column);
            const auto number = m_numbers.constFind(key);
            if (number == m_numbers.constEnd())
                break;
            row.cells.push_back(*number);
            row.isUnsurePlace =
                row.isUnsurePlace ||
                hasEvidence(m_report, key, {EvidenceKind::RowByPosition, EvidenceKind::RowOutOfOrder});
            row.isUnsureShape =
                row.isUnsureShape ||
                hasEvidence(m_report, key, {EvidenceKind::ColumnsCut, EvidenceKind::ColumnsUncertain});
        }
        return row;
    }

    const Report& m_report;
    QHash<FigureKey, int> m_numbers;
};

} // namespace

std::vector<CountTable> countTables(const ReportCounts& counts, const Report& report,
                                    const FormLibrary& forms) {
    const TableMaker maker(counts, report);
    std::vector<CountTable> tables;
    for (const Form& form : forms.forms()) {
        for (const FormTable& table : form.tables) {
            const auto edition = report.tableForms.find(table.id);
            if (edition == report.tableForms.end() || edition->second != form.edition)
                continue;
            for (const FormGrid& grid : table.grids) {
                CountTable made = maker.make(table, grid);
                if (!made.rows.empty())
                    tables.push_back(std::move(made));
            }
        }
    }
    return tables;
}

} // namespace gouji
