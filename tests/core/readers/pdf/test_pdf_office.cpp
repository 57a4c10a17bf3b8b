#include "core/ingest/pipeline.h"
#include "tests/support/case_count.h"
#include "tests/support/docx_file.h"
#include "tests/support/report_writer.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace gouji;
using namespace gouji::testing;

/// Word files that LibreOffice makes PDF files of: pages, fonts and rules of a word processor.
class TestPdfOffice : public QObject {
    Q_OBJECT

    std::optional<Pipeline> m_pipeline;

    static DocxStyle styleOf(std::uint32_t seed) {
        Random random{seed};
        DocxStyle style = drawDocxStyle(random);
        style.tracked = false; // LibreOffice prints what was deleted, struck out
        style.nested = false;
        return style;
    }

    WrittenReport write(std::uint32_t seed) const {
        Random random{seed};
        FigureOptions figures;
        figures.size = FigureSize(random.below(4));
        const QString edition = random.chance(75) ? QStringLiteral("2021") : QStringLiteral("2019");
        WriteOptions options;
        options.layout = Layout::Spanned;
        options.page = PageStyle();
        options.prose.overviewPages = random.between(1, 3);
        return writeReport(*m_pipeline->forms().edition(edition), figures, options, seed);
    }

    /// All files in one start of LibreOffice.
    static bool convert(const QDir& folder, const QStringList& names) {
        QProcess office;
        office.setProcessChannelMode(QProcess::MergedChannels);
        const QString profile =
            QStringLiteral("-env:UserInstallation=file://") + folder.filePath(QStringLiteral("profile"));
        office.setWorkingDirectory(folder.path());
        office.start(QStringLiteral("soffice"),
                     QStringList{profile, QStringLiteral("--headless"), QStringLiteral("--convert-to"),
                                 QStringLiteral("pdf")} +
                         names);
        return office.waitForFinished(300'000) && office.exitCode() == 0;
    }

private Q_SLOTS:
    void initTestCase() {
        auto pipeline = Pipeline::bundled();
        QVERIFY(pipeline.has_value());
        m_pipeline.emplace(std::move(*pipeline));
    }

    void printedByLibreOffice() {
        const int count = caseCount({12, 4, 24});
        QTemporaryDir temporary;
        const QDir folder(temporary.path());
        QStringList names;
        for (int seed = 0; seed < count; ++seed) {
            Random random{std::uint32_t(seed)};
            names += QStringLiteral("%1.docx").arg(seed);
            QFile file(folder.filePath(names.back()));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(docxOf(*write(std::uint32_t(seed)).document, styleOf(std::uint32_t(seed)), random));
        }
        QVERIFY(convert(folder, names));
        Judgement sum;
        for (int seed = 0; seed < count; ++seed) {
            QFile file(folder.filePath(QStringLiteral("%1.pdf").arg(seed)));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto extraction = m_pipeline->extract(file.readAll(), file.fileName());
            QVERIFY2(extraction.has_value(), qPrintable(file.fileName()));
            const Judgement judgement = compareWithTruth(*extraction, write(std::uint32_t(seed)).truth);
            for (const QString& remark : judgement.remarks)
                qInfo("%d: %s", seed, qPrintable(remark));
            if (!judgement.isHonest())
                qWarning("%d: %d silent, %d unflagged, %d sums missed, %d false errors, %d of identity", seed,
                         judgement.silent, judgement.unflagged, judgement.brokenMissed, judgement.falseErrors,
                         judgement.identitySilent);
            sum += judgement;
        }
        qInfo("%d cells, %d wrong, %d alarms", sum.cells, sum.wrong, sum.alarms);
        QVERIFY(sum.isHonest());
        // Pages that end inside a header cost the table its columns; they are missing, not wrong.
        QVERIFY(sum.wrong * 100 <= sum.cells);
    }
};

QTEST_GUILESS_MAIN(TestPdfOffice)
#include "test_pdf_office.moc"
