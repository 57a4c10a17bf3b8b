#pragma once

#include <QByteArray>
#include <QString>

namespace gouji {

/// The first 100 bytes (sqlite.org/fileformat2.html, 1.3) that the last commit in a write-ahead log gives the
/// database, read without SQLite, which might touch the files. Empty when there is no log, when it is none,
/// and when no commit in it changed the first page.
QByteArray headerInWal(const QString& walPath);

} // namespace gouji
