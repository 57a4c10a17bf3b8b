#include "core/store/migrations.h"
#include "core/store/report_writer.h"
#include "tests/core/store/fixture.h"
#include "tests/core/store/suites.h"

#include <QTest>

using namespace gouji;
using namespace gouji::store_test;

namespace {

/// Two reports that one file holds.
std::vector<NewReport> twoParts() {
    std::vector<NewReport> parts;
    for (int part = 1; part <= 2; ++part) {
        parts.push_back(newReport(QStringLiteral("a")));
        parts.back().part = part;
        parts.back().report.identity.issuer = QStringLiteral("第%1镇").arg(part);
    }
    return parts;
}

} // namespace

/// Reports in the case: what goes in comes out, the public views, lists and panels.
class TestCaseFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesBackWhatWasAdded() {
        const Folder folder;
        const auto box = openCase(folder.file());
        const NewReport added = newReport(QStringLiteral("甘河子镇2024"));
        const auto outcome = box->add(added);
        QVERIFY(outcome);
        QVERIFY(!outcome->alreadyThere);

        const auto stored = box->report(outcome->reportId);
        QVERIFY(stored);
        QVERIFY(stored->report == added.report);
        QVERIFY(stored->findings == added.findings);
        QVERIFY(stored->report.tableForms == added.report.tableForms);
        QVERIFY(stored->corrections.empty());
        QCOMPARE(stored->figures.size(), added.report.figures.size());
        for (const auto& [key, reading] : added.report.figures)
            QVERIFY2(stored->figures.at(key).reading == reading, qPrintable(key.name));
        QCOMPARE(*box->original(outcome->reportId), added.original);
    }

    void givesBackAReportWithNothingInIt() {
        const Folder folder;
        const auto box = openCase(folder.file());
        const NewReport added = newReport(QStringLiteral("prose"), Report{});
        const auto outcome = box->add(added);
        QVERIFY(outcome);
        const auto stored = box->report(outcome->reportId);
        QVERIFY(stored);
        QVERIFY(stored->report == Report{});
        const auto row = rows(folder.file(), QStringLiteral("SELECT * FROM v_reports")).at(0);
        QCOMPARE(row.mid(1, 9), QStringList({QString(), QStringLiteral("∅"), QStringLiteral("∅"),
                                             QStringLiteral("∅"), QStringLiteral("∅"), QStringLiteral("∅"),
                                             QStringLiteral("∅"), QStringLiteral("∅"), QStringLiteral("∅")}));
    }

    void summarises() {
        const Folder folder;
        const auto box = openCase(folder.file());
        const NewReport added = newReport(QStringLiteral("a"));
        const qint64 id = box->add(added)->reportId;
        const auto summary = box->summary(id);
        QVERIFY(summary);
        ReportSummary expected;
        expected.id = id;
        expected.identity = added.report.identity;
        expected.identity.issuerAnchor = expected.identity.yearAnchor =
            expected.identity.publishedAnchor = {};
        expected.form = QStringLiteral("2021");
        expected.sourceName = QStringLiteral("a.txt");
        expected.sourceFormat = QStringLiteral("text");
        expected.sha256 = added.sha256;
        expected.importedAt = services().clock();
        expected.errors = 1;
        expected.ownErrors = 1;
        QVERIFY(*summary == expected);
        QCOMPARE(summary->importedAt.timeSpec(), Qt::UTC);
        QVERIFY(box->reports()->at(0) == expected);
        QVERIFY(box->report(id)->summary == expected);
    }

    void keepsTheSameBytesOnce() {
        const Folder folder;
        const auto box = openCase(folder.file());
        const qint64 id = box->add(newReport(QStringLiteral("a")))->reportId;
        NewReport again = newReport(QStringLiteral("a"));
        again.sourceName = QStringLiteral("copy.txt");
        const auto outcome = box->add(again);
        QVERIFY(outcome);
        QVERIFY(outcome->alreadyThere);
        QCOMPARE(outcome->reportId, id);
        QCOMPARE(box->reports()->size(), size_t(1));
        QCOMPARE(box->summary(id)->sourceName, QStringLiteral("a.txt"));
        QCOMPARE((*box->findOriginal(again.sha256))->reportId, id);
        QVERIFY(!*box->findOriginal(QStringLiteral("0")));
    }

    void keepsTheReportsOfOneFile() {
        const Folder folder;
        const auto box = openCase(folder.file());
        const auto added = box->addParts(twoParts());
        QVERIFY(added && !added->alreadyThere);
        QCOMPARE(added->reportIds.size(), size_t(2));
        for (int part = 1; part <= 2; ++part) {
            const qint64 id = added->reportIds[size_t(part - 1)];
            const auto summary = box->summary(id);
            QCOMPARE(summary->part, part);
            QCOMPARE(summary->parts, 2);
            QCOMPARE(sourceTitle(*summary), QStringLiteral("a.txt (%1/2)").arg(part));
            QCOMPARE(*box->original(id), QByteArray("a"));
            QCOMPARE(box->report(id)->report.identity.issuer, QStringLiteral("第%1镇").arg(part));
        }
        QCOMPARE(rows(folder.file(), QStringLiteral("SELECT report_id FROM originals")).size(), size_t(1));
        const auto view =
            rows(folder.file(), QStringLiteral("SELECT part FROM v_reports ORDER BY report_id"));
        QVERIFY((view == std::vector<QStringList>{{QStringLiteral("1")}, {QStringLiteral("2")}}));
        QVERIFY(box->verify()->empty());
    }

    void partsAreThereTogetherOrNotAtAll() {
        const Folder folder;
        const auto box = openCase(folder.file());
        std::vector<NewReport> clash = twoParts();
        clash[1].part = 1;
        QCOMPARE(box->addParts(clash).error().code, ErrorCode::Storage);
        QVERIFY(box->reports()->empty());
        QVERIFY(!*box->findOriginal(clash[0].sha256));
        const auto added = box->addParts(twoParts());
        QVERIFY(added.has_value());
        const auto again = box->addParts(twoParts());
        QVERIFY(again && again->alreadyThere);
        QCOMPARE(again->reportIds, added->reportIds);
        QVERIFY(box->add(newReport(QStringLiteral("a")))->alreadyThere); // the same bytes, told apart or not
        QCOMPARE((*box->findOriginal(clash[1].sha256))->reportId, added->reportIds[0]);
        QCOMPARE(box->reports()->size(), size_t(2));
    }

    void neverUsesAnIdTwice() {
        const Folder folder;
        const auto box = openCase(folder.file());
        const qint64 first = box->add(newReport(QStringLiteral("a"), Report{}))->reportId;
        for (const char* table : {"originals", "findings", "reports"})
            QCOMPARE(execute(folder.file(), QStringLiteral("DELETE FROM ") + QLatin1String(table)),
                     QString());
        QVERIFY(box->add(newReport(QStringLiteral("b")))->reportId > first);
    }

    void findsNoUnknownReport() {
        const Folder folder;
        const auto box = openCase(folder.file());
        QCOMPARE(box->report(1).error().code, ErrorCode::NotFound);
        QCOMPARE(box->summary(1).error().code, ErrorCode::NotFound);
        QCOMPARE(box->original(1).error().code, ErrorCode::NotFound);
        QCOMPARE(box->setStatus(1, ReviewStatus::Reviewed).error().code, ErrorCode::NotFound);
        QVERIFY(box->reports()->empty());
        QVERIFY(box->panel({})->empty());
    }

    void storesEveryStatus() {
        const Folder folder;
        const auto box = openCase(folder.file());
        const qint64 id = box->add(newReport(QStringLiteral("a")))->reportId;
        for (const ReviewStatus status :
             {ReviewStatus::InReview, ReviewStatus::Reviewed, ReviewStatus::Rejected, ReviewStatus::New}) {
            QVERIFY(box->setStatus(id, status));
            QCOMPARE(box->summary(id)->status, status);
            QCOMPARE(rows(folder.file(), QStringLiteral("SELECT status FROM v_reports")).at(0).at(0),
                     statusName(status));
        }
    }

    void showsReportsInThePublicView() {
        const Folder folder;
        const auto box = openCase(folder.file());
        const NewReport added = newReport(QStringLiteral("a"));
        const qint64 id = box->add(added)->reportId;
        const auto all =
            rows(folder.file(),
                 QStringLiteral("SELECT report_id, issuer, division_code, province, city, county, township,"
                                " year, form, published_on, status, source_name, sha256 FROM v_reports"));
        QCOMPARE(all.size(), size_t(1));
        QCOMPARE(
            all[0].join(u'|'),
            QStringLiteral(
                "%1|乌苏市甘河子镇人民政府|654202104|新疆维吾尔自治区|塔城地区|乌苏市|甘河子镇|2024|2021|"
                "2025-01-20|new|a.txt|%2")
                .arg(id)
                .arg(added.sha256));
    }

    void showsFiguresInThePublicView() {
        const Folder folder;
        const auto box = openCase(folder.file());
        box->add(newReport(QStringLiteral("a")));
        QStringList lines;
        for (const QStringList& row :
             rows(folder.file(), QStringLiteral("SELECT key, value, state, printed, corrected"
                                                " FROM v_figures ORDER BY key")))
            lines.append(row.join(u'|'));
        QCOMPARE(lines, QStringList({QStringLiteral("t2.fees.amount|-5949.088667|read|-5949.088667|0"),
                                     QStringLiteral("t3.carried_in.total|∅|missing||0"),
                                     QStringLiteral("t3.new.business|3|read|３|0"),
                                     QStringLiteral("t3.new.natural_person|12|read|12|0"),
                                     QStringLiteral("t3.new.total|16|doubtful|1\n6|0"),
                                     QStringLiteral("t4.review.other|∅|not_applicable|—|0"),
                                     QStringLiteral("t4.review.pending|∅|doubtful|\"3?'|0"),
                                     QStringLiteral("t4.review.total|∅|blank||0")}));
    }

    void hasThePublicColumns_data() {
        QTest::addColumn<QString>("columns");
        QTest::newRow("v_reports") << QStringLiteral(
            "report_id issuer division_code province city county township year"
            " form published_on status source_name sha256 part");
        QTest::newRow("v_figures") << QStringLiteral("report_id key value state printed corrected");
        QTest::newRow("v_findings") << QStringLiteral("report_id rule severity message decision");
        QTest::newRow("v_decisions") << QStringLiteral(
            "report_id rule figures expected actual decision comment author at");
        QTest::newRow("v_corrections")
            << QStringLiteral("report_id key old_value new_value reason author at");
    }

    void hasThePublicColumns() {
        QFETCH(QString, columns);
        const Folder folder;
        openCase(folder.file());
        QStringList names;
        for (const QStringList& row :
             rows(folder.file(), QStringLiteral("SELECT name FROM pragma_table_info('%1')")
                                     .arg(QLatin1String(QTest::currentDataTag()))))
            names.append(row.at(0));
        QCOMPARE(names.join(u' '), columns);
    }

    void saysWhoseFileItIs() {
        const Folder folder;
        openCase(folder.file());
        const auto pragma = [&](const char* name) {
            return rows(folder.file(), QStringLiteral("PRAGMA ") + QLatin1String(name)).at(0).at(0);
        };
        QCOMPARE(pragma("application_id").toInt(), 0x474F554A);
        QCOMPARE(pragma("user_version"), QString::number(currentSchema));
        QCOMPARE(pragma("journal_mode"), QStringLiteral("wal"));
        QCOMPARE(contentOf(folder.file()).mid(68, 4), QByteArrayLiteral("GOUJ"));
    }

    void placesDivisionsByLevel_data() {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("expected"); // province/city/county/township
        const auto row = [](const char* name, const char* code, const char* path, const char* expected) {
            QTest::newRow(name) << QString::fromUtf8(code) << QString::fromUtf8(path)
                                << QString::fromUtf8(expected);
        };
        row("unknown", "", "", "///");
        row("path without code", "", "江苏省", "///");
        row("province", "32", "江苏省", "江苏省///");
        row("city", "3208", "江苏省 淮安市", "江苏省/淮安市//");
        row("county", "320813", "江苏省 淮安市 洪泽区", "江苏省/淮安市/洪泽区/");
        row("township", "320813100", "江苏省 淮安市 洪泽区 高良涧街道", "江苏省/淮安市/洪泽区/高良涧街道");
        row("municipality", "11", "北京市", "北京市///");
        row("its district", "110105", "北京市 朝阳区", "北京市//朝阳区/");
        row("its district, with city", "110105", "北京市 市辖区 朝阳区", "北京市/市辖区/朝阳区/");
        row("its street", "110105001", "北京市 朝阳区 建外街道", "北京市//朝阳区/建外街道");
        row("its street, with city", "110105001", "北京市 北京市 朝阳区 建外街道",
            "北京市/北京市/朝阳区/建外街道");
        row("city without counties", "441900119", "广东省 东莞市 长安镇", "广东省/东莞市//长安镇");
        row("county below a province", "429004001", "湖北省 仙桃市 沙嘴街道", "湖北省//仙桃市/沙嘴街道");
    }

    void placesDivisionsByLevel() {
        QFETCH(QString, code);
        QFETCH(QString, path);
        QFETCH(QString, expected);
        const DivisionColumns columns = divisionColumns(code, path.split(u' ', Qt::SkipEmptyParts));
        QCOMPARE(QStringList({columns.province, columns.city, columns.county, columns.township}).join(u'/'),
                 expected);
    }

    void listsByDivisionIssuerAndYear() {
        const Folder folder;
        const auto box = openCase(folder.file());
        const auto add = [&](const char* code, const char* issuer, int year) {
            Report report;
            report.identity.divisionCode = QString::fromUtf8(code);
            report.identity.issuer = QString::fromUtf8(issuer);
            report.identity.year = year;
            const QString name = QStringLiteral("%1 %2 %3")
                                     .arg(report.identity.divisionCode, report.identity.issuer)
                                     .arg(year);
            QVERIFY(box->add(newReport(name, report)));
        };
        add("", "x", 2020);
        add("654202104", "b", 2024);
        add("654202", "z", 2021);
        add("654202104", "b", 2023);
        add("654202104", "a", 2025);
        QStringList order;
        const auto listed = box->reports();
        for (const ReportSummary& summary : *listed)
            order.append(summary.sourceName);
        QCOMPARE(order,
                 QStringList({QStringLiteral("654202 z 2021.txt"), QStringLiteral("654202104 a 2025.txt"),
                              QStringLiteral("654202104 b 2023.txt"), QStringLiteral("654202104 b 2024.txt"),
                              QStringLiteral(" x 2020.txt")}));
    }

    void makesAPanel() {
        const Folder folder;
        const auto box = openCase(folder.file());
        const qint64 id = box->add(newReport(QStringLiteral("a")))->reportId;
        box->add(newReport(QStringLiteral("b"), Report{}));
        QVERIFY(box->apply({id, {{total, {}, number(15)}, {persons, {}, FigureValue::blank()}}, {}}));

        const auto some = box->panel({total, lost, unheard});
        QVERIFY(some);
        QCOMPARE(some->size(), size_t(2));
        const PanelRow& row = some->at(0);
        QCOMPARE(row.summary.id, id);
        QCOMPARE(row.summary.corrections, 2);
        QCOMPARE(row.values.size(), size_t(2));
        QVERIFY(row.values.at(total) == number(15));
        QVERIFY((row.values.at(lost) == FigureValue{FigureState::Missing, {}}));
        QVERIFY(some->at(1).values.empty());

        const auto all = box->panel({});
        QVERIFY(all);
        QCOMPARE(all->at(0).values.size(), richReport().figures.size());
        QVERIFY(all->at(0).values.at(persons) == FigureValue::blank());
    }
};

int gouji::store_test::runCaseFile(const QStringList& arguments) {
    TestCaseFile test;
    return QTest::qExec(&test, arguments);
}

#include "test_case_file.moc"
