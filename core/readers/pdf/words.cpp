#include "core/readers/pdf/words.h"

#include "core/base/characters.h"
#include "core/readers/pdf/meant_characters.h"
#include "core/readers/pdf/upright.h"
#include "core/readers/text_flow.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>

namespace gouji::pdf {

namespace {

/// Distances in ems.
constexpr double wordGap = 0.28;    ///< more parts words
constexpr double cellGap = 0.2;     ///< … before a digit that may begin a cell
constexpr double wordOverlap = 0.6; ///< more than this backwards is no next character
constexpr double lineShift = 0.35;  ///< baselines further apart are different words
constexpr double plainGap = 0.6;    ///< so much reads as a space between any characters
constexpr double letterGap = 0.17;  ///< so much does between letters and digits
constexpr double spacedGap = 0.1;   ///< so much does where the file has a space

/// Puts a page's glyphs together to words, in the order of painting.
class WordBuilder {
public:
    explicit WordBuilder(const PageContent& page) : m_page(page), m_rules(page.vertical) {
        std::sort(m_rules.begin(), m_rules.end(), [](const Rule& a, const Rule& b) { return a.at < b.at; });
    }

    std::vector<Word> build() {
        for (const Glyph& glyph : m_page.glyphs) {
            if (glyph.character == U' ') {
                m_hasSpace = true;
                continue;
            }
            if (glyph.character <= 0xFFFF && printsNothing(QChar(char16_t(glyph.character))))
                continue;
            if (!continues(glyph))
                begin(glyph);
            append(glyph);
        }
        return std::move(m_words);
    }

private:
    bool continues(const Glyph& glyph) const {
        if (m_words.empty() || m_hasSpace)
            return false;
        const Word& word = m_words.back();
        if (word.turn != glyph.turn ||
            std::abs(word.size - glyph.size) > 0.25 * std::max(word.size, glyph.size))
            return false;
        const QRectF before = turnedBack(m_last, word.turn), next = turnedBack(glyph.box, word.turn);
        const double gap = next.left() - before.right();
        if (gap > (mayBeginCell(glyph) ? cellGap : wordGap) * glyph.size || gap < -wordOverlap * glyph.size ||
            next.left() < before.left())
            return false;
        if (std::abs(next.bottom() - before.bottom()) > lineShift * glyph.size)
            return false;
        if (glyph.turn != 0)
            return true;
        QRectF end = m_last;
        if (glyph.run != m_run && endsLines(word.text.back())) // the rule may stand before it
            end.setRight(end.left());
        const bool hangs = glyph.run == m_run && std::abs(gap) < 0.05 * glyph.size &&
                           endsLines(meantCharacter(glyph.character).front());
        return hangs || !isParted(end, glyph.box, glyph.size);
    }

    /// A digit shown for itself behind a character: a label's ordinal may begin the next cell there. In
    /// running text nothing comes of it, since no space is read between the two.
    bool mayBeginCell(const Glyph& glyph) const {
        return glyph.run != m_run && glyph.character >= U'0' && glyph.character <= U'9' &&
               m_words.back().text.back().unicode() >= 0x2E80;
    }

    /// Punctuation that ends a line beyond its cell, since it must not begin one.
    static bool endsLines(QChar character) {
        static const QString closing = QStringLiteral("）)，,。、；;：:！!？?”’》】％%");
        return closing.contains(character);
    }

    /// Whether a vertical rule stands between two characters. Where it goes through one of them, the
    /// characters reach over it, unless there is a gap between them: then only the one does.
    bool isParted(const QRectF& before, const QRectF& next, double size) const {
        const double slack = (next.left() - before.right() > 0.12 * size ? 0.4 : 0.12) * size;
        const double from = std::min(before.right(), next.left()) - slack;
        const double to = std::max(before.right(), next.left()) + slack;
        const double middle = before.center().y();
        auto rule = std::lower_bound(m_rules.begin(), m_rules.end(), from,
                                     [](const Rule& other, double x) { return other.at < x; });
        for (; rule != m_rules.end() && rule->at <= to; ++rule) {
            if (rule->from <= middle && rule->to >= middle)
                return true;
        }
        return false;
    }

