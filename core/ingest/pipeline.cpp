#include "core/ingest/pipeline.h"

#include "core/base/sha256.h"
#include "core/checks/between/check_between.h"
#include "core/checks/check.h"
#include "core/checks/proof.h"
#include "core/checks/sentences.h"
#include "core/checks/suggest/suggest.h"
#include "core/checks/suggest/suggestion_sentences.h"
#include "core/readers/reader.h"
#include "core/reconstruct/paper_kind.h"
#include "core/reconstruct/reconstruct.h"
#include "core/reconstruct/report_parts.h"

namespace gouji {

namespace {

/// Which kind of paper it is instead; core/base/messages has the words in Chinese.
QString kindDetail(PaperKind kind) {
    switch (kind) {
    case PaperKind::EmptyForm:
        return QStringLiteral("an empty form");
    case PaperKind::Notice:
        return QStringLiteral("a notice about reports");
    case PaperKind::Interpretation:
        return QStringLiteral("an interpretation of a report");
    case PaperKind::List:
        return QStringLiteral("a list of reports");
    case PaperKind::TwoYears:
        return QStringLiteral("two years side by side");
    case PaperKind::Report:
    case PaperKind::Foreign:
        break;
    }
    return QStringLiteral("neither a report's title nor a statutory table");
}

} // namespace

QString readingVersion() {
    constexpr int changesSinceRelease = 5; // raised when readers or reconstruction read anything otherwise
    return QStringLiteral("%1+%2").arg(QStringLiteral(GOUJI_VERSION)).arg(changesSinceRelease);
}

Pipeline::Pipeline(FormLibrary forms, Gazetteer gazetteer, Limits limits, RecognitionData recognition)
    : m_forms(std::move(forms)),
      m_gazetteer(std::move(gazetteer)),
      m_limits(limits),
      m_recognition(std::move(recognition)) {}

Result<Pipeline> Pipeline::bundled(Limits limits) {
    auto forms = FormLibrary::bundled();
    if (!forms)
        return failure(forms.error());
    auto gazetteer = Gazetteer::bundled();
    if (!gazetteer)
        return failure(gazetteer.error());
    return Pipeline(std::move(*forms), std::move(*gazetteer), limits, RecognitionData::installed());
}

Result<Document> Pipeline::read(const QByteArray& bytes, const QString& name,
                                const ReadingProgress& progress) const {
    return readDocument(bytes, name, m_limits, {m_recognition, progress});
}

Result<std::vector<Extraction>> Pipeline::extractAll(const QByteArray& bytes, const QString& name,
                                                     const QString& edition,
                                                     const ReadingProgress& progress) const {
    const auto document = read(bytes, name, progress);
    if (!document)
        return failure(document.error());
    auto reports = reportsOf(*document, name, edition);
    if (!reports)
        return reports;
    const QString sha256 = sha256Of(bytes);
    for (Extraction& report : *reports)
        report.sha256 = sha256;
    return reports;
}

Result<std::vector<Extraction>> Pipeline::reportsOf(const Document& document, const QString& name,
                                                    const QString& edition) const {
    const std::vector<BlockRange> parts = reportParts(document, m_forms, m_gazetteer, m_limits);
    std::vector<Extraction> reports;
    PaperKind refused = PaperKind::Foreign; // the last part's, when none is a report
    for (const BlockRange& part : parts) {
        const Document piece = parts.size() == 1 ? document : partOf(document, part);
        Reconstruction made = reconstruct(piece, m_forms, m_gazetteer, {edition}, m_limits);
        const PaperKind kind = paperKind(piece, made);
        if (kind != PaperKind::Report) {
            refused = kind;
            continue;
        }
        std::vector<Finding> findings = checkReport(made.report, m_forms);
        reports.push_back({name, {}, 0, document.format, std::move(made.report), std::move(findings)});
    }
    if (reports.empty())
        return failure(ErrorCode::NoReport, name, kindDetail(refused));
    for (size_t i = 0; reports.size() > 1 && i < reports.size(); ++i)
        reports[i].part = int(i) + 1;
    return reports;
}

Result<Extraction> Pipeline::extract(const QByteArray& bytes, const QString& name,
                                     const QString& edition) const {
    auto reports = extractAll(bytes, name, edition);
    if (!reports)
        return failure(reports.error());
    return std::move(reports->front());
}

std::vector<Finding> Pipeline::check(const Report& report) const {
    return checkReport(report, m_forms);
}

std::vector<Finding> Pipeline::checkBetween(const Report& report, const Neighbours& neighbours) const {
    return gouji::checkBetween(report, neighbours, m_forms);
}

QString Pipeline::message(const Finding& finding, const Report& report, Language language) const {
    return sentence(finding, report, m_forms, language);
}

Suggestions Pipeline::suggestions(const Report& report, const std::vector<Finding>& findings,
                                  const std::stop_token& stop) const {
    return suggest(report, m_forms, findings, {}, stop);
}

QString Pipeline::message(const Suggestion& suggestion, const Report& report, Language language) const {
    return sentence(suggestion, report, m_forms, language);
}

std::map<FigureKey, FigureProof> Pipeline::proofs(const CaseReport& report) const {
    return gouji::proofs(report, m_forms);
}

} // namespace gouji
