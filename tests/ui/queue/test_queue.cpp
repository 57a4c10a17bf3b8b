#include "ui/queue/queue_panel.h"
#include "ui/queue/report_filter.h"
#include "ui/queue/report_model.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace gouji;

namespace {

ReportSummary summary(qint64 id, const char* issuer, const char* code, int year, int errors = 0,
                      int warnings = 0, ReviewStatus status = ReviewStatus::New) {
    ReportSummary s;
    s.id = id;
    s.identity.issuer = QString::fromUtf8(issuer);
    s.identity.divisionCode = QString::fromLatin1(code);
    s.identity.year = year;
    if (s.identity.divisionCode.startsWith(QLatin1String("3301")))
        s.identity.division = {QStringLiteral("浙江省"), QStringLiteral("杭州市"), QStringLiteral("桐庐县"),
                               s.identity.issuer.mid(3, 3)};
    s.sourceName = QStringLiteral("Annual-%1.txt").arg(id);
    s.errors = s.ownErrors = errors;
    s.warnings = s.ownWarnings = warnings;
    s.status = status;
    return s;
}

std::vector<ReportSummary> four() {
    return {summary(1, "桐庐县横村镇人民政府", "330122103", 2024, 3),
            summary(2, "桐庐县富春江镇人民政府", "330122102", 2023, 0, 1),
            summary(3, "桐庐县富春江镇人民政府", "330122102", 2024, 0, 0, ReviewStatus::Reviewed),
            summary(4, "某市某局", "", 2022, 1, 2, ReviewStatus::Rejected)};
}

} // namespace

/// The list as it is painted.
struct QuickLook {
    explicit QuickLook(ReportModel& model) : panel(model) {
        panel.resize(420, 400);
        panel.show();
    }
    QImage rowOf(qint64 id) {
        auto* list = panel.findChild<QTreeView*>(QStringLiteral("queueList"));
        const auto ids = panel.shown();
        const int row = int(std::find(ids.begin(), ids.end(), id) - ids.begin());
        const QRect place = list->visualRect(list->model()->index(row, ReportModel::IssuerColumn));
        return list->viewport()->grab(place).toImage();
    }
    QueuePanel panel;
};

class TestQueue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void modelKeepsItsPromises();
    void addingTwiceUpdates();
    void twinsShowTheirFiles();
    void progressCountsWhatIsSettled();
    void filters_data();
    void filters();
    void sorts_data();
    void sorts();
    void seeksGoingRound();
    void choosingTellsOnce();
    void emptyAndFilteredOutSayWhy();
    void tenThousandAreFiltered();
};

void TestQueue::modelKeepsItsPromises() {
    ReportModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    ReportFilter filter(model);
    QAbstractItemModelTester filterTester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.reset(four());
    model.add({summary(9, "桐庐县钟山乡人民政府", "330122205", 2024)});
    ReportSummary changed = model.at(0);
    changed.status = ReviewStatus::InReview;
    model.update(changed);
    filter.setWords(QStringLiteral("富春江"));
    filter.setWords({});
    model.reset({});
    QCOMPARE(model.rowCount(), 0);
}

void TestQueue::addingTwiceUpdates() {
    ReportModel model;
    model.reset(four());
    QSignalSpy inserted(&model, &ReportModel::rowsInserted);
    model.add({summary(1, "桐庐县横村镇人民政府", "330122103", 2024, 0)});
    QCOMPARE(inserted.count(), 0);
    QCOMPARE(model.find(1)->errors, 0);
    QCOMPARE(model.find(77), nullptr);
}

