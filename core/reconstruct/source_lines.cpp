#include "core/reconstruct/source_lines.h"

#include "core/forms/label.h"

#include <algorithm>

namespace gouji {

namespace {

constexpr qsizetype mostBrokenCells = 3;
constexpr int mostColumns = 1'000'000;

/// `from`: the first label behind the last figure between labels; a label goes on behind no figure.
void addKeys(SourceLine& line, qsizetype from) {
    for (const QString& label : line.labels)
        line.labelKeys += labelKey(label);
    QString joined;
    const qsizetype count = line.labels.size();
    for (qsizetype i = count - 1; i >= from && count - i <= mostBrokenCells; --i) {
        joined.prepend(line.labels[i]);
        line.ownKeys += i == count - 1 ? line.labelKeys.back() : labelKey(joined);
    }
    if (count == 0)
        return;
    if (const QString stem = keyWithoutNote(line.labels.back()); !stem.isEmpty())
        line.ownKeys += stem;
}

/// Whether a cell claims a column that one before it covers.
bool isScrambled(const SourceRow& row) {
    int end = 0;
    for (const SourceCell& cell : row) {
        if (cell.column < end || cell.column > mostColumns || cell.columnSpan < 1 ||
            cell.columnSpan > mostColumns)
            return true;
        end = cell.column + cell.columnSpan;
    }
    return false;
}

/// A figure between labels; a label that came out as `0` is none.
bool isOfOtherRow(const PrintedValue& printed) {
    return printed.isFilled() && printed.value && *printed.value != Decimal();
}

SourceLine divide(const SourceRow& row, int block, const Limits& limits) {
    SourceLine line;
    line.row = &row;
    line.block = block;
    line.isScrambled = isScrambled(row);
    const size_t cells = std::min(row.size(), size_t(limits.cellsPerRow));
    std::vector<PrintedValue> printed;
    printed.reserve(cells);
    size_t firstToken = 0;
    for (size_t i = 0; i < cells; ++i) {
        printed.push_back(row[i].text.size() > limits.cellCharacters ? PrintedValue{}
                                                                     : readPrintedValue(row[i].text));
        if (!printed.back().isValueLike())
            firstToken = i + 1;
    }
    qsizetype unbroken = 0;
    for (size_t i = 0; i < firstToken; ++i) {
        if (printed[i].kind == PrintedValue::Kind::Text)
            line.labels += row[i].text.left(limits.cellCharacters);
        else if (isOfOtherRow(printed[i]))
            unbroken = line.labels.size();
    }
    addKeys(line, unbroken);
    for (size_t i = firstToken; i < cells; ++i)
        line.tokens.push_back({&row[i], printed[i], columnOf(row[i])});
    return line;
}

/// Only words stand in it, right before or behind another line.
bool isBeside(const SourceLine& line, const SourceLine& figures) {
    return line.tokens.empty() && !line.labels.isEmpty() && std::abs(line.block - figures.block) <= 1;
}

/// A letter or two of a label that stands upright between the rows.
bool isUpright(const SourceLine& line) {
    return line.tokens.empty() && line.labels.size() == 1 && line.labels.front().trimmed().size() <= 2;
}

const SourceLine* neighbour(const std::vector<SourceLine>& lines, size_t from, int step) {
    constexpr int mostUpright = 10;
    qsizetype i = qsizetype(from) + step;
    for (int n = 0; n < mostUpright && i >= 0 && i < qsizetype(lines.size()) && isUpright(lines[size_t(i)]);
         ++n)
        i += step;
    return i >= 0 && i < qsizetype(lines.size()) && isBeside(lines[size_t(i)], lines[from])
               ? &lines[size_t(i)]
               : nullptr;
}

/// Figures on a line of their own: the label ends above it, begins below it, or stands around it.
void addKeysBeside(const std::vector<SourceLine>& lines, SourceLine& line, size_t at) {
    const SourceLine* above = neighbour(lines, at, -1);
    const SourceLine* below = neighbour(lines, at, 1);
    const QString rest = below ? below->labels.mid(0, mostBrokenCells).join(QString()) : QString();
    if (below)
        line.keysBelow += labelKey(rest);
    QString top;
    for (qsizetype i = above ? above->labels.size() - 1 : -1;
         i >= 0 && line.keysAbove.size() < mostBrokenCells; --i) {
        top.prepend(above->labels[i]);
        line.keysAbove += labelKey(top);
        if (below)
            line.keysAround += labelKey(QString(top + rest));
    }
}

/// `12.5%`: no figure of the form is a share.
bool isShare(const SourceToken& token) {
    QString text = token.cell->text.trimmed();
    if (!text.endsWith(QLatin1Char('%')) && !text.endsWith(QChar(u'％')))
        return false;
    text.chop(1);
    return readPrintedValue(text).kind == PrintedValue::Kind::Number;
}

/// The last token that prints something.
std::vector<SourceToken>::iterator lastFilled(SourceLine& line) {
    const auto found = std::find_if(line.tokens.rbegin(), line.tokens.rend(),
                                    [](const SourceToken& token) { return token.printed.isFilled(); });
    return found == line.tokens.rend() ? line.tokens.end() : std::prev(found.base());
}

/// Where several rows of figures end in a share, that is a column of its own and none of the form's. It may
/// be all that a row prints.
void dropShares(std::vector<SourceLine>& lines) {
    constexpr int fewestFigures = 2, fewestRows = 3;
    std::vector<SourceLine*> rows;
    int withFigures = 0;
    for (SourceLine& line : lines) {
        const auto last = lastFilled(line);
        if (last == line.tokens.end() || !isShare(*last))
            continue;
        rows.push_back(&line);
        withFigures += line.filledCount() > fewestFigures ? 1 : 0;
    }
    if (withFigures < fewestRows)
        return;
    for (SourceLine* line : rows)
        line->tokens.erase(lastFilled(*line), line->tokens.end());
}

bool namesRowNumbers(const SourceLine& line) {
    static const QStringList names{QStringLiteral("行次"), QStringLiteral("行号"), QStringLiteral("序号")};
    return !line.hasFilled() && std::any_of(line.labelKeys.begin(), line.labelKeys.end(),
                                            [](const QString& key) { return names.contains(key); });
}

/// The token before a line's figures, when it is that number.
std::vector<SourceToken>::iterator rowNumber(SourceLine& line, int number) {
    const auto first = std::find_if(line.tokens.begin(), line.tokens.end(),
                                    [](const SourceToken& token) { return token.printed.isFilled(); });
    const bool isIt = first != line.tokens.end() && !line.labels.isEmpty() && line.filledCount() > 1 &&
                      first->printed.value == Decimal(number);
    return isIt ? first : line.tokens.end();
}

/// Under a header that names row numbers, lines whose first figures count from 1, as many more behind each,
/// print these: they are none of the form's.
void dropRowNumbers(std::vector<SourceLine>& lines) {
    constexpr size_t fewestRows = 5;
    for (size_t i = 0; i < lines.size(); ++i) {
        if (!namesRowNumbers(lines[i]))
            continue;
        std::vector<SourceLine*> rows;
        std::ptrdiff_t width = 0;
        for (++i; i < lines.size(); ++i) {
            if (!lines[i].hasFilled())
                continue; // a header, also one repeated on a further page
            const auto number = rowNumber(lines[i], int(rows.size()) + 1);
            const std::ptrdiff_t own = lines[i].tokens.end() - number;
            if (own == 0 || (!rows.empty() && own != width))
                break;
            width = own;
            rows.push_back(&lines[i]);
        }
        for (size_t row = 0; rows.size() >= fewestRows && row < rows.size(); ++row)
            rows[row]->tokens.erase(rowNumber(*rows[row], int(row) + 1));
    }
}

} // namespace

QString keyWithoutNote(const QString& label) {
    const QString text = label.trimmed();
    if (!text.endsWith(QChar(0xFF09)) && !text.endsWith(QLatin1Char(')')))
        return {};
    const qsizetype note = std::max(text.lastIndexOf(QChar(0xFF08)), text.lastIndexOf(QLatin1Char('(')));
    return note > 0 ? labelKey(text.left(note)) : QString();
}

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
                break;
            lines.push_back(divide(row, int(b), limits));
        }
    }
    dropShares(lines);
    dropRowNumbers(lines);
    for (size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].labels.isEmpty() && lines[i].hasFilled())
            addKeysBeside(lines, lines[i], i);
    }
    return lines;
}

bool exceeds(const Document& document, const Limits& limits) {
    qsizetype rows = 0;
    for (const Block& block : document.blocks) {
        const auto* table = std::get_if<SourceTable>(&block);
        if (!table)
            continue;
        const auto isTooLong = [&](const SourceRow& row) {
            return qsizetype(row.size()) > limits.cellsPerRow;
        };
        rows += qsizetype(table->rows.size());
        if (rows > limits.tableRows || std::any_of(table->rows.begin(), table->rows.end(), isTooLong))
            return true;
    }
    return false;
}

} // namespace gouji
