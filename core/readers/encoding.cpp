#include "core/readers/encoding.h"

#include <QStringDecoder>

#include <uchardet/uchardet.h>

#include <algorithm>
#include <memory>

namespace gouji {

namespace {

/// Broken characters tolerated in otherwise good text: one in this many (a cut file ends inside a character),
/// and one in so many of those beyond ASCII, of which a page of markup has few.
constexpr qsizetype charactersPerBroken = 50;
constexpr qsizetype foreignPerBroken = 3;
constexpr qsizetype sampleBytes = 65'536;

DecodedText decodeAs(const char* encoding, const QByteArray& bytes) {
    QStringDecoder decoder(encoding, QStringDecoder::Flag::Default);
    DecodedText out;
    if (!decoder.isValid())
        return {QString(), QString(), int(bytes.size())};
    out.text = decoder(bytes);
    out.encoding = QString::fromLatin1(encoding);
    out.replaced = int(out.text.count(QChar(QChar::ReplacementCharacter)));
    return out;
}

/// Valid to the last byte, though its characters may have been replaced before it was written.
bool isValidUtf8(const QByteArray& bytes) {
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(bytes);
    return !decoder.hasError();
}

bool isMostlyWhole(const DecodedText& decoded) {
    if (decoded.replaced == 0)
        return true;
    const QString& text = decoded.text;
    const auto foreign = std::count_if(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x80; });
    return qsizetype(decoded.replaced) * charactersPerBroken <= text.size() &&
           qsizetype(decoded.replaced) * foreignPerBroken <= foreign;
}

/// UTF-16 without a mark betrays itself by ASCII (digits, tabs, line ends) whose other byte is zero, always
/// on the same side; no other text has zero bytes.
const char* utf16Side(const QByteArray& bytes) {
    const qsizetype size = std::min(bytes.size(), sampleBytes) & ~qsizetype(1);
    qsizetype zerosEven = 0, zerosOdd = 0;
    for (qsizetype i = 0; i < size; ++i)
        (i % 2 == 0 ? zerosEven : zerosOdd) += bytes[i] == '\0' ? 1 : 0;
    const qsizetype enough = std::max<qsizetype>(1, size / 200);
    if (zerosOdd >= enough && zerosEven * 20 <= zerosOdd)
        return "UTF-16LE";
    if (zerosEven >= enough && zerosOdd * 20 <= zerosEven)
        return "UTF-16BE";
    return nullptr;
}

bool looksBinary(const QString& text) {
    const auto control = [](QChar c) {
        return c.unicode() < 0x20 && c != QLatin1Char('\t') && c != QLatin1Char('\n') &&
               c != QLatin1Char('\r') && c != QLatin1Char('\f') && c != QLatin1Char('\v');
    };
    return std::count_if(text.begin(), text.end(), control) * 100 > text.size();
}

QByteArray detectedByUchardet(const QByteArray& bytes) {
    const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(), &uchardet_delete);
    uchardet_handle_data(detector.get(), bytes.constData(), size_t(std::min(bytes.size(), sampleBytes)));
    uchardet_data_end(detector.get());
    return uchardet_get_charset(detector.get());
}

std::optional<DecodedText> decodeByMark(const QByteArray& bytes) {
    if (bytes.startsWith("\xEF\xBB\xBF"))
        return decodeAs("UTF-8", bytes.mid(3));
    if (bytes.startsWith("\xFF\xFE"))
        return decodeAs("UTF-16LE", bytes.mid(2));
    if (bytes.startsWith("\xFE\xFF"))
        return decodeAs("UTF-16BE", bytes.mid(2));
    return std::nullopt;
}

/// The encoding that a declaration means. Empty for what says nothing: UTF-8, which was tried, and Latin
/// ones, in which any bytes are text.
QByteArray meantBy(const QByteArray& declared) {
    const QByteArray name = declared.toLower();
    if (name.startsWith("gb") || name == "x-gbk" || name == "cp936" || name == "ms936" ||
        name == "windows-936")
        return "GB18030";
    if (name.startsWith("big5") || name == "cp950" || name == "x-x-big5")
        return "Big5";
    if (name.startsWith("shift") || name.startsWith("euc-") || name.startsWith("iso-2022-"))
        return declared;
    return {};
}

std::optional<DecodedText> decodeByGuess(const QByteArray& bytes, const QByteArray& declared) {
    if (const char* side = utf16Side(bytes)) {
        if (DecodedText decoded = decodeAs(side, bytes); isMostlyWhole(decoded))
            return decoded;
    }
    DecodedText utf8 = decodeAs("UTF-8", bytes);
    if (utf8.replaced == 0 || isMostlyWhole(utf8) || isValidUtf8(bytes))
        return utf8;
    if (const QByteArray name = meantBy(declared); !name.isEmpty()) {
        if (DecodedText decoded = decodeAs(name.constData(), bytes); isMostlyWhole(decoded))
            return decoded;
    }
    if (DecodedText decoded = decodeAs("GB18030", bytes); isMostlyWhole(decoded))
        return decoded;
    const QByteArray name = detectedByUchardet(bytes);
    if (!name.isEmpty()) {
        if (DecodedText decoded = decodeAs(name.constData(), bytes); isMostlyWhole(decoded))
            return decoded;
    }
    return std::nullopt;
}

} // namespace

std::optional<DecodedText> decodeText(const QByteArray& bytes, const QByteArray& declared) {
    auto decoded = decodeByMark(bytes);
    if (!decoded)
        decoded = decodeByGuess(bytes, declared);
    if (!decoded || looksBinary(decoded->text))
        return std::nullopt;
    return decoded;
}

} // namespace gouji
