#include "ui/compare/roll_up_places.h"

#include "core/checks/sentences.h"
#include "ui/look/ui_language.h"

#include <algorithm>

namespace gouji {

namespace {

/// Titles stand where their values stand.
Qt::Alignment alignmentOf(int column) {
    if (column == RollUpPlaces::StateColumn)
        return Qt::AlignCenter;
    return (column == RollUpPlaces::ValueColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
}

} // namespace

void RollUpPlaces::reset(const FullRollUp& full, const FigureKey& key) {
    beginResetModel();
    m_rows.clear();
    m_hasFigure = !key.isEmpty();
    const auto add = [&](qint64 id) {
        const auto found = std::find_if(full.rows.begin(), full.rows.end(),
                                        [&](const PanelRow& row) { return row.summary.id == id; });
        if (found == full.rows.end())
            return;
        const Identity& identity = found->summary.identity;
        const auto value = found->values.find(key);
        m_rows.push_back({identity.division.isEmpty() ? QString() : identity.division.back(), identity.issuer,
                          id, value == found->values.end() ? std::nullopt : std::optional(value->second)});
    };
    add(full.rolled.ownReport);
    for (const qint64 id : full.rolled.reports)
        add(id);
    for (const RollUpPlace& place : full.rolled.missing)
        m_rows.push_back({place.name, {}, 0, {}});
    endResetModel();
}

QString RollUpPlaces::textOf(const Row& row, int column) const {
    switch (column) {
    case PlaceColumn:
        return row.place;
    case IssuerColumn:
        return row.issuer;
    case ValueColumn:
        return row.value && row.value->value ? row.value->value->toString() : QString();
    default:
        break;
    }
    if (row.report == 0)
        return tr("no report in the case");
    if (!m_hasFigure)
        return {};
    if (!row.value)
        return tr("not in this form");
    return row.value->state == FigureState::Read ? QString() : stateTitle(row.value->state, uiLanguage());
}

QVariant RollUpPlaces::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role == Qt::ToolTipRole)
        return textOf(m_rows[size_t(index.row())], index.column());
    if (role == Qt::TextAlignmentRole)
        return int(alignmentOf(index.column()));
    return {};
}

QVariant RollUpPlaces::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(alignmentOf(section));
    if (role != Qt::DisplayRole)
        return {};
    const QString titles[] = {tr("Place"), tr("Issuer"), tr("Value"), tr("State")};
    return titles[section];
}

} // namespace gouji
