#pragma once

#include "tests/support/report_writer.h"

/// One function a layout: sheets and prose in, text or Document out.
namespace gouji::testing {

/// 一、总体情况 and so on, with the tables' own headings between.
struct Manuscript {
    Prose prose;
    std::vector<Sheet> sheets;
};

inline QString overviewHeading() {
    return QStringLiteral("一、总体情况");
}
inline QString problemsHeading() {
    return QStringLiteral("五、存在的主要问题及改进情况");
}
inline QString othersHeading() {
    return QStringLiteral("六、其他需要报告的事项");
}

/// The rows of one sheet, without its heading, in any layout but those of pages and Documents.
QStringList sheetLines(const Sheet& sheet, Layout layout);
QStringList cellLinesOf(const Sheet& sheet);
/// All cells of a sheet run together.
QString joinedSheet(const Sheet& sheet);

QString layPlainTabs(const Manuscript& manuscript);
QString layPagedTabs(const Manuscript& manuscript, PageHand hand);
QString layCellLines(const Manuscript& manuscript);
QString layPipes(const Manuscript& manuscript);
QString layMarkdown(const Manuscript& manuscript);
QString layLonePipes(const Manuscript& manuscript);
QString layJoined(const Manuscript& manuscript);
/// As readers of web pages and Word files deliver it: paragraphs are anchored in Document::text, cells as
/// cells of their table.
Document layDocument(const Manuscript& manuscript, const PageStyle& style);
/// Every cell of a Document with its place and spans, for people to look at.
QString dumpOf(const Document& document);
QString laySpaces(const Manuscript& manuscript);
QString layJoinedRows(const Manuscript& manuscript);
QString layScraped(const Manuscript& manuscript);
/// Any of them but layDocument; `hand` is that of layPagedTabs.
QString layText(const Manuscript& manuscript, Layout layout, PageHand hand);

} // namespace gouji::testing
