#pragma once

#include "core/readers/pdf/page_content.h"

#include <QString>

#include <optional>

/// Characters to words, words to lines of text.
namespace gouji::pdf {

/// Characters side by side, without a space or a rule between them.
struct Word {
    QString text;
    QRectF box;
    double size = 0; ///< the height of an em
    int turn = 0;
    bool hasSpaceBefore = false; ///< the file has a space there

    double baseline() const { return box.bottom() - 0.14 * size; }
};

/// How sure a text is that was recognised in a picture.
struct Recognition {
    int confidence = 0;         ///< in percent, of its least certain character
    std::vector<QString> close; ///< what it may say as well, best first
};

/// Words in one line, left to right.
struct TextLine {
    std::vector<Word> words;
    QRectF box;
    double size = 0;                             ///< of its largest word
    std::optional<Recognition> recognition = {}; ///< of pages that are pictures

    QString text() const;
};

/// `vertical` rules part words. Radicals and compatibility forms come as the characters that they stand for.
std::vector<Word> wordsOf(const PageContent& page);

/// Lines from top to bottom; words in the same line that reach over each other come by their left edges. All
/// words have the same turn, for which the page was turned back.
std::vector<TextLine> linesOf(std::vector<Word> words);

/// What words in one place say, with '\n' between lines; lines of one or two characters, set so to be read
/// downwards, run together. Turned words are read in their own direction.
QString textOf(const std::vector<Word>& words);

} // namespace gouji::pdf
