#include "core/base/decimal.h"
#include "core/base/messages.h"
#include "core/base/sha256.h"

#include <QTest>

using namespace gouji;

/// Decimals and errors.
class TestBase : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsPlainDecimals_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("printed"); // empty: refused
        const auto row = [](const char* text, const char* printed) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(printed);
        };
        row("0", "0");
        row("-0", "0");
        row("+19", "19");
        row("-18", "-18");
        row("007", "7");
        row("5949.088667", "5949.088667");
        row("7.50", "7.5");
        row("1.0000000", "1");
        row("0.000001", "0.000001");
        row("1000000000000", "1000000000000");
        row("1000000000001", "");
        row("99999999999999999999999", "");
        row("0.0000001", "");
        row("", "");
        row("-", "");
        row(".5", "");
        row("5.", "");
        row("1,234", "");
        row("1e3", "");
        row("１", "");
        row(" 1", "");
        row("--1", "");
        row("1.2.3", "");
    }

    void readsPlainDecimals() {
        QFETCH(QString, text);
        QFETCH(QString, printed);
        const auto value = Decimal::fromString(text);
        QCOMPARE(value.has_value(), !printed.isEmpty());
        if (value)
            QCOMPARE(value->toString(), printed);
    }

    void addsExactly() {
        Decimal sum;
        for (int i = 0; i < 10; ++i)
            sum += *Decimal::fromString(u"0.1");
        QCOMPARE(sum, Decimal(1));
        QCOMPARE((Decimal(3) - Decimal(5)).toString(), QStringLiteral("-2"));
    }

    /// FIPS 180-4's examples.
    void hashesContents() {
        QCOMPARE(sha256Of({}),
                 QStringLiteral("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
        QCOMPARE(sha256Of("abc"),
                 QStringLiteral("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        QCOMPARE(sha256Of(QByteArray(1'000'000, 'a')),
                 QStringLiteral("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"));
    }

    void dividesOnlyExactly() {
        QCOMPARE(Decimal(70487).dividedBy(10000)->toString(), QStringLiteral("7.0487"));
        QVERIFY(!Decimal::fromString(u"0.000001")->dividedBy(10));
        QVERIFY(!Decimal(1).dividedBy(0));
    }

    void everyErrorHasNameAndSentences() {
        for (int code = 0; code <= int(ErrorCode::Internal); ++code) {
            const Error error{ErrorCode(code), QStringLiteral("甲.txt"), QStringLiteral("x")};
            QVERIFY(!errorName(error.code).isEmpty());
            const QString zh = describe(error, Language::Chinese);
            const QString en = describe(error, Language::English);
            QVERIFY2(zh.size() > 10 && zh.startsWith(QStringLiteral("甲.txt：")), qPrintable(zh));
            QVERIFY2(en.size() > 16 && en.startsWith(QStringLiteral("甲.txt: ")), qPrintable(en));
        }
        QCOMPARE(sizesDetail(200'137'500, 64LL * 1024 * 1024), QStringLiteral("190.9 MB > 64.0 MB"));
        QCOMPARE(sizesDetail(9, 8), QStringLiteral("9 B > 8 B"));
        QCOMPARE(errorName(ErrorCode::NoReport), QStringLiteral("no_report"));
    }

    /// What the program words itself comes in the reader's language.
    void detailsAreInTheReadersLanguage() {
        const Error binary{ErrorCode::Unsupported, {}, QStringLiteral("not a text file")};
        const QString zh = describe(binary, Language::Chinese);
        QVERIFY2(zh.contains(QStringLiteral("不是文本文件")) && !zh.contains(QStringLiteral("not")),
                 qPrintable(zh));
        QVERIFY(describe(binary, Language::English).contains(QStringLiteral("not a text file")));
        const auto inChinese = [](ErrorCode code, const char* detail) {
            return describe({code, {}, QString::fromUtf8(detail)}, Language::Chinese);
        };
        QCOMPARE(inChinese(ErrorCode::Damaged, "CRC error"), QStringLiteral("文件已损坏（校验和不符）"));
        QCOMPARE(inChinese(ErrorCode::Damaged, "a/一.docx: CRC error"),
                 QStringLiteral("文件已损坏（a/一.docx：校验和不符）"));
        QCOMPARE(inChinese(ErrorCode::Damaged, "a: b"), QStringLiteral("文件已损坏（a: b）"));
        QVERIFY(inChinese(ErrorCode::Unsupported, "RAR").contains(QStringLiteral("请先解压")));
        const QString pdf = describe({ErrorCode::Unsupported, {}, QStringLiteral("PDF")}, Language::Chinese);
        QVERIFY2(pdf.contains(QStringLiteral("PDF")) && pdf.contains(QStringLiteral("另存为 .docx")),
                 qPrintable(pdf));
    }
};

QTEST_APPLESS_MAIN(TestBase)
#include "test_base.moc"
