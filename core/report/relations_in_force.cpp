#include "core/report/relations_in_force.h"

#include <algorithm>

namespace gouji {

namespace {

/// Ids of the optional rows of which the report has at least one figure, as `t3.otherwise`.
QStringList printedOptionalRows(const Report& report, const Form& form) {
    QStringList ids;
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

/// `optional`: `t3.otherwise`, a row of the grid or not.
void addReplaced(const FormTable& table, const FormGrid& grid, const QString& optional,
                 std::set<FigureKey>& replaced) {
    for (const FormLine& row : grid.rows) {
        const bool isPrinted = row.isOptional() && optional == QString(table.id + QLatin1Char('.') + row.id);
        for (const FormLine& other : grid.rows) {
            if (isPrinted &&
                std::find(row.replaces.begin(), row.replaces.end(), other.id) != row.replaces.end())
                replaced.insert(other.keys.begin(), other.keys.end());
        }
    }
}

bool isUsed(const Form& form, const Report& report) {
    return std::any_of(report.tableForms.begin(), report.tableForms.end(),
                       [&](const auto& table) { return table.second == form.edition; });
}

/// Whether the report's table is of this edition.
bool bindsTableOf(const Form& form, const Relation& relation, const Report& report) {
    const QStringView id = relation.left.front().table();
    return std::any_of(report.tableForms.begin(), report.tableForms.end(),
                       [&](const auto& table) { return table.first == id && table.second == form.edition; });
}

} // namespace

void visitRelationsInForce(const Report& report, const FormLibrary& forms,
                           const std::function<void(const Relation&)>& visit) {
    for (const Form& form : forms.forms()) {
        if (!isUsed(form, report))
            continue;
        const QStringList printed = printedOptionalRows(report, form);
        const std::vector<Relation> changed = printed.isEmpty()
                                                  ? std::vector<Relation>()
                                                  : form.relationsWith({printed.begin(), printed.end()});
        for (const Relation& relation : printed.isEmpty() ? form.relations : changed) {
            if (bindsTableOf(form, relation, report))
                visit(relation);
        }
    }
}

std::vector<Relation> relationsInForce(const Report& report, const FormLibrary& forms) {
    std::vector<Relation> all;
    visitRelationsInForce(report, forms, [&](const Relation& relation) { all.push_back(relation); });
    return all;
}

std::set<FigureKey> replacedFigures(const Report& report, const FormLibrary& forms) {
    std::set<FigureKey> replaced;
    for (const Form& form : forms.forms()) {
        for (const QString& id : isUsed(form, report) ? printedOptionalRows(report, form) : QStringList()) {
            const FormTable& table = *form.table(QStringView(id).left(id.indexOf(QLatin1Char('.'))));
            for (const FormGrid& grid : table.grids)
                addReplaced(table, grid, id, replaced);
        }
    }
    return replaced;
}

} // namespace gouji
