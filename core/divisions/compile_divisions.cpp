// Build tool: turns resources/divisions/divisions.tsv into the table of table_format.h.
//
//     compile_divisions LIST TABLE

#include "core/divisions/table_format.h"

#include <QFile>
#include <QHash>
#include <QSaveFile>
#include <QStringList>

#include <algorithm>
#include <cstdio>
#include <numeric>
#include <vector>

namespace {

using namespace gouji;

struct Row {
    QString code;
    QString name;
};

struct Table {
    std::vector<Row> rows;
    std::vector<TableEntry> entries;
    QString names;
    QString problem; ///< empty when all is well
};

int levelOf(const QString& code) {
    return code.size() == 9 ? 3 : int(code.size()) / 2 - 1;
}

bool isCode(const QString& code) {
    return (code.size() == 2 || code.size() == 4 || code.size() == 6 || code.size() == 9) &&
           std::all_of(code.begin(), code.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

QString parentOf(const QString& code) {
    return code.left(code.size() == 9 ? 6 : code.size() - 2);
}

bool isPseudo(const Row& row, const QString& parentName) {
    static const QStringList fillers{QStringLiteral("市辖区"), QStringLiteral("县"),
                                     QStringLiteral("省直辖县级行政区划"),
                                     QStringLiteral("自治区直辖县级行政区划")};
    if (row.code.size() == 4)
        return fillers.contains(row.name);
    return (row.code.size() >= 6 && row.name == parentName) ||
           row.name.endsWith(QStringLiteral("直辖村级区划"));
}

Table readRows(QFile& file) {
    Table table;
    while (!file.atEnd()) {
        const QStringList fields = QString::fromUtf8(file.readLine()).remove(u'\n').split(u'\t');
        if (fields.size() != 2 || !isCode(fields[0]) || fields[1].isEmpty()) {
            table.problem = QStringLiteral("line %1 is not CODE TAB NAME").arg(table.rows.size() + 1);
            return table;
        }
        if (!table.rows.empty() && table.rows.back().code >= fields[0])
            table.problem = QStringLiteral("%1 is out of order or repeated").arg(fields[0]);
        table.rows.push_back({fields[0], fields[1]});
    }
    return table;
}

void makeEntries(Table& table) {
    QHash<QString, quint32> offsets;
    QHash<QString, QString> nameOfCode;
    for (const Row& row : table.rows) {
        const QString parent = parentOf(row.code);
        if (!parent.isEmpty() && !nameOfCode.contains(parent))
            table.problem = QStringLiteral("%1 has no parent").arg(row.code);
        nameOfCode.insert(row.code, row.name);
        if (!offsets.contains(row.name)) {
            offsets.insert(row.name, quint32(table.names.size()));
            table.names += row.name;
        }
        TableEntry entry;
        entry.key = row.code.leftJustified(9, u'0').toUInt();
        entry.nameOffset = offsets.value(row.name);
        entry.nameLength = quint16(row.name.size());
        entry.level = quint8(levelOf(row.code));
        entry.pseudo = isPseudo(row, nameOfCode.value(parent)) ? 1 : 0;
        table.entries.push_back(entry);
    }
}

std::vector<quint32> nameOrder(const Table& table) {
    std::vector<quint32> order(table.entries.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(),
                     [&](quint32 a, quint32 b) { return table.rows[a].name < table.rows[b].name; });
    return order;
}

bool write(const Table& table, const QString& path) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    TableHeader header;
    header.count = quint32(table.entries.size());
    header.units = quint32(table.names.size());
    const auto order = nameOrder(table);
    file.write(reinterpret_cast<const char*>(&header), sizeof header);
    file.write(reinterpret_cast<const char*>(table.entries.data()),
               qint64(table.entries.size()) * qint64(sizeof(TableEntry)));
    file.write(reinterpret_cast<const char*>(order.data()), qint64(order.size()) * qint64(sizeof(quint32)));
    file.write(reinterpret_cast<const char*>(table.names.utf16()),
               table.names.size() * qint64(sizeof(char16_t)));
    return file.commit();
}

int fail(const QString& words) {
    std::fprintf(stderr, "compile_divisions: %s\n", qUtf8Printable(words));
    return 1;
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3)
        return fail(QStringLiteral("usage: compile_divisions LIST TABLE"));
    QFile list(QString::fromLocal8Bit(argv[1]));
    if (!list.open(QIODevice::ReadOnly))
        return fail(list.errorString());
    Table table = readRows(list);
    if (table.problem.isEmpty())
        makeEntries(table);
    if (!table.problem.isEmpty())
        return fail(table.problem);
    const QString target = QString::fromLocal8Bit(argv[2]);
    return write(table, target) ? 0 : fail(QStringLiteral("cannot write %1").arg(target));
}
