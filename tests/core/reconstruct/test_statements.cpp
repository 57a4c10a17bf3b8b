#include "core/reconstruct/statements.h"

#include <QElapsedTimer>
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

    /// Plain counts of the report's year.
    static QStringList stated(const QString& text) {
        QStringList out;
        for (const Statement& statement : readStatements(documentOf({text}), 2023))
            if (statement.kind == StatementKind::Count && statement.ofYear == 0)
                out += statement.about.name + QLatin1Char('=') + statement.value.toString() +
                       (statement.isAtLeast ? QStringLiteral("+") : QString());
        out.sort();
        return out;
    }

    /// With all that is said of a number: `t3.new.total=16 part`, `t3.new.total=45.45 growth`.
    static QStringList statedFully(const QString& text) {
        QStringList out;
        for (const Statement& statement : readStatements(documentOf({text}), 2023)) {
            QStringList words{statement.about.name + QLatin1Char('=') + statement.value.toString()};
            if (statement.kind != StatementKind::Count)
                words += statementKindName(statement.kind);
            if (statement.scope != StatementScope::Unsaid)
                words += statementScopeName(statement.scope);
            if (!statement.whose.isEmpty())
                words += statement.whose;
            if (statement.ofYear != 0)
                words += QString::number(statement.ofYear);
            out += words.join(QLatin1Char(' '));
        }
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
        row("主动公开政府信息一百条。", "text.proactive=100");
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
        row("上年结转202件。", "t3.carried_in.total=202");
        row("收到申请5件，均已办结，无结转至2024年办理。", "t3.carried_out.total=0 t3.new.total=5");
        // Results.
        row("申请中，予以公开（含全部公开）12件，占37.50%；不予公开2件，占6.25%。",
            "t3.granted.total=12 t3.refused.total=2");
        row("对申请予以公开及部分公开42件，占51.85%。", "t3.disclosed.total=42");
        row("申请答复中无法提供1,024件。", "t3.unable.total=1024");
        row("去年申请中予以公开3件。", "");
        row("全年共办理申请18件（含上年结转2件）。", "t3.carried_in.total=2 t3.total.total=18");
        row("办结率100%，答复申请16件。", "t3.total.total=16");
        // Numerals.
        row("共收到政府信息公开申请三十二件。", "t3.new.total=32");
        row("共收到政府信息公开申请一百零五件，办结九十九件。", "t3.new.total=105 t3.total.total=99");
        row("共收到政府信息公开申请十件。", "t3.new.total=10");
        row("共收到政府信息公开申请两件。", "t3.new.total=2");
        row("共收到政府信息公开申请一件。", "t3.new.total=1");
        row("共收到政府信息公开申请九百九十九件。", "t3.new.total=999");
        row("共收到政府信息公开申请一〇五件。", "t3.new.total=105");
        row("共收到政府信息公开申请两千零八十一件。", "t3.new.total=2081");
        row("共收到政府信息公开申请零件。", "t3.new.total=0");
        row("共收到政府信息公开申请二十余件。", "t3.new.total=20+");
        row("收到申请三四件。", "");
        row("收到申请十几件。", "");
        row("收到申请一百五件。", "");
        row("收到申请近一百件。", "");
        row("对每一件申请，逐一件登记。", "");
        row("推进高效办成一件事，收到申请五件。", "t3.new.total=5");
        row("收到申请后一起公开。", "");
        row("对申请受理一件、办结一件、答复一件。", "");
        row("收到申请一件不漏，办结一件都不拖。", "");
        row("发生行政诉讼一起。", "t4.suits.total=1");
        // None carried over, where all was done.
        row("收到申请30件，全部办结，无结转。", "t3.carried_out.total=0 t3.new.total=30");
        row("收到申请30件，全部办结无结转。", "t3.carried_out.total=0 t3.new.total=30");
        row("收到申请30件，均已按时答复，无结转件。", "t3.carried_out.total=0 t3.new.total=30");
        row("收到申请30件，全部在法定期限内办结，未有结转。", "t3.carried_out.total=0 t3.new.total=30");
        row("收到申请30件，无结转。", "t3.new.total=30"); // in or out
        row("收到申请30件，全部办结，无上年结转。", "t3.carried_in.total=0 t3.new.total=30");
        // Qualified: a row, or nothing.
        row("申请中，因保护第三方合法权益不予公开3件。", "t3.refused.third_party.total=3");
        row("申请中，因涉及第三方权益不予公开的3件，因属于过程性信息不予公开的1件。",
            "t3.refused.process.total=1 t3.refused.third_party.total=3");
        row("申请中，不予公开4件（保护第三方合法权益3件、属于四类过程性信息1件）。",
            "t3.refused.process.total=1 t3.refused.third_party.total=3 t3.refused.total=4");
        row("申请中，不予公开4件，其中国家秘密1件、内部事务信息3件。",
            "t3.refused.internal.total=3 t3.refused.state_secret.total=1 t3.refused.total=4");
        row("申请中，因第三方权益及过程性信息不予公开4件。", "");
        row("申请中，因涉及国家秘密不予公开0件。", "t3.refused.state_secret.total=0");
        row("申请中，因涉及商业秘密不予公开2件。", "");
        row("申请中，因本机关不掌握无法提供6件，信访举报类不予处理3件。",
            "t3.unable.not_held.total=6 t3.unprocessed.petition.total=3");
        row("申请中，信息不存在无法提供6件，重复申请不予处理2件。", "t3.unprocessed.repeat.total=2");
        row("收到涉及国家秘密的申请，均依法办理3件。", "");
        row("申请中，予以公开（含部分公开）18件。", "t3.disclosed.total=18");
        row("申请中，予以公开18件（含部分公开4件）。", "t3.disclosed.total=18 t3.partial.total=4");
        row("申请中，予以公开18件（含全部公开4件）。", "t3.granted.total=18");
        row("收到申请30件，逾期答复0件。", "t3.new.total=30");
        row("收到申请30件，未按期办结2件。", "t3.new.total=30");
        row("申请中，因第三方权益，不予公开3件。", "t3.refused.third_party.total=3");
        row("申请中，因信息不存在，无法提供3件。", "");
        row("申请中，公开14件，因故不答复2件，不予公开3件。", "t3.refused.total=3");
        row("收到申请30件，按期答复26件，延期答复5件。", "t3.new.total=30");
        row("收到申请30件，按期答复26件，结转下年度5件。",
            "t3.carried_out.total=5 t3.new.total=30 t3.total.total=26");
        row("收到申请30件，延期后答复5件。", "t3.new.total=30");
        row("近三年分别收到申请15件、24件、30件。", "");
        row("未收到申请人重复提出的政府信息公开申请。", "");
        row("未收到社会公益组织提出的政府信息公开申请。", "");
        row("未收到法人或其他组织提出的申请。", "t3.new.organisations=0");
        row("收到申请3件，上年结转行政复议案件1件。", "t3.new.total=3");
        row("城镇垃圾处理费收取25万元。", "");
        row("未发生复议后起诉的行政诉讼案件。", "t4.suit_after_review.total=0");
        row("行政复议案件结案5件，行政复议听证2件，行政诉讼开庭1次。", "");
        row("行政复议纠错0件，行政诉讼败诉1件。", "t4.review.corrected=0 t4.suits.corrected=1");
        row("未发生因政府信息公开败诉的行政诉讼案件。", "t4.suits.corrected=0");
        row("未产生行政复议纠错案件。", "t4.review.corrected=0");
        row("行政复议6件，无被纠正案件。", "t4.review.corrected=0 t4.review.total=6");
        row("没有发生行政复议、行政诉讼败诉案件。", "");
        row("无未审结行政复议案件。", "");
        row("未经行政复议直接起诉的行政诉讼3件。", "t4.suit_direct.total=3 t4.suits.total=3");
        row("行政诉讼胜诉2件，驳回起诉的行政诉讼1件。", "t4.suits.total=1");
        row("办理行政复议案件12件（其中涉及政府信息公开6件）。", "t4.review.total=6");
        row("办理行政复议案件12件，其中政府信息公开类6件。", "t4.review.total=6");
        // Review and suits.
        row("行政复议、行政诉讼案件共3件。", "t4.review+suits.total=3");
        row("行政复议、行政诉讼案件3件。", "");
        row("行政复议和行政诉讼各1件。", "t4.review.total=1 t4.suits.total=1");
        row("发生行政复议2件，其中维持1件；行政诉讼0件。",
            "t4.review.total=2 t4.review.upheld=1 t4.suits.total=0");
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

    void wording_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* text, const char* expected) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        // Results, alone and together, with their percentages.
        row("对申请予以公开12件，占37.50%。", "t3.granted.total=12; t3.granted.total=37.5 percentage");
        row("办结申请81件，其中：予以公开及部分公开42件，占51.85%；不予公开5件，占6.17%。",
            "t3.disclosed.total=42; t3.disclosed.total=51.85 percentage; t3.refused.total=5; "
            "t3.refused.total=6.17 percentage; t3.total.total=81");
        row("申请中不予公开和无法提供7件。", "t3.refused+unable.total=7");
        row("申请中不予公开、无法提供、不予处理共9件，占比为45%。",
            "t3.refused+unable+unprocessed.total=45 percentage; t3.refused+unable+unprocessed.total=9");
        row("申请中部分公开和予以公开5件。", "t3.disclosed.total=5");
        row("申请中予以公开、部分公开分别为3件、2件。", "");
        row("申请中予以公开和部分公开各3件。", "");
        row("申请答复结果为：其他处理2件（占办结总数的2.47%）。",
            "t3.otherwise.total=2; t3.otherwise.total=2.47 percentage");
        row("申请中予以公开3件，约占三成。", "t3.granted.total=3");
        row("收到申请42件，按期办结40件，结转下年度2件。",
            "t3.carried_out.total=2; t3.new.total=42; t3.total.total=40");
        row("收到申请42件，答复40件。", "t3.new.total=42; t3.total.total=40");
        row("办结人大建议12件，收到申请3件。", "t3.new.total=3");
        row("我局收到申请3件，办结信访事项8件。", "t3.new.total=3 own 我局");
        // Growth.
        row("收到申请16件，同比增加5件，增长45.45%。",
            "t3.new.total=16; t3.new.total=45.45 growth; t3.new.total=5 change");
        row("收到申请16件，较上年减少4件，下降20%。",
            "t3.new.total=-20 growth; t3.new.total=-4 change; t3.new.total=16");
        row("收到申请16件（比上年增加5件）。", "t3.new.total=16; t3.new.total=5 change");
        row("收到申请16件，同比增长45.45%。", "t3.new.total=16; t3.new.total=45.45 growth");
        row("收到申请16件，较2022年的11件增加5件。",
            "t3.new.total=11 2022; t3.new.total=16; t3.new.total=5 change");
        row("收到申请16件，与上年持平。", "t3.new.total=0 change; t3.new.total=16");
        row("收到申请16件，与上年基本持平。", "t3.new.total=16");
        row("收到申请30件，2022年为24件，同比增长25%。",
            "t3.new.total=24 2022; t3.new.total=25 growth; t3.new.total=30");
        row("收到申请30件，同比上升25%（2022年为24件）。",
            "t3.new.total=24 2022; t3.new.total=25 growth; t3.new.total=30");
        row("收到申请30件，去年为24件，同比增长35%。",
            "t3.new.total=24 2022; t3.new.total=30; t3.new.total=35 growth");
        row("收到申请30件，较2021年的24件增加6件。",
            "t3.new.total=24 2021; t3.new.total=30; t3.new.total=6 change");
        row("收到申请30件，同比增长1.5倍。", "t3.new.total=150 growth; t3.new.total=30");
        row("收到申请30件，同比增长两倍。", "t3.new.total=200 growth; t3.new.total=30");
        row("申请中予以公开14件、部分公开4件，占58.06%。", "t3.granted.total=14; t3.partial.total=4");
        row("收到申请30件，占全县申请总量的12%。", "t3.new.total=30");
        row("收到申请，自然人20件、法人10件，占比分别为66.67%、33.33%。",
            "t3.new.natural_person=20; t3.new.organisations=10");
        row("申请中不予公开4件（22.90%）。", "t3.refused.total=22.9 percentage; t3.refused.total=4");
        row("申请中予以公开14件，占比百分之四十五点一六。",
            "t3.granted.total=14; t3.granted.total=45.16 percentage");
        row("申请中予以公开1件，占百分之百。", "t3.granted.total=1; t3.granted.total=100 percentage");
        row("收到申请，其中予以公开的占80%。", "t3.granted.total=80 percentage");
        row("收到申请，其中予以公开及部分公开占80%。", "");
        row("政府信息公开申请量同比下降12.5%。", "t3.new.total=-12.5 growth");
        row("主动公开政府信息365条，较上年增加45条。", "text.proactive=365; text.proactive=45 change");
        // Scope.
        row("区政府办收到申请17件，全区收到申请95件。",
            "t3.new.total=17 office 区政府办; t3.new.total=95 whole 全区");
        row("我镇共收到申请5件。", "t3.new.total=5 own 我镇");
        row("本机关收到申请5件，予以公开3件。", "t3.granted.total=3 own 本机关; t3.new.total=5 own 本机关");
        row("2023年，全区各级行政机关共收到申请95件。", "t3.new.total=95 whole 全区各级行政机关");
        row("2023年甘河子镇未收到政府信息公开申请。", "t3.new.total=0 named 甘河子镇");
        row("按照区政府办要求，收到申请5件。", "t3.new.total=5");
        row("服务全县大局，收到申请5件。", "t3.new.total=5");
        row("市本级受理申请6件。", "t3.new.total=6 own 市本级");
        row("收到申请20件，其中区公安局12件、区住建局5件。",
            "t3.new.total=12 named 区公安局; t3.new.total=20; t3.new.total=5 named 区住建局");
        row("其中区公安局12件、区住建局5件。", "");
        row("全县收到申请95件，其中县政府办收到33件。",
            "t3.new.total=33 office 县政府办; t3.new.total=95 whole 全县");
        row("全县收到申请95件。其中，县政府本级收到30件，县公安局收到65件。",
            "t3.new.total=30 own 县政府本级; t3.new.total=65 named 县公安局; t3.new.total=95 whole 全县");
        row("全县收到申请95件，县政府收到30件。", "t3.new.total=30 named 县政府; t3.new.total=95 whole 全县");
        row("县本级收到申请17件，各乡镇收到13件，全县共收到30件。",
            "t3.new.total=17 own 县本级; t3.new.total=30 whole 全县");
        row("收到申请20件，其中财政所12件、城建办5件、网站1件、已办2件。",
            "t3.new.total=12 named 财政所; t3.new.total=20; t3.new.total=5 named 城建办");
        row("庙头镇认真贯彻条例，共收到申请5件。", "t3.new.total=5 named 庙头镇");
        row("上级部门高度重视，共收到申请5件。", "t3.new.total=5");
        // Only some of them.
        row("没有收到邮寄方式的政府信息公开申请。", "t3.new.total=0 part");
        row("未收到信函、传真方式的政府信息公开申请。", "t3.new.total=0 part");
        row("未收到网络、信函、当面等方式的申请。", "t3.new.total=0");
        row("未收到涉及国家秘密的政府信息公开申请。", "t3.new.total=0 part");
        row("通过门户网站，主动公开政府信息80条。", "text.proactive=80 part");
        row("通过网络收到申请8件。", "t3.new.total=8 part");
        row("接收网络、信函提交的申请共计8件。", "t3.new.total=8");
        row("通过信函、网络等多种渠道收到申请8件。", "t3.new.total=8");
        row("收到涉及征地拆迁的政府信息公开申请8件。", "t3.new.total=8 part");
        row("收到申请9件，其中收到重复申请2件。", "t3.new.total=2 part; t3.new.total=9");
        row("收到申请，其中新收9件，上年结转2件。", "t3.carried_in.total=2");
        // Applicants.
        row("收到自然人申请10件。", "t3.new.natural_person=10");
        row("收到公民、法人和其他组织的申请10件。", "t3.new.total=10");
        row("收到申请12件，其中自然人10件，法人和其他组织2件。",
            "t3.new.natural_person=10; t3.new.organisations=2; t3.new.total=12");
        row("收到申请12件，自然人申请10件、法人或者其他组织申请2件。",
            "t3.new.natural_person=10; t3.new.organisations=2; t3.new.total=12");
        // Other years keep their number.
        row("2022年共收到政府信息公开申请9件。", "t3.new.total=9 2022");
        row("2022年未收到政府信息公开申请。", "t3.new.total=0 2022");
        row("2022年共收到申请9件，占比不变；2023年共收到申请16件。", "t3.new.total=16; t3.new.total=9 2022");
        // What became of cases.
        row("因政府信息公开引起行政复议3件，均获维持；行政诉讼1件，尚未审结。",
            "t4.review.total=3; t4.review.upheld=3; t4.suits.total=1");
        row("政府信息公开行政复议4件，其中结果维持2件、结果纠正1件、尚未审结1件。",
            "t4.review.corrected=1; t4.review.pending=1; t4.review.total=4; t4.review.upheld=2");
        row("政府信息公开行政复议1件，行政诉讼2件，均被纠正。",
            "t4.review.total=1; t4.suits.corrected=2; t4.suits.total=2");
        row("公开类行政诉讼5件，其中未经复议直接起诉3件、复议后起诉2件。",
            "t4.suit_after_review.total=2; t4.suit_direct.total=3; t4.suits.total=5");
        row("全年审结行政复议案件35件。", "t4.review.total=35 part");
        // Documents, decisions and the two kinds of fees.
        row("全年制发行政规范性文件5件，废止规范性文件2件。",
            "t2.normative.issued=5; t2.normative.repealed=2");
        row("报备规范性文件12件。", "t2.normative.issued=12 filed");
        row("公开规范性文件12件。", "");
        row("审核制定规范性文件12件。", "");
        row("现行有效行政规范性文件31件。", "t2.normative.in_force=31");
        row("作出行政许可决定120件，作出行政处罚决定30件。",
            "t2.licensing.decisions=120; t2.penalties.decisions=30");
        row("公开行政许可信息120条。", "");
        row("行政事业性收费35.6万元。", "t2.fees.amount=35.6");
        row("行政事业性收费共1250元。", "t2.fees.amount=0.125");
        row("收取行政事业性收费120元，未收取信息处理费。", "t2.fees.amount=0.012; text.processing_fee=0");
        row("未收取行政事业性收费。", "t2.fees.amount=0");
    }

    void wording() {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(statedFully(text).join(QStringLiteral("; ")), expected);
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

    /// Of numerals too.
    void theQuoteIsAsPrinted() {
        const Document document = documentOf({QStringLiteral("我镇 共收到申请 三十 二件，占百分之五十。")});
        const std::vector<Statement> found = readStatements(document);
        QCOMPARE(found.size(), size_t(2));
        QCOMPARE(found[0].text, QStringLiteral("我镇共收到申请三十二件"));
        QCOMPARE(found[1].text, QStringLiteral("我镇共收到申请三十二件，占百分之五十"));
        const auto range = std::get<TextRange>(found[0].anchor);
        QCOMPARE(document.text.mid(range.start, range.length), QStringLiteral("收到申请 三十 二件"));
    }

    void hostileTextsEndSoon_data() {
        QTest::addColumn<QString>("piece");
        for (const char* piece : {"收到申请1件",
                                  "收到申请1件，",
                                  "行政复议",
                                  "行政复议1件",
                                  "行政复议1件，",
                                  "申请中予以公开和",
                                  "申请其中区公安局1件、",
                                  "收到申请1件，占1%，",
                                  "收到申请1件，同比",
                                  "全区",
                                  "区政府办",
                                  "2022年",
                                  "公开申请量较上",
                                  "申请，其中",
                                  "（",
                                  "未",
                                  "申请公开1",
                                  "行政诉讼维持",
                                  "法人和其他组织",
                                  "制发规范性文件",
                                  "收到1件",
                                  "约占",
                                  "一",
                                  "一件",
                                  "百分之五十",
                                  "不予公开",
                                  "申请不予公开1件（",
                                  "国家秘密",
                                  "申请因国家秘密",
                                  "行政复议无",
                                  "未行政诉讼",
                                  "申请。其中，县政府",
                                  "全县共",
                                  "申请办结",
                                  "收到申请1件，2022年为1件，",
                                  "公开政府信息公开申请"})
            QTest::newRow(piece) << QString::fromUtf8(piece);
    }

    /// 200,000 characters without a full stop.
    void hostileTextsEndSoon() {
        QFETCH(QString, piece);
        const Document document = documentOf({piece.repeated(200'000 / piece.size())});
        QElapsedTimer timer;
        timer.start();
        QVERIFY(readStatements(document, 2023).size() <= 64);
        QVERIFY2(timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed())));
    }

    void longTextsEndSoon() {
        const std::vector<Statement> found = readStatements(documentOf(
            {QStringLiteral("收到申请").repeated(100'000), QStringLiteral("收到申请1件").repeated(20'000)}));
        QVERIFY(found.size() <= 64);
    }
};

QTEST_GUILESS_MAIN(TestStatements)
#include "test_statements.moc"
