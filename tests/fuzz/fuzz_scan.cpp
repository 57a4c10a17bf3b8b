#include "core/readers/scan/scan_reader.h"
#include "tests/fuzz/target.h"

using namespace gouji;

namespace {

const ReadingAids& aids() {
    static const ReadingAids installed{RecognitionData::installed(), {}};
    return installed;
}

} // namespace

/// The input is a picture file.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    Limits limits = fuzz::smallLimits();
    limits.picturePixels = 200'000;
    limits.scanSeconds = 1;
    limits.pages = 2;
    (void)readScan(fuzz::bytesOf(data, size), QStringLiteral("scan"), limits, aids());
    return 0;
}
