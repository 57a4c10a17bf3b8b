#include "tests/support/damage_steps.h"

#include <QHash>

namespace gouji::testing {

namespace {

/// Labels of rows and headers, and the headings.
template <typename Change>
void changeWords(std::vector<Sheet>& sheets, Change change) {
    for (Sheet& sheet : sheets) {
        change(sheet.heading);
        for (SheetRow& row : sheet.rows) {
            for (SheetCell& cell : row.labels)
                change(cell.text);
            for (SheetCell& cell : row.cells) {
                if (cell.key.isEmpty() && row.kind != SheetRow::Kind::Figures)
                    change(cell.text);
            }
        }
    }
}

const QHash<QChar, QChar>& traditional() {
    static const QHash<QChar, QChar> table = [] {
        const QString pairs = QStringLiteral(
            "业業个個举舉于於从從会會况況减減务務动動区區单單发發号號后後国國复復处處对對属屬废廢开開当當总總"
            "执執护護报報担擔据據数數无無机機权權条條构構没沒现現稳穩类類纠糾纳納组組经經结結继繼续續维維缴繳"
            "罚罰规規计計认認议議许許讼訟访訪诉訴询詢购購费費转轉这這过過采採额額项項办辦万萬内內决決审審确確"
            "获獲补補请請关關范範织織");
        QHash<QChar, QChar> out;
        for (qsizetype i = 0; i + 1 < pairs.size(); i += 2)
            out.insert(pairs[i], pairs[i + 1]);
        return out;
    }();
    return table;
}

} // namespace

void writeTraditional(DamageContext& context) {
    changeWords(context.sheets, [](QString& text) {
        for (QChar& c : text)
            c = traditional().value(c, c);
    });
}

void glossLabels(DamageContext& context) {
    static const std::vector<std::pair<QString, QString>> glosses{
        {QStringLiteral("数"), QStringLiteral("數(shù)")},  {QStringLiteral("处"), QStringLiteral("處(chù)")},
        {QStringLiteral("规"), QStringLiteral("規(guī)")},  {QStringLiteral("结"), QStringLiteral("結(jié)")},
        {QStringLiteral("业"), QStringLiteral("業(yè)")},   {QStringLiteral("内"), QStringLiteral("內(nèi)")},
        {QStringLiteral("转"), QStringLiteral("轉(zhuǎn)")}};
    changeWords(context.sheets, [&](QString& text) {
        for (const auto& [plain, glossed] : glosses)
            text.replace(plain, glossed);
    });
}

/// Where a page's no-break spaces could not be written, `?` stands for each: behind many cells, and before
/// paragraphs.
void spoilSpaces(DamageContext& context) {
    Random& random = context.random;
    for (Sheet& sheet : context.sheets) {
        if (random.chance(50))
            sheet.heading.prepend(QStringLiteral("??"));
        for (SheetRow& row : sheet.rows) {
            for (auto* cells : {&row.labels, &row.cells}) {
                for (SheetCell& cell : *cells) {
                    if (!cell.text.isEmpty() && random.chance(60))
                        cell.text += QLatin1Char('?');
                }
            }
        }
    }
}

void insertZeroWidths(DamageContext& context) {
    static const std::vector<QChar> invisible{QChar(0x200B), QChar(0x200C), QChar(0x200D), QChar(0x2060),
                                              QChar(0xFEFF), QChar(0x200E), QChar(0x00AD)};
    Random& random = context.random;
    const auto spoil = [&](QString& text) {
        if (!text.isEmpty() && random.chance(40))
            text.insert(random.between(0, int(text.size())), random.pick(invisible));
    };
    changeWords(context.sheets, spoil);
    for (Sheet& sheet : context.sheets) {
        for (SheetRow& row : sheet.rows) {
            for (SheetCell& cell : row.cells) {
                if (!cell.key.isEmpty())
                    spoil(cell.text);
            }
        }
    }
}

} // namespace gouji::testing
