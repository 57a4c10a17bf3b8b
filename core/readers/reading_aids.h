#pragma once

#include "core/readers/recognition_data.h"

#include <functional>

namespace gouji {

/// Told on the reader's thread when a page of a scan is about to be recognised, which takes a second or so:
/// its number from 1, and how many pages the file has. Other files and pages are read without a word.
using ReadingProgress = std::function<void(int page, int pages)>;

/// What readers may use besides the bytes of a file; each part may be absent.
struct ReadingAids {
    RecognitionData recognition; ///< without it pictures of pages are not read
    ReadingProgress progress;
};

} // namespace gouji
