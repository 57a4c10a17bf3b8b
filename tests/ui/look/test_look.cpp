#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/look/tones.h"

#include <QApplication>
#include <QDir>
#include <QImage>
#include <QTest>

#include <map>

using namespace gouji;

namespace {

/// How much of the picture is drawn on, and the mean colour of that, 0 to 255.
struct Ink {
    int pixels = 0;
    int lightness = 0;
};

Ink inkOf(const QIcon& icon, int size, QIcon::Mode mode = QIcon::Normal) {
    const QImage image = icon.pixmap(QSize(size, size), mode).toImage();
    Ink ink;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor color = image.pixelColor(x, y);
            if (color.alpha() < 200)
                continue;
            ++ink.pixels;
            ink.lightness += color.lightness();
        }
    }
    ink.lightness = ink.pixels ? ink.lightness / ink.pixels : -1;
    return ink;
}

} // namespace

/// Palettes, colours and icons: what is drawn can be read, light and dark.
class TestLook : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QApplication::setPalette(Theme::lightPalette()); }

    void coloursAreReadable_data() {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << Theme::lightPalette();
        QTest::newRow("dark") << Theme::darkPalette();
        QTest::newRow("yellow on blue") << QPalette(Qt::yellow, Qt::darkBlue, Qt::white, Qt::black, Qt::gray,
                                                    Qt::yellow, Qt::white, Qt::darkBlue, Qt::blue);
    }

    void coloursAreReadable() {
        QFETCH(QPalette, palette);
        const Tones tones(palette);
        const std::map<const char*, QColor> inks{
            {"text", tones.text},   {"muted", tones.muted},     {"correction", tones.correction},
            {"error", tones.error}, {"warning", tones.warning}, {"information", tones.information}};
        for (const auto& [name, ink] : inks) {
            for (const QColor& ground : {tones.base, tones.header, tones.selection})
                QVERIFY2(contrast(ink, ground) >= 4.45, name);
        }
        QVERIFY(contrast(tones.focus, tones.base) >= 2.95);
    }

    void palettesAreReadable_data() {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << Theme::lightPalette();
        QTest::newRow("dark") << Theme::darkPalette();
    }

    void palettesAreReadable() {
        QFETCH(QPalette, palette);
        using Role = QPalette::ColorRole;
        const std::vector<std::pair<Role, Role>> pairs{{QPalette::WindowText, QPalette::Window},
                                                       {QPalette::Text, QPalette::Base},
                                                       {QPalette::Text, QPalette::AlternateBase},
                                                       {QPalette::ButtonText, QPalette::Button},
                                                       {QPalette::HighlightedText, QPalette::Highlight},
                                                       {QPalette::ToolTipText, QPalette::ToolTipBase},
                                                       {QPalette::Link, QPalette::Base},
                                                       {QPalette::Link, QPalette::Window}};
        for (const auto& [ink, ground] : pairs)
            QVERIFY2(contrast(palette.color(ink), palette.color(ground)) >= 4.0,
                     qPrintable(QStringLiteral("%1 on %2").arg(int(ink)).arg(int(ground))));
        // Less than text, yet there to be read.
        QVERIFY(contrast(palette.color(QPalette::PlaceholderText), palette.color(QPalette::Base)) >= 3);
    }

    void contrastIsThatOfWcag() {
        QCOMPARE(qRound(contrast(Qt::black, Qt::white) * 10), 210);
        QCOMPARE(qRound(contrast(Qt::white, Qt::black) * 10), 210);
        QCOMPARE(qRound(contrast(Qt::red, Qt::red) * 10), 10);
        QCOMPARE(qRound(contrast(QColor(0x767676), Qt::white) * 100), 454); // the usual example of 4.5
    }

    void readableColoursStayWhatTheyAreIfTheyCan() {
        QCOMPARE(readableOn(QColor(0x0a58ca), Qt::white), QColor(0x0a58ca));
        const QColor darker = readableOn(QColor(0xffff00), Qt::white);
        QVERIFY(contrast(darker, Qt::white) >= 4.5);
        QVERIFY(darker.blue() < darker.red());
        QVERIFY(contrast(readableOn(QColor(0x202020), Qt::black), Qt::black) >= 4.5);
    }

    void everySeverityHasAShape() {
        const QPalette palette = Theme::lightPalette();
        const auto image = [&](Severity severity) {
            return severityIcon(severity, palette).pixmap(32, 32).toImage().createAlphaMask();
        };
        QVERIFY(image(Severity::Error) != image(Severity::Warning));
        QVERIFY(image(Severity::Warning) != image(Severity::Information));
    }

    void themesAreChosen() {
        QApplication::setPalette(QPalette(Qt::white, Qt::black, Qt::white, Qt::black, Qt::gray, Qt::white,
                                          Qt::white, Qt::black, Qt::black));
        Theme theme; // on a dark desktop
        QCOMPARE(theme.choice(), ThemeChoice::System);
        QVERIFY(theme.isDark());
        theme.choose(ThemeChoice::Light);
        QVERIFY(!theme.isDark());
        QVERIFY(!isDark(QApplication::palette()));
        theme.choose(ThemeChoice::Dark);
        QVERIFY(isDark(QApplication::palette()));
        theme.choose(ThemeChoice::Light);
        theme.choose(ThemeChoice::System); // the desktop's, not the one before
        QVERIFY(theme.isDark());
    }

    void themesHaveNames() {
        for (const ThemeChoice choice : {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark})
            QCOMPARE(Theme::fromName(Theme::name(choice)), choice);
        QCOMPARE(Theme::fromName(QStringLiteral("sepia")), ThemeChoice::System);
        QCOMPARE(Theme::fromName({}), ThemeChoice::System);
    }

    void everyIconIsDrawnInTheColourOfText_data() {
        QTest::addColumn<QString>("name");
        const QStringList files = QDir(QStringLiteral(":/icons")).entryList();
        QVERIFY(files.size() > 15);
        for (const QString& file : files) {
            if (file != QLatin1String("gouji.svg"))
                QTest::newRow(qPrintable(file)) << file.section(QLatin1Char('.'), 0, 0);
        }
    }

    void everyIconIsDrawnInTheColourOfText() {
        QFETCH(QString, name);
        const QIcon icon = themedIcon(name); // one icon follows all palettes
        QApplication::setPalette(Theme::lightPalette());
        const Ink light = inkOf(icon, 64);
        QVERIFY(light.pixels > 64);
        QVERIFY2(light.lightness < 110, qPrintable(QString::number(light.lightness)));
        const Ink disabled = inkOf(icon, 64, QIcon::Disabled);
        QVERIFY(disabled.lightness > light.lightness);
        QApplication::setPalette(Theme::darkPalette());
        const Ink dark = inkOf(icon, 64);
        QVERIFY2(dark.lightness > 150, qPrintable(QString::number(dark.lightness)));
    }

    void iconsAreSharpAtEverySize() {
        const QIcon icon = themedIcon(QStringLiteral("open"));
        QCOMPARE(icon.pixmap(QSize(16, 16)).size(), QSize(16, 16));
        QCOMPARE(icon.pixmap(QSize(96, 96)).size(), QSize(96, 96));
        QVERIFY(inkOf(icon, 96).pixels > 9 * inkOf(icon, 16).pixels);
        QVERIFY(inkOf(applicationIcon(), 64).pixels > 500);
    }
};

QTEST_MAIN(TestLook)
#include "test_look.moc"
