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

constexpr const char* anyCharacters = "";
constexpr const char* figureCharacters = "0123456789.-/+";

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
    const std::vector<std::string> names{"load_system_dawg", "load_freq_dawg", "tessedit_do_invert",
                                         "debug_file"};
    const std::vector<std::string> values{"0", "0", "0", "/dev/null"};
    if (engine->Init(data.bytes().constData(), int(data.bytes().size()), "chi_sim", tesseract::OEM_LSTM_ONLY,
                     nullptr, 0, &names, &values, false, nullptr) != 0)
        return nullptr;
    return std::unique_ptr<TextRecogniser>(new TextRecogniser(std::move(engine)));
}

std::vector<RecognisedCharacter> TextRecogniser::text(const PixPtr& grey, double dpi) {
    return recognise(grey, dpi, tesseract::PSM_RAW_LINE, anyCharacters);
}

std::vector<RecognisedCharacter> TextRecogniser::word(const PixPtr& grey, double dpi) {
    return recognise(grey, dpi, tesseract::PSM_SINGLE_LINE, anyCharacters);
}

std::vector<RecognisedCharacter> TextRecogniser::figure(const PixPtr& grey, double dpi) {
    return recognise(grey, dpi, tesseract::PSM_SINGLE_LINE, figureCharacters);
}

std::vector<RecognisedCharacter> TextRecogniser::recognise(const PixPtr& grey, double dpi, int layout,
                                                           const char* characters) {
    m_engine->SetPageSegMode(tesseract::PageSegMode(layout));
    if (m_characters != characters) {
        m_engine->SetVariable("tessedit_char_whitelist", characters);
        m_characters = characters;
    }
    std::vector<RecognisedCharacter> line;
    m_engine->SetImage(grey.get());
    m_engine->SetSourceResolution(int(dpi));
    if (m_engine->Recognize(nullptr) != 0)
        return line;
    const std::unique_ptr<tesseract::ResultIterator> symbol(m_engine->GetIterator());
    if (!symbol || symbol->Empty(tesseract::RIL_SYMBOL))
        return line;
    do {
        RecognisedCharacter character;
        const std::unique_ptr<char[]> utf8(symbol->GetUTF8Text(tesseract::RIL_SYMBOL));
        int top = 0, bottom = 0;
        symbol->BoundingBox(tesseract::RIL_SYMBOL, &character.from, &top, &character.to, &bottom);
        character.text = QString::fromUtf8(utf8.get());
        character.confidence = std::clamp(int(symbol->Confidence(tesseract::RIL_SYMBOL)), 0, 100);
        character.hasSpaceBefore = symbol->IsAtBeginningOf(tesseract::RIL_WORD);
        line.push_back(std::move(character));
    } while (symbol->Next(tesseract::RIL_SYMBOL));
    return line;
}

} // namespace gouji::scan
