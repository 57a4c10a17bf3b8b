#include "core/forms/label.h"

#include <QTest>

using namespace gouji;

/// Labels compared with tolerance.
class TestLabel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reduces_data() {
        QTest::addColumn<QString>("label");
        QTest::addColumn<QString>("key");
        const auto row = [](const char* label, const char* key) {
            QTest::newRow(label) << QString::fromUtf8(label) << QString::fromUtf8(key);
        };
        row("（三）不予公开", "不予公开");
        row("(三) 不 予公开", "不予公开");
        row("2.其他法律行政法规禁止公开", "其他法律行政法规禁止公开");
        row("2、其他法律、行政法规禁止公开", "其他法律行政法规禁止公开");
        row("２．重复申请", "重复申请");
        row("三、本年度办理结果", "本年度办理结果");
        row("3.危及“三安全一稳定”", "危及三安全一稳定");
        row("商业\n企业", "商业企业");
        row("本年增/减", "本年增减");
        row("三安全", "三安全");
        row("3件", "3件");
        row("（七）总 计   ", "总计");
        row("", "");
        row("——", "");
        row("法律服務機構", "法律服务机构");
        row("三、本年度辦理結果", "本年度办理结果");
        row("申請數(shù)量", "申请数量");
        row("轉（zhuǎn）送", "转送");
        row("其他（GDP）", "其他GDP");
        row("总\u200B计\u2060", "总计");
        row("\u200E（七）总计", "总计");
    }

    void reduces() {
        QFETCH(QString, label);
        QFETCH(QString, key);
        QCOMPARE(labelKey(label), key);
    }

    void measures_data() {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<double>("least");
        QTest::addColumn<double>("most");
        const auto row = [](const char* a, const char* b, double least, double most) {
            QTest::addRow("%s ~ %s", a, b) << QString::fromUtf8(a) << QString::fromUtf8(b) << least << most;
        };
        row("重复申请", "重复申请", 0.0, 0.0);
        row("其他法律行政法规止公开", "其他法律行政法规禁止公开", 0.01, 0.15);
        row("没有现成信息需要", "没有现成信息需要另行制作", 0.01, 0.25);
        row("规范性文件", "行政规范性文件", 0.01, 0.4);
        row("属于国家秘密", "属于行政执法案卷", 0.5, 1.0);
        row("行政处罚", "行政强制", 0.45, 1.0);
        row("", "行政强制", 1.0, 1.0);
    }

    void measures() {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QFETCH(double, least);
        QFETCH(double, most);
        const double distance = labelDistance(a, b);
        QVERIFY2(distance >= least && distance <= most, qPrintable(QString::number(distance)));
        QCOMPARE(labelDistance(b, a), distance);
    }

    void readsOrdinals() {
        QCOMPARE(labelOrdinal(u"2.重复申请"), 2);
        QCOMPARE(labelOrdinal(u"１２．某"), 12);
        QCOMPARE(labelOrdinal(u"（三）不予公开"), 0);
        QCOMPARE(labelOrdinal(u"总计"), 0);
    }
};

QTEST_APPLESS_MAIN(TestLabel)
#include "test_label.moc"
