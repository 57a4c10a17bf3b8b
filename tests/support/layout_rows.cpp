#include "tests/support/layouts.h"

#include <algorithm>
#include <array>

namespace gouji::testing {

namespace {

/// How many empty cells stand between labels and figures, by the number of label cells.
struct PageGaps {
    int header;
    std::array<int, 3> rows;
};

struct HandGaps {
    PageGaps first;
    PageGaps second;
    bool equalWidths; ///< the grids of 表二 are all as wide as the widest
};

constexpr HandGaps gapsOf(PageHand hand) {
    switch (hand) {
    case PageHand::Narrow:
        return {{0, {0, 0, 0}}, {1, {1, 1, 0}}, false};
    case PageHand::Gapped:
        return {{1, {1, 1, 1}}, {1, {0, 0, 0}}, true};
    case PageHand::Wide:
        break;
    }
    return {{0, {1, 0, 0}}, {0, {2, 0, 0}}, true};
}

void appendCells(QStringList& line, const std::vector<SheetCell>& cells) {
    for (const SheetCell& cell : cells) {
        line.append(cell.text);
        for (int i = 1; i < cell.columnSpan; ++i)
            line.append(QString());
    }
}

int gapAfterLabels(const SheetRow& row, const PageGaps& gaps) {
    if (row.labels.empty() || row.kind == SheetRow::Kind::Caption)
        return 0;
    if (row.kind == SheetRow::Kind::Header)
        return gaps.header;
    const bool hasOwnGap = row.labels.size() > 1 && row.labels.back().text.isEmpty();
    return hasOwnGap ? 0 : gaps.rows[std::min<size_t>(row.labels.size(), 3) - 1];
}

QStringList cellsOf(const SheetRow& row, int gap) {
    QStringList line;
    appendCells(line, row.labels);
    for (int i = 0; i < gap; ++i)
        line.append(QString());
    appendCells(line, row.cells);
    return line;
}

void padTo(QStringList& line, qsizetype width) {
    while (line.size() < width)
        line.append(QString());
}

/// Rows of one page or grid, padded to the widest; headers of 表三 apart where the hand leaves them narrow.
void flush(QStringList& out, std::vector<QStringList>& lines, qsizetype width) {
    for (const QStringList& line : lines)
        width = std::max(width, line.size());
    for (QStringList& line : lines) {
        padTo(line, width);
        out.append(line.join(QLatin1Char('\t')));
    }
    lines.clear();
}

/// 表二's grids and the other tables on one or two pages.
QStringList pagedLines(const Sheet& sheet, const HandGaps& hand, bool narrowHeader) {
    QStringList out;
    std::vector<QStringList> lines;
    const PageGaps* gaps = &hand.first;
    const bool labelled = sheet.table == QLatin1String("t3");
    qsizetype width = sheet.table == QLatin1String("t2") && hand.equalWidths ? 4 : 0;
    bool headerDone = false;
    for (const SheetRow& row : sheet.rows) {
        if (labelled && narrowHeader && !headerDone && row.kind == SheetRow::Kind::Figures) {
            flush(out, lines, 0);
            headerDone = true;
        }
        if (row.breakBefore || (row.startsGrid && !hand.equalWidths && !lines.empty())) {
            flush(out, lines, width);
            if (row.breakBefore) {
                out.append(QString());
                gaps = &hand.second;
                width = 0;
            }
        }
        if (!row.lineBefore.isEmpty())
            out.append({row.lineBefore, QString()});
        const int gap = labelled ? gapAfterLabels(row, *gaps) : 0;
        lines.push_back(cellsOf(row, gap));
        if (!row.lineAfter.isEmpty()) {
            flush(out, lines, width);
            out.append(row.lineAfter);
        }
    }
    flush(out, lines, width);
    return out;
}

/// Puts the last line behind the one above it, nothing between.
void runOn(QStringList& out, qsizetype above) {
    const auto isGap = [](QChar c) { return QStringView(u"\t |").contains(c); };
    QString line = out.takeLast();
    while (!line.isEmpty() && isGap(line.front()))
        line.remove(0, 1);
    while (!out[above].isEmpty() && isGap(out[above].back()))
        out[above].chop(1);
    out[above] += line;
}

/// The rows of a sheet, all columns there; `print` makes a line, or several, of one.
template <typename Print>
QStringList plainRows(const Sheet& sheet, Print print) {
    const int labelColumns = sheet.table == QLatin1String("t3")   ? 3
                             : sheet.table == QLatin1String("t2") ? 1
                                                                  : 0;
    QStringList out;
    for (const SheetRow& row : sheet.rows) {
        if (row.breakBefore)
            out.append(QString());
        if (!row.lineBefore.isEmpty())
            out.append({row.lineBefore, QString()});
        const bool caption = row.kind == SheetRow::Kind::Caption;
        const int gap = caption ? 0 : std::max(0, labelColumns - int(row.labels.size()));
        const qsizetype above = out.size() - 1;
        print(out, row, cellsOf(row, gap));
        if (row.runsOn && above >= 0)
            runOn(out, above);
        if (!row.lineAfter.isEmpty())
            out.append(row.lineAfter);
    }
    return out;
}

QStringList spacedLines(const Sheet& sheet) {
    return plainRows(sheet, [](QStringList& out, const SheetRow&, const QStringList& cells) {
        out.append(cells.join(QLatin1Char(' ')).simplified());
    });
}

QStringList joinedRowLines(const Sheet& sheet) {
    return plainRows(sheet, [](QStringList& out, const SheetRow&, const QStringList& cells) {
        out.append(cells.join(QString()));
    });
}

/// As a scraper leaves it that takes the text of every element of an indented page.
QStringList scrapedLines(const Sheet& sheet) {
    return plainRows(sheet, [](QStringList& out, const SheetRow&, const QStringList& cells) {
        for (const QString& cell : cells) {
            if (!cell.isEmpty())
                out.append({QStringLiteral("   "), QString(QStringLiteral("    ") + cell)});
        }
        out.append(QStringLiteral("  "));
    });
}

QStringList tabbedLines(const Sheet& sheet) {
    return plainRows(sheet, [](QStringList& out, const SheetRow&, const QStringList& cells) {
        out.append(cells.join(QLatin1Char('\t')));
    });
}

QStringList pipedLines(const Sheet& sheet) {
    return plainRows(sheet, [](QStringList& out, const SheetRow&, const QStringList& cells) {
        out.append(QString(cells.join(QStringLiteral(" | ")) + QStringLiteral(" |")));
    });
}

QStringList markdownLines(const Sheet& sheet) {
    return plainRows(sheet, [](QStringList& out, const SheetRow& row, const QStringList& cells) {
        out.append(QString(QStringLiteral("| ") + cells.join(QStringLiteral(" | ")) + QStringLiteral(" |")));
        if (row.kind == SheetRow::Kind::Header)
            out.append(QString(QLatin1Char('|') + QStringLiteral(" --- |").repeated(cells.size())));
    });
}

QStringList lonePipedLines(const Sheet& sheet) {
    return plainRows(sheet, [](QStringList& out, const SheetRow&, const QStringList& cells) {
        for (const QString& cell : cells) {
            if (!cell.isEmpty())
                out.append(cell);
            out.append(QStringLiteral("|"));
        }
        out.append(QString());
    });
}

void appendParagraphs(QStringList& out, const QStringList& paragraphs) {
    for (const QString& paragraph : paragraphs)
        out.append({paragraph, QString()});
}

template <typename Lines>
QString laidOut(const Manuscript& manuscript, Lines linesOf) {
    const Prose& prose = manuscript.prose;
    QStringList out{QString()};
    appendParagraphs(out, prose.top);
    appendParagraphs(out, {prose.title});
    appendParagraphs(out, prose.lead);
    appendParagraphs(out, {overviewHeading()});
    appendParagraphs(out, prose.overview);
    for (const Sheet& sheet : manuscript.sheets) {
        appendParagraphs(out, {sheet.heading});
        out.append(sheet.ownLayout ? sheetLines(sheet, *sheet.ownLayout) : linesOf(sheet));
        out.append(QString());
    }
    appendParagraphs(out, {problemsHeading()});
    appendParagraphs(out, prose.problems);
    appendParagraphs(out, {othersHeading()});
    appendParagraphs(out, prose.others);
    appendParagraphs(out, prose.ending);
    return out.join(QLatin1Char('\n'));
}

} // namespace

QStringList sheetLines(const Sheet& sheet, Layout layout) {
    switch (layout) {
    case Layout::CellLines:
        return cellLinesOf(sheet);
    case Layout::Pipes:
        return pipedLines(sheet);
    case Layout::Markdown:
        return markdownLines(sheet);
    case Layout::LonePipes:
        return lonePipedLines(sheet);
    case Layout::Spaces:
        return spacedLines(sheet);
    case Layout::JoinedRows:
        return joinedRowLines(sheet);
    case Layout::Scraped:
        return scrapedLines(sheet);
    case Layout::Joined:
        return {joinedSheet(sheet)};
    case Layout::PlainTabs:
    case Layout::PagedTabs:
    case Layout::Spanned:
        break;
    }
    return tabbedLines(sheet);
}

QString layPlainTabs(const Manuscript& manuscript) {
    return laidOut(manuscript, tabbedLines);
}

QString layPipes(const Manuscript& manuscript) {
    return laidOut(manuscript, pipedLines);
}

QString layMarkdown(const Manuscript& manuscript) {
    return laidOut(manuscript, markdownLines);
}

QString layLonePipes(const Manuscript& manuscript) {
    return laidOut(manuscript, lonePipedLines);
}

QString laySpaces(const Manuscript& manuscript) {
    return laidOut(manuscript, spacedLines);
}

QString layJoinedRows(const Manuscript& manuscript) {
    return laidOut(manuscript, joinedRowLines);
}

QString layScraped(const Manuscript& manuscript) {
    return laidOut(manuscript, scrapedLines);
}

QString layPagedTabs(const Manuscript& manuscript, PageHand hand) {
    const HandGaps gaps = gapsOf(hand);
    return laidOut(manuscript,
                   [&](const Sheet& sheet) { return pagedLines(sheet, gaps, hand == PageHand::Wide); });
}

} // namespace gouji::testing
