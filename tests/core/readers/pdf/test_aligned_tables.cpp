#include "core/readers/pdf/aligned_table.h"

#include <QTest>

using namespace gouji;
using namespace gouji::pdf;

namespace {

constexpr double em = 10;

/// Pages put together by hand: characters an em wide, digits half an em.
class Pages {
public:
    Pages& text(double x, double y, const char* utf8) {
        if (m_pages.empty())
            page();
        ++m_run;
        for (const QChar c : QString::fromUtf8(utf8)) {
            const double width = c.unicode() < 0x80 ? em / 2 : em;
            m_pages.back().glyphs.push_back({c.unicode(), QRectF(x, y, width, em), em, 0, m_run});
            x += width;
        }
        return *this;
    }
    /// A label and figures, each left-aligned in its column.
    Pages& row(double y, const char* label, std::initializer_list<const char*> figures, double first = 200) {
        if (*label != '\0')
            text(50, y, label);
        for (const char* figure : figures) {
            text(first, y, figure);
            first += 50;
        }
        return *this;
    }
    Pages& across(double y, double from, double to) {
        m_pages.back().horizontal.push_back({y, from, to});
        return *this;
    }
    Pages& page() {
        PageContent content;
        content.number = int(m_pages.size()) + 1;
        content.size = QSizeF(600, 800);
        m_pages.push_back(content);
        return *this;
    }
    std::vector<PageLayout> aligned() const {
        std::vector<PageLayout> layouts;
        for (const PageContent& page : m_pages)
            layouts.push_back(layoutOf(page, {}));
        alignTables(layouts);
        return layouts;
    }

private:
    std::vector<PageContent> m_pages;
    int m_run = 0;
};

/// Cells as `column text`, with `+n` for spans; rows by ` / `.
QString dump(const PageTable& table) {
    QStringList rows;
    for (const PageCell& cell : table.cells) {
        while (rows.size() <= cell.row)
            rows += QString();
        QString& row = rows[cell.row];
        row += row.isEmpty() ? QString() : QStringLiteral(" | ");
        row += QString::number(cell.column);
        if (cell.columnSpan > 1)
            row += QStringLiteral("+%1").arg(cell.columnSpan);
        row += QLatin1Char(' ') + QString(cell.text).replace(QLatin1Char('\n'), QLatin1Char('~'));
    }
    return (table.goesOn ? QStringLiteral("… ") : QString()) + rows.join(QStringLiteral(" / "));
}

QString dump(const std::vector<PageLayout>& pages) {
    QStringList texts;
    for (const PageLayout& page : pages) {
        QStringList items;
        for (const PageItem& item : page.items) {
            if (const auto* table = std::get_if<PageTable>(&item))
                items += QLatin1Char('{') + dump(*table) + QLatin1Char('}');
            else
                items += std::get<TextLine>(item).text();
        }
        texts += items.join(QStringLiteral(" ; "));
    }
    return texts.join(QStringLiteral(" || "));
}

} // namespace

Q_DECLARE_METATYPE(Pages)

/// Tables without rules, drawn by hand: what belongs together by where it stands.
class TestAlignedTables : public QObject {
    Q_OBJECT

    static void addRow(const char* name, const Pages& pages, const char* text) {
        QTest::newRow(name) << pages << QString::fromUtf8(text);
    }

    static void columns() {
        QTest::addColumn<Pages>("pages");
        QTest::addColumn<QString>("text");
    }

    static void check() {
        QFETCH(Pages, pages);
        QFETCH(QString, text);
        QCOMPARE(dump(pages.aligned()), text);
    }

private Q_SLOTS:
    void tables_data() {
        columns();
        addRow(
            "rows",
            Pages().row(100, "规章", {"1", "0"}).row(120, "文件", {"12", "3"}).row(140, "其他", {"0", "0"}),
            "{0 规章 | 1 1 | 2 0 / 0 文件 | 1 12 | 2 3 / 0 其他 | 1 0 | 2 0}");
        addRow("an empty cell",
               Pages().row(100, "规章", {"1", "0"}).row(120, "文件", {"", "3"}).row(140, "其他", {"0", "0"}),
               "{0 规章 | 1 1 | 2 0 / 0 文件 | 1  | 2 3 / 0 其他 | 1 0 | 2 0}");
        addRow("two lines are no table", Pages().row(100, "规章", {"1", "0"}).row(120, "文件", {"1", "0"}),
               "规章 1 0 ; 文件 1 0");
        addRow("prose",
               Pages().text(50, 100, "共收到 12 件").text(50, 120, "结转 3 件").text(50, 140, "受理 0 件"),
               "共收到 12 件 ; 结转 3 件 ; 受理 0 件");
    }
    void tables() { check(); }
};

QTEST_GUILESS_MAIN(TestAlignedTables)
#include "test_aligned_tables.moc"
