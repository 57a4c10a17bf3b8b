#include "core/forms/form.h"

#include <QSet>

#include <algorithm>

namespace gouji {

namespace {

void appendPart(QString& name, const QString& part) {
    if (part.isEmpty())
        return;
    if (!name.isEmpty())
        name += QLatin1Char('.');
    name += part;
}

/// The labels of a path that tell its line from its neighbours; the outermost chapter of 表三's results says
/// nothing that （一）…（七） do not.
QStringList tellingLabels(const QStringList& path) {
    return path.size() > 1 ? path.mid(path.size() > 2 ? path.size() - 2 : 1) : path;
}

/// Ids of rows that the printed optional rows stand for, each with its optional row.
QHash<QString, QString> replacements(const std::vector<FormTable>& tables,
                                     const std::vector<QString>& optionalRows) {
    QHash<QString, QString> replaced;
    for (const FormTable& table : tables) {
        for (const FormGrid& grid : table.grids) {
            for (const FormLine& row : grid.rows) {
                const QString name = table.id + QLatin1Char('.') + row.id;
                if (std::find(optionalRows.begin(), optionalRows.end(), name) == optionalRows.end())
                    continue;
                for (const QString& id : row.replaces)
                    replaced.insert(table.id + QLatin1Char('.') + id, name);
            }
        }
    }
    return replaced;
}

/// `t3.otherwise.other.total` → `t3.otherwise.other`.
QString rowOf(const FigureKey& key) {
    return key.name.first(qMax<qsizetype>(0, key.name.lastIndexOf(QLatin1Char('.'))));
}

std::vector<FigureKey> substituted(const std::vector<FigureKey>& terms,
                                   const QHash<QString, QString>& replaced) {
    std::vector<FigureKey> out;
    QSet<FigureKey> seen;
    for (const FigureKey& term : terms) {
        const auto by = replaced.constFind(rowOf(term));
        FigureKey key = by == replaced.constEnd() ? term : FigureKey(*by + term.name.mid(rowOf(term).size()));
        if (!seen.contains(key)) {
            seen.insert(key);
            out.push_back(std::move(key));
        }
    }
    return out;
}

} // namespace

const FormTable* Form::table(QStringView id) const {
    const auto found =
        std::find_if(tables.begin(), tables.end(), [&](const FormTable& t) { return t.id == id; });
    return found == tables.end() ? nullptr : &*found;
}

const Relation* Form::relation(QStringView rule) const {
    const auto found = std::find_if(relations.begin(), relations.end(),
                                    [&](const Relation& each) { return each.rule == rule; });
    return found == relations.end() ? nullptr : &*found;
}

FigureKey Form::keyOf(const FormTable& table, const FormLine& row, const FormLine& column) {
    if (size_t(column.number) < row.keys.size())
        return row.keys[size_t(column.number)];
    QString name = table.id;
    appendPart(name, row.id);
    appendPart(name, column.id);
    return FigureKey(std::move(name));
}

QString Form::nameOf(const FigureKey& key, Language language) const {
    const auto place = places.constFind(key);
    if (place == places.constEnd())
        return key.name;
    const bool chinese = language == Language::Chinese;
    const FormTable& owner = tables[size_t(place->table)];
    const FormLine& rowLine = row(*place);
    const FormLine& columnLine = column(*place);
    QStringList parts{chinese ? QString(QStringLiteral("表") + owner.numeral)
                              : QString(QStringLiteral("Table ") + owner.id.mid(1))};
    if (!rowLine.path.isEmpty())
        parts += tellingLabels(chinese ? rowLine.path : rowLine.pathEn);
    const QStringList& columnPath = chinese ? columnLine.path : columnLine.pathEn;
    parts += rowLine.path.isEmpty() ? columnPath : QStringList{columnPath.back()};
    return parts.join(QStringLiteral(" · "));
}

std::vector<Relation> Form::relationsWith(const std::vector<QString>& optionalRows) const {
    const QHash<QString, QString> replaced = replacements(tables, optionalRows);
    if (replaced.isEmpty())
        return relations;
    std::vector<Relation> out;
    QSet<FigureKey> covered;
    for (const Relation& relation : relations) {
        Relation changed{relation.rule, substituted(relation.left, replaced),
                         substituted(relation.right, replaced), relation.title, relation.titleEn};
        const bool touched = changed.left != relation.left;
        if (touched && covered.contains(changed.left.front()))
            continue; // the three sub-rows' own sums become one
        if (touched)
            covered.insert(changed.left.front());
        out.push_back(std::move(changed));
    }
    return out;
}

} // namespace gouji
