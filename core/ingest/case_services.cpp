#include "core/ingest/case_services.h"

namespace gouji {

CaseServices caseServices(const Pipeline& pipeline) {
    CaseServices services;
    services.check = [pipeline](const Report& report) { return pipeline.check(report); };
    services.checkBetween = [pipeline](const Report& report, const Neighbours& neighbours) {
        return pipeline.checkBetween(report, neighbours);
    };
    services.message = [pipeline](const Finding& finding, const Report& report) {
        return pipeline.message(finding, report, Language::Chinese);
    };
    services.readBy = readingVersion();
    return services;
}

} // namespace gouji
