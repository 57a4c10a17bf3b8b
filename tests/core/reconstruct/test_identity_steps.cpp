#include "core/reconstruct/identity_dates.h"
#include "core/reconstruct/identity_division.h"
#include "core/reconstruct/identity_organ.h"
#include "core/reconstruct/identity_signature.h"
#include "core/reconstruct/identity_text.h"
#include "core/reconstruct/identity_title.h"

#include <QTest>

using namespace gouji;

namespace {

CompactText compact(const QString& text) {
    return CompactText(Paragraph{text, TextRange{0, text.size()}}, 0, text.size());
}

QString day(const std::optional<PrintedDate>& printed) {
    if (!printed)
        return QStringLiteral("none");
    return printed->date.isValid() ? printed->date.toString(Qt::ISODate) : QStringLiteral("impossible");
}

} // namespace

/// The steps of identity, each alone.
class TestIdentitySteps : public QObject {
    Q_OBJECT

    std::optional<Gazetteer> m_gazetteer;

private Q_SLOTS:
    void initTestCase() {
        auto gazetteer = Gazetteer::bundled();
        QVERIFY(gazetteer.has_value());
        m_gazetteer = *gazetteer;
    }

    void compactsText_data() {
        QTest::addColumn<QString>("printed");
        QTest::addColumn<QString>("plain");
        QTest::newRow("spaces") << QStringLiteral(" 双 沟\t镇\n") << QStringLiteral("双沟镇");
        QTest::newRow("wide and hard spaces")
            << QStringLiteral("双\u3000沟\u00A0镇") << QStringLiteral("双沟镇");
        QTest::newRow("invisible") << QStringLiteral("\uFEFF双\u200B沟\u00AD镇") << QStringLiteral("双沟镇");
        QTest::newRow("digits") << QStringLiteral("２０２３年") << QStringLiteral("2023年");
        QTest::newRow("editor's mark")
            << QStringLiteral("双[bookmark: _GoBack]沟镇") << QStringLiteral("双沟镇");
        QTest::newRow("open mark") << QStringLiteral("双[bookmark: 沟") << QStringLiteral("双[bookmark:沟");
        QTest::newRow("other brackets") << QStringLiteral("[双沟镇]") << QStringLiteral("[双沟镇]");
        QTest::newRow("nothing") << QString() << QString();
    }
    void compactsText() {
        QFETCH(QString, printed);
        QTEST(compact(printed).text(), "plain");
    }

    void joinsLinesAndKeepsTheirPlaces() {
        CompactText joined;
        joined.append(CompactText(Paragraph{QStringLiteral("双沟 镇"), TextRange{10, 4}}, 0, 4));
        joined.append(CompactText(Paragraph{QStringLiteral(" 政府"), TextRange{15, 3}}, 0, 3));
        QCOMPARE(joined.text(), QStringLiteral("双沟镇政府"));
        QVERIFY(joined.anchorOf(0, 3) == Anchor(TextRange{10, 4}));
        QVERIFY(joined.anchorOf(2, 3) == Anchor(TextRange{13, 5}));
    }

    void fallsBackToTheParagraph() {
        const Anchor page = PageRect{2, QRectF(1, 2, 3, 4)};
        const CompactText line(Paragraph{QStringLiteral("双沟镇"), page}, 0, 3);
        QVERIFY(line.anchorOf(1, 1) == page);
        // A range of another length than the text: the units cannot be told apart.
        const Anchor other = TextRange{5, 9};
        QVERIFY(CompactText(Paragraph{QStringLiteral("双沟镇"), other}, 0, 3).anchorOf(1, 1) == other);
        QVERIFY(compact(QStringLiteral("双沟镇")).anchorOf(2, 5) == Anchor(TextRange{0, 3}));
        QVERIFY(isNowhere(CompactText().anchorOf(0, 1)));
    }

