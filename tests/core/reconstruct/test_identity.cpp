#include "core/reconstruct/identity.h"

#include <QTest>

using namespace gouji;

namespace {

/// A document whose paragraphs are the lines of the text, as the text reader makes it.
Document documentOf(const QString& text) {
    Document document;
    document.format = QStringLiteral("text");
    document.text = text;
    qsizetype start = 0;
    for (const QString& line : text.split(u'\n')) {
        document.blocks.push_back(Paragraph{line, TextRange{start, line.size()}});
        start += line.size() + 1;
    }
    return document;
}

QString at(const Document& document, const Anchor& anchor) {
    const auto* range = std::get_if<TextRange>(&anchor);
    return range == nullptr ? QString() : document.text.mid(range->start, range->length);
}

/// `rule/severity/detail`, sorted by their order, apart by line breaks.
QString dump(const std::vector<Finding>& notes) {
    QStringList lines;
    for (const Finding& finding : notes)
        lines.append(finding.rule + u'/' + severityName(finding.severity) + u'/' + finding.detail);
    return lines.join(u'\n');
}

const QString& body() {
    static const QString text =
        QStringLiteral("\n根据《中华人民共和国政府信息公开条例》要求，现将有关情况公布如下。\n一、总体情况\n"
                       "全年主动公开信息120条。2019年5月1日起施行新条例，截至2021年3月5日共受理申请3件。\n"
                       "二、主动公开政府信息情况\n六、其他需要报告的事项\n无其他需要报告的事项。\n");
    return text;
}

} // namespace

/// Who reports on which year, from made-up titles, letterheads and signatures of real places.
class TestIdentity : public QObject {
    Q_OBJECT

    std::optional<Gazetteer> m_gazetteer;

    IdentityResult identified(const QString& text) const { return identify(documentOf(text), *m_gazetteer); }

    static void columns() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("issuer");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("year");
        QTest::addColumn<QString>("date");
        QTest::addColumn<QString>("notes");
    }

    static void row(const char* name, const QString& text, const QString& issuer, const char* code,
                    const char* year, const char* date, const QString& notes = {}) {
        QTest::newRow(name) << text << issuer << QString::fromLatin1(code) << QString::fromLatin1(year)
                            << QString::fromLatin1(date) << notes;
    }

    void compare() const {
        QFETCH(QString, text);
        QFETCH(QString, issuer);
        QFETCH(QString, code);
        QFETCH(QString, year);
        QFETCH(QString, date);
        QFETCH(QString, notes);
        const auto result = identified(text);
        QCOMPARE(result.identity.issuer, issuer);
        QCOMPARE(result.identity.year ? QString::number(*result.identity.year) : QString(), year);
        QCOMPARE(result.identity.publishedOn.toString(Qt::ISODate), date);
        QCOMPARE(result.identity.divisionCode, code);
        QCOMPARE(dump(result.notes), notes);
        QCOMPARE(result.identity.division.isEmpty(), code.isEmpty());
    }

