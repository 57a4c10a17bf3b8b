#include "tests/core/store/between_fixture.h"
#include "tests/core/store/suites.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTest>

#include <algorithm>
#include <random>

using namespace gouji;
using namespace gouji::store_test;

namespace {

const QString carryOf2023 = QStringLiteral("2 e:year.carry(t3.carried_in.total)5≠4");
const QString carryOf2022 = QStringLiteral("1 e:year.carry(t3.carried_out.total)4≠5");
const FigureKey licences{QStringLiteral("t2.licensing.decisions")};
const FigureKey penalties{QStringLiteral("t2.penalties.decisions")};
const FigureKey fees{QStringLiteral("t2.fees.amount")};
const FigureKey granted{QStringLiteral("t3.granted.total")};

QString ids(const ChangedReports& reports) {
    QStringList texts;
    for (const qint64 id : reports)
        texts += QString::number(id);
    return texts.join(QLatin1Char(' '));
}

/// A case with 2022 carrying 4 out and 2023 carrying 4 in.
struct TwoYears {
    Folder folder;
    std::unique_ptr<CaseFile> box = openBetween(folder.file());

    TwoYears() {
        add(QStringLiteral("2022"), yearReport(2022, {{carriedOut, 4}}));
        add(QStringLiteral("2023"), yearReport(2023, {{carriedIn, 4}}));
    }
    qint64 add(const QString& name, const Report& report) {
        return box->add(newReport(name, report))->reportId;
    }
    QString correct(qint64 id, const FigureKey& key, int value) {
        const auto changed = box->apply({id, {{key, {}, number(value)}}, {}});
        return changed ? ids(*changed) : changed.error().detail;
    }
};

/// Enough figures that nobody else has them by chance.
Report countyReport(int year, const QString& issuer) {
    return yearReport(
        year,
        {{licences, 53217}, {penalties, 9143}, {fees, 4819}, {total, 137}, {persons, 137}, {granted, 61}},
        issuer);
}

QString all(const QStringList& lines) {
    return lines.join(QLatin1Char('\n'));
}

} // namespace

