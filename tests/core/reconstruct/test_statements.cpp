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
        for (const Statement& statement : readStatements(documentOf({text})))
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
