#include "ui/compare/table_text.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QTableView>

#include <set>

namespace gouji {

namespace {

std::set<int> wantedRows(const QTableView& table) {
    std::set<int> rows;
    for (const QModelIndex& index : table.selectionModel()->selectedIndexes())
        rows.insert(index.row());
    if (!rows.empty())
        return rows;
    for (int row = 0; row < table.model()->rowCount(); ++row)
        rows.insert(row);
    return rows;
}

} // namespace

QString tableAsText(const QTableView& table) {
    const QAbstractItemModel& model = *table.model();
    QStringList header;
    for (int column = 0; column < model.columnCount(); ++column)
        header.append(model.headerData(column, Qt::Horizontal).toString());
    QStringList lines{header.join(QLatin1Char('\t'))};
    for (const int row : wantedRows(table)) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells.append(model.index(row, column).data().toString().simplified());
        lines.append(cells.join(QLatin1Char('\t')));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

void makeCopyable(QTableView& table) {
    auto* copy = new QAction(&table);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    QObject::connect(copy, &QAction::triggered, &table,
                     [&table] { QGuiApplication::clipboard()->setText(tableAsText(table)); });
    table.addAction(copy);
}

} // namespace gouji
