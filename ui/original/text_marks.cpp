#include "ui/original/text_marks.h"

#include "ui/original/marked_sources.h"

#include <algorithm>

namespace gouji {

namespace {

/// In reading order; a row is outlined as a whole.
std::vector<TextPlace> placesOf(const MarkedSource& source, const LaidOutText& text) {
    std::vector<TextPlace> places;
    for (const Anchor& anchor : source.anchors) {
        auto place = text.placeOf(anchor);
        if (place && source.kind == MarkKind::Row)
            place = text.rowAround(*place);
        if (place && std::find(places.begin(), places.end(), *place) == places.end())
            places.push_back(*place);
    }
    std::sort(places.begin(), places.end(),
              [](const TextPlace& a, const TextPlace& b) { return a.begin < b.begin; });
    return places;
}

} // namespace

std::vector<TextMark> textMarks(const ReviewSession& session, const LaidOutText& text) {
    std::vector<TextMark> marks;
    for (const MarkedSource& source : markedSources(session)) {
        for (const TextPlace& place : placesOf(source, text)) {
            const TextMark mark{place, source.kind, source.number, source.severity};
            if (std::find(marks.begin(), marks.end(), mark) == marks.end())
                marks.push_back(mark);
        }
    }
    return marks;
}

std::optional<TextPlace> currentPlace(const ReviewSession& session, const LaidOutText& text) {
    for (const MarkedSource& source : wantedSources(session)) {
        if (const std::vector<TextPlace> places = placesOf(source, text); !places.empty())
            return places.front();
    }
    return std::nullopt;
}

FigureKey figureAt(const ReviewSession& session, const LaidOutText& text, int position) {
    FigureKey best;
    qsizetype shortest = 0;
    if (!session.report())
        return best;
    for (const auto& [key, reading] : session.report()->report.figures) {
        const auto place = text.placeOf(reading.anchor);
        if (!place || position < place->begin || position > place->end)
            continue;
        const qsizetype length = place->end - place->begin;
        if (best.isEmpty() || length < shortest) {
            best = key;
            shortest = length;
        }
    }
    return best;
}

} // namespace gouji
