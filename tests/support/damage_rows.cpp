#include "tests/support/damage_steps.h"

#include <algorithm>

namespace gouji::testing {

namespace {

/// Rows of 表三 with figures, by index.
std::vector<size_t> figureRows(const Sheet& sheet) {
    std::vector<size_t> rows;
    for (size_t i = 0; i < sheet.rows.size(); ++i) {
        if (sheet.rows[i].kind == SheetRow::Kind::Figures)
            rows.push_back(i);
    }
    return rows;
}

size_t pageBreak(const Sheet& sheet) {
    const auto ends = [](const SheetRow& row) { return row.breakBefore; };
    return size_t(std::find_if(sheet.rows.begin(), sheet.rows.end(), ends) - sheet.rows.begin());
}

/// The label of the group that the row belongs to, as it was printed above it.
SheetCell* groupLabel(Sheet& sheet, size_t row) {
    while (row > 0 && sheet.rows[row].labels.size() == 3) {
        if (!sheet.rows[row].labels[1].text.isEmpty())
            return &sheet.rows[row].labels[1];
        --row;
    }
    return nullptr;
}

} // namespace

std::vector<size_t> innerRows(const Sheet& sheet) {
    std::vector<size_t> rows;
    for (size_t i : figureRows(sheet)) {
        const SheetRow& row = sheet.rows[i];
        if (row.labels.size() == 3 && row.labels[1].text.isEmpty())
            rows.push_back(i);
    }
    return rows;
}

Sheet& DamageContext::sheet(const char* table) {
    return *std::find_if(sheets.begin(), sheets.end(),
                         [&](const Sheet& s) { return s.table == QLatin1String(table); });
}

void loseRow(DamageContext& context) {
    Sheet& sheet = context.sheet("t3");
    const size_t gone = context.random.pick(innerRows(sheet));
    for (const SheetCell& cell : sheet.rows[gone].cells)
        context.truth.lose(cell.key);
    if (sheet.rows[gone].breakBefore)
        sheet.rows[gone + 1].breakBefore = true;
    sheet.rows.erase(sheet.rows.begin() + std::ptrdiff_t(gone));
}

void loseLabels(DamageContext& context) {
    for (const char* group : {"t3.granted", "t3.partial"}) {
        SheetRow& row = *context.sheet("t3").row(group);
        row.labels.back().text = QStringLiteral("0");
        row.labels.push_back({});
        context.truth.obscure(row.cells.back().key);
        row.cells.pop_back();
    }
}

void cutTotals(DamageContext& context) {
    Sheet& sheet = context.sheet("t3");
    const size_t end = pageBreak(sheet);
    for (size_t i = 0; i < end; ++i) {
        SheetRow& row = sheet.rows[i];
        if (row.kind != SheetRow::Kind::Figures || row.labels.size() < 2 || row.cells.size() < 7)
            continue;
        context.truth.lose(row.cells.back().key);
        row.cells.pop_back();
    }
}

void tearRow(DamageContext& context) {
    Sheet& sheet = context.sheet("t3");
    const size_t below = pageBreak(sheet);
    SheetCell* group = groupLabel(sheet, below - 1);
    SheetRow& moved = sheet.rows[below - 1];
    SheetRow& next = sheet.rows[below];
    const bool sameGroup = next.labels.size() == 3 && next.labels[1].text.isEmpty();
    if (sameGroup && group) {
        next.labels[1].text = group->text.right(1);
        if (context.random.chance(50))
            group->text.chop(1);
    } else if (next.labels.size() == 2) {
        next.labels = {next.labels.back()};
    }
    moved.labels = {moved.labels.back(), SheetCell()};
}

void emptyReview(DamageContext& context) {
    for (SheetRow& row : context.sheet("t4").rows) {
        for (SheetCell& cell : row.cells) {
            if (!cell.key.name.startsWith(QStringLiteral("t4.review.")))
                continue;
            cell.text.clear();
            context.truth.lose(cell.key);
        }
    }
}

void repeatChapter(DamageContext& context) {
    QString chapter;
    for (SheetRow& row : context.sheet("t3").rows) {
        if (row.kind != SheetRow::Kind::Figures || row.labels.size() < 2)
            continue;
        if (row.labels.front().text.isEmpty())
            row.labels.front().text = chapter;
        chapter = row.labels.front().text;
    }
}

void loseHeader(DamageContext& context) {
    auto& rows = context.sheet("t3").rows;
    const auto isHeader = [](const SheetRow& row) { return row.kind == SheetRow::Kind::Header; };
    rows.erase(std::remove_if(rows.begin(), rows.end(), isHeader), rows.end());
    rows.front().startsGrid = true;
}

void insertBlankLines(DamageContext& context) {
    for (const char* table : {"t2", "t3"}) {
        Sheet& sheet = context.sheet(table);
        const std::vector<size_t> rows = figureRows(sheet);
        for (int times = context.random.between(1, 3); times > 0; --times)
            sheet.rows[context.random.pick(rows)].breakBefore = true;
    }
}

void insertPageNumbers(DamageContext& context) {
    Sheet& sheet = context.sheet("t3");
    const QString number = QString::number(context.random.between(2, 6));
    SheetRow& row = sheet.rows[context.random.pick(innerRows(sheet))];
    row.breakBefore = true;
    row.lineBefore = context.random.chance(50) ? QString(QStringLiteral("- ") + number + QStringLiteral(" -"))
                                               : QString(QStringLiteral("-") + number + QStringLiteral("-"));
}

void repeatHeader(DamageContext& context) {
    Sheet& sheet = context.sheet("t3");
    std::vector<SheetRow> header;
    for (const SheetRow& row : sheet.rows) {
        if (row.kind == SheetRow::Kind::Header)
            header.push_back(row);
    }
    if (header.empty())
        return;
    size_t at = pageBreak(sheet);
    if (at == sheet.rows.size())
        at = context.random.pick(innerRows(sheet));
    sheet.rows[at].breakBefore = false;
    header.front().startsGrid = false;
    header.front().breakBefore = true;
    sheet.rows.insert(sheet.rows.begin() + std::ptrdiff_t(at), header.begin(), header.end());
}

void addSpuriousZero(DamageContext& context) {
    const auto add = [&](const char* group) {
        SheetRow& row = *context.sheet("t3").row(group);
        if (row.cells.back().text.isEmpty())
            return; // with as many figures as columns the row would look whole
        const int at = context.random.chance(50) ? 0 : context.random.below(int(row.cells.size()));
        row.cells.insert(row.cells.begin() + at, SheetCell{QStringLiteral("0"), {}, 1});
    };
    add("t3.total");
    if (context.random.chance(50))
        add("t3.carried_out");
}

} // namespace gouji::testing
