#include "ui/original/page_marks.h"

#include <algorithm>
#include <map>

namespace gouji {

namespace {

std::optional<PageRect> onPage(const Anchor& anchor) {
    const auto* place = std::get_if<PageRect>(&anchor);
    return place ? std::optional(*place) : std::nullopt;
}

std::optional<PageRect> placeOf(const ReviewSession& session, const FigureKey& key) {
    const CaseReport* report = session.report();
    const auto figure = report->figures.find(key);
    return figure == report->figures.end() ? std::nullopt : onPage(figure->second.reading.anchor);
}

/// Around the other figures of its row of the form, one a page; none for a figure with a place of its own.
std::vector<PageRect> rowsOf(const ReviewSession& session, const FigureKey& key) {
    const qsizetype dot = key.name.lastIndexOf(QLatin1Char('.'));
    if (dot < 0 || placeOf(session, key))
        return {};
    std::map<int, QRectF> byPage;
    const QStringView row = QStringView(key.name).left(dot + 1);
    for (const auto& [other, reading] : session.report()->report.figures) {
        const QStringView name(other.name);
        if (!name.startsWith(row) || name.lastIndexOf(QLatin1Char('.')) != dot)
            continue;
        if (const auto place = onPage(reading.anchor))
            byPage[place->page] |= place->rect;
    }
    std::vector<PageRect> rows;
    for (const auto& [page, rect] : byPage)
        rows.push_back({page, rect});
    return rows;
}

std::optional<PageRect> nearestPlace(const ReviewSession& session, const FigureKey& key) {
    if (const auto own = placeOf(session, key))
        return own;
    const std::vector<PageRect> rows = rowsOf(session, key);
    return rows.empty() ? std::nullopt : std::optional(rows.front());
}

const Finding* findingOf(const ReviewSession& session) {
    const int index = session.currentFinding();
    return index < 0 ? nullptr : &session.report()->findings[size_t(index)];
}

std::optional<PageRect> beginningOfPart(const ReviewSession& session) {
    const CaseReport& shown = *session.report();
    std::optional<PageRect> first;
    if (shown.summary.part == 0)
        return first;
    const auto consider = [&first](const Anchor& anchor) {
        const auto place = onPage(anchor);
        const auto isBefore = [](const PageRect& a, const PageRect& b) {
            return a.page != b.page ? a.page < b.page : a.rect.top() < b.rect.top();
        };
        if (place && (!first || isBefore(*place, *first)))
            first = place;
    };
    consider(shown.report.identity.issuerAnchor);
    consider(shown.report.identity.yearAnchor);
    for (const auto& entry : shown.report.figures)
        consider(entry.reading.anchor);
    return first;
}

void addRows(const ReviewSession& session, const FigureKey& key, int number, std::vector<PageMark>& marks) {
    for (const PageRect& row : rowsOf(session, key)) {
        const PageMark mark{row, MarkKind::Row, number};
        if (std::find(marks.begin(), marks.end(), mark) == marks.end())
            marks.push_back(mark);
    }
}

} // namespace

std::vector<PageMark> pageMarks(const ReviewSession& session) {
    std::vector<PageMark> marks;
    if (!session.report())
        return marks;
    if (const Finding* finding = findingOf(session)) {
        const int number = session.currentFinding() + 1;
        if (const auto place = onPage(finding->anchor); place && !place->rect.isEmpty())
            marks.push_back({*place, MarkKind::Suspect, number});
        for (size_t i = 0; i < finding->figures.size(); ++i) {
            if (const auto place = placeOf(session, finding->figures[i]))
                marks.push_back({*place, i == 0 ? MarkKind::Suspect : MarkKind::Other, number});
            addRows(session, finding->figures[i], number, marks);
        }
    }
    const FigureKey current = session.currentFigure();
    if (const auto place = placeOf(session, current))
        marks.push_back({*place, MarkKind::Current, 0});
    addRows(session, current, 0, marks);
    return marks;
}

std::optional<PageRect> currentPlace(const ReviewSession& session) {
    if (!session.report())
        return std::nullopt;
    if (const auto place = nearestPlace(session, session.currentFigure()))
        return place;
    const Finding* finding = findingOf(session);
    if (!finding)
        return session.currentFigure().isEmpty() ? beginningOfPart(session) : std::nullopt;
    if (const auto place = onPage(finding->anchor))
        return place;
    for (const FigureKey& key : finding->figures) {
        if (const auto place = nearestPlace(session, key))
            return place;
    }
    return std::nullopt;
}

FigureKey figureAt(const ReviewSession& session, int page, const QPointF& point) {
    FigureKey best;
    double smallest = 0;
    if (!session.report())
        return best;
    for (const auto& [key, reading] : session.report()->report.figures) {
        const auto place = onPage(reading.anchor);
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
