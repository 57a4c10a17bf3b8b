#include "tests/support/joined_truth.h"

#include <QRegularExpression>

#include <algorithm>

namespace gouji::testing {

namespace {

bool isNumber(const QString& text) {
    static const QRegularExpression number(QStringLiteral("^(0|-?[1-9][0-9]*|-?(0|[1-9][0-9]*)\\.[0-9]+)$"));
    return number.match(text).hasMatch();
}

} // namespace

int splitsOf(const QString& digits, int parts) {
    if (parts == 0)
        return digits.isEmpty() ? 1 : 0;
    int found = 0;
    for (qsizetype length = 1; length <= digits.size() && found < 2; ++length) {
        if (isNumber(digits.first(length)))
            found += splitsOf(digits.mid(length), parts - 1);
    }
    return std::min(found, 2);
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
            if (splitsOf(digits, int(row.cells.size())) == 1)
                continue;
            for (const SheetCell& cell : row.cells)
                truth.obscure(cell.key);
        }
    }
}

} // namespace gouji::testing
