#include "core/reconstruct/column_alignment.h"
#include "core/reconstruct/digit_split.h"
#include "core/reconstruct/printed_value.h"
#include "core/reconstruct/thresholds.h"

#include <QTest>

#include <algorithm>

using namespace gouji;

namespace {

/// A row from cells divided by `|`, its first cell the label.
struct Row {
    SourceRow cells;
    SourceLine line;

    explicit Row(const QString& text) {
        int column = 0;
        for (const QString& cell : text.split(QLatin1Char('|')))
            cells.push_back({cell, {}, column++, 1, 1});
        line.row = &cells;
        for (const SourceCell& cell : cells) {
            const PrintedValue printed = readPrintedValue(cell.text);
            if (printed.isValueLike())
                line.tokens.push_back({&cell, printed, cell.column});
        }
    }
    Q_DISABLE_COPY(Row)
};

/// What a placement gives each column: the cell's text, `_` for an empty cell, `.` for none.
QString dump(const Row& row, const ColumnAssignment& assignment) {
    QStringList out;
    for (const int token : assignment.tokenOf) {
        const QString text = token < 0 ? QString() : row.line.tokens[size_t(token)].cell->text;
        out += token < 0 ? QStringLiteral(".") : text.isEmpty() ? QStringLiteral("_") : text;
    }
    return out.join(QLatin1Char(' '));
}

FigureKey key(const QString& name) {
    return FigureKey(name);
}

/// Runs a, b, c … of two parts and their total each, bound by the sum of each column.
std::vector<DigitRun> runsOf(const QStringList& digits) {
    std::vector<DigitRun> runs;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        const QString row = QString(QChar(u'a' + int(i)));
        runs.push_back({{key(row + QStringLiteral(".x")), key(row + QStringLiteral(".y")),
                         key(row + QStringLiteral(".t"))},
                        digits[i],
                        {}});
    }
    return runs;
}

std::vector<Relation> relationsOf(qsizetype rows) {
    std::vector<Relation> relations;
    for (qsizetype i = 0; i < rows; ++i) {
        const QString row = QString(QChar(u'a' + int(i)));
        relations.push_back({QStringLiteral("row"),
                             {key(row + QStringLiteral(".t"))},
                             {key(row + QStringLiteral(".x")), key(row + QStringLiteral(".y"))}});
    }
    for (const QString& column : {QStringLiteral(".x"), QStringLiteral(".y"), QStringLiteral(".t")}) {
        Relation sum{QStringLiteral("column"), {key(QString(QChar(u'a' + int(rows - 1))) + column)}, {}};
        for (qsizetype i = 0; i + 1 < rows; ++i)
            sum.right.push_back(key(QString(QChar(u'a' + int(i))) + column));
        relations.push_back(sum);
    }
    return relations;
}

} // namespace

