#pragma once

#include "core/base/limits.h"
#include "core/base/result.h"
#include "core/document/document.h"
#include "core/readers/reading_aids.h"

#include <QByteArray>

/// Stage 1: bytes → Document. One file per format; the registry picks by content, never by suffix alone.
///
/// In: the whole file, its name (for errors, and as a hint among formats that content cannot tell apart).
/// Out: a Document whose anchors all lie within it. Never executes, fetches or follows anything.
/// Thread-safe: no state.
namespace gouji {

Result<Document> readDocument(const QByteArray& bytes, const QString& name, const Limits& limits,
                              const ReadingAids& aids = {});

} // namespace gouji
