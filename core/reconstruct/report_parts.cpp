#include "core/reconstruct/report_parts.h"

#include "core/reconstruct/identity.h"
#include "core/reconstruct/identity_dates.h"
#include "core/reconstruct/identity_organ.h"
#include "core/reconstruct/identity_title.h"
#include "core/reconstruct/table_choice.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <numeric>

namespace gouji {

namespace {

constexpr qsizetype titleUnits = 250;   ///< of a paragraph, within which a title must end
constexpr size_t titleParagraphs = 4;   ///< over which a title may be broken
constexpr size_t mostTitles = 200;      ///< more are a list of reports
constexpr size_t mostLinesAbove = 12;   ///< letterhead and page data above a title
constexpr qsizetype fewestDigits = 6;   ///< of what may hold a table with figures
constexpr qsizetype fewestRowsBoth = 2; ///< printed above and below a title

/// From a title to the next one.
struct Segment {
    BlockRange blocks;
    std::optional<Title> title;
    QSet<QString> rows; ///< statutory rows found in it, as the beginnings of their keys: `t3.refused.secret`
};

// --- titles

const Paragraph* paragraphAt(const Document& document, size_t block) {
    return std::get_if<Paragraph>(&document.blocks[block]);
}

bool mayEndATitle(const Paragraph& paragraph) {
    static const QString report = QStringLiteral("报");
    return QStringView(paragraph.text).left(titleUnits).contains(report);
}

/// The paragraphs up to `block`, as far as a title may reach back; which blocks they are.
std::vector<CompactText> linesUpTo(const Document& document, size_t block, std::vector<size_t>& blocks) {
    std::vector<CompactText> lines;
    for (size_t at = block + 1; at-- > 0 && lines.size() < titleParagraphs;) {
        const Paragraph* paragraph = paragraphAt(document, at);
        if (paragraph == nullptr)
            break;
        CompactText line(*paragraph, 0, titleUnits);
        if (line.size() == 0)
            continue;
        lines.push_back(std::move(line));
        blocks.push_back(at);
    }
    std::reverse(lines.begin(), lines.end());
    std::reverse(blocks.begin(), blocks.end());
    return lines;
}

/// A title that begins its line. Behind 下一篇： or 首页> stands the title of some other page.
bool beginsItsLine(const Title& title) {
    static const QStringList labels{QStringLiteral("标题"), QStringLiteral("名称"),
                                    QStringLiteral("信息名称")};
    return title.start == 0 || labels.contains(title.text.text().left(title.start - 1));
}

/// Titles of single reports at the beginning of lines, each with the block on which it begins.
std::vector<std::pair<size_t, Title>> titlesOf(const Document& document) {
    std::vector<std::pair<size_t, Title>> titles;
    for (size_t block = 0; block < document.blocks.size(); ++block) {
        const Paragraph* paragraph = paragraphAt(document, block);
        if (paragraph == nullptr || !mayEndATitle(*paragraph))
            continue;
        std::vector<size_t> blocks;
        const std::vector<CompactText> lines = linesUpTo(document, block, blocks);
        if (lines.empty() || blocks.back() != block)
            continue;
        auto title = titleOnLines(lines, lines.size() - 1);
        if (title && !title->severalYears && beginsItsLine(*title))
            titles.emplace_back(blocks[title->firstLine], std::move(*title));
        if (titles.size() > mostTitles)
            return {};
    }
    return titles;
}

std::vector<Segment> segmentsOf(const Document& document) {
    std::vector<Segment> segments;
    for (auto& [block, title] : titlesOf(document)) {
        if (!segments.empty() && block == segments.back().blocks.begin)
            continue;
        segments.push_back({{block, document.blocks.size()}, std::move(title), {}});
        if (segments.size() > 1)
            segments[segments.size() - 2].blocks.end = block;
    }
    if (!segments.empty())
        segments.front().blocks.begin = 0;
    return segments;
}

// --- tables

qsizetype digitsIn(const QString& text) {
    return std::count_if(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

bool mayHoldFigures(const Document& document, const BlockRange& range) {
    qsizetype digits = 0;
    for (size_t block = range.begin; block < range.end && digits < fewestDigits; ++block) {
        if (const Paragraph* paragraph = paragraphAt(document, block)) {
            digits += digitsIn(paragraph->text);
            continue;
        }
        for (const SourceRow& row : std::get<SourceTable>(document.blocks[block]).rows)
            for (const SourceCell& cell : row)
                digits += digitsIn(cell.text);
    }
    return digits >= fewestDigits;
}

QSet<QString> rowsIn(const Document& document, const BlockRange& range, const FormLibrary& forms,
                     const Limits& limits) {
    QSet<QString> rows;
    if (!mayHoldFigures(document, range))
        return rows;
    const Document part = partOf(document, range);
    const std::vector<SourceLine> lines = sourceLines(part, limits);
    const TableChoice choice = chooseTables(part, lines, forms, ReconstructOptions(), {});
    for (const ChosenTable& chosen : choice.tables) {
        if (!chosen.isPresent())
            continue;
        const EditionAlignment& edition = choice.of(*chosen.form);
        const auto add = [&](const FormRow& row) {
            const FormTable& table = chosen.form->tables[size_t(row.table)];
            if (table.id == chosen.id)
                rows.insert(table.id + u'.' + table.grids[size_t(row.grid)].rows[size_t(row.row)].id);
        };
        if (chosen.source == ChosenTable::Source::Rows)
            std::for_each(edition.rows.matches.begin(), edition.rows.matches.end(),
                          [&](const RowMatch& match) { add(match.row); });
        else
            std::for_each(edition.joined.rows.begin(), edition.joined.rows.end(),
                          [&](const JoinedRow& row) { add(row.row); });
    }
    return rows;
}

/// Finds the tables of every segment, unless only one can have any. The long ones come last, so that a report
/// with a second title above its tables is not aligned twice.
bool findRows(const Document& document, const FormLibrary& forms, const Limits& limits,
              std::vector<Segment>& segments) {
    std::vector<size_t> order(segments.size());
    std::iota(order.begin(), order.end(), size_t(0));
    const auto size = [&](size_t i) {
        const BlockRange& range = segments[i].blocks;
        qsizetype units = 0;
        for (size_t block = range.begin; block < range.end; ++block) {
            const Paragraph* paragraph = paragraphAt(document, block);
            units += paragraph ? paragraph->text.size()
                               : qsizetype(std::get<SourceTable>(document.blocks[block]).rows.size()) * 40;
        }
        return units;
    };
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return size(a) < size(b); });
    bool any = false;
    for (size_t n = 0; n < order.size(); ++n) {
        if (n + 1 == order.size() && !any)
            return false;
        Segment& segment = segments[order[n]];
        segment.rows = rowsIn(document, segment.blocks, forms, limits);
        any = any || !segment.rows.isEmpty();
    }
    return true;
}

/// Rows of the one stand in the other again: not a table that goes on below a page's heading.
bool repeats(const QSet<QString>& a, const QSet<QString>& b) {
    QSet<QString> shared = a;
    shared.intersect(b);
    return shared.size() >= fewestRowsBoth && 2 * shared.size() >= std::min(a.size(), b.size());
}

// --- where one report ends

/// What pages and letters print above a title, and no report prints at its end.
bool standsAboveATitle(const CompactText& line) {
    static const QRegularExpression pattern(QStringLiteral(
        "文件$|^[^，。；]{2,14}[〔\\[（(]20[0-9]{2}[〕\\]）)][0-9]{1,4}号$|首页|位置[：:]"
        "|^(?:标题|名称|信息名称|索引号|主题分类|分类|栏目|文号|发文字号|成文日期|生成日期|发布时间|发布日期"
        "|公开日期|公开时间|发布机构|发布机关|发布单位|公开机构|公开主体|发文机关|编制单位|责任单位|来源"
        "|信息来源|浏览次数|字体|有效性|公开方式)[：:]"));
    static const QRegularExpression words(QStringLiteral("[\\p{L}\\p{N}]"));
    return line.size() > 0 && line.size() <= titleUnits &&
           (pattern.match(line.text()).hasMatch() || !words.match(line.text()).hasMatch());
}

/// A page's metadata, or the way to it: 首页 > … above the title.
bool standsAboveATitle(const SourceTable& table) {
    constexpr size_t mostRows = 30;
    if (table.rows.size() > mostRows)
        return false;
    return std::any_of(table.rows.begin(), table.rows.end(), [](const SourceRow& row) {
        if (row.empty())
            return false;
        const QString cell = row.front().text.left(titleUnits);
        return standsAboveATitle(CompactText({cell, {}}, 0, cell.size())) ||
               standsAboveATitle(CompactText({cell + u'：', {}}, 0, cell.size() + 1));
    });
}

size_t withLinesAbove(const Document& document, size_t title, size_t first) {
    size_t begin = title;
    size_t seen = 0;
    for (size_t at = title; at-- > first && seen < mostLinesAbove;) {
        const Paragraph* paragraph = paragraphAt(document, at);
        const CompactText line = paragraph ? CompactText(*paragraph, 0, titleUnits + 1) : CompactText();
        if (paragraph && line.size() == 0)
            continue;
        if (paragraph ? !standsAboveATitle(line)
                      : !standsAboveATitle(std::get<SourceTable>(document.blocks[at])))
            break;
        begin = at;
        ++seen;
    }
    return begin;
}

bool agree(const Title& a, const Title& b) {
    const bool years = !a.year || !b.year || a.year == b.year;
    return years && (a.organ.isEmpty() || b.organ.isEmpty() || mayBeSame(a.organ, b.organ));
}

/// Whether the two are surely of different issuers or different years.
bool differ(const Identity& a, const Identity& b) {
    if (a.year && b.year && a.year != b.year)
        return true;
    return !a.issuer.isEmpty() && !b.issuer.isEmpty() && !mayBeSame(a.issuer, b.issuer);
}

/// Gathers segments into reports.
class Divider {
public:
    Divider(const Document& document, const Gazetteer& gazetteer, const std::vector<Segment>& segments)
        : m_document(document), m_gazetteer(gazetteer), m_segments(segments) {}

