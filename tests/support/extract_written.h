#pragma once

#include "core/ingest/pipeline.h"
#include "tests/support/report_writer.h"

namespace gouji::testing {

/// What the stages behind the readers make of a Document.
Extraction extractDocument(const Pipeline& pipeline, const Document& document);

/// The Document as it is, or what the reader makes of the text.
Result<Document> readWritten(const Pipeline& pipeline, const WrittenReport& report);

/// A text goes through the whole pipeline, a Document through what follows its reader.
Result<Extraction> extractWritten(const Pipeline& pipeline, const WrittenReport& report);

} // namespace gouji::testing
