#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/look/tones.h"

#include <QApplication>
#include <QDir>
#include <QImage>
#include <QPainter>
#include <QRadioButton>
#include <QTest>

#include <algorithm>
#include <cmath>
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

    /// Where Chinese stands behind Latin, the system's fallback chose a bold font.
    void chineseIsNeverBold_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("alone") << QStringLiteral("年报指标");
        QTest::newRow("behind Latin") << QStringLiteral("/x/年报指标.xlsx");
    }

    void chineseIsNeverBold() {
        QFETCH(QString, text);
        const Theme theme;
        const auto inked = [](QFont font, const QString& words) {
            font.setPixelSize(40);
            QImage image(600, 80, QImage::Format_Grayscale8);
            image.fill(Qt::white);
            QPainter painter(&image);
            painter.setFont(font);
            painter.drawText(image.rect(), Qt::AlignCenter, words);
            painter.end();
            const auto* bits = image.constBits();
            return std::count_if(bits, bits + image.sizeInBytes(), [](uchar grey) { return grey < 128; });
        };
        const QString latin = QString(text).remove(QStringLiteral("年报指标"));
        const QFont plain = QApplication::font();
        const auto chinese = inked(plain, text) - inked(plain, latin);
        const auto wanted = inked(QFont(QStringLiteral("Noto Sans CJK SC")), QStringLiteral("年报指标"));
        QVERIFY(wanted > 500);
        QVERIFY2(std::abs(double(chinese) / double(wanted) - 1) < 0.1,
                 qPrintable(QStringLiteral("%1 pixels, not %2").arg(chinese).arg(wanted)));
    }

    void fontsAreNamedOnce() {
        const QFont once = withChinese(QFont(QStringLiteral("DejaVu Sans")));
        QCOMPARE(once.families().constFirst(), QStringLiteral("DejaVu Sans"));
        QVERIFY(once.families().contains(QStringLiteral("Noto Sans CJK SC")));
        QCOMPARE(withChinese(once).families(), once.families());
    }

    void roundButtonsAreSeen_data() {
        QTest::addColumn<ThemeChoice>("theme");
        QTest::addColumn<bool>("enabled");
        QTest::newRow("light") << ThemeChoice::Light << true;
        QTest::newRow("dark") << ThemeChoice::Dark << true;
        QTest::newRow("light, disabled") << ThemeChoice::Light << false;
        QTest::newRow("dark, disabled") << ThemeChoice::Dark << false;
    }

    void roundButtonsAreSeen() {
        QFETCH(ThemeChoice, theme);
        QFETCH(bool, enabled);
        Theme look;
        look.choose(theme);
        const auto strongest = [&](bool checked) {
            QRadioButton button;
            button.setAutoExclusive(false);
            button.setChecked(checked);
            button.setEnabled(enabled);
            button.resize(button.sizeHint());
            const QImage image = button.grab().toImage();
            const QColor ground = button.palette().color(QPalette::Window);
            double most = 1;
            for (int x = 0; x < image.width(); ++x)
                most = std::max(most, contrast(image.pixelColor(x, image.height() / 2), ground));
            return std::pair(most, image);
        };
        const auto [off, unchecked] = strongest(false);
        const auto [on, checked] = strongest(true);
        QVERIFY2(off >= (enabled ? 3 : 1.4), qPrintable(QString::number(off)));
        QVERIFY2(on >= (enabled ? 3 : 1.4), qPrintable(QString::number(on)));
        QVERIFY(checked != unchecked);
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
