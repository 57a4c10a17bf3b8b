#include "core/compare/roll_up.h"

#include "core/report/issuer_key.h"

#include <algorithm>
#include <map>
#include <utility>

namespace gouji {

namespace {

using Key = std::pair<QString, int>; // division code, year

/// The list of divisions as it is asked for, each division once.
class Places {
public:
    explicit Places(const PlacesBelow& below) : m_below(below) {}

    const std::vector<RollUpPlace>& of(const QString& code) {
        const auto known = m_known.find(code);
        return known != m_known.end() ? known->second : m_known.emplace(code, m_below(code)).first->second;
    }

    /// The division directly above. Of a township it may be a city (东莞市), so the list is asked; empty:
    /// none.
    QString above(const QString& code) {
        for (const qsizetype digits : {6, 4, 2}) {
            if (digits >= code.size())
                continue;
            const QString parent = code.left(digits);
            const auto& places = of(parent);
            if (std::any_of(places.begin(), places.end(),
                            [&](const RollUpPlace& place) { return place.code == code; }))
                return parent;
        }
        return {};
    }

private:
    const PlacesBelow& m_below;
    std::map<QString, std::vector<RollUpPlace>> m_known;
};

/// Reports of governments by division and year, the better of two files.
std::map<Key, const PanelRow*> governments(const std::vector<PanelRow>& rows) {
    std::map<Key, const PanelRow*> all;
    for (const PanelRow& row : rows) {
        const ReportSummary& summary = row.summary;
        if (summary.status != ReviewStatus::Rejected && summary.identity.year &&
            isPlaceGovernment(summary.identity))
            all.try_emplace({summary.identity.divisionCode, *summary.identity.year}, &row);
    }
    return all;
}

FigureValue valueOf(const PanelRow* row, const FigureKey& key) {
    if (!row)
        return {};
    const auto found = row->values.find(key);
    return found == row->values.end() ? FigureValue() : found->second;
}

/// `certain`: the part of the sum that is not doubtful.
RollUpFigure::Verdict verdictOf(const RollUpFigure& figure, Decimal certain, int places) {
    using Verdict = RollUpFigure::Verdict;
    if (figure.own.state != FigureState::Read || !figure.own.value || !figure.sum)
        return Verdict::Undecided;
    if (certain > *figure.own.value)
        return Verdict::Above;
    if (figure.doubtful > 0 || figure.withValue < places)
        return Verdict::Undecided;
    return certain == *figure.own.value ? Verdict::Equal : Verdict::Below;
}

RollUpFigure figureOf(const FigureKey& key, const PanelRow* own, const std::vector<const PanelRow*>& below,
                      int places) {
    RollUpFigure figure{key, valueOf(own, key), {}, 0, 0, {}};
    Decimal certain;
    for (const PanelRow* row : below) {
        const FigureValue value = valueOf(row, key);
        if (!value.value)
            continue;
        figure.sum = figure.sum.value_or(Decimal()) + *value.value;
        ++figure.withValue;
        if (value.state == FigureState::Doubtful)
            ++figure.doubtful;
        else
            certain += *value.value;
    }
    figure.verdict = verdictOf(figure, certain, places);
    return figure;
}

/// The path of the division itself, from its own report or from one below.
QStringList pathOf(const PanelRow* own, const std::vector<const PanelRow*>& below) {
    if (own)
        return own->summary.identity.division;
    QStringList path = below.empty() ? QStringList() : below.front()->summary.identity.division;
    if (!path.isEmpty())
        path.removeLast();
    return path;
}

RollUp made(const Key& key, const std::vector<FigureKey>& keys, Places& places,
            const std::map<Key, const PanelRow*>& reports) {
    const auto reportOf = [&](const QString& code) {
        const auto found = reports.find({code, key.second});
        return found == reports.end() ? nullptr : found->second;
    };
    RollUp rolled;
    rolled.divisionCode = key.first;
    rolled.year = key.second;
    const PanelRow* own = reportOf(key.first);
    rolled.ownReport = own ? own->summary.id : 0;
    std::vector<const PanelRow*> below;
    for (const RollUpPlace& place : places.of(key.first)) {
        ++rolled.places;
        if (const PanelRow* row = reportOf(place.code)) {
            below.push_back(row);
            rolled.reports.push_back(row->summary.id);
        } else {
            rolled.missing.push_back(place);
        }
    }
    rolled.division = pathOf(own, below);
    for (const FigureKey& each : keys) {
        RollUpFigure figure = figureOf(each, own, below, rolled.places);
        if (figure.own.value || figure.sum)
            rolled.figures.push_back(std::move(figure));
    }
    return rolled;
}

} // namespace

bool isTold(const RollUpFigure& figure) {
    return figure.sum.value_or(Decimal()) != Decimal() || figure.own.value.value_or(Decimal()) != Decimal();
}

std::vector<FigureKey> summableFigures(const FormLibrary& forms) {
    std::vector<FigureKey> keys;
    for (const Form& form : forms.forms()) {
        for (const FigureKey& key : form.keys) {
            const bool isKnown = std::find(keys.begin(), keys.end(), key) != keys.end();
            if (!isKnown && !form.column(form.places.value(key)).unit.isSigned)
                keys.push_back(key);
        }
    }
    return keys;
}

QString rollUpVerdictName(RollUpFigure::Verdict verdict) {
    static const char* const names[] = {"undecided", "equal", "above", "below"};
    return QLatin1String(names[int(verdict)]);
}

std::vector<RollUp> rollUp(const std::vector<PanelRow>& rows, const std::vector<FigureKey>& keys,
                           const PlacesBelow& placesBelow) {
    Places places(placesBelow);
    const std::map<Key, const PanelRow*> reports = governments(rows);
    std::map<Key, bool> wanted; // in order, each once
    for (const auto& [key, row] : reports) {
        if (!places.of(key.first).empty())
            wanted[key] = true;
        if (const QString parent = places.above(key.first); !parent.isEmpty())
            wanted[{parent, key.second}] = true;
    }
    std::vector<RollUp> all;
    all.reserve(wanted.size());
    for (const auto& entry : wanted)
        all.push_back(made(entry.first, keys, places, reports));
    return all;
}

} // namespace gouji
