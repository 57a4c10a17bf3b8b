#pragma once

#include <QByteArray>

#include <optional>

namespace gouji {

/// One part of a message, decoded from base64 or quoted-printable.
struct MimePart {
    QByteArray type;    ///< lower case: `text/html`
    QByteArray charset; ///< as the part's header names it; may be empty
    QByteArray bytes;
};

/// The web page of a MIME message (RFC 2045, 2557): the part that its header names as the root, else the
/// first of type text/html. Nothing when there is none.
std::optional<MimePart> rootPage(const QByteArray& message);

} // namespace gouji
