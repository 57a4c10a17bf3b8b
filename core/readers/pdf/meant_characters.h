#pragma once

#include <QString>

namespace gouji::pdf {

/// The text that a character in a PDF file stands for. Fonts often tell the number of a radical (U+2F00 –
/// U+2FDF, U+2E80 – U+2EFF) or of a compatibility form (U+F900 – U+FAFF, ligatures) in place of the character
/// in use, which looks the same. Any other character as it is.
QString meantCharacter(char32_t character);

/// Whether it surely stands for itself, in one UTF-16 unit: most characters of most pages.
constexpr bool meansItself(char32_t character) {
    return character < 0x2E80 || (character >= 0x3000 && character < 0xD800);
}

} // namespace gouji::pdf
