#include "core/reconstruct/source_lines.h"

#include "core/forms/label.h"

#include <algorithm>

namespace gouji {

namespace {

constexpr qsizetype mostBrokenCells = 3;
constexpr int mostColumns = 1'000'000;

void addKeys(SourceLine& line) {
    for (const QString& label : line.labels)
        line.labelKeys += labelKey(label);
    QString joined;
    const qsizetype count = line.labels.size();
    for (qsizetype i = count - 1; i >= 0 && count - i <= mostBrokenCells; --i) {
        joined.prepend(line.labels[i]);
        line.ownKeys += i == count - 1 ? line.labelKeys.back() : labelKey(joined);
    }
}

SourceLine divide(const SourceRow& row, int block, const Limits& limits) {
    SourceLine line;
    line.row = &row;
    line.block = block;
    std::vector<PrintedValue> printed;
    printed.reserve(row.size());
    size_t firstToken = 0;
    for (size_t i = 0; i < row.size(); ++i) {
        printed.push_back(row[i].text.size() > limits.cellCharacters ? PrintedValue{}
                                                                     : readPrintedValue(row[i].text));
        if (!printed.back().isValueLike())
            firstToken = i + 1;
    }
    for (size_t i = 0; i < firstToken; ++i) {
        if (printed[i].kind == PrintedValue::Kind::Text)
            line.labels += row[i].text.left(limits.cellCharacters);
    }
    addKeys(line);
    for (size_t i = firstToken; i < row.size(); ++i)
        line.tokens.push_back({&row[i], printed[i], columnOf(row[i])});
    return line;
}

} // namespace

bool SourceLine::hasFilled() const {
    return filledCount() > 0;
}

int SourceLine::filledCount() const {
    return int(std::count_if(tokens.begin(), tokens.end(),
                             [](const SourceToken& token) { return token.printed.isFilled(); }));
}

int SourceLine::width() const {
    return row->empty() ? 0 : columnOf(row->back()) + std::clamp(row->back().columnSpan, 1, mostColumns);
}

int columnOf(const SourceCell& cell) {
    return std::clamp(cell.column, 0, mostColumns);
}

std::vector<SourceLine> sourceLines(const Document& document, const Limits& limits) {
    std::vector<SourceLine> lines;
    for (size_t b = 0; b < document.blocks.size(); ++b) {
        const auto* table = std::get_if<SourceTable>(&document.blocks[b]);
        if (!table)
            continue;
        for (const SourceRow& row : table->rows) {
            if (qsizetype(lines.size()) >= limits.tableRows)
                return lines;
            lines.push_back(divide(row, int(b), limits));
        }
    }
    return lines;
}

} // namespace gouji
