#include "core/divisions/gazetteer.h"
#include "core/divisions/table_format.h"

#include <QTest>

#include <thread>

using namespace gouji;

/// The bundled divisions: names, codes, paths, the organs' names, and what is refused as a table.
class TestDivisions : public QObject {
    Q_OBJECT

    std::optional<Gazetteer> m_gazetteer;

    static QString codesOf(const std::vector<Division>& divisions) {
        QStringList codes;
        for (const Division& division : divisions)
            codes.append(division.code);
        return codes.join(u' ');
    }

    /// A table of one province and one city, whole.
    static QByteArray smallTable() {
        TableHeader header;
        header.count = 2;
        header.units = 4;
        const TableEntry entries[2] = {{110'000'000, 0, 2, 0, 0}, {110'100'000, 2, 2, 1, 0}};
        const quint32 order[2] = {1, 0};
        QByteArray bytes(reinterpret_cast<const char*>(&header), sizeof header);
        bytes.append(reinterpret_cast<const char*>(entries), sizeof entries);
        bytes.append(reinterpret_cast<const char*>(order), sizeof order);
        bytes.append(reinterpret_cast<const char*>(u"甲省乙市"), 8);
        return bytes;
    }

    static QByteArray with(QByteArray bytes, qsizetype at, char value) {
        bytes[at] = value;
        return bytes;
    }

private Q_SLOTS:
    void initTestCase() {
        auto gazetteer = Gazetteer::bundled();
        QVERIFY2(gazetteer.has_value(), gazetteer ? "" : qPrintable(gazetteer.error().detail));
        m_gazetteer = *gazetteer;
    }

