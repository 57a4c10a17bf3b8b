#include "core/report/figure_digest.h"
#include "core/report/issuer_key.h"

#include <QTest>

#include <random>

using namespace gouji;

/// Who counts as the same organ in several years, and when figures say enough to compare strangers.
class TestIssuerKey : public QObject {
    Q_OBJECT

    static Identity organ(const char* issuer, const char* code, const QStringList& division) {
        Identity identity;
        identity.issuer = QString::fromUtf8(issuer);
        identity.divisionCode = QString::fromLatin1(code);
        identity.division = division;
        return identity;
    }

    static Identity inJinjie(const char* issuer) {
        return organ(issuer, "610881103",
                     {QStringLiteral("陕西省"), QStringLiteral("榆林市"), QStringLiteral("神木市"),
                      QStringLiteral("锦界镇")});
    }

    static Identity inAnji(const char* issuer) {
        return organ(issuer, "330523001",
                     {QStringLiteral("浙江省"), QStringLiteral("湖州市"), QStringLiteral("安吉县"),
                      QStringLiteral("递铺街道")});
    }

    static Identity inShuyang(const char* issuer) {
        return organ(issuer, "321322",
                     {QStringLiteral("江苏省"), QStringLiteral("宿迁市"), QStringLiteral("沭阳县")});
    }

private Q_SLOTS:
    void sameOrgan_data() {
        QTest::addColumn<Identity>("a");
        QTest::addColumn<Identity>("b");
        QTest::addColumn<bool>("same");
        const auto row = [](const char* name, const Identity& a, const Identity& b, bool same) {
            QTest::newRow(name) << a << b << same;
        };
        row("short and long", inJinjie("锦界镇政府"), inJinjie("神木市锦界镇人民政府"), true);
        row("the place alone", inJinjie("锦界镇"), inJinjie("锦界镇人民政府"), true);
        row("government in the middle", inAnji("安吉县人民政府递铺街道办事处"), inAnji("递铺街道办事处"),
            true);
        row("street without office", inAnji("安吉县递铺街道"), inAnji("递铺街道办事处"), true);
        row("office of the government", inShuyang("沭阳县人民政府"), inShuyang("沭阳县人民政府办公室"),
            false);
        row("bureaus", inShuyang("沭阳县教育局"), inShuyang("沭阳县发展和改革局"), false);
        row("one bureau", inShuyang("江苏省沭阳县教育局"), inShuyang("沭阳县教育局"), true);
        row("abbreviations are not expanded", inShuyang("沭阳县发改局"), inShuyang("沭阳县发展和改革局"),
            false);
        row("the same name elsewhere", organ("明安镇人民政府", "150823104", {QStringLiteral("明安镇")}),
            organ("明安镇人民政府", "150823999", {QStringLiteral("明安镇")}), false);
        row("town of a former name", organ("旧县镇人民政府", "330122001", {QStringLiteral("旧县街道")}),
            organ("旧县街道办事处", "330122001", {QStringLiteral("旧县街道")}), false);
    }

    void sameOrgan() {
        QFETCH(Identity, a);
        QFETCH(Identity, b);
        QFETCH(bool, same);
        QVERIFY(!issuerKey(a).isEmpty());
        QCOMPARE(issuerKey(a) == issuerKey(b), same);
    }

    void whatIsUnknownIsNobody() {
        QVERIFY(issuerKey(organ("明安镇人民政府", "", {})).isEmpty());
        QVERIFY(issuerKey(inJinjie("")).isEmpty());
        QVERIFY(!isPlaceGovernment(organ("明安镇人民政府", "", {})));
    }

    void governmentsOfPlaces() {
        QVERIFY(isPlaceGovernment(inJinjie("锦界镇政府")));
        QVERIFY(isPlaceGovernment(inAnji("安吉县人民政府递铺街道办事处")));
        QVERIFY(isPlaceGovernment(inShuyang("沭阳县人民政府")));
        QVERIFY(!isPlaceGovernment(inShuyang("沭阳县人民政府办公室")));
        QVERIFY(!isPlaceGovernment(inShuyang("沭阳县教育局")));
    }

    void digests_data() {
        QTest::addColumn<QStringList>("values");
        QTest::addColumn<int>("figures");
        QTest::addColumn<int>("bits");
        QTest::newRow("none") << QStringList() << 0 << 0;
        QTest::newRow("zeros") << QStringLiteral("0 0").split(QLatin1Char(' ')) << 0 << 0;
        QTest::newRow("one") << QStringLiteral("1").split(QLatin1Char(' ')) << 1 << 0;
        QTest::newRow("1023 and 1024") << QStringLiteral("1023 1024").split(QLatin1Char(' ')) << 2 << 19;
        QTest::newRow("sums repeat") << QStringLiteral("37 37 37").split(QLatin1Char(' ')) << 3 << 5;
        QTest::newRow("zeros behind") << QStringLiteral("37000").split(QLatin1Char(' ')) << 1 << 5;
        QTest::newRow("places") << QStringLiteral("48.25").split(QLatin1Char(' ')) << 1 << 12;
        QTest::newRow("negative") << QStringLiteral("-37").split(QLatin1Char(' ')) << 1 << 5;
    }

    void digests() {
        QFETCH(QStringList, values);
        QFETCH(int, figures);
        QFETCH(int, bits);
        Figures made;
        for (qsizetype i = 0; i < values.size(); ++i)
            made.set(FigureKey(QStringLiteral("t3.row.c%1").arg(i)),
                     {FigureState::Read, Decimal::fromString(values[i]), values[i], {}, {}});
        const FigureDigest digest = digestOf(made);
        QCOMPARE(digest.figures, figures);
        QCOMPARE(digest.bits, bits);
        QCOMPARE(digest.text.size(), 32);
    }

    void digestsTellPlacesApart() {
        const auto with = [](const char* key, const char* other) {
            Figures made;
            made.set(FigureKey(QString::fromLatin1(key)), {FigureState::Read, Decimal(7), {}, {}, {}});
            made.set(FigureKey(QString::fromLatin1(other)), {FigureState::Blank, {}, {}, {}, {}});
            return digestOf(made).text;
        };
        QCOMPARE(with("a", "b"), with("a", "c")); // a blank says as little as a 0
        QVERIFY(with("a", "b") != with("b", "a"));
    }

    /// Few keys and values, so that half of the pairs agree in what they tell.
    void sameDigestIsSameText() {
        std::mt19937 engine(1);
        const auto drawn = [&] {
            Figures made;
            for (int i = 0; i < 3; ++i) {
                const int value = int(engine() % 3);
                Reading reading{FigureState::Read, Decimal(value), {}, {}, {}};
                if (value == 2)
                    reading = {FigureState::Blank, {}, {}, {}, {}};
                made.set(FigureKey(QString::number(engine() % 3)), reading);
            }
            return made;
        };
        int same = 0;
        constexpr int pairs = 500;
        for (int i = 0; i < pairs; ++i) {
            const Figures a = drawn(), b = drawn();
            QCOMPARE(haveSameDigest(a, b), digestOf(a).text == digestOf(b).text);
            same += haveSameDigest(a, b) ? 1 : 0;
        }
        QVERIFY(same > pairs / 10 && same < pairs);
    }
};

QTEST_APPLESS_MAIN(TestIssuerKey)
#include "test_issuer_key.moc"
