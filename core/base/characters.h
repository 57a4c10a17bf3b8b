#pragma once

#include <QChar>
#include <QStringView>

/// Characters as they are printed against characters as they are meant. Thread-safe: no state.
namespace gouji {

/// Format characters that leave no mark: zero-width spaces and joiners, direction marks, soft hyphens, byte
/// order marks. White space is not among them.
constexpr bool printsNothing(QChar c) {
    const char16_t u = c.unicode();
    if (u < 0x2000)
        return u == 0x00AD || u == 0x180E || u == 0;
    return (u >= 0x200B && u <= 0x200F) || (u >= 0x202A && u <= 0x202E) || (u >= 0x2060 && u <= 0x206F) ||
           u == 0xFEFF;
}

/// Stands in a cell's text for what is seen there and cannot be read as text: a picture, a drawing, a control
/// (U+FFFC). Nothing that holds one is blank.
constexpr QChar unreadObject = QChar(u'\uFFFC');

/// The simplified form of a traditional character, for those that occur in the labels of the forms; any other
/// character as it is.
QChar simplifiedForm(QChar c);

/// Length of a gloss that begins at `at`: Latin letters in brackets, as some mirror sites print the sound
/// behind a character (`數(shù)量`); 0 for none.
qsizetype glossLength(QStringView text, qsizetype at);

} // namespace gouji
