#pragma once

#include <QByteArray>

#include <optional>
#include <vector>

namespace gouji::testing {

/// A PDF file put together object by object (ISO 32000-1), for what no printer makes.
class RawPdf {
public:
    /// Returns the number of the object.
    int add(const QByteArray& body);
    /// `dictionary`: further entries beside /Length.
    int addStream(const QByteArray& data, const QByteArray& dictionary = {});
    /// A number for an object that is set later.
    int reserve();
    void set(int number, const QByteArray& body);

    /// RC4 of 40 bits (the standard handler's revision 2) over all streams added before and after.
    void encrypt(const QByteArray& userPassword, const QByteArray& ownerPassword);

    QByteArray bytes(int root) const;

private:
    struct Object {
        QByteArray body;
        std::optional<QByteArray> stream;
    };

    QByteArray printed(size_t index) const;

    std::vector<Object> m_objects;
    QByteArray m_key; ///< empty: not encrypted
    QByteArray m_encryption;
};

QByteArray reference(int number); ///< `3 0 R`

/// A file of pages with these contents, in the font /F (Helvetica), or more resources.
struct RawPages {
    std::vector<QByteArray> contents;
    QByteArray mediaBox = "[0 0 595 842]";
    QByteArray pageEntries;    ///< of every page's dictionary
    QByteArray catalogEntries; ///< of the catalog
    QByteArray streamEntries;  ///< of every content stream, whose content is then already encoded
    std::optional<QByteArray> userPassword; ///< encrypted with it
};

QByteArray rawPdf(const RawPages& pages);

} // namespace gouji::testing
