#pragma once

#include "core/document/document.h"
#include "core/readers/container/zip_archive.h"
#include "core/readers/picture_reader.h"

namespace gouji {

/// Word files (ECMA-376 WordprocessingML, transitional and strict). Read are the body, its text boxes and the
/// notes that it refers to, these as paragraphs at the end; headers, footers and comments are not. Nothing
/// linked is followed. Where it has hardly any tables, pictures in it go to `pictures`, which may be empty.
Result<Document> readDocx(ZipArchive& archive, const QString& name, const Limits& limits,
                          const PictureReader& pictures = {});

} // namespace gouji
