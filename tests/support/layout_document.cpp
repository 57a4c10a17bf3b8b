#include "tests/support/layouts.h"
#include "tests/support/sheet_tables.h"

namespace gouji::testing {

namespace {

/// Puts paragraphs and tables into a Document and anchors them.
class PageWriter {
public:
    PageWriter() { m_document.format = QStringLiteral("html"); }

    void add(const QString& text) {
        m_document.blocks.emplace_back(Paragraph{text, TextRange{m_document.text.size(), text.size()}});
        m_document.text += text + QLatin1Char('\n');
    }
    void add(const QStringList& paragraphs) {
        for (const QString& text : paragraphs)
            add(text);
    }
    void add(SourceTable table) {
        for (size_t r = 0; r < table.rows.size(); ++r) {
            for (SourceCell& cell : table.rows[r])
                cell.anchor = TableCell{m_tables, int(r), cell.column};
        }
        ++m_tables;
        m_document.blocks.emplace_back(std::move(table));
    }
    Document take() { return std::move(m_document); }

private:
    Document m_document;
    int m_tables = 0;
};

SourceTable tableOf(const std::vector<QStringList>& rows) {
    SourceTable table;
    for (const QStringList& texts : rows) {
        table.rows.emplace_back();
        for (const QString& text : texts)
            table.rows.back().push_back({text, {}, int(table.rows.back().size()), 1, 1});
    }
    return table;
}

/// What a web page says of itself before its body, with the number and date of its publication.
SourceTable metadataTable(const Prose& prose) {
    const QString date = prose.published.toString(Qt::ISODate);
    return tableOf({{QStringLiteral("索引号"),
                     QStringLiteral("11330122002501000A/") + date.left(4) + QStringLiteral("-00318"),
                     QStringLiteral("主题分类"), QStringLiteral("政府信息公开年报")},
                    {QStringLiteral("发布机构"), prose.publisher, QStringLiteral("公开日期"), date},
                    {QStringLiteral("文号"), QString(), QStringLiteral("有效性"), QStringLiteral("有效")}});
}

void addSheet(PageWriter& page, const Sheet& sheet, const PageStyle& style) {
    std::vector<Block> blocks = tablesOf(sheet, style);
    auto* first = blocks.empty() ? nullptr : std::get_if<SourceTable>(&blocks.front());
    if (style.headingInTable && first)
        first->rows.insert(first->rows.begin(), SourceRow{{sheet.heading, {}, 0, 1, widthOf(*first)}});
    else
        page.add(sheet.heading);
    for (Block& block : blocks) {
        if (auto* table = std::get_if<SourceTable>(&block))
            page.add(std::move(*table));
        else
            page.add(std::get<Paragraph>(block).text);
    }
}

} // namespace

PageStyle drawPageStyle(Random& random) {
    PageStyle style;
    style.spans = !random.chance(25);
    style.separateGrids = random.chance(40);
    style.widensCells = random.chance(50);
    style.cutsTable = random.chance(35);
    style.headingInTable = random.chance(20);
    style.gridsBeside = random.chance(20);
    style.casesAsRows = random.chance(20);
    style.layoutTable = random.chance(30);
    style.metadata = random.chance(40);
    return style;
}

Document layDocument(const Manuscript& manuscript, const PageStyle& style) {
    const Prose& prose = manuscript.prose;
    PageWriter page;
    if (style.layoutTable)
        page.add(tableOf({{QStringLiteral("首页"), QStringLiteral("政务公开"), QStringLiteral("办事服务"),
                           QStringLiteral("互动交流")},
                          {QStringLiteral("当前位置：首页 > 政务公开 > 政府信息公开年报"), QString(),
                           QString(), QString()}}));
    if (style.metadata)
        page.add(metadataTable(prose));
    page.add(prose.top);
    page.add(prose.title);
    page.add(prose.lead);
    page.add(overviewHeading());
    page.add(prose.overview);
    for (const Sheet& sheet : manuscript.sheets)
        addSheet(page, sheet, style);
    page.add(problemsHeading());
    page.add(prose.problems);
    page.add(othersHeading());
    page.add(prose.others);
    page.add(prose.ending);
    if (style.layoutTable)
        page.add(tableOf({{QString(), QStringLiteral("网站地图"), QStringLiteral("联系我们"), QString()},
                          {QStringLiteral("扫一扫在手机打开当前页"), QString(), QString(), QString()}}));
    return page.take();
}

QString dumpOf(const Document& document) {
    QStringList lines;
    for (const Block& block : document.blocks) {
        const auto* table = std::get_if<SourceTable>(&block);
        if (!table) {
            lines.append(std::get<Paragraph>(block).text);
            continue;
        }
        for (const SourceRow& row : table->rows) {
            QStringList cells;
            for (const SourceCell& cell : row)
                cells.append(QStringLiteral("[%1 %2x%3]%4")
                                 .arg(cell.column)
                                 .arg(cell.rowSpan)
                                 .arg(cell.columnSpan)
                                 .arg(cell.text));
            lines.append(cells.join(QLatin1Char('\t')));
        }
        lines.append(QString());
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace gouji::testing