    std::vector<BlockRange> divide() {
        std::vector<BlockRange> parts{{0, m_document.blocks.size()}};
        QSet<QString> rows;
        size_t last = 0; // the segment up to which the present report is known to reach
        for (size_t i = 0; i < m_segments.size(); ++i) {
            const Segment& segment = m_segments[i];
            if (segment.rows.isEmpty())
                continue;
            if (repeats(rows, segment.rows)) {
                const size_t begin = beginningOf(i, last);
                if (differ(identityOf({parts.back().begin, begin}),
                           identityOf({begin, segment.blocks.end}))) {
                    parts.back().end = begin;
                    parts.push_back({begin, m_document.blocks.size()});
                    rows.clear();
                }
            }
            rows.unite(segment.rows);
            last = i;
        }
        return parts;
    }

private:
    Identity identityOf(const BlockRange& range) const {
        return identify(partOf(m_document, range), m_gazetteer).identity;
    }

    /// With the titles above that name the same report, and what stands above the first of them.
    size_t beginningOf(size_t segment, size_t last) const {
        size_t first = segment;
        while (first > last + 1 && agree(*m_segments[first - 1].title, *m_segments[segment].title))
            --first;
        return withLinesAbove(m_document, m_segments[first].blocks.begin, m_segments[last].blocks.begin + 1);
    }

    const Document& m_document;
    const Gazetteer& m_gazetteer;
    const std::vector<Segment>& m_segments;
};

} // namespace

std::vector<BlockRange> reportParts(const Document& document, const FormLibrary& forms,
                                    const Gazetteer& gazetteer, const Limits& limits) {
    std::vector<Segment> segments = segmentsOf(document);
    if (segments.size() < 2 || !findRows(document, forms, limits, segments))
        return {{0, document.blocks.size()}};
    return Divider(document, gazetteer, segments).divide();
}

Document partOf(const Document& document, const BlockRange& range) {
    const auto first = document.blocks.begin();
    Document part;
    part.format = document.format;
    part.encoding = document.encoding;
    part.text = document.text;
    part.blocks.assign(first + qptrdiff(range.begin), first + qptrdiff(range.end));
    part.pictures = document.pictures;
    part.brokenCharacters = document.brokenCharacters;
    part.truncated = document.truncated;
    part.repaired = document.repaired;
    part.unreadPages = document.unreadPages;
    part.pageSizes = document.pageSizes;
    part.recognised = document.recognised;
    return part;
}

} // namespace gouji