/// Findings between reports follow every change, and are those that checking everything anew would make.
class TestBetweenInCase : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneFigureMakesTheFindingsDueInBoth() {
        TwoYears years;
        QCOMPARE(betweenFindings(*years.box), QStringList());
        QCOMPARE(years.correct(1, carriedOut, 5), QStringLiteral("2"));
        QCOMPARE(betweenFindings(*years.box), QStringList({carryOf2022, carryOf2023}));
        QCOMPARE(years.box->summary(2)->errors, 1);
        QCOMPARE(years.box->summary(2)->ownErrors, 0);
        QCOMPARE(years.correct(1, carriedOut, 4), QStringLiteral("2"));
        QCOMPARE(betweenFindings(*years.box), QStringList());
        years.correct(1, carriedOut, 5);
        QCOMPARE(years.correct(2, carriedIn, 5), QStringLiteral("1"));
        QCOMPARE(betweenFindings(*years.box), QStringList());
        QCOMPARE(years.correct(2, licences, 3), QString()); // concerns nobody else
    }

    void withdrawingTakesThemAway() {
        TwoYears years;
        years.correct(1, carriedOut, 5);
        QVERIFY(years.box->apply({1, {{carriedOut, number(5), {}}}, {}}));
        QCOMPARE(betweenFindings(*years.box), QStringList());
    }

    void theSentenceIsInTheView() {
        TwoYears years;
        years.correct(1, carriedOut, 5);
        const auto told =
            rows(years.folder.file(),
                 QStringLiteral("SELECT report_id, rule, severity, message, decision FROM v_findings"));
        QCOMPARE(told.size(), size_t(2));
        QCOMPARE(told[1].mid(0, 3),
                 QStringList({QStringLiteral("2"), QStringLiteral("year.carry"), QStringLiteral("error")}));
        QVERIFY(told[1][3].startsWith(QStringLiteral("year.carry")));
        QCOMPARE(told[1][4], QStringLiteral("∅"));
    }

    void rejectedReportsAreComparedWithNobody() {
        TwoYears years;
        years.correct(1, carriedOut, 5);
        QCOMPARE(ids(*years.box->setStatus(1, ReviewStatus::Rejected)), QStringLiteral("2"));
        QCOMPARE(betweenFindings(*years.box), QStringList());
        QCOMPARE(ids(*years.box->setStatus(1, ReviewStatus::InReview)), QStringLiteral("2"));
        QCOMPARE(betweenFindings(*years.box), QStringList({carryOf2022, carryOf2023}));
        QCOMPARE(years.box->setStatus(77, ReviewStatus::Rejected).error().code, ErrorCode::NotFound);
    }

    void aSecondReadingIsComparedAnew() {
        TwoYears years;
        QVERIFY(years.box->replaceReadings(
            {newReport(QStringLiteral("2022"), yearReport(2022, {{carriedOut, 5}}))}));
        QCOMPARE(betweenFindings(*years.box), QStringList({carryOf2022, carryOf2023}));
        QVERIFY(years.box->replaceReadings(
            {newReport(QStringLiteral("2022"), yearReport(2020, {{carriedOut, 5}}))}));
        QCOMPARE(betweenFindings(*years.box), QStringList()); // another year now
    }

    void otherIssuersAreLeftInPeace() {
        TwoYears years;
        years.add(QStringLiteral("bureau"),
                  yearReport(2024, {{carriedIn, 9}}, QStringLiteral("横村镇财政所")));
        Report elsewhere = yearReport(2024, {{carriedIn, 9}});
        elsewhere.identity.divisionCode = QStringLiteral("330122999");
        years.add(QStringLiteral("elsewhere"), elsewhere);
        Report unknown = yearReport(2024, {{carriedIn, 9}});
        unknown.identity.divisionCode.clear();
        years.add(QStringLiteral("unknown"), unknown);
        QCOMPARE(betweenFindings(*years.box), QStringList());
        years.add(QStringLiteral("2024"), yearReport(2024, {{carriedIn, 9}}, QStringLiteral("横村镇政府")));
        QCOMPARE(betweenFindings(*years.box).size(), 2); // another form of the name
    }

    void theBetterOfTwoFilesIsCompared() {
        TwoYears years;
        NewReport worse = newReport(QStringLiteral("2023 scanned"), yearReport(2023, {{carriedIn, 7}}));
        worse.format = QStringLiteral("png");
        QVERIFY(years.box->add(worse));
        QCOMPARE(betweenFindings(*years.box),
                 QStringList({QStringLiteral("2 w:year.twice(t3.carried_in.total)7≠4"),
                              QStringLiteral("3 w:year.twice(t3.carried_in.total)4≠7")}));
        years.correct(3, licences, 0); // whom a person has worked on counts
        QCOMPARE(betweenFindings(*years.box).size(), 4);
        QVERIFY(
            betweenFindings(*years.box).contains(QStringLiteral("1 e:year.carry(t3.carried_out.total)7≠4")));
        QVERIFY(
            betweenFindings(*years.box).contains(QStringLiteral("3 e:year.carry(t3.carried_in.total)4≠7")));
    }

    void aGapIsTold() {
        TwoYears years;
        years.add(QStringLiteral("2025"), yearReport(2025, {}));
        years.add(QStringLiteral("2025 again"), yearReport(2025, {{licences, 3}}));
        const auto report = years.box->report(4);
        QCOMPARE(report->findings.back().rule, QStringLiteral("year.twice"));
        QVERIFY(report->findings.back().detail.endsWith(QStringLiteral("\t2024")));
        years.add(QStringLiteral("2024"), yearReport(2024, {}));
        QVERIFY(!years.box->report(4)->findings.back().detail.endsWith(QStringLiteral("\t2024")));
    }

    void copiesNameTheNearestCopy() {
        const Folder folder;
        const auto box = openBetween(folder.file());
        const char* issuers[] = {"甲县人民政府", "乙县人民政府", "丙县人民政府"};
        for (const char* issuer : issuers) {
            const QString name = QString::fromUtf8(issuer);
            Report report = countyReport(2023, name);
            report.identity.divisionCode = QStringLiteral("33018%1").arg(box->reports()->size());
            QVERIFY(box->add(newReport(name, report)));
        }
        const auto named = [&](qint64 id) {
            const auto report = box->report(id);
            return report->findings.empty() ? QString()
                                            : report->findings.front().detail.section(u'\t', 1, 1);
        };
        QCOMPARE(named(1), QStringLiteral("乙县人民政府"));
        QCOMPARE(named(2), QStringLiteral("甲县人民政府"));
        QCOMPARE(named(3), QStringLiteral("乙县人民政府"));
        QCOMPARE(ids(*box->apply({2, {{licences, {}, number(53218)}}, {}})), QStringLiteral("1 3"));
        QCOMPARE(named(1), QStringLiteral("丙县人民政府"));
        QCOMPARE(named(2), QString());
        QCOMPARE(named(3), QStringLiteral("甲县人民政府"));
    }

    void copiedProseNamesTheOtherIssuer() {
        const Folder folder;
        const auto box = openBetween(folder.file());
        int received = 52'137;
        for (const char* issuer : {"甲县人民政府", "乙县人民政府", "丙县人民政府"}) {
            const QString name = QString::fromUtf8(issuer);
            Report report = yearReport(2023, {{carriedIn, received += 7}}, name);
            report.identity.divisionCode = QStringLiteral("33018%1").arg(box->reports()->size());
            int number = name.startsWith(QStringLiteral("丙")) ? 61'111 : 71'237;
            for (const char* clause : {"收到申请%1件", "办结%1件", "主动公开%1条"}) {
                number += 1'319;
                report.statements.push_back(
                    {licences, Decimal(number), QString::fromUtf8(clause).arg(number), TextRange{3, 4}});
            }
            QVERIFY(box->add(newReport(name, report)));
        }
        const auto told = [&](qint64 id) {
            const auto findings = box->report(id)->findings;
            return findings.empty()
                       ? QString()
                       : QString(findings.front().rule + u' ' + findings.front().detail.section(u'\t', 1, 1));
        };
        QCOMPARE(told(1), QStringLiteral("issuer.prose_repeated 乙县人民政府"));
        QCOMPARE(told(2), QStringLiteral("issuer.prose_repeated 甲县人民政府"));
        QCOMPARE(told(3), QString());
        QVERIFY(box->setStatus(1, ReviewStatus::Rejected));
        QCOMPARE(told(2), QString());
    }

    void aPageThatIsDamagedKeepsNobodyElseFromWork() {
        TwoYears years;
        years.correct(1, carriedOut, 5);
        QCOMPARE(execute(years.folder.file(),
                         QStringLiteral("UPDATE figures SET value = 'x' WHERE report_id = 1 AND key = '%1'")
                             .arg(licences.name)),
                 QString());
        QCOMPARE(execute(years.folder.file(),
                         QStringLiteral("UPDATE figures SET value = 'x' WHERE report_id = 1 AND key = '%1'")
                             .arg(carriedIn.name)),
                 QString());
        QVERIFY(years.box->apply({2, {{carriedIn, {}, number(6)}}, {}}));
        QVERIFY(years.box->recheck().has_value());
        QVERIFY(!years.box->verify()->empty());
    }

    void recheckMakesAllAnew() {
        TwoYears years;
        years.correct(1, carriedOut, 5);
        QVERIFY(years.box->recheck()->changed.empty());
        QCOMPARE(years.box->recheck()->reports, 2);
        QCOMPARE(execute(years.folder.file(), QStringLiteral("DELETE FROM findings")), QString());
        QCOMPARE(ids(years.box->recheck()->changed), QStringLiteral("1 2"));
        QCOMPARE(betweenFindings(*years.box), QStringList({carryOf2022, carryOf2023}));
        QCOMPARE(execute(years.folder.file(), QStringLiteral("UPDATE findings SET message = 'old words'")),
                 QString());
        QCOMPARE(ids(years.box->recheck()->changed), QStringLiteral("1 2"));
    }

    void olderCasesAreComparedWhenOpened() {
        const Folder folder;
        {
            const auto box = openCase(folder.file()); // without rules between reports
            QVERIFY(box->add(newReport(QStringLiteral("2022"), yearReport(2022, {{carriedOut, 5}}))));
            QVERIFY(box->add(newReport(QStringLiteral("2023"), yearReport(2023, {{carriedIn, 4}}))));
            QCOMPARE(betweenFindings(*box), QStringList());
        }
        QCOMPARE(execute(folder.file(), QStringLiteral("UPDATE reports SET issuer_key = NULL")), QString());
        const auto box = openBetween(folder.file());
        QCOMPARE(betweenFindings(*box), QStringList({carryOf2022, carryOf2023}));
        QCOMPARE(rows(folder.file(), QStringLiteral("SELECT issuer_key FROM reports")).at(0).at(0),
                 QStringLiteral("330122104 人民政府"));
    }

    void theOrderOfComingIsNoMatter() {
        std::vector<NewReport> reports;
        for (int year = 2020; year < 2025; ++year)
            reports.push_back(newReport(QString::number(year),
                                        yearReport(year, {{carriedIn, year % 3}, {carriedOut, year % 2}})));
        reports.push_back(newReport(QStringLiteral("again"), yearReport(2022, {{licences, 5}})));
        QStringList first;
        for (unsigned seed = 0; seed < 6; ++seed) {
            std::mt19937 engine(seed);
            if (seed > 0)
                std::shuffle(reports.begin(), reports.end(), engine);
            const Folder folder;
            const auto box = openBetween(folder.file());
            std::map<QString, QString> names;
            for (const NewReport& each : reports) {
                // Which of two files comes first decides between equals.
                NewReport added = each;
                added.format = each.sourceName.startsWith(QLatin1String("again")) ? QStringLiteral("png")
                                                                                  : QStringLiteral("docx");
                names[QString::number(box->add(added)->reportId)] = each.sourceName;
            }
            QStringList found;
            for (const QString& line : betweenFindings(*box))
                found += names.at(line.section(u' ', 0, 0)) + line.section(u' ', 1);
            found.sort();
            if (seed == 0)
                first = found;
            QVERIFY(!found.isEmpty());
            QCOMPARE(all(found), all(first));
        }
    }

    void incrementalIsWhole_data() {
        QTest::addColumn<unsigned>("seed");
        QTest::addColumn<int>("years"); // the fewer, the more files of one year
        for (const int years : {4, 2}) {
            for (unsigned seed = 1; seed <= 6; ++seed)
                QTest::addRow("seed %u, %d years", seed, years) << seed << years;
        }
    }

    /// Whatever is done to the reports of a case: making all findings anew changes none.
    void incrementalIsWhole() {
        QFETCH(unsigned, seed);
        QFETCH(int, years);
        std::mt19937 engine(seed);
        const auto below = [&](int n) { return int(engine() % unsigned(n)); };
        const QStringList issuers{QStringLiteral("桐庐县横村镇人民政府"), QStringLiteral("横村镇政府"),
                                  QStringLiteral("横村镇财政所")};
        const std::vector<FigureKey> keys{carriedIn, carriedOut, total, persons, licences};
        const auto drawn = [&] {
            Report report = below(4) == 0 ? countyReport(2020 + below(years), issuers[below(3)])
                                          : yearReport(2020 + below(years),
                                                       {{carriedIn, below(2)}, {carriedOut, below(2)}},
                                                       issuers[below(3)]);
            if (below(8) == 0)
                report.identity.year.reset();
            return report;
        };
        const Folder folder;
        auto box = openBetween(folder.file());
        for (int i = 0; i < 30; ++i) {
            const int count = int(box->reports()->size());
            const qint64 id = 1 + below(std::max(1, count));
            const int what = below(10);
            if (count < 3 || (what < 3 && count < 14))
                QVERIFY(box->add(newReport(QString::number(i), drawn())));
            else if (what == 3)
                QVERIFY(box->setStatus(id, ReviewStatus(below(4))));
            else if (what == 4)
                QVERIFY(box->replaceReadings({newReport(box->summary(id)->sourceName.chopped(4), drawn())}));
            else if (what == 5 && !box->report(id)->findings.empty())
                QVERIFY(box->decide(decisionOn(id, box->report(id)->findings.front(), Verdict(below(3)),
                                               QStringLiteral("看过"))));
            else
                QVERIFY(box->apply({id, {{keys[size_t(below(5))], {}, number(below(3))}}, {}}).has_value() ||
                        box->report(id)->figures.count(licences) == 0);
            const QStringList before = betweenFindings(*box);
            const auto again = box->recheck();
            QVERIFY(again.has_value());
            QVERIFY2(again->changed.empty(), qPrintable(QStringLiteral("step %1").arg(i)));
            QCOMPARE(all(betweenFindings(*box)), all(before));
        }
        QVERIFY(box->verify()->empty());
    }

    void survivesKillWhileRenewing() {
        const Folder folder;
        {
            const auto box = openBetween(folder.file());
            for (int year = 2022; year < 2025; ++year)
                QVERIFY(box->add(newReport(QString::number(year), yearReport(year, {}))));
        }
        for (int round = 0; round < 5; ++round) {
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(),
                        {QStringLiteral("--child"), QStringLiteral("correct-forever"), folder.file()});
            QVERIFY(child.waitForReadyRead(30000));
            QTest::qWait(15 + 11 * round);
            child.kill();
            QVERIFY(child.waitForFinished(30000));
            const auto box = openBetween(folder.file());
            QVERIFY(box->verify()->empty());
            QVERIFY(box->recheck()->changed.empty());
            for (qint64 id = 1; id < 3; ++id) {
                const auto earlier = box->report(id), later = box->report(id + 1);
                const bool differ = earlier->figures.at(carriedOut).effective().value !=
                                    later->figures.at(carriedIn).effective().value;
                QCOMPARE(findingsOf(*box, id).filter(QStringLiteral("carried_out")).size(), differ ? 1 : 0);
                QCOMPARE(findingsOf(*box, id + 1).filter(QStringLiteral("carried_in")).size(),
                         differ ? 1 : 0);
            }
        }
    }
};

int gouji::store_test::runBetween(const QStringList& arguments) {
    TestBetweenInCase test;
    return QTest::qExec(&test, arguments);
}

#include "test_between.moc"
