#include "core/ingest/pipeline.h"
#include "core/reconstruct/recognised_figures.h"
#include "core/reconstruct/reconstruct.h"
#include "tests/support/report_writer.h"

#include <QTest>

#include <algorithm>

using namespace gouji;
using namespace gouji::testing;

namespace {

constexpr int sure = 97;
constexpr int unsure = 40;

/// A report whose table cells count as recognised in a picture.
class Scan {
public:
    explicit Scan(const Pipeline& pipeline, FigureSize size = FigureSize::Medium) : m_pipeline(pipeline) {
        const Form& form = *pipeline.forms().edition(QStringLiteral("2021"));
        const WrittenReport written = writeReport(form, {size, false, nullptr}, {}, 20);
        const auto read = pipeline.read(written.text.toUtf8(), QStringLiteral("scan"));
        if (!read)
            qFatal("the report cannot be read");
        document = *read;
        m_plain = made().report;
        forEachCell([this](SourceCell& cell) {
            if (!cell.text.trimmed().isEmpty())
                document.recognised.push_back({cell.anchor, sure, {}});
        });
    }

    /// In place of what stands there, the recognition makes out `text`.
    void misread(const char* key, const QString& text, int confidence, std::vector<QString> close) {
        const Anchor place = plain(key).anchor;
        forEachCell([&](SourceCell& cell) {
            if (cell.anchor == place)
                cell.text = text;
        });
        for (RecognisedText& recognised : document.recognised) {
            if (recognised.anchor == place)
                recognised = {place, confidence, std::move(close)};
        }
    }

    /// The same of a label.
    void mislabel(const QString& label, const QString& text, int confidence) {
        forEachCell([&](SourceCell& cell) {
            if (!cell.text.contains(label))
                return;
            cell.text.replace(label, text);
            const auto recognised =
                std::find_if(document.recognised.begin(), document.recognised.end(),
                             [&](const RecognisedText& each) { return each.anchor == cell.anchor; });
            if (recognised == document.recognised.end())
                qFatal("a label that nothing recognised");
            recognised->confidence = confidence;
        });
    }

    /// The row with that label is not there.
    void drop(const QString& label) {
        const auto isIt = [&](const SourceRow& row) {
            return std::any_of(row.begin(), row.end(),
                               [&](const SourceCell& cell) { return cell.text.contains(label); });
        };
        for (Block& block : document.blocks) {
            if (auto* table = std::get_if<SourceTable>(&block))
                table->rows.erase(std::remove_if(table->rows.begin(), table->rows.end(), isIt),
                                  table->rows.end());
        }
    }

    Reconstruction made() const {
        return reconstruct(document, m_pipeline.forms(), m_pipeline.gazetteer(), {}, m_pipeline.limits());
    }
    /// What is made of the same cells as text.
    const Reading& plain(const char* key) const {
        return *m_plain.figures.find(FigureKey(QString::fromLatin1(key)));
    }
    const Report& plainReport() const { return m_plain; }

    Document document;

private:
    template <typename Visit>
    void forEachCell(Visit visit) {
        for (Block& block : document.blocks) {
            if (auto* table = std::get_if<SourceTable>(&block)) {
                for (SourceRow& row : table->rows)
                    std::for_each(row.begin(), row.end(), visit);
            }
        }
    }

    const Pipeline& m_pipeline;
    Report m_plain;
};

const Reading& figure(const Report& report, const char* key) {
    return *report.figures.find(FigureKey(QString::fromLatin1(key)));
}

bool has(const Reading& reading, EvidenceKind kind) {
    return std::any_of(reading.evidence.begin(), reading.evidence.end(),
                       [kind](const Evidence& evidence) { return evidence.kind == kind; });
}

const Finding* noteOf(const Report& report) {
    const auto note = std::find_if(report.notes.begin(), report.notes.end(), [](const Finding& each) {
        return each.rule == QLatin1String("source.recognised");
    });
    return note == report.notes.end() ? nullptr : &*note;
}

QString printed(const Decimal& value) {
    return value.toString();
}

} // namespace

/// What stays read, becomes doubtful, or is exchanged, of figures recognised in pictures.
class TestRecognised : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Pipeline> m_pipeline;

