#include "ui/compare/roll_up_figures.h"
#include "ui/compare/roll_up_page.h"
#include "ui/compare/roll_up_places.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

#include <map>

using namespace gouji;

namespace {

const FigureKey received(QStringLiteral("t3.new.total"));
const FigureKey granted(QStringLiteral("t3.granted.total"));

QString s(const char* utf8) {
    return QString::fromUtf8(utf8);
}

std::vector<RollUpPlace> placesBelow(const QString& code) {
    if (code == QLatin1String("110101"))
        return {{s("110101001"), s("东镇")}, {s("110101002"), s("西镇")}, {s("110101003"), s("南乡")}};
    return {};
}

class FakeSource : public ReportSource {
public:
    void add(qint64 id, const char* code, const char* place, std::map<FigureKey, FigureValue> values,
             int year = 2023) {
        CaseReport& report = m_reports[id];
        report.summary.id = id;
        report.summary.identity.issuer = s(place) + s("人民政府");
        report.summary.identity.divisionCode = QString::fromLatin1(code);
        report.summary.identity.division = {s("甲县")};
        if (qstrlen(code) > 6)
            report.summary.identity.division += s(place);
        report.summary.identity.year = year;
        for (const auto& [key, value] : values)
            report.figures[key].reading = {value.state, value.value, {}, {}, {}};
    }

    Result<std::vector<ReportSummary>> reports() const override {
        std::vector<ReportSummary> all;
        for (const auto& [id, report] : m_reports)
            all.push_back(report.summary);
        return all;
    }
    Result<CaseReport> report(qint64 id) const override {
        const auto found = m_reports.find(id);
        if (found == m_reports.end() || broken)
            return failure(ErrorCode::NotFound);
        return found->second;
    }
    Result<std::vector<PanelRow>> panel(const std::vector<FigureKey>&) const override {
        return failure(ErrorCode::NotFound);
    }

    bool broken = false;

private:
    std::map<qint64, CaseReport> m_reports;
};

FigureValue doubtful(int value) {
    return {FigureState::Doubtful, Decimal(value)};
}

/// A county that received 9 and granted 3; two of its three towns received 7 and 5, and granted 1 and a
/// doubtful 1.
FakeSource county() {
    FakeSource source;
    source.add(1, "110101", "甲县",
               {{received, FigureValue::number(Decimal(9))}, {granted, FigureValue::number(Decimal(3))}});
    source.add(2, "110101001", "东镇",
               {{received, FigureValue::number(Decimal(7))}, {granted, FigureValue::number(Decimal(1))}});
    source.add(3, "110101002", "西镇", {{received, FigureValue::number(Decimal(5))}, {granted, doubtful(1)}});
    source.add(4, "110101001", "东镇", {{received, FigureValue::number(Decimal(2))}}, 2022);
    return source;
}

struct Desk {
    explicit Desk(const FormLibrary& forms) : page(forms, placesBelow) {
        page.resize(1200, 700);
        page.show();
    }

    template <typename T>
    T* part(const char* name) const {
        return page.findChild<T*>(QString::fromLatin1(name));
    }
    QTableView* figures() const { return part<QTableView>("rollUpFigures"); }
    QTableView* places() const { return part<QTableView>("rollUpPlaces"); }
    QString summary() const { return part<QLabel>("rollUpSummary")->text(); }
    static QStringList row(const QTableView* table, int row) {
        QStringList cells;
        for (int column = 0; column < table->model()->columnCount(); ++column)
            cells += table->model()->index(row, column).data().toString();
        return cells;
    }
    static void doubleClick(QTableView* table, int row) {
        const QPoint at = table->visualRect(table->model()->index(row, 0)).center();
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, at);
        QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, at);
    }

    RollUpPage page;
};

} // namespace

/// A government beside the places below it, clicked about in.
class TestRollUpPage : public QObject {
    Q_OBJECT

    std::unique_ptr<FormLibrary> m_forms;

private Q_SLOTS:
    void initTestCase() {
        auto forms = FormLibrary::bundled();
        QVERIFY(forms.has_value());
        m_forms = std::make_unique<FormLibrary>(*forms);
    }

