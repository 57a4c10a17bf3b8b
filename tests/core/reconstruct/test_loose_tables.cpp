#include "core/ingest/pipeline.h"

#include <QRegularExpression>
#include <QTest>

#include <optional>

using namespace gouji;

namespace {

/// 表三's first rows as text of a page: figures of long labels on lines of their own.
QString page(const QString& rows) {
    return QStringLiteral("桐庐县瑶琳镇人民政府2023年政府信息公开工作年度报告\n全年工作平稳。\n"
                          "三、收到和处理政府信息公开申请情况\n"
                          "自然人 法人或其他组织 总计\n商业企业 科研机构 社会公益组织 法律服务机构 其他\n") +
           rows + QStringLiteral("五、存在的主要问题及改进情况\n无。\n桐庐县瑶琳镇人民政府\n2024年1月18日\n");
}

const QString above = QStringLiteral("一、本年新收政府信息公开申请数量\n5 1 0 0 0 0 6\n"
                                     "二、上年结转政府信息公开申请数量\n1 0 0 0 0 0 1\n"
                                     "（一）予以公开 2 0 0 0 0 0 2\n"
                                     "1.属于国家秘密\n0 0 0 3 0 0 3\n"
                                     "2.其他法律行政法规禁止公开\n0 4 0 0 0 0 4\n"
                                     "4.保护第三方合法权益\n1 0 0 0 0 0 1\n"
                                     "5.属于三类内部事务信息\n0 0 7 0 0 0 7\n"
                                     "7.属于行政执法案卷 0 0 0 0 0 0 0\n");
const QString below = QStringLiteral("5 1 0 0 0 0 6\n一、本年新收政府信息公开申请数量\n"
                                     "1 0 0 0 0 0 1\n二、上年结转政府信息公开申请数量\n"
                                     "（一）予以公开 2 0 0 0 0 0 2\n"
                                     "0 0 0 3 0 0 3\n1.属于国家秘密\n"
                                     "0 4 0 0 0 0 4\n2.其他法律行政法规禁止公开\n"
                                     "1 0 0 0 0 0 1\n4.保护第三方合法权益\n"
                                     "0 0 7 0 0 0 7\n5.属于三类内部事务信息\n"
                                     "7.属于行政执法案卷 0 0 0 0 0 0 0\n");
const QString around = QStringLiteral("一、本年新收政府\n5 1 0 0 0 0 6\n信息公开申请数量\n"
                                      "二、上年结转政府\n1 0 0 0 0 0 1\n信息公开申请数量\n"
                                      "三\n、\n（一）予以公开 2 0 0 0 0 0 2\n"
                                      "（三）不予公开 1.属于国\n本\n0 0 0 3 0 0 3\n家秘密\n年\n"
                                      "2.其他法律行政\n0 4 0 0 0 0 4\n法规禁止公开\n"
                                      "7.属于行政执法案卷 0 0 0 0 0 0 0\n");

} // namespace

/// Tables of running pages, whose figures stand away from their labels.
class TestLooseTables : public QObject {
    Q_OBJECT

    std::optional<Pipeline> m_pipeline;

    QString shown(const QString& text, const QString& key) const {
        const auto extraction = m_pipeline->extract(text.toUtf8(), QStringLiteral("a.txt"));
        const Reading* reading = extraction ? extraction->report.figures.find(FigureKey(key)) : nullptr;
        if (!reading)
            return QStringLiteral("none");
        return stateName(reading->state) + QLatin1Char(' ') +
               (reading->value ? reading->value->toString() : QStringLiteral("-"));
    }

private Q_SLOTS:
    void initTestCase() {
        auto pipeline = Pipeline::bundled();
        QVERIFY(pipeline.has_value());
        m_pipeline.emplace(std::move(*pipeline));
    }

    void labelsAreFound_data() {
        QTest::addColumn<QString>("rows");
        QTest::newRow("above") << above;
        QTest::newRow("below") << below;
        QTest::newRow("around, upright letters between") << around;
    }

    void labelsAreFound() {
        QFETCH(QString, rows);
        const QString text = page(rows);
        QCOMPARE(shown(text, QStringLiteral("t3.new.natural_person")), QStringLiteral("read 5"));
        QCOMPARE(shown(text, QStringLiteral("t3.carried_in.total")), QStringLiteral("read 1"));
        QCOMPARE(shown(text, QStringLiteral("t3.granted.total")), QStringLiteral("read 2"));
        QCOMPARE(shown(text, QStringLiteral("t3.refused.state_secret.welfare")), QStringLiteral("read 3"));
        QCOMPARE(shown(text, QStringLiteral("t3.refused.other_law.business")), QStringLiteral("read 4"));
        QCOMPARE(shown(text, QStringLiteral("t3.refused.enforcement_file.total")), QStringLiteral("read 0"));
        QCOMPARE(shown(text, QStringLiteral("t3.refused.inquiry.total")), QStringLiteral("missing -"));
    }

