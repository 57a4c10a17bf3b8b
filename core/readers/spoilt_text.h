#pragma once

#include <QString>

/// What converters between encodings leave of a text.
namespace gouji {

/// Whether the text is one that was decoded with the wrong encoding and saved so: `鏀垮簻`, `锟斤拷`,
/// `æ”¿åºœ`. Judges by what the characters' own bytes are in the encodings concerned, so that Chinese text is
/// never taken for it, however rare its words.
bool isMojibake(QStringView text);

/// Puts spaces in place of the `?` that stand where spaces ended cells and began lines (`0?`, `規章?`):
/// no-break spaces that an encoding did not have. Only where there are many, and hardly any elsewhere. How
/// many.
int restoreSpaces(QString& text);

} // namespace gouji
