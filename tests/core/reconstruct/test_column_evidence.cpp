#include "core/ingest/pipeline.h"

#include <QTest>

using namespace gouji;

namespace {

/// A report of 2023 whose cells are divided by `|`.
QString reportWith(const QString& tables) {
    QString text = QStringLiteral("桐庐县瑶琳镇人民政府2023年政府信息公开工作年度报告\n") + tables;
    return text.replace(QLatin1Char('|'), QLatin1Char('\t'));
}

const QString usualHeader = QStringLiteral("||||申请人情况||||||\n"
                                           "|||自然人|法人或其他组织|||||总计\n"
                                           "||||商业企业|科研机构|社会公益组织|法律服务机构|其他|\n");

/// 表三 with the figures of 本年新收, 予以公开 and 总计, which are the same; 0 in the others.
QString tableThree(const QString& header, const QString& figures, const QString& zeros) {
    return QStringLiteral("三、收到和处理政府信息公开申请情况\n%1"
                          "一、本年新收政府信息公开申请数量|||%2\n"
                          "二、上年结转政府信息公开申请数量|||%3\n"
                          "三、本年度办理结果|（一）予以公开||%2\n"
                          "|（二）部分公开||%3\n"
                          "|（三）不予公开|1.属于国家秘密|%3\n"
                          "|（七）总计||%2\n"
                          "四、结转下年度继续办理|||%3\n")
        .arg(header, figures, zeros);
}

QString tableThree(const QString& header, const QString& figures) {
    const qsizetype cells = figures.count(QLatin1Char('|')) + 1;
    return tableThree(header, figures, QStringList(cells, QStringLiteral("0")).join(QLatin1Char('|')));
}

QString tableTwo(const QString& header, const QString& rows) {
    return QStringLiteral("二、主动公开政府信息情况\n第二十条第（一）项|||\n信息内容|%1\n%2"
                          "第二十条第（五）项|||\n信息内容|本年处理决定数量||\n行政许可|3||\n")
        .arg(header, rows);
}

} // namespace

/// What headers, widths and empty cells tell of the columns: `KEY STATE VALUE`, one for each figure in
/// question.
class TestColumnEvidence : public QObject {
    Q_OBJECT

    std::optional<Pipeline> m_pipeline;

    static void row(const char* name, const QString& tables, const QStringList& expected) {
        QTest::newRow(name) << tables << expected;
    }

    static void headers() {
        row("a column that is not printed",
            tableThree(QStringLiteral("|||自然人|法人或其他组织||||总计\n"
                                      "||||商业企业|社会公益组织|法律服务机构|其他|\n"),
                       QStringLiteral("4|1|0|2|0|7")),
            {QStringLiteral("t3.new.business read 1"), QStringLiteral("t3.new.research missing"),
             QStringLiteral("t3.new.legal_service read 2"), QStringLiteral("t3.new.total read 7")});
        row("a name broken over two cells",
            tableThree(QStringLiteral("|||自然人|法人或其他组织||||||总计\n"
                                      "||||商业|企业|科研机构|社会公益组织|法律服务机构|其他|\n"),
                       QStringLiteral("4|1|0|0|2|0|7")),
            {QStringLiteral("t3.new.business read 1"), QStringLiteral("t3.new.legal_service read 2")});
        row("names with notes",
            tableTwo(QStringLiteral("本年制发件数（指2023年）|本年废止件数（如 -8）|现行有效件数"),
                     QStringLiteral("规章（指2023年）|1|2|3\n行政规范性文件|4|5|6\n")),
            {QStringLiteral("t2.regulations.repealed read 2"),
             QStringLiteral("t2.normative.in_force read 6")});
        row("names without their second lines",
            tableTwo(QStringLiteral("本年|本年|现行有效件数"),
                     QStringLiteral("规章|1|2|3\n行政规范性文件|4|5|6\n")),
            {QStringLiteral("t2.regulations.issued read 1"), QStringLiteral("t2.normative.in_force read 6")});
        row("… and the third out of its place",
            tableTwo(QStringLiteral("现行有效件数|本年|本年"),
                     QStringLiteral("规章|1|2|3\n行政规范性文件|4|5|6\n")),
            {QStringLiteral("t2.regulations.issued doubtful 1"),
             QStringLiteral("t2.normative.in_force doubtful 6")});
    }

    static void flatHeaders() {
        const QString flat =
            QStringLiteral("|||自然人|总计|商业企业|科研机构|社会公益组织|法律服务机构|其他\n");
        row("one line, figures as in the form", tableThree(flat, QStringLiteral("4|1|0|0|2|0|7")),
            {QStringLiteral("t3.new.business read 1"), QStringLiteral("t3.new.total read 7")});
        row("one line, figures as in it", tableThree(flat, QStringLiteral("4|7|1|0|0|2|0")),
            {QStringLiteral("t3.new.business read 1"), QStringLiteral("t3.new.total read 7")});
        row("one line, figures that fit both", tableThree(flat, QStringLiteral("0|2|0|0|0|0|2")),
            {QStringLiteral("t3.new.business doubtful 0"), QStringLiteral("t3.new.total doubtful 2")});
        row("one line, nothing but zeros", tableThree(flat, QStringLiteral("0|0|0|0|0|0|0")),
            {QStringLiteral("t3.new.business read 0"), QStringLiteral("t3.new.total read 0")});
    }

