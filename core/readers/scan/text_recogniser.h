#pragma once

#include "core/readers/recognition_data.h"
#include "core/readers/scan/pix.h"

#include <QString>

#include <memory>

namespace tesseract {
class TessBaseAPI;
}

namespace gouji::scan {

/// A character as recognised.
struct RecognisedCharacter {
    QString text;
    int confidence = 0; ///< in percent
    int from = 0;       ///< about where it stands: pixels from the left
    int to = 0;
    bool hasSpaceBefore = false;
};

/// Tesseract, which only this class knows. Belongs to one thread, on which it starts no others. Makes no
/// guesses at words: names and figures are in no dictionary.
class TextRecogniser {
public:
    /// Null where the data are none that Tesseract can use. Takes a tenth of a second.
    static std::unique_ptr<TextRecogniser> make(const RecognitionData& data);
    ~TextRecogniser();

    /// `grey`: one line of text on white ground, eight bits. From left to right; empty where nothing is
    /// recognised.
    std::vector<RecognisedCharacter> text(const PixPtr& grey, double dpi);
    /// The same of a few characters that stand alone; slower.
    std::vector<RecognisedCharacter> word(const PixPtr& grey, double dpi);
    /// The same of a number, or of the signs that stand in its place.
    std::vector<RecognisedCharacter> figure(const PixPtr& grey, double dpi);

private:
    explicit TextRecogniser(std::unique_ptr<tesseract::TessBaseAPI> engine);
    std::vector<RecognisedCharacter> recognise(const PixPtr& grey, double dpi, int layout,
                                               const char* characters);

    std::unique_ptr<tesseract::TessBaseAPI> m_engine;
    const char* m_characters = ""; ///< that it may answer; empty: any
};

} // namespace gouji::scan
