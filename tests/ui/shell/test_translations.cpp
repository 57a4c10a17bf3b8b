#include "ui/look/ui_language.h"
#include "ui/shell/translator.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace gouji;

class TestTranslations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everythingIsInChinese();
    void switchesAtRunTime();
};

void TestTranslations::everythingIsInChinese() {
    const QString root = qEnvironmentVariable("GOUJI_SOURCE_DIR");
    QVERIFY(QDir(root).exists(QStringLiteral("translations")));
    QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("gouji_zh_CN.ts"));
    QVERIFY(QFile::copy(root + QStringLiteral("/translations/gouji_zh_CN.ts"), copy));
    // Brought up to date from the sources, so that a new text without a translation is found as well.
    QProcess lupdate;
    lupdate.setWorkingDirectory(root);
    lupdate.start(QStringLiteral(GOUJI_LUPDATE),
                  {QStringLiteral("-I"), QStringLiteral("."), QStringLiteral("-no-obsolete"),
                   QStringLiteral("-locations"), QStringLiteral("none"), QStringLiteral("ui"),
                   QStringLiteral("app"), QStringLiteral("-ts"), copy});
    QVERIFY(lupdate.waitForFinished(120000));
    QCOMPARE(lupdate.exitCode(), 0);

    QFile file(copy);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    QString source;
    int finished = 0;
    QStringList unfinished;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("source"))
            source = xml.readElementText();
        else if (xml.name() == QLatin1String("translation")) {
            const bool open = xml.attributes().value(QLatin1String("type")) == QLatin1String("unfinished");
            const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
            if (open || text.isEmpty())
                unfinished.append(source);
            else
                ++finished;
        }
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QVERIFY2(unfinished.isEmpty(), qPrintable(unfinished.join(QStringLiteral(" | "))));
    QVERIFY(finished > 250);
}

void TestTranslations::switchesAtRunTime() {
    Translator translator;
    translator.setLanguage(Language::Chinese);
    QCOMPARE(uiLanguage(), Language::Chinese);
    QCOMPARE(QCoreApplication::translate("gouji::QueuePanel", "%n report(s)", nullptr, 3),
             QStringLiteral("3 份年报"));
    translator.setLanguage(Language::English);
    QCOMPARE(uiLanguage(), Language::English);
    QCOMPARE(QCoreApplication::translate("gouji::QueuePanel", "%n report(s)", nullptr, 1),
             QStringLiteral("1 report"));
    QCOMPARE(QCoreApplication::translate("gouji::QueuePanel", "%n report(s)", nullptr, 3),
             QStringLiteral("3 reports"));
    QCOMPARE(Translator::fromName(QStringLiteral("en")), Language::English);
    QCOMPARE(Translator::fromName(QStringLiteral("zh")), Language::Chinese);
}

QTEST_MAIN(TestTranslations)
#include "test_translations.moc"
