#pragma once

#include "core/base/limits.h"
#include "core/base/result.h"
#include "core/readers/grey_picture.h"

#include <QByteArray>
#include <QSizeF>

#include <vector>

namespace gouji {

/// How large the pages of a paged file are, as Document::pageSizes has them; told without reading what is on
/// them, of a file of pictures after its first. Errors as below.
Result<std::vector<QSizeF>> pageSizes(const QByteArray& bytes, const QString& name, const Limits& limits);

/// A page of a paged file as it is displayed, for people to look at: about `width` pixels across. Pages are
/// counted as in Document::pageSizes, from 1. What cannot be painted is a picture without pixels, or an
/// error.
///
/// Errors: Unsupported (the format has no pages), NotFound (no such page), and those of the format's reader.
Result<GreyPicture> paintPage(const QByteArray& bytes, const QString& name, int page, int width,
                              const Limits& limits);

} // namespace gouji
