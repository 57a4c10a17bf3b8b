#include "core/forms/form_library.h"

#include "core/forms/label.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace gouji {

namespace {

QString text(const QJsonObject& object, const char* name) {
    return object.value(QLatin1String(name)).toString();
}

QStringList texts(const QJsonObject& object, const char* name) {
    QStringList out;
    for (const QJsonValue value : object.value(QLatin1String(name)).toArray())
        out += value.toString();
    return out;
}

FormLine parseLine(const QJsonObject& object) {
    FormLine line;
    line.id = text(object, "id");
    line.path = texts(object, "path");
    line.pathEn = texts(object, "pathEn");
    line.aliases = texts(object, "aliases");
    for (const QString& id : texts(object, "replaces"))
        line.replaces.push_back(id);
    const QJsonObject unit = object.value(QLatin1String("unit")).toObject();
    line.unit = {text(unit, "zh"), text(unit, "en"), unit.value(QLatin1String("money")).toBool(),
                 unit.value(QLatin1String("signed")).toBool()};
    for (const QString& label : line.path)
        line.pathKeys += labelKey(label);
    if (!line.path.isEmpty())
        line.spellings += line.pathKeys.back();
    for (const QString& alias : line.aliases)
        line.spellings += labelKey(alias);
    line.spellings.removeDuplicates();
    return line;
}

std::vector<FormLine> parseLines(const QJsonObject& grid, const char* name) {
    std::vector<FormLine> lines;
    for (const QJsonValue value : grid.value(QLatin1String(name)).toArray())
        lines.push_back(parseLine(value.toObject()));
    return lines;
}

FormTable parseTable(const QJsonObject& object) {
    FormTable table{
        text(object, "id"), text(object, "title"), text(object, "titleEn"), text(object, "numeral"), {}};
    for (const QJsonValue value : object.value(QLatin1String("grids")).toArray()) {
        const QJsonObject grid = value.toObject();
        table.grids.push_back({text(grid, "caption"), text(grid, "captionEn"), parseLines(grid, "columns"),
                               parseLines(grid, "rows")});
    }
    return table;
}

std::vector<FigureKey> terms(const QJsonObject& relation, const char* side, const QString& over) {
    std::vector<FigureKey> keys;
    for (QString pattern : texts(relation, side))
        keys.emplace_back(pattern.replace(QLatin1Char('*'), over));
    return keys;
}

void parseRelations(const QJsonArray& array, Form& form) {
    for (const QJsonValue value : array) {
        const QJsonObject object = value.toObject();
        for (const QString& over : texts(object, "over"))
            form.relations.push_back({text(object, "rule"), terms(object, "left", over),
                                      terms(object, "right", over), text(object, "title"),
                                      text(object, "titleEn")});
    }
}

void indexFigures(Form& form) {
    for (size_t t = 0; t < form.tables.size(); ++t) {
        FormTable& table = form.tables[t];
        for (size_t g = 0; g < table.grids.size(); ++g) {
            FormGrid& grid = table.grids[g];
            for (size_t c = 0; c < grid.columns.size(); ++c)
                grid.columns[c].number = int(c);
            for (size_t r = 0; r < grid.rows.size(); ++r) {
                std::vector<FigureKey> keys;
                for (size_t c = 0; c < grid.columns.size(); ++c) {
                    keys.push_back(Form::keyOf(table, grid.rows[r], grid.columns[c]));
                    form.places.insert(keys.back(), {int(t), int(g), int(r), int(c)});
                    if (!grid.rows[r].isOptional())
                        form.keys.push_back(keys.back());
                }
                grid.rows[r].keys = std::move(keys);
            }
        }
    }
}

/// What is wrong with a loaded form; empty when all is well.
QString flawOf(const Form& form) {
    if (form.edition.isEmpty() || form.firstYear == 0)
        return QStringLiteral("no edition or years");
    if (form.tables.empty() || form.keys.empty())
        return QStringLiteral("no tables");
    for (const FormTable& table : form.tables) {
        for (const FormGrid& grid : table.grids) {
            const auto uneven = [](const FormLine& line) { return line.path.size() != line.pathEn.size(); };
            if (std::any_of(grid.rows.begin(), grid.rows.end(), uneven) ||
                std::any_of(grid.columns.begin(), grid.columns.end(), uneven))
                return QStringLiteral("labels of %1 lack a language").arg(table.id);
        }
    }
    for (const Relation& relation : form.relations) {
        if (relation.rule.isEmpty() || relation.title.isEmpty() || relation.titleEn.isEmpty())
            return QStringLiteral("relation %1 lacks a title").arg(relation.rule);
        const auto unknown = [&](const FigureKey& key) { return !form.contains(key); };
        if (relation.left.empty() || relation.right.empty() ||
            std::any_of(relation.left.begin(), relation.left.end(), unknown) ||
            std::any_of(relation.right.begin(), relation.right.end(), unknown))
            return QStringLiteral("relation %1 names an unknown figure").arg(relation.rule);
    }
    return {};
}

} // namespace

Result<Form> parseForm(const QByteArray& json, const QString& place) {
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (!document.isObject())
        return failure(ErrorCode::Internal, place, problem.errorString());
    const QJsonObject root = document.object();
    Form form;
    form.edition = text(root, "edition");
    form.source = text(root, "source");
    const QJsonObject years = root.value(QLatin1String("years")).toObject();
    form.firstYear = years.value(QLatin1String("first")).toInt();
    form.lastYear = years.value(QLatin1String("last")).toInt();
    for (const QJsonValue value : root.value(QLatin1String("tables")).toArray())
        form.tables.push_back(parseTable(value.toObject()));
    indexFigures(form);
    parseRelations(root.value(QLatin1String("relations")).toArray(), form);
    if (const QString flaw = flawOf(form); !flaw.isEmpty())
        return failure(ErrorCode::Internal, place, flaw);
    return form;
}

Result<FormLibrary> FormLibrary::fromJson(const std::vector<QByteArray>& editions) {
    auto forms = std::make_shared<std::vector<Form>>();
    for (const QByteArray& json : editions) {
        auto form = parseForm(json, QStringLiteral("form %1").arg(forms->size() + 1));
        if (!form)
            return failure(form.error());
        forms->push_back(std::move(*form));
    }
    std::sort(forms->begin(), forms->end(),
              [](const Form& a, const Form& b) { return a.firstYear > b.firstYear; });
    FormLibrary library;
    library.m_forms = std::move(forms);
    return library;
}

Result<FormLibrary> FormLibrary::bundled() {
    std::vector<QByteArray> editions;
    const QDir folder(QStringLiteral(":/forms"));
    for (const QString& name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return failure(ErrorCode::Internal, file.fileName(), file.errorString());
        editions.push_back(file.readAll());
    }
    if (editions.empty())
        return failure(ErrorCode::Internal, folder.path(), QStringLiteral("no forms are bundled"));
    return fromJson(editions);
}

const Form* FormLibrary::edition(QStringView name) const {
    for (const Form& form : *m_forms) {
        if (form.edition == name)
            return &form;
    }
    return nullptr;
}

const Form* FormLibrary::forYear(int year) const {
    for (const Form& form : *m_forms) {
        if (year >= form.firstYear && (form.lastYear == 0 || year <= form.lastYear))
            return &form;
    }
    return nullptr;
}

} // namespace gouji
