#pragma once

#include "core/base/clock.h"
#include "core/base/language.h"
#include "core/forms/form_library.h"
#include "core/report/report_source.h"

#include <functional>

namespace gouji {

/// What an export needs from the stages above it, handed in, and what the user chose.
struct ExportOptions {
    Language language = Language::Chinese;
    QString caseName;                                              ///< of the case file, for the sheet 说明
    std::function<QString(const Finding&, const Report&)> message; ///< in the same language
    std::function<QString(FigureState)> stateTitle;
    std::function<QString(Severity)> severityTitle;
    Clock clock = systemClock();
    /// Called after each report; false stops the export (Cancelled, nothing is written). May be empty.
    std::function<bool(int done, int total)> progress;
};

} // namespace gouji
