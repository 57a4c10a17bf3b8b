#include "core/checks/sentences.h"
#include "tests/support/case_count.h"
#include "tests/support/extract_written.h"
#include "tests/support/report_writer.h"

#include <QTest>

#include <algorithm>

using namespace gouji;
using namespace gouji::testing;

/// Whole reports, undamaged: what is sound gives no error and no warning, and a wrong number in the prose is
/// found.
class TestRulesProperty : public QObject {
    Q_OBJECT

    std::unique_ptr<Pipeline> m_pipeline;

    WrittenReport written(std::uint32_t seed, std::optional<int> slip) const {
        Random random{seed};
        const QString edition = random.chance(75) ? QStringLiteral("2021") : QStringLiteral("2019");
        FigureOptions figures;
        figures.size = FigureSize(random.below(4));
        figures.otherwiseInOneRow = edition == QLatin1String("2021") && random.chance(15);
        WriteOptions options;
        options.prose.statesMore = true;
        options.prose.statesAll = true;
        options.prose.slip = slip;
        options.prose.year = edition == QLatin1String("2021") ? random.between(2021, 2024) : 2020;
        const FigureSet drawn = makeFigures(*m_pipeline->forms().edition(edition), figures, random);
        return writeReport(drawn, options, random);
    }

    Extraction extracted(const WrittenReport& report) const {
        auto extraction = extractWritten(*m_pipeline, report);
        return extraction ? *extraction : Extraction();
    }

    QString told(const Finding& finding, const Extraction& extraction) const {
        return sentence(finding, extraction.report, m_pipeline->forms(), Language::Chinese);
    }

private Q_SLOTS:
    void initTestCase() {
        auto pipeline = Pipeline::bundled();
        QVERIFY(pipeline);
        m_pipeline = std::make_unique<Pipeline>(std::move(*pipeline));
    }

    void soundReportsRaiseNothing() {
        const int cases = caseCount({300, 60, 5000});
        for (int seed = 0; seed < cases; ++seed) {
            const WrittenReport report = written(std::uint32_t(seed), std::nullopt);
            const Extraction extraction = extracted(report);
            QVERIFY2(!extraction.report.form.isEmpty(), qPrintable(report.text));
            for (const Finding& finding : extraction.findings) {
                const bool isSevere = finding.severity != Severity::Information;
                QVERIFY2(!isSevere && !finding.rule.startsWith(QLatin1String("text.")),
                         qPrintable(QStringLiteral("seed %1: %2: %3\n%4")
                                        .arg(seed)
                                        .arg(finding.rule, told(finding, extraction), report.text)));
            }
        }
    }

    /// Without it, silence would prove nothing.
    void whatTheProseStatesIsRead() {
        for (int seed = 0; seed < caseCount({100, 20, 1000}); ++seed) {
            const WrittenReport report = written(std::uint32_t(seed), std::nullopt);
            const Extraction extraction = extracted(report);
            for (const auto& [about, value] : report.truth.statements) {
                const auto& found = extraction.report.statements;
                const bool isRead = std::any_of(
                    found.begin(), found.end(), [about = about, value = value](const Statement& statement) {
                        return statement.about == about && statement.value == value &&
                               statement.ofYear == 0 && statement.kind == StatementKind::Count;
                    });
                QVERIFY2(isRead, qPrintable(QStringLiteral("seed %1: %2=%3\n%4")
                                                .arg(seed)
                                                .arg(about.name, value.toString(), report.text)));
            }
        }
    }

    void wrongNumbersAreFound() {
        constexpr int mostNumbers = 16;
        int slips = 0;
        for (int seed = 0; seed < caseCount({300, 60, 5000}); ++seed) {
            const WrittenReport report = written(std::uint32_t(seed), seed % mostNumbers);
            if (report.truth.slip.isEmpty())
                continue;
            ++slips;
            const Extraction extraction = extracted(report);
            const auto found = std::find_if(extraction.findings.begin(), extraction.findings.end(),
                                            [](const Finding& finding) {
                                                return finding.rule.startsWith(QLatin1String("text.")) &&
                                                       finding.severity == Severity::Warning;
                                            });
            QVERIFY2(
                found != extraction.findings.end(),
                qPrintable(
                    QStringLiteral("seed %1: %2\n%3").arg(seed).arg(report.truth.slip.name, report.text)));
            QVERIFY(!isNowhere(found->anchor));
        }
        QVERIFY2(slips > caseCount({100, 15, 1500}), qPrintable(QString::number(slips)));
    }
};

QTEST_GUILESS_MAIN(TestRulesProperty)
#include "test_rules_property.moc"
