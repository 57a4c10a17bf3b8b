#include "core/report/report_source.h"
#include "core/report/twins.h"

#include <QTest>

using namespace gouji;

Q_DECLARE_METATYPE(ReportSummary)

/// Typed values, figures and their corrections, stable names.
class TestReport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void understandsWhatPeopleType_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("stored"); // "!" refused
        const auto row = [](const char* typed, const char* stored) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(stored);
        };
        row("0", "0");
        row(" 12 ", "12");
        row("１２．５", "12.5");
        row("1,234", "1234");
        row("1,234,567.25", "1234567.25");
        row("-18", "-18");
        row("", "");
        row("  ", "");
        row("/", "/");
        row("—", "/");
        row("无", "/");
        row("12,34", "!");
        row("3件", "!");
        row("12.5万元", "!");
        row("abc", "!");
        row("=1+1", "!");
    }

    void understandsWhatPeopleType() {
        QFETCH(QString, typed);
        QFETCH(QString, stored);
        const auto value = parseTypedValue(typed);
        QCOMPARE(value.has_value(), stored != QLatin1String("!"));
        if (value)
            QCOMPARE(value->toText(), stored);
        else
            QCOMPARE(value.error().code, ErrorCode::InvalidValue);
    }

    void aBlankIsNoZero() {
        QVERIFY(FigureValue::blank() != FigureValue::number(Decimal(0)));
        QVERIFY(!FigureValue::blank().value);
    }

    void figuresKeepTheirOrder() {
        Figures figures;
        const FigureKey b(QStringLiteral("b")), a(QStringLiteral("a"));
        figures.set(b, {});
        figures.set(a, {});
        figures.set(b, {FigureState::Blank, std::nullopt, {}, {}, {}});
        QCOMPARE(figures.size(), size_t(2));
        QCOMPARE(figures.begin()->key, b);
        QCOMPARE(figures.find(b)->state, FigureState::Blank);
        QVERIFY(!figures.find(FigureKey(QStringLiteral("c"))));
    }

    void correctionsOverlayReadings() {
        CaseReport report;
        const FigureKey key(QStringLiteral("t3.new.total"));
        Figure figure;
        figure.reading = {FigureState::Doubtful, Decimal(60), QStringLiteral("60"), {}, {}};
        report.report.figures.set(key, figure.reading);
        figure.correction =
            Correction{1, 1, key, QStringLiteral("60"), FigureValue::number(Decimal(59)), {}, {}, {}};
        report.figures[key] = figure;
        const Report effective = report.effectiveReport();
        QCOMPARE(effective.figures.find(key)->state, FigureState::Read);
        QCOMPARE(effective.figures.find(key)->value, Decimal(59));
        QCOMPARE(effective.figures.find(key)->text, QStringLiteral("60"));

        report.figures[key].correction->value.reset(); // withdrawn
        QCOMPARE(report.effectiveReport().figures.find(key)->state, FigureState::Doubtful);
    }

    void theBetterOfTwoFilesComesFirst_data() {
        QTest::addColumn<ReportSummary>("better");
        QTest::addColumn<ReportSummary>("worse");
        ReportSummary base;
        base.id = 5;
        base.sourceFormat = QStringLiteral("html");
        base.ownWarnings = 3;
        const auto row = [&](const char* name, auto better, auto worse) {
            ReportSummary a = base, b = base;
            better(a);
            worse(b);
            QTest::newRow(name) << a << b;
        };
        const auto nothing = [](ReportSummary&) {};
        row(
            "reviewed", [](auto& s) { s.status = ReviewStatus::Reviewed, s.ownErrors = 9; }, nothing);
        row(
            "in review", [](auto& s) { s.status = ReviewStatus::InReview; }, nothing);
        row("rejected last", nothing, [](auto& s) { s.status = ReviewStatus::Rejected; });
        row(
            "corrected", [](auto& s) { s.corrections = 1, s.ownErrors = 2; }, nothing);
        row(
            "fewer errors", [](auto& s) { s.ownWarnings = 20; }, [](auto& s) { s.ownErrors = 1; });
        row(
            "fewer warnings", [](auto& s) { s.ownWarnings = 2; }, nothing);
        row("format", nothing, [](auto& s) { s.sourceFormat = QStringLiteral("pdf"), s.id = 1; });
        row(
            "a picture last", [](auto& s) { s.sourceFormat = QStringLiteral("text"); },
            [](auto& s) { s.sourceFormat = QStringLiteral("png"), s.id = 1; });
        row("the first", nothing, [](auto& s) { s.id = 6; });
    }

    void theBetterOfTwoFilesComesFirst() {
        QFETCH(ReportSummary, better);
        QFETCH(ReportSummary, worse);
        QVERIFY(isBetterTwin(better, worse));
        QVERIFY(!isBetterTwin(worse, better));
        QVERIFY(!isBetterTwin(better, better));
    }

    void onlyKnownReportsHaveTwins() {
        const auto summary = [](qint64 id, const char* issuer, std::optional<int> year, int errors) {
            ReportSummary made;
            made.id = id;
            made.identity.issuer = QString::fromUtf8(issuer);
            made.identity.year = year;
            made.ownErrors = errors;
            return made;
        };
        std::vector<ReportSummary> all{summary(1, "", 2023, 1),     summary(2, "", 2023, 0),
                                       summary(3, "乙镇", {}, 1),   summary(4, "乙镇", {}, 0),
                                       summary(5, "甲镇", 2022, 1), summary(6, "甲镇", 2023, 2),
                                       summary(7, "甲镇", 2023, 0), summary(8, "甲镇", 2023, 1)};
        putBetterTwinsFirst(all);
        QStringList order;
        for (const ReportSummary& each : all)
            order += QString::number(each.id);
        QCOMPARE(order.join(QLatin1Char(' ')), QStringLiteral("1 2 3 4 5 7 8 6"));
    }

    void namesGoBothWays() {
        for (const FigureState state : {FigureState::Read, FigureState::Blank, FigureState::NotApplicable,
                                        FigureState::Doubtful, FigureState::Missing})
            QCOMPARE(stateFromName(stateName(state)), state);
        for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Information})
            QCOMPARE(severityFromName(severityName(severity)), severity);
        for (const ReviewStatus status :
             {ReviewStatus::New, ReviewStatus::InReview, ReviewStatus::Reviewed, ReviewStatus::Rejected})
            QCOMPARE(statusFromName(statusName(status)), status);
        for (int field = 0; field <= int(IdentityField::PublishedOn); ++field)
            QCOMPARE(identityFieldFromName(identityFieldName(IdentityField(field))), IdentityField(field));
        for (int source = 0; source <= int(IdentitySource::Gazetteer); ++source)
            QCOMPARE(identitySourceFromName(identitySourceName(IdentitySource(source))),
                     IdentitySource(source));
        for (int kind = 0; kind <= int(EvidenceKind::Recognised); ++kind)
            QCOMPARE(evidenceFromName(evidenceName(EvidenceKind(kind))), EvidenceKind(kind));
        for (int kind = 0; kind <= int(StatementKind::Change); ++kind)
            QCOMPARE(statementKindFromName(statementKindName(StatementKind(kind))), StatementKind(kind));
        for (int scope = 0; scope <= int(StatementScope::Filed); ++scope)
            QCOMPARE(statementScopeFromName(statementScopeName(StatementScope(scope))),
                     StatementScope(scope));
        QVERIFY(!stateFromName(u"fine"));
    }
};

QTEST_APPLESS_MAIN(TestReport)
#include "test_report.moc"
