#include "core/reconstruct/identity.h"

#include <QTest>

using namespace gouji;

namespace {

Document documentOf(const QString& text) {
    Document document;
    document.text = text;
    qsizetype start = 0;
    for (const QString& line : text.split(u'\n')) {
        document.blocks.emplace_back(Paragraph{line, TextRange{start, line.size()}});
        start += line.size() + 1;
    }
    return document;
}

} // namespace

/// What supports an identity, piece by piece, and where it stands.
class TestIdentityEvidence : public QObject {
    Q_OBJECT

    std::optional<Gazetteer> m_gazetteer;

private Q_SLOTS:
    void initTestCase() {
        auto gazetteer = Gazetteer::bundled();
        QVERIFY(gazetteer.has_value());
        m_gazetteer.emplace(std::move(*gazetteer));
    }

    void tellsWhatSupportsAnIdentity_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("evidence");
        const QString period =
            QStringLiteral("本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。\n");
        const QString division = QStringLiteral("division gazetteer 浙江省 杭州市 桐庐县 瑶琳镇");
        QTest::newRow("title, period, signature")
            << QString(QStringLiteral("桐庐县瑶琳镇人民政府2023年政府信息公开工作年度报告\n") + period +
                       QStringLiteral("一、总体情况\n全年公开信息20条。\n二、无\n三、无\n桐庐县瑶琳镇人民政府"
                                      "\n2024年1月9日"))
            << QStringList{QStringLiteral("issuer title 桐庐县瑶琳镇人民政府"),
                           QStringLiteral("issuer signature 桐庐县瑶琳镇人民政府"),
                           division,
                           QStringLiteral("year title 2023"),
                           QStringLiteral("year period 2023"),
                           QStringLiteral("published_on signature 2024年1月9日")};
        QTest::newRow("a short title, completed")
            << QString(QStringLiteral("瑶琳镇人民政府信息公开工作年度报告\n") + period +
                       QStringLiteral("一、总体情况\n全年公开信息20条。\n二、无\n三、无\n桐庐县瑶琳镇人民政府"
                                      "\n2024年1月9日"))
            << QStringList{QStringLiteral("issuer title 瑶琳镇人民政府"),
                           QStringLiteral("issuer signature 桐庐县瑶琳镇人民政府"), division,
                           QStringLiteral("year period 2023"),
                           QStringLiteral("published_on signature 2024年1月9日")};
        QTest::newRow("a web page")
            << QString(QStringLiteral("发布机构：桐庐县瑶琳镇人民政府\n发布时间：2024-01-12\n") +
                       QStringLiteral("瑶琳镇2023年政府信息公开工作年度报告\n一、总体情况\n"))
            << QStringList{QStringLiteral("issuer title 瑶琳镇"),
                           QStringLiteral("issuer page 桐庐县瑶琳镇人民政府"), division,
                           QStringLiteral("year title 2023"), QStringLiteral("published_on page 2024-01-12")};
        QTest::newRow("another signs")
            << QString(QStringLiteral("桐庐县瑶琳镇人民政府2023年政府信息公开工作年度报告\n") +
                       QStringLiteral(
                           "一、总体情况\n全年公开信息20条。\n二、无\n三、无\n泗洪县教育局\n2024年1月9日"))
            << QStringList{QStringLiteral("issuer title 桐庐县瑶琳镇人民政府"), division,
                           QStringLiteral("year title 2023"),
                           QStringLiteral("published_on signature 2024年1月9日")};
        QTest::newRow("nothing") << QStringLiteral("一、总体情况\n本年度无事。") << QStringList();
    }

    void tellsWhatSupportsAnIdentity() {
        QFETCH(QString, text);
        QFETCH(QStringList, evidence);
        QStringList found;
        for (const IdentityEvidence& piece : identify(documentOf(text), *m_gazetteer).evidence) {
            found += QStringLiteral("%1 %2 %3")
                         .arg(identityFieldName(piece.field), identitySourceName(piece.source), piece.text);
            const auto* range = std::get_if<TextRange>(&piece.anchor);
            QCOMPARE(range != nullptr, piece.source != IdentitySource::Gazetteer);
            if (range)
                QCOMPARE(text.mid(range->start, range->length), piece.text);
        }
        QCOMPARE(found.join(u'\n'), evidence.join(u'\n'));
    }
};

QTEST_GUILESS_MAIN(TestIdentityEvidence)
#include "test_identity_evidence.moc"
