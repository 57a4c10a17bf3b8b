#include "tests/support/misreading.h"

#include <algorithm>
#include <set>

namespace gouji::testing {

Reading readingOf(std::int64_t value) {
    return {FigureState::Read, Decimal(value), QString::number(value), {}, {}};
}

Report reportOf(const FigureSet& figures) {
    Report report;
    report.form = figures.form->edition;
    for (const FormTable& table : figures.form->tables)
        report.tableForms[table.id] = report.form;
    for (const FigureKey& key : figures.form->keys)
        report.figures.set(key, {});
    for (const auto& [key, value] : figures.values)
        report.figures.set(key, {FigureState::Read, value, value.toString(), {}, {}});
    return report;
}

std::int64_t countIn(const Report& report, const FigureKey& key) {
    return report.figures.find(key)->value->millionths() / Decimal::unit;
}

std::vector<FigureKey> keysOfTable(const FigureSet& figures, const char* table) {
    std::vector<FigureKey> keys;
    for (const auto& [key, value] : figures.values) {
        if (key.table() == QLatin1String(table))
            keys.push_back(key);
    }
    return keys;
}

std::vector<FigureKey> misstate(Report& report, const std::vector<FigureKey>& keys, int count,
                                Random& random) {
    std::set<size_t> chosen;
    while (int(chosen.size()) < count)
        chosen.insert(size_t(random.below(int(keys.size()))));
    std::vector<FigureKey> changed;
    for (size_t index : chosen) {
        const std::int64_t before = countIn(report, keys[index]);
        std::int64_t after = before;
        while (after == before)
            after = random.below(int(before) * 2 + 10);
        report.figures.set(keys[index], readingOf(after));
        changed.push_back(keys[index]);
    }
    return changed;
}

std::optional<std::int64_t> misprinted(std::int64_t value, Misprint how, Random& random) {
    QString digits = QString::number(value);
    const int at = random.below(int(digits.size()));
    switch (how) {
    case Misprint::DigitChanged:
        digits[at] = QLatin1Char(char('0' + random.below(10)));
        break;
    case Misprint::DigitDropped:
        digits.remove(at, 1);
        break;
    case Misprint::DigitDoubled:
        digits.insert(at, digits[at]);
        break;
    case Misprint::DigitsTransposed:
        if (at + 1 < digits.size())
            std::swap(digits[at], digits[at + 1]);
        break;
    }
    const bool isCount = !digits.isEmpty() && (digits.size() == 1 || digits[0] != QLatin1Char('0'));
    const std::int64_t other = digits.toLongLong();
    return isCount && other != value ? std::optional(other) : std::nullopt;
}

const std::vector<Mishap>& allMishaps() {
    static const std::vector<Mishap> all{Mishap::SlidRight,   Mishap::SlidLeft,   Mishap::CellsSwapped,
                                         Mishap::RowsSwapped, Mishap::CellsGlued, Mishap::DigitsSpilt,
                                         Mishap::TotalMoved};
    return all;
}

const char* mishapName(Mishap mishap) {
    static constexpr const char* names[]{"slid right",  "slid left",    "cells swapped", "rows swapped",
                                         "cells glued", "digits spilt", "total moved"};
    return names[size_t(mishap)];
}

std::vector<std::vector<FigureKey>> rowsOfTable(const FigureSet& figures, const char* table) {
    std::vector<std::vector<FigureKey>> rows;
    const FormTable& form = *figures.form->table(QString::fromLatin1(table));
    for (const FormLine& line : form.grids.front().rows) {
        if (!figures.prints(form, line))
            continue;
        rows.emplace_back();
        for (const FormLine& column : form.grids.front().columns)
            rows.back().push_back(Form::keyOf(form, line, column));
    }
    return rows;
}

namespace {

/// The values of one row before and after a mishap.
std::vector<std::int64_t> damaged(std::vector<std::int64_t> values, Mishap mishap, Random& random) {
    const size_t last = values.size() - 1;
    const size_t at = size_t(random.below(int(last)));
    const QString joined = QString::number(values[at]) + QString::number(values[at + 1]);
    switch (mishap) {
    case Mishap::SlidRight:
        values.insert(values.begin(), 0);
        values.pop_back();
        break;
    case Mishap::SlidLeft:
        values.erase(values.begin());
        values.push_back(0);
        break;
    case Mishap::CellsSwapped:
        std::swap(values[at], values[at + 1]);
        break;
    case Mishap::CellsGlued:
        if (values[at] == 0)
            break; // 0 before other digits is no count
        values.erase(values.begin() + std::ptrdiff_t(at));
        values[at] = joined.toLongLong();
        values.push_back(0);
        break;
    case Mishap::DigitsSpilt: {
        const QString digits = QString::number(values[at]);
        if (digits.size() < 2 || digits[1] == QLatin1Char('0'))
            break;
        values[at] = digits.left(1).toLongLong();
        values.insert(values.begin() + std::ptrdiff_t(at) + 1, digits.mid(1).toLongLong());
        values.pop_back();
        break;
    }
    case Mishap::TotalMoved:
        values[at] = values[last];
        values[last] = 0;
        break;
    case Mishap::RowsSwapped:
        break;
    }
    return values;
}

std::vector<std::int64_t> countsIn(const Report& report, const std::vector<FigureKey>& row) {
    std::vector<std::int64_t> values;
    for (const FigureKey& key : row)
        values.push_back(countIn(report, key));
    return values;
}

void setCounts(Report& report, const std::vector<FigureKey>& row, const std::vector<std::int64_t>& values) {
    for (size_t c = 0; c < row.size(); ++c)
        report.figures.set(row[c], readingOf(values[c]));
}

} // namespace

bool damage(Report& report, const std::vector<std::vector<FigureKey>>& rows, Mishap mishap, Random& random) {
    const size_t at = size_t(random.below(int(rows.size()) - 1));
    const std::vector<std::int64_t> before = countsIn(report, rows[at]);
    const std::vector<std::int64_t> after =
        mishap == Mishap::RowsSwapped ? countsIn(report, rows[at + 1]) : damaged(before, mishap, random);
    if (after == before)
        return false;
    setCounts(report, rows[at], after);
    if (mishap == Mishap::RowsSwapped)
        setCounts(report, rows[at + 1], before);
    return true;
}

} // namespace gouji::testing
