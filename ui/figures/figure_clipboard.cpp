#include "ui/figures/figure_clipboard.h"

#include "ui/figures/figure_grid_model.h"

#include <QCoreApplication>

#include <algorithm>

namespace gouji {

namespace {

struct FigureClipboard {
    Q_DECLARE_TR_FUNCTIONS(gouji::FigureClipboard)
};

QRect bounds(const QItemSelection& selection) {
    QRect all;
    for (const QItemSelectionRange& range : selection)
        all |= QRect(QPoint(range.left(), range.top()), QPoint(range.right(), range.bottom()));
    return all;
}

std::vector<QStringList> cells(QString text) {
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    text.replace(QLatin1Char('\r'), QLatin1Char('\n'));
    if (text.endsWith(QLatin1Char('\n')))
        text.chop(1);
    std::vector<QStringList> rows;
    for (const QString& line : text.split(QLatin1Char('\n')))
        rows.push_back(line.split(QLatin1Char('\t')));
    return rows;
}

bool isKnownAs(const QModelIndex& index, const FigureValue& value) {
    return index.data(Qt::EditRole).toString() == value.toText() &&
           index.data(FigureGridModel::StateRole).toInt() == int(value.state);
}

/// Adds one pasted cell; false after a complaint.
bool take(FigurePaste& paste, const FigureGridModel& model, const QModelIndex& index, const QString& text) {
    const auto value = model.typedValue(index, text);
    if (!value) {
        const QString place = model.headerData(index.row(), Qt::Vertical).toString() + QStringLiteral(" · ") +
                              model.headerData(index.column(), Qt::Horizontal).toString();
        const QString& rule = value.error().detail;
        paste.complaint = rule.isEmpty()
                              ? FigureClipboard::tr(
                                    "Nothing was pasted: “%1” for %2 is not a value. Give a number, nothing "
                                    "for a blank, or / for not applicable.")
                                    .arg(text.left(40), place)
                              : FigureClipboard::tr("Nothing was pasted: “%1” does not fit %2: %3.")
                                    .arg(text.left(40), place, rule);
        paste.values.clear();
        return false;
    }
    if (!isKnownAs(index, *value))
        paste.values.emplace_back(model.keyAt(index), *value);
    return true;
}

} // namespace

QString toTsv(const FigureGridModel& model, const QItemSelection& selection) {
    if (selection.isEmpty())
        return {};
    const QRect area = bounds(selection);
    QStringList lines;
    for (int row = area.top(); row <= area.bottom(); ++row) {
        QStringList line;
        for (int column = area.left(); column <= area.right(); ++column) {
            const QModelIndex index = model.index(row, column);
            line += selection.contains(index) ? index.data(Qt::EditRole).toString() : QString();
        }
        lines += line.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n'));
}

FigurePaste fromTsv(const FigureGridModel& model, const QString& text, const QModelIndex& topLeft,
                    const QItemSelection& selection) {
    FigurePaste paste;
    const std::vector<QStringList> rows = cells(text);
    if (rows.size() == 1 && rows.front().size() == 1) {
        for (const QModelIndex& index :
             selection.isEmpty() ? QModelIndexList{topLeft} : selection.indexes()) {
            if (!take(paste, model, index, rows.front().front()))
                break;
        }
        return paste;
    }
    qsizetype widest = 0;
    for (const QStringList& row : rows)
        widest = std::max(widest, row.size());
    if (topLeft.row() + int(rows.size()) > model.rowCount() ||
        topLeft.column() + int(widest) > model.columnCount()) {
        paste.complaint = FigureClipboard::tr("Nothing was pasted: %1 × %2 cells do not fit here.")
                              .arg(rows.size())
                              .arg(widest);
        return paste;
    }
    for (int row = 0; row < int(rows.size()); ++row) {
        for (int column = 0; column < int(rows[size_t(row)].size()); ++column) {
            if (!take(paste, model, model.index(topLeft.row() + row, topLeft.column() + column),
                      rows[size_t(row)][column]))
                return paste;
        }
    }
    return paste;
}

} // namespace gouji
