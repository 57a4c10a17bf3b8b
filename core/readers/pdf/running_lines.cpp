#include "core/readers/pdf/running_lines.h"

#include "core/readers/pdf/aligned_segments.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace gouji::pdf {

namespace {

/// Shares of a page's height above and below which its running lines stand.
constexpr double upperEdge = 0.1;
constexpr double lowerEdge = 0.88;
/// In points: at least so much of a low page, whose margins are as wide as a high one's.
constexpr double narrowestUpperEdge = 60;
constexpr double narrowestLowerEdge = 72;

QString compact(const TextLine& line) {
    QString text = line.text();
    text.remove(QLatin1Char(' '));
    return text;
}

/// Whether a line is plainly a page's number: between dashes, `第3页`, `3/8`.
bool isDressedNumber(const QString& text) {
    static const QRegularExpression dressed(QStringLiteral(
        "^[-‐–—―－─~·•]+\\d{1,4}[-‐–—―－─~·•]+$"
        "|^第[\\d一二三四五六七八九十]{1,4}页([/，,]?(共|总)[\\d一二三四五六七八九十]{1,4}页)?$"
        "|^\\d{1,4}[/／]\\d{1,4}$|^[Pp]age\\d{1,4}(of\\d{1,4})?$"));
    return dressed.match(text).hasMatch();
}

/// A number alone, which may be a page's; −1 for anything else.
int bareNumber(const QString& text) {
    static const QRegularExpression bare(QStringLiteral("^\\d{1,3}$"));
    return bare.match(text).hasMatch() ? text.toInt() : -1;
}

/// A line at the end of a page.
struct Candidate {
    size_t page = 0;
    size_t item = 0;
    QString text;
    double place = 0;       ///< share of the page's height
    bool isOfTable = false; ///< figures alone, or the rest of a label
};

/// Whether a line may stand in a table without rules.
bool isOfTable(const TextLine& line, const QString& text) {
    constexpr qsizetype longestRest = 4;
    const auto isFigure = [](const Word& word) { return isValue(word.text); };
    return text.size() <= longestRest ||
           (line.words.size() > 1 && std::all_of(line.words.begin(), line.words.end(), isFigure));
}

std::vector<Candidate> candidatesOf(const std::vector<PageLayout>& pages) {
    std::vector<Candidate> found;
    for (size_t p = 0; p < pages.size(); ++p) {
        const double height = pages[p].uprightSize().height();
        const double upper = std::max(upperEdge * height, narrowestUpperEdge);
        const double lower = std::min(lowerEdge * height, height - narrowestLowerEdge);
        for (size_t i = 0; i < pages[p].items.size() && height > 0; ++i) {
            const auto* line = std::get_if<TextLine>(&pages[p].items[i]);
            if (line == nullptr)
                continue;
            if (line->box.bottom() >= upper && line->box.top() <= lower)
                continue;
            const QString text = compact(*line);
            found.push_back({p, i, text, line->box.center().y() / height, isOfTable(*line, text)});
        }
    }
    return found;
}

/// The difference between printed and counted page numbers that most bare numbers share; bare numbers that
/// agree with no other are no page numbers, unless the page they stand on is the only one.
int commonOffset(const std::vector<Candidate>& candidates, size_t pages, bool& exists) {
    QHash<int, int> counts;
    for (const Candidate& candidate : candidates) {
        const int number = bareNumber(candidate.text);
        if (number >= 0)
            ++counts[number - int(candidate.page)];
    }
    int best = 0, most = 0;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (it.value() > most) {
            most = it.value();
            best = it.key();
        }
    }
    exists = most >= 2 || (most == 1 && pages == 1 && best == 1);
    return best;
}

/// What a running line has in common with itself on other pages.
QString patternOf(const Candidate& candidate) {
    static const QRegularExpression digits(QStringLiteral("\\d+"));
    QString text = candidate.text;
    text.replace(digits, QStringLiteral("#"));
    return text + QLatin1Char('@') + QString::number(std::lround(candidate.place * 100));
}

} // namespace

void dropRunningLines(std::vector<PageLayout>& pages) {
    const std::vector<Candidate> candidates = candidatesOf(pages);
    bool hasOffset = false;
    const int offset = commonOffset(candidates, pages.size(), hasOffset);
    QHash<QString, int> counts;
    for (const Candidate& candidate : candidates)
        ++counts[patternOf(candidate)];
    QHash<QString, int> seen;
    std::vector<std::vector<bool>> drops(pages.size());
    for (size_t p = 0; p < pages.size(); ++p)
        drops[p].resize(pages[p].items.size(), false);
    for (const Candidate& candidate : candidates) {
        const int number = bareNumber(candidate.text);
        const bool isNumber = isDressedNumber(candidate.text) ||
                              (hasOffset && number >= 0 && number - int(candidate.page) == offset);
        const QString pattern = patternOf(candidate);
        // A bare number comes again by chance, and so do lines of tables.
        const bool comesAgain = number < 0 && !candidate.isOfTable && counts[pattern] >= 2 &&
                                counts[pattern] * 2 >= int(pages.size());
        if (isNumber || (comesAgain && seen[pattern]++ > 0))
            drops[candidate.page][candidate.item] = true;
    }
    for (size_t p = 0; p < pages.size(); ++p) {
        std::vector<PageItem> kept;
        for (size_t i = 0; i < pages[p].items.size(); ++i) {
            if (!drops[p][i])
                kept.push_back(std::move(pages[p].items[i]));
        }
        pages[p].items = std::move(kept);
    }
}

} // namespace gouji::pdf
