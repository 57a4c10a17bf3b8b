#include "tests/support/damage_steps.h"

#include <algorithm>

namespace gouji::testing {

namespace {

bool isPlainCount(const SheetCell& cell) {
    return !cell.key.isEmpty() && !cell.text.isEmpty() &&
           std::all_of(cell.text.begin(), cell.text.end(), [](QChar c) { return c.isDigit(); });
}

struct CellPlace {
    SheetRow* row = nullptr;
    size_t cell = 0;
};

/// Where `length` plain counts stand side by side and `wanted` is true of the first.
template <typename Wanted>
std::vector<CellPlace> runsOfCounts(std::vector<Sheet>& sheets, size_t length, Wanted wanted) {
    std::vector<CellPlace> places;
    for (Sheet& sheet : sheets) {
        for (SheetRow& row : sheet.rows) {
            for (size_t c = 0; c + length <= row.cells.size(); ++c) {
                const auto first = row.cells.begin() + std::ptrdiff_t(c);
                if (wanted(row, c) && std::all_of(first, first + std::ptrdiff_t(length), isPlainCount))
                    places.push_back({&row, c});
            }
        }
    }
    return places;
}

bool hasSeveralDigits(const SheetRow& row, size_t cell) {
    return row.cells[cell].text.size() > 1;
}

bool isPrintedTwice(const std::vector<Sheet>& sheets, const FigureKey& key) {
    int times = 0;
    for (const Sheet& sheet : sheets) {
        for (const SheetRow& row : sheet.rows)
            times += int(std::count_if(row.cells.begin(), row.cells.end(),
                                       [&](const SheetCell& cell) { return cell.key == key; }));
    }
    return times > 1;
}

/// Two or three neighbours, not all of them 0, run into one cell; the others' cells are emptied.
std::optional<CellPlace> glue(DamageContext& context, size_t& length) {
    length = size_t(context.random.between(2, 3));
    const auto saysSomething = [&](const SheetRow& row, size_t cell) {
        for (size_t i = cell; i < cell + length; ++i) {
            if (row.cells[i].text != QLatin1String("0"))
                return true;
        }
        return false;
    };
    const auto places = runsOfCounts(context.sheets, length, saysSomething);
    if (places.empty())
        return std::nullopt;
    const CellPlace place = context.random.pick(places);
    blurRow(*place.row, context.truth);
    SheetCell& first = place.row->cells[place.cell];
    for (size_t i = 1; i < length; ++i) {
        SheetCell& other = place.row->cells[place.cell + i];
        first.text += other.text;
        other = {};
    }
    first.key = {};
    return place;
}

} // namespace

void glueCells(DamageContext& context) {
    size_t length = 0;
    if (const auto place = glue(context, length)) {
        const auto next = place->row->cells.begin() + std::ptrdiff_t(place->cell) + 1;
        place->row->cells.erase(next, next + std::ptrdiff_t(length) - 1);
    }
}

void glueOntoEmptied(DamageContext& context) {
    size_t length = 0;
    glue(context, length);
}

/// Not where a cell of the row is empty: with it gone the row would look whole.
void spillDigits(DamageContext& context) {
    const auto places = runsOfCounts(context.sheets, 1, [](const SheetRow& row, size_t cell) {
        const auto isEmpty = [](const SheetCell& other) { return other.text.isEmpty(); };
        return hasSeveralDigits(row, cell) && std::none_of(row.cells.begin(), row.cells.end(), isEmpty);
    });
    if (places.empty())
        return;
    const CellPlace place = context.random.pick(places);
    blurRow(*place.row, context.truth);
    auto& cells = place.row->cells;
    SheetCell& cell = cells[place.cell];
    const qsizetype at = context.random.between(1, int(cell.text.size()) - 1);
    const QString rest = cell.text.mid(at);
    cell.text.truncate(at);
    cell.key = {};
    cells.insert(cells.begin() + std::ptrdiff_t(place.cell) + 1, SheetCell{rest, {}, 1});
}

void wrapDigits(DamageContext& context) {
    const bool cellLines = context.layout == Layout::CellLines;
    const QLatin1Char gap(cellLines ? '\n' : ' '); // elsewhere a row keeps to its line
    for (const CellPlace& place : runsOfCounts(context.sheets, 1, hasSeveralDigits)) {
        if (!context.random.chance(20))
            continue;
        SheetCell& cell = place.row->cells[place.cell];
        if (isPrintedTwice(context.sheets, cell.key))
            continue; // the other copy still tells
        cell.text.insert(context.random.between(1, int(cell.text.size()) - 1), gap);
        context.truth.mustFlag.insert(cell.key);
    }
}

void addMoneyWords(DamageContext& context) {
    for (SheetRow& row : context.sheet("t2").rows) {
        for (SheetCell& cell : row.cells) {
            if (cell.key.name.endsWith(QStringLiteral(".amount")) && Decimal::fromString(cell.text))
                cell.text += QStringLiteral("万元");
        }
    }
}

} // namespace gouji::testing
