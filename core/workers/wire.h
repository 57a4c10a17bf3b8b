#pragma once

#include "core/ingest/extractor.h"

#include <QByteArray>

#include <optional>
#include <variant>

/// What goes between the program and its workers, as bytes. The other side may have been taken over by a
/// hostile file: whatever does not decode to the last byte is no message.
namespace gouji::wire {

/// Both sides must have the same; a worker of another version is not asked anything.
constexpr quint32 version = 6;

/// What a worker says first.
struct Greeting {
    quint32 wireVersion = version;
    bool memoryLimited = false; ///< setrlimit holds
    bool filtered = false;      ///< no files, no network, no programs: the kernel refuses
    bool operator==(const Greeting&) const = default;
};

struct Request {
    enum class Kind {
        Extract, ///< answered by the reports of the file
        Read,    ///< answered by its Document
        Sizes,   ///< answered by the sizes of its pages
        Paint,   ///< answered by the picture of a page
    };
    Kind kind = Kind::Extract;
    QString name;    ///< of the file; for errors and as a hint at its format
    QString edition; ///< of the form; empty: detected
    QByteArray bytes;
    int page = 0;  ///< of Paint
    int width = 0; ///< of Paint, pixels
    bool operator==(const Request&) const = default;
};

/// Sent before the reply, as often as a page takes its time.
struct Progress {
    int page = 0; ///< from 1
    int pages = 0;
    bool operator==(const Progress&) const = default;
};

using Reply = std::variant<Error, std::vector<Extraction>, Document, PageSizes, GreyPicture, Progress>;

QByteArray encode(const Greeting& greeting);
QByteArray encode(const Request& request);
QByteArray encode(const Reply& reply);

std::optional<Greeting> greetingFrom(const QByteArray& message);
std::optional<Request> requestFrom(const QByteArray& message);
std::optional<Reply> replyFrom(const QByteArray& message);

} // namespace gouji::wire
