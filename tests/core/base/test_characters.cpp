#include "core/base/characters.h"

#include <QTest>

using namespace gouji;

/// Characters as printed against characters as meant.
class TestCharacters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsWhatPrintsNothing_data() {
        QTest::addColumn<int>("unicode");
        QTest::addColumn<bool>("nothing");
        const auto row = [](const char* name, int unicode, bool nothing) {
            QTest::newRow(name) << unicode << nothing;
        };
        row("null", 0, true);
        row("zero-width space", 0x200B, true);
        row("joiner", 0x200D, true);
        row("right-to-left mark", 0x200F, true);
        row("embedding", 0x202A, true);
        row("word joiner", 0x2060, true);
        row("byte order mark", 0xFEFF, true);
        row("soft hyphen", 0x00AD, true);
        row("space", 0x20, false);
        row("no-break space", 0xA0, false);
        row("thin space", 0x2009, false);
        row("hyphen", 0x2010, false);
        row("line separator", 0x2028, false);
        row("ideographic space", 0x3000, false);
        row("digit", u'0', false);
        row("Han", u'数', false);
    }

    void knowsWhatPrintsNothing() {
        QFETCH(int, unicode);
        QFETCH(bool, nothing);
        QCOMPARE(printsNothing(QChar(char16_t(unicode))), nothing);
    }

    void simplifies_data() {
        QTest::addColumn<QString>("traditional");
        QTest::addColumn<QString>("simplified");
        const auto row = [](const char* traditional, const char* simplified) {
            QTest::newRow(traditional) << QString::fromUtf8(traditional) << QString::fromUtf8(simplified);
        };
        row("總計", "总计");
        row("結轉下年度繼續辦理", "结转下年度继续办理");
        row("複議", "复议");
        row("復議", "复议");
        row("訴訟", "诉讼");
        row("社會公益組織", "社会公益组织");
        row("沒有現成信息", "没有现成信息");
        row("总计", "总计"); // already so
        row("乾坤、㐀 a1", "乾坤、㐀 a1");
    }

    void simplifies() {
        QFETCH(QString, traditional);
        QFETCH(QString, simplified);
        for (QChar& c : traditional)
            c = simplifiedForm(c);
        QCOMPARE(traditional, simplified);
    }

    void measuresGlosses_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("length");
        const auto row = [](const char* text, int length) {
            QTest::newRow(text) << QString::fromUtf8(text) << length;
        };
        row("(shù)量", 5);
        row("（zhuǎn）", 7);
        row("(de)", 4);
        row("()", 0);
        row("(一)", 0);
        row("(1)", 0);
        row("(GDP)", 0);
        row("(shù", 0);
        row("(abcdefghij)", 0);
        row("shù", 0);
        row("(", 0);
    }

    void measuresGlosses() {
        QFETCH(QString, text);
        QFETCH(int, length);
        QCOMPARE(glossLength(text, 0), qsizetype(length));
    }
};

QTEST_GUILESS_MAIN(TestCharacters)
#include "test_characters.moc"