void TestQueue::twinsShowTheirFiles() {
    ReportModel model;
    model.reset(four());
    QuickLook look(model);
    for (const ReportSummary& each : four())
        QVERIFY(!model.hasTwin(each));
    const QImage alone = look.rowOf(3);
    model.add({summary(7, "桐庐县富春江镇人民政府", "330122102", 2024, 2)});
    QVERIFY(model.hasTwin(*model.find(3)) && model.hasTwin(*model.find(7)));
    QVERIFY2(!model.hasTwin(*model.find(2)), "another year is no twin");
    const auto tip = [&](qint64 id) {
        return model.data(model.index(model.rowOf(id), ReportModel::IssuerColumn), Qt::ToolTipRole)
            .toString();
    };
    QVERIFY(tip(3).contains(QStringLiteral("Annual-3.txt")) &&
            tip(3).contains(QStringLiteral("Annual-7.txt")));
    QVERIFY(!tip(2).contains(QStringLiteral("Annual-7.txt")));
    QVERIFY2(look.rowOf(3) != alone, "the file stands where the county did");
    const ReportFilter list(model);
    QCOMPARE(std::abs(list.rowOf(3) - list.rowOf(7)), 1);
    QCOMPARE(model.twinsOf(*model.find(3)).front().id, list.rowOf(3) < list.rowOf(7) ? 3 : 7);
    QVERIFY2(list.rowOf(3) < list.rowOf(7), "the one that is reviewed comes first");
    ReportSummary again = *model.find(3);
    again.status = ReviewStatus::Rejected;
    model.update(again);
    QVERIFY2(list.rowOf(7) < list.rowOf(3), "the rejected one last");
    ReportSummary second = *model.find(7);
    second.part = 2;
    second.parts = 3;
    const QImage whole = look.rowOf(7);
    model.update(second);
    QVERIFY(tip(7).contains(QStringLiteral("Annual-7.txt (2/3)")));
    QVERIFY2(look.rowOf(7) != whole, "which of the file's reports it is");
    ReportSummary corrected = *model.find(7);
    corrected.identity.year = 2022;
    model.update(corrected);
    QVERIFY(!model.hasTwin(*model.find(3)));
}

void TestQueue::progressCountsWhatIsSettled() {
    ReportModel model;
    QSignalSpy told(&model, &ReportModel::progressChanged);
    model.reset(four());
    QCOMPARE(told.count(), 1);
    QCOMPARE(model.progress().reviewed, 2);
    QCOMPARE(model.progress().total, 4);
    QVERIFY(hasOpenFindings(*model.find(1)));
    QVERIFY2(!hasOpenFindings(*model.find(4)), "a rejected report has nothing left to do");
}

void TestQueue::filters_data() {
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("status"); // of the combo box
    QTest::addColumn<bool>("onlyFindings");
    QTest::addColumn<std::vector<qint64>>("shown");
    using Ids = std::vector<qint64>;
    QTest::newRow("all, by place") << "" << 0 << false << Ids{2, 3, 1, 4};
    QTest::newRow("issuer") << "横村" << 0 << false << Ids{1};
    QTest::newRow("division") << "杭州" << 0 << false << Ids{2, 3, 1};
    QTest::newRow("year and name") << "2024 富春江" << 0 << false << Ids{3};
    QTest::newRow("file, any case") << "annual-4" << 0 << false << Ids{4};
    QTest::newRow("code") << "330122103" << 0 << false << Ids{1};
    QTest::newRow("words must all fit") << "横村 2023" << 0 << false << Ids{};
    QTest::newRow("status") << "" << 3 << false << Ids{3};
    QTest::newRow("findings") << "" << 0 << true << Ids{2, 1, 4};
    QTest::newRow("together") << "桐庐" << 1 << true << Ids{2, 1};
}

void TestQueue::filters() {
    QFETCH(QString, words);
    QFETCH(int, status);
    QFETCH(bool, onlyFindings);
    QFETCH(std::vector<qint64>, shown);
    ReportModel model;
    model.reset(four());
    QueuePanel panel(model);
    panel.findChild<QLineEdit*>(QStringLiteral("queueFilter"))->setText(words);
    panel.findChild<QComboBox*>(QStringLiteral("queueStatus"))->setCurrentIndex(status);
    panel.findChild<QToolButton*>(QStringLiteral("queueOnlyFindings"))->setChecked(onlyFindings);
    QCOMPARE(panel.shown(), shown);
}

