#include "core/ingest/pipeline.h"
#include "tests/support/report_writer.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace gouji;
using namespace gouji::testing;

using Cells = QStringList;
using Change = std::function<void(QList<Cells>&)>;
Q_DECLARE_METATYPE(Change)

namespace {

/// The first row at or below `from` in which a cell begins so; the last row when there is none.
qsizetype rowOf(const QList<Cells>& rows, const QString& label, qsizetype from = 0) {
    for (qsizetype i = from; i < rows.size(); ++i) {
        const auto begins = [&](const QString& cell) { return cell.startsWith(label); };
        if (rows[i].size() > 1 && std::any_of(rows[i].begin(), rows[i].end(), begins))
            return i;
    }
    qFatal("no row %s", qPrintable(label));
    return -1;
}

/// The figures of 表四 stand on the third line below its group labels.
Cells& tableFour(QList<Cells>& rows) {
    return rows[rowOf(rows, QStringLiteral("行政复议")) + 3];
}

void rotate(Cells& cells, qsizetype first, qsizetype middle, qsizetype end) {
    std::rotate(cells.begin() + first, cells.begin() + middle, cells.begin() + end);
}

/// Takes one figure column out of 表三, its header's word as well.
void dropColumn(QList<Cells>& rows, const QString& header, qsizetype column) {
    constexpr qsizetype labels = 3;
    const qsizetype first = rowOf(rows, QStringLiteral("一、本年新收"));
    const qsizetype last = rowOf(rows, QStringLiteral("四、结转"));
    for (qsizetype i = first - 3; i < first; ++i)
        rows[i].removeAll(header);
    for (qsizetype i = first; i <= last; ++i)
        rows[i].removeAt(labels + column);
}

/// Moves what stands at one end of the rows of 不予公开 by one row: labels or figures.
void slideRows(QList<Cells>& rows, bool labels) {
    constexpr qsizetype figures = 3;
    const qsizetype first = rowOf(rows, QStringLiteral("1.属于国家秘密"));
    const qsizetype last = rowOf(rows, QStringLiteral("8.属于行政查询"));
    for (qsizetype i = last; i >= first; --i) {
        const Cells from = i > first ? rows[i - 1] : Cells(QStringList(10));
        for (qsizetype c = labels ? 2 : figures; c < (labels ? figures : 10); ++c)
            rows[i][c] = from[c];
    }
}

/// Every row ends in a share. The figures of five rows slid up by one; only its share stayed with the last.
void slideBesideShares(QList<Cells>& rows) {
    constexpr qsizetype figures = 3, share = 10;
    for (qsizetype i = rowOf(rows, QStringLiteral("一、本年新收"));
         i <= rowOf(rows, QStringLiteral("四、结转")); ++i)
        rows[i] += QStringLiteral("12.5%");
    const qsizetype first = rowOf(rows, QStringLiteral("1.属于国家秘密"));
    const qsizetype last = rowOf(rows, QStringLiteral("5.属于三类内部"));
    Cells stray = rows[first];
    std::fill(stray.begin(), stray.begin() + figures, QString());
    for (qsizetype i = first; i <= last; ++i) {
        for (qsizetype c = figures; c < share; ++c)
            rows[i][c] = i < last ? rows[i + 1][c] : QString();
    }
    rows.insert(first, stray);
}

void replaceFigures(QList<Cells>& rows, const QString& label, const QString& figures) {
    Cells& row = rows[rowOf(rows, label)];
    const Cells printed = figures.split(QLatin1Char(' '), Qt::KeepEmptyParts);
    row = row.mid(0, 3) + printed;
}

void setCell(QList<Cells>& rows, const QString& label, const QString& value) {
    rows[rowOf(rows, label)].back() = value;
}

} // namespace

/// Tables changed by hand so that wrong places look right: whatever is wrong must be marked.
class TestTornTables : public QObject {
    Q_OBJECT

    std::optional<Pipeline> m_pipeline;
    WrittenReport m_sound;

    QString changed(const Change& change) const {
        QList<Cells> rows;
        for (const QString& line : m_sound.text.split(QLatin1Char('\n')))
            rows += line.split(QLatin1Char('\t'));
        change(rows);
        QStringList lines;
        for (const Cells& row : rows)
            lines += row.join(QLatin1Char('\t'));
        return lines.join(QLatin1Char('\n'));
    }

    static QStringList marked(const Extraction& extraction) {
        QStringList keys;
        for (const auto& [key, reading] : extraction.report.figures) {
            if (reading.state == FigureState::Doubtful)
                keys += key.name;
        }
        return keys;
    }

    static void row(const char* name, const Change& change) { QTest::newRow(name) << change; }

