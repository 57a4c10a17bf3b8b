#include "tests/support/mutation.h"

#include <algorithm>

namespace gouji::testing {

QByteArray mutated(QByteArray bytes, Random& random) {
    const auto place = [&] { return qsizetype(random.below(int(bytes.size()))); };
    for (int changes = random.between(1, 4); changes > 0 && !bytes.isEmpty(); --changes) {
        const qsizetype at = place(), length = random.below(200);
        switch (random.below(4)) {
        case 0:
            bytes[at] = char(bytes[at] ^ (1 << random.below(8)));
            break;
        case 1:
            bytes.remove(at, length);
            break;
        case 2:
            bytes.insert(at, bytes.mid(place(), length));
            break;
        default:
            bytes.truncate(std::max<qsizetype>(at, 1));
            break;
        }
    }
    return bytes;
}

} // namespace gouji::testing
