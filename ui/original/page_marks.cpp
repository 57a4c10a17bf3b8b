#include "ui/original/page_marks.h"

#include "ui/original/marked_sources.h"

#include <algorithm>
#include <map>

namespace gouji {

namespace {

/// In reading order; a row is outlined as a whole, page by page.
std::vector<PageRect> placesOf(const MarkedSource& source) {
    std::vector<PageRect> places;
    for (const Anchor& anchor : source.anchors) {
        if (const auto* place = std::get_if<PageRect>(&anchor); place && !place->rect.isEmpty())
            places.push_back(*place);
    }
    if (source.kind == MarkKind::Row) {
        std::map<int, QRectF> byPage;
        for (const PageRect& place : places)
            byPage[place.page] |= place.rect;
        places.clear();
        for (const auto& [page, rect] : byPage)
            places.push_back({page, rect});
    }
    std::sort(places.begin(), places.end(), [](const PageRect& a, const PageRect& b) {
        return a.page != b.page ? a.page < b.page : a.rect.top() < b.rect.top();
    });
    return places;
}

} // namespace

std::vector<PageMark> pageMarks(const ReviewSession& session) {
    std::vector<PageMark> marks;
    for (const MarkedSource& source : markedSources(session)) {
        for (const PageRect& place : placesOf(source)) {
            const PageMark mark{place, source.kind, source.number, source.severity};
            if (std::find(marks.begin(), marks.end(), mark) == marks.end())
                marks.push_back(mark);
        }
    }
    return marks;
}

std::optional<PageRect> currentPlace(const ReviewSession& session) {
    for (const MarkedSource& source : wantedSources(session)) {
        if (const std::vector<PageRect> places = placesOf(source); !places.empty())
            return places.front();
    }
    return std::nullopt;
}

FigureKey figureAt(const ReviewSession& session, int page, const QPointF& point) {
    FigureKey best;
    double smallest = 0;
    if (!session.report())
        return best;
    for (const auto& [key, reading] : session.report()->report.figures) {
        const auto* place = std::get_if<PageRect>(&reading.anchor);
        if (!place || place->page != page || !place->rect.contains(point))
            continue;
        const double area = place->rect.width() * place->rect.height();
        if (best.isEmpty() || area < smallest) {
            best = key;
            smallest = area;
        }
    }
    return best;
}

} // namespace gouji
