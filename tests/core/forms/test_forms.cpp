#include "core/forms/form_library.h"

#include <QDir>
#include <QTest>

#include <algorithm>

using namespace gouji;

/// The bundled editions, and what is refused as one.
class TestForms : public QObject {
    Q_OBJECT

    FormLibrary m_library;

    int count(const Form& form, const QString& rule) const {
        return int(std::count_if(form.relations.begin(), form.relations.end(),
                                 [&](const Relation& r) { return r.rule == rule; }));
    }

private Q_SLOTS:
    void initTestCase() {
        auto library = FormLibrary::bundled();
        QVERIFY2(library.has_value(), library ? "" : qPrintable(library.error().detail));
        m_library = *library;
    }

    void bundlesEveryFile() {
        const QDir folder(QString::fromLocal8Bit(qgetenv("GOUJI_SOURCE_DIR")) +
                          QStringLiteral("/resources/forms"));
        const QStringList files = folder.entryList({QStringLiteral("*.json")}, QDir::Files);
        QVERIFY(!files.isEmpty());
        QCOMPARE(m_library.forms().size(), size_t(files.size()));
        for (const QString& file : files)
            QVERIFY2(m_library.edition(QFileInfo(file).baseName()), qPrintable(file));
    }

    void hasEveryFigure() {
        QCOMPARE(m_library.edition(u"2021")->keys.size(), size_t(10 + 25 * 7 + 15));
        QCOMPARE(m_library.edition(u"2019")->table(u"t3")->grids.front().rows.size(), size_t(23));
        QVERIFY(!m_library.edition(u"2008"));
    }

    void hasTheRelationsOfTheRegulation() {
        const Form& form = *m_library.edition(u"2021");
        QCOMPARE(count(form, QStringLiteral("t3.balance")), 7);
        QCOMPARE(count(form, QStringLiteral("t3.outcomes")), 7);
        QCOMPARE(count(form, QStringLiteral("t3.applicants")), 25);
        QCOMPARE(count(form, QStringLiteral("t4.total")), 3);
        QCOMPARE(count(*m_library.edition(u"2019"), QStringLiteral("t3.applicants")), 23);
    }

    void oneRowStandsForThree() {
        const Form& form = *m_library.edition(u"2021");
        const auto relations = form.relationsWith({QStringLiteral("t3.otherwise")});
        const auto outcomes = std::find_if(relations.begin(), relations.end(), [](const Relation& r) {
            return r.rule == QLatin1String("t3.outcomes");
        });
        QVERIFY(outcomes != relations.end());
        QCOMPARE(outcomes->right.size(), size_t(19)); // 21 rows of results less three, plus one
        QCOMPARE(outcomes->right.back().name, QStringLiteral("t3.otherwise.natural_person"));
        QCOMPARE(std::count_if(relations.begin(), relations.end(),
                               [](const Relation& r) { return r.rule == QLatin1String("t3.applicants"); }),
                 23);
        QVERIFY(form.contains(FigureKey(QStringLiteral("t3.otherwise.total"))));
    }

    void knowsItsYears() {
        QCOMPARE(m_library.forYear(2020)->edition, QStringLiteral("2019"));
        QCOMPARE(m_library.forYear(2025)->edition, QStringLiteral("2021"));
        QVERIFY(!m_library.forYear(2018));
    }

    void namesFiguresInTheFormsWords() {
        const Form& form = *m_library.edition(u"2021");
        const auto name = [&](const char* key, Language language) {
            return form.nameOf(FigureKey(QString::fromLatin1(key)), language);
        };
        QCOMPARE(name("t3.refused.state_secret.business", Language::Chinese),
                 QStringLiteral("表三 · （三）不予公开 · 1.属于国家秘密 · 商业企业"));
        QCOMPARE(name("t4.suit_direct.total", Language::Chinese),
                 QStringLiteral("表四 · 行政诉讼 · 未经复议直接起诉 · 总计"));
        QCOMPARE(name("t2.fees.amount", Language::English),
                 QStringLiteral("Table 2 · Administrative fees · Fees charged (10,000 yuan)"));
    }

    void refusesBrokenEditions_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("no json") << QByteArray("2021");
        QTest::newRow("no tables") << QByteArray(R"({"edition":"x","years":{"first":2030}})");
        const QByteArray table =
            R"("tables":[{"id":"t9","grids":[{"columns":[{"id":"c","path":["甲"],"pathEn":["A"]}],)"
            R"("rows":[{"id":"r","path":["乙"],"pathEn":["B"]}]}]}])";
        QTest::newRow("no edition") << QByteArray("{" + table + "}");
        QTest::newRow("unknown figure in a relation") << QByteArray(
            R"({"edition":"x","years":{"first":2030},)" + table +
            R"(,"relations":[{"rule":"q","title":"甲","titleEn":"A","over":["c"],"left":["t9.r.*"],"right":["t9.z.*"]}]})");
        const auto untitled = [](const QByteArray& titles) -> QByteArray {
            return R"({"edition":"x","years":{"first":2030},"tables":[{"id":"t9","grids":[{"columns":)"
                   R"([{"id":"c","path":["甲"],"pathEn":["A"]}],"rows":[{"id":"r"}]}]}],)"
                   R"("relations":[{"rule":"q",)" +
                   titles + R"("over":["c"],"left":["t9.r.*"],"right":["t9.r.*"]}]})";
        };
        QTest::newRow("relation without title") << untitled(R"("titleEn":"A",)");
        QTest::newRow("relation without English title") << untitled(R"("title":"甲",)");
        QTest::newRow("label without English")
            << QByteArray(R"({"edition":"x","years":{"first":2030},"tables":[{"id":"t9","grids":[{"columns":)"
                          R"([{"id":"c","path":["甲"]}],"rows":[{"id":"r","path":[]}]}]}]})");
    }

    void refusesBrokenEditions() {
        QFETCH(QByteArray, json);
        const auto library = FormLibrary::fromJson({json});
        QVERIFY(!library);
        QCOMPARE(library.error().code, ErrorCode::Internal);
        QVERIFY(!library.error().detail.isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestForms)
#include "test_forms.moc"
