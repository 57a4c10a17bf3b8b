#include "core/store/file_header.h"

#include <QFile>
#include <QtEndian>

namespace gouji {

namespace {

constexpr qint64 walHeaderBytes = 32;
constexpr qint64 frameHeaderBytes = 24;
constexpr qsizetype headerBytes = 100;

quint32 numberAt(const QByteArray& bytes, qsizetype offset) {
    return qFromBigEndian<quint32>(bytes.constData() + offset);
}

} // namespace

// sqlite.org/fileformat2.html, 4.1: a frame counts while its salts are those of the log, and is committed by
// the next frame that carries the size of the database. The checksums are left to SQLite.
QByteArray headerInWal(const QString& walPath) {
    QFile log(walPath);
    if (!log.open(QIODevice::ReadOnly))
        return {};
    const QByteArray start = log.read(walHeaderBytes);
    if (start.size() < walHeaderBytes || (numberAt(start, 0) & ~1U) != 0x377f0682)
        return {};
    const qint64 frameBytes = frameHeaderBytes + numberAt(start, 8);
    QByteArray committed, pending;
    for (qint64 offset = walHeaderBytes; offset + frameBytes <= log.size() && log.seek(offset);
         offset += frameBytes) {
        const QByteArray frame = log.read(frameHeaderBytes);
        if (frame.size() < frameHeaderBytes || frame.mid(8, 8) != start.mid(16, 8))
            break;
        if (numberAt(frame, 0) == 1)
            pending = log.read(headerBytes);
        if (numberAt(frame, 4) != 0 && !pending.isEmpty())
            committed = pending;
    }
    return committed.size() == headerBytes ? committed : QByteArray();
}

} // namespace gouji
