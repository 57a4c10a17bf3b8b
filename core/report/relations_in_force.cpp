#include "core/report/relations_in_force.h"

#include <algorithm>

namespace gouji {

namespace {

/// Ids of the optional rows of which the report has at least one figure, as `t3.otherwise`.
std::vector<QString> printedOptionalRows(const Report& report, const Form& form) {
    std::vector<QString> ids;
    for (const FormTable& table : form.tables) {
        for (const FormGrid& grid : table.grids) {
            for (const FormLine& row : grid.rows) {
                if (row.isOptional() && report.figures.find(Form::keyOf(table, row, grid.columns.front())))
                    ids.push_back(table.id + QLatin1Char('.') + row.id);
            }
        }
    }
    return ids;
}

bool isUsed(const Form& form, const Report& report) {
    return std::any_of(report.tableForms.begin(), report.tableForms.end(),
                       [&](const auto& table) { return table.second == form.edition; });
}

} // namespace

std::vector<Relation> relationsInForce(const Report& report, const FormLibrary& forms) {
    std::vector<Relation> out;
    for (const Form& form : forms.forms()) {
        if (!isUsed(form, report))
            continue;
        for (Relation& relation : form.relationsWith(printedOptionalRows(report, form))) {
            const auto edition = report.tableForms.find(relation.left.front().table().toString());
            if (edition != report.tableForms.end() && edition->second == form.edition)
                out.push_back(std::move(relation));
        }
    }
    return out;
}

} // namespace gouji
