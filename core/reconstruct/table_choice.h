#pragma once

#include "core/forms/form_library.h"
#include "core/reconstruct/joined_text.h"
#include "core/reconstruct/reconstruct.h"
#include "core/reconstruct/row_alignment.h"

#include <optional>
#include <vector>

namespace gouji {

/// One statutory table of the report: in which edition, and in which way it was found.
struct ChosenTable {
    enum class Source { Nowhere, Rows, JoinedText };

    QString id;
    const Form* form = nullptr; ///< null while not present
    Source source = Source::Nowhere;

    bool isPresent() const { return source != Source::Nowhere; }
};

/// Both alignments of one edition.
struct EditionAlignment {
    const Form* form = nullptr;
    RowAlignment rows;
    JoinedAlignment joined;
};

struct TableChoice {
    std::vector<ChosenTable> tables; ///< 表二, 表三, 表四
    std::vector<EditionAlignment> editions;

    bool nonePresent() const;
    const EditionAlignment& of(const Form& form) const;
};

/// Aligns the document with every edition (or just that of the options) and takes for each table the one that
/// costs least. Equal costs go to the edition of the tables before it, then to the year's.
TableChoice chooseTables(const Document& document, const std::vector<SourceLine>& lines,
                         const FormLibrary& forms, const ReconstructOptions& options,
                         std::optional<int> year);

} // namespace gouji
