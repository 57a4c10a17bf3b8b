#include "tests/support/damage_steps.h"

namespace gouji::testing {

namespace {

template <typename Change>
void changeFigures(std::vector<Sheet>& sheets, Change change) {
    for (Sheet& sheet : sheets) {
        for (SheetRow& row : sheet.rows) {
            for (SheetCell& cell : row.cells) {
                if (!cell.key.isEmpty())
                    change(cell);
            }
        }
    }
}

const QString zero = QStringLiteral("0");

bool isTotal(const SheetCell& cell) {
    return cell.key.name.endsWith(QStringLiteral(".total"));
}
bool isMoney(const SheetCell& cell) {
    return cell.key.name.endsWith(QStringLiteral(".amount"));
}
bool isChange(const SheetCell& cell) {
    return cell.key.name.endsWith(QStringLiteral(".items_change"));
}
bool isPlainCount(const QString& text) {
    for (QChar c : text) {
        if (!c.isDigit())
            return false;
    }
    return !text.isEmpty();
}

} // namespace

void blankZeros(DamageContext& context) {
    changeFigures(context.sheets, [&](SheetCell& cell) {
        if (cell.key.table() != QStringLiteral("t3") || cell.text != zero || isTotal(cell) ||
            cell.key.name.endsWith(QStringLiteral(".natural_person")))
            return;
        cell.text.clear();
        context.truth.lose(cell.key);
    });
}

/// Where empty cells vanish, nobody can tell which figure is whose.
void blankCell(DamageContext& context) {
    std::vector<SheetRow*> rows;
    for (SheetRow& row : context.sheet("t2").rows) {
        if (row.kind == SheetRow::Kind::Figures && row.cells.size() > 1)
            rows.push_back(&row);
    }
    SheetRow& row = *context.random.pick(rows);
    SheetCell& gone = row.cells[size_t(context.random.below(int(row.cells.size())))];
    const bool vanishes =
        runsTogether(context.layout) || context.layout == Layout::Spaces || context.layout == Layout::Scraped;
    blurRow(row, context.truth);
    gone.text.clear();
    for (const SheetCell& cell : row.cells) {
        if (!cell.key.isEmpty() && vanishes)
            context.truth.obscure(cell.key);
    }
    if (!gone.key.isEmpty() && !vanishes)
        context.truth.lose(gone.key);
}

void dashZeros(DamageContext& context) {
    static const std::vector<QString> dashes{QStringLiteral("-"), QStringLiteral("/"), QStringLiteral("—"),
                                             QStringLiteral("无")};
    const QString dash = context.random.pick(dashes);
    changeFigures(context.sheets, [&](SheetCell& cell) {
        if (cell.text != zero || isTotal(cell) || !context.random.chance(30))
            return;
        cell.text = dash;
        context.truth.lose(cell.key);
    });
}

void printFeesInYuan(DamageContext& context) {
    changeFigures(context.sheets, [&](SheetCell& cell) {
        const auto value = Decimal::fromString(cell.text);
        if (!isMoney(cell) || !value)
            return;
        const Decimal amount = *value == Decimal() ? Decimal::fromMillionths(7'048'700) : *value;
        cell.text =
            QString(Decimal::fromMillionths(amount.millionths() * 10'000).toString() + QStringLiteral("元"));
        context.truth.values[cell.key] = amount;
        context.truth.mustFlag.insert(cell.key);
    });
}

void groupDigits(DamageContext& context) {
    changeFigures(context.sheets, [](SheetCell& cell) {
        const qsizetype point = cell.text.indexOf(QLatin1Char('.'));
        for (qsizetype at = (point < 0 ? cell.text.size() : point) - 3; at > 0; at -= 3) {
            if (cell.text[at - 1].isDigit())
                cell.text.insert(at, QLatin1Char(','));
        }
    });
}

void addPlusSigns(DamageContext& context) {
    changeFigures(context.sheets, [](SheetCell& cell) {
        if (isChange(cell) && isPlainCount(cell.text) && cell.text != zero)
            cell.text.prepend(QLatin1Char('+'));
    });
}

void annotate(DamageContext& context) {
    changeFigures(context.sheets, [&](SheetCell& cell) {
        if (cell.key.name.startsWith(QStringLiteral("t2.normative")) && isPlainCount(cell.text) &&
            cell.text.size() > 1)
            cell.text += QStringLiteral("（其中修订%1件）").arg(context.random.between(1, 9));
    });
}

void addUnits(DamageContext& context) {
    changeFigures(context.sheets, [&](SheetCell& cell) {
        if (isPlainCount(cell.text) && !isMoney(cell) && cell.text != zero && context.random.chance(50))
            cell.text += QStringLiteral("件");
    });
}

void widenDigits(DamageContext& context) {
    changeFigures(context.sheets, [&](SheetCell& cell) {
        if (!context.random.chance(40))
            return;
        for (QChar& c : cell.text) {
            if (c.isDigit())
                c = QChar(0xFF10 + c.digitValue());
        }
    });
}

void padValues(DamageContext& context) {
    static const std::vector<QString> gaps{QStringLiteral(" "), QString(QChar(0xA0)), QString(QChar(0x3000)),
                                           QStringLiteral("  ")};
    changeFigures(context.sheets, [&](SheetCell& cell) {
        if (context.random.chance(40))
            cell.text += context.random.pick(gaps);
        if (context.random.chance(20))
            cell.text.prepend(context.random.pick(gaps));
    });
}

} // namespace gouji::testing