    void modelsKeepTheRules() {
        const FakeSource source = county();
        RollUpFigures figures(*m_forms);
        RollUpPlaces places;
        QAbstractItemModelTester one(&figures, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QAbstractItemModelTester two(&places, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto all = rollUpsOf(source, placesBelow);
        QVERIFY(all.has_value());
        const auto full = fullRollUp(all->front(), source, {received, granted}, placesBelow);
        QVERIFY(full.has_value());
        figures.reset(full->rolled);
        places.reset(*full, received);
        QCOMPARE(figures.rowCount(), 2);
        QCOMPARE(places.rowCount(), 4);
        figures.reset({});
        QCOMPARE(figures.rowCount(), 0);
    }

    void anEmptyCaseSaysWhatIsNeeded() {
        Desk desk(*m_forms);
        const FakeSource nothing;
        for (const ReportSource* source :
             {static_cast<const ReportSource*>(nullptr), static_cast<const ReportSource*>(&nothing)}) {
            desk.page.setSource(source);
            QVERIFY(desk.part<QLabel>("rollUpHint")->isVisible());
            QVERIFY(desk.part<QLabel>("rollUpHint")->text().contains(s("for the same year")));
            QVERIFY(!desk.figures()->isVisible());
        }
    }

    void sumsAboveComeFirstAndAreMarked() {
        Desk desk(*m_forms);
        const FakeSource source = county();
        desk.page.setSource(&source);
        QCOMPARE(desk.part<QListView>("rollUpList")->model()->rowCount(), 2);
        QVERIFY2(desk.summary().startsWith(s("1 sum")), qPrintable(desk.summary()));
        QVERIFY2(desk.summary().endsWith(s("Without a report: 南乡")), qPrintable(desk.summary()));
        QCOMPARE(desk.figures()->model()->rowCount(), 2);
        QCOMPARE(Desk::row(desk.figures(), 0).mid(1),
                 QStringList({s("9"), s("12"), s("+3"), s("2 of 3"), s("sum above")}));
        QCOMPARE(Desk::row(desk.figures(), 1).mid(1),
                 QStringList({s("3"), s("2"), s("-1"), s("2 of 3, 1 doubtful"), s("undecided")}));
        const auto sign = [&](int row) {
            return desk.figures()->model()->index(row, RollUpFigures::ResultColumn).data(Qt::DecorationRole);
        };
        QVERIFY(sign(0).isValid() && !sign(1).isValid());
    }

    void thePlacesShowTheChosenFigure() {
        Desk desk(*m_forms);
        const FakeSource source = county();
        desk.page.setSource(&source);
        QTest::keyClick(desk.figures(), Qt::Key_Down);
        QCOMPARE(desk.places()->model()->rowCount(), 4);
        QCOMPARE(Desk::row(desk.places(), 0), QStringList({s("甲县"), s("甲县人民政府"), s("3"), QString()}));
        QCOMPARE(Desk::row(desk.places(), 2),
                 QStringList({s("西镇"), s("西镇人民政府"), s("1"), s("doubtful")}));
        QCOMPARE(Desk::row(desk.places(), 3),
                 QStringList({s("南乡"), QString(), QString(), s("no report in the case")}));
    }

    void aDoubleClickLeadsToTheReport() {
        Desk desk(*m_forms);
        const FakeSource source = county();
        desk.page.setSource(&source);
        QSignalSpy chosen(&desk.page, &RollUpPage::reportChosen);
        Desk::doubleClick(desk.figures(), 0);
        Desk::doubleClick(desk.places(), 2);
        Desk::doubleClick(desk.places(), 3); // there is none to open
        desk.places()->setCurrentIndex(desk.places()->model()->index(1, 0));
        QTest::keyClick(desk.places(), Qt::Key_Return);
        QStringList all;
        for (const QList<QVariant>& each : chosen)
            all += QStringLiteral("%1 %2").arg(each[0].toLongLong()).arg(each[1].value<FigureKey>().name);
        QCOMPARE(all, QStringList({s("1 t3.new.total"), s("3 t3.new.total"), s("2 t3.new.total")}));
    }

    void withoutItsOwnReportOnlyTheGapsAreTold() {
        Desk desk(*m_forms);
        const FakeSource source = county();
        desk.page.setSource(&source);
        desk.part<QLineEdit>("rollUpFilter")->setText(s("2022"));
        auto* list = desk.part<QListView>("rollUpList");
        QCOMPARE(list->model()->rowCount(), 1);
        list->setCurrentIndex(list->model()->index(0, 0));
        QVERIFY(!desk.figures()->isVisible());
        QVERIFY2(desk.summary().contains(s("own report is not in the case")), qPrintable(desk.summary()));
        QVERIFY(desk.summary().endsWith(s("Without a report: 西镇, 南乡")));
        QCOMPARE(desk.places()->model()->rowCount(), 3);
    }

    void rowsAreCopiedWithTheirTitles() {
        Desk desk(*m_forms);
        const FakeSource source = county();
        desk.page.setSource(&source);
        desk.page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&desk.page));
        desk.figures()->setFocus();
        desk.figures()->selectAll();
        QTest::keyClick(desk.figures(), Qt::Key_C, Qt::ControlModifier);
        const QStringList lines = QGuiApplication::clipboard()->text().trimmed().split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines[0].startsWith(s("Figure\tOwn figure\tSum of the places below")));
        QVERIFY(lines[1].endsWith(s("9\t12\t+3\t2 of 3\tsum above")));
    }

    void aFailureIsTold() {
        Desk desk(*m_forms);
        FakeSource source = county();
        source.broken = true;
        QSignalSpy failed(&desk.page, &RollUpPage::failed);
        desk.page.setSource(&source);
        QCOMPARE(failed.count(), 1);
        QVERIFY(!desk.figures()->isVisible());
    }
};

QTEST_MAIN(TestRollUpPage)
#include "test_roll_up_page.moc"
