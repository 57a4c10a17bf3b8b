#include "core/ingest/pipeline.h"
#include "core/reconstruct/digit_split.h"
#include "core/reconstruct/joined_header.h"
#include "core/reconstruct/joined_text.h"

#include <QTest>

#include <algorithm>

using namespace gouji;

namespace {

enum class Cells { Joined, Spaced };

struct Edit {
    QString from, to;
};
using Edits = std::vector<Edit>;

/// What a row prints, by its id; all rows that are not here print zeros.
const std::map<QString, QStringList>& requests() {
    static const std::map<QString, QStringList> rows = [] {
        std::map<QString, QStringList> out;
        const auto add = [&](const char* id, const char* values) {
            out[QString::fromLatin1(id)] = QString::fromLatin1(values).split(QLatin1Char(' '));
        };
        add("new", "23 6 2 1 2 3 37");
        add("carried_in", "2 0 0 0 0 0 2");
        add("granted", "6 2 1 0 0 0 9");
        add("partial", "3 0 0 1 0 0 4");
        add("refused.third_party", "1 0 0 0 0 0 1");
        add("refused.process", "2 1 0 0 0 0 3");
        add("unable.not_held", "10 3 0 0 2 0 15");
        add("unprocessed.repeat", "2 0 0 0 0 1 3");
        add("otherwise.other", "0 0 0 0 0 2 2");
        add("total", "24 6 1 1 2 3 37");
        add("carried_out", "1 0 1 0 0 0 2");
        return out;
    }();
    return rows;
}

Document documentOf(const QString& text) {
    Document document;
    document.text = text;
    qsizetype start = 0;
    for (const QString& line : text.split(QLatin1Char('\n'))) {
        document.blocks.push_back(Paragraph{line, TextRange{start, line.size()}});
        start += line.size() + 1;
    }
    return document;
}

} // namespace

/// Reports whose cells run together, or stand one space apart, changed by hand: what may be read, what must
/// be marked.
class TestJoined : public QObject {
    Q_OBJECT

    std::optional<Pipeline> m_pipeline;

    const Form& form() const { return *m_pipeline->forms().edition(u"2021"); }

    static QString inOrder(QStringList values, const std::vector<int>& order, const QString& divider) {
        QStringList out;
        for (const int i : order)
            out += values[i];
        return out.join(divider);
    }

    /// 表三 with its columns in the given order; a line for each of its rows.
    QStringList requestLines(const std::vector<int>& order, const QString& divider) const {
        QStringList lines;
        QString group;
        const QStringList zeros(7, QStringLiteral("0"));
        for (const FormLine& row : form().tables[1].grids.front().rows) {
            if (row.isOptional())
                continue;
            QString label = row.path.back();
            if (row.path.size() == 3 && row.path[1] != group)
                label.prepend(row.path[1] + divider);
            group = row.path.size() == 3 ? row.path[1] : QString();
            if (row.id == QStringLiteral("granted"))
                label.prepend(row.path.front() + divider);
            const auto known = requests().find(row.id);
            lines +=
                label + divider + inOrder(known == requests().end() ? zeros : known->second, order, divider);
        }
        return lines;
    }