    static void widths() {
        row("six cells in every row", tableThree(usualHeader, QStringLiteral("4|1|0|2|0|7")),
            {QStringLiteral("t3.carried_in.natural_person doubtful 0"),
             QStringLiteral("t3.new.total missing")});
        QString oneWhole = tableThree(usualHeader, QStringLiteral("4|1|0|2|0|7"));
        oneWhole.replace(QStringLiteral("（七）总计||4|1|0|2|0|7"),
                         QStringLiteral("（七）总计||4|1|0|0|2|0|7"));
        row("… but in one", oneWhole, {QStringLiteral("t3.total.business doubtful 1")});
        row("a cell too many", tableThree(usualHeader, QStringLiteral("4|1|0|0|2|0|7|0")),
            {QStringLiteral("t3.new.business read 1")});
    }

    static void cells() {
        row("two figures in one cell, the next one empty",
            tableThree(usualHeader, QStringLiteral("41||0|0|2|0|7"), QStringLiteral("0|0|0|0|0|0|0")),
            {QStringLiteral("t3.new.natural_person doubtful 41"), QStringLiteral("t3.new.total doubtful 7")});
        row("an empty cell for 0",
            tableThree(usualHeader, QStringLiteral("41||0|0|2|0|43"), QStringLiteral("0|0|0|0|0|0|0")),
            {QStringLiteral("t3.new.natural_person read 41"), QStringLiteral("t3.new.business blank")});
        row("zeros shifted by a cell, the last one cut",
            tableThree(usualHeader, QStringLiteral("4|1|0|0|2|0|7"), QStringLiteral("0|0|0|0|0|0|0"))
                .replace(QStringLiteral("申请数量|||0|0|0|0|0|0|0"),
                         QStringLiteral("申请数量||||0|0|0|0|0|0")),
            {QStringLiteral("t3.carried_in.natural_person missing"),
             QStringLiteral("t3.carried_in.total read 0")});
        row("a 0 before a number", tableThree(usualHeader, QStringLiteral("4|01|0|0|2|0|7")),
            {QStringLiteral("t3.new.business doubtful 1"), QStringLiteral("t3.new.total read 7")});
        row("digits apart", tableThree(usualHeader, QStringLiteral("1 0|0|0|0|2|0|1\u200B 2")),
            {QStringLiteral("t3.new.natural_person doubtful 10"),
             QStringLiteral("t3.new.total doubtful 12")});
    }

private Q_SLOTS:
    void initTestCase() {
        auto pipeline = Pipeline::bundled();
        QVERIFY(pipeline.has_value());
        m_pipeline.emplace(std::move(*pipeline));
    }

    void figuresAreWhatTheColumnsSay_data() {
        QTest::addColumn<QString>("tables");
        QTest::addColumn<QStringList>("expected");
        headers();
        flatHeaders();
        widths();
        cells();
    }

    void figuresAreWhatTheColumnsSay() {
        QFETCH(QString, tables);
        QFETCH(QStringList, expected);
        const auto extraction = m_pipeline->extract(reportWith(tables).toUtf8(), QStringLiteral("a.txt"));
        QVERIFY(extraction.has_value());
        QStringList actual;
        for (const QString& line : expected) {
            const QString key = line.section(QLatin1Char(' '), 0, 0);
            const Reading* reading = extraction->report.figures.find(FigureKey(key));
            QVERIFY2(reading, qPrintable(key));
            QString told = key + QLatin1Char(' ') + stateName(reading->state);
            if (reading->value)
                told += QLatin1Char(' ') + reading->value->toString();
            actual += told;
        }
        QCOMPARE(actual, expected);
    }

    /// A group's label whose own row lost its label does not stand for the group.
    void aGroupBesideItsRowsIsNoRow() {
        QString text = tableThree(usualHeader, QStringLiteral("4|1|0|0|2|0|7"));
        text.replace(
            QStringLiteral("|（七）总计|"),
            QStringLiteral("|（六）其他处理||0|0|0|0|0|0|0\n"
                           "||2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"
                           "|0|0|0|0|0|0|0\n||3.其他|0|0|0|0|0|0|0\n|（七）总计|"));
        const auto extraction = m_pipeline->extract(reportWith(text).toUtf8(), QStringLiteral("a.txt"));
        QVERIFY(extraction.has_value());
        const auto stateOf = [&](const char* key) {
            const Reading* reading = extraction->report.figures.find(FigureKey(QString::fromLatin1(key)));
            return reading ? reading->state : FigureState::Missing;
        };
        QCOMPARE(stateOf("t3.otherwise.total"), FigureState::Missing);
        QCOMPARE(stateOf("t3.otherwise.overdue_correction.total"), FigureState::Doubtful);
        QCOMPARE(stateOf("t3.otherwise.other.total"), FigureState::Read);
    }
};

QTEST_GUILESS_MAIN(TestColumnEvidence)
#include "test_column_evidence.moc"
