#pragma once

#include "core/document/document.h"

#include <QByteArray>

#include <functional>
#include <vector>

/// Input that was made to cost time and memory, or to pass for figures. About a megabyte each.
namespace gouji::testing {

struct HostileText {
    const char* name;
    std::function<QByteArray()> make; ///< as the file would have it, title line included
    bool isUnambiguous = false;       ///< every copy of a label bears the same figures: they may be read
};

struct HostileDocument {
    const char* name;
    std::function<Document()> make;
    bool isUnambiguous = false;
};

const std::vector<HostileText>& hostileTexts();
/// What no reader should deliver, but a faulty one may: spans and columns out of all bounds.
const std::vector<HostileDocument>& hostileDocuments();

} // namespace gouji::testing
