#include "tests/support/damage_steps.h"

#include <algorithm>

namespace gouji::testing {

namespace {

bool isFigures(const SheetRow& row) {
    return row.kind == SheetRow::Kind::Figures;
}

/// A row with several figures: mostly of 表三.
SheetRow& rowOfSeveral(DamageContext& context) {
    const int drawn = context.random.below(10);
    Sheet& sheet = context.sheet(drawn < 7 ? "t3" : drawn < 9 ? "t2" : "t4");
    std::vector<SheetRow*> rows;
    for (SheetRow& row : sheet.rows) {
        if (isFigures(row) && row.cells.size() > 1)
            rows.push_back(&row);
    }
    return *context.random.pick(rows);
}

/// Prints an inner row of 表三 again below itself, perhaps on a new page.
SheetRow& printAgain(DamageContext& context) {
    Sheet& sheet = context.sheet("t3");
    const size_t at = context.random.pick(innerRows(sheet));
    SheetRow copy = sheet.rows[at];
    copy.breakBefore = context.random.chance(50);
    copy.lineBefore.clear();
    return *sheet.rows.insert(sheet.rows.begin() + std::ptrdiff_t(at) + 1, copy);
}

} // namespace

void blurRow(const SheetRow& row, Truth& truth) {
    for (const SheetCell& cell : row.cells) {
        if (!cell.key.isEmpty())
            truth.blur(cell.key);
    }
}

/// Rows out of the form's order may be marked: they are for a reviewer to see.
void swapRows(DamageContext& context) {
    Sheet& sheet = context.sheet("t3");
    std::vector<size_t> uppers;
    const std::vector<size_t> inner = innerRows(sheet);
    for (const size_t i : inner) {
        if (std::find(inner.begin(), inner.end(), i + 1) != inner.end())
            uppers.push_back(i);
    }
    const size_t upper = context.random.pick(uppers);
    SheetRow& above = sheet.rows[upper];
    SheetRow& below = sheet.rows[upper + 1];
    blurRow(above, context.truth);
    blurRow(below, context.truth);
    std::swap(above, below);
    std::swap(above.breakBefore, below.breakBefore);
    std::swap(above.lineBefore, below.lineBefore);
}

void repeatRow(DamageContext& context) {
    printAgain(context);
}

void repeatRowOtherwise(DamageContext& context) {
    SheetRow& copy = printAgain(context);
    blurRow(copy, context.truth);
    SheetCell& other = copy.cells[size_t(context.random.below(int(copy.cells.size())))];
    const QString figure = QString::number(context.random.between(1, 40));
    other.text = other.text == figure ? QString(figure + QLatin1Char('1')) : figure;
    if (!other.key.isEmpty())
        context.truth.obscure(other.key); // printed twice: nobody can tell which counts
}

void shiftRowRight(DamageContext& context) {
    SheetRow& row = rowOfSeveral(context);
    blurRow(row, context.truth);
    row.cells.pop_back();
    row.cells.insert(row.cells.begin(), SheetCell());
}

void shiftRowLeft(DamageContext& context) {
    SheetRow& row = rowOfSeveral(context);
    blurRow(row, context.truth);
    row.cells.erase(row.cells.begin());
    row.cells.push_back({});
}

void loseRows(DamageContext& context) {
    for (int times = context.random.between(2, 4); times > 0; --times)
        loseRow(context);
}

/// By its neighbours a row without label can be told; whether they are all there, not always.
void loseRowLabel(DamageContext& context) {
    Sheet& sheet = context.sheet(context.random.chance(40) ? "t2" : "t3");
    std::vector<SheetRow*> rows;
    for (SheetRow& row : sheet.rows) {
        if (isFigures(row))
            rows.push_back(&row);
    }
    SheetRow& row = *context.random.pick(rows);
    blurRow(row, context.truth);
    row.labels.back().text.clear();
}

/// A row whose last cell is empty may have slid by one cell.
void emptyTotal(DamageContext& context) {
    std::vector<SheetRow*> rows;
    for (SheetRow& row : context.sheet("t3").rows) {
        if (isFigures(row) && !row.cells.empty() &&
            row.cells.back().key.name.endsWith(QLatin1String(".total")))
            rows.push_back(&row);
    }
    if (rows.empty())
        return; // lost with its column
    SheetRow& row = *context.random.pick(rows);
    blurRow(row, context.truth);
    row.cells.back().text.clear();
    context.truth.lose(row.cells.back().key);
}

void addFootnotes(DamageContext& context) {
    static const std::vector<QString> notes{
        QStringLiteral("注：1.本表数据截至2023年12月31日。"), QStringLiteral("含上年度结转数量"),
        QStringLiteral("注：“其他”指以上未列出的情形，共3类"), QStringLiteral("（单位：件）"),
        QStringLiteral("说明：2件为多人联名申请，按1件计")};
    for (const char* table : {"t2", "t3", "t4"}) {
        Sheet& sheet = context.sheet(table);
        std::vector<size_t> rows;
        for (size_t i = 0; i < sheet.rows.size(); ++i) {
            if (isFigures(sheet.rows[i]))
                rows.push_back(i);
        }
        SheetRow note;
        note.kind = SheetRow::Kind::Caption;
        note.labels.push_back({context.random.pick(notes), {}, 1});
        sheet.rows.insert(sheet.rows.begin() + std::ptrdiff_t(context.random.pick(rows)) + 1, note);
    }
}

} // namespace gouji::testing
