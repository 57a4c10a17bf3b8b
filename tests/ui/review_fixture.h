#pragma once

#include "core/ingest/pipeline.h"
#include "core/store/case_file.h"
#include "ui/review/review_session.h"

#include <QTemporaryDir>
#include <QTranslator>

#include <map>
#include <memory>

/// A case file with made-up reports, and a session on it: what the windows' tests click about in.
namespace gouji::testing {

/// What a figure of a made-up report reads as.
struct CellReading {
    FigureState state = FigureState::Read;
    QString text; ///< printed; read as a number when it is one
    std::vector<Evidence> evidence;
};

using CellReadings = std::map<QString, CellReading>; ///< by key

/// A report of the 2021 form whose sums hold, with these readings in place of its own. Each figure is
/// anchored at its cell in the original, which is a text with a row a line.
NewReport madeUpReport(const Pipeline& pipeline, const QString& issuer, const CellReadings& readings = {});

/// A report without statutory tables.
NewReport proseReport(const Pipeline& pipeline, const QString& issuer);

class ReviewCase {
public:
    ReviewCase();

    /// Adds a report and returns its id; 0 when that failed.
    qint64 add(const NewReport& report);
    qint64 addAndOpen(const CellReadings& readings = {});

    /// The value of a figure as another connection to the case file sees it: CONTRACT's text, `!` without
    /// one.
    QString stored(qint64 report, const char* key) const;
    std::vector<Correction> storedCorrections(qint64 report) const;

    const Pipeline& pipeline() const { return *m_pipeline; }
    CaseFile& caseFile() { return *m_case; }
    ReviewSession& session() { return *m_session; }
    QString path() const { return m_folder.filePath(QStringLiteral("review.gouji")); }

private:
    std::unique_ptr<CaseFile> open() const;

    QTemporaryDir m_folder;
    std::unique_ptr<Pipeline> m_pipeline;
    std::unique_ptr<PipelineExtractor> m_extractor;
    std::unique_ptr<CaseFile> m_case;
    std::unique_ptr<ReviewSession> m_session;
};

inline FigureKey key(const char* name) {
    return FigureKey(QString::fromLatin1(name));
}

/// Stands for the Chinese translation: names figures in Chinese, and puts 「」 around everything else.
class MarkingTranslator : public QTranslator {
    Q_OBJECT

public:
    using QTranslator::QTranslator;
    bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* source, const char* comment, int n) const override;
};

} // namespace gouji::testing
