#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace gouji::testing {

/// What LibreOffice makes of files of one format, all in one start; needs it to be installed. `from`: their
/// suffix
/// (`docx`); `to`: that of the results (`pdf`), as --convert-to takes it; `filter`: LibreOffice's name of the
/// format that is read, where the suffix does not tell (`HTML (StarCalc)`). Nothing when it fails, or makes
/// less.
std::optional<std::vector<QByteArray>> printedByOffice(const std::vector<QByteArray>& files,
                                                       const QString& from, const QString& to,
                                                       const QString& filter = {});

} // namespace gouji::testing
