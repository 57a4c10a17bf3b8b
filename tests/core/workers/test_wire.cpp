#include "core/workers/wire.h"
#include "tests/support/drawn_report.h"
#include "tests/support/extract_written.h"
#include "tests/support/random.h"

#include <QTest>

#include <optional>

using namespace gouji;
using namespace gouji::testing;

namespace {

constexpr int drawnReports = 60;

Finding finding() {
    return {QStringLiteral("t3.balance"),
            Severity::Warning,
            {FigureKey(QStringLiteral("t3.new.total")), FigureKey(QStringLiteral("t3.total.total"))},
            QStringLiteral("59"),
            QStringLiteral("60"),
            QStringLiteral("表三"),
            PageRect{3, QRectF(1.5, 2, 3, 4)}};
}

/// Every field of every value differs from what it is when nothing was read.
Extraction fullExtraction() {
    Extraction made;
    made.sourceName = QStringLiteral("年报.pdf");
    made.sha256 = QStringLiteral("ab12");
    made.part = 2;
    made.format = QStringLiteral("pdf");
    Report& report = made.report;
    report.identity = {QStringLiteral("乌苏市甘河子镇人民政府"),
                       QStringLiteral("654202104"),
                       {QStringLiteral("新疆维吾尔自治区"), QStringLiteral("塔城地区")},
                       2023,
                       QDate(2024, 1, 25),
                       TextRange{1, 2},
                       TableCell{1, 2, 3},
                       PageRect{2, QRectF(1, 2, 3, 4)}};
    report.identityEvidence = {
        {IdentityField::Year, IdentitySource::Signature, QStringLiteral("2023"), TextRange{4, 4}}};
    report.form = QStringLiteral("2021");
    report.tableForms = {{QStringLiteral("t2"), QStringLiteral("2019")}};
    report.figures.set(FigureKey(QStringLiteral("t3.new.total")),
                       {FigureState::Doubtful,
                        Decimal::fromMillionths(-1'500'000),
                        QStringLiteral("-1.5"),
                        TextRange{7, 4},
                        {{EvidenceKind::ValueUnclear, QStringLiteral("?")}}});
    report.figures.set(FigureKey(QStringLiteral("t3.new.business")),
                       {FigureState::Blank, std::nullopt, {}, {}, {}});
    report.statements = {{FigureKey(QStringLiteral("t3.new.total")), Decimal(16),
                          QStringLiteral("共收到16件"), TextRange{9, 6}, true, StatementKind::Growth,
                          StatementScope::Filed, QStringLiteral("全区"), 2022, 2}};
    report.notes = {finding()};
    made.findings = {finding(), finding()};
    return made;
}

Document fullDocument() {
    Document document;
    document.format = QStringLiteral("html");
    document.encoding = QStringLiteral("GB18030");
    document.text = QStringLiteral("一、概述");
    document.blocks = {Paragraph{QStringLiteral("一、概述"), TextRange{0, 4}},
                       SourceTable{{{{QStringLiteral("规章"), TableCell{0, 0, 0}, 0, 2, 3},
                                     {QStringLiteral("1"), PageRect{1, QRectF(1, 1, 1, 1)}, 3, 1, 1}},
                                    {}}}};
    document.pictures = 2;
    document.brokenCharacters = 3;
    document.truncated = true;
    document.repaired = true;
    document.unreadPages = {2, 7};
    document.pageSizes = {QSizeF(595, 842), QSizeF(842, 595)};
    document.recognised = {{PageRect{2, QRectF(1, 2, 3, 4)}, 83, {QStringLiteral("1"), QStringLiteral("7")}}};
    return document;
}

} // namespace

