#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace gouji::testing {

/// An entry of a compound file: a stream, or a folder of streams.
struct CompoundEntry {
    QString name;
    QByteArray bytes;
    std::vector<CompoundEntry> within = {}; ///< of a folder; it has no bytes
};

/// A compound file ([MS-CFB], version 3), as DOC and XLS are.
QByteArray compoundOf(const std::vector<CompoundEntry>& entries);

/// The beginning of a Word document's main stream ([MS-DOC] 2.5.1), and of an Excel workbook's
/// ([MS-XLS] 2.4.21).
QByteArray wordStream(bool isEncrypted);
QByteArray bookStream(bool isEncrypted);

} // namespace gouji::testing