    void begin(const Glyph& glyph) {
        m_words.push_back({{}, glyph.box, glyph.size, glyph.turn, m_hasSpace});
        m_hasSpace = false;
    }

    void append(const Glyph& glyph) {
        Word& word = m_words.back();
        if (meansItself(glyph.character))
            word.text += QChar(char16_t(glyph.character));
        else
            word.text += meantCharacter(glyph.character);
        word.box = word.box.united(glyph.box);
        m_last = glyph.box;
        m_run = glyph.run;
    }

    const PageContent& m_page;
    std::vector<Rule> m_rules; ///< vertical, left to right
    std::vector<Word> m_words;
    QRectF m_last;
    int m_run = 0; ///< of the last glyph
    bool m_hasSpace = false;
};

bool isLetter(QChar c) {
    return c.unicode() < 0x2E80 && c.isLetterOrNumber();
}

bool isSpaced(const Word& before, const Word& next) {
    const double gap = (next.box.left() - before.box.right()) / std::max(before.size, next.size);
    if (gap > plainGap || (next.hasSpaceBefore && gap > spacedGap))
        return true;
    return gap > letterGap && isLetter(before.text.back()) && isLetter(next.text.front());
}

/// A footnote's mark: smaller than what it stands behind, and raised.
bool isRaised(const Word& before, const Word& next) {
    return next.size < 0.8 * before.size && before.baseline() - next.baseline() > 0.2 * before.size;
}

/// Whether a word stands in the line of which `line` is what there is so far, and not below it.
bool standsIn(const QRectF& line, const Word& word) {
    const double shared = std::min(line.bottom(), word.box.bottom()) - std::max(line.top(), word.box.top());
    return shared > 0.5 * std::min(line.height(), word.box.height());
}

void endLine(TextLine& line) {
    std::stable_sort(line.words.begin(), line.words.end(),
                     [](const Word& a, const Word& b) { return a.box.left() < b.box.left(); });
    for (const Word& word : line.words) {
        line.box = line.box.united(word.box);
        line.size = std::max(line.size, word.size);
    }
}

bool readsDownwards(const QStringList& lines) {
    const auto isShort = [](const QString& line) {
        return line.size() <= 2 && std::none_of(line.begin(), line.end(), isLetter);
    };
    return lines.size() >= 3 && std::all_of(lines.begin(), lines.end(), isShort);
}

} // namespace

QString TextLine::text() const {
    QString text;
    for (size_t i = 0; i < words.size(); ++i) {
        if (i > 0 && isRaised(words[i - 1], words[i])) {
            text += raised(words[i].text);
            continue;
        }
        if (i > 0 && isSpaced(words[i - 1], words[i]))
            text += QLatin1Char(' ');
        text += words[i].text;
    }
    return text;
}

std::vector<Word> wordsOf(const PageContent& page) {
    return WordBuilder(page).build();
}

std::vector<TextLine> linesOf(std::vector<Word> words) {
    std::stable_sort(words.begin(), words.end(),
                     [](const Word& a, const Word& b) { return a.baseline() < b.baseline(); });
    std::vector<TextLine> lines;
    QRectF current;
    for (Word& word : words) {
        // A line grows with larger words beside smaller ones, but not from word to word without end.
        const bool grows =
            current.united(word.box).height() < 1.7 * std::max(current.height(), word.box.height());
        if (lines.empty() || !grows || !standsIn(current, word)) {
            lines.emplace_back();
            current = {};
        }
        current = current.united(word.box);
        lines.back().words.push_back(std::move(word));
    }
    for (TextLine& line : lines)
        endLine(line);
    return lines;
}

QString textOf(const std::vector<Word>& words) {
    std::array<std::vector<Word>, 4> byTurn;
    for (Word word : words) {
        word.box = turnedBack(word.box, word.turn);
        byTurn[size_t(word.turn)].push_back(std::move(word));
    }
    QStringList texts;
    for (std::vector<Word>& turned : byTurn) {
        QStringList lines;
        for (const TextLine& line : linesOf(std::move(turned)))
            lines += line.text();
        if (!lines.isEmpty())
            texts += lines.join(readsDownwards(lines) ? QString() : QStringLiteral("\n"));
    }
    return texts.join(QLatin1Char('\n'));
}

} // namespace gouji::pdf