private Q_SLOTS:
    void initTestCase() {
        auto gazetteer = Gazetteer::bundled();
        QVERIFY(gazetteer.has_value());
        m_gazetteer = *gazetteer;
    }

    void namesOrgans_data() {
        columns();
        const auto title = [](const char* name, const QString& line, const QString& issuer,
                              const char* code) { row(name, line + body(), issuer, code, "2023", ""); };
        title("town", QStringLiteral("泗洪县双沟镇人民政府2023年政府信息公开工作年度报告"),
              QStringLiteral("泗洪县双沟镇人民政府"), "321324101");
        title("spaces anywhere", QStringLiteral("泗洪县 双沟镇人民政府　2023 年度政府信息 公开工作年度 报告"),
              QStringLiteral("泗洪县双沟镇人民政府"), "321324101");
        title("year first", QStringLiteral("2023年泗洪县双沟镇人民政府政府信息公开工作年度报告"),
              QStringLiteral("泗洪县双沟镇人民政府"), "321324101");
        title("year last", QStringLiteral("泗洪县双沟镇人民政府信息公开工作2023年度报告"),
              QStringLiteral("泗洪县双沟镇人民政府"), "321324101");
        title("year in brackets", QStringLiteral("泗洪县双沟镇人民政府政府信息公开工作年度报告（2023年）"),
              QStringLiteral("泗洪县双沟镇人民政府"), "321324101");
        title("doubled year", QStringLiteral("泗洪县双沟镇人民政府2023年度年度政府信息公开工作年度报告"),
              QStringLiteral("泗洪县双沟镇人民政府"), "321324101");
        title("without 年", QStringLiteral("泗洪县双沟镇人民政府2023政府信息公开年报"),
              QStringLiteral("泗洪县双沟镇人民政府"), "321324101");
        title("full-width digits", QStringLiteral("泗洪县双沟镇人民政府２０２３年政府信息公开年度报告"),
              QStringLiteral("泗洪县双沟镇人民政府"), "321324101");
        title("Chinese digits", QStringLiteral("泗洪县双沟镇人民政府二○二三年政府信息公开年度报告"),
              QStringLiteral("泗洪县双沟镇人民政府"), "321324101");
        title("about", QStringLiteral("泗洪县双沟镇人民政府关于2023年政府信息公开工作情况的报告"),
              QStringLiteral("泗洪县双沟镇人民政府"), "321324101");
        title("about, object only", QStringLiteral("关于泗洪县双沟镇人民政府2023年政府信息公开工作的报告"),
              QStringLiteral("泗洪县双沟镇人民政府"), "321324101");
        title("quoted", QStringLiteral("《泗洪县双沟镇人民政府2023年政府信息公开工作年度报告》"),
              QStringLiteral("泗洪县双沟镇人民政府"), "321324101");
        title("prose follows",
              QStringLiteral("泗洪县双沟镇人民政府2023年政府信息公开年度报告根据《条例》规定，编制本报告。"),
              QStringLiteral("泗洪县双沟镇人民政府"), "321324101");
        title("shared 政府", QStringLiteral("2023年泗洪县双沟镇政府信息公开工作年度报告"),
              QStringLiteral("泗洪县双沟镇政府"), "321324101");
        title("street", QStringLiteral("安吉县人民政府昌硕街道办事处2023年政府信息公开工作年度报告"),
              QStringLiteral("安吉县人民政府昌硕街道办事处"), "330523002");
        title("street alone", QStringLiteral("北京市东城区景山街道2023年政府信息公开工作年度报告"),
              QStringLiteral("北京市东城区景山街道"), "110101002");
        title("area office", QStringLiteral("北京市朝阳区三间房地区办事处2023年政府信息公开工作年度报告"),
              QStringLiteral("北京市朝阳区三间房地区办事处"), "110105034");
        title("bureau", QStringLiteral("泗洪县住房和城乡建设局2023年政府信息公开工作年度报告"),
              QStringLiteral("泗洪县住房和城乡建设局"), "321324");
        title("commission, abbreviated", QStringLiteral("上海市经信委2023年政府信息公开工作年度报告"),
              QStringLiteral("上海市经信委"), "31");
        title("office in the title", QStringLiteral("泗洪县人民政府办公室2023年政府信息公开工作年度报告"),
              QStringLiteral("泗洪县人民政府办公室"), "321324");
        title("county", QStringLiteral("泗洪县人民政府2023年政府信息公开工作年度报告"),
              QStringLiteral("泗洪县人民政府"), "321324");
        title("county as a place", QStringLiteral("泗洪县2023年政府信息公开工作年度报告"),
              QStringLiteral("泗洪县"), "321324");
        title("city", QStringLiteral("宿迁市人民政府2023年政府信息公开工作年度报告"),
              QStringLiteral("宿迁市人民政府"), "3213");
        title("province", QStringLiteral("江苏省人民政府2023年政府信息公开工作年度报告"),
              QStringLiteral("江苏省人民政府"), "32");
        title("city without counties", QStringLiteral("中山市小榄镇人民政府2023年政府信息公开工作年度报告"),
              QStringLiteral("中山市小榄镇人民政府"), "442000118");
        title("county under a province", QStringLiteral("仙桃市郑场镇人民政府2023年政府信息公开工作年度报告"),
              QStringLiteral("仙桃市郑场镇人民政府"), "429004100");
        title("begins with 全", QStringLiteral("全椒县人民政府2023年政府信息公开工作年度报告"),
              QStringLiteral("全椒县人民政府"), "341124");
        title("core level", QStringLiteral("泗洪县本级2023年政府信息公开工作年度报告"),
              QStringLiteral("泗洪县"), "321324");
        title("site's name behind", QStringLiteral("泗洪县教育局2023年政府信息公开年度报告-泗洪县人民政府网"),
              QStringLiteral("泗洪县教育局"), "321324");
        title("path before",
              QStringLiteral(
                  "当前位置：首页>政府信息公开>政府信息公开年报>泗洪县教育局2023年政府信息公开年度报告"),
              QStringLiteral("泗洪县教育局"), "321324");
        title("label before", QStringLiteral("标题: 泗洪县教育局2023年政府信息公开年度报告"),
              QStringLiteral("泗洪县教育局"), "321324");
        title("two lines", QStringLiteral("泗洪县双沟镇人民政府\n2023年政府信息公开工作年度报告"),
              QStringLiteral("泗洪县双沟镇人民政府"), "321324101");
        title("two lines, a blank one between",
              QStringLiteral("泗洪县双沟镇人民政府\n\n2023年政府信息公开工作年度报告"),
              QStringLiteral("泗洪县双沟镇人民政府"), "321324101");
        title("broken inside the organ",
              QStringLiteral("泗洪县双沟镇\n人民政府2023年政府信息公开工作年度报告"),
              QStringLiteral("泗洪县双沟镇人民政府"), "321324101");
        title("broken inside the phrase",
              QStringLiteral("泗洪县双沟镇人民政府2023年政府信息\n公开工作年度报告"),
              QStringLiteral("泗洪县双沟镇人民政府"), "321324101");
        title("three lines", QStringLiteral("泗洪县双沟镇人民政府\n2023年政府信息公开工作\n年度报告"),
              QStringLiteral("泗洪县双沟镇人民政府"), "321324101");
        title("four lines", QStringLiteral("泗洪县双沟镇人民政府\n2023年\n政府信息公开工作\n年度报告"),
              QStringLiteral("泗洪县双沟镇人民政府"), "321324101");
        title("place on its own line", QStringLiteral("泗洪县双沟镇\n2023年政府信息公开工作年度报告"),
              QStringLiteral("泗洪县双沟镇"), "321324101");
        title(
            "menu before",
            QStringLiteral("首页\n政务公开\n政府信息公开年报\n打印\n泗洪县教育局2023年政府信息公开年度报告"),
            QStringLiteral("泗洪县教育局"), "321324");
        title("banner", QStringLiteral("阿巴嘎旗别力古台镇人民政府2023年度政府信息公开工作年度报告"),
              QStringLiteral("阿巴嘎旗别力古台镇人民政府"), "152522100");
        title("tax bureau", QStringLiteral("国家税务总局泗洪县税务局2023年政府信息公开工作年度报告"),
              QStringLiteral("国家税务总局泗洪县税务局"), "321324");
    }
    void namesOrgans() { compare(); }

    void completesNames_data() {
        columns();
        const QString town = QStringLiteral("双沟镇2023年政府信息公开工作年度报告");
        row("signature", town + body() + QStringLiteral("泗洪县双沟镇人民政府\n2024年1月9日"),
            QStringLiteral("泗洪县双沟镇人民政府"), "321324101", "2023", "2024-01-09");
        row("signature and date on one line",
            town + body() + QStringLiteral("泗洪县双沟镇人民政府  2024年1月9日"),
            QStringLiteral("泗洪县双沟镇人民政府"), "321324101", "2023", "2024-01-09");
        row("signature after the date", town + body() + QStringLiteral("2024年1月9日\n泗洪县双沟镇人民政府"),
            QStringLiteral("泗洪县双沟镇人民政府"), "321324101", "2023", "2024-01-09");
        row("signature with spaces",
            town + body() + QStringLiteral("\t\t泗洪县双沟镇 人民政府\n\n   2024 年 1 月 9 日  "),
            QStringLiteral("泗洪县双沟镇人民政府"), "321324101", "2023", "2024-01-09");
        row("signature at the end of one long paragraph",
            town + QStringLiteral("\n") + QString(900, u'字') +
                QStringLiteral("。无其他事项。泗洪县双沟镇人民政府2024年1月9日"),
            QStringLiteral("泗洪县双沟镇人民政府"), "321324101", "2023", "2024-01-09");
        row("signature without a date", town + body() + QStringLiteral("泗洪县双沟镇人民政府"),
            QStringLiteral("泗洪县双沟镇人民政府"), "321324101", "2023", "");
        row("signed 镇政府",
            QStringLiteral("双沟镇人民政府2023年政府信息公开工作年度报告") + body() +
                QStringLiteral("泗洪县双沟镇政府\n2024年1月9日"),
            QStringLiteral("泗洪县双沟镇政府"), "321324101", "2023", "2024-01-09");
        row("letterhead",
            QStringLiteral("泗洪县双沟镇人民政府文件\n双政发〔2024〕3号\n双沟镇人民政府\n关于报送双沟镇2023年"
                           "政府信息公开工作的\n报告\n泗洪县政府办：") +
                body(),
            QStringLiteral("泗洪县双沟镇人民政府"), "321324101", "2023", "");
        row("letterhead of one line",
            QStringLiteral(
                "泗洪县双沟镇人民政府文件\n\n双沟镇人民政府 关于报送双沟镇2023年政府信息公开工作的 报告\n") +
                body(),
            QStringLiteral("泗洪县双沟镇人民政府"), "321324101", "2023", "");
        row("lead",
            town + QStringLiteral("\n本报告由泗洪县双沟镇政府公布，地址：泗洪县双沟镇建设路。") + body(),
            QStringLiteral("泗洪县双沟镇政府"), "321324101", "2023", "");
        row("address is no organ",
            QStringLiteral("双沟镇政府2023年度政府信息公开工作年度报告\n地址：江苏省宿迁市泗洪县双沟镇建设路"
                           "，联系人见网站。") +
                body(),
            QStringLiteral("双沟镇政府"), "321324101", "2023", "");
        row("compiling office",
            QStringLiteral("泗洪县2023年政府信息公开工作年度报告\n本报告由宿迁市泗洪县人民政府办公室编制。") +
                body(),
            QStringLiteral("宿迁市泗洪县人民政府"), "321324", "2023", "");
        row("office in the title stays",
            QStringLiteral("泗洪县人民政府办公室2023年政府信息公开工作年度报告") + body() +
                QStringLiteral("宿迁市泗洪县人民政府办公室\n2024年1月9日"),
            QStringLiteral("宿迁市泗洪县人民政府办公室"), "321324", "2023", "2024-01-09");
        row("office signs for the county",
            QStringLiteral("泗洪县人民政府2023年政府信息公开工作年度报告") + body() +
                QStringLiteral("泗洪县人民政府办公室\n2024年1月9日"),
            QStringLiteral("泗洪县人民政府"), "321324", "2023", "2024-01-09");
        row("page's organ",
            QStringLiteral("标题：双沟镇2023年政府信息公开工作年度报告\n发布时间：2024-01-12 "
                           "08:30\n发布机构：泗洪县双沟镇人民政府") +
                body(),
            QStringLiteral("泗洪县双沟镇人民政府"), "321324101", "2023", "2024-01-12");
        row("street with its government",
            QStringLiteral("昌硕街道2023年政府信息公开工作年度报告") + body() +
                QStringLiteral("安吉县人民政府昌硕街道办事处\n2024年1月9日"),
            QStringLiteral("安吉县人民政府昌硕街道办事处"), "330523002", "2023", "2024-01-09");
        row("bureau without its county",
            QStringLiteral("农业农村局2023年政府信息公开工作年度报告\n现由泗洪县农业农村局公布。") + body(),
            QStringLiteral("泗洪县农业农村局"), "321324", "2023", "");
        row("abbreviation stays",
            QStringLiteral("上海市科委2023年政府信息公开工作年度报告") + body() +
                QStringLiteral("上海市科学技术委员会\n2024年1月9日"),
            QStringLiteral("上海市科委"), "31", "2023", "2024-01-09");
        row("another organ of the place is not it",
            QStringLiteral("泗洪县2023年政府信息公开工作年度报告\n泗洪县教育局") + body(),
            QStringLiteral("泗洪县"), "321324", "2023", "");
        row("title names nobody",
            QStringLiteral("2023年政府信息公开工作年度报告") + body() +
                QStringLiteral("泗洪县双沟镇人民政府\n2024年1月9日"),
            QStringLiteral("泗洪县双沟镇人民政府"), "321324101", "2023", "2024-01-09");
        row("another signs",
            QStringLiteral("泗洪县双沟镇人民政府2023年政府信息公开工作年度报告") + body() +
                QStringLiteral("泗洪县青阳镇人民政府\n2024年1月9日"),
            QStringLiteral("泗洪县双沟镇人民政府"), "321324101", "2023", "2024-01-09",
            QStringLiteral("identity.issuer/warning/泗洪县青阳镇人民政府"));
        const QString county = QStringLiteral("泗洪县2023年政府信息公开工作年度报告");
        const auto below = [](const char* organ) -> QString {
            return QStringLiteral("identity.issuer/warning/") + QString::fromUtf8(organ);
        };
        row("a town signs for the county",
            county + body() + QStringLiteral("泗洪县双沟镇人民政府\n2024年1月9日"), QStringLiteral("泗洪县"),
            "321324", "2023", "2024-01-09", below("泗洪县双沟镇人民政府"));
        row("a town that the table lacks signs for the county",
            county + body() + QStringLiteral("泗洪县某某镇人民政府\n2024年1月9日"), QStringLiteral("泗洪县"),
            "321324", "2023", "2024-01-09", below("泗洪县某某镇人民政府"));
        row("a town's letterhead over the county's title",
            QStringLiteral("泗洪县双沟镇人民政府文件\n") + county + body(), QStringLiteral("泗洪县"),
            "321324", "2023", "", below("泗洪县双沟镇人民政府"));
        row("a department signs for the county",
            county + body() + QStringLiteral("泗洪县教育局\n2024年1月9日"), QStringLiteral("泗洪县"),
            "321324", "2023", "2024-01-09", below("泗洪县教育局"));
        row("the county's own office signs",
            county + body() + QStringLiteral("泗洪县人民政府办公室\n2024年1月9日"),
            QStringLiteral("泗洪县人民政府"), "321324", "2023", "2024-01-09");
        row("the county's government signs for the town",
            QStringLiteral("泗洪县双沟镇2023年政府信息公开工作年度报告") + body() +
                QStringLiteral("双沟镇人民政府\n2024年1月9日"),
            QStringLiteral("泗洪县双沟镇"), "321324101", "2023", "2024-01-09");
        row("a site's owner is not the issuer",
            QStringLiteral("泗洪县人民政府\n首页\n走进泗洪\n政务公开\n2023年政府信息公开工作年度报告") +
                body(),
            QString(), "", "2023", "", QStringLiteral("identity.issuer/warning/"));
        row("organ below the title",
            QStringLiteral("2023年政府信息公开工作年度报告\n泗洪县教育局\n（2024年1月9日）") + body(),
            QStringLiteral("泗洪县教育局"), "321324", "2023", "2024-01-09");
        row("a site's heading before a title without its year",
            QStringLiteral("泗洪县政府信息公开年报\n双沟镇人民政府政府信息公开工作年度报告\n"
                           "统计期限自2023年1月1日起至2023年12月31日止。") +
                body() + QStringLiteral("泗洪县双沟镇人民政府\n2024年1月9日"),
            QStringLiteral("泗洪县双沟镇人民政府"), "321324101", "2023", "2024-01-09");
        row("a site's heading, the page names its organ",
            QStringLiteral(
                "泗洪县政府信息公开年报\n发布机构：泗洪县双沟镇人民政府\n"
                "双沟镇人民政府政府信息公开工作年度报告\n统计期限自2023年1月1日起至2023年12月31日止。") +
                body(),
            QStringLiteral("泗洪县双沟镇人民政府"), "321324101", "2023", "");
        row("another's title below the page",
            QStringLiteral("标题：泗洪县双沟镇人民政府2023年政府信息公开工作年度报告\n"
                           "发布机构：泗洪县双沟镇人民政府\n来源：沭阳县人民政府") +
                body() + QStringLiteral("沭阳县人民政府\n政府信息公开工作年度报告（2023年）"),
            QStringLiteral("泗洪县双沟镇人民政府"), "321324101", "2023", "");
        row("a department has no government",
            QStringLiteral("泗洪县教育局政府信息公开工作2023年度报告\n泗洪县教育局政府信息公开工作如下。") +
                body(),
            QStringLiteral("泗洪县教育局"), "321324", "2023", "");
        row("nobody", QStringLiteral("2023年政府信息公开工作年度报告") + body(), QString(), "", "2023", "",
            QStringLiteral("identity.issuer/warning/"));
    }
    void completesNames() { compare(); }

    void choosesDivisions_data() {
        columns();
        const auto doubt = [](const QString& name) -> QString {
            return QStringLiteral("identity.division/warning/") + name;
        };
        const QString ming = QStringLiteral("明安镇人民政府2023年政府信息公开工作年度报告");
        const QString mingan = QStringLiteral("明安镇人民政府");
        row("two of the name", ming + body(), mingan, "", "2023", "", doubt(mingan));
        row("county in the lead",
            ming + QStringLiteral("\n本报告可在乌拉特前旗人民政府门户网站下载。") + body(), mingan,
            "150823106", "2023", "");
        row("the other county in the lead",
            ming + QStringLiteral("\n地址：达尔罕茂明安联合旗政府大楼。") + body(), mingan, "150223107",
            "2023", "");
        row("city in the lead", ming + QStringLiteral("\n可在巴彦淖尔市政府网站下载。") + body(), mingan,
            "150823106", "2023", "");
        row("county above the title", QStringLiteral("乌拉特前旗人民政府\n首页\n") + ming + body(), mingan,
            "150823106", "2023", "");
        row("county in page data", ming + QStringLiteral("\n来源：乌拉特前旗政府办") + body(), mingan,
            "150823106", "2023", "");
        row("both counties",
            ming + QStringLiteral("\n乌拉特前旗、达尔罕茂明安联合旗两地联系方式如下。") + body(), mingan, "",
            "2023", "", doubt(mingan));
        row("county in the prose only",
            ming + body() +
                QStringLiteral("八、赴乌拉特前旗学习经验，进一步提高工作水平，做好政府信息公开。\n"),
            mingan, "", "2023", "", doubt(mingan));
        row("four districts", QStringLiteral("鼓楼区人民政府2023年政府信息公开工作年度报告") + body(),
            QStringLiteral("鼓楼区人民政府"), "", "2023", "", doubt(QStringLiteral("鼓楼区人民政府")));
        row("district of a named city",
            QStringLiteral("鼓楼区人民政府2023年政府信息公开工作年度报告\n可在徐州市政府网站下载。") + body(),
            QStringLiteral("鼓楼区人民政府"), "320302", "2023", "");
        row("unknown town of a known county",
            QStringLiteral("泗洪县某某镇人民政府2023年政府信息公开工作年度报告") + body(),
            QStringLiteral("泗洪县某某镇人民政府"), "", "2023", "",
            doubt(QStringLiteral("泗洪县某某镇人民政府")));
        row("zone that the table lacks",
            QStringLiteral("泗洪县云上开发区管理委员会2023年政府信息公开工作年度报告") + body(),
            QStringLiteral("泗洪县云上开发区管理委员会"), "", "2023", "",
            doubt(QStringLiteral("泗洪县云上开发区管理委员会")));
        row("the only one of its name, elsewhere",
            QStringLiteral("锦界镇人民政府2023年政府信息公开工作年度报告\n地址：泗洪县锦界镇。") + body(),
            QStringLiteral("锦界镇人民政府"), "", "2023", "", doubt(QStringLiteral("锦界镇人民政府")));
        row("the only one of its name",
            QStringLiteral("锦界镇人民政府2023年政府信息公开工作年度报告") + body(),
            QStringLiteral("锦界镇人民政府"), "610881114", "2023", "");
        row("misread name", QStringLiteral("沐阳县教育局2023年政府信息公开工作年度报告") + body(),
            QStringLiteral("沐阳县教育局"), "", "2023", "", doubt(QStringLiteral("沐阳县教育局")));
        const auto outside = [&](const char* name, const char* issuer, const char* more = "") {
            const QString organ = QString::fromUtf8(issuer);
            row(name,
                organ + QStringLiteral("2023年政府信息公开工作年度报告\n") + QString::fromUtf8(more) + body(),
                organ, "", "2023", "", doubt(organ));
        };
        outside("Hong Kong", "香港特别行政区");
        outside("Macau", "澳门特别行政区");
        outside("Taiwan", "台湾省高雄市");
        outside("a district that Dalian has too", "中山区", "地址：台湾省台北市中山区。");
        outside("corps", "新疆生产建设兵团");
        outside("division of the corps", "新疆生产建设兵团第八师石河子市");
        outside("regiment", "新疆生产建设兵团第一师八团");
        row("city of the corps", QStringLiteral("石河子市人民政府2023年政府信息公开工作年度报告") + body(),
            QStringLiteral("石河子市人民政府"), "659001", "2023", "");
        row("sumu", QStringLiteral("苏尼特左旗巴彦乌拉苏木人民政府2023年政府信息公开工作年度报告") + body(),
            QStringLiteral("苏尼特左旗巴彦乌拉苏木人民政府"), "152523200", "2023", "");
        row("ethnic township",
            QStringLiteral("威宁彝族回族苗族自治县新发布依族乡人民政府2023年政府信息公开工作年度报告") +
                body(),
            QStringLiteral("威宁彝族回族苗族自治县新发布依族乡人民政府"), "520526201", "2023", "");
    }
    void choosesDivisions() { compare(); }

    void tellsYears_data() {
        columns();
        const QString name = QStringLiteral("泗洪县双沟镇人民政府");
        const QString nameless = name + QStringLiteral("政府信息公开工作年度报告\n");
        const QString titled = name + QStringLiteral("2023年政府信息公开工作年度报告\n");
        const char* code = "321324101";
        const auto year = [&](const char* test, const QString& text, const char* expected,
                              const QString& notes = {}) {
            row(test, text + body(), name, code, expected, "", notes);
        };
        year("period", nameless + QStringLiteral("本报告数据的统计期限为2022年1月1日至2022年12月31日。"),
             "2022");
        year("period with spaces",
             nameless + QStringLiteral("统计期限自 2022 年 1 月 1 日起，至 2022 年 12 月 31 日止。"), "2022");
        year("period, year once", nameless + QStringLiteral("统计期限为2022年1月1日至12月31日。"), "2022");
        year("period with a slip",
             nameless + QStringLiteral("统计期限自2020年1月1日起至202020年12月31日止。"), "2020");
        year("period with a dash", nameless + QStringLiteral("统计期限：2022年1月1日—2022年12月31日。"),
             "2022");
        year("period over two years",
             nameless + QStringLiteral("统计期限自2022年1月1日起至2023年12月31日止。"), "",
             QStringLiteral("identity.year/warning/泗洪县双沟镇人民政府政府信息公开工作年度报告"));
        year("period ends with the title's year",
             titled + QStringLiteral("统计期限自2022年1月1日起至2023年12月31日止。"), "2023");
        year("lead", nameless + QStringLiteral("现公布2022年度政府信息公开年度报告。"), "2022");
        year("none", nameless, "",
             QStringLiteral("identity.year/warning/泗洪县双沟镇人民政府政府信息公开工作年度报告"));
        year("period of another year",
             titled + QStringLiteral("统计期限自2022年1月1日起至2022年12月31日止。"), "2023",
             QStringLiteral("identity.year/warning/2022"));
        year("two years", name + QStringLiteral("2022年、2023年政府信息公开工作年度报告"), "",
             QStringLiteral(
                 "identity.year/warning/泗洪县双沟镇人民政府2022年、2023年政府信息公开工作年度报告"));
        const QString lead = QStringLiteral("现公布2022年度政府信息公开年度报告。");
        const auto above = [&](const char* test, const char* line) {
            row(test, QString::fromUtf8(line) + u'\n' + nameless + lead + body().repeated(3), name, code,
                "2022", "");
        };
        above("a day above the title", "2023年1月9日");
        above("a day of hyphens above the title", "2023-01-09");
        above("a day before the title on its line", "首页>2023-01-09>");
        above("an index number above the title", "索引号 11330122/2023-78757");
        above("an index number that begins like a year", "索引号 11330122/2023-20251");
        row("slip in the title",
            name +
                QStringLiteral(
                    "2024年政府信息公开工作年度报告\n统计期限自2023年1月1日起至2023年12月31日止。") +
                body() + name + QStringLiteral("\n2024年1月9日"),
            name, code, "2023", "2024-01-09", QStringLiteral("identity.year/warning/2023"));
        row("other years' reports linked above",
            name + QStringLiteral("2021年政府信息公开工作年度报告\n") + name +
                QStringLiteral("2022年政府信息公开工作年度报告\n") + titled +
                QStringLiteral("统计期限自2023年1月1日起至2023年12月31日止。") + body(),
            name, code, "2023", "");
    }
    void tellsYears() { compare(); }

    void tellsDates_data() {
        columns();
        const QString name = QStringLiteral("泗洪县双沟镇人民政府");
        const QString title = name + QStringLiteral("2023年政府信息公开工作年度报告\n");
        const char* code = "321324101";
        const auto date = [&](const char* test, const QString& above, const QString& end,
                              const char* expected, const QString& notes = {}) {
            row(test, above + title + body() + end, name, code, "2023", expected, notes);
        };
        date("Chinese", {}, name + QStringLiteral("\n二○二四年一月十日"), "2024-01-10");
        date("Chinese, twenty-fifth", {}, name + QStringLiteral("\n二〇二四年十二月二十五日"), "2024-12-25");
        date("Chinese, zero as 0", {}, name + QStringLiteral("\n二0二四年三月三十一日"), "2024-03-31");
        date("brackets", {}, name + QStringLiteral("\n（2024年1月9日）"), "2024-01-09");
        date("hyphens", {}, name + QStringLiteral("\n2024-1-9"), "2024-01-09");
        date("points", {}, name + QStringLiteral("\n2024.01.09"), "2024-01-09");
        date("alone", {}, QStringLiteral("2024年1月9日"), "2024-01-09");
        date("in the prose", {}, QStringLiteral("截至2024年1月9日，共收到申请3件。\n"), "");
        date("at the end of the prose", {}, QStringLiteral("共收到申请3件，办结于2024年1月9日\n"), "");
        date("covered period on a line", {}, QStringLiteral("统计期限2023年1月1日至2023年12月31日\n"), "");
        date("imprint", {}, QStringLiteral("泗洪县双沟镇党政办公室2024年1月9日印发\n"), "");
        date("signature before an attachment", {},
             name + QStringLiteral("\n2024年1月9日\n附件：统计表\n打印本页\n关闭窗口"), "2024-01-09");
        date("below the title", {}, {}, "");
        date("page", QStringLiteral("发布时间：2024-03-08 15:34\n"), {}, "2024-03-08");
        date("page, day of one digit", QStringLiteral("发布日期：2024-3-8 15:34\n"), {}, "2024-03-08");
        date("page, Chinese form", QStringLiteral("公开日期：2024 年 3 月 8 日\n"), {}, "2024-03-08");
        date("page, several on a line", QStringLiteral("来源：双沟镇 发布时间：2024-03-08 浏览次数：12\n"),
             {}, "2024-03-08");
        date("page and signature agree", QStringLiteral("发布时间：2024-01-09\n"),
             name + QStringLiteral("\n2024年1月9日"), "2024-01-09");
        date("page and signature differ", QStringLiteral("发布时间：2024-03-08\n"),
             name + QStringLiteral("\n2024年1月9日"), "2024-01-09",
             QStringLiteral("identity.date/information/2024-03-08"));
        date("page's date of another kind", QStringLiteral("采集时间：2025-12-30T21:37:37\n"), {}, "");
        date("no such day", {}, name + QStringLiteral("\n2024年2月30日"), "",
             QStringLiteral("identity.date/warning/2024年2月30日"));
        date("no such day, page has one", QStringLiteral("发布时间：2024-03-08\n"),
             name + QStringLiteral("\n2024年13月3日"), "2024-03-08",
             QStringLiteral("identity.date/warning/2024年13月3日"));
        date("last year's number", {}, name + QStringLiteral("\n2023年1月9日"), "2023-01-09",
             QStringLiteral("identity.date/warning/2023-01-09"));
        row("below the title, printed", title + QStringLiteral("（2024年1月9日）") + body(), name, code,
            "2023", "2024-01-09");
    }
    void tellsDates() { compare(); }

    void knowsTitles_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isTitle");
        QTest::newRow("report") << QStringLiteral("泗洪县教育局2023年政府信息公开工作年度报告") << true;
        QTest::newRow("early report") << QStringLiteral("泗洪县教育局2010年政府信息公开工作报告") << true;
        QTest::newRow("open affairs") << QStringLiteral("泗洪县教育局2023年政务公开工作年度报告") << true;
        QTest::newRow("notice") << QStringLiteral("关于做好2023年政府信息公开工作年度报告编制发布工作的通知")
                                << false;
        QTest::newRow("explanation") << QStringLiteral("泗洪县教育局2023年政府信息公开工作年度报告解读")
                                     << false;
        QTest::newRow("format") << QStringLiteral("中华人民共和国政府信息公开工作年度报告格式") << false;
        QTest::newRow("guide") << QStringLiteral("泗洪县教育局政府信息公开指南") << false;
        QTest::newRow("menu") << QStringLiteral("首页\n政府信息公开年报\n通知公告") << false;
        QTest::newRow("other report") << QStringLiteral("泗洪县2023年政府工作报告") << false;
        QTest::newRow("two years") << QStringLiteral("泗洪县教育局2022年、2023年政府信息公开工作年度报告")
                                   << false;
        QTest::newRow("prose") << QStringLiteral("按要求，2023年政府信息公开工作年度报告，已经编制完成。")
                               << false;
        QTest::newRow("long prose") << QString(3000, u'字') << false;
        QTest::newRow("nothing") << QString() << false;
        QTest::newRow("binary") << QString(2000, QChar(1)) << false;
    }
    void knowsTitles() {
        QFETCH(QString, text);
        QTEST(identified(text).hasReportTitle, "isTitle");
    }

    void anchorsPointIntoTheText() {
        const QString text = QStringLiteral("\n泗洪县 双沟镇人民政府 2023 年政府信息公开 年度报告\n") +
                             body() + QStringLiteral("  泗洪县双沟镇人民政府\n 2024 年 1 月 9 日");
        const Document document = documentOf(text);
        const Identity identity = identify(document, *m_gazetteer).identity;
        QCOMPARE(at(document, identity.issuerAnchor), QStringLiteral("泗洪县 双沟镇人民政府"));
        QCOMPARE(at(document, identity.yearAnchor), QStringLiteral("2023"));
        QCOMPARE(at(document, identity.publishedAnchor), QStringLiteral("2024 年 1 月 9 日"));
    }

    void anchorsLeaveTheOfficeOut() {
        const QString text =
            QStringLiteral("泗洪县2023年政府信息公开年度报告\n本报告由泗洪县人民政府办公室编制。") + body();
        const Document document = documentOf(text);
        const Identity identity = identify(document, *m_gazetteer).identity;
        QCOMPARE(at(document, identity.issuerAnchor), QStringLiteral("泗洪县人民政府"));
    }

    void pagesGiveTheirRectangles() {
        Document document = documentOf(QStringLiteral("泗洪县教育局2023年政府信息公开年度报告"));
        const PageRect rect{1, QRectF(72, 90, 300, 20)};
        std::get<Paragraph>(document.blocks.front()).anchor = rect;
        const Identity identity = identify(document, *m_gazetteer).identity;
        QCOMPARE(identity.issuer, QStringLiteral("泗洪县教育局"));
        QVERIFY(identity.issuerAnchor == Anchor(rect));
    }

    void readsThePagesTable() {
        Document document = documentOf(QStringLiteral("双沟镇2023年政府信息公开年度报告"));
        const auto cell = [](const QString& text, int column) {
            return SourceCell{text, TableCell{0, 0, column}, column};
        };
        SourceTable table;
        table.rows.push_back({cell(QStringLiteral("发布机构："), 0),
                              cell(QStringLiteral("泗洪县双沟镇人民政府"), 1),
                              cell(QStringLiteral("公开日期"), 2), cell(QStringLiteral(" 2024-01-17 "), 3)});
        document.blocks.insert(document.blocks.begin(), table);
        const Identity identity = identify(document, *m_gazetteer).identity;
        QCOMPARE(identity.issuer, QStringLiteral("泗洪县双沟镇人民政府"));
        QCOMPARE(identity.publishedOn, QDate(2024, 1, 17));
        QVERIFY(std::holds_alternative<TableCell>(identity.publishedAnchor));
    }

    void cellsOfTablesAreNoTitleAndNoSignature() {
        Document document = documentOf(QStringLiteral("泗洪县教育局2023年政府信息公开年度报告") + body());
        SourceTable table;
        table.rows.push_back(
            {SourceCell{QStringLiteral("泗洪县双沟镇人民政府2022年政府信息公开年度报告"), {}, 0}});
        table.rows.push_back({SourceCell{QStringLiteral("泗洪县双沟镇人民政府"), {}, 0}});
        table.rows.push_back({SourceCell{QStringLiteral("2023年1月9日"), {}, 0}});
        document.blocks.insert(document.blocks.begin(), table);
        document.blocks.push_back(table);
        const IdentityResult result = identify(document, *m_gazetteer);
        QCOMPARE(result.identity.issuer, QStringLiteral("泗洪县教育局"));
        QCOMPARE(*result.identity.year, 2023);
        QVERIFY(!result.identity.publishedOn.isValid());
        QVERIFY(result.notes.empty());
    }

    void tellsAmongWhichNothingDecides() {
        const auto result = identified(QStringLiteral("明安镇人民政府2023年政府信息公开工作年度报告"));
        QCOMPARE(result.notes.size(), size_t(1));
        QCOMPARE(result.notes.front().actual, QStringLiteral("150223107 150823106"));
    }

    /// A body of any length changes nothing between title and signature.
    void aLongBodyChangesNothing() {
        const QString name = QStringLiteral("泗洪县双沟镇人民政府");
        const auto result = identified(name + QStringLiteral("2023年政府信息公开工作年度报告") +
                                       body().repeated(400) + name + QStringLiteral("\n2024年1月9日"));
        QVERIFY(result.hasReportTitle);
        QCOMPARE(result.identity.issuer, name);
        QCOMPARE(result.identity.publishedOn, QDate(2024, 1, 9));
        QVERIFY(result.notes.empty());
    }
};

QTEST_APPLESS_MAIN(TestIdentity)
#include "test_identity.moc"
