#include "core/readers/docx/docx_reader.h"
#include "tests/fuzz/target.h"
#include "tests/support/zip_writer.h"

#include <QList>

using namespace gouji;

/// The input is what stands in w:body, then, each behind a zero byte, what stands in w:numbering, w:styles
/// and w:footnotes: so that changes meet the reader and not the checksums of the package.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const QByteArray spaces = " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
                                     " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/"
                                     "2006' xmlns:a='urn:a' xmlns:v='urn:v'>";
    static const char* const names[] = {"numbering", "styles", "footnotes"};
    const QByteArrayList parts = fuzz::bytesOf(data, size).split('\0');
    std::vector<testing::ZipEntry> entries{
        {"[Content_Types].xml", "<Types/>"},
        {"word/document.xml", "<w:document" + spaces + "<w:body>" + parts[0] + "</w:body></w:document>"}};
    QByteArray related =
        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>";
    for (qsizetype i = 1; i < parts.size() && i <= 3; ++i) {
        const QByteArray name(names[i - 1]);
        related += "<Relationship Type='x/" + name + "' Target='" + name + ".xml'/>";
        entries.push_back({"word/" + name + ".xml", "<w:" + name + spaces + parts[i] + "</w:" + name + ">"});
    }
    entries.push_back({"word/_rels/document.xml.rels", related + "</Relationships>"});
    auto archive = ZipArchive::open(testing::zipOf(entries), QStringLiteral("report"), fuzz::smallLimits());
    if (archive)
        (void)readDocx(*archive, QStringLiteral("report"), fuzz::smallLimits());
    return 0;
}
