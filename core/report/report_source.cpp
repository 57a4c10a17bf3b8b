#include "core/report/report_source.h"

namespace gouji {

Report CaseReport::effectiveReport() const {
    Report effective = report;
    for (const auto& [key, figure] : figures) {
        if (!figure.isCorrected())
            continue;
        Reading reading = figure.reading;
        reading.state = figure.correction->value->state;
        reading.value = figure.correction->value->value;
        reading.evidence.clear();
        effective.figures.set(key, std::move(reading));
    }
    return effective;
}

} // namespace gouji