    void tableFourRows() {
        row("blocks exchanged, the header too", [](QList<Cells>& rows) {
            const qsizetype header = rowOf(rows, QStringLiteral("行政复议"));
            rotate(rows[header], 0, 5, 15);
            rotate(rows[header + 1], 0, 5, 15);
            rotate(rows[header + 2], 0, 5, 15);
            rotate(rows[header + 3], 0, 5, 15);
        });
        row("结果纠正 first, the header too", [](QList<Cells>& rows) {
            const qsizetype header = rowOf(rows, QStringLiteral("行政复议"));
            rows[header + 1].swapItemsAt(0, 1);
            rows[header + 3].swapItemsAt(0, 1);
        });
        row("a figure lost", [](QList<Cells>& rows) { tableFour(rows).removeAt(1); });
        row("slid to the left", [](QList<Cells>& rows) {
            tableFour(rows).removeAt(1);
            tableFour(rows) += QString();
        });
        row("slid to the right", [](QList<Cells>& rows) {
            tableFour(rows).prepend(QString());
            tableFour(rows).removeLast();
        });
        row("last year's figures below", [](QList<Cells>& rows) {
            const qsizetype figures = rowOf(rows, QStringLiteral("行政复议")) + 3;
            rows.insert(figures, Cells(QStringList(15, QStringLiteral("7"))));
        });
    }

    void tableThreeRows() {
        row("商业企业 lost, the header too",
            [](QList<Cells>& rows) { dropColumn(rows, QStringLiteral("商业企业"), 1); });
        row("其他 lost, the header too",
            [](QList<Cells>& rows) { dropColumn(rows, QStringLiteral("其他"), 5); });
        row("a figure lost", [](QList<Cells>& rows) {
            replaceFigures(rows, QStringLiteral("二、上年结转"), QStringLiteral("15 4 2 3 1 26"));
        });
        row("a zero lost", [](QList<Cells>& rows) {
            Cells& cells = rows[rowOf(rows, QStringLiteral("3.要求提供"))];
            cells.removeAt(4);
        });
        row("slid to the left", [](QList<Cells>& rows) {
            replaceFigures(rows, QStringLiteral("二、上年结转"), QStringLiteral("4 2 3 1 1 26 "));
        });
        row("figures slid by a row", [](QList<Cells>& rows) { slideRows(rows, false); });
        row("labels slid by a row", [](QList<Cells>& rows) { slideRows(rows, true); });
        row("figures slid beside shares", slideBesideShares);
        row("another year's table before", [](QList<Cells>& rows) {
            const qsizetype first = rowOf(rows, QStringLiteral("一、本年新收"));
            const qsizetype last = rowOf(rows, QStringLiteral("四、结转"));
            QList<Cells> other = rows.mid(first - 3, last - first + 4);
            for (Cells& cells : other)
                cells.replaceInStrings(QRegularExpression(QStringLiteral("^([1-9][0-9]*)$")),
                                       QStringLiteral("1\\1"));
            const qsizetype before = first - 4;
            for (qsizetype i = 0; i < other.size(); ++i)
                rows.insert(before + i, other[i]);
        });
    }

    void tableTwoRows() {
        row("the first of three lost",
            [](QList<Cells>& rows) { rows[rowOf(rows, QStringLiteral("行政规范性文件"))].removeAt(1); });
        row("the second of three lost",
            [](QList<Cells>& rows) { rows[rowOf(rows, QStringLiteral("行政规范性文件"))].removeAt(2); });
        row("制发 lost, the header too", [](QList<Cells>& rows) {
            rows[rowOf(rows, QStringLiteral("信息内容"))].removeAt(1);
            rows[rowOf(rows, QStringLiteral("规章"))].removeAt(1);
            rows[rowOf(rows, QStringLiteral("行政规范性文件"))].removeAt(1);
        });
        row("the fees' header says 元", [](QList<Cells>& rows) {
            Cells& header = rows[rowOf(rows, QStringLiteral("本年收费金额"))];
            header.replaceInStrings(QStringLiteral("万元"), QStringLiteral("元"));
            setCell(rows, QStringLiteral("行政事业性收费"), QStringLiteral("19325"));
        });
        for (const char* odd : {"-1187", "1187.5", "1 187", "11,87", "1187元", "1187余",
                                "1187（其中撤销3件）", "11-87", "1.2万", "一千", "1187 12"}) {
            const QString value = QString::fromUtf8(odd);
            row(odd, [value](QList<Cells>& rows) { setCell(rows, QStringLiteral("行政强制"), value); });
        }
    }

private Q_SLOTS:
    void initTestCase() {
        auto pipeline = Pipeline::bundled();
        QVERIFY(pipeline.has_value());
        m_pipeline.emplace(std::move(*pipeline));
        m_sound =
            writeReport(*m_pipeline->forms().edition(u"2021"), {FigureSize::Medium, false, nullptr}, {}, 11);
    }

