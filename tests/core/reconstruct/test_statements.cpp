#include "core/reconstruct/statements.h"

#include <QTest>

using namespace gouji;

/// What sentences of reports state, by key; each case is one sentence.
class TestStatements : public QObject {
    Q_OBJECT

    static Document documentOf(const QStringList& paragraphs) {
        Document document;
        document.text = paragraphs.join(QLatin1Char('\n'));
        qsizetype start = 0;
        for (const QString& text : paragraphs) {
            document.blocks.push_back(Paragraph{text, TextRange{start, text.size()}});
            start += text.size() + 1;
        }
        return document;
    }

    static QStringList stated(const QString& text) {
        QStringList out;
        for (const Statement& statement : readStatements(documentOf({text}), 2023))
            out += statement.about.name + QLatin1Char('=') + statement.value.toString() +
                   (statement.isAtLeast ? QStringLiteral("+") : QString());
        out.sort();
        return out;
    }

private Q_SLOTS:
    void sentences_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* text, const char* expected) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(expected);
        };
        row("2023年共收到政府信息公开申请16件。", "t3.new.total=16");
        row("全年接收网络、信函提交的公开申请共计1,081件。", "t3.new.total=1081");
        row("我镇收到 5 件 政府信息公开申请。", "t3.new.total=5");
        row("本年新收申请9件，上年结转2件，结转下年度继续办理1件。",
            "t3.carried_in.total=2 t3.carried_out.total=1 t3.new.total=9");
        row("收到申请3件，结转至2024年办理1件。", "t3.carried_out.total=1 t3.new.total=3");
        row("受理政府信息公开申请4件。", "t3.new.total=4");
        row("收到政府信息公开申请6件，受理申请4件。", "t3.new.total=6");
        row("未收到政府信息公开申请。", "t3.new.total=0");
        row("没有收到依申请公开政府信息。", "t3.new.total=0");
        row("未接到群众要求公开政府信息的申请。", "t3.new.total=0");
        row("本年度无政府信息公开申请。", "t3.new.total=0");
        row("共收到政府信息公开申请0件。", "t3.new.total=0");
        row("收到申请数量比去年增加5件。", "");
        row("申请量较上年减少3件。", "");
        row("办结申请42件，予以公开及部分公开22件，占52.4%。", "t3.disclosed.total=22 t3.total.total=42");
        row("申请办理中，予以公开3件，部分公开2件，不予公开1件，无法提供4件，不予处理5件，其他处理6件。",
            "t3.granted.total=3 t3.otherwise.total=6 t3.partial.total=2 t3.refused.total=1 "
            "t3.unable.total=4 t3.unprocessed.total=5");
        row("收到申请8件（自然人6件、商业企业2件）。",
            "t3.new.business=2 t3.new.natural_person=6 t3.new.total=8");
        row("行政复议案件2件、行政诉讼案件7件。", "t4.review.total=2 t4.suits.total=7");
        row("没有发生行政复议、行政诉讼。", "t4.review.total=0 t4.suits.total=0");
        row("主动公开政府信息100余条。", "text.proactive=100+");
        row("主动公开政府信息一百条。", "");
        row("主动公开政府信息３４条。", "text.proactive=34");
        row("收取信息处理费120元。", "text.processing_fee=120");
        row("本年度未收取信息处理费。", "text.processing_fee=0");
        row("不予公开的理由要写明，第3条有规定。", "");
        row("一、本年新收政府信息公开申请数量801000081", "");
        row("收到申请16件。又：收到申请16件。", "t3.new.total=16");
        row("区政府办收到申请17件，全区收到申请95件。", "t3.new.total=17 t3.new.total=95");

        // Received.
        row("我乡2023年度新收政府信息公开申请21宗。", "t3.new.total=21");
        row("共收到申请（含网络提交8件）16件。", "t3.new.total=16");
        row("共收到政府信息公开申请16件（其中上年结转3件）。", "t3.carried_in.total=3 t3.new.total=16");
        row("共收到申请（含上年结转3件）19件。", "t3.carried_in.total=3 t3.new.total=19");
        row("收到申请16件（比上年增加5件）。", "t3.new.total=16");
        row("收到申请16件，同比增加5件，增长45.45%。", "t3.new.total=16");
        row("收到申请比2022年增加5件。", "");
        row("收到申请近100件。", "");
        row("收到申请超过100件。", "t3.new.total=100+");
        row("收到申请100件以上。", "t3.new.total=100+");
        row("自收到申请之日起20个工作日内予以答复。", "");
        row("共受理依申请公开12件次。", "t3.new.total=12");
        row("收到行政复议申请3件。", "t4.review.total=3");
        row("收到困难群众临时救助申请30件。", "");
        row("一季度收到政府信息公开申请2件。", "");
        // Received in other years.
        row("2022年共收到政府信息公开申请9件。", "");
        row("2022年，我镇共收到政府信息公开申请9件，办结申请9件。", "");
        row("2022年共收到申请9件；2023年共收到申请16件。", "t3.new.total=16");
        row("2022年未收到政府信息公开申请。", "");
        row("上年收到政府信息公开申请9件。", "");
        row("上一年度共收到申请9件。", "");
        row("2019年至2023年共收到政府信息公开申请95件。", "");
        row("《条例》施行以来共收到政府信息公开申请120件。", "");
        row("今年以来收到政府信息公开申请12件。", "t3.new.total=12");
        row("根据2019年新修订的《条例》，我镇共收到申请5件。", "t3.new.total=5");
        row("与2022年相比，申请量持平，共收到申请5件。", "t3.new.total=5");
        row("按照《浙江省2022年政务公开要点》，收到申请5件。", "t3.new.total=5");
        row("2023年，结转2024年1件，收到申请3件。", "t3.carried_out.total=1 t3.new.total=3");
        row("截至2023年12月31日，收到申请5件。", "t3.new.total=5");
        // None received.
        row("我局未接收到政府信息公开申请。", "t3.new.total=0");
        row("没有公民、法人和其他组织申请公开政府信息。", "t3.new.total=0");
        row("无人提出政府信息公开申请。", "t3.new.total=0");
        row("未收到任何形式的申请。", "t3.new.total=0");
        row("依申请公开申请数量为0。", "t3.new.total=0");
        row("政府信息公开申请为零。", "t3.new.total=0");
        row("未收到行政复议申请。", "t4.review.total=0");
        row("没有政府信息公开申请引起的行政复议。", "t4.review.total=0");
        row("未收到因政府信息公开申请引发的行政诉讼。", "t4.suits.total=0");
        row("去年未收到政府信息公开申请。", "");
        // Carried over.
        row("没有结转下年度的申请。", "t3.carried_out.total=0");
        row("无结转下一年度继续办理的申请。", "t3.carried_out.total=0");
        row("没有需要结转至下年度办理的申请。", "t3.carried_out.total=0");
        row("没有上年度结转的申请。", "t3.carried_in.total=0");
        row("2022年结转2件，结转2024年1件。", "t3.carried_in.total=2 t3.carried_out.total=1");
        row("结转2023年办理4件。", "");
        row("上一年度结转申请7件。", "t3.carried_in.total=7");
        row("收到申请5件，均已办结，无结转至2024年办理。", "t3.carried_out.total=0 t3.new.total=5");
        // Results.
        row("申请中，予以公开（含全部公开）12件，占37.50%；不予公开2件，占6.25%。",
            "t3.granted.total=12 t3.refused.total=2");
        row("对申请予以公开及部分公开42件，占51.85%。", "t3.disclosed.total=42");
        row("申请答复中无法提供1,024件。", "t3.unable.total=1024");
        row("去年申请中予以公开3件。", "");
        row("全年共办理申请18件（含上年结转2件）。", "t3.carried_in.total=2 t3.total.total=18");
        row("办结率100%，答复申请16件。", "t3.total.total=16");
        // Review and suits.
        row("行政复议、行政诉讼案件共3件。", "");
        row("行政复议和行政诉讼各1件。", "t4.review.total=1 t4.suits.total=1");
        row("发生行政复议2件，其中维持1件；行政诉讼0件。", "t4.review.total=2 t4.suits.total=0");
        row("因政府信息公开被申请行政复议3件。", "t4.review.total=3");
        row("2022年发生行政复议4件。", "");
        row("未发生行政复议案件，行政诉讼1起。", "t4.review.total=0 t4.suits.total=1");
        // Published, and fees.
        row("主动公开政府信息1.2万条。", "text.proactive=12000");
        row("主动公开各类政府信息1.2万余条。", "text.proactive=12000+");
        row("2022年主动公开政府信息320条，2023年主动公开政府信息365条。", "text.proactive=365");
        row("主动公开政府信息约500条。", "");
        row("主动公开政府信息365条，较上年增加45条。", "text.proactive=365");
        row("收取政府信息公开信息处理费1,280元。", "text.processing_fee=1280");
        row("信息处理费共计收取120.5元。", "text.processing_fee=120.5");
        row("收取信息处理费0.35万元。", "text.processing_fee=3500");
        row("未向任何申请人收取信息处理费。", "text.processing_fee=0");
        row("没有产生政府信息公开信息处理费。", "text.processing_fee=0");
    }

    void sentences() {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(stated(text).join(QLatin1Char(' ')), expected);
    }

    void theAnchorIsTheWordsThemselves() {
        const Document document =
            documentOf({QStringLiteral("一、总体情况"), QStringLiteral("我镇 收到申请 1 6 件，已答复。")});
        const std::vector<Statement> found = readStatements(document);
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found[0].text, QStringLiteral("我镇收到申请16件"));
        const auto range = std::get<TextRange>(found[0].anchor);
        QCOMPARE(document.text.mid(range.start, range.length), QStringLiteral("收到申请 1 6 件"));
    }

    void longTextsEndSoon() {
        const std::vector<Statement> found = readStatements(documentOf(
            {QStringLiteral("收到申请").repeated(100'000), QStringLiteral("收到申请1件").repeated(20'000)}));
        QVERIFY(found.size() <= 64);
    }
};

QTEST_GUILESS_MAIN(TestStatements)
#include "test_statements.moc"
