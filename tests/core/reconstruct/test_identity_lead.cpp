#include "core/reconstruct/identity.h"

#include <QTest>

using namespace gouji;

/// The paragraph below the title beside the title: another year, another township.
class TestIdentityLead : public QObject {
    Q_OBJECT

    std::optional<Gazetteer> m_gazetteer;

    static Document documentOf(const QString& text) {
        Document document;
        document.text = text;
        qsizetype start = 0;
        for (const QString& line : text.split(u'\n')) {
            document.blocks.push_back(Paragraph{line, TextRange{start, line.size()}});
            start += line.size() + 1;
        }
        return document;
    }

private Q_SLOTS:
    void initTestCase() {
        auto gazetteer = Gazetteer::bundled();
        QVERIFY(gazetteer);
        m_gazetteer = std::move(*gazetteer);
    }

    void leads_data() {
        QTest::addColumn<QString>("lead");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* tag, const char* lead, const char* expected) {
            QTest::newRow(tag) << QString::fromUtf8(lead) << QString::fromUtf8(expected);
        };
        row("agrees", "现公布钟山乡人民政府2023年政府信息公开工作年度报告。", "");
        row("year of last time", "现公布2022年政府信息公开工作年度报告。", "identity.lead_year 2023 2022");
        row("its own title quoted", "现公布《钟山乡2022年度政府信息公开年度报告》。",
            "identity.lead_year 2023 2022");
        row("both years", "2022年政府信息公开年度报告已公布，现公布2023年政府信息公开工作年度报告。", "");
        row("a plan of another year", "按照《2022年政务公开工作要点》，编制本报告。", "");
        row("a law's year", "根据2019年修订的《条例》，编制本报告。", "");
        row("no year", "根据《条例》，编制本报告。", "");
        row("another township", "现公布莪山畲族乡人民政府2023年政府信息公开工作年度报告。",
            "identity.lead_issuer 桐庐县钟山乡人民政府 现公布莪山畲族乡人民政府");
        row("the longer name", "桐庐县钟山乡人民政府2023年政府信息公开工作年度报告如下。", "");
        row("its own word", "现公布我乡2023年政府信息公开工作年度报告。", "");
        row("the county asks", "按照桐庐县人民政府要求，公布2023年政府信息公开工作年度报告。", "");
    }

    void leads() {
        QFETCH(QString, lead);
        const QString text = QStringLiteral("桐庐县钟山乡人民政府2023年政府信息公开工作年度报告\n为保障知情权"
                                            "，%1欢迎监督。\n一、总体情况\n"
                                            "全年公开信息12条。\n")
                                 .arg(lead);
        const IdentityResult result = identify(documentOf(text), *m_gazetteer);
        QStringList found;
        for (const Finding& finding : result.notes) {
            if (finding.rule.startsWith(QLatin1String("identity.lead_"))) {
                found += QStringList{finding.rule, finding.expected, finding.actual}.join(u' ');
                QCOMPARE(finding.severity, Severity::Warning);
                QVERIFY(!isNowhere(finding.anchor));
            }
        }
        QTEST(found.join(QStringLiteral("; ")), "expected");
        QCOMPARE(result.identity.year, std::optional(2023)); // the title stands
    }
};

QTEST_GUILESS_MAIN(TestIdentityLead)
#include "test_identity_lead.moc"