    void whatIsWrongIsMarked_data() {
        QTest::addColumn<Change>("change");
        tableFourRows();
        tableThreeRows();
        tableTwoRows();
    }

    void whatIsWrongIsMarked() {
        QFETCH(Change, change);
        const QString text = changed(change);
        QVERIFY(text != m_sound.text);
        const auto extraction = m_pipeline->extract(text.toUtf8(), QStringLiteral("a.txt"));
        QVERIFY(extraction.has_value());
        const Judgement judgement = compareWithTruth(*extraction, m_sound.truth);
        QVERIFY2(judgement.silent == 0, qPrintable(judgement.remarks.join(QLatin1Char('\n'))));
        QVERIFY(judgement.wrong + judgement.alarms > 0); // the change is no harmless one
    }

    /// What looks a little like damage and is none: nothing right may be doubted for it.
    void whatIsSoundIsNotDoubted_data() {
        QTest::addColumn<Change>("change");
        row("行政复议 left empty", [](QList<Cells>& rows) {
            for (qsizetype c = 0; c < 5; ++c)
                tableFour(rows)[c].clear();
        });
        row("every zero of 表三 left empty", [](QList<Cells>& rows) {
            const qsizetype first = rowOf(rows, QStringLiteral("一、本年新收"));
            const qsizetype last = rowOf(rows, QStringLiteral("四、结转"));
            for (qsizetype i = first; i <= last; ++i) {
                for (qsizetype c = 3; c < rows[i].size(); ++c) {
                    if (rows[i][c] == QLatin1String("0"))
                        rows[i][c].clear();
                }
            }
        });
        row("a strange row below a whole table", [](QList<Cells>& rows) {
            const qsizetype last = rowOf(rows, QStringLiteral("四、结转"));
            rows.insert(last + 1,
                        {QStringLiteral("备注行"), {}, {}, QStringLiteral("1"), QStringLiteral("2")});
        });
        row("the same table again", [](QList<Cells>& rows) {
            const qsizetype first = rowOf(rows, QStringLiteral("一、本年新收"));
            const qsizetype last = rowOf(rows, QStringLiteral("四、结转"));
            const QList<Cells> again = rows.mid(first, last - first + 1);
            for (qsizetype i = 0; i < again.size(); ++i)
                rows.insert(last + 1 + i, again[i]);
        });
        row("columns in another order, the header too", [](QList<Cells>& rows) {
            const qsizetype first = rowOf(rows, QStringLiteral("规章"));
            for (qsizetype i = first - 1; i <= first + 1; ++i)
                rows[i].swapItemsAt(1, 3); // 现行有效, 废止, 制发
        });
        row("a column of filling before the figures", [](QList<Cells>& rows) {
            const qsizetype first = rowOf(rows, QStringLiteral("一、本年新收"));
            const qsizetype last = rowOf(rows, QStringLiteral("四、结转"));
            for (qsizetype i = first; i <= last; ++i)
                rows[i].insert(3, QString());
        });
    }

    void whatIsSoundIsNotDoubted() {
        QFETCH(Change, change);
        const QString text = changed(change);
        QVERIFY(text != m_sound.text);
        const auto extraction = m_pipeline->extract(text.toUtf8(), QStringLiteral("a.txt"));
        QVERIFY(extraction.has_value());
        const Judgement judgement = compareWithTruth(*extraction, m_sound.truth);
        QCOMPARE(judgement.silent, 0);
        QVERIFY2(judgement.alarms == 0, qPrintable(marked(*extraction).join(QLatin1Char(' '))));
    }

    void aRowPrintedTwiceIsTold() {
        const Change twice = [](QList<Cells>& rows) {
            const qsizetype row = rowOf(rows, QStringLiteral("行政规范性文件"));
            Cells other = rows[row];
            other[1] = QStringLiteral("21");
            rows.insert(row + 1, other);
        };
        const auto extraction = m_pipeline->extract(changed(twice).toUtf8(), QStringLiteral("a.txt"));
        QVERIFY(extraction.has_value());
        const auto told = std::find_if(
            extraction->findings.begin(), extraction->findings.end(),
            [](const Finding& finding) { return finding.rule == QStringLiteral("layout.repeated"); });
        QVERIFY(told != extraction->findings.end());
        QCOMPARE(told->figures.size(), size_t(3));
    }
};

QTEST_GUILESS_MAIN(TestTornTables)
#include "test_torn_tables.moc"
