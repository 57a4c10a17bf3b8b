#include "core/readers/pdf/label_chains.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace gouji::pdf {

namespace {

/// In ems, between baselines.
constexpr double narrowestPitch = 0.9;
constexpr double widestPitch = 2.4;
/// … and no more than so many times the narrowest pitch of the table's labels.
constexpr double evenPitch = 1.2;
/// In ems: edges that are the same; middles vary more, as lines end in punctuation.
constexpr double sameEdge = 0.4;
constexpr double sameMiddle = 0.7;
/// In ems: what shares so much of its width stands below.
constexpr double smallOverlap = 0.3;
/// How many texts above one are looked at.
constexpr size_t mostAbove = 60;
/// In ems: a cell's own margins, both together.
constexpr double padding = 1.2;
constexpr double narrowestPadding = 0.8;

namespace cost {
constexpr double beginsAnew = 2.0; ///< an ordinal within a label
constexpr double leftRoom = 1.5;   ///< a line ended though the next character had room
constexpr double pageEnd = 0.2;
constexpr double fullLine = 0.12; ///< for each character of a line that ends where no other had room
constexpr double mostFull = 1.0;
constexpr double openBracket = 2.0; ///< a line that ends within brackets
} // namespace cost

double shared(const QRectF& a, const QRectF& b) {
    return std::min(a.right(), b.right()) - std::max(a.left(), b.left());
}

bool areBelow(const Segment& above, const Segment& below) {
    const double size = below.size;
    return std::abs(above.box.left() - below.box.left()) <= sameEdge * size ||
           std::abs(above.middle() - below.middle()) <= sameMiddle * size ||
           std::abs(above.box.right() - below.box.right()) <= sameEdge * size;
}

bool isOneType(const Segment& a, const Segment& b) {
    return std::abs(a.size - b.size) <= 0.25 * std::max(a.size, b.size);
}

/// `第二十条第（五）项`
bool namesArticle(const QString& text) {
    const qsizetype end = text.indexOf(QChar(u'条'));
    return text.startsWith(QChar(u'第')) && end > 1 && end < 8;
}

/// Whether a text ends within brackets.
bool isOpen(const QString& text) {
    const qsizetype opened = std::max(text.lastIndexOf(QChar(u'（')), text.lastIndexOf(QLatin1Char('(')));
    return opened > std::max(text.lastIndexOf(QChar(u'）')), text.lastIndexOf(QLatin1Char(')')));
}

/// The width of what cannot be parted at the beginning of a text: a number, a bracket with what it opens, a
/// character with the punctuation behind it.
double firstChunk(const Segment& text) {
    static const QString opening = QStringLiteral("（(“‘《【"),
                         closing = QStringLiteral("）)，,。、；;：:！？”’》】.．");
    const QString& letters = text.text;
    qsizetype end = 0;
    while (end < letters.size() && opening.contains(letters[end]))
        ++end;
    const bool isLatin = end < letters.size() && letters[end].unicode() < 0x80;
    ++end;
    while (end < letters.size() &&
           ((isLatin && letters[end].unicode() < 0x80) || closing.contains(letters[end])))
        ++end;
    double width = 0;
    for (qsizetype i = 0; i < std::min(end, letters.size()); ++i)
        width += letters[i].unicode() < 0x80 ? 0.5 : 1.0;
    return width * text.size;
}

/// How wide lines in one column are: those that share their left edge or their middle and end before a limit.
class LineWidths {
public:
    explicit LineWidths(const std::vector<const Segment*>& texts) {
        for (const Segment* text : texts) {
            m_byLeft[place(text->box.left())].push_back(text->box.right());
            m_byMiddle[place(text->middle())].push_back(text->box.right());
        }
        for (QHash<int, std::vector<double>>* edges : {&m_byLeft, &m_byMiddle}) {
            for (std::vector<double>& rights : *edges)
                std::sort(rights.begin(), rights.end());
        }
    }

    /// `isFromLeft`: the text shares its left edge with others of its cell.
    double widest(const Segment& text, double limit, bool isFromLeft) const {
        const double width = isFromLeft ? last(m_byLeft, text.box.left(), limit) - text.box.left()
                                        : 2 * (last(m_byMiddle, text.middle(), limit) - text.middle());
        return std::max(width, text.box.width());
    }

private:
    static constexpr double step = 2; // points

