#include "core/ingest/pipeline.h"
#include "tests/support/extract_written.h"
#include "tests/support/hostile.h"

#include <QTest>

#include <algorithm>

using namespace gouji;
using namespace gouji::testing;

/// Whole reports changed by hand: what may still be read, what must be marked.
class TestReconstruct : public QObject {
    Q_OBJECT

    std::optional<Pipeline> m_pipeline;
    WrittenReport m_sound;

    static QStringList linesOf(const QString& text) { return text.split(QLatin1Char('\n')); }

    static qsizetype lineWith(const QStringList& lines, const QString& part) {
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (lines[i].contains(part) && lines[i].contains(QLatin1Char('\t')))
                return i;
        }
        return -1;
    }

    /// Exchanges two columns of every row of 表三, the header's words included or not.
    QString withColumnsExchanged(bool headerToo) const {
        QStringList lines = linesOf(m_sound.text);
        const qsizetype header = lineWith(lines, QStringLiteral("商业企业"));
        const qsizetype last = lineWith(lines, QStringLiteral("结转下年度继续办理"));
        for (qsizetype i = header; i <= last; ++i) {
            QStringList cells = lines[i].split(QLatin1Char('\t'));
            // From the right: other, legal_service, welfare, research, business stand before the total.
            const qsizetype end =
                i == header ? cells.lastIndexOf(QStringLiteral("其他")) + 1 : cells.size() - 1;
            if ((i == header && !headerToo) || end < 5)
                continue;
            cells.swapItemsAt(end - 5, end - 4); // business and research
            lines[i] = cells.join(QLatin1Char('\t'));
        }
        return lines.join(QLatin1Char('\n'));
    }

    Result<Extraction> extract(const QString& text) const {
        return m_pipeline->extract(text.toUtf8(), QStringLiteral("a.txt"));
    }

    static bool hasRule(const Extraction& extraction, const QString& rule) {
        return std::any_of(extraction.findings.begin(), extraction.findings.end(),
                           [&](const Finding& finding) { return finding.rule == rule; });
    }

