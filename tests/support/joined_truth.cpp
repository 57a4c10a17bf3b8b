#include "tests/support/joined_truth.h"

#include <QRegularExpression>

#include <algorithm>

namespace gouji::testing {

namespace {

bool isNumber(QStringView text, const Unit& unit) {
    static const QRegularExpression count(QStringLiteral("^(0|[1-9][0-9]*)$"));
    static const QRegularExpression change(QStringLiteral("^(0|-?[1-9][0-9]*)$"));
    static const QRegularExpression money(QStringLiteral("^(0|[1-9][0-9]*)(\\.[0-9]+)?$"));
    const QRegularExpression& shape = unit.isMoney ? money : unit.isSigned ? change : count;
    return shape.match(text.toString()).hasMatch();
}

int splitsFrom(QStringView digits, const std::vector<Unit>& units, size_t part) {
    if (part == units.size())
        return digits.isEmpty() ? 1 : 0;
    int found = 0;
    for (qsizetype length = 1; length <= digits.size() && found < 2; ++length) {
        if (isNumber(digits.first(length), units[part]))
            found += splitsFrom(digits.sliced(length), units, part + 1);
    }
    return std::min(found, 2);
}

std::vector<Unit> unitsOf(const Form& form, const SheetRow& row) {
    std::vector<Unit> units;
    for (const SheetCell& cell : row.cells)
        units.push_back(form.column(form.places.value(cell.key)).unit);
    return units;
}

} // namespace

int splitsOf(const QString& digits, const std::vector<Unit>& units) {
    return splitsFrom(digits, units, 0);
}

void obscureJoinedRows(const FigureSet& figures, const std::vector<Sheet>& sheets, Truth& truth) {
    const auto relations = figures.form->relationsWith(figures.optionalRows());
    const auto isBound = [&](const FigureKey& key) {
        return std::any_of(relations.begin(), relations.end(), [&](const Relation& relation) {
            return std::find(relation.left.begin(), relation.left.end(), key) != relation.left.end() ||
                   std::find(relation.right.begin(), relation.right.end(), key) != relation.right.end();
        });
    };
    for (const Sheet& sheet : sheets) {
        for (const SheetRow& row : sheet.rows) {
            if (row.kind != SheetRow::Kind::Figures || isBound(row.cells.front().key))
                continue;
            QString digits;
            for (const SheetCell& cell : row.cells)
                digits += cell.text;
            // Several figures without a relation: an empty cell among them would leave no trace.
            const bool mayLackCell = row.cells.size() > 1 && digits.count(QLatin1Char('0')) < digits.size();
            const bool isAmbiguous = splitsOf(digits, unitsOf(*figures.form, row)) != 1;
            for (const SheetCell& cell : row.cells) {
                if (isAmbiguous)
                    truth.obscure(cell.key);
                else if (mayLackCell)
                    truth.mustFlag.insert(cell.key);
            }
        }
    }
}

} // namespace gouji::testing
