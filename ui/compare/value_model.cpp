#include "ui/compare/value_model.h"

#include "core/checks/sentences.h"
#include "ui/look/ui_language.h"

#include <QPalette>

#include <algorithm>
#include <tuple>

namespace gouji {

namespace {

QString cellText(const ComparePoint& point, int column) {
    switch (column) {
    case ValueModel::IssuerColumn:
        return point.issuer;
    case ValueModel::DivisionColumn:
        return point.division.join(QStringLiteral(" · "));
    case ValueModel::YearColumn:
        return point.year ? QString::number(*point.year) : QStringLiteral("?");
    case ValueModel::ValueColumn:
        return point.isGap() ? QString() : point.figure.value->toString();
    default:
        return gapTitle(point);
    }
}

/// Titles stand where their values stand.
Qt::Alignment alignmentOf(int column) {
    const bool number = column == ValueModel::ValueColumn || column == ValueModel::YearColumn;
    if (column == ValueModel::StateColumn)
        return Qt::AlignCenter;
    return (number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
}

bool less(const ComparePoint& a, const ComparePoint& b, int column) {
    switch (column) {
    case ValueModel::YearColumn:
        return a.year < b.year;
    case ValueModel::ValueColumn:
        return a.figure.value < b.figure.value;
    case ValueModel::StateColumn:
        return std::make_tuple(a.hasFigure, int(a.figure.state)) <
               std::make_tuple(b.hasFigure, int(b.figure.state));
    case ValueModel::DivisionColumn:
        return a.divisionCode < b.divisionCode;
    default:
        return a.issuer < b.issuer;
    }
}

} // namespace

QString gapTitle(const ComparePoint& point) {
    if (!point.hasFigure)
        return ValueModel::tr("not in this form");
    if (point.figure.state == FigureState::Read)
        return {};
    return stateTitle(point.figure.state, uiLanguage());
}

void ValueModel::reset(std::vector<ComparePoint> points) {
    beginResetModel();
    m_points = std::move(points);
    endResetModel();
}

QVariant ValueModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ComparePoint& point = at(index.row());
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return cellText(point, index.column());
    if (role == Qt::ToolTipRole && index.column() != ValueColumn)
        return cellText(point, index.column());
    if (role == Qt::TextAlignmentRole)
        return int(alignmentOf(index.column()));
    return {};
}

QVariant ValueModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::TextAlignmentRole))
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(alignmentOf(section));
    switch (section) {
    case IssuerColumn:
        return tr("Issuer");
    case DivisionColumn:
        return tr("Division");
    case YearColumn:
        return tr("Year");
    case ValueColumn:
        return tr("Value");
    case StateColumn:
        return tr("State");
    default:
        return {};
    }
}

void ValueModel::sort(int column, Qt::SortOrder order) {
    if (column < 0 || column >= ColumnCount)
        return;
    Q_EMIT layoutAboutToBeChanged();
    std::vector<ComparePoint> before = m_points;
    std::stable_sort(m_points.begin(), m_points.end(), [&](const ComparePoint& a, const ComparePoint& b) {
        if (column == ValueColumn && a.isGap() != b.isGap())
            return b.isGap();
        return order == Qt::AscendingOrder ? less(a, b, column) : less(b, a, column);
    });
    QModelIndexList from = persistentIndexList();
    QModelIndexList to;
    for (const QModelIndex& old : std::as_const(from)) {
        const qint64 id = before[size_t(old.row())].reportId;
        const auto now = std::find_if(m_points.begin(), m_points.end(),
                                      [&](const ComparePoint& point) { return point.reportId == id; });
        to.append(index(int(now - m_points.begin()), old.column()));
    }
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged();
}

} // namespace gouji
