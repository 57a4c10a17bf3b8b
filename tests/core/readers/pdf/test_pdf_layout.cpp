#include "core/readers/pdf/joined_tables.h"
#include "core/readers/pdf/meant_characters.h"
#include "core/readers/pdf/page_layout.h"
#include "core/readers/pdf/page_recorder.h"
#include "core/readers/pdf/paragraphs.h"
#include "core/readers/pdf/running_lines.h"
#include "core/readers/pdf/upright.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace gouji;
using namespace gouji::pdf;

namespace {

constexpr double em = 10;

/// A page put together by hand: characters an em wide, digits half an em.
class Page {
public:
    explicit Page(int number = 1) {
        m_content.number = number;
        m_content.size = QSizeF(600, 800);
    }

    Page& text(double x, double y, const char* utf8, double size = em) {
        ++m_run;
        for (const QChar c : QString::fromUtf8(utf8)) {
            const double width = c.unicode() < 0x80 ? size / 2 : size;
            m_content.glyphs.push_back({c.unicode(), QRectF(x, y, width, size), size, 0, m_run});
            x += width;
        }
        return *this;
    }
    Page& across(double y, double from, double to) {
        m_content.horizontal.push_back({y, from, to});
        return *this;
    }
    Page& down(double x, double from, double to) {
        m_content.vertical.push_back({x, from, to});
        return *this;
    }
    /// A grid whose every line is drawn from end to end.
    Page& grid(const std::vector<double>& rows, const std::vector<double>& columns) {
        for (const double row : rows)
            across(row, columns.front(), columns.back());
        for (const double column : columns)
            down(column, rows.front(), rows.back());
        return *this;
    }
    /// A picture or a drawing.
    Page& mark(double x, double y, double width, double height) {
        m_content.marks.emplace_back(x, y, width, height);
        return *this;
    }
    PageContent content() const { return m_content; }
    PageLayout layout() const { return layoutOf(m_content, {}); }

private:
    PageContent m_content;
    int m_run = 0;
};

/// `[row.column rows x columns]text` for every cell.
QString dump(const PageTable& table) {
    QStringList cells;
    for (const PageCell& cell : table.cells)
        cells += QStringLiteral("[%1.%2 %3x%4]%5")
                     .arg(cell.row)
                     .arg(cell.column)
                     .arg(cell.rowSpan)
                     .arg(cell.columnSpan)
                     .arg(QString(cell.text).replace(QLatin1Char('\n'), QLatin1Char('~')));
    return cells.join(QLatin1Char(' '));
}

QString dump(const PageLayout& page) {
    QStringList items;
    for (const PageItem& item : page.items) {
        if (const auto* table = std::get_if<PageTable>(&item))
            items += dump(*table);
        else
            items += std::get<TextLine>(item).text();
    }
    return items.join(QLatin1Char('|'));
}

PageTable tableOf(const Page& page) {
    return std::get<PageTable>(page.layout().items.at(0));
}

ShownGlyph shown(char32_t character, double x, double y) {
    return {character, QPointF(x, y), QPointF(em, 0), em, 1, false};
}

} // namespace

Q_DECLARE_METATYPE(Page)

