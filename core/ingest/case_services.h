#pragma once

#include "core/ingest/pipeline.h"
#include "core/store/case_file.h"

namespace gouji {

/// What a case file needs of the stages, from a copy of the pipeline. Clock and author are the defaults.
CaseServices caseServices(const Pipeline& pipeline);

} // namespace gouji
