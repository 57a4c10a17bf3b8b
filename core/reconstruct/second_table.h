#pragma once

#include "core/forms/form.h"
#include "core/reconstruct/joined_stream.h"

namespace gouji {

/// Whether the source prints labels of a table more often than `own`, the table that was read, does: another
/// table of the kind is there, in whatever layout. Most of the labels that running text hardly uses must be.
/// `other`: `own`, or the table of the same id in another edition. Knows nothing of figures, so it sees a
/// table that no alignment found.
bool standsBeside(const JoinedStream& source, const FormTable& other, const FormTable& own);

} // namespace gouji
