#include "ui/compare/compare_chart.h"
#include "ui/compare/compare_data.h"
#include "ui/compare/compare_page.h"
#include "ui/compare/figure_picker.h"
#include "ui/compare/value_model.h"

#include <QAbstractAxis>
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QHorizontalBarSeries>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QLineSeries>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace gouji;

namespace {

const FigureKey figureKey(QStringLiteral("t3.new.total"));

class FakeSource : public ReportSource {
public:
    Result<std::vector<ReportSummary>> reports() const override { return failure(ErrorCode::NotFound); }
    Result<CaseReport> report(qint64) const override { return failure(ErrorCode::NotFound); }
    Result<std::vector<PanelRow>> panel(const std::vector<FigureKey>& keys) const override {
        asked = keys;
        return rows;
    }

    std::vector<PanelRow> rows;
    mutable std::vector<FigureKey> asked;
};

PanelRow row(qint64 id, const char* issuer, const char* code, int year, FigureState state, int value = 0) {
    PanelRow r;
    r.summary.id = id;
    r.summary.identity.issuer = QString::fromUtf8(issuer);
    r.summary.identity.divisionCode = QString::fromLatin1(code);
    r.summary.identity.year = year;
    r.summary.form = QStringLiteral("2021");
    const bool has = state == FigureState::Read || state == FigureState::Doubtful;
    r.values[figureKey] = {state, has ? std::optional(Decimal(value)) : std::nullopt};
    return r;
}

FakeSource source() {
    FakeSource s;
    s.rows = {row(1, "甲镇", "330122101", 2022, FigureState::Read, 5),
              row(2, "甲镇", "330122101", 2023, FigureState::Missing),
              row(3, "甲镇", "330122101", 2024, FigureState::Read, 0),
              row(4, "乙镇", "330122102", 2023, FigureState::Doubtful, 9),
              row(5, "乙镇", "330122102", 2024, FigureState::Blank)};
    return s;
}

} // namespace

class TestComparePage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void barsKeepTwoReportsOfOneYearApart();
    void scales_data();
    void scales();
    void gapsAreNeverZero();
    void linesBreakAtGaps();
    void clickingASpotChoosesItsReport();
    void yearsAndFilterNarrow();
    void picksAFigureByAnyLabel();
    void valuesGoOutAsText();
    void barsAreSortedByValue();
    void theScaleIsSeenWithoutScrolling();
    void legendNamesDiffer_data();
    void legendNamesDiffer();
    void emptyCaseSaysSo();
    void valueModelKeepsItsPromises();

private:
    std::unique_ptr<FormLibrary> m_forms;
};

void TestComparePage::initTestCase() {
    auto forms = FormLibrary::bundled();
    QVERIFY(forms.has_value());
    m_forms = std::make_unique<FormLibrary>(*forms);
}

void TestComparePage::barsKeepTwoReportsOfOneYearApart() {
    FakeSource s = source();
    s.rows.push_back(row(6, "甲镇", "330122101", 2022, FigureState::Read, 7));
    const BarTable table = barsOf(pointsOf(s.rows, figureKey, {}));
    QCOMPARE(int(table.years.size()), 3);
    int shown = 0;
    for (const BarRow& bar : table.rows) {
        for (const auto& place : bar.places)
            shown += place ? 1 : 0;
    }
    QCOMPARE(shown, 6);
    QCOMPARE(int(table.rows.size()), 3);
}

void TestComparePage::scales_data() {
    QTest::addColumn<double>("largest");
    QTest::addColumn<bool>("whole");
    QTest::addColumn<double>("step");
    QTest::newRow("nothing") << 0.0 << true << 1.0;
    QTest::newRow("three") << 3.0 << true << 1.0;
    QTest::newRow("hundred") << 109.0 << true << 50.0;
    QTest::newRow("money") << 0.9 << false << 0.2;
}

void TestComparePage::scales() {
    QFETCH(double, largest);
    QFETCH(bool, whole);
    QFETCH(double, step);
    const AxisScale scale = axisScale(0, largest, whole);
    QCOMPARE(scale.step, step);
    QVERIFY(scale.last >= largest);
    QVERIFY(scale.last > scale.first);
}

void TestComparePage::gapsAreNeverZero() {
    const FakeSource s = source();
    ComparePage page(*m_forms);
    page.setSource(&s);
    page.setFigure(figureKey);
    page.resize(1200, 800);
    page.show();
    QCOMPARE(s.asked, std::vector{figureKey});
    QCOMPARE(int(page.chart().spots().size()), 5);
    int zeros = 0;
    int gaps = 0;
    for (const ChartSpot& spot : page.chart().spots()) {
        gaps += spot.point.isGap() ? 1 : 0;
        zeros += !spot.point.isGap() && *spot.point.figure.value == Decimal(0) ? 1 : 0;
        QCOMPARE(gapTitle(spot.point).isEmpty(), spot.point.figure.state == FigureState::Read);
    }
    QCOMPARE(gaps, 2);
    QCOMPARE(zeros, 1);
    auto* counts = page.findChild<QLabel*>(QStringLiteral("compareCounts"));
    for (const char* part : {"3 value", "1 doubtful", "1 blank", "1 missing"})
        QVERIFY2(counts->text().contains(QLatin1String(part)), qPrintable(counts->text()));
    auto* table = page.findChild<QTableView*>(QStringLiteral("compareValues"));
    QCOMPARE(table->model()->rowCount(), 5);
    QCOMPARE(table->model()->index(1, ValueModel::ValueColumn).data().toString(), QString());
}