class TestWire : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        auto pipeline = Pipeline::bundled();
        QVERIFY(pipeline);
        m_pipeline.emplace(std::move(*pipeline));
    }

    void whatIsWrittenIsReadAgain_data() {
        QTest::addColumn<wire::Reply>("reply");
        QTest::newRow("an error") << wire::Reply(
            Error{ErrorCode::Encrypted, QStringLiteral("a.pdf"), QStringLiteral("RC4")});
        QTest::newRow("reports") << wire::Reply(std::vector<Extraction>{fullExtraction(), {}});
        QTest::newRow("no report") << wire::Reply(std::vector<Extraction>{});
        QTest::newRow("a document") << wire::Reply(fullDocument());
        QTest::newRow("sizes") << wire::Reply(PageSizes{QSizeF(595, 842), QSizeF(1, 2)});
        QTest::newRow("progress") << wire::Reply(wire::Progress{3, 12});
        QTest::newRow("a picture") << wire::Reply(GreyPicture{3, 2, 72.5, {0, 1, 127, 128, 254, 255}, true});
    }

    void whatIsWrittenIsReadAgain() {
        QFETCH(wire::Reply, reply);
        const auto again = wire::replyFrom(wire::encode(reply));
        QVERIFY(again.has_value());
        QVERIFY(*again == reply);
    }

    void drawnReportsAreReadAgain() {
        for (int seed = 1; seed <= drawnReports; ++seed) {
            const DrawnReport drawn = drawReport(m_pipeline->forms(), std::uint32_t(seed));
            const auto extraction = extractWritten(*m_pipeline, drawn.report);
            const auto document = readWritten(*m_pipeline, drawn.report);
            QVERIFY(extraction && document);
            const wire::Reply reports = std::vector<Extraction>{*extraction};
            QVERIFY(wire::replyFrom(wire::encode(reports)) == reports);
            const wire::Reply read = *document;
            QVERIFY(wire::replyFrom(wire::encode(read)) == read);
        }
    }

    void requestsAndGreetings() {
        const wire::Request request{wire::Request::Kind::Read, QStringLiteral("名.txt"),
                                    QStringLiteral("2019"), QByteArray("a\0b", 3)};
        QVERIFY(wire::requestFrom(wire::encode(request)) == request);
        const wire::Greeting greeting{7, true, true};
        QVERIFY(wire::greetingFrom(wire::encode(greeting)) == greeting);
    }

    void cutShortIsNoMessage() {
        const QByteArray whole = wire::encode(wire::Reply(std::vector<Extraction>{fullExtraction()}));
        for (qsizetype size = 0; size < whole.size(); ++size)
            QVERIFY2(!wire::replyFrom(whole.first(size)), qPrintable(QString::number(size)));
        QVERIFY(!wire::replyFrom(whole + 'x'));
    }

    void notAMessage_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a kind that is none") << QByteArray("\x09");
        QTest::newRow("an error code that is none") << QByteArray("\x00\xff", 2) + QByteArray(8, '\0');
        QTest::newRow("a billion reports") << QByteArray("\x01\x3f\xff\xff\xff", 5);
        QTest::newRow("a string longer than the message")
            << QByteArray("\x00\x01\x7f\xff\xff\xf0", 6) + QByteArray(64, 'x');
        QTest::newRow("ones") << QByteArray(4096, '\xff');
    }

    void notAMessage() {
        QFETCH(QByteArray, bytes);
        QVERIFY(!wire::replyFrom(bytes));
    }

    /// Bytes flipped: whatever comes out is a value or nothing, and what is a value is written again.
    void flippedBytesDoNoHarm() {
        const QByteArray reports = wire::encode(wire::Reply(std::vector<Extraction>{fullExtraction()}));
        const QByteArray document = wire::encode(wire::Reply(fullDocument()));
        Random random(20240125);
        int refused = 0;
        for (int round = 0; round < 4000; ++round) {
            QByteArray bytes = round % 2 == 0 ? reports : document;
            for (int flips = random.between(1, 4); flips > 0; --flips)
                bytes[random.below(int(bytes.size()))] = char(random.below(256));
            const auto reply = wire::replyFrom(bytes);
            if (reply)
                QVERIFY(!wire::encode(*reply).isEmpty());
            else
                ++refused;
        }
        QVERIFY(refused > 100);
    }

private:
    std::optional<Pipeline> m_pipeline;
};

QTEST_GUILESS_MAIN(TestWire)
#include "test_wire.moc"
