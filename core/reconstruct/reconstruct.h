#pragma once

#include "core/base/limits.h"
#include "core/divisions/gazetteer.h"
#include "core/document/document.h"
#include "core/forms/form_library.h"
#include "core/reconstruct/thresholds.h"
#include "core/report/report.h"

/// Stage 2: Document + forms → Report. How it works is explained in core/reconstruct/README.md.
namespace gouji {

struct ReconstructOptions {
    QString edition; ///< empty: detected table by table from the labels
    Thresholds thresholds = {};
};

struct Reconstruction {
    Report report;
    bool hasReportTitle = false;      ///< see IdentityResult
    bool titleOfSeveralYears = false; ///< the title itself speaks of more than one year
    bool yearsSideBySide = false;     ///< the tables print two years beside each other
};

/// Cannot fail: what cannot be settled is missing or doubtful, and noted. Thread-safe: no state.
Reconstruction reconstruct(const Document& document, const FormLibrary& forms, const Gazetteer& gazetteer,
                           const ReconstructOptions& options, const Limits& limits);

} // namespace gouji
