#include "ui/compare/roll_up_figures.h"

#include "core/checks/sentences.h"
#include "ui/look/tones.h"
#include "ui/look/ui_language.h"

#include <QGuiApplication>
#include <QIcon>
#include <QPalette>

#include <algorithm>

namespace gouji {

namespace {

using Outcome = RollUpFigure::Verdict;

QString verdictTitle(Outcome verdict) {
    switch (verdict) {
    case Outcome::Undecided:
        break;
    case Outcome::Equal:
        return RollUpFigures::tr("equal");
    case Outcome::Above:
        return RollUpFigures::tr("sum above");
    case Outcome::Below:
        return RollUpFigures::tr("sum below");
    }
    return RollUpFigures::tr("undecided");
}

QString verdictHint(Outcome verdict) {
    switch (verdict) {
    case Outcome::Undecided:
        break;
    case Outcome::Equal:
        return RollUpFigures::tr("Every place below gives a certain value, and their sum is the own figure.");
    case Outcome::Above:
        return RollUpFigures::tr(
            "The places below give more than the own figure. That is worth a look; it need "
            "not be wrong, since places differ in whom they count.");
    case Outcome::Below:
        return RollUpFigures::tr(
            "The places below give less than the own figure, as expected where departments "
            "report too.");
    }
    return RollUpFigures::tr(
        "A place below has no report, no value or a doubtful one, or the own figure is not "
        "certain.");
}

std::optional<Decimal> differenceOf(const RollUpFigure& figure) {
    if (!figure.own.value || !figure.sum)
        return std::nullopt;
    return *figure.sum - *figure.own.value;
}

/// Rows without a number stand before the others.
QVariant sortValue(const std::optional<Decimal>& value) {
    return value ? value->millionths() : std::numeric_limits<qint64>::min();
}

QVariant sortKey(const RollUpFigure& figure, int column, int row) {
    switch (column) {
    case RollUpFigures::OwnColumn:
        return sortValue(figure.own.value);
    case RollUpFigures::SumColumn:
        return sortValue(figure.sum);
    case RollUpFigures::DifferenceColumn:
        return sortValue(differenceOf(figure));
    case RollUpFigures::PlacesColumn:
        return figure.withValue;
    case RollUpFigures::ResultColumn: // what is worth a look first
        return figure.verdict == Outcome::Above ? -1 : int(figure.verdict);
    default:
        return row; // as the form prints them
    }
}

/// Titles stand where their values stand.
Qt::Alignment alignmentOf(int column) {
    if (column == RollUpFigures::PlacesColumn)
        return Qt::AlignCenter;
    const bool isText = column == RollUpFigures::FigureColumn || column == RollUpFigures::ResultColumn;
    return (isText ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter;
}

} // namespace

QString valueWithState(const FigureValue& value) {
    if (value.state == FigureState::Read && value.value)
        return value.value->toString();
    const QString state = stateTitle(value.state, uiLanguage());
    return value.value ? RollUpFigures::tr("%1 (%2)").arg(value.value->toString(), state) : state;
}

RollUpFigures::RollUpFigures(const FormLibrary& forms, QObject* parent)
    : RowTableModel(ColumnCount, parent), m_forms(forms) {}

void RollUpFigures::reset(const RollUp& rolled) {
    beginResetModel();
    m_figures.clear();
    m_places = rolled.places;
    if (rolled.isComparable())
        std::copy_if(rolled.figures.begin(), rolled.figures.end(), std::back_inserter(m_figures), isTold);
    endResetModel();
}

int RollUpFigures::above() const {
    return int(std::count_if(m_figures.begin(), m_figures.end(),
                             [](const RollUpFigure& figure) { return figure.verdict == Outcome::Above; }));
}

QString RollUpFigures::nameOf(const FigureKey& key) const {
    for (const Form& form : m_forms.forms()) {
        if (form.contains(key))
            return form.nameOf(key, uiLanguage());
    }
    return key.name;
}

QString RollUpFigures::textOf(const RollUpFigure& figure, int column) const {
    switch (column) {
    case FigureColumn:
        return nameOf(figure.key);
    case OwnColumn:
        return valueWithState(figure.own);
    case SumColumn:
        return figure.sum ? figure.sum->toString() : QString();
    case DifferenceColumn: {
        const std::optional<Decimal> difference = differenceOf(figure);
        if (!difference)
            return {};
        return *difference > Decimal() ? QString(QLatin1Char('+') + difference->toString())
                                       : difference->toString();
    }
    case PlacesColumn:
        return figure.doubtful == 0 ? tr("%1 of %2").arg(figure.withValue).arg(m_places)
                                    : tr("%1 of %2, %n doubtful", nullptr, figure.doubtful)
                                          .arg(figure.withValue)
                                          .arg(m_places);
    default:
        return verdictTitle(figure.verdict);
    }
}

QVariant RollUpFigures::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RollUpFigure& figure = at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return textOf(figure, column);
    case Qt::ToolTipRole:
        return column == ResultColumn ? verdictHint(figure.verdict) : textOf(figure, column);
    case Qt::DecorationRole:
        return column == ResultColumn && figure.verdict == Outcome::Above
                   ? QVariant(severityIcon(Severity::Warning, QGuiApplication::palette()))
                   : QVariant();
    case Qt::TextAlignmentRole:
        return int(alignmentOf(column));
    case SortRole:
        return sortKey(figure, column, index.row());
    default:
        return {};
    }
}

QVariant RollUpFigures::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(alignmentOf(section));
    if (role != Qt::DisplayRole)
        return {};
    const QString titles[] = {tr("Figure"),     tr("Own figure"),          tr("Sum of the places below"),
                              tr("Difference"), tr("Places with a value"), tr("Result")};
    return titles[section];
}

} // namespace gouji
