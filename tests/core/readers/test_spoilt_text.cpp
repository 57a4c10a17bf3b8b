#include "core/base/messages.h"
#include "core/forms/form_library.h"
#include "core/readers/reader.h"
#include "core/readers/spoilt_text.h"
#include "tests/support/report_writer.h"

#include <QStringDecoder>
#include <QStringEncoder>
#include <QTest>

#include <cstring>

using namespace gouji;
using namespace gouji::testing;

namespace {

QString decoded(const QByteArray& bytes, const char* encoding) {
    QStringDecoder decoder(encoding);
    return decoder(bytes);
}

QByteArray encoded(const QString& text, const char* encoding) {
    QStringEncoder encoder(encoding);
    return encoder(text);
}

} // namespace

/// Texts that went through the wrong encoding.
class TestSpoiltText : public QObject {
    Q_OBJECT

    std::optional<FormLibrary> m_forms;

    QString reportText(std::uint32_t seed) const {
        WriteOptions options;
        options.layout = allLayouts()[seed % allLayouts().size()];
        if (options.layout == Layout::Spanned)
            options.layout = Layout::PlainTabs;
        return writeReport(*m_forms->edition(u"2021"), {FigureSize(seed % 3), false, nullptr}, options, seed)
            .text;
    }

    static void addWays() {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("as");
        const auto row = [](const char* from, const char* as) {
            QTest::addRow("%s read as %s", from, as) << QByteArray(from) << QByteArray(as);
        };
        row("GB18030", "UTF-8");
        row("UTF-8", "GB18030");
        row("UTF-8", "ISO-8859-1");
        row("GB18030", "ISO-8859-1");
    }

private Q_SLOTS:
    void initTestCase() {
        auto forms = FormLibrary::bundled();
        QVERIFY(forms);
        m_forms.emplace(std::move(*forms));
    }

    void wrongEncodingsAreTold_data() { addWays(); }

    void wrongEncodingsAreTold() {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, as);
        for (std::uint32_t seed = 0; seed < 40; ++seed) {
            const QString spoilt = decoded(encoded(reportText(seed), from.constData()), as.constData());
            QVERIFY2(isMojibake(spoilt), qPrintable(spoilt.left(200)));
            const auto document = readDocument(spoilt.toUtf8(), QStringLiteral("a.txt"), Limits());
            QVERIFY(!document.has_value());
            QCOMPARE(document.error().code, ErrorCode::Damaged);
            QVERIFY(describe(document.error(), Language::Chinese).contains(QStringLiteral("乱码")));
        }
    }

    void chineseIsNeverTakenForIt() {
        for (std::uint32_t seed = 0; seed < 200; ++seed) {
            const QString text = reportText(seed);
            QVERIFY2(!isMojibake(text), qPrintable(text.left(200)));
            for (const char* encoding : {"UTF-8", "GB18030"})
                QVERIFY(readDocument(encoded(text, encoding), QStringLiteral("a.txt"), Limits()).has_value());
        }
    }

    void someTextsAreNone_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("English") << QStringLiteral("Annual report on disclosure. ").repeated(40);
        QTest::newRow("short") << QStringLiteral("鏀垮簻");
        QTest::newRow("one word quoted")
            << QString(QStringLiteral("乱码“鏀垮簻淇℃伅”的例子。").repeated(1) +
                       QStringLiteral("政府信息公开工作年度报告。").repeated(10));
        QTest::newRow("rare characters") << QStringLiteral("龘靐齉爩麤龗灪吁龖厵滟爨癵籱饢驫").repeated(10);
        QTest::newRow("some replaced") << QString(QStringLiteral("政府信息公开").repeated(100) +
                                                  QString(30, QChar(QChar::ReplacementCharacter)));
        QTest::newRow("digits") << QStringLiteral("0\t0\t0\n").repeated(100);
        QTest::newRow("traditional") << QStringLiteral("政府資訊公開工作年度報告總計").repeated(20);
    }

    void someTextsAreNone() {
        QFETCH(QString, text);
        QVERIFY(!isMojibake(text));
    }

    void lostSpacesAreRestored_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("restored"); // empty: left as it is
        const QString row = QStringLiteral("规章?\t0?\t12?\t3\n");
        QTest::newRow("behind cells")
            << row.repeated(10) << QStringLiteral("规章 \t0 \t12 \t3\n").repeated(10);
        QTest::newRow("before lines")
            << QString(row.repeated(10) + QStringLiteral("??一、总体情况"))
            << QString(QStringLiteral("规章 \t0 \t12 \t3\n").repeated(10) + QStringLiteral("  一、总体情况"));
        QTest::newRow("among what prints nothing")
            << QStringLiteral("规章?\u200B\t0\u200B?\t12?\t3\n").repeated(10)
            << QStringLiteral("规章 \u200B\t0\u200B \t12 \t3\n").repeated(10);
        QTest::newRow("in bold cells") << QStringLiteral("规章? | **0?** | **12?** | 3?\n").repeated(10)
                                       << QStringLiteral("规章  | **0 ** | **12 ** | 3 \n").repeated(10);
        QTest::newRow("before a single star")
            << QStringLiteral("规章?*\t0?*\t12?\n").repeated(20) << QString();
        QTest::newRow("few") << row.repeated(3) << QString();
        QTest::newRow("no figures") << QStringLiteral("规章?\t").repeated(30) << QString();
        QTest::newRow("inside words") << QStringLiteral("规?章\t0?\t1?2\n").repeated(20) << QString();
    }

    void lostSpacesAreRestored() {
        QFETCH(QString, text);
        QFETCH(QString, restored);
        QString out = text;
        const int count = restoreSpaces(out);
        QCOMPARE(out, restored.isEmpty() ? text : restored);
        QCOMPARE(count, restored.isEmpty() ? 0 : int(text.count(QLatin1Char('?'))));
    }

    void lostSpacesAreTold() {
        const QByteArray bytes = QStringLiteral("规章?\t0?\t12?\t3\n").repeated(10).toUtf8();
        const auto document = readDocument(bytes, QStringLiteral("a.txt"), Limits());
        QVERIFY(document.has_value());
        QCOMPARE(document->brokenCharacters, 30);
        QVERIFY(document->text.contains(QStringLiteral("0?"))); // shown as it is
        const auto& table = std::get<SourceTable>(document->blocks.front());
        QCOMPARE(table.rows.front()[1].text, QStringLiteral("0 "));
    }
};

QTEST_GUILESS_MAIN(TestSpoiltText)
#include "test_spoilt_text.moc"
