#pragma once

#include "core/readers/container/package_kind.h"

/// Files that only LibreOffice reads: what they are, and whether a password is needed, told by their content.
namespace gouji {

/// What reading such a file here fails with: NeedsLibreOffice with the contract's name of the format as its
/// detail (`doc`, `xls`, `rtf`, `odt`, `ods`, `xlsx`), Encrypted, Damaged, or Unsupported for what is no text
/// and no sheet.
Error oleError(const QByteArray& bytes, const QString& name);
Error xmlError(const QByteArray& bytes, const QString& name);
/// `kind`: not Docx.
Error packageError(ZipArchive& archive, PackageKind kind, const QString& name);

/// A text or a sheet as one XML file: Word or Excel 2003, flat ODT or ODS. `head`: the file's beginning in
/// lower case.
bool isOfficeXml(const QByteArray& head);

} // namespace gouji