    void readsDatesAtTheEnd_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("date");
        const auto row = [](const QString& line, const char* date) {
            QTest::newRow(qPrintable(line)) << line << QString::fromLatin1(date);
        };
        row(QStringLiteral("2024年1月25日"), "2024-01-25");
        row(QStringLiteral("2024年01月05日"), "2024-01-05");
        row(QStringLiteral("（2024年1月25日）"), "2024-01-25");
        row(QStringLiteral("泗洪县教育局2024年1月25日"), "2024-01-25");
        row(QStringLiteral("二○一四年一月十日"), "2014-01-10");
        row(QStringLiteral("二〇二四年十一月二十一日"), "2024-11-21");
        row(QStringLiteral("二零二四年十月三十日"), "2024-10-30");
        row(QStringLiteral("二Ｏ二四年二月九日"), "2024-02-09");
        row(QStringLiteral("2024-1-25"), "2024-01-25");
        row(QStringLiteral("2024/1/25"), "2024-01-25");
        row(QStringLiteral("2024.1.25"), "2024-01-25");
        row(QStringLiteral("2024年2月30日"), "impossible");
        row(QStringLiteral("2024年13月1日"), "impossible");
        row(QStringLiteral("2024年0月0日"), "impossible");
        row(QStringLiteral("二〇二四年十十月一日"), "impossible");
        row(QStringLiteral("2024年1月"), "none");
        row(QStringLiteral("1月25日"), "none");
        row(QStringLiteral("1924年1月25日"), "none");
        row(QStringLiteral("2024年1月25日印发"), "none");
        row(QStringLiteral("共3件，办结于2024年1月25日"), "none");
        row(QStringLiteral("自2023年1月1日至2023年12月31日"), "none");
        row(QStringLiteral("20240125"), "none");
        row(QString(), "none");
    }
    void readsDatesAtTheEnd() {
        QFETCH(QString, line);
        QTEST(day(dateAtEnd(line)), "date");
    }

    void readsDatesOfPages_data() {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("date");
        QTest::newRow("time") << QStringLiteral("2024-03-08 15:34") << QStringLiteral("2024-03-08");
        QTest::newRow("one digit, time") << QStringLiteral("2024-3-8 15:34") << QStringLiteral("2024-03-08");
        QTest::newRow("brackets") << QStringLiteral("[2024-03-08]") << QStringLiteral("2024-03-08");
        QTest::newRow("spaces") << QStringLiteral("2024 年 3 月 8 日 来源：某网")
                                << QStringLiteral("2024-03-08");
        QTest::newRow("day of three digits") << QStringLiteral("2024-03-081") << QStringLiteral("none");
        QTest::newRow("words first") << QStringLiteral("于2024-03-08") << QStringLiteral("none");
        QTest::newRow("nothing") << QString() << QStringLiteral("none");
    }
    void readsDatesOfPages() {
        QFETCH(QString, value);
        QTEST(day(dateAtStart(value)), "date");
    }

    void readsCoveredYears_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("year");
        QTest::addColumn<int>("otherYear");
        const auto row = [](const QString& text, int year, int other) {
            QTest::newRow(qPrintable(text)) << text << year << other;
        };
        row(QStringLiteral("统计期限自2023年1月1日起至2023年12月31日止"), 2023, 0);
        row(QStringLiteral("统计期限从2023年1月1日到12月31日"), 2023, 0);
        row(QStringLiteral("2023年01月01日-2023年12月31日"), 2023, 0);
        row(QStringLiteral("2023年1月1日~2023年12月31日"), 2023, 0);
        row(QStringLiteral("自2020年1月1日起至202020年12月31日止"), 2020, 0);
        row(QStringLiteral("自2022年1月1日起至2023年12月31日止"), 2022, 2023);
        row(QStringLiteral("二〇二三年1月1日至12月31日"), 2023, 0);
        row(QStringLiteral("截至2023年12月31日"), 0, 0);
        row(QStringLiteral("2023年5月1日至2023年12月31日"), 0, 0);
        row(QStringLiteral("1023年1月1日至12月31日"), 0, 0);
        row(QString(), 0, 0);
    }
    void readsCoveredYears() {
        QFETCH(QString, text);
        const auto covered = coveredYear(text);
        QTEST(covered ? covered->year : 0, "year");
        QTEST(covered ? covered->otherYear : 0, "otherYear");
    }

    void tellsOrgansFromOtherLines_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("organ");
        const auto row = [](const QString& line, bool organ) {
            QTest::newRow(qPrintable(line)) << line << organ;
        };
        for (const char* name :
             {"泗洪县双沟镇人民政府", "昌硕街道办事处", "泗洪县教育局", "云上开发区管委会", "国营云上农场",
              "巴彦乌拉苏木", "江苏省教育厅", "泗洪县人民政府办公室", "泗洪县残疾人联合会"})
            row(QString::fromUtf8(name), true);
        for (const char* line :
             {"专此报告", "无其他需要报告的事项", "关于教育局", "我镇人民政府", "本局", "泗洪县人民政府网站",
              "泗洪县教育局：", "一、教育局", "局", "政府信息公开办公室", "2024年1月9日", ""})
            row(QString::fromUtf8(line), false);
    }
    void tellsOrgansFromOtherLines() {
        QFETCH(QString, line);
        QTEST(looksLikeOrgan(line), "organ");
    }

    void leavesOfficesOut_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("organ");
        QTest::newRow("government") << QStringLiteral("泗洪县人民政府办公室")
                                    << QStringLiteral("泗洪县人民政府");
        QTest::newRow("town") << QStringLiteral("双沟镇政府党政办公室") << QStringLiteral("双沟镇政府");
        QTest::newRow("committee") << QStringLiteral("云上区管委会办公室") << QStringLiteral("云上区管委会");
        QTest::newRow("bureau") << QStringLiteral("泗洪县教育局办公室") << QStringLiteral("泗洪县教育局");
        QTest::newRow("an office of its own")
            << QStringLiteral("泗洪县信访办公室") << QStringLiteral("泗洪县信访办公室");
        QTest::newRow("no office") << QStringLiteral("泗洪县人民政府") << QStringLiteral("泗洪县人民政府");
    }
    void leavesOfficesOut() {
        QFETCH(QString, name);
        QFETCH(QString, organ);
        QCOMPARE(withoutOffice(name), organ);
        QCOMPARE(isOffice(name), name != organ);
    }

    void knowsFullerForms_data() {
        QTest::addColumn<QString>("longer");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("same");
        const auto row = [](const QString& longer, const QString& name, bool same) {
            QTest::newRow(qPrintable(QString(longer + u'/' + name))) << longer << name << same;
        };
        row(QStringLiteral("泗洪县双沟镇人民政府"), QStringLiteral("双沟镇政府"), true);
        row(QStringLiteral("泗洪县双沟镇人民政府"), QStringLiteral("双沟镇"), true);
        row(QStringLiteral("江苏省宿迁市泗洪县双沟镇政府"), QStringLiteral("双沟镇人民政府"), true);
        row(QStringLiteral("安吉县人民政府昌硕街道办事处"), QStringLiteral("昌硕街道"), true);
        row(QStringLiteral("昌硕街道办事处"), QStringLiteral("昌硕街道"), true);
        row(QStringLiteral("泗洪县教育局"), QStringLiteral("教育局"), true);
        row(QStringLiteral("云上开发区管理委员会"), QStringLiteral("云上开发区管委会"), true);
        row(QStringLiteral("泗洪县教育局"), QStringLiteral("泗洪县"), false);
        row(QStringLiteral("泗洪县双沟镇人民政府"), QStringLiteral("泗洪县人民政府"), false);
        row(QStringLiteral("泗洪县双沟镇人民政府"), QStringLiteral("青阳镇人民政府"), false);
        row(QStringLiteral("云上区人民政府"), QStringLiteral("云上区管委会"), false);
        row(QStringLiteral("关于双沟镇人民政府"), QStringLiteral("双沟镇人民政府"), false);
        row(QStringLiteral("双沟镇政府"), QStringLiteral("双沟镇人民政府"), false);
        row(QStringLiteral("人民政府"), QStringLiteral("政府"), false);
    }
    void knowsFullerForms() {
        QFETCH(QString, longer);
        QFETCH(QString, name);
        QTEST(isFullerForm(longer, name), "same");
    }

    void findsTheFullestMention_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("mention");
        const auto row = [](const QString& text, const QString& mention) {
            QTest::newRow(qPrintable(text)) << text << mention;
        };
        row(QStringLiteral("请联系泗洪县双沟镇人民政府办公室"), QStringLiteral("泗洪县双沟镇人民政府"));
        row(QStringLiteral("由江苏省宿迁市泗洪县双沟镇政府公布"),
            QStringLiteral("江苏省宿迁市泗洪县双沟镇政府"));
        row(QStringLiteral("双沟镇政府，即泗洪县双沟镇人民政府"), QStringLiteral("泗洪县双沟镇人民政府"));
        row(QStringLiteral("某某县双沟镇人民政府"), QStringLiteral("双沟镇人民政府"));
        row(QStringLiteral("地址：泗洪县双沟镇建设路"), QString());
        row(QStringLiteral("泗洪县教育局"), QString());
        row(QString(), QString());
    }
    void findsTheFullestMention() {
        QFETCH(QString, text);
        const auto found = fullestMention(compact(text), QStringLiteral("双沟镇"), *m_gazetteer);
        QTEST(found ? found->name : QString(), "mention");
    }

    void readsTitles_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("organ");
        QTest::addColumn<int>("year");
        QTest::newRow("plain") << QStringLiteral("泗洪县教育局2023年政府信息公开年度报告")
                               << QStringLiteral("泗洪县教育局") << 2023;
        QTest::newRow("town's 政府") << QStringLiteral("双沟镇政府信息公开工作2023年度报告")
                                     << QStringLiteral("双沟镇政府") << 2023;
        QTest::newRow("zone has no 政府") << QStringLiteral("云上开发区政府信息公开工作2023年度报告")
                                          << QStringLiteral("云上开发区") << 2023;
        QTest::newRow("both words") << QStringLiteral("双沟镇人民政府政府信息公开年报")
                                    << QStringLiteral("双沟镇人民政府") << 0;
        QTest::newRow("one word for both")
            << QStringLiteral("双沟镇人民政府信息公开年报") << QStringLiteral("双沟镇人民政府") << 0;
        QTest::newRow("subject before object")
            << QStringLiteral("泗洪县双沟镇人民政府关于报送双沟镇2023年政府信息公开工作的报告")
            << QStringLiteral("泗洪县双沟镇人民政府") << 2023;
        QTest::newRow("my town") << QStringLiteral("我镇2023年政府信息公开工作年度报告") << QString() << 2023;
        QTest::newRow("organ's word alone")
            << QStringLiteral("人民政府2023年政府信息公开工作年度报告") << QString() << 2023;
        QTest::newRow("attachment") << QStringLiteral("附件1泗洪县教育局2023年政府信息公开年度报告")
                                    << QStringLiteral("泗洪县教育局") << 2023;
        QTest::newRow("a section follows")
            << QStringLiteral("泗洪县教育局2023年政府信息公开年度报告（一）总体情况。2022年开展工作")
            << QStringLiteral("泗洪县教育局") << 2023;
        QTest::newRow("no title") << QStringLiteral("泗洪县教育局2023年工作报告") << QStringLiteral("none")
                                  << 0;
        QTest::newRow("neither organ nor year nor yearly")
            << QStringLiteral("政府信息公开工作情况报告") << QStringLiteral("none") << 0;
        QTest::newRow("nothing") << QString() << QStringLiteral("none") << 0;
    }
    void readsTitles() {
        QFETCH(QString, line);
        const auto title = titleOf(compact(line));
        QTEST(title ? title->organ : QStringLiteral("none"), "organ");
        QTEST(title ? title->year.value_or(0) : 0, "year");
        if (title && !title->organ.isEmpty())
            QCOMPARE(title->text.text().mid(title->organStart, title->organ.size()), title->organ);
    }

    void choosesAmongNamesakes_data() {
        QTest::addColumn<QString>("organ");
        QTest::addColumn<QString>("context");
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("candidates");
        const QString ming = QStringLiteral("明安镇人民政府");
        QTest::newRow("no context") << ming << QString() << QString() << 2;
        QTest::newRow("county") << ming << QStringLiteral("乌拉特前旗政府网") << QStringLiteral("150823106")
                                << 0;
        QTest::newRow("city") << ming << QStringLiteral("包头市政府网") << QStringLiteral("150223107") << 0;
        QTest::newRow("province of both") << ming << QStringLiteral("内蒙古自治区") << QString() << 2;
        QTest::newRow("county against city")
            << ming << QStringLiteral("包头市、乌拉特前旗") << QStringLiteral("150823106") << 0;
        QTest::newRow("unknown") << QStringLiteral("某某镇人民政府") << QStringLiteral("乌拉特前旗")
                                 << QString() << 0;
        QTest::newRow("contradicted")
            << QStringLiteral("锦界镇人民政府") << QStringLiteral("泗洪县") << QString() << 1;
        QTest::newRow("confirmed") << QStringLiteral("锦界镇人民政府") << QStringLiteral("神木市和泗洪县")
                                   << QStringLiteral("610881114") << 0;
        QTest::newRow("county in the name needs no context")
            << QStringLiteral("神木市锦界镇人民政府") << QStringLiteral("泗洪县")
            << QStringLiteral("610881114") << 0;
    }
    void choosesAmongNamesakes() {
        QFETCH(QString, organ);
        QFETCH(QString, context);
        const auto choice = chooseDivision(organ, context, *m_gazetteer);
        QTEST(choice.division ? choice.division->code : QString(), "code");
        QTEST(int(choice.candidates.size()), "candidates");
    }
};

QTEST_APPLESS_MAIN(TestIdentitySteps)
#include "test_identity_steps.moc"
