#pragma once

#include <QRectF>
#include <QtGlobal>

#include <variant>

namespace gouji {

/// A rectangle on a page: points (1/72 inch) from the page's top left corner; pages count from 1.
struct PageRect {
    int page = 1;
    QRectF rect;
    bool operator==(const PageRect&) const = default;
};

/// A stretch of the decoded text (Document::text), in UTF-16 units.
struct TextRange {
    qsizetype start = 0;
    qsizetype length = 0;
    bool operator==(const TextRange&) const = default;
};

/// A cell of the document's n-th table; all counted from 0.
struct TableCell {
    int table = 0;
    int row = 0;
    int column = 0;
    bool operator==(const TableCell&) const = default;
};

/// Where in the original something was read; monostate when nowhere.
using Anchor = std::variant<std::monostate, TextRange, TableCell, PageRect>;

inline bool isNowhere(const Anchor& anchor) {
    return std::holds_alternative<std::monostate>(anchor);
}

} // namespace gouji