    QString reportText(Cells cells, const std::vector<int>& order = {0, 1, 2, 3, 4, 5, 6}) const {
        const bool spaced = cells == Cells::Spaced;
        const QString divider = spaced ? QStringLiteral(" ") : QString();
        const auto line = [&](const char16_t* text) {
            const QString cell = QString::fromUtf16(text);
            return spaced ? cell : QString(cell).remove(QLatin1Char(' '));
        };
        QStringList lines{
            line(u"二、主动公开政府信息情况"),
            line(u"第二十条第（一）项"),
            line(u"信息内容 本年制发件数 本年废止件数 现行有效件数"),
            line(u"规章 0 0 0"),
            line(u"行政规范性文件 3 1 4"),
            line(u"第二十条第（五）项"),
            line(u"信息内容 本年处理决定数量"),
            line(u"行政许可 126"),
            line(u"第二十条第（六）项"),
            line(u"信息内容 本年处理决定数量"),
            line(u"行政处罚 8"),
            line(u"行政强制 2"),
            line(u"第二十条第（八）项"),
            line(u"信息内容 本年收费金额（单位：万元）"),
            line(u"行政事业性收费 4.75"),
            line(u"三、收到和处理政府信息公开申请情况"),
            line(u"（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） 申请人情况"),
            line(u"自然人 法人或其他组织 总计"),
            line(u"商业企业 科研机构 社会公益组织 法律服务机构 其他"),
        };
        lines += requestLines(order, divider);
        lines += line(u"四、政府信息公开行政复议、行政诉讼情况");
        lines += line(u"行政复议 行政诉讼");
        lines += line(u"结果维持 结果纠正 其他结果 尚未审结 总计 未经复议直接起诉 复议后起诉");
        lines += line(u"结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计");
        lines += line(u"2 1 0 1 4 1 0 0 0 1 0 0 2 0 2");
        lines += line(u"五、存在的主要问题及改进情况");
        return lines.join(spaced ? QStringLiteral("\n") : QString());
    }

    Result<Extraction> extract(const QString& body) const {
        const QString text = QStringLiteral("桐庐县瑶琳镇人民政府2023年政府信息公开工作年度报告\n") + body +
                             QStringLiteral("\n桐庐县瑶琳镇人民政府\n2024年1月18日\n");
        return m_pipeline->extract(text.toUtf8(), QStringLiteral("a.txt"));
    }

    static QString shown(const Report& report, const QString& key) {
        const Reading* reading = report.figures.find(FigureKey(key));
        if (!reading)
            return QStringLiteral("none");
        return stateName(reading->state) + QLatin1Char(' ') +
               (reading->value ? reading->value->toString() : QStringLiteral("-"));
    }

    static QStringList states(const Report& report, const QString& prefix) {
        QStringList out;
        for (const auto& [key, reading] : report.figures) {
            if (key.name.startsWith(prefix) && !out.contains(stateName(reading.state)))
                out += stateName(reading.state);
        }
        return out;
    }

    /// But for the one row of several figures that no relation ties: where cells run together, an empty one
    /// among them leaves no trace.
    static bool isReadWhole(const Report& report, Cells cells) {
        return std::all_of(report.figures.begin(), report.figures.end(), [&](const Figures::Entry& entry) {
            const bool isFree = entry.key.name.startsWith(QStringLiteral("t2.normative."));
            const bool isSure = !isFree || cells == Cells::Spaced;
            return entry.reading.state == (isSure ? FigureState::Read : FigureState::Doubtful);
        });
    }

    static bool hasRule(const Extraction& extraction, const QString& rule) {
        return std::any_of(extraction.findings.begin(), extraction.findings.end(),
                           [&](const Finding& finding) { return finding.rule == rule; });
    }

    static void addColumns() {
        QTest::addColumn<int>("cells");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("expected");
    }

    void check() const {
        QFETCH(int, cells);
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, key);
        QFETCH(QString, expected);
        QString text = reportText(Cells(cells));
        QVERIFY2(text.count(from) == 1, qPrintable(from));
        const auto extraction = extract(text.replace(from, to));
        QVERIFY(extraction.has_value());
        QCOMPARE(shown(extraction->report, key), expected);
    }

    static void row(const char* name, Cells cells, const char16_t* from, const char16_t* to, const char* key,
                    const char* expected) {
        QTest::newRow(name) << int(cells) << QString::fromUtf16(from) << QString::fromUtf16(to)
                            << QString::fromLatin1(key) << QString::fromLatin1(expected);
    }