void TestComparePage::linesBreakAtGaps() {
    const FakeSource s = source();
    ComparePage page(*m_forms);
    page.setSource(&s);
    page.setFigure(figureKey);
    page.show();
    page.setMode(CompareMode::Years);
    int points = 0;
    const auto all = page.chart().chart()->series();
    for (QAbstractSeries* each : all) {
        auto* line = qobject_cast<QLineSeries*>(each);
        QVERIFY(line);
        points += line->count();
        QVERIFY2(line->count() < 2, "2022 and 2024 must not be joined over the missing 2023");
    }
    QCOMPARE(points, 3);
}

void TestComparePage::clickingASpotChoosesItsReport() {
    const FakeSource s = source();
    for (const CompareMode mode : {CompareMode::Issuers, CompareMode::Years}) {
        ComparePage page(*m_forms);
        page.resize(1200, 800);
        page.setSource(&s);
        page.setFigure(figureKey);
        page.setMode(mode);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QCoreApplication::processEvents();
        for (const ChartSpot& spot : page.chart().spots()) {
            QSignalSpy chosen(&page, &ComparePage::pointChosen);
            CompareChart& chart = page.chart();
            const QPointF at = chart.positionOf(spot) + QPointF(mode == CompareMode::Issuers ? 2 : 0, 0);
            const qint64 wanted = spot.point.reportId;
            QTest::mouseClick(chart.viewport(), Qt::LeftButton, {},
                              chart.mapFromScene(chart.chart()->mapToScene(at)));
            QCOMPARE(chosen.count(), 1);
            QCOMPARE(chosen.first().first().toLongLong(), wanted);
        }
    }
}

void TestComparePage::yearsAndFilterNarrow() {
    const FakeSource s = source();
    ComparePage page(*m_forms);
    page.setSource(&s);
    page.setFigure(figureKey);
    page.show();
    auto* from = page.findChild<QComboBox*>(QStringLiteral("yearFrom"));
    from->setCurrentIndex(from->findText(QStringLiteral("2024")));
    Q_EMIT from->activated(from->currentIndex());
    QCOMPARE(int(page.chart().spots().size()), 2);
    page.findChild<QLineEdit*>(QStringLiteral("issuerFilter"))->setText(QStringLiteral("乙"));
    QCOMPARE(int(page.chart().spots().size()), 1);
    page.findChild<QLineEdit*>(QStringLiteral("issuerFilter"))->setText(QStringLiteral("丙"));
    QVERIFY(page.chart().spots().empty());
}

void TestComparePage::picksAFigureByAnyLabel() {
    FigurePicker picker(*m_forms);
    picker.show();
    QSignalSpy chosen(&picker, &FigurePicker::figureChosen);
    auto* search = picker.findChild<QLineEdit*>(QStringLiteral("figureSearch"));
    auto* tree = picker.findChild<QTreeView*>(QStringLiteral("figureTree"));
    QVERIFY(tree->model()->rowCount() > 3);
    QTest::keyClicks(search, QStringLiteral("t3.refused.state_secret business"));
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(picker.figure().name, QStringLiteral("t3.refused.state_secret.business"));
    search->setText(QStringLiteral("国家秘密 商业企业"));
    QCOMPARE(tree->model()->rowCount(), 1);
    search->setText(QStringLiteral("没有这个指标"));
    QCOMPARE(tree->model()->rowCount(), 0);
    picker.setFigure(FigureKey(QStringLiteral("no.such.figure")));
    QCOMPARE(chosen.count(), 1);
}

void TestComparePage::valuesGoOutAsText() {
    const FakeSource s = source();
    ComparePage page(*m_forms);
    page.setSource(&s);
    page.setFigure(figureKey);
    page.show();
    const QStringList lines = page.valuesAsText().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 6);
    QCOMPARE(lines[1], QStringLiteral("甲镇\t\t2022\t5\t"));
    QVERIFY(lines[2].startsWith(QStringLiteral("甲镇\t\t2023\t\t")));
    QVERIFY(!page.chart().picture().isNull());
}

