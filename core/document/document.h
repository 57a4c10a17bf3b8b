#pragma once

#include "core/document/anchor.h"

#include <QSizeF>
#include <QString>

#include <variant>
#include <vector>

/// What a reader makes of a file, whatever its format: paragraphs and ragged tables in reading order, each
/// piece anchored in the original. Knows nothing of forms. Plain values, free to copy and move across
/// threads.
namespace gouji {

/// One cell as it stands in the source. Spans are 1 where the format does not tell.
struct SourceCell {
    QString text; ///< as printed; line breaks inside a cell are '\n'
    Anchor anchor;
    int column = 0; ///< grid column the source claims for it, from 0
    int rowSpan = 1;
    int columnSpan = 1;
    bool operator==(const SourceCell&) const = default;
};

using SourceRow = std::vector<SourceCell>;

/// Rows of unequal length, as the source has them.
struct SourceTable {
    std::vector<SourceRow> rows;
    bool operator==(const SourceTable&) const = default;
};

struct Paragraph {
    QString text;
    Anchor anchor;
    bool operator==(const Paragraph&) const = default;
};

using Block = std::variant<Paragraph, SourceTable>;

/// What was recognised in a picture of a page: a guess at what is printed there.
struct RecognisedText {
    Anchor anchor;              ///< of the cell or paragraph that it became
    int confidence = 0;         ///< in percent, of its least certain character
    std::vector<QString> close; ///< other readings of the same picture that are nearly as likely, best first
    bool operator==(const RecognisedText&) const = default;
};

struct Document {
    QString format;   ///< contract name of the format: `text`, `pdf`, …
    QString encoding; ///< of text formats, e.g. `UTF-8`; empty otherwise
    QString text;     ///< the decoded text that TextRange anchors point into; may be empty for paged formats
    std::vector<Block> blocks;
    int pictures = 0;         ///< images in it that were not read; a table may be among them
    int brokenCharacters = 0; ///< byte sequences that were no characters, shown as U+FFFD
    bool truncated = false;   ///< a limit cut something off; reconstruction notes it
    bool repaired = false;    ///< the file is damaged; what could be saved of it was read. Noted as well
    std::vector<int> unreadPages = {};  ///< pages of pictures that nothing here reads, from 1. Noted as well
    std::vector<QSizeF> pageSizes = {}; ///< of paged formats: points, as displayed, from page 1
    std::vector<RecognisedText> recognised = {}; ///< of scans; what is not listed was printed as text
    bool operator==(const Document&) const = default;
};

} // namespace gouji