    static int place(double x) { return int(std::lround(x / step)); }

    static double last(const QHash<int, std::vector<double>>& edges, double x, double limit) {
        double found = -1e6;
        for (int at = place(x) - 1; at <= place(x) + 1; ++at) {
            const auto rights = edges.constFind(at);
            if (rights == edges.constEnd())
                continue;
            const auto behind = std::upper_bound(rights->begin(), rights->end(), limit);
            if (behind != rights->begin())
                found = std::max(found, *std::prev(behind));
        }
        return found;
    }

    QHash<int, std::vector<double>> m_byLeft, m_byMiddle; ///< right edges, sorted
};

/// Links each text with the one above that it goes on with. Used once.
class ChainBuilder {
public:
    ChainBuilder(const std::vector<const Segment*>& texts, const ChainPlace& place, double pitch)
        : m_texts(texts),
          m_place(place),
          m_pitch(pitch),
          m_widths(texts),
          m_above(texts.size(), none),
          m_hasNext(texts.size(), false) {
        findPageEnds();
    }

    std::vector<LabelChain> build() {
        for (size_t i = 0; i < m_texts.size(); ++i)
            link(i);
        std::vector<LabelChain> chains;
        std::vector<size_t> chainOf(m_texts.size(), none);
        for (size_t i = 0; i < m_texts.size(); ++i) {
            const size_t above = m_above[i];
            if (above == none) {
                chainOf[i] = chains.size();
                chains.push_back({{m_texts[i]}, {}});
                continue;
            }
            chainOf[i] = chainOf[above];
            LabelChain& chain = chains[chainOf[i]];
            chain.links.push_back(linkBetween(*m_texts[above], *m_texts[i]));
            chain.lines.push_back(m_texts[i]);
        }
        return chains;
    }

private:
    static constexpr size_t none = size_t(-1);

    struct PageEnds {
        double first = 1e9;
        double last = -1e9;
    };

    void findPageEnds() {
        for (const SegmentLine& line : m_place.lines) {
            PageEnds& ends = m_pageEnds[line.page];
            for (const Segment& segment : line.segments) {
                ends.first = std::min(ends.first, segment.baseline);
                ends.last = std::max(ends.last, segment.baseline);
            }
        }
    }

    void link(size_t i) {
        const Segment& text = *m_texts[i];
        for (size_t back = 1; back <= std::min(i, mostAbove); ++back) {
            const Segment& above = *m_texts[i - back];
            if (text.baseline - above.baseline > 2 * widestPitch * text.size)
                return;
            if (m_hasNext[i - back] || !goesOn(above, text))
                continue;
            m_above[i] = i - back;
            m_hasNext[i - back] = true;
            return;
        }
    }

    /// Between baselines; where a page ends between them, what stands below the one and above the other.
    double distance(const Segment& above, const Segment& below) const {
        if (above.page == below.page)
            return below.baseline - above.baseline;
        if (above.page + 1 < below.page)
            return 1e9;
        const double missing = m_pageEnds.value(above.page).last - above.baseline + below.baseline -
                               m_pageEnds.value(below.page).first;
        return m_pitch < 1e5 ? std::max(m_pitch, missing) : below.baseline - above.baseline;
    }

    bool goesOn(const Segment& above, const Segment& below) const {
        if (m_place.areHeads && above.page != below.page && !isTornHeader(above, below))
            return false;
        const double pitch = distance(above, below);
        return pitch >= narrowestPitch * below.size &&
               pitch <= std::min(widestPitch * below.size, evenPitch * m_pitch) && isOneType(above, below) &&
               areBelow(above, below) && !isRuledOff(above, below) && isAlone(above.line, below.box, above) &&
               isAlone(below.line, cellOf(above, below), below);
    }

    /// A text of a header goes on behind a page's end only where its line had no room for more; no header is
    /// a single character.
    bool isTornHeader(const Segment& above, const Segment& below) const {
        return below.text.size() == 1 ||
               above.box.right() + firstChunk(below) + padding * above.size > limit(above);
    }

