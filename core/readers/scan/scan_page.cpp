#include "core/readers/scan/scan_page.h"

#include "core/readers/scan/page_reader.h"
#include "core/readers/scan/turned_picture.h"

namespace gouji::scan {

namespace {

/// A page as it lies when it is turned back by so many quarter turns. Digits of readings that come to nothing
/// must not be remembered: 6 and 9 are each other's.
struct Attempt {
    PageReading reading;
    GlyphMemory memory;
    int turns = 0;
};

class Attempts {
public:
    Attempts(const GreyPicture& picture, TextRecogniser& recogniser, const GlyphMemory& memory,
             const Limits& limits)
        : m_picture(picture),
          m_recogniser(recogniser),
          m_memory(memory),
          m_patience(limits.scanSeconds),
          m_limits(limits) {}

    Attempt make(int turns, bool mayGiveUp) {
        Attempt attempt{{}, m_memory, turns};
        const StraightPage page = straightened(turns == 0 ? m_picture : turnedBack(m_picture, turns));
        attempt.reading.layout.size = page.size;
        attempt.reading.layout.skew = page.skew;
        if (page.grey && page.ink)
            attempt.reading = readPage(page, mayGiveUp, m_recogniser, attempt.memory, m_patience, m_limits);
        return attempt;
    }

    /// As the page before lay, unless its text is none so, and some in another turn.
    Attempt best(int usualTurns) {
        Attempt usual = make(usualTurns, true);
        if (usual.reading.tally.isTelling())
            return usual;
        for (const int turns : {0, 1, 3, 2}) {
            if (turns == usualTurns)
                continue;
            Attempt other = make(turns, true);
            if (other.reading.tally.isTelling() && usual.reading.tally < other.reading.tally)
                return other;
        }
        return usual.reading.gaveUp ? make(usualTurns, false) : usual;
    }

private:
    const GreyPicture& m_picture;
    TextRecogniser& m_recogniser;
    const GlyphMemory& m_memory;
    Patience m_patience; ///< of all together
    const Limits& m_limits;
};

} // namespace

pdf::PageLayout recognisedPage(const GreyPicture& picture, int number, TextRecogniser& recogniser,
                               PagesBefore& before, const Limits& limits) {
    pdf::PageLayout layout;
    if (!picture.pixels.empty()) {
        Attempt attempt = Attempts(picture, recogniser, before.glyphs, limits).best(before.turns);
        before.glyphs = std::move(attempt.memory);
        before.turns = attempt.turns;
        layout = std::move(attempt.reading.layout);
        layout.isPicture = layout.items.empty() && attempt.reading.isInked;
        layout.turns = attempt.turns;
        if (layout.turns % 2 == 1)
            layout.size.transpose();
    }
    layout.number = number;
    layout.damaged = picture.damaged;
    return layout;
}

} // namespace gouji::scan
