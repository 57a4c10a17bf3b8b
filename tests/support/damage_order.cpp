#include "tests/support/damage_steps.h"

#include <algorithm>

namespace gouji::testing {

namespace {

bool isFigures(const SheetRow& row) {
    return row.kind == SheetRow::Kind::Figures;
}

/// Indexes of the rows of 表三 that stand within its chapter 三、本年度办理结果.
std::vector<size_t> chapterRows(const Sheet& sheet) {
    std::vector<size_t> rows;
    for (size_t i = 0; i < sheet.rows.size(); ++i) {
        if (isFigures(sheet.rows[i]) && sheet.rows[i].labels.size() > 1)
            rows.push_back(i);
    }
    return rows;
}

void addLine(QString& lines, const QString& line) {
    lines += lines.isEmpty() ? line : QString(QLatin1Char('\n') + line);
}

/// A row some of whose cells are gone: which ones, only relations may tell.
void blurRow(Truth& truth, const SheetRow& row) {
    for (const SheetCell& cell : row.cells) {
        if (!cell.key.isEmpty())
            truth.blur(cell.key);
    }
}

/// Drops the cells that `isRepeated` says of. The only figure of a row can be seen to lack.
template <typename IsRepeated>
void dropCells(DamageContext& context, IsRepeated isRepeated) {
    for (Sheet& sheet : context.sheets) {
        for (SheetRow& row : sheet.rows) {
            const SheetRow whole = row;
            QString above;
            for (auto* cells : {&row.labels, &row.cells}) {
                const auto gone = [&](const SheetCell& cell) {
                    const bool dropped = !cell.text.isEmpty() && isRepeated(cell.text, above);
                    above = cell.text;
                    return dropped;
                };
                cells->erase(std::remove_if(cells->begin(), cells->end(), gone), cells->end());
            }
            if (!isFigures(row) || row.cells.size() == whole.cells.size())
                continue;
            if (whole.cells.size() == 1)
                context.truth.lose(whole.cells.front().key);
            else
                blurRow(context.truth, whole);
        }
    }
}

} // namespace

void insertPageNumberLines(DamageContext& context) {
    Random& random = context.random;
    const int page = random.between(2, 6);
    const std::vector<QString> forms{QString::number(page),
                                     QStringLiteral("第%1页").arg(page),
                                     QStringLiteral("%1 / 8").arg(page),
                                     QStringLiteral("%1/8").arg(page),
                                     QStringLiteral("第 %1 页 共 8 页").arg(page),
                                     QStringLiteral("— %1 —").arg(page)};
    Sheet& sheet = context.sheet(random.chance(70) ? "t3" : "t2");
    std::vector<size_t> rows;
    for (size_t i = 1; i < sheet.rows.size(); ++i) {
        if (isFigures(sheet.rows[i]))
            rows.push_back(i);
    }
    SheetRow& row = sheet.rows[random.pick(rows)];
    row.breakBefore = true;
    row.lineBefore = QString(random.pick(forms) + (random.chance(50) ? QStringLiteral("\f") : QString()));
}

void standChapterUpright(DamageContext& context) {
    Sheet& sheet = context.sheet("t3");
    const std::vector<size_t> rows = chapterRows(sheet);
    QString chapter = sheet.rows[rows.front()].labels.front().text;
    sheet.rows[rows.front()].labels.front().text.clear();
    const bool pairs = context.random.chance(50); // `三、` or `三` and `、`
    size_t at = context.random.below(3);
    while (!chapter.isEmpty() && at < rows.size()) {
        const qsizetype length = pairs && chapter.startsWith(QStringLiteral("三、")) ? 2 : 1;
        addLine(sheet.rows[rows[at]].lineBefore, chapter.left(length));
        chapter.remove(0, length);
        if (context.random.chance(60))
            ++at;
    }
}

void wrapLabels(DamageContext& context) {
    Sheet& sheet = context.sheet("t3");
    // Cells are set at the top, the middle or the bottom of their row, all of them.
    const int place = context.random.below(4);
    for (SheetRow& row : sheet.rows) {
        if (!isFigures(row) || row.labels.back().text.size() < 10 || !context.random.chance(60))
            continue;
        QString& label = row.labels.back().text;
        const qsizetype half = context.random.between(4, int(label.size()) - 4);
        const qsizetype above = place == 0 ? 0 : place == 1 ? label.size() : half;
        QString groups;
        for (size_t i = 0; i + 1 < row.labels.size(); ++i) {
            groups += row.labels[i].text + QLatin1Char(' ');
            row.labels[i].text.clear();
        }
        if (QString(groups + label.left(above)).trimmed().size() > 0)
            addLine(row.lineBefore, QString(groups + label.left(above)).trimmed());
        if (above < label.size())
            row.lineAfter = label.mid(above);
        label.clear();
    }
}

void changeHeadings(DamageContext& context) {
    static const std::vector<QString> numerals{QStringLiteral("一"),  QStringLiteral("二"),
                                               QStringLiteral("三"),  QStringLiteral("四"),
                                               QStringLiteral("l六"), QStringLiteral("七")};
    const int way = context.random.below(4);
    for (size_t i = 0; i < context.sheets.size(); ++i) {
        QString& heading = context.sheets[i].heading;
        const QString title = heading.mid(heading.indexOf(QChar(u'、')) + 1);
        if (way == 0)
            heading.clear();
        else if (way == 1)
            heading = numerals[i] + QChar(u'、') + title; // from 一 again
        else if (way == 2)
            heading = context.random.pick(numerals) + QChar(u'、') + title;
        else
            heading.prepend(QStringLiteral("本年度公开工作总体平稳有序，没有出现差错。"));
    }
}

void inventHeaders(DamageContext& context) {
    Sheet& sheet = context.sheet("t3");
    const bool named = context.random.chance(50);
    std::vector<SheetRow> rows;
    for (const SheetRow& row : sheet.rows) {
        if (isFigures(row)) {
            SheetRow header;
            header.kind = SheetRow::Kind::Header;
            header.breakBefore = true;
            header.labels = {{named ? QStringLiteral("项目") : QStringLiteral("列1"), {}, 1}};
            for (size_t c = 1; c <= row.cells.size(); ++c)
                header.cells.push_back({QStringLiteral("数据%1").arg(c), {}, 1});
            rows.push_back(std::move(header));
        }
        rows.push_back(row);
    }
    sheet.rows = std::move(rows);
}

void dropRepeats(DamageContext& context) {
    dropCells(context, [](const QString& text, const QString& above) { return text == above; });
}

void runRowsOn(DamageContext& context) {
    Sheet& sheet = context.sheet("t3");
    std::vector<size_t> rows;
    for (size_t i = 1; i < sheet.rows.size(); ++i) {
        const SheetRow& row = sheet.rows[i];
        const bool ordinal =
            isFigures(row) && !row.labels.back().text.isEmpty() && row.labels.back().text.front().isDigit();
        const bool first = row.labels.size() < 3 || row.labels[1].text.isEmpty();
        if (ordinal && first && isFigures(sheet.rows[i - 1]) && !row.breakBefore)
            rows.push_back(i);
    }
    for (int times = context.random.between(1, 3); times > 0 && !rows.empty(); --times) {
        const size_t at = context.random.pick(rows);
        sheet.rows[at].runsOn = true;
        // Where a cell holds both, the row above has lost its place, and only ordinals tell the two apart.
        if (context.layout != Layout::Spaces && !runsTogether(context.layout))
            blurRow(context.truth, sheet.rows[at - 1]);
    }
}

void addFootnote(DamageContext& context) {
    static const std::vector<QString> notes{
        QStringLiteral("注：含上年度结转数量。"), QStringLiteral("（含上年度结转数量）"),
        QStringLiteral("注：1.含上年度结转数量；2.行政复议案件以受理日期为准。")};
    context.sheet("t4").rows.back().lineAfter = context.random.pick(notes);
}

} // namespace gouji::testing
