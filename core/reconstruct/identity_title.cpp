#include "core/reconstruct/identity_title.h"

#include "core/reconstruct/identity_dates.h"
#include "core/reconstruct/identity_organ.h"

#include <QRegularExpression>

#include <algorithm>

namespace gouji {

namespace {

constexpr qsizetype longestTitleLine = 60;
constexpr qsizetype longestTitle = 100;
constexpr size_t mostLines = 4;

/// What follows 信息公开 up to the end of a title.
const QRegularExpression& endPattern() {
    static const QRegularExpression pattern(
        QStringLiteral(
            "(?:政府信息|信息|政务)公开(?:工作|情况|实施|执行|条例|的|[》”]|[（(]?%1年?度?[)）]?|年度?|度)*"
            "(?:报告|年报)书?[》”]?(?:[（(]%1年?度?[)）])?"
            "(?=$|[（(][^（）()]{0,30}[)）]$|[-—–|_][^，。；]{0,40}$|根据|按照|依据|依照|遵照|现将|为[了贯深]"
            "|本(?:年度)?报告|[（(]?一[、）)]"
            "|(?:发布|公开|浏览|来源|作者|字体|时间|日期|信息来源)|附件|20[0-9]{2}[-年])")
            .arg(yearPattern()));
    return pattern;
}

/// Not a day's year, nor the first half of a number: `2024-01-09`, `2024年1月9日`, `11330122/2024-78757`.
const QRegularExpression& yearInTitle() {
    static const QRegularExpression pattern(
        QStringLiteral("(%1)(?![0-9]|[-./](?!%1(?![0-9]))[0-9]|年[0-9]{1,2}月)(?:年度?|度)*")
            .arg(yearPattern()));
    return pattern;
}

/// Where the title begins behind a page's junk: after the last separator.
qsizetype titleStart(QStringView before) {
    static const QString separators = QStringLiteral("：:>»›|/\\_【】\t");
    qsizetype start = 0;
    for (qsizetype i = 0; i < before.size(); ++i)
        if (separators.contains(before[i]))
            start = i + 1;
    return start;
}

/// A stretch of the title's text that becomes the organ's name.
struct Stretch {
    qsizetype start = 0;
    qsizetype end = 0;
    QString in(const QString& text) const { return text.mid(start, end - start); }
    void skip(const QString& text, const QString& word) {
        if (QStringView(text).mid(start, end - start).startsWith(word))
            start += word.size();
    }
    void drop(const QString& text, const QString& word) {
        if (QStringView(text).mid(start, end - start).endsWith(word))
            end -= word.size();
    }
};

/// Years and quotation marks at either end are not the organ's.
Stretch stripped(const QString& text, Stretch part) {
    static const QRegularExpression front(
        QStringLiteral("^(?:[《“\"'（(]|[0-9]{1,2}[.、．]|附件[0-9]{0,2}|%1|年度?|度|的)+")
            .arg(yearPattern()));
    static const QRegularExpression back(
        QStringLiteral("(?:[《“\"'（(]|%1年?度?[、—～~至和与-]|%1|年度?|度|的|本级|[（(]本级[)）])+$")
            .arg(yearPattern()));
    const QString inner = part.in(text);
    const auto begin = front.match(inner);
    const auto end = back.match(inner);
    if (begin.hasMatch())
        part.start += begin.capturedLength();
    if (end.hasMatch())
        part.end -= end.capturedLength();
    part.end = std::max(part.start, part.end);
    return part;
}

bool isOrganName(const QString& name) {
    static const QRegularExpression letters(
        QStringLiteral("^[〇\\x{3400}-\\x{9FFF}\\x{20000}-\\x{3FFFF}·（）()、0-9]{2,40}$"));
    static const QRegularExpression junk(
        QStringLiteral("首页|位置|通知|栏目|网站|门户|公开|目录|年报|报告|解读|指南|^[我本各]|^全["
                       "镇乡县市区省旗街]|情况|文件|填表"));
    return letters.match(name).hasMatch() && !junk.match(name).hasMatch();
}

/// 甘河子镇政府信息公开工作…: the word 政府 belongs to the town and to 政府信息公开 at once.
bool sharesGovernment(const QString& name) {
    static const QRegularExpression town(
        QStringLiteral("(?:[镇乡县市旗州省]|苏木|人民|(?<!开发|实验|试验|示范|管理|度假|保税"
                       "|高新|园|景|新|名胜|聚集|社|片)区)$"));
    return town.match(name).hasMatch();
}

/// `锦界镇人民政府关于报送锦界镇2023年…`: the subject before 关于, else the object after it.
Stretch organStretch(const QString& text, Stretch part) {
    static const QRegularExpression about(
        QStringLiteral("关于(?:报送|上报|呈报|报告|印发|公布|发布|公开|做好|开展|落实|实施|对)*"));
    const auto match = about.match(text, part.start);
    if (!match.hasMatch() || match.capturedStart() >= part.end)
        return part;
    const Stretch subject = stripped(text, {part.start, match.capturedStart()});
    return isOrganName(subject.in(text)) ? subject
                                         : Stretch{std::min(match.capturedEnd(), part.end), part.end};
}

void setOrgan(Title& title, Stretch part) {
    const QString& text = title.text.text();
    const qsizetype end = part.end;
    part.drop(text, QStringLiteral("政府"));
    const bool shared = part.end < end && sharesGovernment(part.in(text));
    Stretch organ = stripped(text, organStretch(text, {part.start, shared ? end : part.end}));
    title.organ = organ.in(text);
    title.organStart = organ.start;
    if (!isOrganName(title.organ) || isGenericOrgan(title.organ))
        title.organ.clear();
}

void setYear(Title& title, Stretch whole) {
    auto found = yearInTitle().globalMatch(title.text.text(), whole.start);
    while (found.hasNext()) {
        const auto match = found.next();
        if (match.capturedEnd() > whole.end)
            return;
        const auto year = yearFromDigits(match.capturedView(1));
        if (!title.year) {
            title.year = year;
            title.yearStart = match.capturedStart(1);
        } else if (year != title.year) {
            title.severalYears = true;
        }
    }
}

std::optional<Title> titleEndingAt(const CompactText& line, const QRegularExpressionMatch& end) {
    static const QRegularExpression prose(QStringLiteral("[，。；！？]"));
    const QString& text = line.text();
    const qsizetype start = titleStart(QStringView(text).left(end.capturedStart()));
    const Stretch before{start,
                         end.capturedStart() + (end.captured().startsWith(QStringLiteral("政府")) ? 2 : 0)};
    if (before.end - before.start > longestTitleLine || prose.match(before.in(text)).hasMatch())
        return std::nullopt;
    Title title;
    title.text = line;
    title.start = start;
    title.plain = start == 0 && end.capturedEnd() == text.size();
    setOrgan(title, before);
    setYear(title, {start, end.capturedEnd()});
    static const QRegularExpression yearly(QStringLiteral("年度.{0,4}报告|年报"));
    title.yearly = title.year || yearly.match(end.captured()).hasMatch();
    if (!title.yearly)
        return std::nullopt;
    return title;
}

/// A day is no title's year: it is a page's or a letter's date.
bool mayBeginATitle(const CompactText& line) {
    static const QRegularExpression stop(QStringLiteral("[，。；！？：:〔]|文件$"));
    return line.size() <= longestTitleLine && !stop.match(line.text()).hasMatch() && !dateAtEnd(line.text());
}

bool better(const Title& longer, const std::optional<Title>& known) {
    static const QRegularExpression place(
        QStringLiteral("^.{1,19}(?:省|市|州|盟|县|区|旗|镇|乡|街道|苏木|场)$"));
    if (!known)
        return true;
    const bool named = looksLikeOrgan(longer.organ) || place.match(longer.organ).hasMatch();
    return !longer.severalYears && ((known->organ.isEmpty() && named) || (!known->year && longer.year));
}

} // namespace

std::optional<Title> titleOf(const CompactText& line) {
    static const QString disclosure = QStringLiteral("公开");
    if (!QStringView(line.text()).left(longestTitle * 2).contains(disclosure))
        return std::nullopt;
    auto ends = endPattern().globalMatch(QStringView(line.text()).left(longestTitle * 2));
    while (ends.hasNext())
        if (auto title = titleEndingAt(line, ends.next()))
            return title;
    return std::nullopt;
}

std::optional<Title> titleOnLines(const std::vector<CompactText>& lines, size_t last) {
    std::optional<Title> best;
    for (size_t count = 1; count <= std::min(mostLines, last + 1); ++count) {
        const size_t first = last + 1 - count;
        if (count > 1 && !mayBeginATitle(lines[first]))
            break;
        CompactText joined;
        for (size_t i = first; i <= last; ++i)
            joined.append(lines[i]);
        if (count > 1 && joined.size() > longestTitle)
            break;
        auto title = titleOf(joined);
        if (title && better(*title, best)) {
            title->firstLine = first;
            title->lastLine = last;
            best = std::move(title);
        }
        if (best && !best->organ.isEmpty() && best->year)
            break;
    }
    return best;
}

std::vector<Title> findTitles(const std::vector<CompactText>& head) {
    static const QString report = QStringLiteral("报");
    std::vector<Title> titles;
    for (size_t last = 0; last < head.size(); ++last) {
        if (!QStringView(head[last].text()).left(longestTitle * 2).contains(report))
            continue;
        if (auto title = titleOnLines(head, last))
            titles.push_back(std::move(*title));
    }
    return titles;
}

} // namespace gouji