void TestQueue::sorts_data() {
    QTest::addColumn<int>("column");
    QTest::addColumn<std::vector<qint64>>("shown");
    using Ids = std::vector<qint64>;
    QTest::newRow("status") << int(ReportModel::StatusColumn) << Ids{2, 1, 3, 4};
    QTest::newRow("issuer") << int(ReportModel::IssuerColumn) << Ids{2, 3, 1, 4};
    QTest::newRow("year") << int(ReportModel::YearColumn) << Ids{4, 2, 3, 1};
    QTest::newRow("findings") << int(ReportModel::FindingsColumn) << Ids{3, 2, 4, 1};
}

void TestQueue::sorts() {
    QFETCH(int, column);
    QFETCH(std::vector<qint64>, shown);
    ReportModel model;
    model.reset(four());
    ReportFilter filter(model);
    filter.sort(column);
    QCOMPARE(filter.ids(), shown);
}

void TestQueue::seeksGoingRound() {
    ReportModel model;
    model.reset(four());
    QueuePanel panel(model); // 2, 3, 1, 4
    const auto any = [](const ReportSummary&) { return true; };
    QCOMPARE(panel.seek(2, 1, hasOpenFindings), 1);
    QCOMPARE(panel.seek(1, 1, hasOpenFindings), 2);
    QCOMPARE(panel.seek(4, 1, any), 2);
    QCOMPARE(panel.seek(2, -1, any), 4);
    QCOMPARE(panel.seek(0, 1, any), 2);
    QCOMPARE(panel.seek(0, -1, any), 4);
    QCOMPARE(panel.seek(2, 1, [](const ReportSummary& s) { return s.id == 2; }), 0);
}

void TestQueue::choosingTellsOnce() {
    ReportModel model;
    model.reset(four());
    QueuePanel panel(model);
    panel.show();
    QSignalSpy chosen(&panel, &QueuePanel::reportChosen);
    panel.setCurrent(2);
    QCOMPARE(chosen.count(), 0);
    auto* list = panel.findChild<QTreeView*>(QStringLiteral("queueList"));
    QTest::keyClick(list, Qt::Key_Down);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.first().first().toLongLong(), 3);
    panel.findChild<QLineEdit*>(QStringLiteral("queueFilter"))->setText(QStringLiteral("2024"));
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(panel.current(), 3);
}

void TestQueue::emptyAndFilteredOutSayWhy() {
    ReportModel model;
    QueuePanel panel(model);
    panel.show();
    auto* hint = panel.findChild<QLabel*>(QStringLiteral("queueHint"));
    auto* clear = panel.findChild<QPushButton*>(QStringLiteral("queueClear"));
    QVERIFY(hint->isVisible());
    QVERIFY(!clear->isVisible());
    model.reset(four());
    QVERIFY(!hint->isVisible());
    panel.findChild<QLineEdit*>(QStringLiteral("queueFilter"))->setText(QStringLiteral("火星"));
    QVERIFY(hint->isVisible());
    QVERIFY(clear->isVisible());
    QTest::mouseClick(clear, Qt::LeftButton);
    QCOMPARE(int(panel.shown().size()), 4);
}

void TestQueue::tenThousandAreFiltered() {
    std::vector<ReportSummary> many;
    for (int i = 0; i < 10000; ++i)
        many.push_back(summary(i + 1, "桐庐县富春江镇人民政府",
                               QByteArray::number(330180000 + i % 977).constData(), 2015 + i % 10, i % 3));
    ReportModel model;
    QueuePanel panel(model);
    panel.resize(340, 800);
    panel.show();
    model.reset(many);
    panel.findChild<QLineEdit*>(QStringLiteral("queueFilter"))->setText(QStringLiteral("2019"));
    QCOMPARE(int(panel.shown().size()), 1001); // those of the year, and the file Annual-2019
    QVERIFY(!panel.grab().isNull());
    // Painted rows are a screenful, however many reports there are.
    auto* list = panel.findChild<QTreeView*>(QStringLiteral("queueList"));
    QVERIFY(list->uniformRowHeights());
    QVERIFY(list->indexAt(QPoint(5, list->viewport()->height() - 5)).row() < 40);
}

QTEST_MAIN(TestQueue)
#include "test_queue.moc"
