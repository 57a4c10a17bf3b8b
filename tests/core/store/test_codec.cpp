#include "core/store/codec.h"
#include "tests/core/store/fixture.h"
#include "tests/core/store/suites.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QTimeZone>

using namespace gouji;
using namespace gouji::store_test;

/// How values are written into columns, and what is refused on reading.
class TestCodec : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesAnchors_data() {
        QTest::addColumn<Anchor>("anchor");
        QTest::addColumn<QString>("text");
        QTest::newRow("nowhere") << Anchor() << QStringLiteral("∅");
        QTest::newRow("range") << Anchor(TextRange{7, 0}) << QStringLiteral("{\"start\":7,\"length\":0}");
        QTest::newRow("far") << Anchor(TextRange{3'000'000'000, 5})
                             << QStringLiteral("{\"start\":3000000000,\"length\":5}");
        QTest::newRow("cell") << Anchor(TableCell{0, 12, 3})
                              << QStringLiteral("{\"table\":0,\"row\":12,\"column\":3}");
        QTest::newRow("page") << Anchor(PageRect{2, QRectF(0.1, -2, 1e-7, 300)})
                              << QStringLiteral("{\"page\":2,\"rect\":[0.1,-2,1e-07,300]}");
    }

    void writesAnchors() {
        QFETCH(Anchor, anchor);
        QFETCH(QString, text);
        const auto written = codec::anchor(anchor);
        QCOMPARE(written.value_or(QStringLiteral("∅")), text);
        if (!written)
            return;
        const auto read = codec::anchorFrom(written->toUtf8());
        QVERIFY(read);
        QVERIFY(*read == anchor);
        // The same text as others might write it: with spaces.
        const auto spaced =
            codec::anchorFrom(QString(*written).replace(u':', QStringLiteral(" : ")).toUtf8());
        QVERIFY(spaced == read);
    }

    void refusesStrangeAnchors_data() {
        QTest::addColumn<QString>("text");
        for (const char* text :
             {"", "{}", "[]", "null", "{\"start\":1}", "{\"table\":1,\"row\":2}", "{\"page\":1}",
              "{\"page\":1,\"rect\":[1,2,3]}", "{\"page\":1,\"rect\":[1,2,3,\"4\"]}",
              "{\"start\":\"1\",\"length\":2}", "{\"start\":1,\"length\":2", "{\"start\":1,\"length\":2}x",
              "{\"start\":,\"length\":2}", "{\"page\":1,\"rect\":[1,2,3,nan]}",
              "{\"page\":1,\"rect\":[1,2,3,inf]}", "{\"page\":1,\"rect\":[1,2,3,4]"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }

    void refusesStrangeAnchors() {
        QFETCH(QString, text);
        QVERIFY(!codec::anchorFrom(text.toUtf8()));
    }

    void writesEveryKindOfEvidence() {
        std::vector<Evidence> all;
        for (int kind = 0; kind <= int(EvidenceKind::Recognised); ++kind)
            all.push_back({EvidenceKind(kind), QStringLiteral("细节 \"%1\"\n").arg(kind)});
        const auto read = codec::evidenceFrom(codec::evidence(all).toUtf8());
        QVERIFY(read);
        QVERIFY(*read == all);
        QCOMPARE(codec::evidence({}), QStringLiteral("[]"));
        QCOMPARE(codec::evidence({{EvidenceKind::RowLabelExact, {}}}),
                 QStringLiteral("[[\"row_label_exact\",\"\"]]"));
    }

    void refusesStrangeLists_data() {
        QTest::addColumn<QString>("text");
        for (const char* text :
             {"", "{}", "[1]", "[[1,2]]", "[[\"rumour\",\"\"]]", "[[\"row_label_exact\"]]", "[\"a\""})
            QTest::newRow(text) << QString::fromLatin1(text);
    }

    void refusesStrangeLists() {
        QFETCH(QString, text);
        QVERIFY(!codec::evidenceFrom(text.toUtf8()));
        QVERIFY(!codec::namesFrom(text.toUtf8()));
        QVERIFY(!codec::keysFrom(text.toUtf8()));
        QVERIFY(text == QLatin1String("{}") || !codec::tableFormsFrom(text.toUtf8()));
    }

    void writesTextsAsJsonDoes_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QStringLiteral("");
        QTest::newRow("key") << QStringLiteral("t3.new.total");
        QTest::newRow("Chinese") << QStringLiteral("（三）不予公开");
        QTest::newRow("quote") << QStringLiteral("a\"b");
        QTest::newRow("backslash") << QStringLiteral("a\\b/c");
        QTest::newRow("line") << QStringLiteral("a\nb\tc");
        QTest::newRow("control") << QString(QChar(1)) + QChar(0x7f) + QChar(0x2028);
        QTest::newRow("zero") << QString(QChar(0));
        QTest::newRow("beyond the first plane") << QString::fromUcs4(U"𠮷");
        QTest::newRow("half of a pair") << QString(QChar(0xd842));
        QTest::newRow("brackets") << QStringLiteral("],[");
    }

    void writesTextsAsJsonDoes() {
        QFETCH(QString, text);
        const auto compact = [](const QJsonArray& array) {
            return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
        };
        const QStringList names{text, QStringLiteral("b"), text};
        QCOMPARE(codec::names(names), compact(QJsonArray::fromStringList(names)));
        QVERIFY(codec::namesFrom(codec::names(names).toUtf8()) == names);
        const std::vector<Evidence> evidence{{EvidenceKind::RowLabelExact, text},
                                             {EvidenceKind::SplitUnique, {}}};
        const QString written = codec::evidence(evidence);
        QCOMPARE(written, compact({QJsonArray{QStringLiteral("row_label_exact"), text},
                                   QJsonArray{QStringLiteral("split_unique"), QString()}}));
        QVERIFY(codec::evidenceFrom(written.toUtf8()) == evidence);
    }

    void readsWhatOthersWrite() {
        const QStringList names{QStringLiteral("a"), QStringLiteral("/é\"")};
        QVERIFY(codec::namesFrom(" [ \"a\" , \"\\/\\u00e9\\\"\" ] ") == names);
        const std::vector<Evidence> evidence{{EvidenceKind::SplitUnique, QStringLiteral("x")}};
        QVERIFY(codec::evidenceFrom("[ [\"split_unique\", \"x\"] ]") == evidence);
    }

    void refusesTextsThatAreNoUtf8() {
        QVERIFY(!codec::namesFrom("[\"\xff\"]"));
        QVERIFY(!codec::evidenceFrom("[[\"split_unique\",\"\xe4\xb8\"]]"));
    }

    void writesIdentityEvidence() {
        const std::vector<IdentityEvidence> evidence{
            {IdentityField::Year, IdentitySource::Title, QStringLiteral("2023"), TextRange{7, 4}},
            {IdentityField::Division, IdentitySource::Gazetteer, QStringLiteral("桐庐县"), {}}};
        const QString text = codec::identityEvidence(evidence);
        QCOMPARE(text, QStringLiteral("[[\"year\",\"title\",\"2023\",{\"length\":4,\"start\":7}],"
                                      "[\"division\",\"gazetteer\",\"桐庐县\",null]]"));
        QVERIFY(codec::identityEvidenceFrom(text.toUtf8()) == evidence);
        QCOMPARE(codec::identityEvidence({}), QStringLiteral("[]"));
    }

    void refusesStrangeIdentityEvidence_data() {
        QTest::addColumn<QString>("text");
        for (const char* text :
             {"", "{}", "[1]", "[[\"year\"]]", "[[\"age\",\"title\",\"\",null]]",
              "[[\"year\",\"rumour\",\"\",null]]", "[[\"year\",\"title\",1,null]]",
              "[[\"year\",\"title\",\"\",{\"start\":1}]]", "[[\"year\",\"title\",\"\",5]]"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }

    void refusesStrangeIdentityEvidence() {
        QFETCH(QString, text);
        QVERIFY(!codec::identityEvidenceFrom(text.toUtf8()));
    }

    void writesKeysAndForms() {
        QCOMPARE(codec::keys({total, lost}), QStringLiteral("[\"t3.new.total\",\"t3.carried_in.total\"]"));
        QVERIFY(
            (codec::keysFrom(codec::keys({total, lost}).toUtf8()) == std::vector<FigureKey>{total, lost}));
        const std::map<QString, QString> forms{{QStringLiteral("t2"), QStringLiteral("2019")}};
        QCOMPARE(codec::tableForms(forms), QStringLiteral("{\"t2\":\"2019\"}"));
        QVERIFY(codec::tableFormsFrom(codec::tableForms(forms).toUtf8()) == forms);
        QVERIFY(!codec::tableFormsFrom("{\"t2\":2019}"));
    }

    void writesCorrections_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isValue");
        QTest::newRow("blank") << QString() << true;
        QTest::newRow("not applicable") << QStringLiteral("/") << true;
        QTest::newRow("number") << QStringLiteral("-5949.088667") << true;
        QTest::newRow("unit") << QStringLiteral("3件") << false;
        QTest::newRow("dash") << QStringLiteral("—") << false;
    }

    void writesCorrections() {
        QFETCH(QString, text);
        QFETCH(bool, isValue);
        const auto value = codec::correctionFrom(text);
        QCOMPARE(value.has_value(), isValue);
        if (value)
            QCOMPARE(codec::correction(value), text);
        QVERIFY(!codec::correction(std::nullopt));
    }

    void writesTimesInUtc() {
        const QDateTime peking(QDate(2025, 1, 1), QTime(7, 0, 0, 1), QTimeZone(8 * 3600));
        QCOMPARE(codec::time(peking), QStringLiteral("2024-12-31T23:00:00.001Z"));
        QCOMPARE(codec::timeFrom(codec::time(peking)), peking);
        QVERIFY(!codec::timeFrom(QStringLiteral("gestern")));
    }
};

int gouji::store_test::runCodec(const QStringList& arguments) {
    TestCodec test;
    return QTest::qExec(&test, arguments);
}

#include "test_codec.moc"
