#include "core/reconstruct/identity_clues.h"

#include <QRegularExpression>

#include <algorithm>

namespace gouji {

namespace {

constexpr size_t leadLines = 8;
constexpr size_t linesBesideTitle = 2;
constexpr size_t linesWithoutTitle = 12; ///< looked at for organs when there is no title

/// Whether one of these organs is the title's. A site's heading names the site's owner, who signs nothing.
bool isSigned(const Title& title, const std::vector<OrganForm>& signers) {
    return std::any_of(signers.begin(), signers.end(), [&](const OrganForm& signer) {
        const QString name = withoutOffice(signer.name);
        return !title.organ.isEmpty() && (isFullerForm(name, title.organ) || isFullerForm(title.organ, name));
    });
}

/// A title that names the organ that signs and the covered year, alone on its lines, is the report's own.
int rank(const Title& title, const std::optional<CoveredYear>& covered,
         const std::vector<OrganForm>& signers) {
    const bool sameYear = covered && title.year == covered->year;
    return (title.organ.isEmpty() ? 0 : 4) + (title.year ? 2 : 0) + (sameYear ? 8 : 0) +
           (isSigned(title, signers) ? 4 : 0) + (title.plain ? 1 : 0) - (title.severalYears ? 16 : 0);
}

void findCovered(Clues& clues) {
    for (const auto* part : {&clues.text.head, &clues.text.tail})
        for (const CompactText& line : *part)
            if (const auto covered = coveredYear(line.text()); covered && !clues.covered) {
                clues.covered = covered;
                clues.coveredAnchor = line.anchorOf(covered->start, covered->length);
            }
}

std::vector<OrganForm> pageOrgansOf(const IdentityText& text, const QRegularExpression& label) {
    std::vector<OrganForm> organs;
    for (const PageField& field : text.fields)
        if (label.match(field.label).hasMatch() && looksLikeOrgan(field.compact.text()))
            organs.push_back({field.compact.text(), field.compact.anchorOf(0, field.compact.size())});
    return organs;
}

/// Who signs with a date, else who publishes the page, else whoever is named at the end.
std::vector<OrganForm> signersOf(const IdentityText& text) {
    static const QRegularExpression publisher(QStringLiteral("机构|机关|单位|主体"));
    const Signature signature = findSignature(text, nullptr);
    if (signature.organ && signature.isDated)
        return {*signature.organ};
    auto organs = pageOrgansOf(text, publisher);
    if (organs.empty() && signature.organ)
        organs.push_back(*signature.organ);
    return organs;
}

void findTitle(Clues& clues) {
    clues.titles = findTitles(clues.text.head);
    if (clues.titles.empty())
        return;
    const auto signers = clues.titles.size() > 1 ? signersOf(clues.text) : std::vector<OrganForm>();
    std::vector<int> ranks;
    for (const Title& title : clues.titles)
        ranks.push_back(rank(title, clues.covered, signers));
    clues.best = size_t(std::max_element(ranks.begin(), ranks.end()) - ranks.begin());
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
    const auto organs = pageOrgansOf(clues.text, organLabel);
    clues.organs.insert(clues.organs.end(), organs.begin(), organs.end());
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