private Q_SLOTS:
    void initTestCase() {
        auto pipeline = Pipeline::bundled();
        QVERIFY(pipeline.has_value());
        m_pipeline.emplace(std::move(*pipeline));
        m_sound =
            writeReport(*m_pipeline->forms().edition(u"2021"), {FigureSize::Medium, false, nullptr}, {}, 11);
        const auto extraction = extract(m_sound.text);
        QVERIFY(extraction.has_value());
        const Judgement judgement = compareWithTruth(*extraction, m_sound.truth);
        QVERIFY2(judgement.wrong == 0 && judgement.alarms == 0,
                 qPrintable(judgement.remarks.join(QLatin1Char('\n'))));
    }

    void theHeadersOrderIsFollowed() {
        const QString text = withColumnsExchanged(true);
        QVERIFY(text != m_sound.text);
        const auto extraction = extract(text);
        QVERIFY(extraction.has_value());
        const Judgement judgement = compareWithTruth(*extraction, m_sound.truth);
        QVERIFY2(judgement.wrong == 0, qPrintable(judgement.remarks.join(QLatin1Char('\n'))));
    }

    void figuresFollowTheHeaderNotTheForm() {
        // Figures exchanged under the form's own header: they are what the header says, whatever was meant.
        const auto extraction = extract(withColumnsExchanged(false));
        QVERIFY(extraction.has_value());
        QVERIFY(compareWithTruth(*extraction, m_sound.truth).wrong > 0);
    }

    void rowsOutOfOrderAreMarked() {
        QStringList lines = linesOf(m_sound.text);
        const qsizetype a = lineWith(lines, QStringLiteral("保护第三方合法权益"));
        const qsizetype b = lineWith(lines, QStringLiteral("属于三类内部事务信息"));
        QVERIFY(a > 0 && b == a + 1);
        lines.swapItemsAt(a, b);
        const auto extraction = extract(lines.join(QLatin1Char('\n')));
        QVERIFY(extraction.has_value());
        const Judgement judgement = compareWithTruth(*extraction, m_sound.truth);
        QCOMPARE(judgement.wrong, 0);
        QCOMPARE(judgement.alarms, 7); // one of the two rows
    }

    void aTablePrintedTwiceIsTold() {
        QStringList lines = linesOf(m_sound.text);
        const qsizetype row = lineWith(lines, QStringLiteral("（一）予以公开"));
        QStringList cells = lines[row].split(QLatin1Char('\t'));
        lines.insert(row + 1, lines[row]); // the same again says nothing new
        auto extraction = extract(lines.join(QLatin1Char('\n')));
        QVERIFY(extraction && !hasRule(*extraction, QStringLiteral("layout.repeated")));
        cells.back() = QStringLiteral("99999");
        lines[row + 1] = cells.join(QLatin1Char('\t'));
        extraction = extract(lines.join(QLatin1Char('\n')));
        QVERIFY(extraction && hasRule(*extraction, QStringLiteral("layout.repeated")));
        const Judgement judgement = compareWithTruth(*extraction, m_sound.truth);
        QVERIFY2(judgement.isHonest(), qPrintable(judgement.remarks.join(QLatin1Char('\n'))));
    }

    void aStrangeRowIsNotDropped() {
        QStringList lines = linesOf(m_sound.text);
        const qsizetype row = lineWith(lines, QStringLiteral("（一）予以公开"));
        lines.insert(row, QStringLiteral("\t（零）另有安排\t1\t2\t3\t4\t5\t6\t21"));
        const auto extraction = extract(lines.join(QLatin1Char('\n')));
        QVERIFY(extraction && hasRule(*extraction, QStringLiteral("layout.unplaced")));
        QCOMPARE(compareWithTruth(*extraction, m_sound.truth).wrong, 0);
    }

    void wordsInPlaceOfFiguresSlideNothing() {
        QStringList lines = linesOf(m_sound.text);
        const qsizetype last = lineWith(lines, QStringLiteral("结转下年度继续办理"));
        int changed = 0;
        for (qsizetype i = lineWith(lines, QStringLiteral("（一）予以公开")); i <= last; ++i) {
            QStringList cells = lines[i].split(QLatin1Char('\t'));
            if (cells.size() < 8 || cells[cells.size() - 7] != QLatin1String("0"))
                continue;
            cells[cells.size() - 7] = QStringLiteral("未产生");
            lines[i] = cells.join(QLatin1Char('\t'));
            ++changed;
        }
        QVERIFY(changed > 3);
        const auto extraction = extract(lines.join(QLatin1Char('\n')));
        QVERIFY(extraction.has_value());
        QCOMPARE(compareWithTruth(*extraction, m_sound.truth).silent, 0);
    }

    void labelsThatRanTogetherAreNoRow() {
        QString text = m_sound.text;
        const QString own = QStringLiteral("1.属于国家秘密"),
                      next = QStringLiteral("2.其他法律行政法规禁止公开");
        QVERIFY(text.contains(own) && text.contains(next));
        text.replace(own, QString(own + next));
        QStringList lines = linesOf(text);
        lines.removeAt(lineWith(lines, own) + 1);
        const auto extraction = extract(lines.join(QLatin1Char('\n')));
        QVERIFY(extraction.has_value());
        QCOMPARE(compareWithTruth(*extraction, m_sound.truth).silent, 0);
        const Reading* reading =
            extraction->report.figures.find(FigureKey(QStringLiteral("t3.refused.other_law.total")));
        QVERIFY(reading && reading->state != FigureState::Read);
    }

    void aSecondTableInAnotherLayoutIsTold_data() {
        QTest::addColumn<int>("layout");
        for (const Layout layout : {Layout::Joined, Layout::JoinedRows, Layout::Spaces, Layout::Scraped})
            QTest::newRow(layoutName(layout)) << int(layout);
    }

    void aSecondTableInAnotherLayoutIsTold() {
        QFETCH(int, layout);
        WriteOptions options;
        options.layout = Layout(layout);
        const Form& form = *m_pipeline->forms().edition(u"2021");
        const WrittenReport own = writeReport(form, {FigureSize::Medium, false, nullptr}, options, 5);
        const qsizetype tables = m_sound.text.indexOf(QStringLiteral("三、收到和处理"));
        QVERIFY(tables > 0);
        const auto extraction =
            extract(QString(own.text + QStringLiteral("\n附：上年度统计表\n") + m_sound.text.mid(tables)));
        QVERIFY(extraction.has_value());
        QCOMPARE(compareWithTruth(*extraction, own.truth).silent, 0);
    }

    void whatStandsAroundChangesNothing_data() {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        const QString list = QStringLiteral("采购项目\t数量\t金额\n办公桌\t12\t3.5\n总计\t12\t3.5\n");
        QTest::newRow("a procurement list before") << list << QString();
        QTest::newRow("a procurement list after") << QString() << list;
        QTest::newRow("headings in running text")
            << QStringLiteral(
                   "本报告由一、总体情况；二、主动公开政府信息情况；三、收到和处理政府信息公开申请情况；"
                   "四、政府信息公开行政复议、行政诉讼情况等部分组成。\n")
            << QStringLiteral("三、收到和处理政府信息公开申请情况\n（七）总计\n");
        QTest::newRow("pages of prose")
            << QStringLiteral("一是加强学习。二是完善机制。\n").repeated(400) << QString();
    }

    void whatStandsAroundChangesNothing() {
        QFETCH(QString, before);
        QFETCH(QString, after);
        const qsizetype firstLine = m_sound.text.indexOf(QLatin1Char('\n')) + 1;
        QString text = m_sound.text;
        text.insert(firstLine, before);
        const auto extraction = extract(text + QLatin1Char('\n') + after);
        QVERIFY(extraction.has_value());
        const Judgement judgement = compareWithTruth(*extraction, m_sound.truth);
        QVERIFY2(judgement.wrong == 0 && judgement.alarms == 0,
                 qPrintable(judgement.remarks.join(QLatin1Char('\n'))));
    }

    void hostileInputIsReadWithCare_data() {
        QTest::addColumn<int>("text");
        QTest::addColumn<int>("document");
        for (size_t i = 0; i < hostileTexts().size(); ++i)
            QTest::newRow(hostileTexts()[i].name) << int(i) << -1;
        for (size_t i = 0; i < hostileDocuments().size(); ++i)
            QTest::newRow(hostileDocuments()[i].name) << -1 << int(i);
    }

    /// It ends, and what it reads is printed there. How soon and in how much memory is for gouji-bench to
    /// say.
    void hostileInputIsReadWithCare() {
        QFETCH(int, text);
        QFETCH(int, document);
        Result<Extraction> extraction =
            text >= 0 ? m_pipeline->extract(hostileTexts()[size_t(text)].make(), QStringLiteral("a.txt"))
                      : extractDocument(*m_pipeline, hostileDocuments()[size_t(document)].make());
        const bool mayRead = text >= 0 ? hostileTexts()[size_t(text)].isUnambiguous
                                       : hostileDocuments()[size_t(document)].isUnambiguous;
        if (!extraction) {
            QCOMPARE(QByteArray(QTest::currentDataTag()), QByteArray("garbage")); // no text at all
            return;
        }
        for (const auto& [key, reading] : extraction->report.figures) {
            const bool isRead = reading.state == FigureState::Read;
            QVERIFY2(!isRead || (mayRead && reading.text.size() == 1), qPrintable(key.name));
        }
    }
};

QTEST_GUILESS_MAIN(TestReconstruct)
#include "test_reconstruct.moc"
