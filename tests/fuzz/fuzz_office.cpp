#include "core/readers/office_format.h"
#include "tests/fuzz/target.h"

using namespace gouji;

/// The input is an older office program's container, or one XML file of an office program: what it is told to
/// be before LibreOffice may see it.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const QByteArray bytes = fuzz::bytesOf(data, size);
    const QString name = QStringLiteral("report");
    if (isOfficeXml(bytes.left(4096).toLower()))
        (void)xmlError(bytes, name);
    else
        (void)oleError(bytes, name);
    return 0;
}
