#include "core/ingest/pipeline.h"
#include "core/reconstruct/report_parts.h"
#include "tests/support/case_count.h"
#include "tests/support/other_papers.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace gouji;
using namespace gouji::testing;

namespace {

/// Figures that run together without a mark between them leave a row open now and then: 10 11 and 101 1. Such
/// rows are marked, and few.
bool leavesLittleOpen(const Judgement& all) {
    return all.wrong * 10'000 <= all.cells;
}

bool hasNothingSure(const Extraction& report) {
    return std::none_of(report.report.figures.begin(), report.report.figures.end(),
                        [](const auto& entry) { return entry.reading.state == FigureState::Read; });
}

} // namespace

/// Several reports in one file: each is read by itself, and nothing else divides a report.
class TestReportParts : public QObject {
    Q_OBJECT

    std::optional<Pipeline> m_pipeline;

    Result<std::vector<Extraction>> extract(const QString& text) const {
        return m_pipeline->extractAll(text.toUtf8(), QStringLiteral("a.txt"));
    }

    /// Identity and figures of a report in one line.
    static QString shown(const Extraction& one) {
        return QStringLiteral("%1 %2 part %3")
            .arg(one.report.identity.issuer)
            .arg(one.report.identity.year.value_or(0))
            .arg(one.part);
    }

    /// Where cells are loose words of a line, the signature of one report and the head of the next may run
    /// into the tables: the reports are still told apart, but the date between them is not always whose it
    /// is.
    static std::vector<Layout> dividedLayouts() {
        std::vector<Layout> layouts = allLayouts();
        layouts.erase(std::remove_if(layouts.begin(), layouts.end(),
                                     [](Layout layout) {
                                         return layout == Layout::Spaces || layout == Layout::Scraped;
                                     }),
                      layouts.end());
        return layouts;
    }

private Q_SLOTS:
    void initTestCase() {
        auto pipeline = Pipeline::bundled();
        QVERIFY(pipeline.has_value());
        m_pipeline.emplace(std::move(*pipeline));
    }

    void aPartKeepsWhatIsKnownOfItsFile() {
        Document whole;
        whole.format = QStringLiteral("docx");
        whole.encoding = QStringLiteral("GB18030");
        whole.text = QStringLiteral("甲\n乙\n");
        whole.blocks = {Paragraph{QStringLiteral("甲"), TextRange{0, 1}},
                        Paragraph{QStringLiteral("乙"), TextRange{2, 1}}};
        whole.pictures = 2;
        whole.brokenCharacters = 3;
        whole.truncated = true;
        const Document part = partOf(whole, {1, 2});
        QCOMPARE(part.format, whole.format);
        QCOMPARE(part.encoding, whole.encoding);
        QCOMPARE(part.text, whole.text);
        QCOMPARE(part.pictures, 2);
        QCOMPARE(part.brokenCharacters, 3);
        QVERIFY(part.truncated);
        QCOMPARE(part.blocks.size(), size_t(1));
        QCOMPARE(std::get<Paragraph>(part.blocks.front()).text, QStringLiteral("乙"));
    }

    void readsEachReportByItself_data() {
        QTest::addColumn<int>("layout");
        QTest::addColumn<int>("company");
        QTest::addColumn<int>("reports");
        for (const Layout layout : dividedLayouts()) {
            for (const int reports : {2, 3}) {
                const auto row = [&](const char* name, Company company) {
                    QTest::addRow("%s, %d, %s", layoutName(layout), reports, name)
                        << int(layout) << int(company) << reports;
                };
                row("other years", Company::OtherYears);
                row("other issuers", Company::OtherIssuers);
            }
        }
    }