void TestComparePage::barsAreSortedByValue() {
    FakeSource s;
    s.rows = {row(1, "甲镇", "330122101", 2024, FigureState::Read, 5),
              row(2, "乙镇", "330122102", 2024, FigureState::Missing),
              row(3, "丙镇", "330122103", 2023, FigureState::Read, 99),
              row(4, "丁镇", "330122104", 2024, FigureState::Read, 0),
              row(5, "戊镇", "330122105", 2024, FigureState::Doubtful, 7)};
    ComparePage page(*m_forms);
    page.setSource(&s);
    page.setFigure(figureKey);
    page.resize(1200, 800);
    page.show();
    const auto order = [&page] {
        std::vector<ChartSpot> spots = page.chart().spots();
        std::sort(spots.begin(), spots.end(),
                  [](const ChartSpot& a, const ChartSpot& b) { return a.along < b.along; });
        QString names;
        for (const ChartSpot& spot : spots)
            names += spot.point.issuer.front();
        return names;
    };
    QCOMPARE(order(), QStringLiteral("甲乙丙丁戊"));
    auto* sort = page.findChild<QToolButton*>(QStringLiteral("sortByValue"));
    QTest::mouseClick(sort, Qt::LeftButton);
    QCOMPARE(order(), QStringLiteral("戊甲丁乙丙")); // without a value in 2024: last, never as 0
    QTest::mouseClick(sort, Qt::LeftButton);
    QCOMPARE(order(), QStringLiteral("甲乙丙丁戊"));
    page.setMode(CompareMode::Years);
    QVERIFY(!sort->isVisible());
}

/// With more rows than the window has room for, too.
void TestComparePage::theScaleIsSeenWithoutScrolling() {
    FakeSource s;
    for (int i = 0; i < 80; ++i)
        s.rows.push_back(
            row(i + 1, qPrintable(QStringLiteral("第%1镇").arg(i)), "330122101", 2024, FigureState::Read, i));
    ComparePage page(*m_forms);
    page.setSource(&s);
    page.setFigure(figureKey);
    page.resize(1200, 800);
    page.show();
    QCoreApplication::processEvents();
    const CompareChart& chart = page.chart();
    QVERIFY(chart.height() > 1500);
    QCOMPARE(chart.chart()->axes(Qt::Horizontal).size(), 1);
    QCOMPARE(chart.chart()->axes(Qt::Horizontal).constFirst()->alignment(), Qt::AlignTop);
    QVERIFY(chart.chart()->plotArea().top() < 200);
    QVERIFY(chart.viewport()->visibleRegion().contains(
        QPoint(chart.width() / 2, int(chart.chart()->plotArea().top()) - 5)));
}

void TestComparePage::legendNamesDiffer_data() {
    QTest::addColumn<QString>("names");
    QTest::addColumn<QString>("shortened");
    QTest::newRow("county") << "桐庐县富春江镇人民政府 桐庐县横村镇人民政府"
                            << "富春江镇人民政府 横村镇人民政府";
    QTest::newRow("two levels") << "杭州市桐庐县横村镇 杭州市桐庐县瑶琳镇"
                                << "横村镇 瑶琳镇";
    QTest::newRow("other counties") << "桐庐县横村镇 乌苏市甘河子镇"
                                    << "桐庐县横村镇 乌苏市甘河子镇";
    QTest::newRow("no half divisions") << "桐庐县富春江镇 桐庐县富阳镇"
                                       << "富春江镇 富阳镇";
    QTest::newRow("the county itself") << "桐庐县 桐庐县横村镇"
                                       << "桐庐县 桐庐县横村镇";
    QTest::newRow("equal names") << "桐庐县横村镇 桐庐县横村镇"
                                 << "横村镇 横村镇";
    QTest::newRow("one") << "桐庐县横村镇"
                         << "桐庐县横村镇";
}

void TestComparePage::legendNamesDiffer() {
    QFETCH(QString, names);
    QFETCH(QString, shortened);
    QCOMPARE(withoutCommonDivision(names.split(u' ')), shortened.split(u' '));
}

void TestComparePage::emptyCaseSaysSo() {
    const FakeSource s;
    ComparePage page(*m_forms);
    page.setSource(&s);
    page.setFigure(figureKey);
    page.show();
    QVERIFY(page.chart().spots().empty());
    QVERIFY(!page.chart().chart()->title().isEmpty());
}

void TestComparePage::valueModelKeepsItsPromises() {
    ValueModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const FakeSource s = source();
    model.reset(pointsOf(s.rows, figureKey, {}));
    const QPersistentModelIndex kept(model.index(0, 0));
    const qint64 id = model.at(0).reportId;
    model.sort(ValueModel::ValueColumn, Qt::DescendingOrder);
    QCOMPARE(model.at(0).figure.value, std::optional(Decimal(9)));
    QVERIFY(model.at(4).isGap());
    model.sort(ValueModel::ValueColumn, Qt::AscendingOrder);
    QVERIFY2(model.at(4).isGap(), "gaps stand below every value");
    QCOMPARE(model.at(kept.row()).reportId, id);
}

QTEST_MAIN(TestComparePage)
#include "test_compare_page.moc"
