#include "core/reconstruct/paper_kind.h"

#include "core/reconstruct/identity_text.h"
#include "core/reconstruct/identity_title.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <optional>

namespace gouji {

namespace {

constexpr qsizetype wholeTable = 10; ///< rows with figures: no notice or 解读 prints as many
constexpr size_t titleLines = 20;    ///< of the head, among which a paper's own title stands
constexpr size_t mostLines = 3;      ///< over which it may be broken
constexpr qsizetype longestTitle = 100;
constexpr qsizetype fewestListed = 3;
constexpr qsizetype proseLine = 15;

/// Rows of which something is printed: a value, or a sign that there is none.
qsizetype rowsWithFigures(const Report& report) {
    QSet<QStringView> rows;
    for (const Figures::Entry& entry : report.figures) {
        const FigureState state = entry.reading.state;
        if (state != FigureState::Missing && state != FigureState::Blank)
            rows.insert(QStringView(entry.key.name).left(entry.key.name.lastIndexOf(u'.')));
    }
    return rows.size();
}

bool hasNote(const Report& report, QLatin1String rule) {
    return std::any_of(report.notes.begin(), report.notes.end(),
                       [&](const Finding& note) { return note.rule == rule; });
}

std::optional<PaperKind> kindOfTitle(const QString& title) {
    static const QRegularExpression notice(QStringLiteral(
        "(?:关于|有关).*公开.*(?:报告|年报).*(?:通知|通告|公告|通报|函|复函|答复|批复|意见|要求|方"
        "案|提示|说明|办法|培训|会议)(?:[（(][^（）()]*[)）])?$"));
    static const QRegularExpression interpretation(
        QStringLiteral("公开.*(?:报告|年报)》?的?.{0,6}(?:解读|图解|问答)(?:[（(][^（）()]*[)）])?$"
                       "|(?:解读|图解|读懂|看懂)[：:》]?.*公开.*(?:报告|年报)[》”！!]?$"));
    if (interpretation.match(title).hasMatch())
        return PaperKind::Interpretation;
    if (notice.match(title).hasMatch())
        return PaperKind::Notice;
    return std::nullopt;
}

/// A title of a notice or 解读 above which none of a report stands; over up to three lines.
std::optional<PaperKind> kindByTitle(const std::vector<CompactText>& head, size_t firstReport) {
    static const QRegularExpression prose(QStringLiteral("[，。；]"));
    for (size_t first = 0; first < std::min({head.size(), titleLines, firstReport}); ++first) {
        QString title;
        for (size_t line = first; line < std::min(first + mostLines, head.size()); ++line) {
            title += head[line].text();
            if (title.size() > longestTitle || prose.match(title).hasMatch())
                break;
            if (const auto kind = kindOfTitle(title))
                return kind;
        }
    }
    return std::nullopt;
}

bool isOwn(const Title& title) {
    return title.plain && !title.organ.isEmpty() && title.year && !title.severalYears;
}

/// Titles of several reports, and no text.
bool isList(const std::vector<CompactText>& head, const std::vector<Title>& titles) {
    QSet<QString> listed;
    for (const Title& title : titles)
        listed.insert(title.organ + QString::number(title.year.value_or(0)));
    const auto prose = std::count_if(head.begin(), head.end(), [](const CompactText& line) {
        return line.size() >= proseLine && line.text().contains(u'。');
    });
    return listed.size() >= fewestListed && prose == 0;
}

} // namespace

PaperKind paperKind(const Document& document, const Reconstruction& made) {
    const Report& report = made.report;
    if (made.yearsSideBySide ||
        (made.titleOfSeveralYears && hasNote(report, QLatin1String("layout.table_twice"))))
        return PaperKind::TwoYears;
    const qsizetype rows = rowsWithFigures(report);
    if (rows >= wholeTable)
        return PaperKind::Report;
    const IdentityText text = identityText(document);
    const std::vector<Title> titles = findTitles(text.head);
    const auto own = std::find_if(titles.begin(), titles.end(), isOwn);
    const auto kind = kindByTitle(text.head, own == titles.end() ? text.head.size() : own->firstLine);
    if (kind == PaperKind::Interpretation || (kind && own == titles.end()))
        return *kind;
    if (rows == 0 && isList(text.head, titles))
        return PaperKind::List;
    if (rows > 0 || (made.hasReportTitle && (!report.identity.issuer.isEmpty() || report.identity.year)))
        return PaperKind::Report;
    return report.form.isEmpty() && titles.empty() ? PaperKind::Foreign : PaperKind::EmptyForm;
}

} // namespace gouji
