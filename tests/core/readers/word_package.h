#pragma once

#include "tests/support/zip_writer.h"

#include <map>

/// Word packages from the XML of their bodies, for tables of cases.
namespace gouji::testing {

/// `body`: what stands in w:body, with the prefix w. `parts`: numbering, styles, footnotes, endnotes, each
/// without its root element. `pictures`: by the ids of their relationships.
inline QByteArray
wordPackage(const QByteArray& body, const std::map<QByteArray, QByteArray>& parts = {},
            const char* space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            const std::map<QByteArray, QByteArray>& pictures = {}) {
    const QByteArray spaces =
        QByteArray(" xmlns:w=\"") + space +
        "\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:v=\"urn:v\" "
        "xmlns:wps=\"urn:wps\" xmlns:a=\"urn:a\" xmlns:m=\"urn:m\" "
        "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">";
    const QByteArray relationship =
        "<Relationship Id=\"x\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
        "relationships/";
    const QByteArray relationships =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    QByteArray related;
    std::vector<ZipEntry> entries{
        {"[Content_Types].xml", "<Types/>"},
        {"_rels/.rels",
         relationships + relationship + "officeDocument\" Target=\"/word/main.xml\"/></Relationships>"},
        {"word/main.xml", "<w:document" + spaces + "<w:body>" + body + "</w:body></w:document>", true}};
    for (const auto& [part, xml] : parts) {
        related += relationship + part + "\" Target=\"" + part + ".xml\"/>";
        entries.push_back({"word/" + part + ".xml", "<w:" + part + spaces + xml + "</w:" + part + ">", true});
    }
    for (const auto& [id, bytes] : pictures) {
        related += "<Relationship Id=\"" + id + "\" Type=\"image\" Target=\"media/" + id + ".bin\"/>";
        entries.push_back({"word/media/" + id + ".bin", bytes});
    }
    entries.push_back({"word/_rels/main.xml.rels", relationships + related + "</Relationships>"});
    return zipOf(entries);
}

} // namespace gouji::testing
