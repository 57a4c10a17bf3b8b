#pragma once

#include "core/base/limits.h"

#include <QByteArray>

#include <cstddef>
#include <cstdint>

/// What libFuzzer, or the replay of a corpus, calls with every input.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace gouji::fuzz {

inline QByteArray bytesOf(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), qsizetype(size)};
}

/// So small that inputs of a few kilobytes meet them.
inline Limits smallLimits() {
    Limits limits;
    limits.tableRows = 200;
    limits.cellsPerRow = 50;
    limits.treeBytes = 32 * 1024 * 1024;
    limits.inflatedBytes = 8 * 1024 * 1024;
    limits.ratioFreeBytes = 1024 * 1024;
    limits.archiveEntries = 100;
    limits.pages = 20;
    limits.pageGlyphs = 5'000;
    limits.pageRules = 2'000;
    limits.pageLines = 500;
    limits.pagePoints = 50'000;
    limits.pdfMemory = 64LL * 1024 * 1024;
    return limits;
}

} // namespace gouji::fuzz