private Q_SLOTS:
    void initTestCase() {
        auto pipeline = Pipeline::bundled();
        QVERIFY(pipeline.has_value());
        m_pipeline = std::make_unique<Pipeline>(std::move(*pipeline));
    }

    void printedTextIsLeftAlone() {
        const Scan scan(*m_pipeline);
        QVERIFY(!noteOf(scan.plainReport()));
        QCOMPARE(scan.plain("t2.penalties.decisions").state, FigureState::Read);
        QVERIFY(!has(scan.plain("t3.new.total"), EvidenceKind::Recognised));
    }

    void onlyWhatARelationProvesStaysRead() {
        const Scan scan(*m_pipeline);
        const Report report = scan.made().report;
        QCOMPARE(figure(report, "t3.new.total").state, FigureState::Read);
        QCOMPARE(figure(report, "t3.granted.natural_person").state, FigureState::Read);
        QCOMPARE(figure(report, "t2.penalties.decisions").state, FigureState::Doubtful); // no sum has it
        int unchanged = 0;
        for (const auto& [key, reading] : scan.plainReport().figures) {
            QCOMPARE(report.figures.find(key)->value, reading.value);
            unchanged += report.figures.find(key)->state == reading.state ? 1 : 0;
        }
        QVERIFY(unchanged > 150);
        const Finding* note = noteOf(report);
        QVERIFY(note);
        QVERIFY(note->actual.toInt() > 150);
        QVERIFY(note->detail.toInt() > 0 && note->detail.toInt() < 40);
    }

    void namesAndDatesFromPicturesAreToldAsSuch() {
        const auto told = [](const Report& report) {
            return std::any_of(report.notes.begin(), report.notes.end(), [](const Finding& note) {
                return note.rule == QLatin1String("identity.recognised");
            });
        };
        Scan scan(*m_pipeline);
        QVERIFY2(!told(scan.plainReport()), "nothing was recognised");
        QVERIFY2(!told(scan.made().report), "only the tables are pictures");
        scan.document.recognised.push_back({scan.plainReport().identity.issuerAnchor, sure, {}});
        QVERIFY(told(scan.made().report));
    }

    void uncertainTextIsDoubtfulThoughTheSumHolds() {
        Scan scan(*m_pipeline);
        scan.misread("t3.new.natural_person", scan.plain("t3.new.natural_person").text, unsure, {});
        const Report report = scan.made().report;
        QCOMPARE(figure(report, "t3.new.natural_person").state, FigureState::Doubtful);
        QCOMPARE(figure(report, "t3.new.natural_person").value, scan.plain("t3.new.natural_person").value);
        QCOMPARE(figure(report, "t3.new.total").state, FigureState::Read);
        const auto& evidence = figure(report, "t3.new.natural_person").evidence;
        const Evidence recognised{EvidenceKind::Recognised, QString::number(unsure)};
        QVERIFY(std::find(evidence.begin(), evidence.end(), recognised) != evidence.end());
    }

    void theOnlyCloseReadingThatFitsIsTakenAndDoubtful() {
        Scan scan(*m_pipeline);
        const Decimal truth = *scan.plain("t3.new.natural_person").value;
        const QString wrong = printed(truth + Decimal(6));
        scan.misread("t3.new.natural_person", wrong, sure, {printed(truth + Decimal(1)), printed(truth)});
        const Reading reading = figure(scan.made().report, "t3.new.natural_person");
        QCOMPARE(reading.value, std::optional(truth));
        QCOMPARE(reading.text, printed(truth));
        QCOMPARE(reading.state, FigureState::Doubtful);
        QVERIFY(has(reading, EvidenceKind::RelationChose));
    }

    void twoWaysToMendAreNone() {
        Scan scan(*m_pipeline);
        const Decimal truth = *scan.plain("t4.suit_direct.upheld").value;
        const Decimal total = *scan.plain("t4.suit_direct.total").value;
        scan.misread("t4.suit_direct.upheld", printed(truth + Decimal(6)), sure, {printed(truth)});
        scan.misread("t4.suit_direct.total", printed(total), sure, {printed(total + Decimal(6))});
        const Report report = scan.made().report;
        QCOMPARE(figure(report, "t4.suit_direct.upheld").value, std::optional(truth + Decimal(6)));
        QCOMPARE(figure(report, "t4.suit_direct.upheld").state, FigureState::Doubtful);
        QCOMPARE(figure(report, "t4.suit_direct.total").value, std::optional(total));
        QCOMPARE(figure(report, "t4.suit_direct.total").state, FigureState::Doubtful);
    }

    void aMisreadFigureWithoutCloseReadingsIsDoubtful() {
        Scan scan(*m_pipeline);
        const Decimal truth = *scan.plain("t3.granted.natural_person").value;
        scan.misread("t3.granted.natural_person", printed(truth + Decimal(3)), sure, {QStringLiteral("-")});
        const Report report = scan.made().report;
        QCOMPARE(figure(report, "t3.granted.natural_person").state, FigureState::Doubtful);
        QCOMPARE(figure(report, "t3.granted.natural_person").value, std::optional(truth + Decimal(3)));
        QCOMPARE(figure(report, "t3.granted.total").state, FigureState::Read); // its column proves it
    }

    void twoMisreadFiguresAreMendedTogether() {
        Scan scan(*m_pipeline);
        const Decimal first = *scan.plain("t3.new.natural_person").value;
        const Decimal second = *scan.plain("t3.granted.natural_person").value;
        scan.misread("t3.new.natural_person", printed(first + Decimal(50)), sure, {printed(first)});
        scan.misread("t3.granted.natural_person", printed(second + Decimal(7)), sure, {printed(second)});
        const Report report = scan.made().report;
        QCOMPARE(figure(report, "t3.new.natural_person").value, std::optional(first));
        QCOMPARE(figure(report, "t3.granted.natural_person").value, std::optional(second));
    }

    void anIssuersWrongSumIsNotMended() {
        Scan scan(*m_pipeline);
        const Decimal truth = *scan.plain("t3.new.total").value;
        const QString wrong = printed(truth + Decimal(2));
        scan.misread("t3.new.total", wrong, sure, {});
        const Report report = scan.made().report;
        QCOMPARE(figure(report, "t3.new.total").text, wrong);
        QCOMPARE(figure(report, "t3.new.total").state, FigureState::Doubtful);
    }

    void aPoorLabelNeedsItsNeighbours_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("confidence");
        QTest::addColumn<QString>("lost");
        QTest::addColumn<FigureState>("state");
        const QString own = QStringLiteral("5.属于三类内部事务信息"),
                      like = QStringLiteral("5.属干三类囚部事务信急");
        const QString next = QStringLiteral("6.属于四类过程性信息");
        QTest::newRow("clear") << own << sure << QString() << FigureState::Read;
        QTest::newRow("clear, and the next row is lost") << own << sure << next << FigureState::Read;
        QTest::newRow("poor, where it should be") << own << unsure << QString() << FigureState::Read;
        QTest::newRow("poor, and the next row is lost") << own << unsure << next << FigureState::Doubtful;
        QTest::newRow("wrong, where it should be") << like << sure << QString() << FigureState::Read;
        QTest::newRow("wrong, and the next row is lost") << like << sure << next << FigureState::Doubtful;
    }

    void aPoorLabelNeedsItsNeighbours() {
        QFETCH(QString, text);
        QFETCH(int, confidence);
        QFETCH(QString, lost);
        QFETCH(FigureState, state);
        Scan scan(*m_pipeline);
        scan.mislabel(QStringLiteral("5.属于三类内部事务信息"), text, confidence);
        if (!lost.isEmpty())
            scan.drop(lost);
        const Report report = scan.made().report;
        const Reading& reading = figure(report, "t3.refused.internal.total");
        QCOMPARE(reading.value, scan.plain("t3.refused.internal.total").value);
        QCOMPARE(reading.state, state);
        QCOMPARE(figure(report, "t3.refused.third_party.total").state, FigureState::Read);
    }

    void marksForNothingAreNeverSure() {
        Scan scan(*m_pipeline);
        scan.misread("t4.suit_direct.other", QStringLiteral("/"), sure, {});
        QCOMPARE(figure(scan.made().report, "t4.suit_direct.other").state, FigureState::Doubtful);
    }

    void emptyCellsAreBlankUnlessTheReaderDoubtsThem() {
        Scan scan(*m_pipeline);
        scan.misread("t3.new.legal_service", {}, sure, {});
        scan.misread("t3.new.other_org", {}, unsure, {});
        const Report report = scan.made().report;
        QCOMPARE(figure(report, "t3.new.legal_service").state, FigureState::Blank);
        QCOMPARE(figure(report, "t3.new.other_org").state, FigureState::Doubtful);
    }
};

QTEST_APPLESS_MAIN(TestRecognised)
#include "test_recognised.moc"
