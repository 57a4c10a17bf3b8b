#include "core/checks/check.h"
#include "core/checks/sentences.h"
#include "core/reconstruct/statements.h"
#include "tests/core/checks/rules/made_report.h"

#include <QTest>

#include <algorithm>

using namespace gouji;

/// Sentences beside tables: what is told of them, as `rule expected actual`.
class TestTextRules : public QObject {
    Q_OBJECT

    FormLibrary m_forms;

    Report reportOf(const QString& text, const QString& figures, const QString& issuer = {}) const {
        Report report = madeReport(m_forms, figures);
        if (!issuer.isEmpty())
            report.identity.issuer = issuer;
        Document document;
        document.text = text;
        document.blocks.push_back(Paragraph{text, TextRange{0, text.size()}});
        report.statements = readStatements(document, report.identity.year);
        return report;
    }

    std::vector<Finding> textFindings(const Report& report) const {
        std::vector<Finding> all = checkReport(report, m_forms);
        all.erase(std::remove_if(all.begin(), all.end(),
                                 [](const Finding& finding) {
                                     return !finding.rule.startsWith(QLatin1String("text."));
                                 }),
                  all.end());
        return all;
    }

    QString told(const Report& report) const {
        QStringList out;
        for (const Finding& finding : textFindings(report)) {
            out += QStringLiteral("%1 %2 %3").arg(finding.rule.mid(5), finding.expected, finding.actual) +
                   (finding.severity == Severity::Information ? QStringLiteral(" i") : QString());
        }
        out.sort();
        return out.join(QStringLiteral("; "));
    }

    QString said(const Report& report, Language language) const {
        const auto findings = textFindings(report);
        return findings.empty() ? QString() : sentence(findings.front(), report, m_forms, language);
    }

private Q_SLOTS:
    void initTestCase() {
        auto forms = FormLibrary::bundled();
        QVERIFY(forms.has_value());
        m_forms = *forms;
    }