private Q_SLOTS:
    void initTestCase() {
        auto pipeline = Pipeline::bundled();
        QVERIFY(pipeline.has_value());
        m_pipeline.emplace(std::move(*pipeline));
    }

    void soundTextIsReadWhole_data() {
        QTest::addColumn<int>("cells");
        QTest::newRow("joined") << int(Cells::Joined);
        QTest::newRow("spaces") << int(Cells::Spaced);
    }

    void soundTextIsReadWhole() {
        QFETCH(int, cells);
        const auto extraction = extract(reportText(Cells(cells)));
        QVERIFY(extraction.has_value());
        QVERIFY(isReadWhole(extraction->report, Cells(cells)));
        for (const auto& [id, values] : requests()) {
            const auto& columns = form().tables[1].grids.front().columns;
            for (size_t c = 0; c < columns.size(); ++c)
                QCOMPARE(
                    shown(extraction->report, QStringLiteral("t3.") + id + QLatin1Char('.') + columns[c].id),
                    QStringLiteral("read ") + values[qsizetype(c)]);
        }
        QCOMPARE(shown(extraction->report, QStringLiteral("t4.suit_after_review.other")),
                 QStringLiteral("read 2"));
    }

    void theHeadersOrderIsFollowed_data() {
        QTest::addColumn<QString>("top");
        QTest::addColumn<QString>("group");
        QTest::addColumn<std::vector<int>>("order");
        const QString top = QStringLiteral("自然人 法人或其他组织 总计");
        QTest::newRow("two of a group")
            << top << QStringLiteral("科研机构 商业企业 社会公益组织 法律服务机构 其他")
            << std::vector<int>{0, 2, 1, 3, 4, 5, 6};
        QTest::newRow("the total second")
            << QStringLiteral("自然人 总计 法人或其他组织")
            << QStringLiteral("商业企业 科研机构 社会公益组织 法律服务机构 其他")
            << std::vector<int>{0, 6, 1, 2, 3, 4, 5};
        QTest::newRow("the group first") << QStringLiteral("法人或其他组织 自然人 总计")
                                         << QStringLiteral("商业企业 科研机构 社会公益组织 法律服务机构 其他")
                                         << std::vector<int>{1, 2, 3, 4, 5, 0, 6};
    }

    void theHeadersOrderIsFollowed() {
        QFETCH(QString, top);
        QFETCH(QString, group);
        QFETCH(std::vector<int>, order);
        for (const Cells cells : {Cells::Joined, Cells::Spaced}) {
            const auto in = [&](QString words) {
                return cells == Cells::Spaced ? words : words.remove(QLatin1Char(' '));
            };
            QString text = reportText(cells, order);
            text.replace(in(QStringLiteral("自然人 法人或其他组织 总计")), in(top));
            text.replace(in(QStringLiteral("商业企业 科研机构 社会公益组织 法律服务机构 其他")), in(group));
            const auto extraction = extract(text);
            QVERIFY(extraction.has_value());
            QCOMPARE(states(extraction->report, QStringLiteral("t3.")), QStringList{QStringLiteral("read")});
            QCOMPARE(shown(extraction->report, QStringLiteral("t3.new.natural_person")),
                     QStringLiteral("read 23"));
            QCOMPARE(shown(extraction->report, QStringLiteral("t3.new.business")), QStringLiteral("read 6"));
            QCOMPARE(shown(extraction->report, QStringLiteral("t3.new.research")), QStringLiteral("read 2"));
            QCOMPARE(shown(extraction->report, QStringLiteral("t3.new.total")), QStringLiteral("read 37"));
        }
    }

    void anUnsureHeaderMakesDoubtful_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("table");
        const auto add = [](const char* name, const char16_t* from, const char16_t* to, const char* table) {
            QTest::newRow(name) << QString::fromUtf16(from) << QString::fromUtf16(to)
                                << QString::fromLatin1(table);
        };
        add("a column is not named", u"商业企业科研机构", u"商业企业", "t3.");
        add("a column is named twice", u"商业企业科研机构", u"商业企业商业企业科研机构", "t3.");
        add("another order, and a strange word", u"商业企业科研机构", u"科研机构商业企业个体户", "t3.");
        add("no header", u"申请人情况自然人法人或其他组织总计商业企业科研机构社会公益组织法律服务机构其他",
            u"", "t3.");
        add("figures above the first label", u"其他一、本年新收", u"其他2362123一、本年新收", "t3.");
        add("suits before review", u"行政复议行政诉讼结果维持", u"行政诉讼行政复议结果维持", "t4.");
        add("suits after review first", u"未经复议直接起诉复议后起诉", u"复议后起诉未经复议直接起诉", "t4.");
        add("corrected before upheld", u"行政复议行政诉讼结果维持结果纠正",
            u"行政复议行政诉讼结果纠正结果维持", "t4.");
        add("a year more", u"本年处理决定数量行政许可", u"本年处理决定数量上年处理决定数量行政许可",
            "t2.licensing.");
        add("a year more before", u"信息内容本年处理决定数量行政许可",
            u"上年处理决定数量本年处理决定数量行政许可", "t2.licensing.");
    }

    void anUnsureHeaderMakesDoubtful() {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, table);
        QString text = reportText(Cells::Joined);
        QVERIFY2(text.count(from) == 1, qPrintable(from));
        const auto extraction = extract(text.replace(from, to));
        QVERIFY(extraction.has_value());
        QCOMPARE(states(extraction->report, table), QStringList{QStringLiteral("doubtful")});
    }

    void aHeaderThatNamesAllButOne_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("state");
        const auto add = [](const char* name, const char16_t* from, const char16_t* to, const char* state) {
            QTest::newRow(name) << QString::fromUtf16(from) << QString::fromUtf16(to)
                                << QString::fromLatin1(state);
        };
        add("one word lost", u"商业企业 科研机构", u"科研机构", "read");
        add("the last one lost", u" 总计\n商业", u"\n商业", "read");
        add("two lost", u"商业企业 科研机构 社会", u"社会", "doubtful");
        add("one lost, the others in another order", u"商业企业 科研机构 社会公益组织",
            u"社会公益组织 科研机构", "doubtful");
        add("one lost for a strange one", u"商业企业 科研机构", u"个体户 科研机构", "doubtful");
        add("columns numbered below", u"法律服务机构 其他\n", u"法律服务机构 其他\n1 2 3 4 5 6 7\n", "read");
        add("figures below", u"法律服务机构 其他\n", u"法律服务机构 其他\n1 2 3 4 5 6 21\n", "doubtful");
    }

    void aHeaderThatNamesAllButOne() {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, state);
        QString text = reportText(Cells::Spaced);
        QVERIFY2(text.count(from) == 1, qPrintable(from));
        const auto extraction = extract(text.replace(from, to));
        QVERIFY(extraction.has_value());
        QCOMPARE(states(extraction->report, QStringLiteral("t3.")), QStringList{state});
    }

    void columnsOfOneTableInAnotherOrder() {
        QString text = reportText(Cells::Spaced);
        text.replace(QStringLiteral("本年制发件数 本年废止件数"),
                     QStringLiteral("本年废止件数 本年制发件数"));
        const auto extraction = extract(text);
        QVERIFY(extraction.has_value());
        QCOMPARE(shown(extraction->report, QStringLiteral("t2.normative.repealed")),
                 QStringLiteral("read 3"));
        QCOMPARE(shown(extraction->report, QStringLiteral("t2.normative.issued")), QStringLiteral("read 1"));
    }

    void whatEndsANumber_data() {
        addColumns();
        const char* licensing = "t2.licensing.decisions";
        const char* fees = "t2.fees.amount";
        for (const Cells cells : {Cells::Joined, Cells::Spaced}) {
            const bool spaced = cells == Cells::Spaced;
            const auto add = [&](const char* name, const char16_t* to, const char* expected) {
                row(qPrintable(QString::fromLatin1(name) + (spaced ? u", spaces" : u", joined")), cells,
                    u"126", to, licensing, expected);
            };
            add("groups of digits", u"1,234", "read 1234");
            add("groups that are none", u"1,23", "doubtful -");
            add("a unit", u"126件", "read 126");
            add("a note", u"22（其中修订16件）", "doubtful 22");
            add("more than", u"100余", "doubtful -");
            add("ten thousands", u"1.2万", "doubtful -");
            add("a range", u"3-5", "doubtful -");
            add("a fraction", u"1.5", "doubtful 1.5");
            add("a mark", u"126*", "doubtful -");
            add("another unit", u"126元", "doubtful 126");
            add("two numbers", u"99 117", "doubtful -");
            row(spaced ? "yuan, spaces" : "yuan, joined", cells, u"4.75", u"70487元", fees,
                "doubtful 7.0487");
            row(spaced ? "yuan in groups, spaces" : "yuan in groups, joined", cells, u"4.75",
                u"75,394,432.52元", fees, "doubtful 7539.443252");
            row(spaced ? "hundred millions, spaces" : "hundred millions, joined", cells, u"4.75", u"0.2亿元",
                fees, "doubtful -");
            row(spaced ? "the header says yuan, spaces" : "the header says yuan, joined", cells,
                u"单位：万元", u"单位：元", fees, "doubtful 0.000475");
        }
    }
    void whatEndsANumber() { check(); }

    void rowsThatRunIntoEachOther_data() {
        addColumns();
        row("the next label is lost", Cells::Joined, u"8行政强制2", u"82", "t2.penalties.decisions",
            "doubtful 82");
        row("the lost row itself", Cells::Joined, u"8行政强制2", u"82", "t2.coercion.decisions", "missing -");
        row("the next figure before its label", Cells::Joined, u"8行政强制2", u"82行政强制",
            "t2.penalties.decisions", "doubtful 82");
        row("a page number on the line", Cells::Spaced, u"行政许可 126", u"行政许可 126 3",
            "t2.licensing.decisions", "doubtful -");
        row("a page number on its own line", Cells::Spaced, u"规章 0 0 0", u"规章 0 0 0\n3",
            "t2.regulations.in_force", "read 0");
        row("a number broken over lines", Cells::Spaced, u"行政许可 126", u"行政许可 12\n6",
            "t2.licensing.decisions", "doubtful 12");
        row("a cell lost between spaces", Cells::Spaced, u"行政规范性文件 3 1 4", u"行政规范性文件 31 4",
            "t2.normative.issued", "doubtful -");
        row("a cell more", Cells::Spaced, u"行政规范性文件 3 1 4", u"行政规范性文件 3 1 4 9",
            "t2.normative.issued", "doubtful -");
        row("digits of several splits", Cells::Joined, u"行政规范性文件314", u"行政规范性文件3142",
            "t2.normative.issued", "doubtful -");
        row("a spaced row of fewer numbers", Cells::Spaced, u"数量 23 6 2 1 2 3 37", u"数量 23 62 1 2 3 37",
            "t3.new.business", "doubtful -");
        row("an empty cell", Cells::Joined, u"行政规范性文件314", u"行政规范性文件120", "t2.normative.issued",
            "doubtful 1");
        row("an empty cell between spaces", Cells::Spaced, u"行政规范性文件 3 1 4", u"行政规范性文件 12 0",
            "t2.normative.issued", "doubtful -");
        row("two years in one cell", Cells::Joined, u"行政许可126", u"行政许可77363",
            "t2.licensing.decisions", "doubtful 77363");
        row("five digits between spaces", Cells::Spaced, u"行政许可 126", u"行政许可 77363",
            "t2.licensing.decisions", "read 77363");
        row("two years in every cell", Cells::Joined, u"规章000", u"规章000000", "t2.licensing.decisions",
            "doubtful 126");
        row("a 0 more", Cells::Joined, u"数量236212337", u"数量2360212337", "t3.new.natural_person",
            "doubtful -");
        row("a sum that fails in plain digits", Cells::Joined, u"予以公开6210009", u"予以公开6210008",
            "t3.granted.total", "doubtful 8");
        row("a text with a digit too many", Cells::Joined, u"保护第三方合法权益1000001",
            u"保护第三方合法权益100000017", "t2.licensing.decisions", "doubtful 126");
        row("zeros beside it stay", Cells::Joined, u"保护第三方合法权益1000001",
            u"保护第三方合法权益100000017", "t2.regulations.issued", "read 0");
        row("figures before their labels", Cells::Joined,
            u"3.危及“三安全一稳定”00000004.保护第三方合法权益10000015.属于三类内部事务信息0000000",
            u"3.危及“三安全一稳定”000000010000014.保护第三方合法权益00000005.属于三类内部事务信息",
            "t3.refused.third_party.natural_person", "doubtful 0");
    }
    void rowsThatRunIntoEachOther() { check(); }

    void aTableTwice_data() {
        QTest::addColumn<int>("cells");
        QTest::addColumn<int>("different"); // rows of the other copy
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("state");
        for (const Cells cells : {Cells::Joined, Cells::Spaced}) {
            const char* name = cells == Cells::Joined ? "joined" : "spaces";
            QTest::addRow("%s, the same", name) << int(cells) << 0 << QString() << QStringLiteral("read");
            QTest::addRow("%s, a row differs", name)
                << int(cells) << 1 << QStringLiteral("layout.repeated") << QStringLiteral("read");
            QTest::addRow("%s, another year", name)
                << int(cells) << 4 << QStringLiteral("layout.table_twice") << QStringLiteral("doubtful");
        }
    }

    void aTableTwice() {
        QFETCH(int, cells);
        QFETCH(int, different);
        QFETCH(QString, rule);
        QFETCH(QString, state);
        const QString text = reportText(Cells(cells));
        const qsizetype begin = text.indexOf(QStringLiteral("三、收到"));
        const qsizetype end = text.indexOf(QStringLiteral("四、政府信息"));
        QString other = text.mid(begin, end - begin);
        const QString zeros =
            Cells(cells) == Cells::Spaced ? QStringLiteral(" 0 0 0 0 0 0 0") : QStringLiteral("0000000");
        const QString ones = QString(zeros).replace(QLatin1Char('0'), QLatin1Char('1'));
        qsizetype from = 0;
        for (int i = 0; i < different; ++i) {
            from = other.indexOf(zeros, from);
            QVERIFY(from > 0);
            other.replace(from, zeros.size(), ones);
        }
        const auto extraction = extract(text.left(begin) + other + text.mid(begin));
        QVERIFY(extraction.has_value());
        for (const char* known : {"layout.repeated", "layout.table_twice"})
            QCOMPARE(hasRule(*extraction, QString::fromLatin1(known)), rule == QLatin1String(known));
        QCOMPARE(states(extraction->report, QStringLiteral("t3.new.")), QStringList{state});
        // Whose the tables are that stand once, nobody can tell either.
        QCOMPARE(states(extraction->report, QStringLiteral("t4.")), QStringList{state});
    }

    void numbersInProseAreNoTable() {
        const auto extraction = extract(
            QStringLiteral("全年办理行政许可88件，行政处罚66件，行政强制5件，制发行政规范性文件12345件。\n") +
            reportText(Cells::Joined));
        QVERIFY(extraction && !hasRule(*extraction, QStringLiteral("layout.repeated")));
        QVERIFY(isReadWhole(extraction->report, Cells::Joined));
    }

    void aStrayTabChangesNothing() {
        const QString prose =
            QStringLiteral("我镇认真贯彻条例，\t主动公开政府信息。").repeated(1) +
            QStringLiteral("加强组织领导，完善工作机制，及时回应关切，提高公开质量。").repeated(8);
        const auto extraction = extract(prose + reportText(Cells::Joined));
        QVERIFY(extraction.has_value());
        QVERIFY(isReadWhole(extraction->report, Cells::Joined));
        QCOMPARE(extraction->report.identity.issuer, QStringLiteral("桐庐县瑶琳镇人民政府"));
    }

    void longRunsAreToldShortly_data() {
        QTest::addColumn<QString>("label");
        QTest::addColumn<QString>("key");
        QTest::newRow("one column") << QStringLiteral("行政许可126")
                                    << QStringLiteral("t2.licensing.decisions");
        QTest::newRow("seven columns")
            << QStringLiteral("予以公开6210009") << QStringLiteral("t3.granted.total");
    }

    void longRunsAreToldShortly() {
        QFETCH(QString, label);
        QFETCH(QString, key);
        QString text = reportText(Cells::Joined);
        QVERIFY(text.contains(label));
        const auto extraction = extract(text.replace(label, label + QString(100'000, QLatin1Char('7'))));
        QVERIFY(extraction.has_value());
        const Reading* reading = extraction->report.figures.find(FigureKey(key));
        QVERIFY(reading && reading->state == FigureState::Doubtful && !reading->value);
        QVERIFY(reading->text.size() <= 61);
        QVERIFY(std::any_of(reading->evidence.begin(), reading->evidence.end(), [](const Evidence& evidence) {
            return evidence.kind == EvidenceKind::ValueUnclear;
        }));
    }

    void anchorsSpanWhatIsPrinted() {
        QString text = reportText(Cells::Joined);
        text.replace(QStringLiteral("126"), QStringLiteral("22（其中修订16件）"));
        const auto extraction = extract(text);
        QVERIFY(extraction.has_value());
        const Reading* reading =
            extraction->report.figures.find(FigureKey(QStringLiteral("t2.licensing.decisions")));
        const auto* range = std::get_if<TextRange>(&reading->anchor);
        QVERIFY(range);
        QCOMPARE(range->length, qsizetype(QStringLiteral("22（其中修订16件）").size()));
        QCOMPARE(reading->text, QStringLiteral("22（其中修订16件）"));
    }

    void anchorsSpanWhatPrintsNothing() {
        QString text = reportText(Cells::Joined);
        text.replace(QStringLiteral("行政许可126"), QStringLiteral("行政許(xǔ)可\u200B1\u200B26\u200B"));
        const auto extraction = extract(text);
        QVERIFY(extraction.has_value());
        const Reading* reading =
            extraction->report.figures.find(FigureKey(QStringLiteral("t2.licensing.decisions")));
        QCOMPARE(reading->state, FigureState::Read);
        QCOMPARE(reading->value, std::optional(Decimal(126)));
        const auto* range = std::get_if<TextRange>(&reading->anchor);
        QVERIFY(range);
        const QString whole = QStringLiteral("桐庐县瑶琳镇人民政府2023年政府信息公开工作年度报告\n") + text;
        QCOMPARE(whole.mid(range->start, range->length), QStringLiteral("1\u200B26"));
    }

    void spacesDivideNumbers_data() {
        QTest::addColumn<QString>("digits");
        QTest::addColumn<int>("keys");
        QTest::addColumn<QString>("values"); // empty: none or several splits
        QTest::newRow("joined") << QStringLiteral("123") << 3 << QStringLiteral("1 2 3");
        QTest::newRow("several") << QStringLiteral("1234") << 3 << QString();
        QTest::newRow("a space inside") << QStringLiteral("12 34") << 2 << QStringLiteral("12 34");
        QTest::newRow("a space and a zero") << QStringLiteral("1 203 4") << 4 << QStringLiteral("1 20 3 4");
        QTest::newRow("too many parts") << QStringLiteral("1 2 3") << 2 << QString();
        QTest::newRow("too few digits") << QStringLiteral("1 2") << 3 << QString();
    }

    void spacesDivideNumbers() {
        QFETCH(QString, digits);
        QFETCH(int, keys);
        QFETCH(QString, values);
        DigitRun run{{}, digits, {}};
        for (int i = 0; i < keys; ++i)
            run.keys.push_back(FigureKey(QStringLiteral("t.%1").arg(i)));
        const SplitRun split = splitRuns({run}, {}, 10'000).front();
        QCOMPARE(split.isUnique, !values.isEmpty());
        QStringList found;
        for (const auto& value : split.values)
            found += value && split.isUnique ? value->toString() : QString();
        QCOMPARE(found.join(QLatin1Char(' ')).trimmed(), values);
    }

    void contradictionsAreTold() {
        const FigureKey a(QStringLiteral("t.a")), b(QStringLiteral("t.b")), c(QStringLiteral("t.c")),
            d(QStringLiteral("t.d"));
        const std::vector<Relation> relations{{QStringLiteral("r"), {a}, {c}},
                                              {QStringLiteral("r"), {b}, {d}}};
        const auto fits = splitRuns(
            {{{a, b}, QStringLiteral("112"), {}}, {{c, d}, QStringLiteral("112"), {}}}, relations, 10'000);
        QVERIFY(fits.front().isTied && !fits.front().isContradicted && !fits.front().isUnique);
        const auto fails = splitRuns(
            {{{a, b}, QStringLiteral("112"), {}}, {{c, d}, QStringLiteral("34"), {}}}, relations, 10'000);
        QVERIFY(fails.front().isTied && fails.front().isContradicted && fails.front().isPossible);
    }

    void endsOfFigures_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("end");
        const auto add = [](const char* name, const char16_t* text, RunEnd end) {
            QTest::newRow(name) << QString::fromUtf16(text) << int(end);
        };
        add("the next row", u"行政处罚8行政强制2", RunEnd::Expected);
        add("the next caption instead", u"行政处罚8第二十条第（八）项", RunEnd::Label);
        add("another row", u"行政处罚8行政许可3", RunEnd::Label);
        add("the end", u"行政处罚8", RunEnd::PieceEnd);
        add("a unit", u"行政处罚8件", RunEnd::Foreign);
        add("prose", u"行政处罚8。", RunEnd::Foreign);
        add("digits on the next line", u"行政处罚8\n7", RunEnd::Foreign);
        add("an ordinal on the next line", u"行政处罚8\n2.其他", RunEnd::PieceEnd);
    }

    void endsOfFigures() {
        QFETCH(QString, text);
        QFETCH(int, end);
        const Document document = documentOf(text);
        const JoinedAlignment joined = findJoinedRows(JoinedStream(document), form());
        QVERIFY(!joined.rows.empty());
        const auto row = std::find_if(joined.rows.begin(), joined.rows.end(), [](const JoinedRow& found) {
            return found.row.table == 0 && found.row.grid == 2 && found.row.row == 0;
        });
        QVERIFY(row != joined.rows.end());
        QCOMPARE(int(row->end), end);
    }

    void headersOfRunningText_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<std::vector<int>>("order"); // empty: cannot be told
        const auto add = [](const char* name, const char16_t* text, const std::vector<int>& order) {
            QTest::newRow(name) << QString::fromUtf16(text) << order;
        };
        add("caption and corner", u"第二十条第（一）项信息内容本年制发件数本年废止件数现行有效件数",
            {0, 1, 2});
        add("caption only", u"第二十条第（一）项本年制发件数本年废止件数现行有效件数", {0, 1, 2});
        add("corner only", u"信息内容 现行有效件数 本年制发件数 本年废止件数", {2, 0, 1});
        add("neither", u"本年制发件数本年废止件数现行有效件数", {});
        add("a note in brackets", u"信息内容本年制发件数（件）本年废止件数现行有效件数", {0, 1, 2});
        add("a strange column", u"信息内容本年制发件数本年修订件数本年废止件数现行有效件数", {});
        add("a column twice", u"信息内容本年制发件数本年制发件数本年废止件数现行有效件数", {});
        add("a column lost", u"信息内容本年制发件数现行有效件数", {});
        add("nothing", u"我镇", {});
    }

    void headersOfRunningText() {
        QFETCH(QString, text);
        QFETCH(std::vector<int>, order);
        const Document document = documentOf(text);
        const JoinedStream stream(document);
        const FormTable& table = form().tables.front();
        const JoinedHeader header =
            readJoinedHeader(stream, 0, stream.size(), table, table.grids.front(), false);
        QCOMPARE(header.order.has_value(), !order.empty());
        QCOMPARE(header.order.value_or(std::vector<int>{}), order);
    }
};

QTEST_GUILESS_MAIN(TestJoined)
#include "test_joined.moc"
