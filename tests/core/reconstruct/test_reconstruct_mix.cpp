#include "core/ingest/pipeline.h"
#include "tests/support/case_count.h"
#include "tests/support/drawn_report.h"
#include "tests/support/extract_written.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <map>

using namespace gouji;
using namespace gouji::testing;

namespace {

struct Tally {
    int reports = 0;
    Judgement judgement;
};

} // namespace

/// Reports of every kind with none to three damages each, all drawn. Prints what each damage cost.
class TestReconstructMix : public QObject {
    Q_OBJECT

    std::optional<Pipeline> m_pipeline;
    std::map<QByteArray, Tally> m_tallies;
    std::map<QByteArray, Tally> m_layouts;
    Tally m_sound, m_rows, m_joined;
    QStringList m_remarks; ///< of the first reports that went wrong in silence

    void add(const WriteOptions& options, const Judgement& judgement) {
        const auto count = [&](Tally& tally) {
            ++tally.reports;
            tally.judgement += judgement;
        };
        const QByteArray layout = layoutName(options.layout);
        count(m_layouts[layout]);
        count(runsTogether(options.layout) ? m_joined : m_rows);
        if (options.damages.empty()) {
            count(m_tallies[layout + " sound"]);
            if (!runsTogether(options.layout))
                count(m_sound);
        }
        for (const Damage damage : options.damages)
            count(m_tallies[(runsTogether(options.layout) ? "joined " : "rows ") +
                            QByteArray(damageName(damage))]);
        for (const IdentityQuirk quirk : options.prose.quirks)
            count(m_tallies["identity: " + QByteArray(identityQuirkName(quirk))]);
    }

    /// GOUJI_KEEP=DIR keeps the texts that went wrong in silence.
    static void keep(int seed, const QString& text, const Judgement& judgement) {
        const QString folder = qEnvironmentVariable("GOUJI_KEEP");
        if (folder.isEmpty() ||
            (judgement.isHonest() && judgement.identityWrong + judgement.identityAlarms == 0))
            return;
        QFile notes(QStringLiteral("%1/%2.why").arg(folder).arg(seed));
        if (notes.open(QIODevice::WriteOnly))
            notes.write(judgement.remarks.join(QLatin1Char('\n')).toUtf8() + '\n');
        QFile file(QStringLiteral("%1/%2.txt").arg(folder).arg(seed));
        if (file.open(QIODevice::WriteOnly))
            file.write(text.toUtf8());
    }

    static void print(const QByteArray& name, const Tally& tally) {
        const Judgement& j = tally.judgement;
        std::printf("%-36s %7d %9d %7d %7d %7d %7d %8d %8d %8d\n", name.constData(), tally.reports, j.cells,
                    j.wrong, j.silent, j.unflagged, j.alarms, j.identityWrong, j.identitySilent,
                    j.identityAlarms);
    }

private Q_SLOTS:
    void initTestCase() {
        auto pipeline = Pipeline::bundled();
        QVERIFY(pipeline.has_value());
        m_pipeline.emplace(std::move(*pipeline));
    }

    void nothingIsWrongInSilence() {
        const int reports = caseCount({20'000, 2'000, 100'000});
        for (int seed = 0; seed < reports; ++seed) {
            const auto [options, report] = drawReport(m_pipeline->forms(), std::uint32_t(seed) + 70'000);
            const auto extraction = extractWritten(*m_pipeline, report);
            QVERIFY2(extraction.has_value(), qPrintable(QString::number(seed)));
            const Judgement judgement = compareWithTruth(*extraction, report.truth);
            keep(seed, report.text, judgement);
            if (!judgement.isHonest() && m_remarks.size() < 40)
                m_remarks += QStringLiteral("%1 (%2): %3")
                                 .arg(seed)
                                 .arg(QLatin1String(layoutName(options.layout)),
                                      judgement.remarks.mid(0, 4).join(QStringLiteral("; ")));
            add(options, judgement);
        }
        QVERIFY2(m_remarks.isEmpty(), qPrintable(m_remarks.join(QLatin1Char('\n'))));
    }

    void soundReportsRaiseNoAlarm() {
        QCOMPARE(m_sound.judgement.wrong, 0);
        QCOMPARE(m_sound.judgement.alarms, 0);
    }

    void whatCanBeKnownIsRead() {
        const Judgement& rows = m_rows.judgement;
        QVERIFY2(rows.wrong <= rows.cells * 0.0005, qPrintable(QString::number(rows.wrong)));
        Judgement all = rows;
        all += m_joined.judgement;
        QVERIFY2(all.alarms <= all.cells * 0.005, qPrintable(QString::number(all.alarms)));
    }

    void identityIsRead() {
        Judgement all = m_rows.judgement;
        all += m_joined.judgement;
        QCOMPARE(all.identitySilent, 0);
        QCOMPARE(all.identityWrong, 0);
        QCOMPARE(all.identityAlarms, 0);
    }

    void cleanupTestCase() {
        std::printf("%-36s %7s %9s %7s %7s %7s %7s %8s %8s %8s\n", "damage", "reports", "cells", "wrong",
                    "silent", "unflag", "alarms", "identity", "id.silent", "id.alarm");
        for (const auto& [name, tally] : m_tallies)
            print(name, tally);
        for (const auto& [name, tally] : m_layouts)
            print("all " + name, tally);
        print("all in rows", m_rows);
        print("all joined", m_joined);
    }
};

QTEST_GUILESS_MAIN(TestReconstructMix)
#include "test_reconstruct_mix.moc"
