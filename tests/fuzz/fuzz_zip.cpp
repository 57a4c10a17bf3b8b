#include "core/readers/container/package_kind.h"
#include "tests/fuzz/target.h"

using namespace gouji;

/// The input is a ZIP container; every entry of it is read.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    auto archive = ZipArchive::open(fuzz::bytesOf(data, size), QStringLiteral("a.zip"), fuzz::smallLimits());
    if (!archive)
        return 0;
    (void)packageKind(*archive);
    for (std::size_t i = 0; i < archive->entries().size(); ++i)
        (void)archive->read(i);
    return 0;
}
