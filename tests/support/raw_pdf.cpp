#include "tests/support/raw_pdf.h"

#include <QCryptographicHash>
#include <QStringBuilder>

#include <array>
#include <numeric>
#include <utility>

namespace gouji::testing {

namespace {

/// ISO 32000-1, algorithm 2: what passwords are filled up with.
const QByteArray passwordPadding = QByteArray::fromHex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E80"
                                                       "2F0CA9FE6453697A");
const QByteArray fileId = "0123456789abcdef";

QByteArray padded(const QByteArray& password) {
    return QByteArray(password + passwordPadding).left(32);
}

QByteArray md5(const QByteArray& data) {
    return QCryptographicHash::hash(data, QCryptographicHash::Md5);
}

QByteArray rc4(const QByteArray& key, QByteArray data) {
    std::array<quint8, 256> state;
    std::iota(state.begin(), state.end(), quint8(0));
    quint8 j = 0;
    for (size_t i = 0; i < state.size(); ++i) {
        j = quint8(j + state[i] + quint8(key[qsizetype(i) % key.size()]));
        std::swap(state[i], state[j]);
    }
    quint8 i = 0;
    j = 0;
    for (char& byte : data) {
        ++i;
        j = quint8(j + state[i]);
        std::swap(state[i], state[j]);
        byte = char(quint8(byte) ^ state[quint8(state[i] + state[j])]);
    }
    return data;
}

} // namespace

QByteArray reference(int number) {
    return QByteArray::number(number) + " 0 R";
}

int RawPdf::add(const QByteArray& body) {
    m_objects.push_back({body, {}});
    return int(m_objects.size());
}

int RawPdf::addStream(const QByteArray& data, const QByteArray& dictionary) {
    m_objects.push_back({dictionary, data});
    return int(m_objects.size());
}

int RawPdf::reserve() {
    return add("null");
}

void RawPdf::set(int number, const QByteArray& body) {
    m_objects[size_t(number - 1)].body = body;
}

void RawPdf::encrypt(const QByteArray& userPassword, const QByteArray& ownerPassword) {
    const QByteArray owner = rc4(md5(padded(ownerPassword)).left(5), padded(userPassword));
    const QByteArray permissions = QByteArray::fromHex("fcffffff");
    m_key = md5(padded(userPassword) + owner + permissions + fileId).left(5);
    const QByteArray user = rc4(m_key, passwordPadding);
    m_encryption = "<</Filter/Standard/V 1/R 2/P -4/O<" + owner.toHex() + ">/U<" + user.toHex() + ">>>";
}

QByteArray RawPdf::printed(size_t index) const {
    const Object& object = m_objects[index];
    const QByteArray number = QByteArray::number(qsizetype(index) + 1);
    QByteArray out = number + " 0 obj\n";
    if (object.stream) {
        QByteArray data = *object.stream;
        if (!m_key.isEmpty()) {
            QByteArray salt(5, '\0');
            salt[0] = char((index + 1) & 0xFF);
            salt[1] = char((index + 1) >> 8);
            data = rc4(md5(m_key + salt).left(10), data);
        }
        out += "<</Length " + QByteArray::number(data.size()) + object.body + ">>\nstream\n" + data +
               "\nendstream";
    } else {
        out += object.body;
    }
    return out + "\nendobj\n";
}

QByteArray RawPdf::bytes(int root) const {
    QByteArray out = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
    QByteArray table;
    for (size_t i = 0; i < m_objects.size(); ++i) {
        table += QByteArray::number(out.size()).rightJustified(10, '0') + " 00000 n \n";
        out += printed(i);
    }
    const QByteArray size = QByteArray::number(qsizetype(m_objects.size()) + 1);
    const QByteArray start = QByteArray::number(out.size());
    out += "xref\n0 " + size + "\n0000000000 65535 f \n" + table + "trailer\n<</Size " + size + "/Root " +
           reference(root) + "/ID[<" + fileId.toHex() + "><" + fileId.toHex() + ">]";
    if (!m_encryption.isEmpty())
        out += "/Encrypt " + m_encryption;
    return out + ">>\nstartxref\n" + start + "\n%%EOF\n";
}

QByteArray rawPdf(const RawPages& pages) {
    RawPdf pdf;
    if (pages.userPassword)
        pdf.encrypt(*pages.userPassword, "owner");
    const int root = pdf.reserve(), tree = pdf.reserve();
    const int font = pdf.add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
    QByteArray kids;
    for (const QByteArray& content : pages.contents) {
        const int stream = pdf.addStream(content, pages.streamEntries);
        const int page = pdf.add("<</Type/Page/Parent " + reference(tree) + "/MediaBox " + pages.mediaBox +
                                 "/Resources<</Font<</F " + reference(font) + ">>>>/Contents " +
                                 reference(stream) + pages.pageEntries + ">>");
        kids += reference(page) + " ";
    }
    pdf.set(tree, "<</Type/Pages/Count " + QByteArray::number(qsizetype(pages.contents.size())) + "/Kids[" +
                      kids + "]>>");
    pdf.set(root, "<</Type/Catalog/Pages " + reference(tree) + pages.catalogEntries + ">>");
    return pdf.bytes(root);
}

} // namespace gouji::testing
