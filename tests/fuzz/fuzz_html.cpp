#include "core/readers/html/html_reader.h"
#include "tests/fuzz/target.h"

using namespace gouji;

/// The input is a web page; one that begins with `MIME`, an archive of one.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const QByteArray bytes = fuzz::bytesOf(data, size);
    const QString name = QStringLiteral("page");
    if (bytes.startsWith("MIME"))
        (void)readMhtml(bytes, name, fuzz::smallLimits());
    else
        (void)readHtml(bytes, name, fuzz::smallLimits());
    return 0;
}
