#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace gouji {

struct DecodedText {
    QString text;
    QString encoding; ///< `UTF-8`, `UTF-16LE`, `UTF-16BE`, `GB18030`, or uchardet's name
    int replaced = 0; ///< byte sequences that are no characters; shown as U+FFFD
};

/// Text from bytes of unknown encoding: byte order marks, then UTF-16 without a mark, UTF-8 with at most a
/// few broken characters, what the file declares of itself (`declared`, any spelling: gb2312, big5), GB18030,
/// and at last uchardet's opinion. Content wins over the declaration: pages in UTF-8 are declared GBK.
/// Nothing when it is no text at all.
std::optional<DecodedText> decodeText(const QByteArray& bytes, const QByteArray& declared = {});

} // namespace gouji