    void readsEachReportByItself() {
        QFETCH(int, layout);
        QFETCH(int, company);
        QFETCH(int, reports);
        const int count = caseCount({20, 3, 300});
        Judgement all;
        for (int seed = 0; seed < count; ++seed) {
            const WrittenTogether together = writeTogether(
                m_pipeline->forms(), {Layout(layout), Company(company), reports, {}}, std::uint32_t(seed));
            const auto parts = extractTogether(*m_pipeline, together);
            QVERIFY(parts.has_value());
            QVERIFY2(parts->size() == size_t(reports),
                     qPrintable(QStringLiteral("seed %1: %2 parts").arg(seed).arg(parts->size())));
            for (size_t i = 0; i < parts->size(); ++i) {
                const Extraction& one = (*parts)[i];
                const Judgement judged = compareWithTruth(one, together.truths[i]);
                QVERIFY2(judged.isHonest() && judged.identityWrong == 0 && judged.unstated == 0,
                         qPrintable(QStringLiteral("seed %1, %2: %3")
                                        .arg(seed)
                                        .arg(shown(one), judged.remarks.join(u'\n'))));
                QCOMPARE(one.part, int(i) + 1);
                all += judged;
            }
        }
        QVERIFY2(leavesLittleOpen(all), qPrintable(QString::number(all.wrong)));
    }

    void readsReportsOfDifferentLayouts_data() {
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("second");
        const auto row = [](Layout first, Layout second) {
            QTest::addRow("%s, %s", layoutName(first), layoutName(second)) << int(first) << int(second);
        };
        row(Layout::CellLines, Layout::PlainTabs);
        row(Layout::PlainTabs, Layout::CellLines);
        row(Layout::CellLines, Layout::PagedTabs);
        row(Layout::PagedTabs, Layout::CellLines);
        row(Layout::Markdown, Layout::CellLines);
    }

