#include "core/reconstruct/identity_clues.h"

#include <QRegularExpression>

#include <algorithm>

namespace gouji {

namespace {

constexpr size_t leadLines = 8;
constexpr size_t linesBesideTitle = 2;
constexpr size_t linesWithoutTitle = 12; ///< looked at for organs when there is no title

/// A title that names its organ and the covered year, alone on its lines, is the report's own.
int rank(const Title& title, const std::optional<CoveredYear>& covered) {
    const bool sameYear = covered && title.year == covered->year;
    return (title.organ.isEmpty() ? 0 : 4) + (title.year ? 2 : 0) + (sameYear ? 8 : 0) +
           (title.plain ? 1 : 0) - (title.severalYears ? 16 : 0);
}

void findCovered(Clues& clues) {
    for (const auto* part : {&clues.text.head, &clues.text.tail})
        for (const CompactText& line : *part)
            if (const auto covered = coveredYear(line.text()); covered && !clues.covered) {
                clues.covered = covered;
                clues.coveredAnchor = line.anchorOf(covered->start, covered->length);
            }
}

void findTitle(Clues& clues) {
    clues.titles = findTitles(clues.text.head);
    for (size_t i = 0; i < clues.titles.size(); ++i)
        if (!clues.best || rank(clues.titles[i], clues.covered) > rank(*clues.title(), clues.covered))
            clues.best = i;
}

void findLead(Clues& clues) {
    static const QRegularExpression section(QStringLiteral("^(?:一、|（一）|1[、.．])|^总体情况$"));
    const size_t from = clues.best ? clues.title()->lastLine : 0;
    for (size_t i = from; i < clues.text.head.size() && clues.lead.size() < leadLines; ++i) {
        if (section.match(clues.text.head[i].text()).hasMatch())
            return;
        clues.lead.push_back(clues.text.head[i]);
    }
}

/// Close enough to the title to be its organ on a line of its own.
bool isBesideTitle(size_t line, const Title* title) {
    return title != nullptr && line + linesBesideTitle >= title->firstLine &&
           line <= title->lastLine + linesBesideTitle;
}

void addLinesAbove(Clues& clues) {
    static const QRegularExpression letterhead(
        QStringLiteral("^([〇\\x{3400}-\\x{9FFF}\\x{20000}-\\x{3FFFF}·]{3,36})文件$"));
    const size_t end = clues.best ? clues.title()->lastLine + 1 + linesBesideTitle : linesWithoutTitle;
    for (size_t i = 0; i < std::min(end, clues.text.head.size()); ++i) {
        const CompactText& line = clues.text.head[i];
        if (const auto match = letterhead.match(line.text()); match.hasMatch())
            clues.organs.push_back({match.captured(1), line.anchorOf(0, match.capturedLength(1))});
        else if (looksLikeOrgan(line.text()))
            (isBesideTitle(i, clues.title()) ? clues.organs : clues.banners)
                .push_back({line.text(), line.anchorOf(0, line.size())});
    }
}

void addCompilingOffice(Clues& clues) {
    static const QRegularExpression compiled(
        QStringLiteral("由([〇\\x{3400}-\\x{9FFF}\\x{20000}-\\x{3FFFF}·]{3,36}?)(?:负责|牵头|统一|组织|汇总|"
                       "综合)*(?:编制|编写|起草|汇编)"));
    for (const CompactText& line : clues.lead)
        if (const auto match = compiled.match(line.text()); match.hasMatch())
            clues.organs.push_back(
                {match.captured(1), line.anchorOf(match.capturedStart(1), match.capturedLength(1))});
}

void addPageOrgans(Clues& clues) {
    static const QRegularExpression organLabel(QStringLiteral("机构|机关|单位|主体|来源"));
    for (const PageField& field : clues.text.fields)
        if (organLabel.match(field.label).hasMatch() && looksLikeOrgan(field.compact.text()))
            clues.organs.push_back({field.compact.text(), field.compact.anchorOf(0, field.compact.size())});
}

} // namespace

Clues gatherClues(const Document& document) {
    Clues clues;
    clues.text = identityText(document);
    findCovered(clues);
    findTitle(clues);
    findLead(clues);
    clues.signature = findSignature(clues.text, clues.title());
    addLinesAbove(clues);
    addPageOrgans(clues);
    addCompilingOffice(clues);
    return clues;
}

} // namespace gouji
