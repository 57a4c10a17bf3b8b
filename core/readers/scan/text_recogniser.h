#pragma once

#include "core/readers/recognition_data.h"
#include "core/readers/scan/pix.h"

#include <QString>

#include <memory>

namespace tesseract {
class TessBaseAPI;
}

namespace gouji::scan {

/// One line of text as recognised.
struct RecognisedLine {
    QString text;
    int confidence = 0; ///< in percent, of the least certain character; 0 where nothing was recognised
};

/// Tesseract, which only this class knows. Belongs to one thread, on which it starts no others. Makes no
/// guesses at words: names and figures are in no dictionary.
class TextRecogniser {
public:
    /// Null where the data are none that Tesseract can use. Takes a tenth of a second.
    static std::unique_ptr<TextRecogniser> make(const RecognitionData& data);
    ~TextRecogniser();

    /// `grey`: one line of text on white ground, eight bits.
    RecognisedLine text(const PixPtr& grey, double dpi);
    /// The same, knowing that it holds nothing but a number or the signs that stand in its place.
    RecognisedLine figure(const PixPtr& grey, double dpi);

private:
    explicit TextRecogniser(std::unique_ptr<tesseract::TessBaseAPI> engine);
    RecognisedLine recognise(const PixPtr& grey, double dpi, const char* characters);

    std::unique_ptr<tesseract::TessBaseAPI> m_engine;
    const char* m_characters = ""; ///< that it may answer; empty: any
};

} // namespace gouji::scan
