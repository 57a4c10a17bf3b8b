#include "core/divisions/gazetteer.h"
#include "core/forms/form_library.h"
#include "tests/support/joined_truth.h"
#include "tests/support/prose_identity.h"
#include "tests/support/report_writer.h"
#include "tests/support/samples.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <algorithm>

using namespace gouji;
using namespace gouji::testing;

namespace {

FigureKey key(const char* name) {
    return FigureKey(QString::fromLatin1(name));
}

Decimal sum(const FigureSet& figures, const std::vector<FigureKey>& keys) {
    Decimal total;
    for (const FigureKey& term : keys)
        total += figures.value(term);
    return total;
}

int failedRelations(const FigureSet& figures) {
    const auto relations = figures.form->relationsWith(figures.optionalRows());
    return int(std::count_if(relations.begin(), relations.end(), [&](const Relation& relation) {
        return sum(figures, relation.left) != sum(figures, relation.right);
    }));
}

/// Widths of the tabbed rows of 表三: `9x20 10x10`.
QString widthsOfRequests(const QString& text) {
    QStringList runs;
    qsizetype last = 0;
    int length = 0;
    const auto close = [&] {
        if (length > 0)
            runs.append(QStringLiteral("%1x%2").arg(last).arg(length));
    };
    for (const QString& line :
         text.mid(text.indexOf(QStringLiteral("三、收到和处理"))).split(QLatin1Char('\n'))) {
        if (line.startsWith(QStringLiteral("四、政府信息公开")))
            break;
        if (!line.contains(QLatin1Char('\t')))
            continue;
        const qsizetype width = line.split(QLatin1Char('\t')).size();
        if (width != last) {
            close();
            last = width;
            length = 0;
        }
        ++length;
    }
    close();
    return runs.join(QLatin1Char(' '));
}

} // namespace