/// The steps from characters and rules to lines and tables, each by itself.
class TestPdfLayout : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lines_data() {
        QTest::addColumn<Page>("page");
        QTest::addColumn<QString>("text");
        const auto row = [](const char* name, const Page& page, const char* text) {
            QTest::newRow(name) << page << QString::fromUtf8(text);
        };
        row("two lines", Page().text(50, 120, "下").text(50, 100, "上"), "上|下");
        row("pieces of a line in any order",
            Page().text(70, 100, "二").text(60, 100, "一").text(80, 100, "三"), "一二三");
        row("a space between words", Page().text(50, 100, "a b").text(68, 100, "c"), "a b c");
        row("a gap between characters", Page().text(50, 100, "总").text(80, 100, "计"), "总 计");
        row("no space where nothing is seen", Page().text(50, 100, "共 12 件"), "共 12 件");
        row("a raised footnote is no digit", Page().text(50, 100, "12").text(60, 99, "3", 6), "12³");
        row("a raised footnote alone", Page().text(50, 100, "7").text(55, 98, "2", 5).text(50, 120, "8"),
            "7²|8");
        row("struck out", Page().text(50, 100, "64").text(60, 100, "23").across(105.5, 50, 60), "23");
        row("underlined", Page().text(50, 100, "64").across(109.5, 50, 60), "64");
        row("a rule through a line of text", Page().text(50, 100, "64").across(105.5, 20, 500), "64");
        row("radicals", Page().text(50, 100, "⼀、⾏政"), "一、行政");
        row("different sizes in a line", Page().text(50, 100, "大", 16).text(68, 106, "小"), "大小");
    }

    void lines() {
        QFETCH(Page, page);
        QFETCH(QString, text);
        QCOMPARE(dump(page.layout()), text);
    }

    void cells_data() {
        QTest::addColumn<Page>("page");
        QTest::addColumn<QString>("table");
        const auto row = [](const char* name, const Page& page, const char* table) {
            QTest::newRow(name) << page << QString::fromUtf8(table);
        };
        row("a grid", Page().grid({100, 120, 140}, {50, 100, 150}).text(60, 105, "1").text(110, 125, "2"),
            "[0.0 1x1]1 [0.1 1x1] [1.0 1x1] [1.1 1x1]2");
        row("a picture in a cell",
            Page().grid({100, 120, 140}, {50, 100, 150}).text(60, 105, "1").mark(110, 105, 20, 10),
            "[0.0 1x1]1 [0.1 1x1]\uFFFC [1.0 1x1] [1.1 1x1]");
        row("a picture that fills its cell",
            Page().grid({100, 120}, {50, 100, 150}).text(60, 105, "1").mark(100, 100, 50, 20),
            "[0.0 1x1]1 [0.1 1x1]\uFFFC");
        row("a picture behind text",
            Page().grid({100, 120}, {50, 100, 150}).text(60, 105, "1").mark(55, 102, 40, 15),
            "[0.0 1x1]1 [0.1 1x1]");
        row("a seal over cells",
            Page().grid({100, 120}, {50, 100, 150}).text(60, 105, "1").mark(80, 90, 60, 40),
            "[0.0 1x1]1 [0.1 1x1]");
        row("a bracket that hangs beyond its cell",
            Page().grid({100, 120}, {50, 79, 120}).text(52, 105, "（五）").text(84, 105, "1.信"),
            "[0.0 1x1]（五） [0.1 1x1]1.信");
        row("a character that reaches over the rule, with a gap behind it",
            Page().grid({100, 120}, {50, 79, 120}).text(52, 105, "不予处").text(84, 105, "1.信"),
            "[0.0 1x1]不予处 [0.1 1x1]1.信");
        row("a cell over two columns",
            Page()
                .grid({100, 120, 140}, {50, 150})
                .down(100, 120, 140)
                .text(90, 105, "上")
                .text(110, 125, "2"),
            "[0.0 1x2]上 [1.0 1x1] [1.1 1x1]2");
        row("a cell over two rows",
            Page()
                .grid({100, 140}, {50, 100, 150})
                .across(120, 100, 150)
                .text(60, 115, "左")
                .text(110, 125, "2"),
            "[0.0 2x1]左 [0.1 1x1] [1.1 1x1]2");
        row("open at the sides",
            Page()
                .across(100, 50, 150)
                .across(120, 50, 150)
                .across(140, 50, 150)
                .down(100, 100, 140)
                .text(60, 105, "1"),
            "[0.0 1x1]1 [0.1 1x1] [1.0 1x1] [1.1 1x1]");
        row("open below",
            Page()
                .across(100, 50, 150)
                .across(120, 50, 150)
                .down(50, 100, 140)
                .down(100, 100, 140)
                .down(150, 100, 140)
                .text(60, 125, "1"),
            "[0.0 1x1] [0.1 1x1] [1.0 1x1]1 [1.1 1x1]");
        row("double rules",
            Page()
                .grid({100, 120, 140}, {50, 100, 150})
                .across(121.5, 50, 150)
                .down(101.5, 100, 140)
                .text(60, 105, "1"),
            "[0.0 1x1]1 [0.1 1x1] [1.0 1x1] [1.1 1x1]");
        row("rules drawn cell by cell",
            Page()
                .across(100, 50, 99.6)
                .across(100.3, 100.2, 150)
                .across(120, 50, 150)
                .across(140, 50, 150)
                .down(50, 100, 119.7)
                .down(50.2, 120.1, 140)
                .down(100, 100, 140)
                .down(150, 100, 140)
                .text(60, 105, "1"),
            "[0.0 1x1]1 [0.1 1x1] [1.0 1x1] [1.1 1x1]");
        row("a number over two lines",
            Page().grid({100, 140, 180}, {50, 60, 150}).text(52, 106, "1").text(52, 120, "0"),
            "[0.0 1x1]1~0 [0.1 1x1] [1.0 1x1] [1.1 1x1]");
        row("a number wider than its cell",
            Page().grid({100, 120, 140}, {50, 70, 90, 150}).text(47, 105, "12345").text(77, 105, "6"),
            "[0.0 1x1]12345 [0.1 1x1]6 [0.2 1x1] [1.0 1x1] [1.1 1x1] [1.2 1x1]");
        row("one text object over several cells",
            Page().grid({100, 120, 140}, {50, 56, 62, 150}).text(50.5, 105, "0").text(56.5, 105, "0"),
            "[0.0 1x1]0 [0.1 1x1]0 [0.2 1x1] [1.0 1x1] [1.1 1x1] [1.2 1x1]");
        row("a label set downwards",
            Page()
                .grid({100, 160}, {50, 100, 150, 200})
                .text(60, 102, "三、")
                .text(60, 114, "本")
                .text(60, 126, "年")
                .text(60, 138, "度"),
            "[0.0 1x1]三、本年度 [0.1 1x1] [0.2 1x1]");
        row("an underline inside a cell",
            Page().grid({100, 130, 160}, {50, 100, 150}).text(60, 110, "1").across(122, 60, 70),
            "[0.0 1x1]1 [0.1 1x1] [1.0 1x1] [1.1 1x1]");
        row("one row of two cells", Page().grid({100, 120}, {50, 100, 150}).text(110, 105, "1"),
            "[0.0 1x1] [0.1 1x1]1");
        row("a hole in the outline",
            Page()
                .across(100, 50, 100)
                .across(120, 50, 150)
                .across(140, 50, 150)
                .down(50, 100, 140)
                .down(100, 100, 140)
                .down(150, 120, 140)
                .text(60, 105, "1"),
            "[0.0 1x1]1 [0.1 1x1] [1.0 1x1] [1.1 1x1]");
    }

    void cells() {
        QFETCH(Page, page);
        QFETCH(QString, table);
        QCOMPARE(dump(page.layout()), table);
    }

    void noTables_data() {
        QTest::addColumn<Page>("page");
        QTest::newRow("an underline") << Page().text(50, 100, "甲").across(112, 50, 60);
        QTest::newRow("a frame") << Page().text(50, 100, "甲").grid({40, 700}, {40, 560});
        QTest::newRow("lines beside each other")
            << Page().text(50, 100, "甲").down(40, 0, 700).down(560, 0, 700);
        QTest::newRow("a grid without text")
            << Page().text(50, 100, "甲").grid({300, 320, 340}, {50, 100, 150});
    }

    void noTables() {
        QFETCH(Page, page);
        QCOMPARE(dump(page.layout()), QStringLiteral("甲"));
    }

    void runningLines_data() {
        QTest::addColumn<QString>("line"); // at the lower end of every page, # for its number
        QTest::addColumn<double>("y");
        QTest::addColumn<bool>("stays");
        QTest::newRow("dashes") << QStringLiteral("- # -") << 770.0 << false;
        QTest::newRow("long dashes") << QStringLiteral("— # —") << 770.0 << false;
        QTest::newRow("words") << QStringLiteral("第 # 页") << 770.0 << false;
        QTest::newRow("of all") << QStringLiteral("# / 3") << 770.0 << false;
        QTest::newRow("of all, in words") << QStringLiteral("第#页 共3页") << 770.0 << false;
        QTest::newRow("bare") << QStringLiteral("#") << 770.0 << false;
        QTest::newRow("in the text") << QStringLiteral("- # -") << 400.0 << true;
        QTest::newRow("a sentence") << QStringLiteral("共#件。") << 600.0 << true;
    }

    void runningLines() {
        QFETCH(QString, line);
        QFETCH(double, y);
        QFETCH(bool, stays);
        std::vector<PageLayout> pages;
        for (int number = 1; number <= 3; ++number) {
            const QString text = QString(line).replace(QLatin1Char('#'), QString::number(number + 4));
            pages.push_back(
                Page(number).text(50, 300, "甲").text(280, y, text.toUtf8().constData()).layout());
        }
        dropRunningLines(pages);
        for (const PageLayout& page : pages)
            QCOMPARE(page.items.size(), stays ? size_t(2) : size_t(1));
    }

    void repeatedLinesStayOnce() {
        std::vector<PageLayout> pages;
        for (int number = 1; number <= 3; ++number)
            pages.push_back(Page(number).text(50, 30, "某县年度报告").text(50, 300, "甲").layout());
        dropRunningLines(pages);
        QCOMPARE(dump(pages[0]), QStringLiteral("某县年度报告|甲"));
        QCOMPARE(dump(pages[1]), QStringLiteral("甲"));
        QCOMPARE(dump(pages[2]), QStringLiteral("甲"));
    }

    /// On a page that is no higher than a third of another, the margins are as wide.
    void runningLinesOfLowPages() {
        std::vector<PageLayout> pages;
        for (int number = 1; number <= 3; ++number) {
            PageContent page = Page(number)
                                   .text(50, 38, "某县年度报告")
                                   .text(50, 150, "甲")
                                   .text(280, 240, "- 3 -")
                                   .content();
            page.size = QSizeF(600, 300);
            pages.push_back(layoutOf(page, {}));
        }
        dropRunningLines(pages);
        QCOMPARE(dump(pages[0]), QStringLiteral("某县年度报告|甲"));
        QCOMPARE(dump(pages[1]), QStringLiteral("甲"));
    }

    /// Numbers that do not count pages are figures.
    void loneNumbersStay() {
        std::vector<PageLayout> pages;
        const char* numbers[] = {"7", "3", "7"};
        for (int number = 1; number <= 3; ++number)
            pages.push_back(Page(number).text(50, 300, "甲").text(280, 770, numbers[number - 1]).layout());
        dropRunningLines(pages);
        for (const PageLayout& page : pages)
            QCOMPARE(page.items.size(), size_t(2));
    }

    void tablesGoOn_data() {
        QTest::addColumn<Page>("first");
        QTest::addColumn<Page>("second");
        QTest::addColumn<QString>("table"); // empty: two tables
        const auto row = [](const char* name, const Page& first, const Page& second, const char* table) {
            QTest::newRow(name) << first << second << QString::fromUtf8(table);
        };
        const Page closed =
            Page().grid({700, 720}, {50, 100, 150, 200}).text(60, 705, "甲").text(110, 705, "1");
        row("rows follow", closed,
            Page(2).grid({50, 70}, {50.5, 100, 150, 200}).text(60, 55, "乙").text(110, 55, "2"),
            "[0.0 1x1]甲 [0.1 1x1]1 [0.2 1x1] [1.0 1x1]乙 [1.1 1x1]2 [1.2 1x1]");
        row("finer columns", closed, Page(2).grid({50, 70}, {50, 75, 100, 150, 200}).text(110, 55, "2"),
            "[0.0 1x2]甲 [0.2 1x1]1 [0.3 1x1] [1.0 1x1] [1.1 1x1] [1.2 1x1]2 [1.3 1x1]");
        row("other columns", closed, Page(2).grid({50, 70}, {50, 90, 140, 200}).text(60, 55, "乙"), "");
        row("another width", closed, Page(2).grid({50, 70}, {50, 100, 150, 260}).text(60, 55, "乙"), "");
        const auto open = [](int page, double y, bool top) {
            Page part(page);
            part.across(top ? y : y + 30, 50, 200);
            for (const double x : {50.0, 100.0, 150.0, 200.0})
                part.down(x, y, y + 30);
            return part;
        };
        row("a torn row", open(1, 700, true).text(52, 710, "不予处").text(110, 710, "1"),
            open(2, 50, false).text(52, 55, "理"), "[0.0 1x1]不予处~理 [0.1 1x1]1 [0.2 1x1]");
        row("a broken label between rules",
            Page().grid({700, 720}, {50, 100, 150, 200}).text(52, 705, "不予处").text(110, 705, "1"),
            Page(2).grid({50, 70}, {50, 100, 150, 200}).text(52, 55, "理"),
            "[0.0 1x1]不予处~理 [0.1 1x1]1 [0.2 1x1]");
        row("a number broken between rules",
            Page()
                .grid({700, 720}, {50, 100, 150, 200})
                .text(52, 705, "甲")
                .text(110, 705, "17")
                .text(160, 705, "3"),
            Page(2).grid({50, 70}, {50, 100, 150, 200}).text(110, 55, "4"),
            "[0.0 1x1]甲 [0.1 1x1]17~4 [0.2 1x1]3");
        row("a blank row with an ordinal",
            Page().grid({700, 720}, {50, 100, 150, 200}).text(52, 705, "1.甲").text(110, 705, "1"),
            Page(2).grid({50, 70}, {50, 100, 150, 200}).text(52, 55, "2.乙"),
            "[0.0 1x1]1.甲 [0.1 1x1]1 [0.2 1x1] [1.0 1x1]2.乙 [1.1 1x1] [1.2 1x1]");
        // Cells are five ems wide: four characters fill a line.
        const auto halves = [&](const char* name, std::vector<const char*> above,
                                std::vector<const char*> below, const char* table) {
            Page upper, lower(2);
            upper.grid({700, 720}, {50, 100, 150, 200});
            lower.grid({50, 70}, {50, 100, 150, 200});
            for (size_t i = 0; i < 3; ++i) {
                upper.text(52 + 50 * double(i), 705, above[i]);
                lower.text(52 + 50 * double(i), 55, below[i]);
            }
            row(name, upper, lower, table);
        };
        halves("a full label and full numbers go on", {"不予处理", "1234567", "7654321"}, {"其他", "8", "0"},
               "[0.0 1x1]不予处理~其他 [0.1 1x1]1234567~8 [0.2 1x1]7654321~0");
        halves("full numbers go on alone", {"总计", "1234567", "7654321"}, {"", "8", "0"},
               "[0.0 1x1]总计 [0.1 1x1]1234567~8 [0.2 1x1]7654321~0");
        halves("a figure moved below", {"不予处理", "", "3"}, {"其他", "7", ""},
               "[0.0 1x1]不予处理~其他 [0.1 1x1]7 [0.2 1x1]3");
        halves("the point of an ordinal", {"4.", "1", "3"}, {"不予处理", "", ""},
               "[0.0 1x1]4.~不予处理 [0.1 1x1]1 [0.2 1x1]3");
        halves("the rest of a header", {"信息内容", "上一年项", "总计"}, {"", "目数量", ""},
               "[0.0 1x1]信息内容 [0.1 1x1]上一年项~目数量 [0.2 1x1]总计");
        halves("a row without its label", {"总计", "12", "3"}, {"", "4", "5"},
               "[0.0 1x1]总计 [0.1 1x1]12 [0.2 1x1]3 [1.0 1x1] [1.1 1x1]4 [1.2 1x1]5");
        halves("a label that was not full", {"规章", "12", "3"}, {"文件", "4", "5"},
               "[0.0 1x1]规章 [0.1 1x1]12 [0.2 1x1]3 [1.0 1x1]文件 [1.1 1x1]4 [1.2 1x1]5");
        halves("a second line of a header", {"项目", "数量", "总计"}, {"", "目数量", ""},
               "[0.0 1x1]项目 [0.1 1x1]数量 [0.2 1x1]总计 [1.0 1x1] [1.1 1x1]目数量 [1.2 1x1]");
        row("the label of several rows moved below",
            Page().grid({700, 720}, {50, 100, 150, 200}).text(102, 705, "1.不予公").text(160, 705, "3"),
            Page(2)
                .across(50, 50, 200)
                .across(70, 100, 200)
                .across(90, 50, 200)
                .down(50, 50, 90)
                .down(100, 50, 90)
                .down(150, 50, 90)
                .down(200, 50, 90)
                .text(52, 60, "（六）")
                .text(102, 55, "开")
                .text(102, 75, "2.其他")
                .text(160, 75, "4"),
            "[0.0 2x1]（六） [0.1 1x1]1.不予公~开 [0.2 1x1]3 [1.1 1x1]2.其他 [1.2 1x1]4");
        const Page headed = Page()
                                .grid({680, 700, 720}, {50, 100, 150, 200})
                                .text(52, 685, "内容")
                                .text(102, 685, "件数")
                                .text(52, 705, "不予处理")
                                .text(160, 705, "3");
        row("the header again above the rest of a row", headed,
            Page(2)
                .grid({50, 70, 90}, {50, 100, 150, 200})
                .text(52, 55, "内容")
                .text(102, 55, "件数")
                .text(52, 75, "其他")
                .text(102, 75, "7"),
            "[0.0 1x1]内容 [0.1 1x1]件数 [0.2 1x1] [1.0 1x1]不予处理~其他 [1.1 1x1]7 [1.2 1x1]3");
        row("the header again above another row", headed,
            Page(2)
                .grid({50, 70, 90}, {50, 100, 150, 200})
                .text(52, 55, "内容")
                .text(102, 55, "件数")
                .text(52, 75, "1.甲")
                .text(102, 75, "7"),
            "[0.0 1x1]内容 [0.1 1x1]件数 [0.2 1x1] [1.0 1x1]不予处理 [1.1 1x1] [1.2 1x1]3 "
            "[2.0 1x1]内容 [2.1 1x1]件数 [2.2 1x1] [3.0 1x1]1.甲 [3.1 1x1]7 [3.2 1x1]");
        row("a header above figures without a rule at the page's end",
            open(1, 700, true).text(52, 710, "内容").text(110, 710, "件数"),
            open(2, 50, false).text(52, 55, "规章").text(110, 55, "2"),
            "[0.0 1x1]内容 [0.1 1x1]件数 [0.2 1x1] [1.0 1x1]规章 [1.1 1x1]2 [1.2 1x1]");
        row("whole rows without a rule at the page's end",
            open(1, 700, true).text(52, 710, "甲").text(110, 710, "1"),
            open(2, 50, false).text(52, 55, "乙").text(110, 55, "2"),
            "[0.0 1x1]甲 [0.1 1x1]1 [0.2 1x1] [1.0 1x1]乙 [1.1 1x1]2 [1.2 1x1]");
    }

    void tablesGoOn() {
        QFETCH(Page, first);
        QFETCH(Page, second);
        QFETCH(QString, table);
        JoinedTable joined = beginTable(tableOf(first), 0);
        const QString before = dump(tableOf(first));
        const bool goesOn = continueTable(joined, tableOf(second), 1);
        QCOMPARE(goesOn, !table.isEmpty());
        PageTable all;
        for (const JoinedCell& cell : joined.cells)
            all.cells.push_back(cell.cell);
        QCOMPARE(dump(all), goesOn ? table : before);
        const bool hasMoreRows = goesOn && joined.rowCount > tableOf(first).rowCount;
        QCOMPARE(joined.cells.back().page, hasMoreRows ? size_t(1) : size_t(0));
    }

    void paragraphs_data() {
        QTest::addColumn<double>("from");
        QTest::addColumn<double>("width");
        QTest::addColumn<double>("nextFrom");
        QTest::addColumn<double>("nextSize");
        QTest::addColumn<bool>("one");
        QTest::newRow("full line, then from the margin") << 70.0 << 430.0 << 50.0 << em << true;
        QTest::newRow("short line") << 70.0 << 300.0 << 50.0 << em << false;
        QTest::newRow("indented") << 70.0 << 430.0 << 70.0 << em << false;
        QTest::newRow("other type") << 50.0 << 450.0 << 50.0 << 16.0 << false;
    }

    void paragraphs() {
        QFETCH(double, from);
        QFETCH(double, width);
        QFETCH(double, nextFrom);
        QFETCH(double, nextSize);
        QFETCH(bool, one);
        const TextLine before{{}, QRectF(from, 100, width, em), em};
        const TextLine next{{}, QRectF(nextFrom, 120, 200, nextSize), nextSize};
        QCOMPARE(goesOn(before, next, {50, 500}), one);
    }

    void linesRunOn() {
        QCOMPARE(withLine(QStringLiteral("共收到"), QStringLiteral("12件")), QStringLiteral("共收到12件"));
        QCOMPARE(withLine(QStringLiteral("gov"), QStringLiteral("cn")), QStringLiteral("gov cn"));
        QCOMPARE(withLine(QString(), QStringLiteral("甲")), QStringLiteral("甲"));
    }

    void turnsBack() {
        for (int turns = 0; turns < 4; ++turns) {
            PageContent page;
            page.size = QSizeF(600, 800);
            const QRectF box(100, 50, 20, 10);
            page.glyphs.assign(3, Glyph{U'x', box, em, turns, 1});
            page.horizontal.push_back({70, 10, 90});
            QCOMPARE(turnOf(page), turns);
            const PageContent back = turnedBack(page, turns);
            QCOMPARE(back.glyphs[0].turn, 0);
            QCOMPARE(displayedRect(back.glyphs[0].box, turns, page.size), box);
            QCOMPARE(back.horizontal.size(), turns % 2 == 0 ? size_t(1) : size_t(0));
            QCOMPARE(back.vertical.size(), turns % 2 == 0 ? size_t(0) : size_t(1));
            QVERIFY(QRectF(QPointF(), back.size).contains(back.glyphs[0].box));
        }
    }

    void recordsOnlyWhatIsSeen() {
        PageRecorder recorder(1, QSizeF(600, 800), {});
        recorder.addGlyph(shown(U'a', 100, 100));
        recorder.addGlyph(shown(U'a', 100.3, 100)); // bold
        recorder.addGlyph(shown(U'b', -50, 100));
        recorder.addGlyph(shown(U'c', std::numeric_limits<double>::quiet_NaN(), 100));
        recorder.addGlyph(shown(U'd', 1e300, std::numeric_limits<double>::infinity()));
        ShownGlyph leaning = shown(U'e', 200, 100);
        leaning.advance = QPointF(7, 7);
        recorder.addGlyph(leaning);
        const PageContent page = recorder.take();
        QCOMPARE(page.glyphs.size(), size_t(1));
        QVERIFY(!page.truncated);
    }

    void recordsRules() {
        PageRecorder recorder(1, QSizeF(600, 800), {});
        Paint paint;
        paint.visible = QRectF(0, 0, 600, 800);
        const auto line = [&](QPointF from, QPointF to, double width) {
            recorder.moveTo(from);
            recorder.lineTo(to);
            paint.lineWidth = width;
            recorder.paintPath(paint);
        };
        const auto fill = [&](const QRectF& box) {
            recorder.moveTo(box.topLeft());
            recorder.lineTo(box.topRight());
            recorder.lineTo(box.bottomRight());
            recorder.lineTo(box.bottomLeft());
            recorder.closePath();
            paint.lineWidth = 0;
            recorder.paintPath(paint);
        };
        line({10, 10}, {200, 10}, 1);
        line({10, 10}, {200, 60}, 1);   // leans
        line({10, 10}, {200, 10}, 20);  // a bar
        fill(QRectF(10, 50, 300, 0.5)); // a rule
        fill(QRectF(10, 50, 0.5, 300)); // a rule
        fill(QRectF(10, 400, 300, 20)); // a ground
        paint.isWhite = true;
        fill(QRectF(10, 80, 300, 0.5));
        paint.isWhite = false;
        paint.visible = QRectF(0, 0, 100, 100);
        line({50, 90}, {200, 90}, 1); // half of it is seen
        line({150, 90}, {200, 90}, 1);
        const PageContent page = recorder.take();
        QCOMPARE(page.horizontal.size(), size_t(3));
        QCOMPARE(page.vertical.size(), size_t(1));
        QVERIFY(std::abs(page.horizontal.back().to - 100) < 0.1);
    }

    void limitsHold() {
        Limits limits;
        limits.pageGlyphs = 2;
        PageRecorder recorder(1, QSizeF(600, 800), limits);
        for (int i = 0; i < 3; ++i)
            recorder.addGlyph(shown(U'a', 100 + 20 * i, 100));
        QVERIFY(recorder.isFull());
        const PageContent page = recorder.take();
        QCOMPARE(page.glyphs.size(), size_t(2));
        QVERIFY(page.truncated);
        Limits few;
        few.pageLines = 4;
        const PageLayout layout =
            layoutOf(Page().grid({100, 120, 140}, {50, 100, 150}).text(60, 105, "1").content(), few);
        QVERIFY(layout.truncated);
    }

    void meantCharacters_data() {
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("meant");
        QTest::newRow("radical") << QStringLiteral("⼀") << QStringLiteral("一");
        QTest::newRow("radical of the supplement") << QStringLiteral("⺠") << QStringLiteral("民");
        QTest::newRow("compatibility form") << QStringLiteral("\uFA19") << QStringLiteral("神");
        QTest::newRow("ligature") << QStringLiteral("ﬁ") << QStringLiteral("fi");
        QTest::newRow("full width stays") << QStringLiteral("０") << QStringLiteral("０");
        QTest::newRow("a character") << QStringLiteral("政") << QStringLiteral("政");
    }

    void meantCharacters() {
        QFETCH(QString, shown);
        QFETCH(QString, meant);
        QCOMPARE(meantCharacter(shown.toUcs4().front()), meant);
    }
};

QTEST_GUILESS_MAIN(TestPdfLayout)
#include "test_pdf_layout.moc"
