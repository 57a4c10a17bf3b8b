#include "core/readers/scan/text_recogniser.h"

#include <dlfcn.h>
#include <leptonica/allheaders.h>
#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

#include <algorithm>
#include <string>
#include <vector>

namespace gouji::scan {

namespace {

constexpr const char* figureCharacters = "0123456789.-/+,";

/// Tesseract divides each line among threads with OpenMP, which costs more than it gains, and a confined
/// worker may start none. The environment is read before main begins; this holds from now on. The library is
/// loaded with Tesseract, if it was built with one.
void keepToOneThread() {
    using SetLevels = void (*)(int);
    if (void* found = ::dlsym(RTLD_DEFAULT, "omp_set_max_active_levels"))
        reinterpret_cast<SetLevels>(found)(0);
}

} // namespace

TextRecogniser::TextRecogniser(std::unique_ptr<tesseract::TessBaseAPI> engine)
    : m_engine(std::move(engine)) {}

TextRecogniser::~TextRecogniser() = default;

std::unique_ptr<TextRecogniser> TextRecogniser::make(const RecognitionData& data) {
    setMsgSeverity(L_SEVERITY_NONE);
    keepToOneThread();
    auto engine = std::make_unique<tesseract::TessBaseAPI>();
    const std::vector<std::string> names{"load_system_dawg", "load_freq_dawg", "debug_file"};
    const std::vector<std::string> values{"0", "0", "/dev/null"};
    if (engine->Init(data.bytes().constData(), int(data.bytes().size()), "chi_sim",
                     tesseract::OEM_LSTM_ONLY, nullptr, 0, &names, &values, false, nullptr) != 0)
        return nullptr;
    engine->SetPageSegMode(tesseract::PSM_RAW_LINE);
    return std::unique_ptr<TextRecogniser>(new TextRecogniser(std::move(engine)));
}

RecognisedLine TextRecogniser::text(const PixPtr& grey, double dpi) {
    return recognise(grey, dpi, "");
}

RecognisedLine TextRecogniser::figure(const PixPtr& grey, double dpi) {
    return recognise(grey, dpi, figureCharacters);
}

RecognisedLine TextRecogniser::recognise(const PixPtr& grey, double dpi, const char* characters) {
    if (m_characters != characters) {
        m_engine->SetVariable("tessedit_char_whitelist", characters);
        m_characters = characters;
    }
    RecognisedLine line;
    m_engine->SetImage(grey.get());
    m_engine->SetSourceResolution(int(dpi));
    if (m_engine->Recognize(nullptr) != 0)
        return line;
    const std::unique_ptr<tesseract::ResultIterator> symbol(m_engine->GetIterator());
    if (!symbol || symbol->Empty(tesseract::RIL_SYMBOL))
        return line;
    double least = 100;
    do {
        const std::unique_ptr<char[]> utf8(symbol->GetUTF8Text(tesseract::RIL_SYMBOL));
        if (!line.text.isEmpty() && symbol->IsAtBeginningOf(tesseract::RIL_WORD))
            line.text += QLatin1Char(' ');
        line.text += QString::fromUtf8(utf8.get());
        least = std::min(least, double(symbol->Confidence(tesseract::RIL_SYMBOL)));
    } while (symbol->Next(tesseract::RIL_SYMBOL));
    line.confidence = std::clamp(int(least), 0, 100);
    return line;
}

} // namespace gouji::scan
