#include "core/ingest/pipeline.h"

#include <QRegularExpression>
#include <QTest>

using namespace gouji;

/// The unit of money that stands above the table or in its header, in tables of rows and in joined text.
class TestMoneyUnit : public QObject {
    Q_OBJECT

    std::optional<Pipeline> m_pipeline;

    QString shown(const QString& text) const {
        const auto extraction = m_pipeline->extract(text.toUtf8(), QStringLiteral("a.txt"));
        if (!extraction)
            return QStringLiteral("refused");
        const Reading* fees = extraction->report.figures.find(FigureKey(QStringLiteral("t2.fees.amount")));
        const Reading* permits =
            extraction->report.figures.find(FigureKey(QStringLiteral("t2.licensing.decisions")));
        if (!fees || !permits)
            return QStringLiteral("none");
        return QString(stateName(fees->state) + QLatin1Char(' ') +
                       (fees->value ? fees->value->toString() : QStringLiteral("-")) + QStringLiteral(", ") +
                       stateName(permits->state));
    }

    static QString report(const QString& above, const QString& header, const QString& amount) {
        return QStringLiteral(
                   "桐庐县瑶琳镇人民政府2023年政府信息公开工作年度报告\n"
                   "全年完成招商引资项目12个，单位：亿元。\n"
                   "二、主动公开政府信息情况\n%1"
                   "第二十条第（一）项|||\n信息内容|本年制发件数|本年废止件数|现行有效件数\n"
                   "规章|0|0|0\n行政规范性文件|3|1|4\n"
                   "第二十条第（五）项|||\n信息内容|本年处理决定数量||\n行政许可|3||\n"
                   "第二十条第（六）项|||\n信息内容|本年处理决定数量||\n行政处罚|8||\n行政强制|2||\n"
                   "第二十条第（八）项|||\n信息内容|%2||\n行政事业性收费|%3||\n"
                   "三、收到和处理政府信息公开申请情况\n（单位：元）\n")
            .arg(above, header, amount);
    }

private Q_SLOTS:
    void initTestCase() {
        auto pipeline = Pipeline::bundled();
        QVERIFY(pipeline.has_value());
        m_pipeline.emplace(std::move(*pipeline));
    }

    void units_data() {
        QTest::addColumn<QString>("above");
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("amount");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char16_t* above, const char16_t* header,
                            const char16_t* amount, const char* expected) {
            QTest::newRow(name) << QString::fromUtf16(above) << QString::fromUtf16(header)
                                << QString::fromUtf16(amount) << QString::fromLatin1(expected);
        };
        const char16_t* form = u"本年收费金额（单位：万元）";
        const char16_t* bare = u"本年收费金额";
        row("the form's", u"", form, u"4.75", "read 4.75, read");
        row("none", u"", bare, u"4.75", "read 4.75, read");
        row("the form's above", u"（单位：万元）\n", bare, u"4.75", "read 4.75, read");
        row("pieces above", u"单位：件\n", form, u"4.75", "read 4.75, read");
        row("yuan above", u"（单位：元）\n", bare, u"70487", "doubtful 7.0487, read");
        row("yuan above, spaced", u"单 位 ： 元\n", bare, u"70487", "doubtful 7.0487, read");
        row("yuan in the header", u"", u"本年收费金额（单位：元）", u"70487", "doubtful 7.0487, read");
        row("yuan in the header, without the word", u"", u"本年收费金额（元）", u"70487",
            "doubtful 7.0487, read");
        row("yuan above, another in the header", u"（单位：元）\n", form, u"4.75", "doubtful 4.75, read");
        row("thousands", u"", u"本年收费金额（单位：千元）", u"47.5", "doubtful 4.75, read");
        row("hundred millions", u"", u"本年收费金额（单位：亿元）", u"0.0475", "doubtful 475, read");
        row("hundred millions above", u"单位：亿元\n", bare, u"0.0475", "doubtful 475, read");
        row("too much for any number", u"单位：亿元\n", bare, u"9000000000000", "doubtful -, read");
        row("zero is zero", u"（单位：元）\n", bare, u"0", "read 0, read");
        row("the cell's own word", u"单位：亿元\n", bare, u"70487元", "doubtful 7.0487, read");
    }

    void units() {
        QFETCH(QString, above);
        QFETCH(QString, header);
        QFETCH(QString, amount);
        QFETCH(QString, expected);
        QString text = report(above, header, amount);
        QCOMPARE(shown(QString(text).replace(QLatin1Char('|'), QLatin1Char('\t'))), expected);
        QCOMPARE(shown(text.replace(QRegularExpression(QStringLiteral("\\|+")), QStringLiteral(" "))),
                 expected);
    }
};

QTEST_GUILESS_MAIN(TestMoneyUnit)
#include "test_money_unit.moc"