    void readsReportsOfDifferentLayouts() {
        QFETCH(int, first);
        QFETCH(int, second);
        const Form& form = *m_pipeline->forms().edition(u"2021");
        for (int seed = 0; seed < caseCount({20, 3, 300}); ++seed) {
            std::vector<WrittenReport> written;
            for (const int layout : {first, second}) {
                WriteOptions options;
                options.layout = Layout(layout);
                options.prose.year = 2022 + int(written.size());
                written.push_back(
                    writeReport(form, {FigureSize(seed % 4), false, nullptr}, options, std::uint32_t(seed)));
            }
            const auto parts = m_pipeline->extractAll(
                QString(written[0].text + u'\n' + written[1].text).toUtf8(), QStringLiteral("two.txt"));
            QVERIFY(parts.has_value());
            QCOMPARE(parts->size(), size_t(2));
            for (size_t i = 0; i < 2; ++i) {
                const Judgement judged = compareWithTruth((*parts)[i], written[i].truth);
                QVERIFY2(judged.isHonest() && judged.wrong + judged.alarms + judged.identityWrong == 0,
                         qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(judged.remarks.join(u'\n'))));
            }
        }
    }

    /// Whatever is done to the tables of both, no figure of the one becomes the other's.
    void mixesNothingWhenDamaged() {
        const int count = caseCount({1'000, 100, 20'000});
        Judgement all;
        QStringList remarks;
        for (int seed = 0; seed < count; ++seed) {
            Random random(std::uint32_t(seed) + 5'000);
            TogetherOptions options;
            options.layout = random.pick(dividedLayouts());
            options.company = Company(random.below(2));
            for (int n = random.below(3); n > 0; --n)
                options.damages.insert(random.pick(allDamages()));
            const WrittenTogether together = writeTogether(m_pipeline->forms(), options, std::uint32_t(seed));
            const auto parts = extractTogether(*m_pipeline, together);
            QVERIFY(parts.has_value());
            if (parts->size() == 1) { // the second one's title is lost: then nothing is sure
                QVERIFY2(hasNothingSure(parts->front()), qPrintable(QString::number(seed)));
                continue;
            }
            QCOMPARE(parts->size(), size_t(2));
            for (size_t i = 0; i < parts->size(); ++i) {
                const Judgement judged = compareWithTruth((*parts)[i], together.truths[i]);
                if (!judged.isHonest() || judged.identityWrong > 0)
                    remarks += QStringLiteral("%1 (%2): %3")
                                   .arg(seed)
                                   .arg(QLatin1String(layoutName(options.layout)),
                                        judged.remarks.mid(0, 3).join(u';'));
                all += judged;
            }
        }
        QVERIFY2(remarks.isEmpty(), qPrintable(remarks.join(u'\n')));
        QVERIFY2(all.wrong <= all.cells * 0.0005, qPrintable(QString::number(all.wrong)));
    }

    void pointsIntoTheWholeOriginal() {
        const WrittenTogether together =
            writeTogether(m_pipeline->forms(), {Layout::PlainTabs, Company::OtherIssuers, 2, {}}, 3);
        const auto document = m_pipeline->read(together.text.toUtf8(), QStringLiteral("a.txt"));
        const auto parts = extractTogether(*m_pipeline, together);
        QVERIFY(document && parts && parts->size() == 2);
        for (const Figures::Entry& figure : (*parts)[1].report.figures) {
            const auto* range = std::get_if<TextRange>(&figure.reading.anchor);
            QVERIFY2(range != nullptr, qPrintable(figure.key.name));
            QVERIFY(range->start > document->text.size() / 2);
            QCOMPARE(document->text.mid(range->start, range->length).trimmed(), figure.reading.text);
        }
        QCOMPARE((*parts)[0].sha256, (*parts)[1].sha256);
    }

    /// Lines that name reports stand above, between and below the tables of one report.
    void strayTitlesDivideNothing_data() {
        QTest::addColumn<int>("layout");
        for (const Layout layout : allLayouts())
            QTest::newRow(layoutName(layout)) << int(layout);
    }

    void strayTitlesDivideNothing() {
        QFETCH(int, layout);
        const int count = caseCount({200, 20, 3'000});
        Judgement all;
        for (int seed = 0; seed < count; ++seed) {
            Random random(std::uint32_t(seed) + 900);
            WriteOptions options;
            options.layout = Layout(layout);
            options.prose.place = &random.pick(places());
            const FigureSet figures = makeFigures(*m_pipeline->forms().edition(u"2021"),
                                                  {FigureSize(random.below(3)), false, nullptr}, random);
            const WrittenReport report = writeReport(figures, options, random);
            const QString stray = strayTitles(*options.prose.place, options.prose.year, random).join(u'\n');
            const auto parts = withStray(report, stray, Layout(layout), random);
            QVERIFY(parts.has_value());
            QVERIFY2(parts->size() == 1, qPrintable(QStringLiteral("%1: %2").arg(seed).arg(stray)));
            QCOMPARE(parts->front().part, 0);
            const Judgement judged = compareWithTruth(parts->front(), report.truth);
            QVERIFY2(
                judged.isHonest(),
                qPrintable(QStringLiteral("%1: %2\n%3").arg(seed).arg(stray, judged.remarks.join(u'\n'))));
            all += judged;
        }
        QVERIFY2(leavesLittleOpen(all), qPrintable(QString::number(all.wrong)));
    }

    /// The same report printed twice is one; its rows come twice.
    void theSameReportTwiceIsOne() {
        const QString text = writeReport(*m_pipeline->forms().edition(u"2021"), {}, {}, 11).text;
        const auto parts = extract(text + QStringLiteral("\n\n") + text);
        QVERIFY(parts.has_value());
        QCOMPARE(parts->size(), size_t(1));
    }

    /// Without a title of its own the second report cannot be told apart: everything is doubtful.
    void withoutASecondTitleNothingIsSure() {
        const WrittenTogether together =
            writeTogether(m_pipeline->forms(), {Layout::PlainTabs, Company::OtherYears, 2, {}}, 8);
        QStringList lines = together.text.split(u'\n');
        for (qsizetype at = lines.size() / 2 - 25; at < lines.size(); ++at)
            if (lines[at].contains(QStringLiteral("年度报告")) || lines[at].contains(QStringLiteral("报告")))
                lines[at].clear();
        const auto parts = extract(lines.join(u'\n'));
        QVERIFY(parts.has_value());
        QCOMPARE(parts->size(), size_t(1));
        for (const Figures::Entry& figure : parts->front().report.figures)
            QVERIFY2(figure.reading.state != FigureState::Read, qPrintable(figure.key.name));
    }

    void dividesBlocks_data() {
        QTest::addColumn<QString>("between");
        QTest::addColumn<int>("parts");
        const auto row = [](const char* name, const char* between, int parts) {
            QTest::newRow(name) << QString::fromUtf8(between) << parts;
        };
        row("another issuer", "桐庐县横村镇人民政府2023年政府信息公开工作年度报告", 2);
        row("another year", "桐庐县瑶琳镇人民政府2022年政府信息公开工作年度报告", 2);
        row("over two lines", "桐庐县横村镇人民政府\n2023年政府信息公开工作年度报告", 2);
        row("with letterhead",
            "桐庐县横村镇人民政府文件\n横政〔2024〕3号\n桐庐县横村镇人民政府2023年政府信息公开工作年度报告",
            2);
        row("the same again", "桐庐县瑶琳镇人民政府2023年政府信息公开工作年度报告", 1);
        row("the same without year", "桐庐县瑶琳镇人民政府政府信息公开工作年度报告", 1);
        row("neither issuer nor year", "政府信息公开工作年度报告", 1);
        row("a link", "下一篇：桐庐县横村镇人民政府2023年政府信息公开工作年度报告", 1);
        row("a notice", "关于报送桐庐县横村镇2023年政府信息公开工作年度报告的通知", 1);
        row("two years", "桐庐县横村镇人民政府2022年、2023年政府信息公开工作年度报告", 1);
        row("nothing", "", 1);
    }

    void dividesBlocks() {
        QFETCH(QString, between);
        QFETCH(int, parts);
        const QString table = QStringLiteral(
            "\n第二十条第（一）项\t\t\t\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n"
            "行政规范性文件\t2\t1\t9\n第二十条第（五）项\t\n信息内容\t本年处理决定数量\n行政许可\t4\n"
            "第二十条第（六）项\t\n信息内容\t本年处理决定数量\n行政处罚\t4\n行政强制\t4\n\n");
        const QString text =
            QStringLiteral("桐庐县瑶琳镇人民政府2023年政府信息公开工作年度报告\n") + table + between + table;
        const auto document = m_pipeline->read(text.toUtf8(), QStringLiteral("a.txt"));
        QVERIFY(document.has_value());
        const auto ranges = reportParts(*document, m_pipeline->forms(), m_pipeline->gazetteer(), {});
        QCOMPARE(int(ranges.size()), parts);
        QCOMPARE(ranges.front().begin, size_t(0));
        QCOMPARE(ranges.back().end, document->blocks.size());
        for (size_t i = 1; i < ranges.size(); ++i)
            QCOMPARE(ranges[i].begin, ranges[i - 1].end);
    }

    void aListOfThousandsOfTitlesEndsSoon() {
        QString text;
        for (int i = 0; i < 20'000; ++i)
            text += QStringLiteral("第%1镇人民政府2023年政府信息公开工作年度报告\n规章\t1\t2\t3\n").arg(i);
        const auto document = m_pipeline->read(text.toUtf8(), QStringLiteral("a.txt"));
        QVERIFY(document.has_value());
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(reportParts(*document, m_pipeline->forms(), m_pipeline->gazetteer(), {}).size(), size_t(1));
        QVERIFY2(timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed())));
    }

private:
    /// The report with these lines at its beginning, at its end, or between two tables.
    Result<std::vector<Extraction>> withStray(const WrittenReport& report, const QString& stray,
                                              Layout layout, Random& random) const {
        const int where = random.below(layout == Layout::Joined ? 2 : 3);
        if (report.document)
            return withStray(*report.document, stray, where);
        const QString& text = report.text;
        const QString lines = QStringLiteral("\n\n") + stray + QStringLiteral("\n\n");
        if (where == 0)
            return extract(stray + QStringLiteral("\n\n") + text);
        const qsizetype at = text.indexOf(QStringLiteral("\n四、"));
        return extract(where == 1 || at < 0 ? QString(text + lines)
                                            : QString(text.left(at) + lines + text.mid(at)));
    }

    Result<std::vector<Extraction>> withStray(Document document, const QString& stray, int where) const {
        const auto isFour = [](const Block& block) {
            const auto* paragraph = std::get_if<Paragraph>(&block);
            return paragraph && paragraph->text.startsWith(QStringLiteral("四、"));
        };
        auto& blocks = document.blocks;
        auto at = where == 0   ? blocks.begin()
                  : where == 1 ? blocks.end()
                               : std::find_if(blocks.begin(), blocks.end(), isFour);
        for (const QString& line : stray.split(u'\n'))
            at = std::next(blocks.insert(at, Paragraph{line, {}}));
        return m_pipeline->reportsOf(document, QStringLiteral("a"));
    }
};

QTEST_GUILESS_MAIN(TestReportParts)
#include "test_report_parts.moc"