    void counts_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("figures");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* text, const char* figures, const char* expected) {
            QTest::addRow("%s | %s", text, figures)
                << QString::fromUtf8(text) << QString::fromUtf8(figures) << QString::fromUtf8(expected);
        };
        // Received.
        row("共收到政府信息公开申请16件。", "t3.new.total=16", "");
        row("共收到政府信息公开申请17件。", "t3.new.total=16", "received 16 17");
        row("未收到政府信息公开申请。", "t3.new.total=3", "received 3 0");
        row("未收到政府信息公开申请。", "", "");
        row("共收到政府信息公开申请17件。", "t3.new.total=?16", "");
        row("共收到政府信息公开申请17件。", "t3.new.total=_", "");
        row("收到申请100余件。", "t3.new.total=123", "");
        row("收到申请100余件。", "t3.new.total=90", "received 90 100");
        row("收到申请18件（含上年结转2件）。", "t3.new.total=16 t3.carried_in.total=2", "");
        row("收到申请18件。", "t3.new.total=16 t3.carried_in.total=2", "received 16 18");
        row("受理申请18件。", "t3.new.total=16 t3.carried_in.total=2", "");
        row("收到申请18件，其中上年结转2件。", "t3.new.total=16 t3.carried_in.total=2", "");
        row("收到申请18件，其中上年结转3件。", "t3.new.total=16 t3.carried_in.total=2",
            "carried_in 2 3; received 16 18");
        row("截至2023年12月31日，累计收到申请500件。", "t3.new.total=16", "");
        row("截至2023年12月31日，全年累计收到申请17件。", "t3.new.total=16", "received 16 17");
        row("镇本级收到申请6件，下属单位收到申请10件，全镇合计收到申请16件。", "t3.new.total=16", "");
        row("收到申请16件。收到申请6件。", "t3.new.total=16", "contradiction 16 6");
        row("政府信息公开行政复议案件5件。受理行政复议案件12件。", "t4.review.upheld=5 t4.review.total=5",
            "");
        row("通过网络收到申请8件。", "t3.new.total=16", "");
        row("收到涉及征地的政府信息公开申请8件。", "t3.new.total=16", "");
        // Carried over and answered.
        row("收到申请16件，上年结转2件，结转下年度3件。",
            "t3.new.total=16 t3.carried_in.total=2 t3.carried_out.total=3", "");
        row("收到申请16件，上年结转1件，结转下年度4件。",
            "t3.new.total=16 t3.carried_in.total=2 t3.carried_out.total=3",
            "carried_in 2 1; carried_out 3 4");
        row("没有结转下年度的申请。", "t3.carried_out.total=3", "carried_out 3 0");
        row("办结申请15件。", "t3.new.total=16 t3.total.total=15 t3.carried_out.total=1", "");
        row("办理申请16件。",
            "t3.new.total=14 t3.carried_in.total=2 t3.total.total=15 t3.carried_out.total=1", "");
        row("办结申请11件。", "t3.new.total=16 t3.total.total=15 t3.carried_out.total=1", "handled 15 11");
        // All six results, alone and together.
        row("申请中予以公开3件，部分公开2件，其他处理1件。",
            "t3.granted.total=3 t3.partial.total=2 t3.otherwise.other.total=1", "");
        row("申请中予以公开4件。", "t3.granted.total=3", "results 3 4");
        row("申请中予以公开及部分公开6件。", "t3.granted.total=3 t3.partial.total=2", "results 5 6");
        row("申请中予以公开及部分公开5件。", "t3.granted.total=3 t3.partial.total=2", "");
        row("申请中不予公开5件。", "t3.refused.state_secret.total=3 t3.refused.internal.total=2", "");
        row("申请中不予公开6件。", "t3.refused.state_secret.total=3 t3.refused.internal.total=2",
            "results 5 6");
        row("申请中不予公开6件。", "t3.refused.state_secret.total=3 t3.refused.internal.total=_", "");
        row("申请中无法提供2件。", "t3.unable.not_held.total=1 t3.unable.unclear.total=2", "results 3 2");
        row("申请中不予处理2件。", "t3.unprocessed.repeat.total=2", "");
        row("申请中不予处理1件。", "t3.unprocessed.repeat.total=2", "results 2 1");
        row("申请中其他处理2件。", "t3.otherwise.total=2 t3.otherwise.other.total=!", "");
        row("申请中其他处理3件。", "t3.otherwise.total=2 t3.otherwise.other.total=!", "results 2 3");
        row("申请中不予公开和无法提供7件。", "t3.refused.inquiry.total=3 t3.unable.unclear.total=4", "");
        row("申请中不予公开和无法提供8件。", "t3.refused.inquiry.total=3 t3.unable.unclear.total=4",
            "results 7 8");
        // Applicants.
        row("收到申请12件，其中自然人10件，法人和其他组织2件。",
            "t3.new.total=12 t3.new.natural_person=10 t3.new.business=1 t3.new.other_org=1", "");
        row("收到申请12件，其中自然人9件，法人和其他组织3件。",
            "t3.new.total=12 t3.new.natural_person=10 t3.new.business=1 t3.new.other_org=1",
            "applicants 10 9; applicants 2 3");
        // Cases.
        row("政府信息公开行政复议3件，均获维持。", "t4.review.total=3 t4.review.upheld=3", "");
        row("政府信息公开行政复议3件，均获维持。",
            "t4.review.total=3 t4.review.upheld=2 t4.review.corrected=1", "cases 2 3");
        row("政府信息公开行政诉讼5件。", "t4.suit_direct.total=3 t4.suit_after_review.total=2", "");
        row("政府信息公开行政诉讼4件，其中尚未审结1件。",
            "t4.suit_direct.total=3 t4.suit_after_review.total=2 t4.suit_direct.pending=1", "cases 5 4");
        row("未发生政府信息公开行政复议。", "t4.review.total=1", "cases 1 0");
        row("全年审结行政复议案件35件。", "t4.review.total=1", "");
        // Documents and money.
        row("制发规范性文件5件。", "t2.normative.issued=4", "disclosure 4 5");
        row("报备规范性文件5件。", "t2.normative.issued=4", "");
        row("行政事业性收费35.6万元。", "t2.fees.amount=35.6", "");
        row("行政事业性收费35.6万元。", "t2.fees.amount=35.5721", "");
        row("行政事业性收费35.6万元。", "t2.fees.amount=35.4", "disclosure 35.4 35.6");
        row("行政事业性收费356000元。", "t2.fees.amount=35.6", "");
        row("未收取信息处理费。", "t2.fees.amount=35.6", "");
        row("收取信息处理费120元。", "t2.fees.amount=35.6", "");
        // Scope.
        row("区政府办收到申请17件，全区收到申请95件。", "t3.new.total=95", "");
        row("我镇共收到申请17件。", "t3.new.total=16", "received 16 17");
        row("全镇共收到申请17件。", "t3.new.total=16", "received 16 17");
        row("庙头镇共收到申请17件。", "t3.new.total=16", "received 16 17");
        row("全县共收到申请95件。", "t3.new.total=16", "scope 16 95 i");
        row("全县共收到申请95件，我镇收到申请16件。", "t3.new.total=16", "");
        row("县政府办收到申请17件。", "t3.new.total=16", "scope 16 17 i");
        row("全县收到申请95件，其中庙头镇收到申请16件。", "t3.new.total=16", "");
        row("全县收到申请95件，其中庙头镇收到申请17件。", "t3.new.total=16", "received 16 17");
        // Another place.
        row("高墟镇共收到申请16件。", "t3.new.total=16", "place 16 16");
        row("高墟镇认真贯彻条例，共收到申请16件，结转下年度3件。", "t3.new.total=16 t3.carried_out.total=3",
            "place 3 3");
        row("高墟镇共收到申请25件。", "t3.new.total=16", "scope 16 25 i");
        row("高墟镇共收到申请0件。", "t3.new.total=0", "");
        row("高墟镇共收到申请16件，我镇共收到申请16件。", "t3.new.total=16", "");
        row("县公安局共收到申请16件。", "t3.new.total=16", "");
        // Other years.
        row("2022年共收到申请9件，2023年共收到申请16件。", "t3.new.total=16", "");
        row("2022年共收到申请16件。", "t3.new.total=16", "year 16 16");
        row("2022年共收到申请9件。", "t3.new.total=16", "year 16 9 i");
        row("上年收到申请9件。", "t3.new.total=16", "");
        row("收到申请16件，较2022年的9件增加7件。", "t3.new.total=16", "");
        // The prose against itself.
        row("共收到申请16件。经统计，收到申请17件。", "t3.new.total=16", "contradiction 16 17");
        row("共收到申请16件。经统计，收到申请17件。", "t3.new.total=?16", "contradiction  17");
        row("共收到申请16件。经统计，收到申请16件。", "t3.new.total=16", "");
        row("共收到申请15件。经统计，收到申请17件。", "t3.new.total=16", "received 16 15");
        row("收取信息处理费120元。本年度未收取信息处理费。", "", "contradiction  0");
        row("主动公开政府信息120条。网站主动公开政府信息80条。", "", "");
        row("我镇主动公开政府信息1200条，全年共主动公开政府信息1500条。", "", "contradiction  1500");
        row("我镇主动公开政府信息1200条，全年共主动公开政府信息1200条。", "", "");
        row("我镇主动公开政府信息1200条，通过网站，全年主动公开政府信息500条。", "", "");
        const char* done = "t3.new.total=30 t3.carried_in.total=4 t3.total.total=31 t3.carried_out.total=3";
        row("收到申请30件。今年办结31件，全年共办结28件。", done, "contradiction 31 28");
        row("收到申请30件，全年办结31件。全年办结政府信息公开申请28件。", done, "contradiction 31 28");
        row("收到申请30件，全年办结31件。全年办结政府信息公开申请30件。", done, "");
        row("收到申请30件，全年办结31件。其中当年新收的办结28件。", done, "");
        row("收到申请30件，全年办结31件。按期办结28件。", done, "");
        row("收到申请30件。受理工单28件，办结28件。", done, "");
        // Qualified denials and counts.
        row("收到申请30件，逾期答复0件，全部按时答复31件。", done, "");
        row("收到申请30件，全部办结，无结转。", done, "carried_out 3 0");
        row("收到申请30件，全部办结，无结转。", "t3.new.total=30 t3.total.total=30", "");
        row("未收到涉及国家秘密的政府信息公开申请。共收到申请30件。", done, "");
        row("没有收到邮寄方式的政府信息公开申请，网上申请30件。", done, "");
        row("收到申请三十件，办结三十一件。", done, "");
        row("收到申请三十二件。", done, "received 30 32");
        const char* cases = "t4.review.total=6 t4.review.upheld=5 t4.review.corrected=1 "
                            "t4.suit_direct.total=3 t4.suit_direct.upheld=3";
        row("政府信息公开行政复议纠错1件，行政诉讼败诉0件。", cases, "");
        row("政府信息公开行政复议纠错0件，行政诉讼败诉1件。", cases, "cases 0 1; cases 1 0");
        row("未发生因政府信息公开败诉的行政诉讼案件。", cases, "");
        row("未产生政府信息公开行政复议纠错案件。", cases, "cases 1 0");
        row("全镇办理行政复议案件12件（其中涉及政府信息公开6件）。", cases, "");
        row("全镇办理行政复议案件12件（其中涉及政府信息公开7件）。", cases, "cases 6 7");
        row("因政府信息公开引发的复议、诉讼案件共9件。", cases, "");
        row("因政府信息公开引发的复议、诉讼案件共12件。", cases, "cases 9 12");
        // Rows below a result.
        const char* rows = "t3.refused.third_party.total=3 t3.refused.process.total=1 t3.granted.total=14 "
                           "t3.partial.total=4";
        row("申请中因保护第三方合法权益不予公开3件。", rows, "");
        row("申请中因保护第三方合法权益不予公开4件。", rows, "results 3 4");
        row("申请中因涉及国家秘密不予公开0件。", rows, "");
        row("申请中因涉及国家秘密不予公开1件。", rows, "results 0 1");
        row("申请中不予公开4件（保护第三方合法权益2件、属于四类过程性信息2件）。", rows,
            "results 1 2; results 3 2");
        row("申请中予以公开（含部分公开）18件。", rows, "");
        row("申请中予以公开（含部分公开）14件。", rows, "results 18 14");
        row("申请中予以公开18件（含部分公开4件）。", rows, "");
    }

    void counts() {
        QFETCH(QString, text);
        QFETCH(QString, figures);
        QTEST(told(reportOf(text, figures)), "expected");
    }

    void arithmetic_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("figures");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* text, const char* figures, const char* expected) {
            QTest::addRow("%s | %s", text, figures)
                << QString::fromUtf8(text) << QString::fromUtf8(figures) << QString::fromUtf8(expected);
        };
        const char* answered = "t3.total.total=32 t3.new.total=40 t3.granted.total=12";
        row("申请中予以公开12件，占37.50%。", answered, "");
        row("申请中予以公开12件，占37.5%。", answered, "");
        row("申请中予以公开12件，占38%。", answered, "");
        row("申请中予以公开12件，占30.00%。", answered, ""); // of those received
        row("申请中予以公开12件，占38.50%。", answered, "share 37.50 38.5");
        row("申请中予以公开12件，占39%。", answered, "share 38 39");
        row("申请中予以公开12件，约占三成多。", answered, "");
        row("申请中予以公开12件，占37.49%。", answered, "share 37.50 37.49");
        row("申请中予以公开12件，占66.66%。", "t3.total.total=18 t3.granted.total=12", "");
        row("申请中予以公开12件，占66.67%。", "t3.total.total=18 t3.granted.total=12", "");
        row("申请中予以公开12件，占38.50%。", "t3.granted.total=12", "");
        row("申请中予以公开12件，占38.50%。", "t3.total.total=?32 t3.granted.total=12", "");
        row("收到申请40件，自然人30件，占75%。", "t3.new.total=40 t3.new.natural_person=30", "");
        row("收到申请40件，自然人30件，占70%。", "t3.new.total=40 t3.new.natural_person=30", "share 75 70");
        // Growth.
        row("收到申请16件，同比增加5件，增长45.45%。", "t3.new.total=16", "");
        row("收到申请16件，同比增加5件，增长46.45%。", "t3.new.total=16", "growth 45.45 46.45");
        row("收到申请16件，较上年减少4件，下降20%。", "t3.new.total=16", "");
        row("收到申请16件，较上年减少4件，下降25%。", "t3.new.total=16", "growth -20 -25");
        row("收到申请16件，较2022年的11件增加5件。", "t3.new.total=16", "");
        row("收到申请16件，较2022年的11件增加6件。", "t3.new.total=16", "growth 5 6");
        row("收到申请16件，同比增长45.45%。", "t3.new.total=16", ""); // last year's report would tell
        row("2022年收到申请8件，2023年收到申请16件，同比增长100%。", "t3.new.total=16", "");
        row("2022年收到申请8件，2023年收到申请16件，同比增长50%。", "t3.new.total=16", "growth 100 50");
        row("收到申请16件，与上年持平。", "t3.new.total=16", "");
        row("收到申请5件，同比增加5件，增长100%。", "t3.new.total=5", ""); // from 0: no percent
        row("收到申请30件，2022年为24件，同比增长25%。", "t3.new.total=30", "");
        row("收到申请30件，2022年为24件，同比增长35%。", "t3.new.total=30", "growth 25 35");
        row("收到申请30件，同比上升25%（2022年为24件）。", "t3.new.total=30", "");
        row("收到申请30件，同比上升35%（2022年为24件）。", "t3.new.total=30", "growth 25 35");
        row("收到申请30件，较2022年的10件增长2倍。", "t3.new.total=30", "");
        row("收到申请30件，较2022年的15件增长2倍。", "t3.new.total=30", "growth 100 200");
        row("收到申请30件，较2022年的12件增长1.5倍。", "t3.new.total=30", "");
        row("收到申请30件，较2022年的12件增长1.8倍。", "t3.new.total=30", "growth 150 180");
        row("收到申请30件，较2022年的12件增长一倍半。", "t3.new.total=30", "");
        row("申请中予以公开12件，占比百分之三十八。", answered, "");
        row("申请中予以公开12件，占比百分之五十。", answered, "share 38 50");
        row("申请中予以公开12件（37.50%）。", answered, "");
        row("申请中予以公开12件（22.90%）。", answered, "share 37.50 22.9");
        const char* rows = "t3.total.total=31 t3.refused.third_party.total=3 t3.refused.process.total=1";
        row("申请中不予公开4件（第三方权益3件，占75%；过程性信息1件，占25%）。", rows, "");
        row("申请中因第三方权益不予公开3件，占9.68%。", rows, "");
        row("申请中因第三方权益不予公开3件，占65%。", rows, "share 10 65");
        row("申请中予以公开的占38%。", answered, "");
        row("申请中予以公开的占80%。", answered, "share 38 80");
        // Splits.
        row("收到申请30件，其中财政所12件、城建办15件、农业站9件。", "t3.new.total=30", "split 30 12");
        row("收到申请30件，其中县公安局收到12件、县住建局收到15件、县教育局收到9件。", "t3.new.total=30",
            "split 30 12");
        row("收到申请30件，其中县公安局收到12件、县住建局收到15件。", "t3.new.total=30", "");
        row("收到申请30件，分别为财政局12件、城建局10件、农业局5件。", "t3.new.total=30", "split 30 12");
        row("收到申请30件，分别为财政局12件、城建局10件、农业局8件。", "t3.new.total=30", "");
        row("收到申请12件，其中自然人9件，法人和其他组织2件。",
            "t3.new.total=?12 t3.new.natural_person=?9 t3.new.business=?2", "split 11 12");
        row("收到申请20件，其中县公安局12件、县住建局5件。", "t3.new.total=20", "");
        row("收到申请20件，其中县公安局12件、县住建局9件。", "t3.new.total=20", "split 20 12");
    }

    void arithmetic() {
        QFETCH(QString, text);
        QFETCH(QString, figures);
        QTEST(told(reportOf(text, figures)), "expected");
    }

    /// Whose number may be compared depends on who reports.
    void scopes_data() {
        QTest::addColumn<QString>("issuer");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isCompared");
        const auto row = [](const char* issuer, const char* text, bool isCompared) {
            QTest::addRow("%s | %s", issuer, text)
                << QString::fromUtf8(issuer) << QString::fromUtf8(text) << isCompared;
        };
        row("沭阳县人民政府", "全县共收到申请17件。", true);
        row("沭阳县人民政府", "县政府办收到申请17件。", false);
        row("沭阳县人民政府", "沭阳县共收到申请17件。", true);
        row("沭阳县人民政府", "县公安局收到申请17件。", false);
        row("沭阳县人民政府办公室", "县政府办公室共收到申请17件。", true);
        row("沭阳县发展和改革局", "全县共收到申请17件。", false);
        row("沭阳县发展和改革局", "我局共收到申请17件。", true);
        row("沭阳县发展和改革局", "2023年度我局共收到申请17件。", true);
        row("平潭综合实验区管委会", "2023年全区接收申请共计17件。", true);
        row("苏州市吴江区松陵街道办事处", "全街道共收到申请17件。", true);
        row("", "全县共收到申请17件。", false);
        row("", "共收到申请17件。", true);
    }

    void scopes() {
        QFETCH(QString, issuer);
        QFETCH(QString, text);
        Report report = reportOf(text, QStringLiteral("t3.new.total=16"));
        report.identity.issuer = issuer;
        const auto findings = textFindings(report);
        QCOMPARE(findings.size(), size_t(1));
        QTEST(findings.front().severity == Severity::Warning, "isCompared");
    }

    /// A county's own number beside the whole county's: neither is accused.
    void ownBesideWhole_data() {
        QTest::addColumn<QString>("issuer");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* issuer, const char* text, const char* expected) {
            QTest::addRow("%s | %s", issuer, text)
                << QString::fromUtf8(issuer) << QString::fromUtf8(text) << QString::fromLatin1(expected);
        };
        const char* county = "沭阳县人民政府";
        const char* office = "沭阳县人民政府办公室";
        row(county, "全县共收到申请195件。其中，县政府本级收到30件，县公安局收到65件。", "scope 30 195 i");
        row(county, "全县共收到申请195件，县政府收到30件。", "scope 30 195 i");
        row(county, "县本级收到申请17件，各乡镇收到13件，全县共收到30件。", "");
        row(county, "全县共收到申请30件，其中县政府办收到17件。", "");
        row(county, "全县共收到申请33件，其中县政府办收到17件。", "received 30 33");
        row(county, "全县共收到申请195件，县政府（县政府办公室）收到30件。", "scope 30 195 i");
        row(county, "各乡镇收到申请13件，县级部门收到申请17件。", "scope 30 13 i");
        row(office, "全县共收到申请195件，本办收到30件。", "");
        row(office, "全县共收到申请195件，本办收到33件。", "received 30 33");
        row("沭阳县庙头镇人民政府", "全镇共收到申请30件，仲楼村收到申请2件。", "");
        row(office, "全县共收到申请95件，其中县政府办收到30件。", "");
        row(office, "全县共收到申请95件，其中县政府办收到33件。", "received 30 33");
        row(office, "本机关共收到申请33件，全县共收到申请195件。", "received 30 33");
    }

    void ownBesideWhole() {
        QFETCH(QString, issuer);
        QFETCH(QString, text);
        QTEST(told(reportOf(text, QStringLiteral("t3.new.total=30"), issuer)), "expected");
    }

    void growthAndSplitsLeadToTheirFigures_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("figures");
        QTest::addColumn<QString>("keys");
        QTest::newRow("growth") << QStringLiteral("收到申请16件，同比增加5件，增长46.45%。")
                                << QStringLiteral("t3.new.total=16") << QStringLiteral("t3.new.total");
        QTest::newRow("change") << QStringLiteral("收到申请16件，较2022年的11件增加6件。")
                                << QStringLiteral("t3.new.total=16") << QStringLiteral("t3.new.total");
        QTest::newRow("applicants")
            << QStringLiteral("收到申请12件，其中自然人9件，法人和其他组织2件。")
            << QStringLiteral("t3.new.total=?12 t3.new.natural_person=?9 t3.new.business=?2")
            << QStringLiteral("t3.new.natural_person t3.new.business t3.new.research t3.new.welfare "
                              "t3.new.legal_service t3.new.other_org t3.new.total");
    }

    void growthAndSplitsLeadToTheirFigures() {
        QFETCH(QString, text);
        QFETCH(QString, figures);
        const auto findings = textFindings(reportOf(text, figures));
        QCOMPARE(findings.size(), size_t(1));
        QStringList keys;
        for (const FigureKey& key : findings.front().figures)
            keys += key.name;
        QTEST(keys.join(QLatin1Char(' ')), "keys");
    }

    /// Prose is never read as surely as a cell: nobody is accused on the strength of the table alone.
    void theSentenceSaysWhatIsKnown() {
        const Report report = reportOf(QStringLiteral("共收到申请17件。"), QStringLiteral("t3.new.total=16"));
        const QString zh = said(report, Language::Chinese), en = said(report, Language::English);
        QVERIFY2(zh.endsWith(QStringLiteral("正文按所引语句理解，孰误请对照原文")), qPrintable(zh));
        QVERIFY2(en.endsWith(QLatin1String("the original tells which is wrong")), qPrintable(en));
    }

    void bothPlacesAreNamed() {
        const QString text = QStringLiteral("二、概述。我镇共收到申请17件，均已答复。");
        const Report report = reportOf(text, QStringLiteral("t3.new.total=16"));
        const auto findings = textFindings(report);
        QCOMPARE(findings.size(), size_t(1));
        QCOMPARE(findings.front().figures, std::vector<FigureKey>{FigureKey(QStringLiteral("t3.new.total"))});
        const auto range = std::get<TextRange>(findings.front().anchor);
        QCOMPARE(text.mid(range.start, range.length), QStringLiteral("收到申请17件"));
    }

    void sentencesWriteOutTheArithmetic_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("figures");
        QTest::addColumn<QString>("zh");
        QTest::addColumn<QString>("en");
        const auto row = [](const char* text, const char* figures, const char* zh, const char* en) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(figures)
                                << QString::fromUtf8(zh) << QString::fromUtf8(en);
        };
        row("共收到申请17件。", "t3.new.total=16",
            "正文“共收到申请17件”写的是 17，而表三 · 一、本年新收政府信息公开申请数量：总计 16 ≠ 17（差 1）",
            "Text \"共收到申请17件\" says 17; Table 3 · 1 Requests received this year: Total 16 ≠ 17 (off by "
            "1)");
        row("申请中不予公开6件。", "t3.refused.state_secret.total=3 t3.refused.internal.total=2",
            "正文“申请中不予公开6件”写的是 6，而表三 · （三）不予公开 · 总计：（三）1.属于国家秘密 3 + "
            "（三）5.属于三类内部事务信息 2 = 5 ≠ 6（差 1）",
            "(3)1. State secrets 3 + (3)5. Internal affairs 2 = 5 ≠ 6 (off by 1)");
        row("政府信息公开行政诉讼4件。", "t4.suit_direct.total=3 t4.suit_after_review.total=2",
            "正文“政府信息公开行政诉讼4件”写的是 4，而表四 · 行政诉讼：未经复议直接起诉 总计 3 + 复议后起诉 "
            "总计 2 "
            "= 5 ≠ 4（差 1）",
            "Table 4 · Litigation: Direct suit Total 3 + Suit after review Total 2 = 5 ≠ 4 (off by 1)");
        row("申请中予以公开12件，占38.50%。", "t3.total.total=32 t3.granted.total=12",
            "正文“申请中予以公开12件，占38.50%”：12 ÷ 32 = 37.50% ≠ 38.5%", "12 ÷ 32 = 37.50% ≠ 38.5%");
        row("收到申请16件，同比增加5件，增长46.45%。", "t3.new.total=16",
            "正文“收到申请16件，同比增加5件，增长46.45%”：(16 − 11) ÷ 11 = 45.45% ≠ 46.45%",
            "(16 − 11) ÷ 11 = 45.45% ≠ 46.45%");
        row("2022年共收到申请16件。", "t3.new.total=16",
            "写的是 2022 年，而年报为 2023 年度，数字却与本年度报表相同",
            "speaks of 2022, the report of 2023, yet the number is this year's");
        row("全县共收到申请95件。", "t3.new.total=16", "统计范围不同，不作比较", "they differ in scope");
        row("共收到申请16件。经统计，收到申请17件。", "t3.new.total=16",
            "正文前后不一致：“共收到申请16件”与“收到申请17件”；表三 · 一、本年新收",
            "The text contradicts itself");
        row("收到申请20件，其中县公安局12件、县住建局9件。", "t3.new.total=20",
            "12 + 9 = 21 > 20，所列单位之和", "12 + 9 = 21 > 20, more than table 3");
        row("收到申请20件，分别为财政局12件、城建局5件。", "t3.new.total=20",
            "12 + 5 = 17 < 20，所列单位之和小于", "12 + 5 = 17 < 20, fewer than table 3");
        row("高墟镇共收到申请16件。", "t3.new.total=16",
            "写的是“高墟镇”，而年报为“沭阳县庙头镇人民政府”，数字却与本报告报表相同，地名可能写错",
            "the place may be a slip");
    }

    void sentencesWriteOutTheArithmetic() {
        QFETCH(QString, text);
        QFETCH(QString, figures);
        QFETCH(QString, zh);
        QFETCH(QString, en);
        const Report report = reportOf(text, figures);
        const QString chinese = said(report, Language::Chinese), english = said(report, Language::English);
        QVERIFY2(chinese.contains(zh), qPrintable(chinese));
        QVERIFY2(english.contains(en), qPrintable(english));
        for (const QString& words : {chinese, english})
            QVERIFY(!words.contains(QLatin1String("t3.")) && !words.contains(QLatin1String("text.")));
    }
};

QTEST_GUILESS_MAIN(TestTextRules)
#include "test_text_rules.moc"