/// Printed values, cells to columns, joined digits to figures.
class TestAlignment : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsPrintedValues_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected"); // kind:value
        const auto row = [](const char* text, const char* expected) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        row("0", "number:0");
        row(" 0 ", "number:0");
        row("０", "number:0");
        row("+19", "number:19");
        row("-18", "number:-18");
        row("−18", "number:-18");
        row("1,234", "number:1234");
        row("5949.088667", "number:5949.088667");
        row("70487元", "number:70487");
        row("12.5万元", "number:12.5");
        row("3件", "number:3");
        row("1 0", "unclear:10");
        row("100余", "unclear:");
        row("5*", "unclear:");
        row("3/5", "unclear:");
        row("1.2万", "unclear:");
        row("12月31日", "text:");
        row("", "empty:");
        row(" ", "empty:");
        row("\xC2\xA0", "empty:");
        row("-", "na:");
        row("/", "na:");
        row("\uFFFC", "unclear:");
        row("4\uFFFC", "unclear:");
        row("—", "na:");
        row("无", "na:");
        row("22（其中修订16件）", "unclear:22");
        row("55(含自然失效29件)", "unclear:55");
        row("99999999999999999999", "unclear:");
        row("1.属于国家秘密", "text:");
        row("2、重复申请", "text:");
        row("2023年", "text:");
        row("一、总体情况", "text:");
        row("12,34", "unclear:");
        row("如 -8", "text:");
        row("-3-", "text:");
    }

    void readsPrintedValues() {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const PrintedValue printed = readPrintedValue(text);
        static const QStringList kinds{QStringLiteral("number"), QStringLiteral("empty"),
                                       QStringLiteral("na"), QStringLiteral("unclear"),
                                       QStringLiteral("text")};
        const QString value = printed.value ? printed.value->toString() : QString();
        QCOMPARE(kinds[qsizetype(printed.kind)] + QLatin1Char(':') + value, expected);
    }

    void convertsAndMarks() {
        const Unit money{QStringLiteral("万元"), {}, true, false},
            items{QStringLiteral("件"), {}, false, false};
        const Reading converted = readingOf(readPrintedValue(u"70487元"), money);
        QCOMPARE(converted.state, FigureState::Doubtful);
        QCOMPARE(converted.value->toString(), QStringLiteral("7.0487"));
        QCOMPARE(readingOf(readPrintedValue(u"12.5万元"), money).state, FigureState::Read);
        QCOMPARE(readingOf(readPrintedValue(u"3件"), items).state, FigureState::Read);
        QCOMPARE(readingOf(readPrintedValue(u"3件"), money).state, FigureState::Doubtful);
        QCOMPARE(readingOf(readPrintedValue(u"3万元"), items).state, FigureState::Doubtful);
        QCOMPARE(readingOf(readPrintedValue(u"22（其中修订16件）"), items).state, FigureState::Doubtful);
        QCOMPARE(readingOf(readPrintedValue(u"5元"), items).state, FigureState::Doubtful);
        QCOMPARE(readingOf(readPrintedValue(u"-5"), items).state, FigureState::Doubtful);
        QCOMPARE(readingOf(readPrintedValue(u"1.5"), items).state, FigureState::Doubtful);
        QCOMPARE(readingOf(readPrintedValue(u"-5"), Unit{{}, {}, false, true}).state, FigureState::Read);
        QCOMPARE(readingOf(readPrintedValue(u"/"), items).state, FigureState::NotApplicable);
        QCOMPARE(readingOf(readPrintedValue(u" "), items).state, FigureState::Blank);
    }

    void placesCells_data() {
        QTest::addColumn<QString>("row");
        QTest::addColumn<ColumnContext>("context");
        QTest::addColumn<QString>("expected"); // best placement
        QTest::addColumn<bool>("sure");
        ColumnContext plain;
        plain.columns = 4;
        ColumnContext cut = plain;
        cut.startsArePadded = cut.endsArePadded = true;
        cut.cutHabit = 1.0;
        ColumnContext trusted = plain;
        trusted.firstFigureColumn = 1;
        trusted.positionsTrusted = true;
        ColumnContext labelled = cut;
        labelled.firstFigureColumn = 2;
        ColumnContext bare = plain;
        bare.unlabelled = true;
        const auto row = [](const char* name, const char* cells, const ColumnContext& context,
                            const char* expected, bool sure) {
            QTest::newRow(name) << QString::fromUtf8(cells) << context << QString::fromUtf8(expected) << sure;
        };
        row("whole", "甲|1|2|3|6", plain, "1 2 3 6", true);
        row("whole, filled up", "甲||1|2|3|6|", plain, "1 2 3 6", true);
        row("blanks inside", "甲|1|||1", plain, "1 _ _ 1", true);
        row("blanks at the ends, positions trusted", "甲||2||", trusted, "_ 2 _ _", true);
        row("not applicable", "甲|-|/|1|1", plain, "- / 1 1", true);
        row("last figure cut, as in its table", "甲||1|2|3", cut, "1 2 3 .", true);
        row("last figure cut, empty cell left", "甲|1|2|3|", cut, "1 2 3 .", true);
        row("one figure too few, nothing known", "甲|1|2|3", plain, "1 2 3 .", true);
        row("a digit where labels stand", "甲|0||1|2|3|", labelled, "1 2 3 .", false);
        row("one figure too many", "甲|1|0|2|3|6", plain, "0 2 3 6", false);
        row("two figures lost", "甲|1|2", plain, "1 2 . .", true);
        row("no label, blanks first", "||2|2", bare, "_ _ 2 2", true);
        row("all blank", "|||", bare, "_ _ _ _", true);
    }

    void placesCells() {
        QFETCH(QString, row);
        QFETCH(ColumnContext, context);
        QFETCH(QString, expected);
        QFETCH(bool, sure);
        const Row source(row);
        const auto placements = alignColumns(source.line, context);
        QVERIFY(!placements.empty());
        QStringList all;
        for (const ColumnAssignment& placement : placements)
            all += dump(source, placement) + QStringLiteral(" @%1").arg(placement.cost);
        const double margin = placements.size() > 1 ? placements[1].cost - placements[0].cost : 99.0;
        QVERIFY2(std::any_of(placements.begin(), placements.end(),
                             [&](const auto& placement) { return dump(source, placement) == expected; }),
                 qPrintable(all.join(QLatin1Char('\n'))));
        QCOMPARE(margin >= Thresholds().sureMargin && !placements.front().dropsFigure, sure);
        if (sure)
            QCOMPARE(dump(source, placements.front()), expected);
    }

    void everyDroppedCellIsATrial() {
        const Row source(QStringLiteral("甲|1|0|2|3|6"));
        ColumnContext context;
        context.columns = 4;
        QStringList found;
        for (const ColumnAssignment& placement : alignColumns(source.line, context))
            found += dump(source, placement);
        for (const char* expected : {"0 2 3 6", "1 2 3 6", "1 0 3 6", "1 0 2 6", "1 0 2 3"})
            QVERIFY2(found.contains(QLatin1String(expected)), expected);
    }

    void splitsDigits_data() {
        QTest::addColumn<QStringList>("digits");
        QTest::addColumn<QString>("expected"); // x,y,t of every run; ? where splits differ
        const auto row = [](const char* name, const QStringList& digits, const char* expected) {
            QTest::newRow(name) << digits << QString::fromLatin1(expected);
        };
        const QString zero = QStringLiteral("000");
        row("as many digits as figures", {QStringLiteral("123"), zero, QStringLiteral("123")},
            "1,2,3 0,0,0 1,2,3");
        row("the row decides", {QStringLiteral("80181"), zero, QStringLiteral("80181")},
            "80,1,81 0,0,0 80,1,81");
        // 1,10,11 or 11,0,11 alone; the other rows decide
        row("the columns decide", {QStringLiteral("11011"), QStringLiteral("527"), QStringLiteral("16218")},
            "11,0,11 5,2,7 16,2,18");
        row("nothing decides", {QStringLiteral("11011"), zero, QStringLiteral("11011")},
            "?,?,11 0,0,0 ?,?,11");
        row("no leading zeros", {QStringLiteral("0044"), zero, QStringLiteral("044")}, "?,?,? 0,0,0 0,4,4");
    }

    void splitsDigits() {
        QFETCH(QStringList, digits);
        QFETCH(QString, expected);
        const auto runs = runsOf(digits);
        const auto splits = splitRuns(runs, relationsOf(digits.size()), 100'000);
        QStringList out;
        for (const SplitRun& split : splits) {
            QStringList values;
            for (const auto& value : split.values)
                values += value ? value->toString() : QStringLiteral("?");
            out += values.join(QLatin1Char(','));
            QCOMPARE(split.isUnique, !out.back().contains(QLatin1Char('?')));
        }
        QCOMPARE(out.join(QLatin1Char(' ')), expected);
    }

    void anIssuersWrongSumStillSplits() {
        const auto splits =
            splitRuns(runsOf({QStringLiteral("129"), QStringLiteral("80181"), QStringLiteral("000")}),
                      relationsOf(3), 100'000);
        QVERIFY(splits[0].isUnique); // one digit a figure leaves no choice, whatever the sum
        QCOMPARE(splits[0].values[2], Decimal(9));
        QVERIFY(splits[1].isUnique); // by its own row alone
    }

    void givesUpInTime() {
        const DigitRun endless{{key(QStringLiteral("a")), key(QStringLiteral("b")), key(QStringLiteral("c")),
                                key(QStringLiteral("d")), key(QStringLiteral("e"))},
                               QStringLiteral("123456789123456789123456789123456789"),
                               {}};
        const auto splits = splitRuns({endless}, {}, 1000);
        QVERIFY(!splits.front().isUnique);
        QVERIFY(!splits.front().values.front());
        QVERIFY(!splitRuns({DigitRun{endless.keys, QString(100'000, QLatin1Char('7')), {}}}, {}, 1000)
                     .front()
                     .isUnique);
    }
};

QTEST_APPLESS_MAIN(TestAlignment)
#include "test_alignment.moc"
