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

    /// As it lies, unless its text is none so, and some in another turn.
    Attempt best() {
        Attempt upright = make(0, true);
        if (upright.reading.tally.isText())
            return upright;
        for (const int turns : {1, 3, 2}) {
            Attempt turned = make(turns, true);
            if (turned.reading.tally.isText() && upright.reading.tally < turned.reading.tally)
                return turned;
        }
        return upright.reading.gaveUp ? make(0, false) : upright;
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
                               GlyphMemory& memory, const Limits& limits) {
    pdf::PageLayout layout;
    if (!picture.pixels.empty()) {
        Attempt attempt = Attempts(picture, recogniser, memory, limits).best();
        memory = std::move(attempt.memory);
        layout = std::move(attempt.reading.layout);
        layout.turns = attempt.turns;
        if (layout.turns % 2 == 1)
            layout.size.transpose();
    }
    layout.number = number;
    layout.damaged = picture.damaged;
    return layout;
}

} // namespace gouji::scan
