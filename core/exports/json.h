#pragma once

#include "core/base/error.h"
#include "core/base/language.h"
#include "core/report/decision.h"
#include "core/report/proof.h"
#include "core/report/report.h"
#include "core/report/report_source.h"
#include "core/report/suggestion.h"

#include <QByteArray>

#include <functional>

/// What the command line prints: one JSON object a line, UTF-8, ended by a line feed (CONTRACT "gouji-cli").
/// Pure functions, thread-safe.
namespace gouji {

/// Says a finding of the given report in the language of the output.
using FindingMessage = std::function<QString(const Finding&, const Report&)>;

/// Says why a suggestion for the given report may be right.
using SuggestionMessage = std::function<QString(const Suggestion&, const Report&)>;

/// Suggestions and their sentences. Borrows; lives for one call.
struct ToldSuggestions {
    const Suggestions& suggestions;
    SuggestionMessage message;
};

/// A report on its way to `extract`'s output. Borrows; lives for one call.
struct ExtractedReport {
    QString source; ///< as given
    QString sha256;
    QString format;
    const Report& report;
    const std::vector<Finding>& findings;
    int part = 0; ///< 1, 2: of a file with several reports; 0: the file is one report
};

/// Keys in the order of CONTRACT. `forms` only where the tables' editions differ, `evidence` only where there
/// is some, `suggestions` only where they are given; what is not known is null. Where there are more
/// suggestions than are told, or more were not looked for, `suggestions_complete` is false.
QByteArray extractLine(const ExtractedReport& extracted, const FindingMessage& message,
                       const ToldSuggestions* suggestions = nullptr);

/// A file that cannot be read: its code and sentence.
QByteArray errorLine(const QString& source, const Error& error, Language language);

/// A report of a case in `list`.
QByteArray summaryLine(const ReportSummary& summary);

/// A finding of a report of a case in `check`; `effective` is what the sentence speaks of. With the
/// suggestions that change a figure of the finding, and with `decision` where somebody has decided on it.
QByteArray findingLine(const ReportSummary& summary, const Finding& finding, const Report& effective,
                       const FindingMessage& message, const ToldSuggestions* suggestions = nullptr,
                       const FindingDecision& decided = {});

/// What speaks for the figures of a report of a case, in `check --proof`.
QByteArray proofLine(const ReportSummary& summary, const ProofSummary& proof);

} // namespace gouji
