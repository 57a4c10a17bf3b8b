#include "tests/support/damage_steps.h"
#include "tests/support/unrelated_tables.h"

#include <algorithm>

namespace gouji::testing {

namespace {

bool isHeader(const SheetRow& row) {
    return row.kind == SheetRow::Kind::Header;
}
bool isFigures(const SheetRow& row) {
    return row.kind == SheetRow::Kind::Figures;
}

/// Those that one table among others may have: no pages, no Documents.
std::vector<Layout> ownLayouts() {
    std::vector<Layout> layouts = allLayouts();
    layouts.erase(std::remove_if(
                      layouts.begin(), layouts.end(),
                      [](Layout layout) { return layout == Layout::PagedTabs || layout == Layout::Spanned; }),
                  layouts.end());
    return layouts;
}

std::optional<Layout> drawLayout(DamageContext& context) {
    if (context.layout == Layout::Spanned || context.random.chance(35))
        return std::nullopt;
    return context.random.pick(ownLayouts());
}

QString shareOf(const SheetRow& row, double whole) {
    const double part = row.cells.empty() ? 0.0 : row.cells.back().text.toDouble();
    return QString(QString::number(whole > 0.0 ? 100.0 * part / whole : 0.0, 'f', 1) + QLatin1Char('%'));
}

} // namespace

void giveOwnLayouts(std::vector<Sheet>& sheets, const std::set<Damage>& damages, const FigureSet& figures,
                    Random& random) {
    std::vector<Layout> layouts;
    for (const Layout layout : ownLayouts()) {
        const bool fits = std::all_of(damages.begin(), damages.end(),
                                      [&](Damage damage) { return applies(damage, layout, figures); });
        if (fits && !(runsTogether(layout) && figures.size == FigureSize::City))
            layouts.push_back(layout);
    }
    for (Sheet& sheet : sheets) {
        if (!layouts.empty())
            sheet.ownLayout = random.pick(layouts);
    }
}

void nameOtherEditionsColumns(DamageContext& context) {
    static const QStringList later{QStringLiteral("本年制发件数"), QStringLiteral("本年废止件数"),
                                   QStringLiteral("现行有效件数")};
    static const QStringList earlier{QStringLiteral("本年新制作数量"), QStringLiteral("本年新公开数量"),
                                     QStringLiteral("对外公开总数量")};
    Sheet& sheet = context.sheet("t2");
    const GridRows grid = gridsOf(sheet).front();
    const auto begin = sheet.rows.begin() + qptrdiff(grid.first);
    const auto end = sheet.rows.begin() + qptrdiff(grid.last);
    const auto header = std::find_if(begin, end, isHeader);
    if (header == end || qsizetype(header->cells.size()) != later.size())
        return;
    const bool isLater = context.truth.edition == QLatin1String("2021");
    for (size_t i = 0; i < header->cells.size(); ++i)
        header->cells[i].text = (isLater ? earlier : later)[qsizetype(i)];
    for (auto row = begin; row != end; ++row) {
        for (const SheetCell& cell : row->cells) {
            if (!cell.key.isEmpty())
                context.truth.obscure(cell.key);
        }
    }
}

void addShareColumn(DamageContext& context) {
    Sheet& sheet = context.sheet("t3");
    const SheetRow* total = sheet.row("t3.total");
    const double whole = total && !total->cells.empty() ? total->cells.back().text.toDouble() : 0.0;
    const bool together = runsTogether(sheet.ownLayout.value_or(context.layout));
    bool named = false;
    for (SheetRow& row : sheet.rows) {
        if (isHeader(row)) {
            row.cells.push_back({named ? QString() : QStringLiteral("占比"), {}, 1});
            named = true;
        } else if (isFigures(row)) {
            // Digits run into those of the share: only relations may tell.
            if (together)
                blurRow(row, context.truth);
            row.cells.push_back({shareOf(row, whole), {}, 1});
        }
    }
}

void printBold(DamageContext& context) {
    const bool labels = context.random.chance(40);
    const int share = context.random.chance(50) ? 100 : 30;
    for (Sheet& sheet : context.sheets) {
        for (SheetRow& row : sheet.rows) {
            for (auto* cells : {&row.labels, &row.cells}) {
                const bool isChosen = isFigures(row) && (cells == &row.cells || labels);
                for (SheetCell& cell : *cells) {
                    if (isChosen && !cell.text.isEmpty() && context.random.chance(share))
                        cell.text = QString(QStringLiteral("**") + cell.text + QStringLiteral("**"));
                }
            }
        }
    }
}

void appendSecondTable(DamageContext& context) {
    Random& random = context.random;
    FigureOptions options;
    options.size = FigureSize(random.below(3));
    std::vector<Sheet> others = makeSheets(makeFigures(context.second, options, random));
    Sheet& other = others[size_t(random.below(int(others.size())))];
    const QString title = other.heading.mid(other.heading.indexOf(QChar(u'、')) + 1);
    if (random.chance(70))
        other.heading = QString(QStringLiteral("附：上年度") + title);
    other.ownLayout = drawLayout(context);
    context.sheets.push_back(std::move(other));
    // Whose figures are whose, a person can tell; that a program marks all of them is no fault.
    for (const auto& [key, value] : context.truth.values)
        context.truth.blur(key);
}

void addForeignTables(DamageContext& context) {
    std::vector<Sheet> tables = unrelatedTables();
    for (int count = context.random.between(1, 2); count > 0; --count) {
        const size_t taken = size_t(context.random.below(int(tables.size())));
        tables[taken].ownLayout = drawLayout(context);
        const bool before = context.random.chance(40);
        context.sheets.insert(before ? context.sheets.begin() : context.sheets.end(), tables[taken]);
        tables.erase(tables.begin() + qptrdiff(taken));
    }
}

} // namespace gouji::testing
