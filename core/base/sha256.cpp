#include "core/base/sha256.h"

#include <nettle/sha2.h>

#include <array>

namespace gouji {

QString sha256Of(QByteArrayView bytes) {
    sha256_ctx context;
    sha256_init(&context);
    sha256_update(&context, size_t(bytes.size()), reinterpret_cast<const uint8_t*>(bytes.data()));
    std::array<char, SHA256_DIGEST_SIZE> digest{};
    sha256_digest(&context, digest.size(), reinterpret_cast<uint8_t*>(digest.data()));
    return QString::fromLatin1(QByteArray::fromRawData(digest.data(), digest.size()).toHex());
}

} // namespace gouji