    void whatIsUnsureIsMarked_data() {
        QTest::addColumn<QString>("rows");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const QString& rows, const char16_t* from, const char16_t* to,
                            const char* key, const char* expected) {
            QTest::newRow(name) << rows << QString::fromUtf16(from) << QString::fromUtf16(to)
                                << QString::fromUtf8(key) << QString::fromUtf8(expected);
        };
        row("a number broken over lines", above, u"2 0 0 0 0 0 2\n", u"2 0 0 0 0 0 2\n6\n",
            "t3.granted.total", "doubtful 2");
        row("a page number below a zero", above, u"0 0 0 0 0 0 0\n", u"0 0 0 0 0 0 0\n6\n",
            "t3.refused.enforcement_file.total", "read 0");
        row("a label that is lost", above, u"1.属于国家秘密\n", u"", "t3.refused.state_secret.total",
            "missing -");
        row("figures of the label that is lost", above, u"1.属于国家秘密\n", u"",
            "t3.refused.other_law.business", "read 4");
        row("figures that are lost", above, u"0 0 0 3 0 0 3\n", u"", "t3.refused.state_secret.total",
            "missing -");
        row("figures below those that are lost", above, u"0 0 0 3 0 0 3\n", u"",
            "t3.refused.other_law.business", "read 4");
        row("figures above a label whose own are lost", below, u"0 0 0 3 0 0 3\n", u"",
            "t3.refused.state_secret.total", "missing -");
        row("a cell lost between spaces", above, u"0 0 0 3 0 0 3", u"0 0 3 0 0 3",
            "t3.refused.state_secret.welfare", "doubtful 0");
    }

    void labelsThatSlid_data() {
        QTest::addColumn<QString>("rows");
        const QString head = QStringLiteral("一、本年新收政府信息公开申请数量 5 1 0 0 0 0 6\n"
                                            "二、上年结转政府信息公开申请数量 1 0 0 0 0 0 1\n"
                                            "三、本年度办理结果 （一）予以公开 2 0 0 0 0 0 2\n"
                                            "（三）不予公开 1.属于国家秘密 0 0 0 0 0 0 0\n");
        const QString foot = QStringLiteral("6.属于四类过程性信息 0 0 0 0 0 0 0\n"
                                            "7.属于行政执法案卷 0 0 0 0 0 0 0\n");
        QTest::newRow("figures below their labels")
            << head +
                   QStringLiteral("2.其他法律行政法规禁止公开\n3.危及“三安全一稳定” 0 4 0 0 0 0 4\n"
                                  "4.保护第三方合法权益 1 0 0 0 0 0 1\n"
                                  "5.属于三类内部事务信息 3 0 0 0 0 0 3\n0 0 7 0 0 0 7\n") +
                   foot;
        QTest::newRow("figures above their labels")
            << head +
                   QStringLiteral("0 4 0 0 0 0 4\n2.其他法律行政法规禁止公开 1 0 0 0 0 0 1\n"
                                  "3.危及“三安全一稳定” 1 0 0 0 0 0 1\n"
                                  "4.保护第三方合法权益 3 0 0 0 0 0 3\n5.属于三类内部事务信息\n") +
                   foot;
        QTest::newRow("the row's label is lost, too")
            << head +
                   QStringLiteral("3.危及“三安全一稳定” 0 4 0 0 0 0 4\n"
                                  "4.保护第三方合法权益 1 0 0 0 0 0 1\n"
                                  "5.属于三类内部事务信息 3 0 0 0 0 0 3\n0 0 7 0 0 0 7\n") +
                   foot;
    }

    void labelsThatSlid() {
        QFETCH(QString, rows);
        for (const bool scraped : {false, true}) {
            QString text = page(rows);
            if (scraped)
                text.replace(QRegularExpression(QStringLiteral("(?<=\\S)[ \\n](?=\\S)")),
                             QStringLiteral("\n\n   "));
            const auto extraction = m_pipeline->extract(text.toUtf8(), QStringLiteral("a.txt"));
            QVERIFY(extraction.has_value());
            for (const char* row : {"three_security", "third_party"}) {
                const QString key = QStringLiteral("t3.refused.%1.total").arg(QLatin1String(row));
                QVERIFY2(shown(text, key).startsWith(QStringLiteral("doubtful")), qPrintable(text));
            }
            QCOMPARE(shown(text, QStringLiteral("t3.new.total")), QStringLiteral("read 6"));
        }
    }

    void whatIsUnsureIsMarked() {
        QFETCH(QString, rows);
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, key);
        QVERIFY(rows.contains(from));
        QTEST(shown(page(rows.replace(from, to)), key), "expected");
    }
};

QTEST_GUILESS_MAIN(TestLooseTables)
#include "test_loose_tables.moc"
