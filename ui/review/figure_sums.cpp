#include "ui/review/figure_sums.h"

#include "core/report/relations_in_force.h"

#include <algorithm>
#include <set>

namespace gouji {

namespace {

const Figure* figureOf(const CaseReport& report, const FigureKey& key) {
    const auto found = report.figures.find(key);
    return found == report.figures.end() ? nullptr : &found->second;
}

/// Whether anything is known of a row: a reading or a correction.
bool isKnown(const CaseReport& report, const FormTable& table, const FormGrid& grid, const FormLine& row) {
    return std::any_of(grid.columns.begin(), grid.columns.end(), [&](const FormLine& column) {
        const Figure* figure = figureOf(report, Form::keyOf(table, row, column));
        return figure && (figure->isCorrected() || figure->reading.state != FigureState::Missing);
    });
}

bool isPrinted(const CaseReport& report, const FormTable& table, const FormGrid& grid, const FormLine& row) {
    return std::any_of(grid.columns.begin(), grid.columns.end(), [&](const FormLine& column) {
        return figureOf(report, Form::keyOf(table, row, column)) != nullptr;
    });
}

bool isDoubtful(const CaseReport& report, const FigureKey& key) {
    const Figure* figure = figureOf(report, key);
    return !figure || figure->effective().state == FigureState::Doubtful;
}

} // namespace

FigureSum sumOf(const CaseReport& report, const std::vector<FigureKey>& keys) {
    FigureSum sum;
    for (const FigureKey& key : keys) {
        const Figure* figure = figureOf(report, key);
        const std::optional<Decimal> value = figure ? figure->effective().value : std::nullopt;
        if (value) {
            sum.value += *value;
            ++sum.withValue;
        } else {
            ++sum.withoutValue;
        }
    }
    return sum;
}

std::vector<int> shownRows(const CaseReport& report, const FormLibrary& forms, const FormTable& table,
                           const FormGrid& grid) {
    const std::set<FigureKey> replaced = replacedFigures(report.report, forms);
    std::vector<int> shown;
    for (size_t i = 0; i < grid.rows.size(); ++i) {
        const FormLine& row = grid.rows[i];
        const bool isReplaced = replaced.count(Form::keyOf(table, row, grid.columns.front())) > 0;
        if (row.isOptional() ? isPrinted(report, table, grid, row)
                             : !isReplaced || isKnown(report, table, grid, row))
            shown.push_back(int(i));
    }
    return shown;
}

std::vector<Relation> relationsOf(const CaseReport& report, const FormLibrary& forms, QStringView table) {
    std::vector<Relation> own;
    for (Relation& relation : relationsInForce(report.report, forms)) {
        if (relation.left.front().table() == table)
            own.push_back(std::move(relation));
    }
    return own;
}

RelationBalance balanceOf(const CaseReport& report, const Relation& relation) {
    RelationBalance balance;
    balance.left = sumOf(report, relation.left);
    balance.right = sumOf(report, relation.right);
    const auto doubtful = [&](const FigureKey& key) { return isDoubtful(report, key); };
    if (balance.left.withoutValue + balance.right.withoutValue > 0 ||
        std::any_of(relation.left.begin(), relation.left.end(), doubtful) ||
        std::any_of(relation.right.begin(), relation.right.end(), doubtful))
        return balance;
    balance.verdict = balance.left.value == balance.right.value ? RelationBalance::Verdict::Holds
                                                                : RelationBalance::Verdict::Fails;
    return balance;
}

} // namespace gouji
