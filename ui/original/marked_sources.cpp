#include "ui/original/marked_sources.h"

#include <algorithm>

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

/// `like`: the mark that the figure's source is to have.
void addFigure(const ReviewSession& session, const FigureKey& key, MarkedSource like,
               std::vector<MarkedSource>& sources) {
    if (const Anchor own = sourceOf(session, key); !isNowhere(own))
        like.anchors = {own};
    else if (like.anchors = rowOf(session, key); !like.anchors.empty())
        like.kind = MarkKind::Row;
    if (!like.anchors.empty())
        sources.push_back(std::move(like));
}

const Finding* currentFinding(const ReviewSession& session) {
    const int index = session.currentFinding();
    return index < 0 ? nullptr : &session.report()->findings[size_t(index)];
}

/// Whether the person is where the finding led, and it has a place of its own: a sentence.
bool isReachedByFinding(const ReviewSession& session) {
    const Finding* finding = currentFinding(session);
    return finding && !isNowhere(finding->anchor) && session.leadOfFinding() == session.currentFigure();
}

void addFinding(const ReviewSession& session, std::vector<MarkedSource>& sources) {
    const Finding* current = currentFinding(session);
    if (!current)
        return;
    const Finding& finding = *current;
    const int number = session.currentFinding() + 1;
    if (!isNowhere(finding.anchor))
        sources.push_back({{finding.anchor}, MarkKind::Suspect, number, finding.severity});
    const std::vector<FigureKey> suspects = session.suspects();
    for (const FigureKey& key : suspects)
        addFigure(session, key, {{}, MarkKind::Suspect, number, finding.severity}, sources);
    for (const FigureKey& key : finding.figures) {
        if (std::find(suspects.begin(), suspects.end(), key) == suspects.end())
            addFigure(session, key, {{}, MarkKind::Other, number, finding.severity}, sources);
    }
}

MarkedSource everythingRead(const CaseReport& shown) {
    MarkedSource all{{shown.report.identity.issuerAnchor, shown.report.identity.yearAnchor}, MarkKind::Other};
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
    addFigure(session, session.currentFigure(), {}, sources);
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
    addFigure(session, session.currentFigure(), {}, sources);
    addFinding(session, sources);
    const bool nothingChosen = session.currentFinding() < 0 && session.currentFigure().isEmpty();
    if (nothingChosen && session.report()->summary.part != 0)
        sources.push_back(everythingRead(*session.report()));
    return sources;
}

} // namespace gouji
