#include "core/readers/pdf/pdf_reader.h"
#include "tests/fuzz/target.h"
#include "tests/support/raw_pdf.h"

using namespace gouji;

/// The input is a PDF file; one that does not begin with its sign, what is painted on the two pages of one,
/// divided by a zero byte: so that changes meet the pages and not the tables of objects.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    QByteArray bytes = fuzz::bytesOf(data, size);
    if (!bytes.startsWith("%PDF-")) {
        testing::RawPages pages;
        pages.contents = {bytes.left(bytes.indexOf('\0')), bytes.mid(bytes.indexOf('\0') + 1)};
        bytes = rawPdf(pages);
    }
    (void)readPdf(bytes, QStringLiteral("report"), fuzz::smallLimits());
    return 0;
}
