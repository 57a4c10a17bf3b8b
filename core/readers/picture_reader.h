#pragma once

#include "core/document/document.h"

#include <QByteArray>

#include <functional>
#include <optional>

namespace gouji {

/// What a picture inside of a file says.
struct ReadPicture {
    std::vector<Block> blocks;              ///< anchored on page 1: the picture
    std::vector<RecognisedText> recognised; ///< by the same anchors
};

/// Reads a picture of tables that is shown so many inches wide; nothing where it is none that can be read.
/// Called on the reader's thread, picture by picture.
using PictureReader = std::function<std::optional<ReadPicture>(const QByteArray& bytes, double inches)>;

} // namespace gouji
