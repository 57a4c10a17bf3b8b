#pragma once

#include "core/base/language.h"
#include "core/base/limits.h"
#include "core/base/result.h"
#include "core/divisions/gazetteer.h"
#include "core/document/document.h"
#include "core/forms/form_library.h"
#include "core/readers/reading_aids.h"
#include "core/report/neighbours.h"
#include "core/report/proof.h"
#include "core/report/report.h"
#include "core/report/suggestion.h"

#include <QByteArray>

#include <map>
#include <stop_token>

namespace gouji {

/// What is read from the same bytes depends on the program: reports in a case that another version read are
/// read again when their file is imported again.
QString readingVersion();

/// One report of a file: everything that is stored of it and printed by `extract`.
struct Extraction {
    QString sourceName; ///< as given
    QString sha256;     ///< of the file's bytes, lower-case hex
    int part = 0;       ///< 1, 2, …: of a file with several reports; 0: the file is one report
    QString format;
    Report report;
    std::vector<Finding> findings;
    bool operator==(const Extraction&) const = default;
};

/// The order of the stages: bytes → Document → Report → Findings. Immutable and thread-safe; copies are
/// cheap.
class Pipeline {
public:
    Pipeline(FormLibrary forms, Gazetteer gazetteer, Limits limits = {}, RecognitionData recognition = {});
    /// With the bundled forms and divisions, and what is installed for recognising text.
    static Result<Pipeline> bundled(Limits limits = {});

    Result<Document> read(const QByteArray& bytes, const QString& name,
                          const ReadingProgress& progress = {}) const;
    /// The reports of a file in its order, at least one; `edition` empty: detected. NoReport when it holds no
    /// yearly report.
    Result<std::vector<Extraction>> extractAll(const QByteArray& bytes, const QString& name,
                                               const QString& edition = {},
                                               const ReadingProgress& progress = {}) const;
    /// The same from a document that was read before; without the sha256 of its file.
    Result<std::vector<Extraction>> reportsOf(const Document& document, const QString& name,
                                              const QString& edition = {}) const;
    /// The first of them; for what is known to be one report.
    Result<Extraction> extract(const QByteArray& bytes, const QString& name,
                               const QString& edition = {}) const;
    std::vector<Finding> check(const Report& report) const;
    std::vector<Finding> checkBetween(const Report& report, const Neighbours& neighbours) const;
    QString message(const Finding& finding, const Report& report, Language language) const;
    /// What failing and blank figures may be meant to be; up to a third of a second where much is wrong.
    /// `findings`: the report's, for what other years say.
    Suggestions suggestions(const Report& report, const std::vector<Finding>& findings,
                            const std::stop_token& stop = {}) const;
    QString message(const Suggestion& suggestion, const Report& report, Language language) const;
    /// What speaks for each figure.
    std::map<FigureKey, FigureProof> proofs(const CaseReport& report) const;

    const FormLibrary& forms() const { return m_forms; }
    const Gazetteer& gazetteer() const { return m_gazetteer; }
    const Limits& limits() const { return m_limits; }

private:
    FormLibrary m_forms;
    Gazetteer m_gazetteer;
    Limits m_limits;
    RecognitionData m_recognition;
};

} // namespace gouji