/// The writer of made-up reports keeps its promises, and the judge sees what it should.
class TestSupport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        auto bundled = FormLibrary::bundled();
        QVERIFY(bundled);
        m_forms = *bundled;
    }

    void figuresSatisfyTheRelations_data() {
        QTest::addColumn<QString>("edition");
        QTest::addColumn<int>("size");
        QTest::addColumn<bool>("oneRow");
        for (const char* edition : {"2021", "2019"}) {
            for (int size = 0; size < 4; ++size) {
                for (bool oneRow : {false, true}) {
                    if (oneRow && QByteArray(edition) != "2021")
                        continue;
                    QTest::addRow("%s size %d%s", edition, size, oneRow ? " one row" : "")
                        << QString::fromLatin1(edition) << size << oneRow;
                }
            }
        }
    }

    void figuresSatisfyTheRelations() {
        QFETCH(QString, edition);
        QFETCH(int, size);
        QFETCH(bool, oneRow);
        for (std::uint32_t seed = 0; seed < 20; ++seed) {
            Random random(seed);
            FigureSet figures =
                makeFigures(*m_forms.edition(edition), {FigureSize(size), oneRow, nullptr}, random);
            QCOMPARE(failedRelations(figures), 0);
            QCOMPARE(figures.values.count(key("t3.otherwise.total")),
                     size_t(oneRow || edition == QStringLiteral("2019")));
            breakSum(figures, random);
            QVERIFY(failedRelations(figures) > 0);
        }
    }

    void lastYearIsCarriedIn() {
        Random random(7);
        const Form& form = *m_forms.edition(QStringLiteral("2021"));
        const FigureSet before = makeFigures(form, {FigureSize::City, false, nullptr}, random);
        const FigureSet after = makeFigures(form, {FigureSize::City, false, &before}, random);
        QVERIFY(before.count("t3.carried_out.total") > 0);
        for (const char* column : {"natural_person", "business", "other_org", "total"}) {
            const QString name = QString::fromLatin1(column);
            QCOMPARE(after.value(FigureKey(QStringLiteral("t3.carried_in.") + name)),
                     before.value(FigureKey(QStringLiteral("t3.carried_out.") + name)));
        }
    }

    void theSeedDecidesEverything() {
        const Form& form = *m_forms.edition(QStringLiteral("2021"));
        WriteOptions options;
        options.layout = Layout::PagedTabs;
        options.damages = {Damage::TotalsCut, Damage::LabelSpaces};
        const WrittenReport one = writeReport(form, {}, options, 11);
        QCOMPARE(writeReport(form, {}, options, 11).text, one.text);
        QVERIFY(writeReport(form, {}, options, 12).text != one.text);
    }

    void everyDamageShows_data() {
        QTest::addColumn<int>("damage");
        QTest::addColumn<int>("layout");
        for (Damage damage : allDamages()) {
            for (Layout layout : allLayouts())
                QTest::addRow("%s %s", damageName(damage), layoutName(layout)) << int(damage) << int(layout);
        }
    }

    void everyDamageShows() {
        QFETCH(int, damage);
        QFETCH(int, layout);
        const QString edition =
            damage == int(Damage::PlusSigns) ? QStringLiteral("2019") : QStringLiteral("2021");
        const bool wantsZeros = damage == int(Damage::BlankZeros) || damage == int(Damage::Dashes);
        const FigureSize size = wantsZeros ? FigureSize::Small : FigureSize::City;
        Random random(5);
        const FigureSet figures = makeFigures(*m_forms.edition(edition), {size, false, nullptr}, random);
        if (!applies(Damage(damage), Layout(layout), figures))
            return;
        WriteOptions options;
        options.layout = Layout(layout);
        Random sameForBoth(9);
        const WrittenReport sound = writeReport(figures, options, sameForBoth);
        options.damages = {Damage(damage)};
        Random again(9);
        const WrittenReport damaged = writeReport(figures, options, again);
        QVERIFY(damaged.text != sound.text);
        QVERIFY(sound.truth.mustFlag.empty() || runsTogether(Layout(layout)));
        for (const auto& [name, value] : damaged.truth.values)
            QVERIFY2(value || damaged.truth.mustFlag.count(name), qPrintable(name.name));
    }

    void pagesAreTornAsConvertersDo_data() {
        QTest::addColumn<int>("hand");
        QTest::addColumn<QString>("pageTwo");
        QTest::addColumn<bool>("cut");
        QTest::addColumn<QString>("widths");
        QTest::newRow("narrow, cut") << int(PageHand::Narrow) << "t3.unprocessed.publication" << true
                                     << "9x20 10x8";
        QTest::newRow("gapped, cut") << int(PageHand::Gapped) << "t3.total" << true << "10x26 8x2";
        QTest::newRow("wide") << int(PageHand::Wide) << "t3.otherwise.overdue_correction" << false
                              << "8x3 10x25";
    }

    void pagesAreTornAsConvertersDo() {
        QFETCH(int, hand);
        QFETCH(QString, pageTwo);
        QFETCH(bool, cut);
        QFETCH(QString, widths);
        Random random(3);
        WriteOptions options;
        options.layout = Layout::PagedTabs;
        options.hand = PageHand(hand);
        options.firstRowOfPageTwo = FigureKey(pageTwo);
        options.damages = {Damage::TornRow};
        if (cut)
            options.damages.insert(Damage::TotalsCut);
        const FigureSet figures = makeFigures(*m_forms.edition(QStringLiteral("2021")), {}, random);
        const WrittenReport report = writeReport(figures, options, random);
        QCOMPARE(widthsOfRequests(report.text), widths);
        QCOMPARE(report.truth.mustFlag.count(key("t3.granted.total")), size_t(cut));
        QCOMPARE(report.truth.values.at(key("t3.new.total")),
                 std::optional(figures.value(key("t3.new.total"))));
    }

    void joinedDigitsOfFreeRowsAreObscure_data() {
        QTest::addColumn<QString>("digits");
        QTest::addColumn<QString>("units"); // c count, s signed, m money
        QTest::addColumn<int>("splits");
        QTest::newRow("three zeros") << "000"
                                     << "ccc" << 1;
        QTest::newRow("one number") << "2629"
                                    << "c" << 1;
        QTest::newRow("a zero cannot lead") << "0550"
                                            << "ccc" << 2;
        QTest::newRow("zeros bind") << "1000"
                                    << "ccc" << 1;
        QTest::newRow("only split") << "0010"
                                    << "ccc" << 1;
        QTest::newRow("many") << "77132470"
                              << "ccc" << 2;
        QTest::newRow("a sign begins a number") << "12-3"
                                                << "cs" << 1;
        QTest::newRow("a count has no sign") << "12-3"
                                             << "cc" << 0;
        QTest::newRow("a point does not begin one") << "312.5"
                                                    << "cm" << 2;
        QTest::newRow("a count has no fraction") << "20.7115"
                                                 << "cm" << 1;
        QTest::newRow("too short") << "00"
                                   << "ccc" << 0;
    }

    void joinedDigitsOfFreeRowsAreObscure() {
        QFETCH(QString, digits);
        QFETCH(QString, units);
        std::vector<Unit> parts;
        for (QChar unit : units)
            parts.push_back({{}, {}, unit == QLatin1Char('m'), unit == QLatin1Char('s')});
        QTEST(splitsOf(digits, parts), "splits");
    }

    void writesDatesInNumerals() {
        Random random(3);
        const QString zero = QStringLiteral("○");
        QCOMPARE(dateInNumerals(QDate(2014, 1, 10), zero, random), QStringLiteral("二○一四年一月十日"));
        QCOMPARE(dateInNumerals(QDate(2024, 12, 31), zero, random),
                 QStringLiteral("二○二四年十二月三十一日"));
        QCOMPARE(dateInNumerals(QDate(2024, 1, 20), zero, random), QStringLiteral("二○二四年一月二十日"));
    }

    void judgesReadings_data() {
        QTest::addColumn<FigureState>("state");
        QTest::addColumn<QString>("value");  // empty: none
        QTest::addColumn<QString>("truth");  // empty: none printed; "?": cannot be told
        QTest::addColumn<QString>("rule");   // of a finding that names the figure
        QTest::addColumn<QString>("counts"); // wrong silent unflagged alarms
        using S = FigureState;
        QTest::newRow("right") << S::Read << "5"
                               << "5"
                               << ""
                               << "0 0 0 0";
        QTest::newRow("wrong and silent") << S::Read << "6"
                                          << "5"
                                          << ""
                                          << "1 1 0 0";
        QTest::newRow("wrong but doubtful") << S::Doubtful << "6"
                                            << "5"
                                            << ""
                                            << "1 0 0 0";
        QTest::newRow("wrong but pointed at") << S::Read << "6"
                                              << "5"
                                              << "t3.balance"
                                              << "1 0 0 0";
        QTest::newRow("undecided does not point") << S::Read << "6"
                                                  << "5"
                                                  << "t3.balance.undecided"
                                                  << "1 1 0 0";
        QTest::newRow("zero for a blank") << S::Read << "0"
                                          << ""
                                          << ""
                                          << "1 1 1 0";
        QTest::newRow("missing") << S::Missing << ""
                                 << "5"
                                 << ""
                                 << "1 0 0 0";
        QTest::newRow("blank for a blank") << S::Blank << ""
                                           << ""
                                           << ""
                                           << "0 0 0 0";
        QTest::newRow("alarm") << S::Doubtful << "5"
                               << "5"
                               << ""
                               << "0 0 0 1";
        QTest::newRow("unflagged") << S::Read << "5"
                                   << "?"
                                   << ""
                                   << "0 0 1 0";
        QTest::newRow("blurred, marked") << S::Missing << ""
                                         << "~5"
                                         << ""
                                         << "0 0 0 0";
        QTest::newRow("blurred, right") << S::Read << "5"
                                        << "~5"
                                        << ""
                                        << "0 0 0 0";
        QTest::newRow("blurred, wrong") << S::Read << "6"
                                        << "~5"
                                        << ""
                                        << "1 1 0 0";
        QTest::newRow("flagged") << S::Doubtful << "5"
                                 << "?"
                                 << ""
                                 << "0 0 0 0";
    }

    void judgesReadings() {
        QFETCH(FigureState, state);
        QFETCH(QString, value);
        QFETCH(QString, truth);
        QFETCH(QString, rule);
        const FigureKey figure = key("t3.new.total");
        Extraction extraction;
        extraction.report.identity.year = 2023;
        Reading reading;
        reading.state = state;
        reading.value = Decimal::fromString(value);
        extraction.report.figures.set(figure, reading);
        if (!rule.isEmpty())
            extraction.findings.push_back({rule, Severity::Warning, {figure}, {}, {}, {}, {}});
        Truth expected;
        expected.year = 2023;
        if (truth.isEmpty())
            expected.lose(figure);
        else if (truth == QStringLiteral("?"))
            expected.obscure(figure);
        else if (truth.startsWith(QLatin1Char('~')))
            expected.blur(figure);
        if (truth.startsWith(QLatin1Char('~')))
            expected.values[figure] = Decimal::fromString(truth.mid(1));
        else if (!truth.isEmpty() && truth != QStringLiteral("?"))
            expected.values[figure] = Decimal::fromString(truth);
        const Judgement j = compareWithTruth(extraction, expected);
        QTEST(QStringLiteral("%1 %2 %3 %4").arg(j.wrong).arg(j.silent).arg(j.unflagged).arg(j.alarms),
              "counts");
        QCOMPARE(j.identityWrong, 0);
    }

    void judgesFindingsAndIdentity() {
        Extraction extraction;
        extraction.report.identity.issuer = QStringLiteral("钟山乡人民政府");
        Truth truth;
        truth.issuer = QStringLiteral("桐庐县钟山乡人民政府");
        QCOMPARE(compareWithTruth(extraction, truth).identityWrong, 1);
        extraction.findings.push_back(
            {QStringLiteral("t4.total"), Severity::Error, {key("t4.review.total")}, {}, {}, {}, {}});
        QCOMPARE(compareWithTruth(extraction, truth).falseErrors, 1);
        truth.blur(key("t4.review.total"));
        QCOMPARE(compareWithTruth(extraction, truth).falseErrors, 0); // it marks what may be marked
        truth.mayFlag.clear();
        truth.broken = {key("t4.review.total")};
        QCOMPARE(compareWithTruth(extraction, truth).falseErrors, 0);
        QCOMPARE(compareWithTruth(extraction, truth).brokenMissed, 0);
        truth.broken = {key("t3.new.total")};
        QCOMPARE(compareWithTruth(extraction, truth).brokenMissed, 1);
    }

    void judgesIdentity_data() {
        QTest::addColumn<QString>("issuer");
        QTest::addColumn<QString>("rule");
        QTest::addColumn<bool>("mustWarn");
        QTest::addColumn<QString>("counts"); // wrong, silent, alarms
        const QString right = QStringLiteral("桐庐县钟山乡人民政府"), wrong = QStringLiteral("桐庐县政府");
        const QString issuer = QStringLiteral("identity.issuer"), date = QStringLiteral("identity.date");
        QTest::newRow("right") << right << QString() << false << "0 0 0";
        QTest::newRow("wrong in silence") << wrong << QString() << false << "1 1 0";
        QTest::newRow("wrong and warned of") << wrong << issuer << false << "1 0 0";
        QTest::newRow("wrong, another field warned of") << wrong << date << false << "1 1 1";
        QTest::newRow("false alarm") << right << issuer << false << "0 0 1";
        QTest::newRow("warning wanted") << right << issuer << true << "0 0 0";
        QTest::newRow("warning missing") << right << QString() << true << "0 1 0";
    }

    void judgesIdentity() {
        QFETCH(QString, issuer);
        QFETCH(QString, rule);
        QFETCH(bool, mustWarn);
        Extraction extraction;
        extraction.report.identity.issuer = issuer;
        extraction.report.identity.year = 2023;
        if (!rule.isEmpty())
            extraction.findings.push_back({rule, Severity::Warning, {}, {}, {}, {}, {}});
        Truth truth;
        truth.issuer = QStringLiteral("桐庐县钟山乡人民政府");
        truth.year = 2023;
        if (mustWarn)
            truth.mustNote = {QStringLiteral("identity.issuer")};
        const Judgement j = compareWithTruth(extraction, truth);
        QTEST(QStringLiteral("%1 %2 %3").arg(j.identityWrong).arg(j.identitySilent).arg(j.identityAlarms),
              "counts");
    }

    /// The code of each place is that of the division whose path ends in its names.
    void placesHaveTheirCodes() {
        const auto gazetteer = Gazetteer::bundled();
        QVERIFY(gazetteer.has_value());
        for (const auto* list : {&places(), &otherPlaces(), &twinPlaces()}) {
            for (const Place& place : *list) {
                const auto divisions = gazetteer->withCode(place.code);
                QVERIFY2(divisions.size() == 1, qPrintable(place.organ()));
                const QString path = divisions.front().path.join(QString());
                const bool isBureau = place.kind == OrganKind::Department && place.code.size() < 9;
                const QString names = isBureau ? place.county : QString(place.county + place.name);
                QVERIFY2(path.startsWith(place.province), qPrintable(path));
                QVERIFY2(path.endsWith(names), qPrintable(path));
            }
        }
        for (const Place& place : twinPlaces())
            QCOMPARE(gazetteer->named(place.name).size() > 1, true);
        for (const Place& place : misreadPlaces())
            QVERIFY2(gazetteer->ofOrgan(place.organ()).empty(), qPrintable(place.organ()));
    }

    void everyQuirkShows_data() {
        QTest::addColumn<int>("quirk");
        for (const IdentityQuirk quirk : allIdentityQuirks())
            QTest::newRow(identityQuirkName(quirk)) << int(quirk);
    }

    /// A quirk changes what is printed above the tables or below them, and no figure.
    void everyQuirkShows() {
        QFETCH(int, quirk);
        const Form& form = *m_forms.edition(QStringLiteral("2021"));
        WriteOptions options;
        options.prose.titleForm = 1;
        const WrittenReport plain = writeReport(form, {}, options, 5);
        options.prose.quirks = {IdentityQuirk(quirk)};
        const WrittenReport quirky = writeReport(form, {}, options, 5);
        QVERIFY(quirky.text != plain.text);
        QCOMPARE(quirky.truth.year, plain.truth.year);
        QVERIFY(quirky.truth.values == plain.truth.values);
        QVERIFY(!quirky.truth.issuer.isEmpty());
    }

    void quirksThatExcludeEachOtherAreNotDrawnTogether() {
        Random random(1);
        size_t most = 0;
        for (int i = 0; i < 2'000; ++i) {
            const auto drawn = drawQuirks(3, random);
            most = std::max(most, drawn.size());
            for (const IdentityQuirk one : drawn) {
                for (const IdentityQuirk other : drawn)
                    QVERIFY(one == other || goTogether(one, other));
            }
        }
        QCOMPARE(most, size_t(3));
        QVERIFY(!goTogether(IdentityQuirk::TwinName, IdentityQuirk::MisreadIssuer));
    }

    /// resources/samples is what gouji-write-samples writes, all of it and nothing else.
    void samplesAreAsCheckedIn() {
        const QDir folder(qEnvironmentVariable("GOUJI_SOURCE_DIR") + QStringLiteral("/resources/samples"));
        const auto samples = sampleReports(m_forms);
        QCOMPARE(size_t(folder.entryList({QStringLiteral("*.txt")}).size()), samples.size());
        for (const Sample& sample : samples) {
            QFile file(folder.filePath(sample.fileName));
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
            QCOMPARE(QString::fromUtf8(file.readAll()), sample.report.text);
        }
    }

private:
    FormLibrary m_forms;
};

QTEST_GUILESS_MAIN(TestSupport)
#include "test_support.moc"
