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
        // H: a header of five columns; F, G: the figures 1 to 5 in their columns, behind one of labels or two
        QTest::newRow(name) << pages
                            << QString::fromUtf8(text)
                                   .replace(QLatin1Char('H'),
                                            QStringLiteral("0 内容 | 1 子 | 2 丑 | 3 寅 | 4 卯 | 5 辰"))
                                   .replace(QLatin1Char('F'), QStringLiteral("1 1 | 2 2 | 3 3 | 4 4 | 5 5"))
                                   .replace(QLatin1Char('G'), QStringLiteral("2 1 | 3 2 | 4 3 | 5 4 | 6 5"));
    }

    static Pages headed() { return Pages().row(80, "内容", {"子", "丑", "寅", "卯", "辰"}); }

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

    /// Lines no farther apart than rows: only figures tell where a label ends.
    void labels_data() {
        columns();
        const auto figures = [](Pages pages, std::initializer_list<double> heights) {
            for (const double y : heights)
                pages.row(y, "", {"1", "2", "3", "4", "5"});
            return pages;
        };
        const Pages label = headed()
                                .text(50, 100, "甲乙丙丁")
                                .text(50, 115, "戊己")
                                .text(50, 130, "庚辛壬癸")
                                .text(50, 145, "子丑");
        addRow("at the top", figures(label, {100, 130}), "{H / 0 甲乙丙丁~戊己 | F / 0 庚辛壬癸~子丑 | F}");
        addRow("in the middle", figures(label, {107.5, 137.5}),
               "{H / 0 甲乙丙丁~戊己 | F / 0 庚辛壬癸~子丑 | F}");
        addRow("at the bottom", figures(label, {115, 145}),
               "{H / 0 甲乙丙丁~戊己 | F / 0 庚辛壬癸~子丑 | F}");
        addRow("three lines and one",
               figures(headed()
                           .text(50, 100, "甲乙丙丁")
                           .text(50, 115, "戊己庚辛")
                           .text(50, 130, "壬")
                           .text(50, 145, "子丑寅"),
                       {115, 145}),
               "{H / 0 甲乙丙丁~戊己庚辛~壬 | F / 0 子丑寅 | F}");
        addRow("an ordinal begins a row without figures",
               figures(headed()
                           .text(50, 100, "1.甲乙丙")
                           .text(50, 115, "戊己庚辛")
                           .text(50, 130, "2.子丑寅")
                           .text(50, 145, "3.卯辰"),
                       {100, 145}),
               "{H / 0 1.甲乙丙~戊己庚辛 | F / 0 2.子丑寅 / 0 3.卯辰 | F}");
        addRow("two levels",
               figures(Pages()
                           .text(20, 107.5, "（三）")
                           .text(50, 100, "1.甲乙")
                           .text(50, 115, "丙")
                           .text(50, 130, "2.丁")
                           .text(50, 145, "3.戊"),
                       {100, 130, 145}),
               "{1 1.甲乙~丙 | G / 0 （三） / 1 2.丁 | G / 1 3.戊 | G}");
        addRow(
            "over a page's end",
            figures(figures(Pages().text(50, 700, "1.甲乙").text(50, 715, "2.丙丁").text(50, 730, "戊己庚"),
                            {700, 715})
                        .page()
                        .text(50, 60, "辛")
                        .text(50, 75, "3.壬"),
                    {75}),
            "{0 1.甲乙 | F / 0 2.丙丁~戊己庚~辛 | F} || {… 0 3.壬 | F}");
        Pages ruled = headed()
                          .text(50, 100, "甲乙丙丁")
                          .text(50, 115, "戊己")
                          .text(50, 130, "庚辛")
                          .text(50, 145, "子丑");
        ruled.across(112, 40, 400).across(142, 40, 400);
        addRow("rules across", figures(ruled, {100, 122.5, 145}),
               "{H / 0 甲乙丙丁 | F / 0 戊己~庚辛 | F / 0 子丑 | F}");
        addRow("what stands below is none of it",
               figures(headed().text(50, 100, "甲乙丙").text(50, 115, "戊己").text(50, 150, "某县人民政府"),
                       {100, 115}),
               "{H / 0 甲乙丙 | F / 0 戊己 | F} ; 某县人民政府");
    }
    void labels() { check(); }

    void heads_data() {
        columns();
        const auto rows = [](Pages pages, std::initializer_list<double> figures) {
            for (const double y : {160.0, 180.0, 200.0}) {
                pages.text(50, y, "甲乙丙");
                for (const double x : figures)
                    pages.text(x, y, "4");
            }
            return pages;
        };
        addRow(
            "broken over lines, of different heights",
            rows(Pages()
                     .text(50, 110, "内容")
                     .text(195, 110, "法人或其他组织")
                     .text(150, 125, "自然人")
                     .text(195, 125, "商业企")
                     .text(240, 125, "其他")
                     .text(195, 140, "业"),
                 {155, 205, 245}),
            "{0 内容 | 2+2 法人或其他组织 / 1 自然人 | 2 商业企~业 | 3 其他 / 0 甲乙丙 | 1 4 | 2 4 | 3 4 / 0 "
            "甲乙丙 | 1 4 | 2 4 | 3 4 / 0 "
            "甲乙丙 | 1 4 | 2 4 | 3 4}");
        addRow("an empty column",
               rows(Pages()
                        .text(50, 140, "内容")
                        .text(150, 140, "制发")
                        .text(200, 140, "废止")
                        .text(250, 140, "有效"),
                    {158, 258}),
               "{0 内容 | 1 制发 | 2 废止 | 3 有效 / 0 甲乙丙 | 1 4 | 2  | 3 4 / 0 甲乙丙 | 1 4 | 2  | 3 4 / "
               "0 甲乙丙 | 1 4 | 2  | 3 4}");
        addRow("nobody can tell which column is empty",
               rows(Pages()
                        .text(50, 140, "内容")
                        .text(150, 140, "制发")
                        .text(200, 140, "废止")
                        .text(250, 140, "有效"),
                    {185, 285}),
               "{0 内容 | 1 制发 | 2 废止 | 3 有效 / 0 甲乙丙 | 2 4 | 3 4 / 0 甲乙丙 | 2 4 | 3 4 / 0 甲乙丙 "
               "| 2 4 | 3 4}");
        addRow("gaps too narrow to begin a table",
               rows(Pages()
                        .text(50, 140, "内容")
                        .text(76, 140, "本年制发件")
                        .text(134, 140, "本年废止件")
                        .text(192, 140, "现行有效件"),
                    {100, 158, 216}),
               "{0 内容 | 1 本年制发件 | 2 本年废止件 | 3 现行有效件 / 0 甲乙丙 | 1 4 | 2 4 | 3 4 / 0 甲乙丙 "
               "| 1 4 | 2 4 | 3 4 / 0 "
               "甲乙丙 | 1 4 | 2 4 | 3 4}");
    }
    void heads() { check(); }

    void parts_data() {
        columns();
        addRow(
            "a heading between parts",
            Pages()
                .row(100, "规章", {"1", "0"})
                .row(120, "文件", {"12", "3"})
                .row(140, "其他", {"0", "0"})
                .text(180, 160, "第五项")
                .row(180, "许可", {"7"}),
            "{0 规章 | 1 1 | 2 0 / 0 文件 | 1 12 | 2 3 / 0 其他 | 1 0 | 2 0 / 1 第五项 / 0 许可 | 1 7 | 2 }");
        addRow("a chapter's heading",
               Pages()
                   .row(100, "规章", {"1", "0"})
                   .row(120, "文件", {"12", "3"})
                   .row(140, "其他", {"0", "0"})
                   .text(50, 160, "三、收到情况")
                   .text(150, 180, "甲")
                   .text(200, 180, "乙")
                   .text(250, 180, "丙")
                   .row(200, "新收", {"1", "2", "3"}, 150)
                   .row(220, "结转", {"4", "5", "6"}, 150),
               "{0 规章 | 1 1 | 2 0 / 0 文件 | 1 12 | 2 3 / 0 其他 | 1 0 | 2 0} ; 三、收到情况 ; {1 甲 | 2 "
               "乙 | 3 丙 / 0 新收 | 1 "
               "1 | 2 2 | 3 3 / 0 结转 | 1 4 | 2 5 | 3 6}");
        addRow(
            "figures with room for more are no halves",
            Pages().row(100, "", {"10", "57", "11", "27", "42"}, 50).text(50, 113, "1").text(150, 113, "8"),
            "{0 10 | 1 57 | 2 11 | 3 27 | 4 42 / 0 1 | 1  | 2 8 | 3  | 4 }");
        Pages narrow;
        const char* figures[] = {"10", "57", "11", "27", "42", "16"};
        for (int i = 0; i < 6; ++i)
            narrow.text(50 + 22 * i, 100, figures[i]);
        addRow("figures broken in narrow columns", Pages(narrow).text(50, 113, "1").text(94, 113, "8"),
               "{0 10~1 | 1 57 | 2 11~8 | 3 27 | 4 42 | 5 16}");
        addRow("a figure that reaches over columns makes none",
               Pages()
                   .row(100, "规章", {"1", "0", "5"})
                   .row(120, "文件", {"12", "3", "6"})
                   .row(140, "其他", {"0", "0", "7"})
                   .text(50, 160, "收费")
                   .text(205, 160, "12345.678901"),
               "{0 规章 | 1 1 | 2 0 | 3 5 / 0 文件 | 1 12 | 2 3 | 3 6 / 0 其他 | 1 0 | 2 0 | 3 7 / 0 收费 | "
               "1+2 12345.678901 | 3 }");
    }
    void parts() { check(); }
};

QTEST_GUILESS_MAIN(TestAlignedTables)
#include "test_aligned_tables.moc"