    void findsByName_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("codes");
        QTest::newRow("province") << QStringLiteral("江苏省") << QStringLiteral("32");
        QTest::newRow("city") << QStringLiteral("石家庄市") << QStringLiteral("1301");
        QTest::newRow("county") << QStringLiteral("沭阳县") << QStringLiteral("321322");
        QTest::newRow("township") << QStringLiteral("锦界镇") << QStringLiteral("610881114");
        QTest::newRow("two townships") << QStringLiteral("明安镇") << QStringLiteral("150223107 150823106");
        QTest::newRow("three districts")
            << QStringLiteral("新华区") << QStringLiteral("130105 130902 410402");
        QTest::newRow("city without counties, once") << QStringLiteral("东莞市") << QStringLiteral("4419");
        QTest::newRow("pseudo level") << QStringLiteral("市辖区") << QString();
        QTest::newRow("county as a word") << QStringLiteral("县") << QString();
        QTest::newRow("part of a name") << QStringLiteral("锦界") << QString();
        QTest::newRow("more than a name") << QStringLiteral("锦界镇政府") << QString();
        QTest::newRow("before the first") << QStringLiteral("!") << QString();
        QTest::newRow("after the last") << QString(3, QChar(0xFFFD)) << QString();
        QTest::newRow("nothing") << QString() << QString();
    }

    void findsByName() {
        QFETCH(QString, name);
        QFETCH(QString, codes);
        QCOMPARE(codesOf(m_gazetteer->named(name)), codes);
        QCOMPARE(m_gazetteer->knows(name), !codes.isEmpty());
    }

    void knowsLevels() {
        QVERIFY(m_gazetteer->knows(u"沭阳县", DivisionLevel::County));
        QVERIFY(!m_gazetteer->knows(u"沭阳县", DivisionLevel::City));
        QVERIFY(!m_gazetteer->knows(u"明安镇", DivisionLevel::County));
        QCOMPARE(m_gazetteer->withCode(u"61").front().level(), DivisionLevel::Province);
        QCOMPARE(m_gazetteer->withCode(u"6108").front().level(), DivisionLevel::City);
        QCOMPARE(m_gazetteer->withCode(u"610881").front().level(), DivisionLevel::County);
        QCOMPARE(m_gazetteer->withCode(u"610881114").front().level(), DivisionLevel::Township);
    }

    void givesPaths_data() {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("path");
        const auto row = [](const char* code, const QString& path) {
            QTest::newRow(code) << QString::fromLatin1(code) << path;
        };
        row("65", QStringLiteral("新疆维吾尔自治区"));
        row("6542", QStringLiteral("新疆维吾尔自治区/塔城地区"));
        row("654202104", QStringLiteral("新疆维吾尔自治区/塔城地区/乌苏市/甘河子镇"));
        row("110101", QStringLiteral("北京市/东城区"));
        row("110101001", QStringLiteral("北京市/东城区/东华门街道"));
        row("1101", QStringLiteral("北京市/市辖区"));
        row("500229", QStringLiteral("重庆市/城口县"));
        row("419001", QStringLiteral("河南省/济源市"));
        row("659001", QStringLiteral("新疆维吾尔自治区/石河子市"));
        row("441900", QStringLiteral("广东省/东莞市"));
        row("441900003", QStringLiteral("广东省/东莞市/东城街道"));
        row("", QString());
        row("9", QString());
        row("99", QString());
        row("320", QString());
        row("6108811140", QString());
        row("32x", QString());
        row("3213-2", QString());
    }

    void givesPaths() {
        QFETCH(QString, code);
        QFETCH(QString, path);
        const auto found = m_gazetteer->withCode(code);
        QCOMPARE(found.size(), size_t(path.isEmpty() ? 0 : 1));
        if (!found.empty()) {
            QCOMPARE(found.front().code, code);
            QCOMPARE(found.front().path.join(u'/'), path);
        }
    }

    void givesChildren() {
        const auto counties = m_gazetteer->childrenOf(u"50");
        QCOMPARE(counties.size(), size_t(38)); // 26 districts and 12 counties, the two pseudo levels left out
        QCOMPARE(counties.front().code, QStringLiteral("500101"));
        QCOMPARE(counties.back().path.join(u'/'), QStringLiteral("重庆市/彭水苗族土家族自治县"));
        QCOMPARE(codesOf(m_gazetteer->childrenOf(u"6543")),
                 QStringLiteral("654301 654321 654322 654323 654324 654325 654326"));
        const auto henan = m_gazetteer->childrenOf(u"41");
        QCOMPARE(henan.size(), size_t(18)); // 17 cities and 济源市
        QCOMPARE(henan.back().code, QStringLiteral("419001"));
        QCOMPARE(m_gazetteer->childrenOf(u"4419").front().code, QStringLiteral("441900003"));
        QVERIFY(m_gazetteer->childrenOf(u"610881114").empty());
        QVERIFY(m_gazetteer->childrenOf(u"77").empty());
    }

    void readsOrgans_data() {
        QTest::addColumn<QString>("organ");
        QTest::addColumn<QString>("codes");
        const auto row = [](const QString& organ, const char* codes) {
            QTest::newRow(qPrintable(organ)) << organ << QString::fromLatin1(codes);
        };
        row(QStringLiteral("乌拉特前旗明安镇人民政府"), "150823106");
        row(QStringLiteral("明安镇人民政府"), "150223107 150823106");
        row(QStringLiteral("包头市达尔罕茂明安联合旗明安镇政府"), "150223107");
        row(QStringLiteral("额敏县喀拉也木勒镇政府"), "654221105");
        row(QStringLiteral("塔城地区额敏县喀拉也木勒镇人民政府办公室"), "654221105");
        row(QStringLiteral("安吉县人民政府递铺街道办事处"), "330523001");
        row(QStringLiteral("安吉递铺街道办事处"), "330523001");
        row(QStringLiteral("北京市东城区东华门街道"), "110101001");
        row(QStringLiteral("淮安市洪泽区人民政府"), "320813");
        row(QStringLiteral("淮安市洪泽区人民政府办公室"), "320813");
        row(QStringLiteral("沭阳县发展和改革局"), "321322");
        row(QStringLiteral("沭阳县市场监督管理局"), "321322");
        row(QStringLiteral("沭阳县乡村振兴局"), "321322");
        row(QStringLiteral("沭阳县住房和城乡建设局"), "321322");
        row(QStringLiteral("沭阳县国有资产监督管理委员会"), "321322");
        row(QStringLiteral("沭阳县县级机关事务管理中心"), "321322");
        row(QStringLiteral("国家税务总局沭阳县税务局"), "321322");
        row(QStringLiteral("上海市科委"), "31");
        row(QStringLiteral("内蒙古自治区人民政府"), "15");
        row(QStringLiteral("新疆乌苏市甘河子镇人民政府"), "654202104");
        row(QStringLiteral("东莞市人民政府"), "4419");
        row(QStringLiteral("东莞市莞城街道办事处"), "441900006");
        row(QStringLiteral("济源市人民政府"), "419001");
        row(QStringLiteral("永兴县人民政府"), "431023");
        row(QStringLiteral("鼓楼区人民政府"), "320106 320302 350102 410204");
        row(QStringLiteral("南京市公安局鼓楼分局"), "320106");
        row(QStringLiteral("北京市朝阳区三间房地区办事处"), "110105034");
        row(QStringLiteral("南京市公安局某某分局"), "");
        row(QStringLiteral("沭阳县某某镇人民政府"), "");
        row(QStringLiteral("沭阳县某某路办事处"), "");
        row(QStringLiteral("沭阳县某某开发区管理委员会"), "");
        row(QStringLiteral("平潭综合实验区管委会"), "");
        row(QStringLiteral("某某县人民政府"), "");
        row(QStringLiteral("沐阳县人民政府"), "");
        row(QStringLiteral("固阳县锦界镇人民政府"), "");
        for (const char* outside :
             {"香港特别行政区", "香港特别行政区政府", "香港中西区民政事务处", "澳门特别行政区政府", "台湾省",
              "台湾省台北市", "新疆生产建设兵团", "新疆生产建设兵团第八师石河子市", "第十四师昆玉市"})
            row(QString::fromUtf8(outside), "");
        row(QStringLiteral("石河子市人民政府"), "659001");
        row(QStringLiteral("人民政府"), "");
        row(QString(), "");
        row(QString(5000, u'镇'), "");
    }

    void readsOrgans() {
        QFETCH(QString, organ);
        QFETCH(QString, codes);
        QCOMPARE(codesOf(m_gazetteer->ofOrgan(organ)), codes);
    }

    void everyDivisionIsFoundAgain() {
        size_t divisions = 0;
        std::vector<QString> open;
        for (int code = 11; code <= 65; ++code)
            if (!m_gazetteer->withCode(QString::number(code)).empty())
                open.push_back(QString::number(code));
        QCOMPARE(open.size(), size_t(31));
        while (!open.empty()) {
            const Division division = m_gazetteer->withCode(open.back()).front();
            open.pop_back();
            const auto same = m_gazetteer->named(division.name());
            QVERIFY2(std::find(same.begin(), same.end(), division) != same.end(), qPrintable(division.code));
            for (const Division& child : m_gazetteer->childrenOf(division.code))
                open.push_back(child.code);
            ++divisions;
        }
        QVERIFY2(divisions > 44'600, qPrintable(QString::number(divisions)));
    }

    void copiesShareTheTableAcrossThreads() {
        std::vector<std::thread> threads;
        std::atomic<int> right = 0;
        for (int i = 0; i < 4; ++i)
            threads.emplace_back([copy = *m_gazetteer, &right] {
                if (copy.named(u"锦界镇").size() == 1 && copy.ofOrgan(u"神木市锦界镇人民政府").size() == 1)
                    ++right;
            });
        for (std::thread& thread : threads)
            thread.join();
        QCOMPARE(right.load(), 4);
    }

    void acceptsAWholeTable() {
        const auto gazetteer = Gazetteer::fromTable(smallTable());
        QVERIFY(gazetteer.has_value());
        QCOMPARE(gazetteer->withCode(u"1101").front().path.join(u'/'), QStringLiteral("甲省/乙市"));
        QByteArray shifted = "x" + smallTable();
        const auto unaligned = QByteArray::fromRawData(shifted.constData() + 1, shifted.size() - 1);
        QCOMPARE(Gazetteer::fromTable(unaligned)->named(u"乙市").size(), size_t(1));
    }

    void refusesBrokenTables_data() {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray whole = smallTable();
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("half a header") << whole.left(7);
        QTest::newRow("header alone") << whole.left(16);
        QTest::newRow("cut") << whole.chopped(1);
        QTest::newRow("longer") << whole + 'x';
        QTest::newRow("magic") << with(whole, 0, 'X');
        QTest::newRow("version") << with(whole, 4, 9);
        QTest::newRow("count") << with(whole, 11, 127);
        QTest::newRow("name outside") << with(whole, 16 + 4, 9);
        QTest::newRow("name empty") << with(whole, 16 + 8, 0);
        QTest::newRow("level unknown") << with(whole, 16 + 10, 7);
        QTest::newRow("code below its level") << with(whole, 16, 1);
        QTest::newRow("order of codes") << with(with(whole, 16 + 12 + 3, 0), 16 + 12 + 2, 0);
        QTest::newRow("index outside") << with(whole, 16 + 24, 2);
    }

    void refusesBrokenTables() {
        QFETCH(QByteArray, bytes);
        const auto gazetteer = Gazetteer::fromTable(bytes);
        QVERIFY(!gazetteer);
        QCOMPARE(gazetteer.error().code, ErrorCode::Internal);
        QVERIFY(!gazetteer.error().detail.isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestDivisions)
#include "test_divisions.moc"
