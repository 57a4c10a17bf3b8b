#include "tests/support/damage_steps.h"

namespace gouji::testing {

namespace {

template <typename Change>
void changeLabels(std::vector<Sheet>& sheets, Change change) {
    for (Sheet& sheet : sheets) {
        for (SheetRow& row : sheet.rows) {
            for (SheetCell& cell : row.labels)
                change(cell.text);
            if (row.kind == SheetRow::Kind::Figures)
                continue;
            for (SheetCell& cell : row.cells)
                change(cell.text);
        }
    }
}

/// `1.` → `1、` or `1．` or `1. `.
void varyOrdinal(QString& label, Random& random) {
    if (label.size() < 3 || !label[0].isDigit() || label[1] != QLatin1Char('.'))
        return;
    static const std::vector<QString> marks{QStringLiteral("."), QStringLiteral("、"), QStringLiteral("．"),
                                            QStringLiteral(". ")};
    label.replace(1, 1, random.pick(marks));
}

void replaceSome(QString& label, const char* usual, const char* other, Random& random) {
    const QString from = QString::fromUtf8(usual);
    if (label.contains(from) && random.chance(60))
        label.replace(from, QString::fromUtf8(other));
}

void narrowBrackets(QString& label) {
    label.replace(QStringLiteral("（"), QStringLiteral("("));
    label.replace(QStringLiteral("）"), QStringLiteral(")"));
}

/// Somewhere inside, never at the ends: a gap there is padding, not damage.
qsizetype inside(const QString& label, Random& random) {
    return random.between(1, int(label.size()) - 1);
}

} // namespace

void varyLabels(DamageContext& context) {
    Random& random = context.random;
    const bool narrow = random.chance(50);
    changeLabels(context.sheets, [&](QString& label) {
        varyOrdinal(label, random);
        if (label == QStringLiteral("行政规范性文件") && random.chance(60))
            label = QStringLiteral("规范性文件");
        replaceSome(label, "不再处理", "不再受理", random);
        replaceSome(label, "其他法律行政法规禁止", "其他法律和行政法规禁止", random);
        replaceSome(label, "行政法规禁止公开", "行政法规止公开", random);
        if (narrow && random.chance(80))
            narrowBrackets(label);
    });
}

void spaceLabels(DamageContext& context) {
    Random& random = context.random;
    changeLabels(context.sheets, [&](QString& label) {
        if (label.size() < 2 || label == QStringLiteral("0") || !random.chance(60))
            return;
        for (int times = random.between(1, 2); times > 0; --times)
            label.insert(inside(label, random), QLatin1Char(' '));
        if (random.chance(20))
            label += QStringLiteral("   ");
    });
}

void breakCells(DamageContext& context) {
    Random& random = context.random;
    const bool oneLine =
        context.layout != Layout::CellLines; // tabs keep a row on its line: breaks become spaces
    changeLabels(context.sheets, [&](QString& label) {
        if (label.size() >= 2 && random.chance(60))
            label.insert(inside(label, random), oneLine ? QLatin1Char(' ') : QLatin1Char('\n'));
    });
}

} // namespace gouji::testing
