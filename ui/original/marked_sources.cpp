#include "ui/original/marked_sources.h"

namespace gouji {

namespace {

/// Where the other figures of its row of the form stand; none for a figure with a place of its own.
std::vector<Anchor> rowOf(const ReviewSession& session, const FigureKey& key) {
    std::vector<Anchor> row;
    const qsizetype dot = key.name.lastIndexOf(QLatin1Char('.'));
    if (dot < 0 || !isNowhere(sourceOf(session, key)))
        return row;
    const QStringView stem = QStringView(key.name).left(dot + 1);
    for (const auto& [other, reading] : session.report()->report.figures) {
        const QStringView name(other.name);
        if (name.startsWith(stem) && name.lastIndexOf(QLatin1Char('.')) == dot && !isNowhere(reading.anchor))
            row.push_back(reading.anchor);
    }
    return row;
}

void addFigure(const ReviewSession& session, const FigureKey& key, MarkKind kind, int number,
               std::vector<MarkedSource>& sources) {
    if (const Anchor own = sourceOf(session, key); !isNowhere(own))
        sources.push_back({{own}, kind, number});
    else if (std::vector<Anchor> row = rowOf(session, key); !row.empty())
        sources.push_back({std::move(row), MarkKind::Row, number});
}

const Finding* currentFinding(const ReviewSession& session) {
    const int index = session.currentFinding();
    return index < 0 ? nullptr : &session.report()->findings[size_t(index)];
}

/// Whether the person came to the figure by the finding, and it has a place of its own: a sentence.
bool isReachedByFinding(const ReviewSession& session) {
    const Finding* finding = currentFinding(session);
    return finding && !isNowhere(finding->anchor) && !finding->figures.empty() &&
           finding->figures.front() == session.currentFigure();
}

void addFinding(const ReviewSession& session, std::vector<MarkedSource>& sources) {
    const Finding* current = currentFinding(session);
    if (!current)
        return;
    const Finding& finding = *current;
    const int index = session.currentFinding();
    if (!isNowhere(finding.anchor))
        sources.push_back({{finding.anchor}, MarkKind::Suspect, index + 1});
    for (size_t i = 0; i < finding.figures.size(); ++i)
        addFigure(session, finding.figures[i], i == 0 ? MarkKind::Suspect : MarkKind::Other, index + 1,
                  sources);
}

MarkedSource everythingRead(const CaseReport& shown) {
    MarkedSource all{
        {shown.report.identity.issuerAnchor, shown.report.identity.yearAnchor}, MarkKind::Other, 0};
    for (const auto& entry : shown.report.figures)
        all.anchors.push_back(entry.reading.anchor);
    return all;
}

} // namespace

Anchor sourceOf(const ReviewSession& session, const FigureKey& key) {
    const CaseReport* shown = session.report();
    if (!shown)
        return {};
    const auto figure = shown->figures.find(key);
    return figure == shown->figures.end() ? Anchor() : figure->second.reading.anchor;
}

std::vector<MarkedSource> markedSources(const ReviewSession& session) {
    std::vector<MarkedSource> sources;
    if (!session.report())
        return sources;
    addFinding(session, sources);
    addFigure(session, session.currentFigure(), MarkKind::Current, 0, sources);
    return sources;
}

std::vector<MarkedSource> wantedSources(const ReviewSession& session) {
    std::vector<MarkedSource> sources;
    if (!session.report())
        return sources;
    if (isReachedByFinding(session)) {
        addFinding(session, sources);
        return sources;
    }
    addFigure(session, session.currentFigure(), MarkKind::Current, 0, sources);
    addFinding(session, sources);
    const bool nothingChosen = session.currentFinding() < 0 && session.currentFigure().isEmpty();
    if (nothingChosen && session.report()->summary.part != 0)
        sources.push_back(everythingRead(*session.report()));
    return sources;
}

} // namespace gouji