    /// Where the next line of a text's cell may stand; no header is a single character. Texts that share
    /// their left edge only fill cells from the left, which end where the next one begins.
    QRectF cellOf(const Segment& above, const Segment& below) const {
        QRectF cell = above.box;
        if (m_place.isFilledFromTop && below.text.size() > 1 &&
            std::abs(above.box.left() - below.box.left()) <= sameEdge * below.size)
            cell.setRight(limit(above) - 2 * smallOverlap * above.size);
        return cell;
    }

    /// Whether nothing else in the line stands over or under a text of another line.
    bool isAlone(size_t line, const QRectF& other, const Segment& own) const {
        for (const Segment& segment : m_place.lines[line].segments) {
            if (&segment != &own &&
                shared(segment.box, other) > (m_place.areHeads ? -smallOverlap : smallOverlap) * own.size)
                return false;
        }
        return true;
    }

    bool isRuledOff(const Segment& above, const Segment& below) const {
        if (above.page != below.page || m_place.rules[below.page] == nullptr)
            return false;
        const std::vector<Rule>& rules = *m_place.rules[below.page];
        const double from = above.box.bottom() - 0.2 * above.size;
        const double to = below.box.bottom() - 0.6 * below.size;
        auto rule = std::lower_bound(rules.begin(), rules.end(), from,
                                     [](const Rule& one, double y) { return one.at < y; });
        for (; rule != rules.end() && rule->at < to; ++rule) {
            if (rule->from <= below.box.left() + below.size / 2 &&
                rule->to >= below.box.left() + below.size / 2)
                return true;
        }
        return false;
    }

    /// Where a text's cell ends at most.
    double limit(const Segment& text) const {
        for (const Segment& segment : m_place.lines[text.line].segments) {
            if (segment.box.left() >= text.box.right())
                return std::min(segment.box.left(), std::max(m_place.right, text.box.right()));
        }
        return std::max(m_place.right, text.box.right());
    }

    ChainLink linkBetween(const Segment& above, const Segment& below) const {
        ChainLink link;
        if (hasOrdinal(below.text) || namesArticle(below.text))
            link.joined += cost::beginsAnew;
        if (above.page != below.page)
            link.joined += cost::pageEnd;
        if (isOpen(above.text))
            link.parted += cost::openBracket;
        const double end = std::min(limit(above), limit(below)), chunk = firstChunk(below);
        const double widest =
            m_place.areHeads
                ? 0
                : m_widths.widest(above, end - narrowestPadding * above.size,
                                  std::abs(above.box.left() - below.box.left()) <= sameEdge * below.size);
        const double room = std::max(widest, std::min(below.box.width(), end - above.box.left()));
        if (above.text.size() == 1 && below.text.size() == 1)
            return link; // set to be read downwards
        if (above.box.width() + chunk <= room + 0.05 * above.size)
            link.joined += cost::leftRoom;
        else if (above.box.right() + chunk + padding * above.size > end)
            link.parted += std::min(cost::mostFull, cost::fullLine * double(above.text.size()));
        return link;
    }

    const std::vector<const Segment*>& m_texts;
    const ChainPlace& m_place;
    double m_pitch;
    LineWidths m_widths;
    std::vector<size_t> m_above;
    std::vector<bool> m_hasNext;
    QHash<size_t, PageEnds> m_pageEnds;
};

} // namespace

double pitchOf(const std::vector<const Segment*>& texts) {
    constexpr size_t mostBetween = 8;
    double pitch = 1e6;
    for (size_t i = 1; i < texts.size(); ++i) {
        const Segment& below = *texts[i];
        for (size_t back = 1; back <= std::min(i, mostBetween); ++back) {
            const Segment& above = *texts[i - back];
            const double distance = below.baseline - above.baseline;
            if (above.page == below.page && distance > narrowestPitch * below.size &&
                isOneType(above, below) && areBelow(above, below))
                pitch = std::min(pitch, distance);
        }
    }
    return pitch;
}

std::vector<LabelChain> chainsOf(const std::vector<const Segment*>& texts, const ChainPlace& place,
                                 double pitch) {
    return ChainBuilder(texts, place, pitch).build();
}

} // namespace gouji::pdf
