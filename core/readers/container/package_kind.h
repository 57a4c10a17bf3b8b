#pragma once

#include "core/readers/container/zip_archive.h"

namespace gouji {

enum class PackageKind {
    Docx,
    Odt,
    Xlsx,
    Ods,
    Foreign, ///< another kind of document: a presentation, a drawing, a book
    Files,   ///< an archive of files
};

/// What a ZIP container is, by the parts that it has.
PackageKind packageKind(ZipArchive& archive);

} // namespace gouji
