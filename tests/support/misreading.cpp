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

} // namespace gouji::testing
